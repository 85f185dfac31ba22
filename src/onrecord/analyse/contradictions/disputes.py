"""Disputes: clashes that are one contradiction, with the clauses on its two sides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.clashes import KINDS, Clash
from onrecord.analyse.contradictions.figures import odd_pair
from onrecord.model import ContradictionKind


@dataclass(frozen=True, slots=True)
class Dispute:
    """One contradiction: its surest clash with its score, and the clauses of each side by their places."""

    kind: ContradictionKind
    clash: Clash
    score: float
    sides: tuple[tuple[int, ...], tuple[int, ...]]


def disputes(sure: Iterable[tuple[float, Clash]], home: Mapping[int, int], told: Sequence[Told]) -> Iterator[Dispute]:
    """The disputes that clashes make up, the surest first; `home` leads from clauses to their claims.

    Denials that share a clause, or stand between the same claims, are one dispute. Of all else, what a clause says is
    contradicted once in each way; a distance and a weight are two ways.
    """
    denials: list[tuple[float, Clash]] = []
    taken: set[tuple[ContradictionKind, str | None, int]] = set()
    for score, clash in sorted(sure, key=lambda each: -each[0]):
        kind = KINDS[clash.slot]
        if kind == "denial":
            denials.append((score, clash))
        elif not (ways := {(kind, _measured(clash, told), place) for place in (clash.first, clash.second)}) & taken:
            taken |= ways
            yield Dispute(kind, clash, score, ((clash.first,), (clash.second,)))
    for group in _joined(denials, home, told):
        yield _denial(group, told)


def _measured(clash: Clash, told: Sequence[Told]) -> str | None:
    """What the figures of a clash measure."""
    pair = odd_pair(told[clash.first], told[clash.second]) if clash.slot == "number" else None
    return pair[0].dimension if pair else None


def _joined(
    denials: Sequence[tuple[float, Clash]], home: Mapping[int, int], told: Sequence[Told]
) -> list[list[tuple[float, Clash]]]:
    """The denials in groups: between the same claims, or sharing a clause that they set against like ones."""
    groups: list[list[tuple[float, Clash]]] = []
    for each in denials:
        near = [group for group in groups if any(_are_one(each[1], other, home, told) for _, other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(one for group in near for one in group), each])
    return groups


def _are_one(one: Clash, other: Clash, home: Mapping[int, int], told: Sequence[Told]) -> bool:
    """Whether two denials are of one dispute: a clause about two things ("A fell and B rose") may be in two."""
    mine, theirs = {one.first, one.second}, {other.first, other.second}
    if {home[place] for place in mine} == {home[place] for place in theirs}:
        return True
    if not mine & theirs:
        return False
    ends = [told[place] for place in mine ^ theirs]
    return len(ends) < 2 or bool(topics(ends[0]) & topics(ends[1]))


def topics(told: Told) -> frozenset[str]:
    """What a clause is about, but for what it says yes or no to."""
    return frozenset(told.tokens) - {f"<{name}>" for name in told.polarity.things}


def _denial(group: Sequence[tuple[float, Clash]], told: Sequence[Told]) -> Dispute:
    """A dispute of yes and no: who says yes against who says no; where both say yes, as the surest clash sets them."""
    side = {
        place: int(not told[place].polarity.is_so)
        for _, clash in group
        if _differ(told[clash.first], told[clash.second])
        for place in (clash.first, clash.second)
    }
    for _, clash in sorted(group, key=lambda each: -each[0]):
        side.setdefault(clash.first, 1 - side.get(clash.second, 1))
        side.setdefault(clash.second, 1 - side[clash.first])
    score, best = max(group, key=lambda each: each[0])
    ordered = sorted(side)
    return Dispute(
        "denial",
        best,
        score,
        (tuple(place for place in ordered if not side[place]), tuple(place for place in ordered if side[place])),
    )


def _differ(one: Told, other: Told) -> bool:
    return one.polarity.is_so != other.polarity.is_so
