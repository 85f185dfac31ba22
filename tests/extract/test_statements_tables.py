"""The tables of cue words, hedges and sources hold together."""

from collections import Counter

from onrecord.extract.statements.lexicon import acts
from onrecord.tables import toml


def test_a_word_has_one_act_in_a_frame() -> None:
    listed = Counter(
        (frame, word)
        for act, frames in toml("cues").items()
        if act != "misread"
        for frame, words in frames.items()
        for word in words
    )
    assert [pair for pair, times in listed.items() if times > 1] == []


def test_the_table_knows_the_acts_of_a_newsroom() -> None:
    assert {"say", "deny", "warn", "promise", "demand", "ask", "approve", "oppose", "believe", "fear"} <= set(
        toml("cues")
    )
    assert len({word for frame in ("clause", "infinitive", "object", "about") for word in acts(frame)}) >= 300


def test_hedges_name_acts_that_exist() -> None:
    known = set(toml("cues"))
    hedges = toml("hedges")
    named = {*hedges["open_when_negated"], *(act for level in hedges["act"].values() for act in level)}
    assert named <= known


def test_a_source_noun_is_unnamed_or_a_named_part_but_not_both() -> None:
    sources = toml("sources")
    assert not set(sources["anonymous"]) & set(sources["person"])
    assert not set(sources["document"]) & set(sources["organisation"])
