"""Readings of calendar days and months: "Nov. 17", "3-5 May", "17/11/2024", "in May", "Christmas Day"."""

from datetime import date, timedelta

from onrecord.extract.times.calendar import interval, shift, value_at
from onrecord.extract.times.reading import Reading, calendar_day, capital, is_month, nearer, sided, written_capital
from onrecord.extract.times.setting import PUBLICATION, Setting
from onrecord.markup.phrases import Phrase, Word

_REACH = 120  # days ahead that a day without a year may be without a word or tense that says so


def iso(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "2024-11-17", "2024-11-17T10:00"."""
    words = phrase.words[phrase.first].lower.upper()
    if not interval(words[:10]):
        return None
    return Reading("TIME" if "T" in words else "DATE", words, "a date written in figures", confidence=1.0)


def numeric(phrase: Phrase, setting: Setting) -> Reading | None:
    """Day first or month first: told by a number over twelve, by dots; else American order, less sure."""
    lower = phrase.words[phrase.first].lower
    left, right, year = map(int, lower.replace("/", ".").split("."))
    day_first = left > 12 or "." in lower
    value = f"{year:04}-{right:02}-{left:02}" if day_first else f"{year:04}-{left:02}-{right:02}"
    if not interval(value):
        return None
    sure = day_first or right > 12 or left == right
    return Reading("DATE", value, "a date written in figures", confidence=0.9 if sure else 0.5)


def month_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "Nov. 17", "17 November 2024", "Tuesday, the 12th of November"."""
    month = phrase.meaning("month", "short_month")
    number = _beside_month(phrase)
    if number is None or not is_month(phrase, setting) or phrase.after().kind == "meridiem" or number.meaning > 31:
        return None
    return _calendar_day(month, number.meaning, phrase, setting)


def _beside_month(phrase: Phrase) -> Word | None:
    """The day number of a date: the one next to its month, not the hour of "5 p.m. on Nov. 6"."""
    words = list(phrase)
    place = next((i for i, word in enumerate(words) if word.kind in ("month", "short_month")), 0)
    beside = sorted(enumerate(words), key=lambda found: abs(found[0] - place))
    return next((word for _, word in beside if word.kind in ("day", "ordinal")), None)


def second_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """The 25 of "April 24 and 25"."""
    if phrase.before().kind != "hyphen" and phrase.after().lower.isalpha() and phrase.get("year") is None:
        return None
    return _calendar_day(phrase.before(3).meaning, phrase.meaning("day"), phrase, setting)


def first_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """The 3 of "3-5 May"."""
    return _calendar_day(phrase.after(3).meaning, phrase.meaning("day"), phrase, setting)


def _year_beside(phrase: Phrase, setting: Setting) -> int | None:
    """The year of a range, which stands once: "May 3-5, 2021", "3-5 May 2021"."""
    if phrase.after(2).kind == "day" and phrase.after().kind in ("to", "hyphen"):
        rest = [phrase.after(place) for place in (3, 4)]
        return next((word.meaning for word in rest if word.kind == "year"), None)
    last = setting.found[-1] if setting.found and phrase.before().kind in ("to", "hyphen") else None
    joined = last and last.end == phrase.before(2).end and last.anchor is None and len(last.value) == 10
    return int(last.value[:4]) if last and joined and last.value[:4].isdigit() else None


def _calendar_day(month: int, day: int, phrase: Phrase, setting: Setting) -> Reading | None:
    year = phrase.meaning("year") or _year_beside(phrase, setting)
    if year:
        value = f"{year}-{month:02}-{day:02}"
        return Reading("DATE", value, "a full date", confidence=0.98) if interval(value) else None
    if not interval(f"2000-{month:02}-{day:02}"):
        return None
    if setting.day is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", "a day without a year, in an undated report", None, 0.4)
    choices = [made for y in range(-4, 5) if (made := calendar_day(setting.day.year + y, month, day))]
    past = [choice for choice in choices if choice <= setting.day]
    future = [choice for choice in choices if choice >= setting.day]
    best = nearer(past[-1:], future[:1], setting.outlook(phrase), setting.day, _REACH)
    if best is None:
        return None
    return Reading("DATE", value_at(best, "D"), sided("a day without a year", best, setting.day), PUBLICATION, 0.85)


def month_year(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "February 2022", "early May 2021"."""
    value = f"{phrase.meaning('year')}-{phrase.meaning('month', 'short_month'):02}"
    return Reading("DATE", value, "a month with its year", confidence=0.97) if capital(phrase, setting) else None


def month_of_year(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "July last year"."""
    if phrase.meaning("unit") != "Y" or not capital(phrase, setting):
        return None
    day = setting.day_for("Y")
    month, by = phrase.meaning("month"), phrase.meaning("relative")
    value = f"{day.year + by if day else 'XXXX'}-{month:02}"
    return Reading("DATE", value, "a month of a year counted from publication", PUBLICATION if day else None)


def month(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "in May", "last May", "mid-November": a month stays a month."""
    month = phrase.meaning("month")
    if not is_month(phrase, setting):
        return None
    day = setting.day_for("M")
    if day is None:
        return Reading("DATE", f"XXXX-{month:02}", "a month without a year, in an undated report", None, 0.4)
    here = day.replace(day=1)
    best = _month_near(here, month, phrase.meaning("relative"), setting.outlook(phrase))
    if best is None:
        return None
    return Reading("DATE", value_at(best, "M"), sided("a month without a year", best, here), PUBLICATION, 0.85)


def _month_near(here: date, month: int, step: int | None, outlook: int) -> date | None:
    """The month that is meant, seen from the one of publication: "last", "this" and "next" say it, else tense."""
    same = month == here.month
    past = calendar_day(here.year - (month > here.month), month, 1)
    future = calendar_day(here.year + (month < here.month), month, 1)
    if step == 0:
        return here.replace(month=month)
    if step is not None and step < 0:
        return shift(past, "Y", -1) if past and same else past
    if step is not None:
        return shift(future, "Y", 1) if future and same else future
    return nearer([past] if past else [], [future] if future else [], outlook, here, 62)


def holiday(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "Christmas Day", "last Thanksgiving", "Halloween 2023"."""
    word = phrase.get("holiday")
    if word is None or not written_capital(word, setting):
        return None
    year, day, by = phrase.meaning("year"), setting.day_for("D"), phrase.meaning("relative")
    if year:
        made = _feast(word.meaning, year)
        return Reading("DATE", value_at(made, "D"), "a feast and its year", None, 0.9) if made else None
    if day is None:
        value = f"XXXX-{word.meaning}" if len(word.meaning) == 5 else "XXXX-XX-XX"
        return Reading("DATE", value, "a feast in a report without a date", None, 0.4)
    feasts = [made for y in (-1, 0, 1) if (made := _feast(word.meaning, day.year + y))]
    past = [made for made in feasts if made <= day][-1:] if not by or by < 0 else []
    future = [made for made in feasts if made >= day][:1] if not by or by > 0 else []
    best = nearer(past, future, setting.outlook(phrase), day, _REACH)
    if best is None:
        return None
    return Reading("DATE", value_at(best, "D"), sided("a feast without a year", best, day), PUBLICATION, 0.75)


def _feast(rule: str, year: int) -> date | None:
    """The day of a feast: "12-25", or "11-4-4" for the fourth Thursday of November."""
    month, *rest = map(int, rule.split("-"))
    if len(rest) == 1:
        return calendar_day(year, month, rest[0])
    first = calendar_day(year, month, 1)
    nth, weekday = rest
    return first and first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
