"""Odds: whether two clauses, however alike, cannot be one claim."""

from onrecord.analyse.claims.clause import Told, apart, share_a_day
from onrecord.analyse.claims.values import agree, clashing, comparable, equal, ratio
from onrecord.model import Factuality

CHANGING = frozenset({"<missing>", "<injured>", "<evacuated>", "<found>", "<alive>", "<arrest>", "<free>"})
"""Matters whose figures change from day to day."""
FEW = 13  # figures below that stand everywhere
NEAR = 1.3  # how many times the smaller a figure may be that goes together with it
TO_COME: frozenset[Factuality] = frozenset({"planned", "possible"})


def at_odds(first: Told, second: Told) -> bool:
    """Whether their figures, times of day or places cannot both be right: they are two claims, however alike."""
    if clashing(first.point.values, second.point.values):
        return True
    times = [(a, b) for a in first.clocks for b in second.clocks]
    if times:
        return not any(a.fits(b) for a, b in times)
    return _is_other_place(first, second)


def is_update(first: Told, second: Told) -> bool:
    """Whether both give a figure of something that changes, for different days."""
    changing = CHANGING & {*first.tokens} & {*second.tokens}
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
    if not CHANGING & {*first.tokens} & {*second.tokens}:
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
    mine = {*first.tokens} - {*second.tokens}
    theirs = {*second.tokens} - {*first.tokens}
    if not mine & first.names or not theirs & second.names:
        return False
    shared = len({*first.tokens} & {*second.tokens})
    return shared >= 2 and mine <= first.names and theirs <= second.names
