"""Contradictions: what reports say that cannot both be so. Typed, and few: what may be explained away is left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.clashes import KINDS, Clash, clashes, slots
from onrecord.analyse.contradictions.corrections import corrections
from onrecord.analyse.contradictions.disputes import disputes, topics
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.analyse.contradictions.weighing import Weighing
from onrecord.model import Claim, Contradiction, Link

SURE = 0.44  # how surely a clash must be a contradiction to be told
VERSIONS = frozenset({"supersedes", "corrects"})
"""Links between versions of one article: what changed between them is a correction, not a contradiction."""
COPIES = frozenset({"copy", "copy_edited"})
"""Links of copies, which may get a figure wrong, but deny nothing of what they copy."""


def contradictions(found: Claims, claims: Sequence[Claim], links: Sequence[Link]) -> tuple[Contradiction, ...]:
    """The contradictions among claims; `claims` are those of `found`, in the same order."""
    ids = [claim.id for claim in claims]
    weighed = sorted(_weighed(found, ids, links), key=lambda each: -each.score)
    outlines = _once([*corrections(found, ids, links), *weighed])
    return tuple(replace(each, id=f"x{number}") for number, each in enumerate(outlines, 1))


def _weighed(found: Claims, claims: Sequence[str], links: Sequence[Link]) -> Iterator[Contradiction]:
    """The disputes that clashes make up which are sure enough."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    versions, copies = (
        {frozenset((link.source, link.target)) for link in links if link.target and link.kind in kinds}
        for kinds in (VERSIONS, COPIES)
    )
    clashing = [
        clash
        for clash in clashes(found)
        if _between(found, clash) not in versions
        and not (KINDS[clash.slot] == "denial" and _between(found, clash) in copies)
    ]
    weighing = Weighing(found, clashing)
    weighed = ((weighing.weigh(clash), clash) for clash in clashing)
    for each in disputes(((score, clash) for score, clash in weighed if score >= SURE), home, found.told):
        one, other = each.sides
        against = found.told[each.clash.first], found.told[each.clash.second]
        if each.clash.first not in one:
            against = against[1], against[0]
        slot = each.clash.slot
        yield between(
            each.kind,
            (_side(found, home, one, against[1], slot), _side(found, home, other, against[0], slot)),
            cannot_both(*against),
            each.score,
            tuple(dict.fromkeys(claims[home[place]] for place in (*one, *other))),
        )


def _side(found: Claims, home: Mapping[int, int], places: Sequence[int], against: Told, slot: str) -> list[Told]:
    """The clauses of one side, with those of their claims that say the same against the other."""
    kin = {place for number in {home[each] for each in places} for place in found.gathered[number].places}
    return [
        found.told[each]
        for each in sorted(kin)
        if each in places or (slot in slots(found.told[each], against) and topics(found.told[each]) & topics(against))
    ]


def _between(found: Claims, clash: Clash) -> frozenset[str]:
    """The reports of its clauses."""
    return frozenset((found.told[clash.first].report, found.told[clash.second].report))


def _once(outlines: Iterable[Contradiction]) -> list[Contradiction]:
    """Each two claims contradict one another once, in the way found first."""
    known: dict[tuple[str, ...], Contradiction] = {}
    for each in outlines:
        known.setdefault(tuple(sorted({*each.claims})), each)
    return list(known.values())
