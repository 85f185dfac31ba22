"""Readings of weekdays, parts of days and clock times: "on Monday", "last night", "9 a.m. on Tuesday"."""

from datetime import date

from onrecord.extract.times.calendar import interval, shift, value_at
from onrecord.extract.times.days import month_day
from onrecord.extract.times.reading import Reading, reference, sided, suffix, written_capital
from onrecord.extract.times.setting import AHEAD, BACK, PUBLICATION, Setting
from onrecord.markup.phrases import Phrase, Word
from onrecord.model import TimeType
from onrecord.tables import toml


def weekday(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "Monday", "last Friday", "early Tuesday", "Monday night"."""
    word = phrase.get("weekday")
    if word is None or not written_capital(word, setting):
        return None
    day, part = _day_named(phrase, setting), phrase.get("daypart", "hour_word")
    tail = suffix(part)
    kind: TimeType = "TIME" if tail else "DATE"
    if day is None:
        return Reading(kind, f"XXXX-WXX-{word.meaning}{tail}", "a weekday in a report without a date", None, 0.4)
    made, anchor, why = day
    return Reading(kind, value_at(made, "D") + tail, why, anchor, 0.85)


def _day_named(phrase: Phrase, setting: Setting) -> tuple[date, str | None, str] | None:
    """The day of a weekday, of "yesterday" or of a date in the phrase, what it was counted from, and why that one."""
    day = setting.day_for("D")
    weekday, today = phrase.get("weekday"), phrase.get("today")
    if today:
        made = shift(day, "D", today.meaning) if day else None
        return (made, PUBLICATION, "counted from the day of publication") if made else None
    if phrase.get("month", "short_month"):
        reading = month_day(phrase, setting)
        days = interval(reading.value) if reading else None
        return (days[0], reading.anchor, reading.why) if reading and days else None
    return _weekday_of(phrase, weekday, setting) if weekday else None


def _weekday_of(phrase: Phrase, weekday: Word, setting: Setting) -> tuple[date, str | None, str] | None:
    by, day = phrase.get("relative"), setting.day_for("D")
    told = by is not None and by.lower in ("following", "previous", "preceding")
    before = setting.earlier(phrase, "D") if told else None
    if before and by:
        made = _weekday_beside(before[0], weekday.meaning, by.meaning)
        return (made, before[1], "counted from a day named before") if made else None
    made = _weekday_near(day, weekday.meaning, by, setting.outlook(phrase)) if day else None
    return (made, PUBLICATION, sided("a weekday", made, day)) if made and day else None


def _weekday_near(day: date, weekday: int, by: Word | None, outlook: int) -> date | None:
    """The weekday that is meant near a day: "last" and "next" say it, else tense; the day's own name is the day."""
    ahead = (weekday - day.isoweekday()) % 7
    if by is not None and by.meaning != 0:
        return _weekday_beside(day, weekday, by.meaning)
    if ahead == 0:
        return day
    if by is not None:
        return shift(day, "D", ahead if outlook != BACK else ahead - 7)
    return shift(day, "D", ahead if outlook == AHEAD else ahead - 7)


def _weekday_beside(day: date, weekday: int, side: int) -> date | None:
    """The first such weekday after (+1) or before (-1) a day."""
    ahead = (weekday - day.isoweekday()) % 7
    return shift(day, "D", (ahead or 7) if side > 0 else ahead - 7)


def today(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "today", "yesterday morning", "late yesterday"."""
    tail = suffix(phrase.get("daypart"))
    kind: TimeType = "TIME" if tail else "DATE"
    word = phrase.get("today")
    day = _day_named(phrase, setting)
    if word is None or _is_titled(word, phrase, setting):
        return None
    if day is None:
        return Reading(kind, reference(word.meaning), "a day counted from an unknown date", None, 0.4)
    return Reading(kind, value_at(day[0], "D") + tail, day[2], day[1], 0.95)


def _is_titled(word: Word, phrase: Phrase, setting: Setting) -> bool:
    """Whether it closes a name: "USA Today"."""
    text, before = setting.markup.text, phrase.before()
    beside = before.end == word.start - 1 and before.lower.isalpha()
    return beside and text[word.start].isupper() and text[before.start].isupper()


def part_of_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "this morning", "last night", "tonight", "the next morning", "mid-afternoon"."""
    by, part = phrase.get("relative"), phrase.get("daypart", "today_part")
    if part is None:
        return None
    tail = f"T{part.meaning}"
    told = by is not None and by.lower in ("that", "same", "that same", "following", "previous")
    before = setting.earlier(phrase, "D") if told and by else None
    if before and by:
        made, anchor = shift(before[0], "D", by.meaning), before[1]
    else:
        day = setting.day_for("D")
        made, anchor = (shift(day, "D", by.meaning if by else 0) if day else None), PUBLICATION
    if made is None:
        return Reading("TIME", f"XXXX-XX-XX{tail}", "a part of the day in a report without a date", None, 0.4)
    return Reading("TIME", value_at(made, "D") + tail, "a part of a day counted from publication", anchor, 0.85)


def part_of(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the night of 12 November", "the early hours of Sunday"."""
    part = phrase.meaning("hours", "daypart")
    day = _day_named(phrase, setting) if phrase.has("of") else None
    if day is None:
        return None
    return Reading("TIME", f"{value_at(day[0], 'D')}T{part}", day[2], day[1], 0.85)


_CLOCK_LEADS = frozenset(toml("times_company")["clock_leads"])


def clock(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "at 19:15", "9 a.m. on Tuesday", "noon": on the day it names, else the last one named, else publication."""
    hour = phrase.get("hour_word", "light")
    if hour and hour.kind == "light" and phrase.before().lower not in _CLOCK_LEADS and phrase.get("approx") is None:
        return None
    tail = hour.meaning if hour else _clock_value(phrase)
    told = hour or phrase.get("meridiem", "clock_word", "zone") or phrase.before().lower in _CLOCK_LEADS
    if tail is None or not told:
        return None
    named = phrase.get("weekday", "today", "month", "short_month")
    if named:
        day = _day_named(phrase, setting)
    else:
        before = setting.earlier(phrase, "D")
        here = setting.day_for("D")
        day = (*before, "a clock time on the day named before") if before else None
        day = day or ((here, PUBLICATION, "a clock time on the day of publication") if here else None)
    if day is None:
        return Reading("TIME", f"XXXX-XX-XX{tail}", "a clock time on a day that is not known", None, 0.5)
    return Reading("TIME", value_at(day[0], "D") + tail, day[2], day[1], 0.9 if named else 0.7)


def _clock_value(phrase: Phrase) -> str | None:
    """ "7:15 p.m." as T19:15; None when the figures are no hour."""
    figure = phrase.get("clock", "day", "number", "year")
    if figure is None:
        return None
    if phrase.get("zone") and figure.lower.isdigit() and len(figure.lower) == 4:  # 0800 GMT
        good = int(figure.lower[:2]) < 25 and int(figure.lower[2:]) < 60
        return f"T{figure.lower[:2]}:{figure.lower[2:]}" if good else None
    hours, _, rest = figure.lower.replace(".", ":").partition(":")
    minutes = rest[:2] or "00"
    if not hours.isdigit() or int(hours) > 24 or not minutes.isdigit() or int(minutes) > 59:
        return None
    half, hour = phrase.get("meridiem"), int(hours)
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + half.meaning if half else hour
    return f"T{hour:02}:{minutes.ljust(2, '0')}"
