"""Clashes: pairs of clauses that fill one slot differently, and so may contradict each other; weighing decides."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.clause import FEWEST, Told, apart, is_negative
from onrecord.analyse.contradictions.excuses import excused, is_foreseen
from onrecord.analyse.contradictions.figures import are_at_odds
from onrecord.analyse.contradictions.happenings import are_once, at_other_times, on_other_days, same_event
from onrecord.analyse.contradictions.slots import at_other_places, at_other_sites, by_others, to_other_extents
from onrecord.analyse.tellers import puts
from onrecord.model import ContradictionKind

LOOK = 0.12  # share of what both tell from which two clauses that take sides on one thing are looked at
LIKE = 0.6  # cosine of their meanings from which they are, too
CLOSE = 0.37  # mean of both from which any other clash is looked at


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
    "once": "time",
    "thing": "denial",
    "negation": "denial",
    "place": "scope",
    "site": "scope",
    "doer": "denial",
    "extent": "scope",
}
WHEN = {"clock": at_other_times, "day": on_other_days}
HAPPENING = {"place": at_other_places, "site": at_other_sites, "doer": by_others, "extent": to_other_extents}
"""The slots that only clauses of one happening can fill differently."""


def clashes(found: Claims) -> Iterator[Clash]:
    """Every two clauses of different voices that speak of like things and fill a slot differently."""
    mean, like = found.overlaps.mean, found.overlaps.meant
    is_close = mean + like >= 2 * CLOSE
    has_things = np.array([bool(each.polarity.things) for each in found.told], bool)
    is_disputed = ((mean >= LOOK) | (like >= LIKE)) & has_things & has_things[:, None]
    for first, row in enumerate(np.triu(is_close | is_disputed, 1)):
        one = found.told[first]
        for second in row.nonzero()[0].tolist():
            other = found.told[second]
            if not _are_two_voices(one, other) or _say_the_same(one, other):
                continue
            if is_close[first, second]:
                yield from (Clash(slot, first, second) for slot in slots(one, other))
            elif take_sides(one, other) and "thing" in slots(one, other):
                yield Clash("thing", first, second)


def take_sides(one: Told, other: Told) -> bool:
    """Whether both say yes or no to one thing, by their words."""
    return not one.polarity.things.keys().isdisjoint(other.polarity.things)


def slots(one: Told, other: Told) -> Iterator[str]:
    """The slots that two clauses fill differently."""
    if is_foreseen(one, other):
        return
    if are_at_odds(one, other) and not apart(one, other):
        yield "number"
    if one.polarity.opposes(other.polarity):
        if not excused(one, other) and not (_is_bare(one) or _is_bare(other)):
            yield "thing" if take_sides(one, other) else "negation"
        return
    kinds = WHEN | HAPPENING if same_event(one, other) else WHEN
    found = [slot for slot, differ in kinds.items() if (slot == "day" or not apart(one, other)) and differ(one, other)]
    yield from found if WHEN.keys().isdisjoint(found) or not are_once(one, other) else ["once"]


def _say_the_same(one: Told, other: Told) -> bool:
    """Whether both say yes or no to the same words, or one has the other's "no" in it: they are of one mind."""
    here, there = (each.words.lower().replace("’", "'") for each in (one, other))
    if here == there and one.polarity.is_so == other.polarity.is_so:
        return True
    return (here in there and is_negative(here)) or (there in here and is_negative(there))


def _is_bare(told: Told) -> bool:
    """Whether a clause holds too little to be denied: "mine too"."""
    return len(told.tokens) < FEWEST and not told.polarity.things and not told.denied


def voice(told: Told) -> str | None:
    """On whose word a clause stands, None for the report's own."""
    said = told.point.voice
    if said:
        return said.name or said.source
    return (told.point.subject or None) if told.point.values and puts(told.point) else None


def _are_two_voices(one: Told, other: Told) -> bool:
    """Whether two clauses are of two voices, neither a note of correction."""
    if one.is_note or other.is_note:
        return False
    if one.report != other.report:
        return True
    is_summed_up = "headline" in (one.point.passage, other.point.passage)  # a headline tells what its article tells
    return voice(one) != voice(other) and not is_summed_up
