"""Readings of lengths of time and of what happens again and again: "two weeks", "half an hour", "every Friday"."""

from onrecord.extract.times.calendar import shift
from onrecord.extract.times.reading import Reading, grain, suffix
from onrecord.extract.times.setting import PUBLICATION, Setting
from onrecord.markup.phrases import Phrase, Word
from onrecord.tables import toml

_SINGLE = ("unit", "quarter", "decade_word", "century")


def counted(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "two weeks", "the past 12 months", "nearly a decade", "five-year", "half an hour"."""
    word = phrase.get("unit", "units", "quarter", "decade_word", "century", "weekend")
    count = phrase.get("day", "year", "number", "article", "vague", "couple")
    if phrase.meaning("half") and word is not None and (count is None or count.kind == "article" or phrase.get("to")):
        return _halved(phrase, count, word)
    if word is None or count is None or _is_no_length(phrase, word, count):
        return None
    if setting.is_named(phrase, "WORK_OF_ART", "ORG"):
        return None
    if count.kind == "article" and _is_rate(phrase, setting):
        return Reading("SET", duration(1, word.meaning), "once for each such stretch", None, 0.6)
    value = duration("X" if count.kind == "vague" else count.meaning, word.meaning)
    return stretch(phrase, setting, value, count, word.meaning)


def _is_no_length(phrase: Phrase, word: Word, count: Word) -> bool:
    """Whether these are no length of time: an age, "three-quarters of", "the second a day", "several night"."""
    single = word.kind in _SINGLE and phrase.get("hyphen") is None
    if _is_age(phrase) or word.kind == "weekend" or (single and count.kind in ("vague", "year")):
        return True
    if word.lower == "quarters" and count.meaning == 3:
        return phrase.get("hyphen") is not None or phrase.after().lower == "of"
    odd = word.kind == "quarter" or word.lower.startswith("night") or phrase.get("ordinal") or phrase.has("the")
    return count.kind == "article" and bool(not single or odd)


def _halved(phrase: Phrase, count: Word | None, word: Word) -> Reading | None:
    """ "half an hour", "a minute and a half"."""
    whole = count.meaning if count and phrase.get("to") else 0
    if word.kind not in ("unit", "units", "decade_word", "century") or not isinstance(whole, int | float):
        return None
    return Reading("DURATION", duration(whole + 0.5, word.meaning), "a length of time with a half", None, 0.85)


def stretch(phrase: Phrase, setting: Setting, value: str, count: Word, unit: str) -> Reading:
    """A duration; with "the past" or "the next" it lies beside the day of publication."""
    by = phrase.get("relative")
    day = setting.day_for(grain(unit)) if by and not unit.startswith("T") else None
    if by and day and count.kind != "vague" and by.meaning:
        other = shift(day, unit, by.meaning * count.meaning)
        if other:
            days = (min(day, other), max(day, other))
            return Reading("DURATION", value, "a stretch that ends or begins at publication", PUBLICATION, 0.9, days)
    return Reading("DURATION", value, "a length of time", None, 0.9 if count.kind != "article" else 0.75)


def _is_age(phrase: Phrase) -> bool:
    """ "52 years old", "44-year-old": an age is a quantity, no time."""
    after = phrase.after()
    return (
        after.lower == "old"
        or (after.kind == "hyphen" and phrase.after(2).lower in ("old", "olds"))
        or (after.lower == "of" and phrase.after(2).lower == "age")
    )


def _is_rate(phrase: Phrase, setting: Setting) -> bool:
    """Whether "a year" says how often ("$500 a year"): it hangs on what is counted, not on a verb."""
    last = setting.tokens(phrase)[-1:]
    return any(
        token.dep == "npadvmod" and setting.markup.tokens[token.head].pos in ("NOUN", "NUM", "SYM", "PROPN")
        for token in last
    )


_FINER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}


def duration(count: float | str, unit: str) -> str:
    """The TIMEX3 value of so many units: P3D, PT90M, PXY, P2Y6M for two and a half years.

    >>> duration(2.5, "Y"), duration(20, "10Y"), duration("X", "TH")
    ('P2Y6M', 'P200Y', 'PTXH')
    """
    time, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit.lstrip("0123456789"))
    letter = "W" if letter == "WE" else letter
    if isinstance(count, str):
        many = {"10Y": "E", "100Y": "C"}
        return f"P{time}X{many.get(unit, letter)}"
    amount = count if time or unit == "WE" else count * int(unit[: -len(letter)] or 1)
    whole, rest = int(amount), amount - int(amount)
    finer = _FINER.get(time + letter) if rest else None
    if finer:
        head = f"{whole}{letter}" if whole else ""
        return f"P{time}{head}{round(rest * finer[1])}{finer[0]}"
    figures = f"{amount:.2f}".rstrip("0").rstrip(".") if rest else f"{whole}"
    return f"P{time}{figures}{letter}"


def between(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "two to three weeks": the shorter one, as TimeBank writes it."""
    word = phrase.get("unit", "units", "quarter", "decade_word", "century", "weekend")
    count = phrase.get("day", "year", "number", "article", "couple")
    if word is None or count is None or _is_age(phrase):
        return None
    if phrase.get("to") and phrase.has("and") and phrase.before().lower != "between":
        return None
    value = duration(count.meaning, word.meaning)
    return Reading("DURATION", value, "a length of time between two bounds, given by the shorter", None, 0.7)


_COMPANY = {name: frozenset(words) for name, words in toml("times_company").items()}


def bare(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "for months", "weeks of fighting", "decades-long"."""
    word = phrase.get("units", "unit", "quarter", "decade_word", "century", "weekend")
    if word is None or _is_age(phrase) or word.meaning == "WE":
        return None
    if phrase.get("long"):
        value = duration(1 if word.kind != "units" else "X", word.meaning)
        return Reading("DURATION", value, "a length of time", None, 0.8)
    lead = phrase.before().lower in _COMPANY["bare_leads"] or phrase.after().lower in _COMPANY["bare_follows"]
    if not lead or word.lower in ("minutes", "hours", "nights", "quarters"):
        return None
    return Reading("DURATION", duration("X", word.meaning), "a length of time, not said how long", None, 0.5)


def every(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "every Friday", "each July", "every two years"."""
    weekday, month, part, season = (phrase.get(kind) for kind in ("weekday", "month", "daypart", "season"))
    if weekday:
        value = f"XXXX-WXX-{weekday.meaning}"
    elif month:
        value = f"XXXX-{month.meaning:02}"
    elif part:
        value = f"XXXX-XX-XXT{part.meaning}"
    elif season:
        value = f"XXXX-{season.meaning}"
    else:
        word = phrase.get("unit", "units", "quarter", "decade_word", "century", "weekend")
        count = phrase.get("day", "number", "couple")
        if word is None or phrase.get("vague") is not None or phrase.get("half") is not None:
            return None
        value = duration(count.meaning if count else int(phrase.meaning("every") or 1), word.meaning)
    return Reading("SET", value, "again and again", None, 0.9)


def weekdays(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "Tuesdays", "Tuesday nights"."""
    word = phrase.get("weekdays", "weekday")
    if word is None:
        return None
    tail = suffix(phrase.get("dayparts"))
    return Reading("SET", f"XXXX-WXX-{word.meaning}{tail}", "every week on that day", None, 0.9)


def often(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "daily", "weekly"; as part of a name it is none."""
    word = phrase.words[phrase.first]
    if word.lower == "quarterly" or setting.is_named(phrase):
        return None
    return Reading("SET", word.meaning, "again and again", None, 0.7)


def rate(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "twice a week"."""
    word = phrase.get("unit")
    if word is None:
        return None
    return Reading("SET", duration(1, word.meaning), "so many times in each such stretch", None, 0.85)
