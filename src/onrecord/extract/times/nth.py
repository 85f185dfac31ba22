"""Readings of a part counted inside a longer stretch: "the first Monday of next month", "the last week of December"."""

from datetime import date, timedelta

from onrecord.extract.times.calendar import interval, value_at
from onrecord.extract.times.days import month, month_year
from onrecord.extract.times.reading import Reading
from onrecord.extract.times.setting import Setting
from onrecord.extract.times.stretches import relative
from onrecord.markup.phrases import Phrase

LAST = -1
_LENGTHS = {"D": 1, "W": 7}


def nth(phrase: Phrase, setting: Setting) -> Reading | None:
    """A day is its date; a week keeps the value of its month or year and narrows the days, as "early" does."""
    cut = next((i for i in range(phrase.first, phrase.last) if phrase.words[i].kind == "of"), phrase.last)
    rank, piece = _rank(phrase), phrase.get("weekday", "unit", "weekend")
    whole = _whole(Phrase(phrase.words, cut + 1, phrase.last), setting)
    days = interval(whole.value) if whole else None
    if rank is None or piece is None or whole is None or days is None or phrase.words[cut].lower != "of":
        return None
    if piece.kind == "weekday":
        day = _weekday(days, piece.meaning, rank)
        return Reading("DATE", value_at(day, "D"), "a day counted in its month", whole.anchor, 0.9) if day else None
    length = _LENGTHS.get(piece.meaning)
    stretch = _stretch(days, length, rank) if length else None
    if stretch is None:
        return None
    value = value_at(stretch[0], "D") if length == 1 else whole.value
    return Reading("DATE", value, f"a {piece.lower} counted in a longer stretch", whole.anchor, 0.8, stretch)


def _rank(phrase: Phrase) -> int | None:
    """Which one: 1 for the first, LAST for the last."""
    first = phrase.get("ordinal", "relative")
    if first is None or (first.kind == "relative" and first.lower not in ("last", "final")):
        return None
    return LAST if first.kind == "relative" else int(first.meaning)


def _whole(phrase: Phrase, setting: Setting) -> Reading | None:
    """The month or year that it is counted in."""
    if phrase.get("relative"):
        return relative(phrase, setting)
    if phrase.get("month", "short_month"):
        return month_year(phrase, setting) if phrase.get("year") else month(phrase, setting)
    return Reading("DATE", str(phrase.meaning("year")), "a year")


def _weekday(days: tuple[date, date], weekday: int, rank: int) -> date | None:
    first, last = days
    if rank == LAST:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
    return day if day <= last else None


def _stretch(days: tuple[date, date], length: int, rank: int) -> tuple[date, date] | None:
    first, last = days
    if rank == LAST:
        return max(last - timedelta(days=length - 1), first), last
    begin = first + timedelta(days=length * (rank - 1)) if length * rank < 400 else last + timedelta(days=1)
    return (begin, min(begin + timedelta(days=length - 1), last)) if begin <= last else None
