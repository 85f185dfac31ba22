"""Contradictions: what reports say that cannot both be so. Typed, and few: what may be explained away is left out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.analyse.claims import Claims
from onrecord.analyse.contradictions.corrections import corrections
from onrecord.analyse.contradictions.days import days
from onrecord.analyse.contradictions.denials import denials
from onrecord.analyse.contradictions.figures import figures
from onrecord.analyse.contradictions.places import places
from onrecord.model import Claim, Contradiction, Link


def contradictions(found: Claims, claims: Sequence[Claim], links: Sequence[Link]) -> tuple[Contradiction, ...]:
    """The contradictions among claims; `claims` are those of `found`, in the same order."""
    ids = [claim.id for claim in claims]
    outlines = _once(
        [
            *corrections(found, ids, links),
            *denials(found, claims),
            *figures(found, ids),
            *days(found, ids),
            *places(found, ids),
        ]
    )
    return tuple(replace(each, id=f"x{number}") for number, each in enumerate(outlines, 1))


def _once(outlines: Iterable[Contradiction]) -> list[Contradiction]:
    """Each two claims contradict one another once, in the way found first."""
    known: dict[tuple[str, ...], Contradiction] = {}
    for each in outlines:
        known.setdefault(tuple(sorted({*each.claims})), each)
    return list(known.values())
