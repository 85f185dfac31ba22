"""When: the time expressions of a report as TIMEX3, read against the day it was published.

Spotting is a grammar of word kinds (`grammar`), meaning one small reading a rule (`readings`) against the date of the
report, its tense and earlier times (`setting`), over plain calendar arithmetic (`calendar`). Values follow TimeBank:
"now" is PRESENT_REF, "two weeks" P2W, "the 1990s" 199, "Monday night" ends in TNI. "Early", "mid" and "late" narrow the
interval to a third, never the value. Last, lengths of time get what they are told from (`anchors`) and times the role
they play (`roles`).
"""

from onrecord.extract.times.anchors import anchored
from onrecord.extract.times.calendar import interval, third
from onrecord.extract.times.grammar import phrases
from onrecord.extract.times.reading import Reading
from onrecord.extract.times.readings import read
from onrecord.extract.times.roles import with_roles
from onrecord.extract.times.setting import setting_of
from onrecord.markup import Markup
from onrecord.markup.phrases import Phrase
from onrecord.model import By, Report, Span, Time

NAME = "extract/times"
VERSION = "3"


def find_times(report: Report, markup: Markup) -> tuple[Time, ...]:
    """The time expressions of a report, in text order, none inside another."""
    setting = setting_of(report, markup)
    done = 0
    for rule, phrase in phrases(markup):
        if phrase.start < done:
            continue
        reading = read(rule, phrase, setting)
        if reading is not None:
            setting.found.append(_time(len(setting.found) + 1, rule, phrase, reading, markup))
            done = phrase.end
    return anchored(with_roles(setting.found, report, markup), markup)


def _time(number: int, rule: str, phrase: Phrase, reading: Reading, markup: Markup) -> Time:
    days = reading.days or interval(reading.value)
    part = phrase.meaning("part")
    start = phrase.words[phrase.first + 1].start if _is_throughout(phrase, markup) else phrase.start
    if days and part is not None and reading.type == "DATE":
        days = third(days, part)
    return Time(
        id=f"t{number}",
        by=By(NAME, VERSION, rule),
        confidence=reading.confidence,
        why=reading.why,
        start=start,
        end=phrase.end,
        type=reading.type,
        value=reading.value,
        begin=days[0].isoformat() if days else None,
        until=days[1].isoformat() if days else None,
        anchor=reading.anchor,
    )


def _is_throughout(phrase: Phrase, markup: Markup) -> bool:
    """Whether it begins with the "over" that means throughout ("spread over two weeks") and is no part of the time."""
    first = phrase.words[phrase.first]
    return first.kind == "over" and any(token.dep == "prep" for token in markup.tokens_in(Span(first.start, first.end)))
