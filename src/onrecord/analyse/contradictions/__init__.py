"""Contradictions: what reports say that cannot both be so. Typed, and few: what may be explained away is left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.analyse.claims import Claims, Gathered
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.clashes import KINDS, Clash, clashes, slots
from onrecord.analyse.contradictions.corrections import corrections
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.analyse.contradictions.weighing import Weighing
from onrecord.model import Claim, Contradiction, Link

SURE = 0.55  # how surely a clash must be a contradiction to be told
VERSIONS = frozenset({"supersedes", "corrects"})
"""Links between versions of one article: what changed between them is a correction, not a contradiction."""


def contradictions(found: Claims, claims: Sequence[Claim], links: Sequence[Link]) -> tuple[Contradiction, ...]:
    """The contradictions among claims; `claims` are those of `found`, in the same order."""
    ids = [claim.id for claim in claims]
    outlines = _once([*corrections(found, ids, links), *_weighed(found, ids, links)])
    return tuple(replace(each, id=f"x{number}") for number, each in enumerate(outlines, 1))


def _weighed(found: Claims, claims: Sequence[str], links: Sequence[Link]) -> Iterator[Contradiction]:
    """Clashes that are sure enough, the surest first; what a clause says is contradicted once in each way."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    versions = {frozenset((link.source, link.target)) for link in links if link.target and link.kind in VERSIONS}
    weighing = Weighing(found)
    sure = [(weighing.weigh(clash), clash) for clash in clashes(found) if not _are_versions(found, clash, versions)]
    taken: set[tuple[str, int]] = set()
    told: set[tuple[int, int]] = set()
    for score, clash in sorted(sure, key=lambda each: -each[0]):
        kind, (first, second) = KINDS[clash.slot], (clash.first, clash.second)
        pair = min(home[first], home[second]), max(home[first], home[second])
        if score < SURE or pair in told or {(kind, first), (kind, second)} & taken:
            continue
        told.add(pair)
        taken |= {(kind, first), (kind, second)}
        one, other = found.told[first], found.told[second]
        mine, theirs = found.gathered[home[clash.first]], found.gathered[home[clash.second]]
        yield between(
            kind,
            (_side(mine, one, other, clash.slot), _side(theirs, other, one, clash.slot)),
            cannot_both(one, other),
            score,
            tuple(dict.fromkeys((claims[home[clash.first]], claims[home[clash.second]]))),
        )


def _are_versions(found: Claims, clash: Clash, versions: set[frozenset[str]]) -> bool:
    return frozenset((found.told[clash.first].report, found.told[clash.second].report)) in versions


def _side(gathered: Gathered, told: Told, against: Told, slot: str) -> list[Told]:
    """The clauses of a claim that say what one of them says against another."""
    return [each for each in gathered.told if each is told or slot in slots(each, against)]


def _once(outlines: Iterable[Contradiction]) -> list[Contradiction]:
    """Each two claims contradict one another once, in the way found first."""
    known: dict[tuple[str, ...], Contradiction] = {}
    for each in outlines:
        known.setdefault(tuple(sorted({*each.claims})), each)
    return list(known.values())
