"""Gathering: clauses that say the same become one claim, the likeliest first, while all of it holds together."""

from collections.abc import Sequence

import numpy as np

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.likeness import features
from onrecord.analyse.claims.odds import at_odds, is_update, sets_another_day
from onrecord.analyse.claims.overlap import Overlaps

PAIR = 0.45
GROUP = 0.4
Scores = dict[tuple[int, int], float]

ENOUGH = 2  # tokens that two clauses must share, unless a feature is telling by itself
TELLING = frozenset({"figure", "figures", "clock", "reply"})
APART = -0.01  # two claims, and no contradiction: what changed from one day to another
LOOK = 0.15  # shared words from which a pair is looked at


def gather(told: Sequence[Told], scores: Scores) -> list[list[int]]:
    """Groups of clauses, by their places in the list; each clause in one group."""
    group = {number: [number] for number in range(len(told))}
    home = list(range(len(told)))
    for (first, second), score in sorted(scores.items(), key=lambda pair: -pair[1]):
        one, other = home[first], home[second]
        if score < PAIR:
            break
        if one == other or not _holds(group[one], group[other], scores):
            continue
        keep, move = min(one, other), max(one, other)
        for number in group.pop(move):
            home[number] = keep
            group[keep].append(number)
    return [sorted(members) for members in group.values()]


def scored(told: Sequence[Told], found_in: Overlaps) -> Scores:
    """The scores of pairs that share enough to be looked at; below zero where their figures exclude each other."""
    covers, shared = found_in.covered, np.minimum(found_in.shared, found_in.shared.T)
    mean = (covers + covers.T) / 2
    found = {}
    for first, second in zip(*(mean >= LOOK).nonzero(), strict=True):
        if first >= second:
            continue
        one, other = told[first], told[second]
        if is_update(one, other) or sets_another_day(one, other):
            found[int(first), int(second)] = APART
            continue
        if at_odds(one, other):
            found[int(first), int(second)] = -float(mean[first, second])
            continue
        covered = float(covers[first, second]), float(covers[second, first])
        reasons = features(one, other, covered)
        if shared[first, second] >= ENOUGH or any(reason.name in TELLING for reason in reasons):
            found[int(first), int(second)] = sum(reason.weight for reason in reasons)
    return found


def _holds(one: Sequence[int], other: Sequence[int], scores: Scores) -> bool:
    """Whether two groups together hold: no pair excluded, and alike enough on the whole."""
    found = [scores.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
    return min(found) >= 0 and sum(found) / len(found) >= GROUP
