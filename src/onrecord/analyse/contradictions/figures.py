"""Figures: claims of one thing that give numbers, or times of day, which exclude each other."""

from collections.abc import Iterator, Sequence

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.clause import Told, matters
from onrecord.analyse.claims.values import clashing, ratio
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.analyse.contradictions.slots import are_shares, is_one_slot, same_predicate
from onrecord.model import Contradiction, ContradictionKind

ALIKE = 0.5  # words shared from which two clauses with different figures speak of one slot
SURELY = 0.4  # the same where both name what they count, and it is one thing
FARTHEST = 4.0  # times over: figures further apart are of two things, unless the words are nearly the same
FARTHEST_DEAD = 10.0  # the same for the dead of one day: two sides of a fight seldom agree
NEARLY = 0.8
DEAD = "<dead>"
Pair = tuple[int, int]


def figures(found: Claims, claims: Sequence[str]) -> Iterator[Contradiction]:
    """The claims whose figures stand against each other; `claims` are their ids."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    best: dict[Pair, tuple[float, int, int]] = {}
    for (first, second), score in found.scores.items():
        pair = min(home[first], home[second]), max(home[first], home[second])
        one, other = found.told[first], found.told[second]
        if pair[0] == pair[1] or score > -_least(one, other):
            continue
        if is_one_slot(one, other) and _are_near(one, other, -score):
            best[pair] = max(best.get(pair, (0.0, 0, 0)), (-score, first, second))
    for (a, b), (likeness, first, second) in sorted(best.items()):
        one, other = found.told[first], found.told[second]
        kind = _kind(one, other)
        sides = found.gathered[a].told, found.gathered[b].told
        if kind is None or _are_told_together(*sides):
            continue
        if first not in found.gathered[a].places:
            one, other = other, one
        yield between(
            kind,
            (
                [each for each in sides[0] if each is one or _kind(each, other)],
                [each for each in sides[1] if each is other or _kind(one, each)],
            ),
            cannot_both(one, other),
            likeness,
            (claims[a], claims[b]),
        )


def _are_told_together(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether a report gives both on one word: what it tells side by side it takes for two things."""
    mine = {(each.report, _voice(each)) for each in one if each.point.values or each.clocks}
    return any((each.report, _voice(each)) in mine for each in other if each.point.values or each.clocks)


def _voice(told: Told) -> str | None:
    return told.point.voice.name if told.point.voice else None


def _least(one: Told, other: Told) -> float:
    """How much two clauses must share: less where both say what they count."""
    pair = clashing(one.point.values, other.point.values)
    if pair is None:
        return ALIKE
    if are_shares(one, other):
        return SURELY
    is_counted = all(value.of and value.dimension == "count" for value in pair)
    return SURELY if is_counted and same_predicate(one, other) else ALIKE


def _are_near(one: Told, other: Told, likeness: float) -> bool:
    """Whether the figures are near enough to be of one thing."""
    pair = clashing(one.point.values, other.point.values)
    farthest = FARTHEST_DEAD if DEAD in matters(one) & matters(other) else FARTHEST
    return pair is None or likeness >= NEARLY or ratio(*pair) <= farthest


def _kind(one: Told, other: Told) -> ContradictionKind | None:
    if clashing(one.point.values, other.point.values):
        return "number"
    apart = bool(one.clocks and other.clocks) and not any(a.fits(b) for a in one.clocks for b in other.clocks)
    return "time" if apart else None
