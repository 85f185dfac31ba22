"""What words mean: which may stand for one another, and how telling they are."""

import pytest

from onrecord.analyse.meaning import alike, covered, lexicon, vector


@pytest.mark.parametrize(
    ("first", "second"),
    [("ferry", "ferry"), ("hear", "hearing"), ("Norvania".lower(), "norvanian"), ("kill", "murder")],
)
def test_words_that_may_stand_for_one_another(first: str, second: str) -> None:
    assert alike(first, second) > 0


@pytest.mark.parametrize(("first", "second"), [("ferry", "treaty"), ("qzxkv", "wvbnm")])
def test_words_that_may_not(first: str, second: str) -> None:
    assert alike(first, second) == 0


def test_rare_words_are_telling() -> None:
    assert lexicon().weight("qzxkv") == 1.0 > lexicon().weight("say")


def test_what_is_told_is_covered_by_what_is_alike() -> None:
    assert covered(("ferry", "run"), ("ferry", "run", "aground")) == 1.0
    assert covered((), ("ferry",)) == 0.0


def test_words_that_nobody_knows_have_no_direction() -> None:
    assert not vector(("qzxkv",)).any()
