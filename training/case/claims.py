"""Pairs of clauses that are one claim or not, and the weights learned from them (tables/likeness.toml)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.analyse.claims import claims
from onrecord.analyse.claims.gather import nears
from onrecord.analyse.claims.likeness import features
from onrecord.model import At
from training.case.keys import Story
from training.case.logistic import Floats, Line, fit, precision

RIDGE = 10.0
OVERLAP = 0.5  # share of the shorter of two spans from which a clause is in a member of a claim
MAIN = 0.5  # shared part of both from which it is the member itself
SIDE, ALIEN, IDLE = 0.05, 0.7, 0.1
"""How much a pair counts: of a clause that is only a part of a member; of one inside a claim and one in none; of two in
none. All others count 1."""
ALIEN_NEAR, IDLE_NEAR = 0.6, 0.5
"""Shared words from which such pairs do not count at all: keys name neither every claim nor every mention, and what is
told in the same words in two reports is one claim all the same."""

Homes = dict[str, float]
"""The claims a clause is in, and how much of it and the member both share."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of one story: features in rows, whether a key has both clauses in one claim, how much each counts."""

    story: Story
    names: tuple[str, ...]
    rows: Floats
    wanted: Floats
    counts: Floats


def learned(found: Sequence[Pairs]) -> dict[str, float]:
    """The weight of each feature, and `base`."""
    line = _line(found)
    return {"base": line.base, **dict(zip(found[0].names, map(float, line.weights), strict=True))}


def ranked(found: Sequence[Pairs]) -> dict[str, float]:
    """The average precision in each case, ranked by what was learned without it."""
    return {
        each.story.name: precision(
            _line([other for other in found if other is not each]).scores(each.rows), each.wanted, each.counts
        )
        for each in found
        if each.story.is_case
    }


def pairs(story: Story) -> Pairs:
    """All pairs of a story that are near enough to be looked at."""
    found = claims(story.abstracts, {each.report: (each.published or "")[:10] for each in story.abstracts})
    homes = [_homes(each.report, each.point.start, each.point.end, story.claims) for each in found.told]
    names: tuple[str, ...] = ()
    rows, wanted, counts = [], [], []
    for (first, second), near in nears(found.told, found.overlaps):
        told_of = features(found.told[first], found.told[second], near)
        names = tuple(told_of)
        rows.append(list(told_of.values()))
        is_one, count = _judged(homes[first], homes[second], near.mean)
        wanted.append(float(is_one))
        counts.append(count)
    return Pairs(story, names, np.array(rows, float), np.array(wanted), np.array(counts))


def _line(found: Sequence[Pairs]) -> Line:
    rows, wanted, counts = (
        np.concatenate([getattr(each, name) for each in found]) for name in ("rows", "wanted", "counts")
    )
    return fit(rows, wanted, counts, RIDGE)


def _homes(report: str, start: int, end: int, members: Sequence[tuple[str, At]]) -> Homes:
    found: Homes = {}
    for claim, at in members:
        both = min(end, at.end) - max(start, at.start)
        if at.report == report and both > 0 and both >= OVERLAP * min(end - start, at.end - at.start):
            found[claim] = max(found.get(claim, 0.0), both / (max(end, at.end) - min(start, at.start)))
    return found


def _judged(first: Homes, second: Homes, words: float) -> tuple[bool, float]:
    """Whether two clauses are one claim, and how much that counts; `words` are those that they share."""
    shared = first.keys() & second.keys()
    if shared:
        return True, 1.0 if any(min(first[each], second[each]) >= MAIN for each in shared) else SIDE
    if first and second:
        return False, 1.0
    if first or second:
        return False, ALIEN * (words < ALIEN_NEAR)
    return False, IDLE * (words < IDLE_NEAR)
