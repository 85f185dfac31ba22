"""Corrections: what the corrected version of an article says otherwise than the one it takes back."""

from collections.abc import Iterator, Sequence

from onrecord.analyse.claims import Claims
from onrecord.analyse.contradictions.happenings import same_event
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.model import Contradiction, Link

CLOSE = 0.5  # the same where only the number of figures differs
ALIKE = 0.25  # share of what both tell from which one stands in the place of the other


def corrections(found: Claims, claims: Sequence[str], links: Sequence[Link]) -> Iterator[Contradiction]:
    """For each corrected article the clauses that changed; `claims` are the ids of the claims of `found`."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    inside: dict[str, list[int]] = {}
    for place, each in enumerate(found.told):
        inside.setdefault(each.report, []).append(place)
    for link in links:
        if link.kind != "corrects" or link.target is None:
            continue
        for old, new, likeness in _changed(found, inside.get(link.target, []), inside.get(link.source, [])):
            one, other = found.told[old], found.told[new]
            a, b = home[old], home[new]
            yield between(
                "corrected",
                (found.gathered[a].told, found.gathered[b].told) if a != b else ([one], [other]),
                cannot_both(one, other),
                likeness,
                (claims[a], claims[b]) if a != b else (claims[a],),
            )


def _changed(found: Claims, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """The clauses of the old version with those that stand in their place in the new one."""
    wordings = {found.told[place].words for place in new}
    kept = {found.told[place].words for place in old}
    for place in old:
        if found.told[place].words in wordings or found.told[place].point.passage != "paragraph":
            continue
        likely = [
            (float(found.overlaps.covered[place, other] + found.overlaps.covered[other, place]) / 2, other)
            for other in new
            if found.told[other].words not in kept
            and not found.told[other].is_note
            and same_event(found.told[place], found.told[other])
        ]
        likeness, other = max(likely, default=(0.0, -1))
        if likeness >= ALIKE and (
            _differ(found, place, other) or (likeness >= CLOSE and _count_anew(found, place, other))
        ):
            yield place, other, likeness


def _count_anew(found: Claims, old: int, new: int) -> bool:
    """Whether the new clause gives other figures or days: "fourteen were killed", "one was killed, fourteen hurt"."""
    points = [found.told[place].point for place in (old, new)]
    figures = [{(value.low, value.high) for value in each.values} for each in points]
    days = [{(day.first, day.last) for day in each.days if day.sure} for each in points]
    return any(bool(before and after) and before != after for before, after in (figures, days))


def _differ(found: Claims, old: int, new: int) -> bool:
    """Whether they differ in a figure or in a name, not only in wording."""
    one, other = found.told[old], found.told[new]
    return found.scores.get((min(old, new), max(old, new)), 0.0) < 0 or bool(
        one.names - other.names and other.names - one.names
    )
