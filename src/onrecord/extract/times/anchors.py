"""Lengths of time told from a point: "two months before the vote", "three days after 5 May", "the six months to June".

They stay lengths of time. What they are counted from is said as their anchor: another time of the text, which also
gives them their days, or something told without a date ("event").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.extract.times.calendar import shift
from onrecord.markup import Markup, Token
from onrecord.model import Span, Time

EVENT = "event"
"""The anchor of a length of time told from something that has no date of its own."""

_BEFORE = frozenset({"before", "prior", "ahead"})
_AFTER = frozenset({"after", "following", "since"})
_UP_TO = frozenset({"to", "through", "until", "ended", "ending"})
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_REACH = 8  # words between the length and the time it is told from


def anchored(found: Sequence[Time], markup: Markup) -> tuple[Time, ...]:
    """The times, each length that is told from a point with its anchor."""
    following = (*found[1:], None) if found else ()
    return tuple(
        _told_from(time, later, markup) if time.type == "DURATION" and time.anchor is None else time
        for time, later in zip(found, following, strict=True)
    )


def _told_from(time: Time, later: Time | None, markup: Markup) -> Time:
    link = _word_after(time, markup)
    if link is None:
        return time
    point = later if later and _is_point(link, later, markup) else None
    if link.lower in _UP_TO:
        near = point and markup.text[link.end : point.start].split() in ([], ["the"], ["in"], ["end", "-"])
        return _at(time, point, _until(time.value, point)) if point and near else time
    if link.lower not in _BEFORE | _AFTER:
        return time
    if point:
        days = _beside(time.value, point, -1 if link.lower in _BEFORE else 1)
        return _at(time, point, days)
    told = any(child.dep in ("pobj", "pcomp", "prep") for child in markup.dependents(link.i)) or link.dep == "mark"
    return replace(time, anchor=EVENT, why="a length of time told from an event") if told else time


def _word_after(time: Time, markup: Markup) -> Token | None:
    tokens = markup.tokens_in(Span(time.end, time.end + 2))
    fresh = [token for token in tokens if token.start >= time.end]
    return fresh[0] if fresh else None


def _is_point(link: Token, later: Time, markup: Markup) -> bool:
    """Whether a date is what the word links to: in its phrase, with no verb or comma between."""
    between = markup.tokens_in(Span(link.end, later.start)) if later.start > link.end + 1 else ()
    close = later.start >= link.end and len(between) < _REACH and later.begin is not None
    dated = later.type in ("DATE", "TIME")
    return close and dated and not any(token.pos in ("VERB", "AUX", "PUNCT", "CCONJ") for token in between)


def _beside(value: str, point: Time, side: int) -> tuple[date, date] | None:
    """The stretch that long before or after a point; a point that is itself a stretch is taken whole."""
    first, last = date.fromisoformat(point.begin or ""), date.fromisoformat(point.until or "")
    length = _LENGTH.fullmatch(value)
    other = shift(first if side < 0 else last, length[2], side * int(length[1])) if length else None
    return None if other is None else (other, last) if side < 0 else (first, other)


def _until(value: str, point: Time) -> tuple[date, date] | None:
    """The stretch that long up to the end of a point: "the six months to June" begin in January."""
    last = date.fromisoformat(point.until or "")
    length = _LENGTH.fullmatch(value)
    if length is None or last == date.max:
        return None
    first = shift(last + timedelta(days=1), length[2], -int(length[1]))
    return (first, last) if first else None


def _at(time: Time, point: Time, days: tuple[date, date] | None) -> Time:
    begin, until = (day.isoformat() for day in days) if days else (None, None)
    why = "a length of time told from another time"
    return replace(time, anchor=point.id, why=why, begin=begin, until=until)
