"""Odds: whether two clauses, however alike, cannot be one claim."""

import re

from onrecord.analyse.claims.clause import Told, apart, share_a_day
from onrecord.analyse.claims.values import agree, clashing, comparable, equal, ratio
from onrecord.analyse.meaning import alike
from onrecord.model import Factuality

CHANGING = frozenset({"<missing>", "<injured>", "<evacuated>", "<found>", "<alive>", "<arrest>", "<free>"})
"""Matters whose figures change from day to day."""
FEW = 13  # figures below that stand everywhere
NEAR = 1.3  # how many times the smaller a figure may be that goes together with it
_BOUND = re.compile(
    r"\b(?:by|until|till|since|before|after|from)(?: (?!the\b|a\b)\w+){0,2}? (?:\d|\w+day\b|midnight|noon|dawn)",
    re.IGNORECASE,
)
"""A day by which, not on which."""
TO_COME: frozenset[Factuality] = frozenset({"planned", "possible"})


def at_odds(first: Told, second: Told) -> bool:
    """Whether their figures, times of day or places cannot both be right: they are two claims, however alike."""
    if clashing(first.point.values, second.point.values) or _is_other_day(first, second):
        return True
    times = [(a, b) for a in first.clocks for b in second.clocks]
    if times:
        return not any(a.fits(b) for a, b in times)
    return _is_other_place(first, second)


def is_update(first: Told, second: Told) -> bool:
    """Whether both give a figure of something that changes, for different days."""
    changing = CHANGING & first.bag & second.bag
    if not changing or not first.point.values or not second.point.values or share_a_day(first, second):
        return False
    return not any(equal(a, b) for a in first.point.values for b in second.point.values)


def is_one_count(first: Told, second: Told) -> bool:
    """Whether two reports give figures of one thing that changes, for one day, that go together: "more than 10,000"."""
    one, other = first.point, second.point
    if not one.values or not other.values or first.report == second.report:
        return False
    if (one.negated, one.factuality) != (other.negated, other.factuality) or not share_a_day(first, second):
        return False
    if not CHANGING & first.bag & second.bag:
        return False
    return any(
        a.of
        and b.of
        and min(a.low or 0, b.low or 0) >= FEW
        and comparable(a, b)
        and agree(a, b)
        and ratio(a, b) <= NEAR
        for a in one.values
        for b in other.values
    )


def sets_another_day(first: Told, second: Told) -> bool:
    """Whether both set one day, not the same, for what is to come: they are two claims of when it will be."""
    if not {first.point.factuality, second.point.factuality} <= TO_COME:
        return False
    return apart(first, second) and len(first.moments) == len(second.moments) == 1


def _is_other_place(first: Told, second: Told) -> bool:
    """Whether they are the same but for a name: the bridge at one town, the bridge at another."""
    mine = first.bag - second.bag
    theirs = second.bag - first.bag
    if not mine & first.names or not theirs & second.names:
        return False
    shared = len(first.bag & second.bag)
    return shared >= 2 and mine <= first.names and theirs <= second.names


def _is_other_day(first: Told, second: Told) -> bool:
    """Whether both tell that one act was done, each on one day, not the same: "taken on 4 March", "on 26 February"."""
    one, other = first.point, second.point
    if first.report == second.report or first.words == second.words or not apart(first, second):
        return False
    if not all(
        each.polarity.is_so and each.point.factuality == "actual" and _on_a_day(each) for each in (first, second)
    ):
        return False
    return one.predicate == other.predicate or alike(one.predicate, other.predicate) > 0


def _on_a_day(told: Told) -> bool:
    """Whether a clause gives one day on which, not by or since which, what it tells was so."""
    return len(told.moments) == 1 and told.moments[0][0] == told.moments[0][1] and not _BOUND.search(told.words)
