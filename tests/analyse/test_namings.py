"""Names of outlets in a sentence."""

import pytest

from onrecord.analyse.namings import forms_in, mastheads, named
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


TEXT = "The Chronicle reported on Monday that the weekly Zenit had been told so."


@pytest.mark.parametrize(
    ("outlet", "is_same"),
    [("Harbour Telegraph", True), ("The Monday Herald", False), ("Eastern Chronicle", False), ("Zenit", False)],
)
def test_only_names_that_may_stand_in_a_text_say_what_it_names(outlet: str, *, is_same: bool) -> None:
    more = mastheads(by_name(["The Western Chronicle", "Agence Sahel", outlet]))
    less, forms = mastheads(by_name(["The Western Chronicle", "Agence Sahel"])), forms_in(TEXT)
    assert (more.among(forms) == less.among(forms)) == is_same
    if is_same:
        assert named(TEXT, more) == named(TEXT, less)
