"""What the words of a time look like: patterns over the word kinds of `tables/times.toml`, one a rule.

Each rule has a reading of the same name in `readings`. The longest phrase wins, then the earlier rule.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.markup import Markup
from onrecord.markup.phrases import OTHER, Grammar, Lexicon, Phrase, Word, passages, pieces
from onrecord.tables import toml

_LEXICON = Lexicon(toml("times"))

_FAMILIES = {
    "mon": ("month", "short_month"),
    "count": ("day", "year", "number", "article", "vague", "couple"),
    "figure": ("day", "number", "clock"),
    "span": ("unit", "units", "quarter", "half", "decade_word", "century", "weekend"),
    "lone": ("unit", "quarter", "decade_word", "century", "weekend"),
    "sep": ("to", "hyphen"),
}

_REL = "(the? relative)"
_PART = "(the? part hyphen?)?"
_YEAR = "(comma? year)?"
_OF_YEAR = f"((of|comma)? the? (fiscal|unit)? year | (of|comma)? {_REL} unit | of the unit)?"
_DAY = f"((weekday comma?)? (mon day | day mon) {_YEAR} | {_REL}? weekday | today | iso)"
_CLOCK = "(approx? (figure (meridiem|clock_word) zone? | clock zone? | (number|year|day) zone | hour_word | light))"

PATTERNS = {
    "date/iso": "iso",
    "date/numeric": "slashed",
    "date/month-day": f"({_REL}? weekday comma?)? (part hyphen? | approx | {_REL})? mon the? (day|ordinal) {_YEAR}",
    "date/day-month": f"({_REL}? weekday comma?)? (approx|part hyphen?)? (the? ordinal of? | day) mon {_YEAR}",
    "date/first-day": "day (?= sep day mon)",
    "date/second-day": f"(?<= mon day sep) day {_YEAR}",
    "date/nth": f"the? (ordinal|relative) (weekday|unit|weekend) of (mon {_YEAR} | the? relative unit | year)",
    "time/part-of": f"(the? daypart | hours) of {_DAY} daypart?",
    "date/month-year": f"{_PART} mon (comma|of)? year",
    "date/month-of-year": f"{_PART} month of? {_REL} unit",
    "date/month": f"({_PART}|{_REL}) month",
    "date/weekday": f"(part hyphen?|comparative)? {_REL}? weekday (daypart|hour_word)?",
    "time/clock": f"{_CLOCK} ((comma|on)? {_DAY})?",
    "date/today": "(part hyphen?|comparative|approx)? today daypart? | (part hyphen?)? daypart today",
    "time/part-of-day": f"(part hyphen?|comparative)? ({_REL} daypart | today_part) | part hyphen? daypart",
    "date/year": f"{_PART} (the unit)? year",
    "date/year-span": "year (hyphen|slash) day",
    "date/fiscal-year": "the? (fiscal|unit) year | fiscal_code",
    "date/decade": f"{_PART} the? (decade|nineties)",
    "date/century": f"{_PART} the? ordinal hyphen? century",
    "date/quarter": f"(the|{_REL})? fiscal? hyphen? ordinal fiscal? (quarter|half) {_OF_YEAR}"
    "| fiscal? ordinal hyphen quarter",
    "date/year-quarter": "the? year ordinal? (quarter|half|period)",
    "date/quarter-of-relative": f"{_REL} unit possessive ordinal? (quarter|half)",
    "date/quarter-code": "quarter_code (of|comma)? fiscal? year? | year quarter_code",
    "date/year-ago": "the? matching? year_ago ordinal? (quarter|period) | year_ago",
    "date/matching": f"(the|matching|{_REL}) matching? (quarter|period) (of|comma)?"
    f"({_REL} unit | article unit (ago|comparative))",
    "date/this-quarter": f"(the|{_REL}) fiscal? (quarter|period)",
    "date/season": f"{_PART} (the|{_REL})? season (of? year|of? {_REL} unit)?",
    "date/relative": f"(part|comparative of?)? {_REL} fiscal? lone or_so? | (part|comparative of) the? lone",
    "date/the-unit": "the (unit|weekend)",
    "date/ago": "(approx|over)? count more? hyphen? span or_so? (ago|comparative)",
    "duration/counted": f"(approx? (the|{_REL})? ordinal? | over) count or_so? more? span or_so?"
    "| (approx|over)? count hyphen span (hyphen long)?"
    "| half hyphen? article? (unit|century|decade_word) | count span to article half",
    "duration/range": f"(approx? {_REL}? | over) count sep count hyphen? span",
    "duration/bare": "units (hyphen long)? | lone hyphen long",
    "set/every": "every count? (span|weekday|month|daypart|season)",
    "set/weekdays": "weekday? weekdays | weekday dayparts",
    "set/often": "often",
    "set/rate": "times_a article unit",
    "reference/name": "reference",
    "reference/past": "the relative",
    "date/holiday": f"{_REL}? holiday {_YEAR}",
    "date/year-end": "(part|approx)? the? year_end",
}

_GRAMMAR = Grammar(PATTERNS, _FAMILIES)
_SHAPES = (
    ("iso", re.compile(r"\d{4}-\d\d-\d\d(t\d\d:\d\d(:\d\d)?)?")),
    ("slashed", re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}")),
    ("decade", re.compile(r"(\d\d|['’])?\d0s")),
    ("fiscal_code", re.compile(r"fy(20)?\d\d")),
    ("clock", re.compile(r"\d{1,2}:\d\d(:\d\d)?")),
)


def phrases(markup: Markup) -> Iterator[tuple[str, Phrase]]:
    """Everything in the report that looks like a time, with its rule, in text order."""
    for start, end in passages(markup):
        words = [_refined(word) for word in _LEXICON.words(pieces(markup.text, start, end))]
        yield from _GRAMMAR.phrases(list(_with_spoken_years(words)))


def _with_spoken_years(words: Sequence[Word]) -> Iterator[Word]:
    """The words with "nineteen ninety-six" and "the year two thousand" as years."""
    i = 0
    while i < len(words):
        year = _spoken_year(words, i) if words[i].kind == "number" else None
        yield year or words[i]
        i += 2 if year and year.end != words[i].end else 1


def _spoken_year(words: Sequence[Word], i: int) -> Word | None:
    first = words[i]
    if not first.lower[0].isalpha():
        return None
    if i and words[i - 1].lower == "year" and 1000 <= first.meaning < 2200:
        return first._replace(kind="year", meaning=int(first.meaning))
    second = words[i + 1] if i + 1 < len(words) else None
    if second is None or second.kind != "number" or not second.lower[0].isalpha():
        return None
    if first.meaning in (17, 18, 19, 20) and 10 <= second.meaning < 100:
        return Word(first.start, second.end, first.lower, "year", int(first.meaning * 100 + second.meaning))
    return None


def _refined(word: Word) -> Word:
    """A figure with the kind its shape gives it: a day of the month, a year, a clock time."""
    if word.kind == "number":
        value = word.meaning.value
        if word.meaning.figures and word.lower.isdigit() and word.end - word.start == len(word.lower):
            if len(word.lower) <= 2 and 1 <= value <= 31:
                return word._replace(kind="day", meaning=int(value))
            if len(word.lower) == 4 and 1000 <= value <= 2199:
                return word._replace(kind="year", meaning=int(value))
        return word._replace(meaning=value)
    if word.kind == OTHER and (word.lower[0].isdigit() or word.lower[0] in "'’f"):
        for kind, shape in _SHAPES:
            if shape.fullmatch(word.lower):
                return word._replace(kind=kind)
    return word
