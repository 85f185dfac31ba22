"""Denials: claims that some put forward and others say are not so."""

from collections.abc import Iterator, Sequence

from onrecord.analyse.claims import Claims, Gathered
from onrecord.analyse.claims.answers import answers
from onrecord.analyse.claims.clause import Told, apart
from onrecord.analyse.claims.polarity import TOLD_AS_SO
from onrecord.analyse.contradictions.sides import between
from onrecord.analyse.contradictions.slots import same_predicate
from onrecord.model import Claim, Contradiction

CLOSE = 0.6  # score from which a denial in another report is of the same claim
SHOWN = 3  # names on each side that are shown


def denials(found: Claims, claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """Claims with origins on both sides, where a denial answers what the others say."""
    for gathered, claim in zip(found.gathered, claims, strict=True):
        asserting = {each.name for each in claim.named if not each.denies}
        denying = {each.name for each in claim.named if each.denies}
        if not asserting or not denying or denying <= asserting or not _is_answered(gathered, found):
            continue
        sides = list(zip(gathered.told, gathered.stances, strict=True))
        yield between(
            "denial",
            (
                [each for each, stance in sides if stance != "deny"],
                [each for each, stance in sides if stance == "deny"],
            ),
            f"{_some(asserting)} say that it is so, {_some(denying)} that it is not.",
            0.8,
            (claim.id,),
        )


def _is_answered(gathered: Gathered, found: Claims) -> bool:
    """Whether one of the denials is of this claim: it stands near it, or is close to it in words."""
    sides = list(zip(gathered.told, gathered.stances, gathered.places, strict=True))
    denied = [(each, place) for each, stance, place in sides if stance == "deny"]
    told = [(each, place) for each, stance, place in sides if stance != "deny"]
    return any(
        not _came_later(no, yes)
        and (
            answers(no, yes, float(found.overlaps.covered[there, here]), float(found.overlaps.shared[there, here]))
            or _opposes(no, yes, found.scores.get((min(here, there), max(here, there)), 0.0))
        )
        for no, there in denied
        for yes, here in told
    )


def _came_later(no: Told, yes: Told) -> bool:
    """Whether what is told is dated after the denial: he had not resigned on Monday, and resigned on Tuesday."""
    told_of = [day.first for day in yes.point.days if day.sure]
    if not told_of or yes.point.factuality not in TOLD_AS_SO:
        return False
    return min(told_of) > max(last for _, last in no.moments)


def _opposes(no: Told, yes: Told, score: float) -> bool:
    """Whether a denial is of what another clause puts forward, at the same time and as much of what is so."""
    if no.denied or apart(no, yes) or (no.point.factuality in TOLD_AS_SO) != (yes.point.factuality in TOLD_AS_SO):
        return False
    if no.report == yes.report and score > 0 and no.point.sentence != yes.point.sentence:
        return True
    return score >= CLOSE and bool(set(no.polarity.things) & set(yes.polarity.things) or same_predicate(no, yes))


def _some(names: set[str]) -> str:
    ordered = sorted(names)
    more = len(ordered) - SHOWN
    return ", ".join(ordered[:SHOWN]) + (f" and {more} more" if more > 0 else "")
