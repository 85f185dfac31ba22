"""Clashes: pairs of clauses that fill one slot differently, and so may contradict each other; weighing decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.answers import tells_of
from onrecord.analyse.claims.clause import Told, apart
from onrecord.analyse.contradictions.excuses import are_of_two_moods, excused
from onrecord.analyse.contradictions.figures import exclude_each_other
from onrecord.analyse.contradictions.happenings import at_other_times, meanings, on_other_days, same_event, share_words
from onrecord.analyse.contradictions.slots import at_other_places, at_other_sites, by_others, to_other_extents
from onrecord.model import ContradictionKind

LOOK = 0.12  # share of what both tell from which they are looked at
LIKE = 0.35  # cosine of their meanings from which they are, too


@dataclass(frozen=True, slots=True)
class Clash:
    """Two clauses, by their places, and the slot that they fill differently."""

    slot: str
    first: int
    second: int


KINDS: dict[str, ContradictionKind] = {
    "number": "number",
    "clock": "time",
    "day": "time",
    "thing": "denial",
    "negation": "denial",
    "place": "scope",
    "site": "scope",
    "doer": "denial",
    "extent": "scope",
}
HAPPENING = {
    "clock": at_other_times,
    "day": on_other_days,
    "place": at_other_places,
    "site": at_other_sites,
    "doer": by_others,
    "extent": to_other_extents,
}
"""The slots that only clauses of one happening can fill differently."""


def clashes(found: Claims) -> Iterator[Clash]:
    """Every two clauses of different voices that speak of like things and fill a slot differently."""
    mean = (found.overlaps.covered + found.overlaps.covered.T) / 2
    meant = meanings(found.told)
    for first, second in zip(*((mean >= LOOK) | (meant @ meant.T >= LIKE)).nonzero(), strict=True):
        one, other = found.told[first], found.told[second]
        if first < second and _are_two_voices(one, other):
            for slot in slots(one, other):
                yield Clash(slot, int(first), int(second))


def slots(one: Told, other: Told) -> Iterator[str]:
    """The slots that two clauses fill differently."""
    if are_of_two_moods(one, other):
        return
    if exclude_each_other(one, other):
        yield "number"
    if one.polarity.opposes(other.polarity):
        if excused(one, other):
            return
        if set(one.polarity.things) & set(other.polarity.things):
            yield "thing"
        elif same_event(one, other) or share_words(one, other) or tells_of(one, other) or tells_of(other, one):
            yield "negation"
    elif same_event(one, other):
        yield from (
            slot
            for slot, differ in HAPPENING.items()
            if (slot == "day" or not apart(one, other)) and differ(one, other)
        )


def voice(told: Told) -> str | None:
    """On whose word a clause stands, None for the report's own."""
    said = told.point.voice
    return (said.name or said.source) if said else None


def _are_two_voices(one: Told, other: Told) -> bool:
    """Whether two clauses are of two voices, neither a note of correction."""
    if one.is_note or other.is_note:
        return False
    return one.report != other.report or voice(one) != voice(other)
