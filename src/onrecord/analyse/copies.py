"""Copies: which reports carry the words of another.

Five words in a row are compared, exactly, and counted against the shorter report (containment, Broder 1997): a short
copy of a long report is a copy. Shared quotations alone make no copy, two reporters may have stood at one microphone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from onrecord.analyse.recall import Recall, anew
from onrecord.analyse.words import SHINGLE, Numbers, Words, words

Places = npt.NDArray[np.int64]

PARTLY = 0.13
PLAIN = 0.05  # of the shorter report's words, shared outside quotation marks: more than chance or furniture
FEWEST = 4  # shared shingles that are worth a look
COMMON = 200  # reports that share a shingle before it is taken for furniture
AT_ONCE = 2_000_000  # pairs counted at a time
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


def overlaps(texts: Sequence[str], ids: Sequence[str] | None = None, recall: Recall = anew) -> Iterator[Overlap]:
    """The pairs of texts that share at least an eighth of the shorter one's words, in order; `ids` name the texts."""
    read = _Read(texts)
    ids = ids or [str(place) for place in range(len(texts))]
    unique = [
        np.frombuffer(recall("shingles", (id_,), bytes, partial(read.distinct, place)), np.uint64)
        for place, id_ in enumerate(ids)
    ]
    for first, second in _pairs(unique):
        found = recall("overlap", (ids[first], ids[second]), Overlap, partial(_overlap, first, second, read))
        if found.contained >= PARTLY:
            yield replace(found, first=first, second=second)


class _Read:
    """Texts as words, each read once and only when it is asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts, self._read = texts, dict[int, tuple[Words, Numbers]]()

    def __getitem__(self, place: int) -> tuple[Words, Numbers]:
        """The words and the shingles of a text."""
        if place not in self._read:
            found = words(self._texts[place])
            self._read[place] = found, found.shingles()
        return self._read[place]

    def distinct(self, place: int) -> bytes:
        """The different shingles of a text in the order of their numbers."""
        return np.unique(self[place][1]).tobytes()


def _pairs(unique: Sequence[Numbers]) -> list[tuple[int, int]]:
    """Pairs with enough in common, by an index from shingle to reports."""
    sizes = np.array([len(each) for each in unique], np.int64)
    if not sizes.sum():
        return []
    everything = np.concatenate(unique)
    order = np.argsort(everything, kind="stable")
    owners = np.repeat(np.arange(len(unique)), sizes)[order]
    everything = everything[order]
    starts = np.concatenate([[0], np.flatnonzero(np.diff(everything)) + 1])
    codes, counts = _counted(owners, starts, np.diff(starts, append=len(owners)))
    first, second = np.divmod(codes, int(owners.max()) + 1)
    is_enough = (counts >= FEWEST) & (counts >= PARTLY * np.minimum(sizes[first], sizes[second]))
    return list(zip(first[is_enough].tolist(), second[is_enough].tolist(), strict=True))


def _counted(owners: Places, starts: Places, lengths: Places) -> tuple[Places, Places]:
    """How many shingles each two reports share: their places as one number, first times all plus second, in order."""
    codes, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for some in _batched(owners, starts, lengths):
        codes, place = np.unique(np.concatenate([codes, some]), return_inverse=True)
        times = np.concatenate([counts, np.ones(len(some), np.int64)])
        counts = np.bincount(place, times).astype(np.int64)
    return codes, counts


def _batched(owners: Places, starts: Places, lengths: Places) -> Iterator[Places]:
    """The pairs of owners of each shingle that is no furniture, as numbers, a few million at a time."""
    total = int(owners.max()) + 1
    held: list[Places] = []
    for length in range(2, COMMON + 1):
        alike = starts[lengths == length]
        one, other = np.triu_indices(length, 1)
        step = max(1, AT_ONCE // len(one))
        for begin in range(0, len(alike), step):
            group = owners[alike[begin : begin + step, None] + np.arange(length)]
            held.append((group[:, one] * total + group[:, other]).ravel())
            if sum(map(len, held)) >= AT_ONCE:
                yield np.concatenate(held)
                held = []
    yield np.concatenate([*held, np.zeros(0, np.int64)])


def _overlap(first: int, second: int, read: _Read) -> Overlap:
    (our_words, ours), (their_words, theirs) = read[first], read[second]
    is_shorter = len(ours) <= len(theirs)
    shorter, longer = (ours, theirs) if is_shorter else (theirs, ours)
    shared = np.isin(shorter, longer)
    plain = ~(our_words if is_shorter else their_words).is_quoted()
    return Overlap(
        first,
        second,
        contained=float(shared.mean()) if len(shared) else 0.0,
        unquoted=float((shared & plain).sum() / max(len(shared), 1)),
        passages=_passages(our_words, their_words, ours, theirs),
    )


def _passages(ours: Words, theirs: Words, our_shingles: Numbers, their_shingles: Numbers) -> tuple[Passage, ...]:
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
