"""Readings of quarters and halves of years, as reports on results use them: "the year-ago quarter", "Q3 2024"."""

from onrecord.extract.times.calendar import shift, value_at
from onrecord.extract.times.reading import Reading, reference, year_of
from onrecord.extract.times.setting import AHEAD, BACK, PUBLICATION, UNKNOWN, Setting
from onrecord.markup.phrases import Phrase


def quarter(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the third quarter", "first half of 2024": without a year the one that ended last or is running."""
    number, stretch = phrase.meaning("ordinal"), phrase.meaning("quarter", "half")
    if not 1 <= number <= (4 if stretch == "Q" else 2):
        return None
    year, anchor = year_of(phrase, setting)
    if year is not None:
        return Reading("DATE", f"{year:04}-{stretch}{number}", "a quarter or half of a year", anchor, 0.85)
    if stretch == "H" or _is_sport(phrase):
        return None
    day = setting.day_for("Q")
    if day is None:
        return Reading("DATE", f"XXXX-Q{number}", "a quarter in a report without a date", None, 0.4)
    running = (day.month + 2) // 3
    outlook = setting.outlook(phrase) if number > running else BACK
    ahead = outlook == AHEAD or (outlook == UNKNOWN and number == running + 1)
    year = day.year - (number > running and not ahead)
    return Reading("DATE", f"{year:04}-Q{number}", "a quarter near publication", PUBLICATION, 0.85)


def _is_sport(phrase: Phrase) -> bool:
    """Whether it is a quarter of a game."""
    return phrase.after().lower in ("touchdown", "lead", "goal", "final", "finals", "whistle")


def year_quarter(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the 1988 second quarter"; "the 1988 period" is the quarter spoken of, in that year."""
    year, number, stretch = phrase.meaning("year"), phrase.meaning("ordinal"), phrase.get("quarter", "half", "period")
    if number is None and stretch and stretch.kind == "half":
        return None
    if number is not None:
        if stretch is None or stretch.kind == "period" or not 1 <= number <= 4:
            return None
        return Reading("DATE", f"{year}-{stretch.meaning}{number}", "a quarter of a year", confidence=0.95)
    named = setting.quarter()
    if named is None:
        return Reading("DATE", str(year), "a year", confidence=0.7)
    return Reading("DATE", f"{year}{named.value[4:]}", "the quarter named before, in that year", named.id, 0.7)


def quarter_of_relative(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "this year's third quarter", "last year's quarter"."""
    if phrase.meaning("unit") != "Y":
        return None
    number, stretch = phrase.meaning("ordinal"), phrase.meaning("quarter", "half")
    year, anchor = year_of(phrase, setting)
    named = setting.quarter()
    if number is None and named and stretch == "Q":
        number, anchor = int(named.value[-1]), named.id
    if year is None or number is None or not 1 <= number <= 4:
        return None
    return Reading("DATE", f"{year:04}-{stretch}{number}", "a quarter of a year counted from publication", anchor, 0.85)


def quarter_code(phrase: Phrase, setting: Setting) -> Reading | None:
    day, year, code = setting.day_for("Y"), phrase.meaning("year"), phrase.meaning("quarter_code")
    anchor = None if year else PUBLICATION if day else None
    return Reading("DATE", f"{year or (day.year if day else 'XXXX')}-{code}", "a quarter by its code", anchor, 0.9)


def year_ago(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the year-ago quarter", "year-earlier": the quarter spoken of, a year before."""
    number = phrase.meaning("ordinal")
    named, day = setting.quarter(), setting.day_for("Y")
    if named is not None:
        value = f"{int(named.value[:4]) - 1:04}-Q{number or named.value[-1]}"
        return Reading("DATE", value, "the quarter named before, a year earlier", named.id, 0.75)
    if day is None:
        return Reading("DATE", "PAST_REF", "a year before an unknown date", None, 0.4)
    value = f"{day.year - 1:04}" + (f"-Q{number}" if number else "")
    return Reading("DATE", value, "a year before publication", PUBLICATION, 0.7)


def matching(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the corresponding period last year", "the same quarter a year ago"."""
    by = [word.meaning for word in phrase if word.kind == "relative"][-1:] if phrase.get("article") is None else [-1]
    named, day = setting.quarter(), setting.day_for("Y")
    if not by or phrase.meaning("unit") != "Y":
        return None
    if named is not None and by[0] == -1:
        value = f"{int(named.value[:4]) - 1:04}{named.value[4:]}"
        return Reading("DATE", value, "the quarter named before, a year earlier", named.id, 0.75)
    value = f"{day.year + by[0]:04}" if day else reference(by[0])
    return Reading("DATE", value, "a stretch of a year counted from publication", PUBLICATION if day else None, 0.6)


def this_quarter(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the quarter" is the one spoken of, "last quarter" and "the current quarter" are counted from publication."""
    by, named = phrase.get("relative"), setting.quarter()
    latest = by is None or by.lower.endswith(("latest", "recent"))
    if latest and named is not None:
        return Reading("DATE", named.value, "the quarter named before", named.id, 0.7)
    if phrase.get("period"):
        return None
    day = setting.day_for("Q")
    if day is None:
        return Reading("DATE", "XXXX-QX", "a quarter in a report without a date", None, 0.4)
    made = shift(day, "Q", by.meaning if by else -1) or day
    return Reading("DATE", value_at(made, "Q"), "a quarter counted from publication", PUBLICATION, 0.75)
