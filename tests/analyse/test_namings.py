"""Names of outlets in a sentence."""

import pytest

from onrecord.analyse.namings import mastheads, named
from onrecord.analyse.outlets import by_name

KNOWN = mastheads(by_name(["The Western Chronicle", "Zenit", "Agence Sahel", "Radio Alder", "People’s Voice"]))


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("the Chronicle", "The Western Chronicle"),
        ("Western Chronicle reporters", "The Western Chronicle"),
        ("told the weekly Zenit", "Zenit"),
        ("On Monday Zenit", "Zenit"),
        ("the Sahel agency", "Agence Sahel"),
        ("Alder Radio", "Radio Alder"),
        ("People's Voice", "People’s Voice"),
    ],
)
def test_names(words: str, outlet: str) -> None:
    assert named(words, KNOWN) == (outlet,)


@pytest.mark.parametrize(
    "words", ["Ilian Zenit", "Mr Zenit", "Zenit Stadium", "a chronicle of the year", "Radio Alderney", ""]
)
def test_what_only_looks_like_a_name(words: str) -> None:
    assert named(words, KNOWN) == ()


def test_no_outlets_have_no_names() -> None:
    assert named("the Chronicle", mastheads({})) == ()
