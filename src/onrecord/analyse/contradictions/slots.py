"""Slots: what a clause fills in of a happening: where, who did it or what caused it, how much of it."""

import re
from functools import cache, lru_cache

from onrecord import tables
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.happenings import same_deed
from onrecord.analyse.meaning import alike
from onrecord.analyse.wording import long_stems

KEPT = 8192  # clauses whose reading is kept: those of a large story
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
_BODY = re.compile(
    r"\b(?:Authority|Ministry|Council|Committee|Agency|Court|Commission|Board|Office|Bureau|Institute|Union|Service|Company"
    r"|Party|Association|Department|Parliament|Bank|Herald|Times|Post|Courier|Tribune|Gazette|Press|Radio|Television|TV)\b"
)
_COMMON = re.compile(
    r"\b(?:at|in|inside|near|outside|on|under|behind|aboard|beside|opposite)\s+"
    r"(?:the|a|an|his|her|its|their|our)\s+(?P<words>(?:[\w’'-]+\s+){0,4}?)"
    r"(?P<place>[a-z]+)\b"
)
_DOER = r"(?P<doer>(?!(?:\d|\w+ing\b|wh[oai]\w+))[\w’'-]+(?:\s+(?:of|for|the|and)?\s?[\w’'-]+){0,4})"
_BY = re.compile(
    r"\b(?:\w+(?:ed|en|wn|nt|lt|ht|ot|ck|un|ut|ade|old|eld|id) (?:\w+ly )?by(?: (?:decision|order) of)?"
    r"|(?:work|hands?|orders?|fault|fire|result) of|came from|because of|due to|owing to|on account of"
    r"|responsibility (?:of|lies with)|blamed? (?:on|lies with))\s+"
    rf"(?:the\s+|an?\s+|its\s+|our\s+|their\s+)?{_DOER}"
)
_DEED = re.compile(
    r"\b(?:first to|fire first|fired first|shot first|started|began it|provoked"
    r"|(?:is|was|were|stood) behind|responsible|to blame|at fault"
    r"|caused?|carried out|ordered|called off|on the orders of|culprits?|perpetrat\w+)\b",
    re.IGNORECASE,
)
_HOME = re.compile(r"\b(?:living|lives?|lived|based|born|residing|resides?|grew up|raised) $", re.IGNORECASE)
"""What says where somebody is at home, not where a thing happened."""
_DONE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:caused|carried out|ordered|called off)\b", re.IGNORECASE)
"""What has for its subject the deed, not the doer."""
_ALL = re.compile(
    r"\b(?:all|every(?:one|body|thing)?|entire(?:ly)?|whole|complet\w+|fully|total(?:ly)?|across the board|altogether"
    r"|wholly)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:only|just|part(?:s|ly|ially) of|partially|a (?:third|quarter|fraction) of"
    r"|(?<!\ball )(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of|out of) (?:the|its|their)"
    r"|the rest|except|apart from|limited to|nothing but|nothing else|solely|alone|not all|not every|remaining"
    r"|all (?:the )?other)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:none|no one|nobody|nothing|not one|not a single|no)\b", re.IGNORECASE)


def at_other_places(one: Told, other: Told) -> bool:
    """Whether each is set at places with a name that the other does not speak of."""
    here, there = named_places(one), named_places(other)
    if not here | there <= _countries():
        here, there = here - _countries(), there - _countries()  # what was in Canada may have been in Vancouver
    return same_deed(one, other) and bool(here and there) and _are_other(here, other) and _are_other(there, one)


def at_other_sites(one: Told, other: Told) -> bool:
    """Whether they are set at different sorts of place: on the platform, at the bridge."""
    here, there = common_places(one), common_places(other)
    return same_deed(one, other) and bool(here and there) and not any(alike(a, b) for a in here for b in there)


def by_others(one: Told, other: Told) -> bool:
    """Whether both are about who did it or what caused it, and name different ones."""
    mine, theirs = doers(one), doers(other)
    is_asked = names_a_doer(one) and names_a_doer(other)
    return is_asked and bool(mine and theirs) and not any(alike(a, b) for a in mine for b in theirs)


def to_other_extents(one: Told, other: Told) -> bool:
    """Whether one speaks of all of something, and the other of a part or of none."""
    if one.point.values and other.point.values:
        return False
    return {extent(one), extent(other)} in ({"all", "part"}, {"all", "none"})


def named_places(told: Told) -> frozenset[str]:
    """The proper names that a clause sets itself at: "at the Lenz crossroads", but not "in the Lenz affair"."""
    return frozenset(
        found["place"].lower()
        for found in _NAMED.finditer(told.words)
        if (not found["after"] or found["after"].strip() in _sites())
        and not _BODY.search(found["place"])
        and not _HOME.search(told.words[: found.start()])
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
    words = " ".join((told.point.doer, *found)).strip()
    if not words and _DONE.search(told.words):
        return frozenset()
    return long_stems(words or told.point.subject) & told.stems


def names_a_doer(told: Told) -> bool:
    """Whether a clause is about who did it: "fired first", "was behind it", "by the club"."""
    return bool(told.point.doer) or _is_of_a_deed(told.words)


@lru_cache(maxsize=KEPT)
def _is_of_a_deed(words: str) -> bool:
    return bool(_DEED.search(words) or _BY.search(words))


def extent(told: Told) -> str | None:
    """How much of a thing a clause speaks of: "all", "part" or "none" of it; None where it does not say."""
    return _extent(told.words)


@lru_cache(maxsize=KEPT)
def _extent(words: str) -> str | None:
    return next(
        (name for name, pattern in (("none", _NONE), ("part", _PART), ("all", _ALL)) if pattern.search(words)), None
    )


def _are_other(names: frozenset[str], told: Told) -> bool:
    """Whether none of these places is named in a clause."""
    words = told.words.lower()
    return not any(name in words or name.split()[0] in words for name in names)


@cache
def _sites() -> frozenset[str]:
    return frozenset(tables.toml("clashes")["sites"])


@cache
def _countries() -> frozenset[str]:
    rows = tables.rows("countries")
    return frozenset(name.lower() for row in rows for name in (row["name"], *row["also"].split("|")) if name)
