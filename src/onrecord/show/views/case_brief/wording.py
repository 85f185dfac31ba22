"""Wording: counts, days and sentences as a brief has them."""

from calendar import monthrange
from datetime import date

from onrecord.model import Count
from onrecord.show.views.case import capital

MACHINE = "found by machine"


def count(number: int, noun: str) -> str:
    """How many of something.

    >>> count(1, "report"), count(0, "report")
    ('1 report', 'no reports')
    """
    return f"{number or 'no'} {noun}" + ("" if number == 1 else "s")


def ranged(number: Count, noun: str) -> str:
    """How many, as a range where unnamed people may be one.

    >>> ranged(Count(1, 2), "origin"), ranged(Count(0, 1), "origin")
    ('1 to 2 origins', 'at most 1 origin')
    """
    if number.low == number.high:
        return count(number.low, noun)
    return f"{number.low} to {count(number.high, noun)}" if number.low else f"at most {count(number.high, noun)}"


def days(first: str, last: str) -> str:
    """From one ISO day to another; a whole month or year by its own name.

    >>> days("2025-07-01", "2025-07-31"), days("2021-01-01", "2021-12-31"), days("2025-07-01", "2025-07-02")
    ('2025-07', '2021', '2025-07-01 – 2025-07-02')
    """
    if first == last:
        return first
    if first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4]
    begin = date.fromisoformat(first)
    is_month = first[:7] == last[:7] and begin.day == 1 and int(last[8:]) == monthrange(begin.year, begin.month)[1]
    return first[:7] if is_month else f"{first} – {last}"


def sentence(words: str) -> str:
    """Words with a capital at the front and a stop at the end."""
    return capital(words) + ("" if words.endswith((".", "!", "?")) or not words else ".")
