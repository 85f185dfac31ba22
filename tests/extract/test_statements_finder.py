"""What ships of the statement finder holds for any text and any scores."""

import numpy as np
import pytest

from onrecord.extract.statements.finder.decode import BUCKETS, Settings, bucket, decode, runs, spans, viterbi
from onrecord.extract.statements.finder.roles import CONTENT, CUE, ROLES, SOURCE, TAGS
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
    readings = [noise(window, number) for number, window in enumerate(windows(cut, 60, 20))]
    for found in decode(readings, words, Settings(far=1.0, open=0.5, join=5.0)):
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


def read(text: str, tags: str, join: float = 0.0, doubt: float = 18.0) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is found where words have these tags, a letter each; `-` is O, near to `i`.

    S and s begin and go on with a source, C and c with a cue, T and t with a content. Everything points at the first
    source and cue. `doubt` is by how much a word that is O is more so than inside a content.
    """
    words = split(text, line_spans(text))
    places = [("-SsCcTt").index(letter) for letter in tags]
    scores = np.full((len(words), len(TAGS)), -9.0, np.float32)
    scores[np.arange(len(words)), places] = 9
    scores[np.array(places) == 0, TAGS.index("I-content")] = 9 - doubt
    scores[np.array(places) == TAGS.index("B-content"), TAGS.index("I-content")] = 8
    links = np.zeros((2, 3, len(words), 2), np.float32)
    for role, pointer, target in ((CONTENT, 0, CUE), (CUE, 1, SOURCE)):
        links[pointer, 0, [at for at, place in enumerate(places) if place == 1 + 2 * role], pointer] = 4
        links[pointer, 2, places.index(1 + 2 * target), pointer] = 4
    reading = Reading((0, len(words)), scores, links, np.zeros((2, BUCKETS), np.float32))
    found = decode([reading], words, Settings(join=join))
    assert all(each.confidence > 0 for each in found)
    pieces = [spans(each, words.starts, words.ends) for each in found]
    return [tuple("|".join(text[a:b] for a, b in one[role]) for role in ROLES) for one in pieces]


@pytest.mark.parametrize(
    ("text", "tags", "found"),
    [
        ("Kim said: rain", "SC-T", ("Kim", "said", "rain")),
        ("Kim: No. Never.", "SC----", ()),
        ("Kim: No. Never.", "SCT---", ("Kim", ":", "No. Never")),
        ("Kim: No. Never.", "SCTttt", ("Kim", ":", "No. Never.")),
        ("Kim: No, never", "SCT--", ("Kim", ":", "No, never")),
        ("Kim: No. Never.\nNot I.", "SCT----Tt-", ("Kim", ":", "No. Never|Not I")),
        ("Later that same day Kim wrote: No. Never.", "----SCcT---", ("Kim", "wrote:", "No")),
    ],
)
def test_a_turn_of_a_dialogue_is_all_that_is_said(text: str, tags: str, found: tuple[str, ...]) -> None:
    assert read(text, tags) == ([found] if found else [])


@pytest.mark.parametrize(
    ("doubt", "content"),
    [(1.0, "rain, and wind"), (2.5, "rain|wind")],
)
def test_pieces_of_one_content_are_joined_where_little_speaks_against_it(doubt: float, content: str) -> None:
    (found,) = read("Kim feared rain, and wind", "SCT--T", join=5.0, doubt=doubt)
    assert found == ("Kim", "feared", content)


def test_pieces_are_not_joined_over_a_cue_or_a_break() -> None:
    assert read("Rain, Kim said, and wind", "T-SC--T", join=1000.0) == [("Kim", "said", "Rain|wind")]
    assert read("Kim said rain\nand wind", "SCT--T", join=1000.0) == [("Kim", "said", "rain|wind")]


def test_distance_classes_agree_with_those_of_training() -> None:
    torch = pytest.importorskip("torch")
    from training.statements.model import distance_class

    offsets = np.arange(-400, 401)
    assert distance_class(torch.from_numpy(offsets)).tolist() == bucket(offsets).tolist()
