"""Slots: whether two clauses speak of one thing at one time, so that what they say of it can be set side by side."""

import re

from onrecord.analyse.claims.clause import Told, matters, share_a_day
from onrecord.analyse.claims.polarity import GIVEN, TOLD_AS_SO
from onrecord.analyse.claims.values import clashing
from onrecord.analyse.meaning import alike

COUNTING = frozenset(
    {
        "be",
        "have",
        "stand",
        "put",
        "show",
        "reach",
        "total",
        "number",
        "count",
        "list",
        "record",
        "carry",
        "kill",
        "give",
    }
    | {"give", "keep", "set", "estimate", "say", "report", "speak", "talk", "amount", "come"}
)
"""Predicates that only tie a figure to its thing."""
WINNING = frozenset(
    {"get", "take", "win", "receive", "obtain", "secure", "gain", "choose", "vote", "elect", "back", "support", "cast"}
)
"""Predicates that tie a share of the votes to who has it."""
_SPELL = re.compile(
    r"\b(first|opening|last|past|previous|second|third|final)\s+((?:\w+\s+)?)"
    r"(day|night|week|month|year|hour|quarter|half|weekend)s?\b",
    re.IGNORECASE,
)
_LARGE = re.compile(r"\b[A-Z]\w{2,}")
_SAME = {"opening": "first", "past": "last", "previous": "last"}


def same_predicate(one: Told, other: Told) -> bool:
    """Whether both clauses say the same sort of thing, by their verb or by the matter it belongs to."""
    mine, theirs = one.point.predicate, other.point.predicate
    return (alike(mine, theirs) > 0 and mine not in COUNTING) or bool(matters(one) & matters(other))


def is_one_slot(one: Told, other: Told) -> bool:
    """Whether two clauses give figures of one thing: both as so or both as planned, of one time, by one predicate."""
    moods = {one.point.factuality, other.point.factuality}
    if not (moods <= TOLD_AS_SO or moods == {"planned"}):
        return False
    if bool(one.clocks) != bool(other.clocks):
        return False
    if _are_won(one, other) and _named(one) and _named(other):
        return are_shares(one, other) and is_one_time(one, other)
    if {one.point.kind, other.point.kind} & GIVEN and one.point.kind != other.point.kind:
        return False
    return is_one_time(one, other) and (
        {one.point.predicate, other.point.predicate} <= COUNTING or same_predicate(one, other)
    )


def are_shares(one: Told, other: Told) -> bool:
    """Whether both say what share of the votes somebody of one name has won: "Okoro took 48 per cent"."""
    return _are_won(one, other) and bool(_named(one) & _named(other))


def _are_won(one: Told, other: Told) -> bool:
    pair = clashing(one.point.values, other.point.values)
    is_share = pair is not None and pair[0].dimension == "ratio" and "<turnout>" not in (*one.tokens, *other.tokens)
    return is_share and {one.point.predicate, other.point.predicate} <= WINNING | COUNTING


def _named(told: Told) -> frozenset[str]:
    """The words of a clause that are names, also where they open it: those written large that say something."""
    return frozenset(word for word in map(str.lower, _LARGE.findall(told.words)) if word in told.tokens)


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
