"""Readings of stretches counted from publication or from a time before: "last week", "two days later", "in spring"."""

from onrecord.extract.times.calendar import season_at, shift, value_at
from onrecord.extract.times.durations import duration, stretch
from onrecord.extract.times.quarters import year_ago
from onrecord.extract.times.reading import Reading, grain, is_noun, reference, year_of
from onrecord.extract.times.setting import AHEAD, PUBLICATION, Setting
from onrecord.markup.phrases import Phrase, Word


def season(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "last summer", "the spring of 2022", "in winter"."""
    word = phrase.get("season")
    alone = len(list(phrase)) == 1 and phrase.before().lower not in ("in", "since", "by", "of")
    if word is None or alone or not is_noun(word, setting) or _is_drop(phrase):
        return None
    year, anchor = year_of(phrase, setting)
    if year is not None:
        return Reading("DATE", f"{year}-{word.meaning}", "a season of a year", anchor, 0.9)
    day = setting.day_for("M")
    if day is None:
        return Reading("DATE", f"XXXX-{word.meaning}", "a season in a report without a date", None, 0.4)
    year = _season_year(word.meaning, phrase.meaning("relative"), season_at(day), setting.outlook(phrase))
    return Reading("DATE", f"{year}-{word.meaning}", "a season counted from publication", PUBLICATION, 0.75)


def _is_drop(phrase: Phrase) -> bool:
    """Whether it is "the fall in prices", "the fall of the city"."""
    bare = phrase.words[phrase.last - 1].lower in ("fall", "spring") and phrase.has("the")
    return bare and phrase.after().lower in ("in", "of", "from", "to")


def _season_year(season: str, step: int | None, running: tuple[str, int], outlook: int) -> int:
    """The year of a season seen from the one that is running: "last" and "next" say it, else tense."""
    current, year = running
    later = _SEASONS.index(season) > _SEASONS.index(current)
    if step is not None and step < 0:
        return year - (later or season == current)
    if step is not None and step > 0:
        return year + (not later)
    if outlook == AHEAD:
        return year + (not later and season != current)
    return year - (later and step is None)


_OPEN = {"D": "XXXX-XX-XX", "M": "XXXX-XX", "W": "XXXX-WXX"}
_SEASONS = ("SP", "SU", "FA", "WI")
_TOLD = ("following", "previous", "preceding", "that", "same", "that same")


def relative(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "last year", "this week", "earlier this month", "the following day", "late last century"."""
    word = phrase.get("unit", "quarter", "decade_word", "century", "weekend")
    by = phrase.get("relative")
    if word is None:
        return None
    unit, step = word.meaning, by.meaning if by else 0
    no_date = unit.startswith("T") or unit == "2W" or word.lower == "night"
    if no_date or setting.is_named(phrase, "WORK_OF_ART", "ORG"):
        return None
    if by is not None and by.lower == "past" and unit.endswith("0Y"):
        return stretch(phrase, setting, duration(1, unit), by._replace(kind="number", meaning=1), unit)
    if by is not None and by.lower in _TOLD:
        return _told(phrase, setting, unit, step)
    day = setting.day_for(unit)
    made = shift(day, unit, step) if day else None
    if made is None:
        return Reading("DATE", reference(step), f"a {word.lower} counted from an unknown date", None, 0.4)
    return Reading("DATE", value_at(made, unit), f"a {word.lower} counted from publication", PUBLICATION, 0.9)


def _told(phrase: Phrase, setting: Setting, unit: str, step: int) -> Reading | None:
    """Counted from a time named before: "that year", "the following day". Without one it is left open."""
    before = setting.earlier(phrase, *_precise_for(unit))
    if before is None:
        return Reading("DATE", _OPEN.get(unit, "XXXX"), "counted from a time that is not named before it", None, 0.4)
    made = shift(before[0], unit, step) or before[0]
    return Reading("DATE", value_at(made, unit), "counted from a time named before it", before[1], 0.7)


def the_unit(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the week", "the weekend", "the year": the one the report is of, where no "of" says of what."""
    word = phrase.get("unit", "weekend")
    if word is None or word.meaning not in ("W", "WE", "Y", "M") or phrase.after().lower in ("of", "'s", "-"):
        return None
    day = setting.day_for(word.meaning)
    if word.meaning == "WE":
        return _the_weekend(phrase, setting)
    if word.meaning == "Y" and day is not None and _is_year_by_its_end(phrase):
        return Reading("DURATION", "P1Y", "a year by its end", None, 0.6)
    if day is None:
        return Reading("DURATION", f"P1{word.meaning}", "a stretch of time", None, 0.4)
    return Reading("DATE", value_at(day, word.meaning), f"the {word.lower} of the report", PUBLICATION, 0.5)


def _is_year_by_its_end(phrase: Phrase) -> bool:
    """Whether it is the year of "the year ended March", "the year to October"."""
    after = phrase.after()
    return after.lower in ("ended", "ending", "earlier") or (
        after.lower in ("to", "through") and phrase.after(2).kind in ("month", "short_month", "day")
    )


def _the_weekend(phrase: Phrase, setting: Setting) -> Reading:
    day = setting.day_for("WE")
    if day is None:
        return Reading("DATE", "XXXX-WXX-WE", "a weekend in a report without a date", None, 0.4)
    here = day.isoweekday() > 5 or setting.outlook(phrase) == AHEAD
    beside = day if here else shift(day, "W", -1) or day
    return Reading("DATE", value_at(beside, "WE"), "the weekend beside publication", PUBLICATION, 0.6)


def ago(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "two years ago" is counted from publication, "two days later" from the time named before."""
    word = phrase.get("unit", "units", "quarter", "decade_word", "century")
    count = phrase.get("day", "year", "number", "article", "vague", "couple")
    mark = phrase.get("ago", "comparative")
    if word is None or count is None or mark is None:
        return None
    return _counted_from(phrase, setting, word, count, mark)


def _counted_from(phrase: Phrase, setting: Setting, word: Word, count: Word, mark: Word) -> Reading | None:
    """The time so many units from now ("ago") or from the time named before ("later", "earlier")."""
    unit, side = word.meaning, mark.meaning
    if count.kind == "vague":
        return Reading("DATE", reference(side), f"some {word.lower} {mark.lower}, not said how many", None, 0.7)
    a_year = count.kind == "article" and unit == "Y" and side < 0
    told = mark.kind == "comparative" and (setting.quarter() or not setting.earlier(phrase, *_precise_for(unit)))
    if a_year and (told or _same_sentence_quarter(phrase, setting)):
        return year_ago(phrase, setting)
    if unit.startswith("T"):
        return Reading("DURATION", duration(count.meaning, unit), "a stretch of time back from now", None, 0.6)
    before = setting.earlier(phrase, *_precise_for(unit)) if mark.kind == "comparative" else None
    if mark.kind == "comparative" and side > 0 and before is None:
        return Reading("DATE", _OPEN.get(unit, "XXXX"), "counted from a time that is not named before it", None, 0.4)
    day, anchor = before or (setting.day_for(grain(unit)), PUBLICATION)
    made = shift(day, unit, side * count.meaning) if day else None
    if made is None:
        return Reading("DATE", reference(side), f"{word.lower} counted from an unknown date", None, 0.4)
    return Reading("DATE", value_at(made, grain(unit)), f"{word.lower} counted from {_named(anchor)}", anchor, 0.8)


def _same_sentence_quarter(phrase: Phrase, setting: Setting) -> bool:
    """Whether a quarter was spoken of in this sentence or the one before: then "a year ago" is its."""
    named, here = setting.quarter(), setting.markup.sentence_at(phrase.start)
    there = setting.markup.sentence_at(named.start) if named else None
    return here is not None and there is not None and here.i - there.i <= 1


def _precise_for(unit: str) -> tuple[str, ...]:
    """How precise a time must be to count so many of these units from it."""
    weeks = ("D", "W")
    return {"D": ("D",), "W": weeks, "2W": weeks, "WE": weeks, "M": ("D", "W", "M")}.get(
        unit, ("D", "W", "M", "Q", "S", "Y")
    )


def _named(anchor: str) -> str:
    return "publication" if anchor == PUBLICATION else "a time named before"
