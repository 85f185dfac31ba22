"""Clashes that are contradictions or not, and the weights learned from them (tables/clashes.toml)."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unittest.mock import patch

import numpy as np
from benchmarks.cases import CASES, scores
from benchmarks.vignettes import is_same

from onrecord import Desk
from onrecord.analyse.claims import claims
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.clashes import clashes
from onrecord.analyse.contradictions.weighing import Weighing
from onrecord.analyse.links import links
from onrecord.analyse.meaning import Meanings
from onrecord.analyse.origins import corrections
from onrecord.model import At
from training.case.keys import Sided, Story
from training.case.logistic import fit

RIDGE = 2.0
IN_CASES = 0.5  # what a wrong clash of a long case counts against one of a vignette
VERSIONS = ("supersedes", "corrects")
SHOWN = {
    "contradiction_recall": "recall",
    "contradiction_precision": "precision",
    "traps_avoided": "traps avoided",
    "claim_member_f1": "members",
    "origins_in_range": "origins in range",
}


@dataclass(frozen=True)
class Candidate:
    """A clash with its features; `found` is the number of the contradiction it is one of, None for none."""

    features: Mapping[str, float]
    found: int | None


Told_of = Mapping[str, Sequence[Candidate]]


def learned(told: Told_of) -> dict[str, float]:
    """The weight of each feature, and `bias`; each contradiction counts as the root of its number of clashes."""
    names = sorted({name for each in told.values() for one in each for name in one.features})
    rows, right, counts = [], [], []
    for story, each in told.items():
        many = Counter(one.found for one in each)
        for one in each:
            rows.append([one.features.get(name, 0.0) for name in names])
            right.append(one.found is not None)
            counts.append(many[one.found] ** -0.5 if one.found is not None else IN_CASES if story in CASES else 1.0)
    line = fit(np.array(rows), np.array(right, float), np.array(counts), RIDGE, is_scaled=False)
    return {"bias": line.base, **dict(zip(names, map(float, line.weights), strict=True))}


def left_out(
    desk: Desk, told: Told_of, meanings_of: Callable[[str], Meanings]
) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of each case, with weights learned without it."""
    for name in filter(CASES.__contains__, told):
        known = learned({other: each for other, each in told.items() if other != name})
        with patch("onrecord.analyse.contradictions.weighing.weights", lambda known=known: known):
            found = scores(desk, CASES[name], meanings_of(name))
        yield name, {shown: found[measure] for measure, shown in SHOWN.items()}


def candidates(story: Story) -> list[Candidate]:
    """The clashes of a story; those that its key leaves open are left out."""
    linked = links(story.abstracts)
    days = {each.report: (each.published or "")[:10] for each in story.abstracts}
    found = claims(story.abstracts, days, corrections(linked))
    versions = {frozenset((link.source, link.target)) for link in linked if link.kind in VERSIONS}
    clashing = [
        clash
        for clash in clashes(found)
        if frozenset((found.told[clash.first].report, found.told[clash.second].report)) not in versions
    ]
    weighing, kept = Weighing(found, clashing), []
    for clash in clashing:
        one, other = found.told[clash.first], found.told[clash.second]
        right = [n for n, key in enumerate(story.contradictions) if _stand_against(one, other, key)]
        if right or not any(_stand_against(one, other, key) for key in story.open):
            kept.append(Candidate(weighing.features(clash), right[-1] if right else None))
    return kept


def _stand_against(one: Told, other: Told, key: Sequence[Sided]) -> bool:
    """Whether two clauses stand on different sides of a contradiction."""
    sides = [{side for at, side in key if is_same(at, _place(told))} for told in (one, other)]
    return any(a != b for a in sides[0] for b in sides[1])


def _place(told: Told) -> At:
    return At(told.report, told.point.start, told.point.end)
