"""The calendar behind the values of times."""

from datetime import date

import pytest

from onrecord.extract.times.calendar import interval, season_at, shift, third, value_at
from onrecord.extract.times.durations import duration


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-11-17TNI", (date(2024, 11, 17), date(2024, 11, 17))),
        ("2024-W47", (date(2024, 11, 18), date(2024, 11, 24))),
        ("2024-W47-WE", (date(2024, 11, 23), date(2024, 11, 24))),
        ("2024-Q4", (date(2024, 10, 1), date(2024, 12, 31))),
        ("2024-H1", (date(2024, 1, 1), date(2024, 6, 30))),
        ("2023-WI", (date(2023, 12, 1), date(2024, 2, 29))),
        ("199", (date(1990, 1, 1), date(1999, 12, 31))),
        ("18", (date(1800, 1, 1), date(1899, 12, 31))),
        ("9999-12", (date(9999, 12, 1), date(9999, 12, 31))),
        ("2024-13", None),
        ("2023-02-29", None),
        ("2024-W60", None),
        ("PAST_REF", None),
        ("P3D", None),
        ("XXXX-05", None),
    ],
)
def test_a_value_stands_for_its_days(value, days) -> None:
    assert interval(value) == days


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2024-11-18"),
        ("W", "2024-W47"),
        ("M", "2024-11"),
        ("Q", "2024-Q4"),
        ("Y", "2024"),
        ("10Y", "202"),
        ("100Y", "20"),
    ],
)
def test_a_day_has_a_value_at_every_precision(unit, value) -> None:
    assert value_at(date(2024, 11, 18), unit) == value


def test_a_month_before_the_31st_is_the_last_day_of_a_short_month() -> None:
    assert shift(date(2024, 3, 31), "M", -1) == date(2024, 2, 29)


def test_no_day_lies_outside_the_calendar() -> None:
    assert shift(date(2024, 1, 1), "100Y", -(10**9)) is None
    assert shift(date(2024, 1, 1), "D", 10**12) is None


def test_thirds_of_a_year_are_cut_between_months_and_leave_nothing_out() -> None:
    year = (date(2025, 1, 1), date(2025, 12, 31))
    early, mid, late = (third(year, part) for part in range(3))
    assert (early[1], mid, late[0]) == (date(2025, 4, 30), (date(2025, 5, 1), date(2025, 8, 31)), date(2025, 9, 1))
    assert (early[0], late[1]) == year


def test_january_belongs_to_the_winter_of_the_year_before() -> None:
    assert season_at(date(2024, 1, 15)) == ("WI", 2023)
    assert season_at(date(2024, 12, 15)) == ("WI", 2024)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "D", "P3D"),
        (2.5, "Y", "P2Y6M"),
        (1.5, "TM", "PT1M30S"),
        (2, "10Y", "P20Y"),
        ("X", "10Y", "PXE"),
        (2, "2W", "P4W"),
    ],
)
def test_a_length_of_time_has_its_timex_value(count, unit, value) -> None:
    assert duration(count, unit) == value
