"""Gathering: clauses that say the same become one claim, the likeliest first, while all of it holds together."""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import log

import numpy as np

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.likeness import Near, features, likeness
from onrecord.analyse.claims.odds import at_odds, is_one_count, is_update, sets_another_day
from onrecord.analyse.claims.overlap import Floats, Overlaps, Places
from onrecord.analyse.claims.polarity import GIVEN

PAIR = 0.4  # how sure two clauses must be one claim for their groups to be tried
GROUP = 0.4  # how sure all pairs of two groups must be on the average
NEAREST = 0.45  # or how sure each clause and the nearest one of the other group must be on the average
SURE = 0.55  # how sure two clauses must be one claim for what they say of one thing to be a dispute, and one count is
LOOSE = 0.2  # and how sure all pairs of its two sides on the average
Scores = dict[tuple[int, int], float]

APART = -0.01  # two claims, and no contradiction: what changed from one day to another
SMALL = 20  # clauses below which a story counts as no smaller
LARGE = 6.0  # the logarithm of the size of a story of some four hundred clauses
AT_ONCE = 4096  # pairs whose features are weighed together
LOOK = 0.35  # mean of shared words and meaning from which a pair is looked at


def gather(told: Sequence[Told], scores: Scores) -> list[list[int]]:
    """Groups of clauses, by their places in the list; each clause in one group."""
    group = {number: [number] for number in range(len(told))}
    home = list(range(len(told)))
    for (first, second), score in sorted(scores.items(), key=lambda pair: -pair[1]):
        one, other = home[first], home[second]
        if score < PAIR:
            break
        if one == other or not _holds(
            group[one], group[other], scores, is_dispute=_is_dispute(told, first, second, score)
        ):
            continue
        keep, move = min(one, other), max(one, other)
        for number in group.pop(move):
            home[number] = keep
            group[keep].append(number)
    return [sorted(members) for members in group.values()]


def scored(told: Sequence[Told], found_in: Overlaps) -> Scores:
    """How sure each pair that is looked at is one claim; below zero where their figures exclude each other."""
    found: Scores = {}
    pairs = nears(told, found_in)
    while some := list(islice(pairs, AT_ONCE)):
        sure = likeness([features(told[first], told[second], near) for (first, second), near in some])
        for ((first, second), _), score in zip(some, sure, strict=True):
            found[first, second] = max(score, SURE * is_one_count(told[first], told[second]))
    for first, others in _looked_at(found_in):
        for second, shared in zip(others.tolist(), found_in.mean[first, others].tolist(), strict=True):
            if (first, second) not in found and not _is_inside(told[first], told[second]):
                found[first, second] = APART if _is_another(told[first], told[second]) else -shared
    return found


def nears(told: Sequence[Told], found_in: Overlaps) -> Iterator[tuple[tuple[int, int], Near]]:
    """The pairs that may be one claim, by their places, with how near their words are."""
    covered, mean = found_in.covered, found_in.mean
    homes, nearest = _nearest(told, mean)
    story = log(max(len(told), SMALL)) / LARGE
    for first, others in _looked_at(found_in):
        columns = (
            mean[first, others],
            np.minimum(covered[first, others], covered[others, first]),
            found_in.rarest[first, others],
            found_in.sentences[first, others],
            (nearest[homes[first], others] + nearest[homes[others], first] - 2 * mean[first, others]) / 2,
            found_in.meant[first, others],
        )
        rows = np.stack(columns, axis=1).tolist()
        one = told[first]
        for second, (shared, least, rarest, sentences, gap, meaning) in zip(others.tolist(), rows, strict=True):
            other = told[second]
            if not (_is_another(one, other) or at_odds(one, other) or _is_inside(one, other)):
                yield (first, second), Near(shared, least, rarest, sentences, gap, story, meaning)


def _looked_at(found_in: Overlaps) -> Iterator[tuple[int, Places]]:
    """Each clause with those after it that it is set beside."""
    close = np.triu(found_in.mean + found_in.meant >= 2 * LOOK, 1)
    for first, row in enumerate(close):
        yield first, row.nonzero()[0]


def _is_inside(first: Told, second: Told) -> bool:
    """Whether one is taken as given within the other, and is another claim: "the bridge, which led to Korm, fell"."""
    one, other = first.point, second.point
    is_within = first.report == second.report and one.start < other.end and other.start < one.end
    return is_within and bool({one.kind, other.kind} & GIVEN)


def _is_another(first: Told, second: Told) -> bool:
    """Whether both can be so and are two claims, of different days."""
    return is_update(first, second) or sets_another_day(first, second)


def _nearest(told: Sequence[Told], mean: Floats) -> tuple[Places, Floats]:
    """The report of each clause, by its place, and how near the nearest clause of each report is to each clause."""
    reports = list(dict.fromkeys(each.report for each in told))
    homes = np.array([reports.index(each.report) for each in told], np.intp)
    others = mean * (1 - np.eye(len(told), dtype=np.float32))
    nearest = [others[homes == home].max(axis=0) for home in range(len(reports))]
    return homes, np.array(nearest, np.float32).reshape(len(reports), len(told))


def _is_dispute(told: Sequence[Told], first: int, second: int, score: float) -> bool:
    """Whether two clauses surely say of one subject that one thing is so or not: the sirens worked or failed."""
    one, other = told[first], told[second]
    return score >= SURE and bool(
        one.acting & other.acting and one.polarity.things.keys() & other.polarity.things.keys()
    )


def _holds(one: Sequence[int], other: Sequence[int], scores: Scores, *, is_dispute: bool) -> bool:
    """Whether two groups together hold: no pair excluded, and alike on the whole, or each clause like some other.

    What all say of one thing in a dispute need not be alike: how long the sirens were out of order, when they sounded.
    """
    found = [[scores.get((min(a, b), max(a, b)), 0.0) for b in other] for a in one]
    if min(map(min, found)) < 0:
        return False
    mean = sum(map(sum, found)) / (len(one) * len(other))
    nearest = sum(map(max, found)) + sum(map(max, zip(*found, strict=True)))
    return mean >= (LOOSE if is_dispute else GROUP) or nearest / (len(one) + len(other)) >= NEAREST
