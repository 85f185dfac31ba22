"""Figures: whether two clauses give numbers that exclude each other, and what speaks for one thing and one time."""

import re
from dataclasses import replace
from math import log2

from onrecord.analyse.abstract import Value
from onrecord.analyse.claims.clause import Told, share_a_day
from onrecord.analyse.claims.odds import is_update
from onrecord.analyse.claims.values import clashing, ratio, same_thing
from onrecord.analyse.contradictions.ages import of_one_person

FAR = 5.0  # times over: figures further apart are seldom of one thing
FARTHEST = 10.0  # but two sides of a fight may well count the dead so
STATES = frozenset({"<alive>", "<missing>", "<injured>", "<evacuated>", "<free>", "<arrest>", "<found>", "<infected>"})
"""What people are counted as: the dead are not the missing."""
GROWING = frozenset({"<alive>", "<injured>", "<infected>"})
"""What is only ever found to be more: a lower figure of a later day is no news of that day."""
RUNNING = GROWING | {"<turnout>"}
"""What is counted while it goes on."""
COUNTING = frozenset(
    {"be", "have", "stand", "put", "show", "reach", "total", "number", "count"}
    | {"list", "record", "carry", "give", "keep", "set", "estimate", "say", "report"}
    | {"speak", "talk", "amount", "come", "run", "cost", "get", "hold", "lose"}
    | {"tell"}
)
"""Verbs that only tie a figure to its thing."""
WINNING = frozenset(
    {"get", "take", "win", "receive", "obtain", "secure", "gain", "choose", "vote", "elect", "cast", "poll"}
)
"""Predicates that tie a share of the votes to who has it."""
_GROWN = re.compile(
    r"\b(?:more|fewer|less) than (?:on|yesterday|the day|a (?:day|week)|last)\b|\b(?:up|down) from\b"
    r"|\b(?:rose|risen|fell|fallen|grew|grown|shr[aiu]nk|dropped|slipped|climbed|declined|increased|jumped|swelled"
    r"|sank|sunk) to\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:(?:may|can|could|must|shall)(?! have\b)|allowed|permitted|free|authori[sz]ed|limit\w*|cap(?:ped)?|maximum"
    r"|ceiling)\b"
    r".*\b(?:up to|no more than|not more than|at most|no further than|of|at|to)\b",
    re.IGNORECASE | re.DOTALL,
)
_BOUNDARY = re.compile(r"[- ]?(?:\w+ )?(?:limit|zone|maximum|ceiling|capacity|threshold|mark|target)\b", re.IGNORECASE)
_LARGE = re.compile(r"\b[A-Z]\w{2,}")
_SPELL = re.compile(
    r"\b(first|opening|last|past|previous|second|third|final)\s+((?:\w+\s+)?)"
    r"(day|night|week|month|year|hour|quarter|half|weekend)s?\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|today|currently|at present|at the moment|to date|so far|(?:I|we) have)\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:by (?=\d|[A-Z]|noon|mid|the (?:end|evening|morning|weekend)|dawn|dusk|night|then|last|early|late)"
    r"|[Aa]s (?:at|of)|[Tt]o date|so far|until now|now|already)\b"
)
_ABOARD = re.compile(r"\b(?:aboard|on board|present|attended|took part|in the (?:building|bus|train|crowd))\b")
_ALSO = re.compile(r"\b(?:also|in addition|besides|as well)\b", re.IGNORECASE)
_OTHER = re.compile(r"(?:the )?other\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\bstill (?!(?:give|put|say|speak|count|insist)s?\b)|\bremain\w*|\bthe rest\b|\banother\b|\ba further\b"
    r"|\bof (?:them|these|those|whom)\b",
    re.IGNORECASE,
)
_SAME = {"opening": "first", "past": "last", "previous": "last"}


