"""Efforts: how much of a thing is foreseen or told: so many of it, or so many hours of it."""

import re

from onrecord.analyse.abstract import Abstract, Value

LEAST = 1  # a figure above it is one of how much
BEFORE = 24  # characters before a figure that may say that it is known already

_SECONDS = {"hour": 3600.0, "day": 86_400.0}
_EFFORT = re.compile(r"\b(?P<number>\d[\d,]*(?:\.\d+)?) (?P<unit>hour|day)s of (?P<of>[a-z]+)")
_OF = re.compile(r" of [a-z]")
_KNOWN = re.compile(
    r"\b(?:the|these|those|all|its|his|her|their|our|[\w]+[’']s|last|first|next|remaining|other)"
    r" (?:(?:about|some|nearly|almost|around|over|other|more than|at least) )?$"
    r"|\b(?:by|from|every|at|in|on|of|after|within) (?:\w+ )?$",
    re.IGNORECASE,
)
"""What stands before a figure that is not one of how much will come."""


def amount(each: Abstract, values: tuple[Value, ...], start: int, text: str) -> Value | None:
    """The one figure of how much is to come ("40,000 hours of work"); "the 30 buses" are known already."""
    told = (*values, *efforts(text, start, values))
    open_ = [
        value
        for value in told
        if (value.dimension not in ("time", "frequency") or _OF.match(each.text, value.end))
        and not _KNOWN.search(each.text, max(0, value.start - BEFORE), value.start)
    ]
    return open_[0] if len(told) == len(open_) == 1 and (open_[0].low or 0) > LEAST else None


def efforts(text: str, start: int, known: tuple[Value, ...]) -> tuple[Value, ...]:
    """So many hours or days of a thing, where no figure was read there; `start` is where the text stands.

    >>> [(each.low, each.of) for each in efforts("They lost 10 hours of work", 0, ())]
    [(36000.0, 'work')]
    """
    found = []
    for match in _EFFORT.finditer(text):
        begin, end = start + match.start(), start + match.end("unit") + 1
        if not any(value.start < end and begin < value.end for value in known):
            much = float(match["number"].replace(",", "")) * _SECONDS[match["unit"]]
            found.append(Value(much, much, "s", "time", "exact", match["of"], begin, end))
    return tuple(found)
