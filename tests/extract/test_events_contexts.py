"""Modes and contexts: how it was done and what it was about, each with the words that show it."""

import pytest

import onrecord
from onrecord import tables

MODES = tables.toml("modes")["mode"]
CONTEXTS = tables.toml("contexts")["context"]
SHOWN_MODES = [entry for entry in MODES if "example" in entry]


def test_the_contexts_are_the_thirty_seven_of_the_data() -> None:
    assert len(CONTEXTS) == 37


@pytest.mark.parametrize("name", CONTEXTS)
def test_a_context_says_what_it_means_and_is_read_in_its_example(desk: onrecord.Desk, name: str) -> None:
    entry = CONTEXTS[name]
    assert entry["meaning"]
    record = desk(entry["example"])
    found = [
        (context, span.of(record.report.text).lower())
        for event in record.events
        for context, span in zip(event.contexts, event.contexts_at, strict=True)
    ]
    assert name in dict(found)
    assert dict(found)[name] in entry["example"].lower()


@pytest.mark.parametrize("entry", SHOWN_MODES, ids=[f"{e['type']}/{e['name']}" for e in SHOWN_MODES])
def test_a_mode_is_read_in_its_example(desk: onrecord.Desk, entry: dict[str, str]) -> None:
    record = desk(entry["example"])
    assert (entry["type"], entry["name"]) in [(event.type, event.mode) for event in record.events]
    assert all(event.mode_at for event in record.events if event.mode)


def test_every_mode_the_lexicon_names_is_in_the_table() -> None:
    known = {(entry["type"], name) for entry in MODES for name in (entry["name"], *entry["others"])}
    unknown = {
        (frame["type"], frame["mode"])
        for frame in tables.toml("events")["frame"]
        if frame.get("mode") and (frame["type"], frame["mode"]) not in known
    }
    assert {type_ for type_, _ in unknown} <= {"AID", "RETREAT", "COERCE", "ASSAULT"}


def test_the_words_of_another_clause_give_no_context(desk: onrecord.Desk) -> None:
    (event,) = desk("The Kenyan president praised Uganda, while oil prices fell.").events
    assert "natural_resources" not in event.contexts


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        ("Israeli warplanes bombed a Hezbollah base.", "aerial", "warplanes"),
        ("Separatists bombed a police station.", "explosives", "bombed"),
        ("A suicide bomber killed six Afghan soldiers.", "suicide-attack", "suicide bomber"),
    ],
)
def test_a_word_for_the_means_says_more_than_the_verb(desk: onrecord.Desk, text: str, mode: str, words: str) -> None:
    (event,) = desk(text).events
    assert event.mode == mode
    assert [span.of(text) for span in event.mode_at] == [words]


def test_a_longer_cue_hides_the_shorter_one_in_it(desk: onrecord.Desk) -> None:
    (event,) = desk("Amnesty International condemned human rights abuses by the Syrian government.").events
    assert "rights_freedoms" not in event.contexts
