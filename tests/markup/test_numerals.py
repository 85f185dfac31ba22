"""Numbers in figures and words."""

import pytest

from onrecord.markup.numerals import cardinal, ordinal
from onrecord.markup.phrases import pieces


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7),
        ("1,500", 1500),
        ("4.2 million", 4_200_000),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("1/2", 0.5),
        ("seventeen", 17),
        ("twenty-six", 26),
        ("twenty six", 26),
        ("two hundred and five", 205),
        ("three hundred and fifty thousand", 350_000),
        ("a hundred thirty million", 130_000_000),
        ("two million three hundred thousand and four", 2_300_004),
        ("nineteen hundred", 1900),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("a dozen thousand", None),
        ("1.2.3", None),
        ("1/0", None),
        ("9" * 30, None),
        ("apple", None),
    ],
)
def test_a_number_has_the_value_of_all_its_words(words: str, value: float | None) -> None:
    found = cardinal(pieces(words, 0, len(words)), 0)
    assert (found and (found.value, found.end)) == (value and (value, len(words)))


def test_two_numbers_joined_by_and_stay_two() -> None:
    text = "one hundred and two hundred"
    found = cardinal(pieces(text, 0, len(text)), 0)
    assert found is not None
    assert (found.value, text[: found.end]) == (100, "one hundred")


def test_tens_after_teens_begin_a_new_number() -> None:
    found = cardinal(pieces("nineteen ninety", 0, 15), 0)
    assert found is not None
    assert found.value == 19


@pytest.mark.parametrize(("word", "rank"), [("third", 3), ("21st", 21), ("twentieth", 20), ("st", None), ("2x", None)])
def test_a_rank_is_told_from_a_number(word: str, rank: int | None) -> None:
    found = ordinal(pieces(word, 0, len(word)), 0)
    assert (found and found.value) == rank


def test_a_row_of_scale_words_stays_finite() -> None:
    text = "nine " + "trillion " * 500
    found = cardinal(pieces(text, 0, len(text)), 0)
    assert found is not None
    assert found.value < float("inf")


def test_long_runs_of_joined_numbers_are_read_without_deep_recursion() -> None:
    text = "two hundred and " * 5_000
    assert cardinal(pieces(text, 0, len(text)), 0) is not None
