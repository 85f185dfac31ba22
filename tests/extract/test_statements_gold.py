"""The gold of our own is sound: every piece stands in its text, every label is one that the record knows."""

from typing import get_args

import pytest
from benchmarks.statements import Passage, passages

from onrecord.extract.statements.lexicon import acts
from onrecord.model import Certainty, Mode, Polarity, SpeakerKind

FRAMES = (
    "clause",
    "quote",
    "infinitive",
    "object",
    "about",
    "passive",
    "noun",
    "phrase",
    "adjective",
    "seems",
    "adverb",
)
SPLITS = {"dev": 100, "heldout": 50, "heldout2": 50, "dev2": 62}
PASSAGES = tuple(passage for split in SPLITS for passage in passages(split))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_pieces_stand_in_the_text_and_labels_are_known(passage: Passage) -> None:
    known = {act for frame in FRAMES for act in acts(frame).values()}
    for number, statement in enumerate(passage.statements):
        label = statement.label
        assert statement.cue
        assert statement.content
        assert label["speaker"]["name"] is None or statement.source
        assert len(statement.justification) == len(label["speaker"].get("justification", []))
        assert label["mode"] in get_args(Mode)
        assert label["polarity"] in get_args(Polarity)
        assert label["certainty"] in get_args(Certainty)
        assert label["speaker"]["kind"] in get_args(SpeakerKind)
        assert label["act"] in known
        assert label.get("within") != number


def test_every_split_has_all_its_passages() -> None:
    assert {split: len(passages(split)) for split in SPLITS} == SPLITS
