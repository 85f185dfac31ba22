"""What ships of the statement finder holds for any text and any scores."""

import numpy as np
import pytest

from onrecord.extract.statements.finder.decode import BUCKETS, Settings, bucket, decode, runs, spans, viterbi
from onrecord.extract.statements.finder.roles import CONTENT, CUE, SOURCE, TAGS
from onrecord.markup.encoder.reading import Reading
from onrecord.markup.encoder.words import Pieces, Special, Window, line_spans, piece, split, windows

PIECES = Pieces({"the": 4, "rebel": 5, "##s": 6, "said": 7, ".": 8}, Special(0, 1, 2, 3))

TEXTS = [
    "",
    "\n\n",
    " \n The rebels said.\r\n\r\nThe\u200brebels said “no.\n",
    "word " * 3000,
    "a\n" * 900,
    "\u202eשלום\u202c said 🙂🙂 é" * 40,
    "x" * 5000,
]


def noise(window: Window, seed: int = 0) -> Reading:
    """A reading that knows nothing."""
    random = np.random.default_rng(seed)
    count = window[1] - window[0]
    tags = random.normal(size=(count, len(TAGS))).astype(np.float32)
    links = random.normal(size=(2, 3, count, 4)).astype(np.float32)
    return Reading(window, tags, links, np.zeros((2, BUCKETS), np.float32))


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_the_text_they_point_to(text: str) -> None:
    words = split(text, line_spans(text))
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == list(words.texts)


@pytest.mark.parametrize("overlap", [0, 20, 128])
@pytest.mark.parametrize("text", TEXTS)
def test_windows_hold_every_word_and_fit(text: str, overlap: int) -> None:
    cut = piece(split(text, line_spans(text)), PIECES)
    found = windows(cut, 60, overlap)
    seen = {i for first, last in found for i in range(first, last)}
    assert {i for i, word in enumerate(cut.words.texts) if word} <= seen
    assert all(cut.offsets[last] - cut.offsets[first] <= 60 for first, last in found)
    assert found == sorted(found)


@pytest.mark.parametrize("text", TEXTS)
def test_any_scores_decode_to_statements_with_text(text: str) -> None:
    cut = piece(split(text, line_spans(text)), PIECES)
    words = cut.words
    breaks = words.breaks
    readings = [noise(window, number) for number, window in enumerate(windows(cut, 60, 20))]
    for found in decode(readings, breaks, Settings(far=1.0)):
        assert 0 <= found.confidence <= 1
        assert found.content
        for role, pieces in spans(found, words.starts, words.ends).items():
            assert all(text[a:b].strip() == text[a:b] != "" for a, b in pieces), role
            assert all("\n" not in text[a:b] for a, b in pieces)


def test_a_tag_never_continues_what_did_not_begin() -> None:
    tags = viterbi(np.random.default_rng(1).normal(size=(500, 7)).astype(np.float32))
    for before, after in zip([0, *tags], tags, strict=False):
        assert after == 0 or after % 2 == 1 or before in (after, after - 1)


def test_runs_of_each_role() -> None:
    found = runs(np.array([0, 1, 2, 1, 3, 0, 5, 6, 6], np.int8))
    assert found == {SOURCE: [(1, 3), (3, 4)], CUE: [(4, 5)], CONTENT: [(6, 9)]}


def test_a_statement_is_put_together_by_its_links() -> None:
    # Kim said : rain    -> tags source cue O content; links by hand
    tags = np.full((4, 7), -9.0, np.float32)
    tags[[0, 1, 2, 3], [1, 3, 0, 5]] = 9
    links = np.zeros((2, 3, 4, 2), np.float32)
    links[0, 0, 3, 0] = links[0, 2, 1, 0] = 4  # content -> cue
    links[1, 0, 1, 1] = links[1, 2, 0, 1] = 4  # cue -> source
    (found,) = decode([Reading((0, 4), tags, links, np.zeros((2, BUCKETS), np.float32))], np.zeros(4, bool))
    assert (found.source, found.cue, found.content) == ((0, 1), (1, 2), ((3, 4),))
    assert found.confidence > 0.8


def test_distance_classes_agree_with_those_of_training() -> None:
    torch = pytest.importorskip("torch")
    from training.statements.model import distance_class

    offsets = np.arange(-400, 401)
    assert distance_class(torch.from_numpy(offsets)).tolist() == bucket(offsets).tolist()
