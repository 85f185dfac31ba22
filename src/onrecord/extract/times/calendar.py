"""The calendar behind TIMEX3 values: the value of a day at some precision, and the days a value stands for.

Units are TIMEX3's: D, W, M, Q, Y, 10Y (decade), 100Y (century), WE (weekend). Weeks are ISO weeks.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, northern and by whole months; a winter is named after the year it begins in."""

_PRECISION = ("D", "W", "WE", "M", "Q", "H", "Y", "10Y", "100Y")
_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "10Y": 120, "100Y": 1200}
_DAYS = {"D": 1, "W": 7, "WE": 7, "2W": 14}
_VALUE = re.compile(
    r"""(?P<year>\d{4}) (?: -(?P<month>\d\d)(?:-(?P<day>\d\d))? | -W(?P<week>\d\d)(?P<weekend>-WE)?
      | -Q(?P<quarter>[1-4]) | -H(?P<half>[12]) | -(?P<season>SP|SU|FA|WI) )? (?:T.*)? | (?P<span>\d{2,3})""",
    re.VERBOSE,
)


def is_coarser(unit: str, precision: str) -> bool:
    """Whether `unit` asks for no more than is known at `precision` (both D, M or Y and their multiples)."""
    return _PRECISION.index(unit) >= _PRECISION.index(precision)


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds the day.

    >>> value_at(date(2024, 11, 18), "Q")
    '2024-Q4'
    """
    week = day.isocalendar()
    return {
        "D": f"{day:%Y-%m-%d}",
        "W": f"{week.year:04}-W{week.week:02}",
        "WE": f"{week.year:04}-W{week.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}",
        "Y": f"{day.year:04}",
        "10Y": f"{day.year // 10:03}",
        "100Y": f"{day.year // 100:02}",
    }[unit]


def shift(day: date, unit: str, by: float) -> date | None:
    """The day that many units away, the last of its month where the month is shorter; None outside years 1 to 9999."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=int(by * _DAYS[unit]))
        months = day.year * 12 + day.month - 1 + int(by * _MONTHS[unit])
        first = date(months // 12, months % 12 + 1, 1)
        return first.replace(day=min(day.day, _last(first).day))
    except (OverflowError, ValueError):
        return None


def interval(value: str) -> tuple[date, date] | None:
    """The first and last day of a TIMEX3 date, None for one that is no stretch of the calendar (PAST_REF, P3D).

    >>> interval("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    try:
        return _interval(found.groupdict())
    except ValueError:
        return None


def _interval(parts: Mapping[str, str | None]) -> tuple[date, date]:
    """The days of a value cut into its parts. Raises ValueError for a day or week that no calendar has."""
    if parts["span"]:
        zeros = 4 - len(parts["span"])
        return date(max(int(parts["span"]) * 10**zeros, 1), 1, 1), date(int(parts["span"] + "9" * zeros), 12, 31)
    year = int(parts["year"] or 0)
    if parts["week"]:
        week = int(parts["week"])
        return date.fromisocalendar(year, week, 6 if parts["weekend"] else 1), date.fromisocalendar(year, week, 7)
    if parts["day"]:
        day = date(year, int(parts["month"] or 1), int(parts["day"]))
        return day, day
    month, length = _months(parts)
    first = date(year, month, 1)
    return first, _last(shift(first, "M", length - 1) or first)


def _months(parts: Mapping[str, str | None]) -> tuple[int, int]:
    """The first month of a part of a year and how many months it has."""
    if parts["month"]:
        return int(parts["month"]), 1
    if parts["quarter"]:
        return int(parts["quarter"]) * 3 - 2, 3
    if parts["season"]:
        return SEASONS[parts["season"]], 3
    return (int(parts["half"]) * 6 - 5, 6) if parts["half"] else (1, 12)


def third(days: tuple[date, date], part: int) -> tuple[date, date]:
    """The first, middle or last third (0, 1, 2) of a stretch of days: what "early", "mid" and "late" leave of it.

    A stretch of three whole months or more is cut between months.
    """
    first, last = days
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    unit, length = ("M", months) if months > 2 and first.day == 1 else ("D", (last - first).days + 1)
    begin = shift(first, unit, length * part // 3) or first
    following = shift(first, unit, length * (part + 1) // 3)
    return begin, max(following - timedelta(days=1), begin) if following and part < 2 else last


def season_at(day: date) -> tuple[str, int]:
    """The season that holds a day, with the year it is named after."""
    name = next((name for name, month in reversed(SEASONS.items()) if day.month >= month), "WI")
    return name, day.year - (day.month < 3)


def _last(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1) if first < date(9999, 12, 1) else None
    return following - timedelta(days=1) if following else date(9999, 12, 31)
