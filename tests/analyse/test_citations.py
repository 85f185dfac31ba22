"""Citations: what a report says it takes from another outlet, and what only looks like it."""

import pytest

from onrecord.analyse.citations import citations, corrections
from onrecord.analyse.namings import mastheads
from onrecord.analyse.outlets import by_name

OUTLETS = mastheads(
    by_name(
        [
            "The Harbour Post",
            "Northern Press Agency",
            "Meridian",
            "Ministry of Water",
            "Press Office of the Government of Orvia",
            "Velm Daily",
            "Argos",
        ]
    )
)


def cited(text: str, own: str | None = "Velm Daily") -> list[str | None]:
    return [each.outlet for each in citations(text, OUTLETS, own)]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("According to the Harbour Post, the dock will be sold.", "The Harbour Post"),
        ("The dock will be sold, the Harbour Post reported on Monday.", "The Harbour Post"),
        ("“It is over,” the minister told the NPA.", "Northern Press Agency"),
        ("He made the remark in an interview with Meridian.", "Meridian"),
        ("The envoy has resigned, Argos reported.", "Argos"),
        ("The figure was first published by the Northern Press Agency.", "Northern Press Agency"),
        ("Meridian, citing two diplomats, reported that the talks had failed.", "Meridian"),
        ("Last week’s Harbour Post report put the cost at €2m.", "The Harbour Post"),
        ("The Northern Press Agency contributed to this report.", "Northern Press Agency"),
        (
            "The Orvian government’s press office replied that no order had been given.",
            "Press Office of the Government of Orvia",
        ),
    ],
)
def test_what_is_cited(text: str, outlet: str) -> None:
    assert cited(text) == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "A Harbour Post reporter saw three lorries leave the yard.",
        "Photo: Harbour Post",
        "The ministry did not answer questions sent by the Harbour Post.",
        "The Ministry of Water has bought eleven pumps.",
        "Velm Daily has seen the contract.",
        "The satellite crossed the meridian, which astronomers reported.",
        "The argos of the fable saw it all, the old man said.",
        "The npa of the village was repaired.",
        "",
        "\n\n…",
    ],
)
def test_what_is_only_mentioned(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Local media reported that the bridge had gone.",
        "Several foreign newspapers wrote of a secret meeting.",
        "According to press reports, the minister has left.",
        "Unconfirmed reports said the dam was leaking.",
        "Social media posts claimed that the water was poisoned.",
    ],
)
def test_vague_sources_are_known_as_such(text: str) -> None:
    assert cited(text) == [None]


def test_places_are_those_of_the_words() -> None:
    text = "Rain fell.\n\nThe dock will be sold, the Harbour Post reported."
    (found,) = citations(text, OUTLETS, None)
    assert text[found.start : found.end] == found.words
    assert "Harbour Post" in found.words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Correction: the bridge is 90 metres long, not 900.\n\nThe bridge opened.", 1),
        ("The bridge opened.\n\nAn earlier version of this article gave a wrong length.", 1),
        ("The house of correction was closed in 1911.", 0),
        ("", 0),
    ],
)
def test_corrections(text: str, count: int) -> None:
    assert len(list(corrections(text))) == count