def are_at_odds(one: Told, other: Told) -> bool:
    """Whether both give figures that cannot both be right if they are of one thing and time."""
    pair = odd_pair(one, other)
    return (
        pair is not None
        and ratio(*pair) <= FARTHEST
        and not _are_two_shares(one, other, *pair)
        and not _goes_on(one, other, *pair)
        and _is_of_others(one, pair[0]) == _is_of_others(other, pair[1])
        and (not is_update(one, other) or _has_shrunk(one, other, *pair))
        and not any(_GROWN.search(each.words) for each in (one, other))
        and not _is_of_the_hurt(one, other)
        and not (one.report == other.report and any(_ALSO.search(each.words) for each in (one, other)))
    )


def odd_pair(one: Told, other: Told) -> tuple[Value, Value] | None:
    """Two figures of theirs for one thing that cannot both be right; of two limits that are set, the limits."""
    if not one.point.values or not other.point.values:
        return None
    mine, theirs = of_one_person(one, _figures(one), other, _figures(other))
    if _sets_a_limit(one) and _sets_a_limit(other):
        mine, theirs = (tuple(replace(each, qualifier="exact") for each in values) for values in (mine, theirs))
    return clashing(mine, theirs)


def _figures(told: Told) -> tuple[Value, ...]:
    """The figures of a clause without those that only say how much may be: "the 12-knot limit"."""
    start = told.point.start
    return tuple(each for each in told.point.values if not _BOUNDARY.match(told.words, max(0, each.end - start)))


def _sets_a_limit(told: Told) -> bool:
    """Whether a clause says how much is allowed: "may be fired up to 120 kilometres"."""
    return bool(_LIMIT.search(told.words))


def _has_shrunk(one: Told, other: Told, first: Value, second: Value) -> bool:
    """Whether the later day has the lower figure of what can only grow, as the dead."""
    if not GROWING & one.matters & other.matters:
        return False
    early, late = sorted(((one.moments[0][0], first), (other.moments[0][0], second)), key=lambda each: each[0])
    return (late[1].low or late[1].high or 0) < (early[1].low or early[1].high or 0)


def _goes_on(one: Told, other: Told, first: Value, second: Value) -> bool:
    """Whether the later is the higher figure of a count that goes on: 18 on Monday, "by Friday they had 31".

    What is told with its hour is the earlier of two: turnout at noon, and turnout.
    """
    if bool(one.clocks) != bool(other.clocks) and share_a_day(one, other):
        counted, whole = (first, second) if one.clocks else (second, first)
        return bool(RUNNING & one.matters & other.matters) and _size(counted) < _size(whole)
    if not share_a_day(one, other):
        when: tuple[str, ...] | tuple[int, ...] = (one.moments[0][0], other.moments[0][0])
    elif one.clocks and other.clocks:
        when = (one.clocks[0].minute, other.clocks[0].minute)
    else:
        return False
    (_, early, _), (_, late, told) = sorted([(when[0], _size(first), 0), (when[1], _size(second), 1)])
    return late > early and bool(_SO_FAR.search((one, other)[told].words))


def _is_of_the_hurt(one: Told, other: Told) -> bool:
    """Whether only one counts people as dead, hurt or the like, and the other those who were there."""
    there = one if STATES & other.matters else other
    return bool(STATES & one.matters) != bool(STATES & other.matters) and bool(_ABOARD.search(there.words))


def _is_of_others(told: Told, value: Value) -> bool:
    """Whether a figure counts others than have been told of: "the two other victims" are not all three."""
    before = told.words[: max(0, value.start - told.point.start)].split()
    return bool(_OTHER.match(value.of or "")) and before[-1:] != ["and"]


def _size(value: Value) -> float:
    return value.low or value.high or 0.0


def only_count(one: Told, other: Told) -> bool:
    """Whether both verbs only tie a figure to its thing: "keeps 6,500 soldiers", "the force stands at 9,000"."""
    return {one.point.predicate, other.point.predicate} <= COUNTING


def count_alike(first: Value, second: Value) -> bool:
    """Whether both name what they count, and it is one thing."""
    return first.dimension in ("count", "ratio") and bool(first.of and second.of) and same_thing(first.of, second.of)


