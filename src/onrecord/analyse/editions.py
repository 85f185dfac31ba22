"""Editions: which report of an outlet is meant where another one cites it, by the day it gives and by what it tells."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

NEAR = 1  # days by which two clocks may differ
FRESH = 21  # days for which a body's statement is what its latest is called
LOOKED = 5  # reports of one outlet that are compared
_FRONT = 6  # letters by which words are compared
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})"
_FORMS = (
    re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH}\b(?: (?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})\b(?!\d)(?:, (?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(rf"\b(?:in|since|last)(?: early| late| mid)? {_MONTH}\b(?: (?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(r"\b(?:in|since) (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?![’'])", re.IGNORECASE),
    re.compile(r"\b(?P<last>last (?:week|month|year)|yesterday|today)\b", re.IGNORECASE),
    re.compile(r"\b(?P<ago>(?:week|month|year|decade)s? (?:ago|earlier|before))\b", re.IGNORECASE),
)
_LONG = re.compile(r"[^\W\d_]{4,}|\d+")

Days = tuple[date, date]


def days_of(words: str, written: str | None) -> Days | None:
    """The first and last day that words speak of, read on the day a report was written; None when they tell none.

    >>> days_of("reported on Tuesday", "2025-03-06")
    (datetime.date(2025, 3, 4), datetime.date(2025, 3, 4))
    """
    today = day_of(written)
    if today is None:
        return None
    for form in _FORMS:
        if found := form.search(words):
            return _days({name: value.lower() for name, value in found.groupdict().items() if value}, today)
    return None


def chosen(
    places: Sequence[int], published: Sequence[str | None], days: Days | None, near: int = NEAR
) -> tuple[int, ...]:
    """Of an outlet's reports those of the days that are given, else those `near` them; all when none is given."""
    if days is None:
        return tuple(places)
    return _within(places, published, days, 0) or _within(places, published, days, near)


def _within(places: Sequence[int], published: Sequence[str | None], days: Days, near: int) -> tuple[int, ...]:
    first, last = days[0] - timedelta(near), days[1] + timedelta(near)
    return tuple(place for place in places if (day := day_of(published[place])) is None or first <= day <= last)


def likest(places: Sequence[int], texts: Sequence[str], around: str) -> int:
    """Of several reports the one that shares most words with what stands around the citation, else the last."""
    looked = places[-LOOKED:]
    words = _words(around)
    return max(looked, key=lambda place: (len(words & _words(texts[place])), place))


def is_stale(theirs: str | None, mine: str | None) -> bool:
    """Whether a document was too old, when a report was written, to be meant without its day."""
    first, last = day_of(theirs), day_of(mine)
    return bool(first and last and last - first > timedelta(FRESH))


def _days(told: dict[str, str], today: date) -> Days | None:
    if "weekday" in told:
        day = today - timedelta((today.weekday() - _WEEKDAYS.index(told["weekday"])) % 7)
        return day, day
    if "last" in told:
        return _last(told["last"], today)
    if "ago" in told:
        unit = {"w": 7, "m": 28, "y": 300, "d": 3000}[told["ago"][0]]
        return date.min + timedelta(NEAR), today - timedelta(unit)
    if "month" not in told:
        return date(int(told["year"]), 1, 1), date(int(told["year"]), 12, 31)
    return _in_month(told, today)


def _last(words: str, today: date) -> Days:
    yesterday = today - timedelta(1)
    if words == "last week":
        return today - timedelta(13), yesterday
    if words == "last month":
        return today - timedelta(62), yesterday
    if words == "last year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return (yesterday, yesterday) if words == "yesterday" else (today, today)


def _in_month(told: dict[str, str], today: date) -> Days | None:
    month = _MONTHS.index(told["month"]) + 1
    year = int(told["year"]) if "year" in told else today.year - (month > today.month)
    try:
        first = date(year, month, int(told.get("day", 1)))
    except ValueError:
        return None
    if "day" in told:
        return first, first
    return first, (first + timedelta(31)).replace(day=1) - timedelta(1)


def day_of(written: str | None) -> date | None:
    """The day on which a report was published, None where it is not known."""
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


@lru_cache(maxsize=2_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:_FRONT] for word in _LONG.findall(text))
