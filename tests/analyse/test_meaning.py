"""What words mean: which may stand for one another, and how telling they are."""

import pytest

from onrecord.analyse.meaning import alike, directions, lexicon, vector


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


def test_of_what_a_clause_means_only_the_direction_counts() -> None:
    near, nearer, far, none = directions([bytes([10, 20]), bytes([40, 80]), bytes([20, 246]), b""])
    assert near @ nearer == pytest.approx(1.0)
    assert near @ far == pytest.approx(0.0)  # 246 is -10 as a signed byte
    assert not none.any()


def test_words_that_nobody_knows_have_no_direction() -> None:
    assert not vector(("qzxkv",)).any()
