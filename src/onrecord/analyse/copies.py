"""Copies: which reports carry the words of another.

Five words in a row are compared, exactly, and counted against the shorter report (containment, Broder 1997): a short
copy of a long report is a copy. Shared quotations alone make no copy, two reporters may have stood at one microphone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from onrecord.analyse.words import SHINGLE, Words, words

PARTLY = 0.13
PLAIN = 0.05  # of the shorter report's words, shared outside quotation marks: more than chance or furniture
FEWEST = 4  # shared shingles that are worth a look
COMMON = 200  # reports that share a shingle before it is taken for furniture
GAP = 3  # words that may be changed inside an aligned passage


@dataclass(frozen=True, slots=True)
class Passage:
    """An aligned passage: characters of the one report and of the other."""

    ours: tuple[int, int]
    theirs: tuple[int, int]
    words: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports (by their places in the list) share, as shares of the shorter one.

    `contained` counts all words, `unquoted` those outside quotation marks. It `is_copy` when one carries the other's
    words; otherwise they share what somebody said to both.
    """

    first: int
    second: int
    contained: float
    unquoted: float
    passages: tuple[Passage, ...]

    @property
    def is_copy(self) -> bool:
        return self.unquoted >= PLAIN


def overlaps(texts: Sequence[str]) -> Iterator[Overlap]:
    """The pairs of texts that share at least an eighth of the shorter one's words, in order."""
    read = [words(text) for text in texts]
    shingles = [each.shingles() for each in read]
    for first, second in _pairs(shingles):
        found = _overlap(first, second, read, shingles)
        if found.contained >= PARTLY:
            yield found


def _pairs(shingles: Sequence[npt.NDArray[np.uint64]]) -> list[tuple[int, int]]:
    """Pairs with enough in common, by an index from shingle to reports."""
    if not shingles:
        return []
    unique = [np.unique(each) for each in shingles]
    everything = np.concatenate(unique)
    owners = np.repeat(np.arange(len(unique)), [len(each) for each in unique])
    order = np.argsort(everything, kind="stable")
    everything, owners = everything[order], owners[order]
    edges = np.flatnonzero(np.diff(everything)) + 1
    starts, ends = np.concatenate([[0], edges]), np.concatenate([edges, [len(everything)]])
    counts: dict[tuple[int, int], int] = {}
    for start, end in zip(starts, ends, strict=True):
        if 1 < end - start <= COMMON:
            for pair in combinations(owners[start:end].tolist(), 2):
                counts[pair] = counts.get(pair, 0) + 1
    return sorted(
        pair
        for pair, count in counts.items()
        if count >= FEWEST and count >= PARTLY * min(len(unique[pair[0]]), len(unique[pair[1]]))
    )


def _overlap(first: int, second: int, read: Sequence[Words], shingles: Sequence[npt.NDArray[np.uint64]]) -> Overlap:
    ours, theirs = shingles[first], shingles[second]
    is_shorter = len(ours) <= len(theirs)
    shorter, longer = (ours, theirs) if is_shorter else (theirs, ours)
    shared = np.isin(shorter, longer)
    plain = ~read[first if is_shorter else second].is_quoted()
    return Overlap(
        first,
        second,
        contained=float(shared.mean()) if len(shared) else 0.0,
        unquoted=float((shared & plain).sum() / max(len(shared), 1)),
        passages=_passages(read[first], read[second], ours, theirs),
    )


def _passages(
    ours: Words, theirs: Words, our_shingles: npt.NDArray[np.uint64], their_shingles: npt.NDArray[np.uint64]
) -> tuple[Passage, ...]:
    """Runs of shared words in the order of the first report, longest first."""
    where = {shingle: place for place, shingle in reversed(list(enumerate(their_shingles.tolist())))}
    runs: list[list[int]] = []
    for place, shingle in enumerate(our_shingles.tolist()):
        there = where.get(shingle)
        if there is None:
            continue
        if runs and place - runs[-1][1] <= GAP and runs[-1][2] <= there <= runs[-1][3] + GAP:
            runs[-1][1], runs[-1][3] = place + SHINGLE, there + SHINGLE
        else:
            runs.append([place, place + SHINGLE, there, there + SHINGLE])
    found = [
        Passage((int(ours.starts[a]), int(ours.ends[b - 1])), (int(theirs.starts[c]), int(theirs.ends[d - 1])), b - a)
        for a, b, c, d in runs
    ]
    return tuple(sorted(found, key=lambda passage: -passage.words))
