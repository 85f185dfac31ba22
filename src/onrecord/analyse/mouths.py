"""Mouths: on whose word the clauses of a claim are, where several come out of one mouth."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.offices import Office
from onrecord.analyse.voices import same_name
from onrecord.model import Origin

HEADS = frozenset({"headline", "subhead"})
UNNAMED = frozenset({"unnamed", "report", "outside"})
QUOTED = 5  # words by which a quotation is known again
NONE = Office()


@dataclass(frozen=True, slots=True)
class Traced:
    """Where a clause of a claim comes from: an origin, or the reason why it is none."""

    told: Told
    origin: Origin | None
    excluded: str | None = None
    office: Office = NONE


def without_headlines(traced: Sequence[Traced]) -> list[Traced]:
    """The clauses but for headlines over reports that tell the same below: they name nobody else."""
    below = {each.told.report for each in traced if each.told.point.passage not in HEADS}
    return [each for each in traced if each.told.report not in below or each.told.point.passage not in HEADS]


def at_first_hand(traced: Sequence[Traced]) -> list[Traced]:
    """The clauses, each quotation on the word of the person who is named for it anywhere: it came out of one mouth."""
    mouths = {each.told.words.lower(): each for each in traced if _is_quoted(each) and _kind(each) == "person"}
    return [
        replace(each, origin=mouth.origin, office=mouth.office)
        if _is_quoted(each) and _kind(each) != "person" and (mouth := mouths.get(each.told.words.lower()))
        else each
        for each in traced
    ]


def _kind(traced: Traced) -> str | None:
    return traced.origin.kind if traced.origin else None


def _is_quoted(traced: Traced) -> bool:
    """Whether a clause that counts stands in quotation marks, and is long enough to be known again."""
    voice = traced.told.point.voice
    is_direct = voice is not None and voice.is_direct
    return is_direct and traced.origin is not None and len(traced.told.words.split()) >= QUOTED


def one_side_each(traced: Sequence[Traced], denies: set[str]) -> set[str]:
    """The clauses that deny, when each speaker is on one side only: the one most of his clauses are on.

    Where they are as many, the first one tells. Who alone speaks of it puts it forward, whatever else he says of it.
    """
    found = set(denies)
    for each in traced:
        mine = [other for other in traced if is_one(each, other)]
        against = [other.told.point.id for other in mine if other.told.point.id in denies]
        if not against or len(against) == len(mine):
            continue
        others = any(other.origin and not is_one(each, other) and other.told.point.id not in denies for other in traced)
        is_first = mine[0].told.point.id in denies
        if others and 2 * len(against) >= len(mine) + (not is_first):
            found.update(other.told.point.id for other in mine)
        else:
            found.difference_update(other.told.point.id for other in mine)
    return found


def is_one(first: Traced, second: Traced) -> bool:
    one, other = first.origin, second.origin
    if one is None or other is None:
        return first is second
    if one.kind in UNNAMED or other.kind in UNNAMED:
        return one.name == other.name
    return same_name(one.name, other.name) or first.office.is_one_with(second.office)
