"""Slots: what a clause fills in of an event: where, who did it or what caused it, how much of it, on which day."""

import re
from functools import cache

from onrecord import tables
from onrecord.analyse.claims.clause import Told, share_a_day
from onrecord.analyse.claims.polarity import GIVEN
from onrecord.analyse.wording import stem

_DAYS = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b"
)
_AFTER = (
    r"on|at|in|near|by|and|or|to|with|after|before|during|when|where|while|as|from|for|this|last|early|late|shortly|is|was"
    r"|were|had|has|because|until|since|between|which|who|that|yesterday|today|but|not|without|around|about|under|over"
)
_NAMED = re.compile(
    r"\b(?:at|in|inside|near|outside|off|around|on|(?:close|next) to|(?:north|south|east|west) of)\s+(?:the\s+)?"
    r"(?:(?:town|village|city|port|district|province|island|border town|suburb|hamlet) of\s+)?"
    rf"(?P<place>(?!{_DAYS})[A-Z][\w’'-]+(?:\s(?!{_DAYS})[A-Z][\w’'-]+)*)(?![\w’'-])(?P<after>\s+(?!(?:{_AFTER})\b)[a-z]+)?"
)
_COMMON = re.compile(
    r"\b(?:at|in|inside|near|outside|on|under|behind|aboard|beside|opposite)\s+"
    r"(?:the|a|an|his|her|its|their|our)\s+(?P<words>(?:[\w’'-]+\s+){0,4}?)"
    r"(?P<place>[a-z]+)\b"
)
_DOER = r"(?P<doer>(?!(?:\d|\w+ing\b))[\w’'-]+(?:\s+(?:of|for|the|and)?\s?[\w’'-]+){0,4})"
_BY = re.compile(
    r"\b(?:(?:\w+(?:ed|en|wn|nt|lt|ht|ot|ck|un|ut|ade|old|eld|id)|work|hands?|orders?|fault|fire|result)\s+(?:\w+ly\s+)?(?:by|of|from)"
    r"|came from|because of|due to|owing to|on account of|responsibility (?:of|lies with)|blamed? (?:on|lies with))\s+"
    rf"(?:the\s+|an?\s+|its\s+|our\s+|their\s+)?{_DOER}"
)
_DEED = re.compile(
    r"\b(?:first (?:shots?|shells?|blow|to)|fire first|fired first|shot first|started|began it|provoked"
    r"|(?:is|was|were|stood) behind|responsible|to blame|at fault"
    r"|caused?|carried out|ordered|called off|on the orders of|culprits?|perpetrat\w+)\b"
    r"|\bfirst$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|every(?:one|body|thing)?|each|entire(?:ly)?|whole|complet\w+|fully|full|total(?:ly)?|both"
    r"|across the board|altogether|wholly)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:only|just|some|several|part(?:s|ly|ial|ially)?|half|most(?:ly)?|a few|one of|a (?:third|quarter|fraction)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of|out of) (?:the|its|their)"
    r"|the rest|except|apart from|limited to|nothing but|nothing else|solely|alone|not all|not every|remaining"
    r"|others?)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:none|no one|nobody|nothing|not one|not a single|no)\b", re.IGNORECASE)
_SPELL = re.compile(
    r"\b(first|opening|last|past|previous|second|third|final)\s+((?:\w+\s+)?)"
    r"(day|night|week|month|year|hour|quarter|half|weekend)s?\b",
    re.IGNORECASE,
)
_SAME = {"opening": "first", "past": "last", "previous": "last"}
_MOVED = re.compile(
    r"\b(?:postpone[ds]?|reschedule[ds]?|delay(?:s|ed)?|put (?:off|back)|brought forward|moved|adjourn(?:ed)?"
    r"|again|another|second|third|next|further|also|each|every|daily|anniversary"
    r"|no later than|at the latest|deadline)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:by|before|until|till|since|from|after|than|dated)\s+(?:\w+,?\s+){0,2}$", re.IGNORECASE)


def named_places(told: Told) -> frozenset[str]:
    """The proper names that a clause sets itself at: "at the Lenz crossroads", but not "in the Lenz affair"."""
    return frozenset(
        found["place"].lower()
        for found in _NAMED.finditer(told.words)
        if not found["after"] or found["after"].strip() in _sites()
    )


def common_places(told: Told) -> frozenset[str]:
    """The sorts of place that a clause sets itself at: "on the platform", "at the bridge"."""
    return frozenset(
        word
        for found in _COMMON.finditer(told.words)
        for word in (*found["words"].lower().split(), found["place"])
        if word in _sites()
    )


def doers(told: Told) -> frozenset[str]:
    """The stems of whom a clause makes the doer, or of what it makes the cause."""
    found = [match["doer"] for match in _BY.finditer(told.words)]
    words = told.point.doer or " ".join(found) or told.point.subject
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]{3,}", words)) & told.stems


def names_a_doer(told: Told) -> bool:
    """Whether a clause is about who did it: "fired first", "was behind it", "by the club"."""
    return bool(told.point.doer or _DEED.search(told.words) or _BY.search(told.words))


def extent(told: Told) -> str | None:
    """How much of a thing a clause speaks of: "all", "part" or "none" of it; None where it does not say."""
    for name, pattern in (("none", _NONE), ("part", _PART), ("all", _ALL)):
        if pattern.search(told.words):
            return name
    return None


def sets_a_day(told: Told) -> bool:
    """Whether a clause sets one day, or month or year, for something that happens once."""
    single = [day for day in told.point.days if day.sure]
    return (
        len(single) == 1
        and told.point.kind not in GIVEN
        and not told.point.negated
        and not told.point.values
        and not _MOVED.search(told.words)
        and not _BOUND.search(told.words[: max(0, single[0].start - told.point.start)])
    )


def is_one_time(one: Told, other: Told) -> bool:
    """Whether nothing that they say of when keeps them apart: "the first two days" is not "on Tuesday"."""
    spells = _spells(one.words), _spells(other.words)
    if spells[0] != spells[1] and (_is_long(spells[0]) or _is_long(spells[1])):
        return False
    if spells[0] != spells[1] and all(spells):
        return False
    has_day = [any(day.sure for day in each.point.days) for each in (one, other)]
    return share_a_day(one, other) if any(has_day) and (all(has_day) or any(spells)) else True


def _spells(words: str) -> frozenset[tuple[str, str, str]]:
    """The stretches of time that are named by their order: ("first", "two", "day")."""
    found = (tuple(part.strip().lower() for part in spell.groups()) for spell in _SPELL.finditer(words))
    return frozenset((_SAME.get(order, order), many, unit) for order, many, unit in found)


def _is_long(spells: frozenset[tuple[str, str, str]]) -> bool:
    return any(many for _, many, _ in spells)


@cache
def _sites() -> frozenset[str]:
    return frozenset(tables.toml("clashes")["sites"])
