"""Times of day, however a report writes them."""

import pytest

from onrecord.analyse.clocks import Clock, clocks


@pytest.mark.parametrize(
    ("words", "minute", "slack"),
    [
        ("it stopped at 10.40pm", 1360, 5),
        ("the gate went up at 2:10 a.m.", 130, 5),
        ("in force from 06.00 local time", 360, 5),
        ("at six in the morning", 360, 45),
        ("at half past five in the morning", 330, 5),
        ("at a quarter to seven in the evening", 1125, 5),
        ("at twenty minutes past four in the afternoon", 980, 5),
        ("at ten to seven in the evening", 1130, 5),
        ("shortly before 11pm", 1380, 45),
        ("by noon", 720, 45),
        ("at midnight", 0, 5),
        ("a quarter past midnight", 15, 5),
        ("at ten to midnight", 1430, 5),
        ("at half past noon", 750, 5),
    ],
)
def test_a_time_of_day(words: str, minute: int, slack: int) -> None:
    assert clocks(words) == (Clock(minute, slack),)


@pytest.mark.parametrize("words", ["a toll of 10.40 euros", "version 2.10", "seven men came", ""])
def test_what_is_no_time_of_day(words: str) -> None:
    assert clocks(words) == ()


def test_clocks_fit_across_midnight() -> None:
    assert Clock(1438, 5).fits(Clock(2, 5))
    assert not Clock(130, 5).fits(Clock(100, 5))
