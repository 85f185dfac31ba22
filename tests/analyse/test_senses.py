"""What the words of a clause speak of, and how long a thing is foreseen or told to last."""

import pytest

from onrecord.analyse.forecasts.spells import lasted, spell
from onrecord.analyse.meaning import like
from onrecord.analyse.senses import opposites, senses


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("The port was closed", "shut"),
        ("The trains are running again", "running"),
        ("The summit was put off until June", "off"),
        ("They met as arranged", "happening"),
        ("The minister is out of office", "leaving"),
        ("She is still minister", "staying"),
        ("Bread became dearer", "rising"),
        ("The judges threw the application out", "upholding"),
        ("The court dismissed the party’s complaint", "upholding"),
        ("The firm took its staff out of the country", "withdrawing"),
        ("The guns have been silent since June", "quiet"),
        ("The observers were let in everywhere", "admitting"),
        ("The villagers were refused entry", "barring"),
        ("The smell is gone", "ending"),
        ("The fair was held in May", "happening"),
        ("They went back to their desks", "returning"),
        ("The truce was renewed", "lasting"),
        ("The tug put to sea at dawn", "sailing"),
        ("The river stayed within its banks", "contained"),
    ],
)
def test_words_and_phrases_in_all_their_forms_have_a_sense(text: str, sense: str) -> None:
    assert sense in senses(text)


@pytest.mark.parametrize("text", ["the last week of May", "The claim may end up with a judge", "by the end of June"])
def test_a_day_or_a_manner_of_speaking_ends_and_lasts_nothing(text: str) -> None:
    assert not senses(text) & {"ending", "lasting"}


def test_both_ends_of_one_thing_say_neither() -> None:
    assert not senses("The level went up and then down") & {"rising", "falling"}
    assert opposites("shut") == {"running", "spared"}
    assert opposites("running") == {"shut"}
    assert opposites("no such sense") == frozenset()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The repair will take at least six weeks", 42),
        ("The talks will drag on for months", 60),
        ("The strike will last another 3 days", 3),
        ("It will be over after ten days", None),
        ("The strike will end", None),
        ("For umpteen days it will rain", None),
        ("", None),
    ],
)
def test_how_long_something_is_to_last(text: str, days: float | None) -> None:
    assert spell(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [("The siege was over after nine days", 9), ("It took a month", 30), ("Nine days ago it rained", None)],
)
def test_how_long_something_lasted(text: str, days: float | None) -> None:
    assert lasted(text) == days


def test_a_word_has_its_like_and_a_name_has_none() -> None:
    assert "petrol" in like("fuel")
    assert "fuel" not in like("fuel")
    assert like("zzyzx") == frozenset()
