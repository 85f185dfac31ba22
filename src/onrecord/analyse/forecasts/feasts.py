"""Feasts: the day of a feast that moves ("before Easter"), for a forecast that sets it as its last."""

import re
from datetime import date

from onrecord.analyse.abstract import Days

_FEAST = re.compile(r"\b(?:before|by|until|till|at|over|(?:until|till) after) Easter\b(?! (?:Island|eggs?)\b)")


def feast(text: str, published: str) -> Days | None:
    """The next Easter Sunday after a report that sets it as a day, None where it sets none.

    >>> feast("The minister will be gone before Easter", "2026-02-03")
    Days(first='2026-04-05', last='2026-04-05', sure=True, start=0)
    """
    if not _FEAST.search(text):
        return None
    try:
        today = date.fromisoformat(published[:10])
        day = next(each for each in map(easter, (today.year, today.year + 1)) if each >= today)
    except (ValueError, OverflowError, StopIteration):
        return None
    return Days(day.isoformat(), day.isoformat())


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Nature, 1876).

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    century, of_it = divmod(year, 100)
    golden = year % 19
    leaps, left = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    fours, rest = divmod(of_it, 4)
    weekday = (32 + 2 * left + 2 * fours - moon - rest) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
