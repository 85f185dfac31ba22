"""What each kind of time phrase means: one reading a rule of `grammar`, from words and setting to a TIMEX3 value.

A reading returns None when the words are no time after all ("may", "1989 soldiers", "second"); the next longest phrase
then has its turn.
"""

from collections.abc import Callable

from onrecord.extract.times import days, durations, hours, nth, quarters, stretches, years
from onrecord.extract.times.reading import Reading, is_noun
from onrecord.extract.times.setting import PUBLICATION, Setting
from onrecord.markup.phrases import Phrase


def read(rule: str, phrase: Phrase, setting: Setting) -> Reading | None:
    """The meaning of a phrase that a rule accepted, None when it is no time."""
    return _READINGS[rule](phrase, setting)


def _reference(phrase: Phrase, setting: Setting) -> Reading | None:
    word = phrase.words[phrase.first]
    if word.lower == "now" and phrase.before().lower in ("until", "by") and phrase.after().lower == "that":
        return None
    return Reading("DATE", word.meaning, "a name for now, before or after", PUBLICATION if setting.day else None, 0.8)


def _past(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the past" on its own."""
    word = phrase.words[phrase.last - 1]
    if word.lower != "past" or not is_noun(word, setting):
        return None
    return Reading("DATE", "PAST_REF", "a name for now, before or after", PUBLICATION if setting.day else None, 0.8)


_READINGS: dict[str, Callable[[Phrase, Setting], Reading | None]] = {
    "date/iso": days.iso,
    "date/numeric": days.numeric,
    "date/month-day": days.month_day,
    "date/day-month": days.month_day,
    "date/first-day": days.first_day,
    "date/second-day": days.second_day,
    "date/nth": nth.nth,
    "time/part-of": hours.part_of,
    "date/month-year": days.month_year,
    "date/month-of-year": days.month_of_year,
    "date/month": days.month,
    "date/weekday": hours.weekday,
    "time/clock": hours.clock,
    "date/today": hours.today,
    "time/part-of-day": hours.part_of_day,
    "date/year": years.year,
    "date/year-span": years.year_span,
    "date/fiscal-year": years.fiscal_year,
    "date/decade": years.decade,
    "date/century": years.century,
    "date/quarter": quarters.quarter,
    "date/year-quarter": quarters.year_quarter,
    "date/quarter-of-relative": quarters.quarter_of_relative,
    "date/quarter-code": quarters.quarter_code,
    "date/year-ago": quarters.year_ago,
    "date/matching": quarters.matching,
    "date/this-quarter": quarters.this_quarter,
    "date/season": stretches.season,
    "date/relative": stretches.relative,
    "date/the-unit": stretches.the_unit,
    "date/ago": stretches.ago,
    "duration/counted": durations.counted,
    "duration/range": durations.between,
    "duration/bare": durations.bare,
    "set/every": durations.every,
    "set/weekdays": durations.weekdays,
    "set/often": durations.often,
    "set/rate": durations.rate,
    "reference/name": _reference,
    "reference/past": _past,
    "date/holiday": days.holiday,
    "date/year-end": years.year_end,
}