def _are_two_shares(one: Told, other: Told, first: Value, second: Value) -> bool:
    """Whether both give shares, of two people or of two things: who won how much, and how many voted."""
    if first.dimension != "ratio" or second.dimension != "ratio":
        return False
    mine, theirs = proper(one), proper(other)
    is_turnout = ["<turnout>" in each.tokens for each in (one, other)]
    return is_turnout[0] != is_turnout[1] or (bool(mine and theirs) and not mine & theirs)


def proper(told: Told) -> frozenset[str]:
    """The words of a clause that are names, also where they open it: those written large that say something."""
    return frozenset(word for word in map(str.lower, _LARGE.findall(told.words)) if word in told.tokens)


def is_other_state(one: Told, other: Told) -> bool:
    """Whether they count people as two things: as dead, as missing."""
    mine, theirs = (STATES & each.matters for each in (one, other))
    return bool(mine and theirs) and not mine & theirs


def is_one_time(one: Told, other: Told) -> bool:
    """Whether nothing that they say of when keeps them apart: "the first two days" is not "on Tuesday"."""
    if one.clocks and other.clocks and not any(a.fits(b) for a in one.clocks for b in other.clocks):
        return False
    spells = _spells(one.words), _spells(other.words)
    if spells[0] != spells[1] and (all(spells) or _is_long(spells[0]) or _is_long(spells[1])):
        return False
    has_day = [each.names_a_day for each in (one, other)]
    is_now = any(_NOW.search(each.words) for each in (one, other))
    is_dated = any(has_day) and (all(has_day) or any(spells) or is_now)
    return bool(one.clocks) == bool(other.clocks) and (not is_dated or share_a_day(one, other))


def is_of_a_share(one: Told, other: Told) -> bool:
    """Whether one of two figures is of what is left, or of some of the whole: "were still in hospital", "of them"."""
    return bool(_SHARE.search(one.words)) != bool(_SHARE.search(other.words))


def _spells(words: str) -> frozenset[tuple[str, str, str]]:
    """The stretches of time that are named by their order: ("first", "two", "day")."""
    found = (tuple(part.strip().lower() for part in spell.groups()) for spell in _SPELL.finditer(words))
    return frozenset((_SAME.get(order, order), many, unit) for order, many, unit in found)


def _is_long(spells: frozenset[tuple[str, str, str]]) -> bool:
    return any(many for _, many, _ in spells)


def features(one: Told, other: Told) -> dict[str, float]:
    """What speaks for and against two figures being of one thing and time, by name."""
    pair = odd_pair(one, other)
    if pair is None:
        return {}
    a, b = pair
    return {
        "figures, apart": min(log2(ratio(a, b)), 6.0) / 6,
        "figures, of one noun": float(bool(a.of and b.of and a.of.split()[-1].lower() == b.of.split()[-1].lower())),
        "figures, of like nouns": float(bool(a.of and b.of) and same_thing(a.of, b.of)),
        "figures, of unlike nouns": float(bool(a.of and b.of) and not same_thing(a.of, b.of)),
        "figures, measured": float(a.dimension not in ("count", "ratio")),
        "figures, shares": float(a.dimension == "ratio"),
        "figures, one winner": float(
            a.dimension == "ratio"
            and bool({one.point.predicate, other.point.predicate} & WINNING)
            and bool(proper(one) & proper(other))
        ),
        "figures, matter": float(bool(one.matters & other.matters)),
        "figures, no": float(one.point.negated or other.point.negated),
        "figures, small": float(a.dimension == "count" and max(a.high or a.low or 0, b.high or b.low or 0) <= 3),
        "figures, far": float(ratio(a, b) > FAR),
        "figures, one time": float(is_one_time(one, other)),
        "figures, only counted": float(only_count(one, other)),
        "figures, of a share": float(is_of_a_share(one, other)),
        "figures, one count": float(count_alike(a, b)),
        "figures, other state": float(is_other_state(one, other)),
        "figures, many": float(len(one.point.values) + len(other.point.values) > 2),
    }
