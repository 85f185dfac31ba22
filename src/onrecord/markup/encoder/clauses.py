"""What clauses mean: a short vector for each, near those of clauses that tell of the same thing in other words."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from onrecord.markup.encoder.runtime import Engine, cores, start
from onrecord.markup.encoder.words import Ints, Pieces, Special, line_spans, split
from onrecord.weights import Weights, shipped

Vectors = npt.NDArray[np.int8]

LONGEST = 64  # pieces of a clause that are read
AT_ONCE = 64  # clauses read side by side, those of like length together
REMEMBERED = 50_000  # clauses
LARGEST = 127  # what a vector's largest component is stored as


class Meanings:
    """The shipped encoder of clauses. Its answers depend on each clause alone, but for the last digits.

    What was read is remembered for a while: much of what reports say, they say in the same words.
    """

    def __init__(self, model: Weights, engine: Engine | None = None) -> None:
        self._session = start(model.model, cores(), engine)
        self._pieces = Pieces.read(model.vocabulary)
        self._known: dict[str, Vectors] = {}

    def __call__(self, clauses: Sequence[str]) -> Vectors:
        """A vector in bytes for each clause (clauses, width); only its direction tells."""
        new = {clause: pieces_of(clause, self._pieces) for clause in clauses if clause not in self._known}
        if new and len(self._known) > REMEMBERED:
            self._known = {clause: self._known[clause] for clause in clauses if clause in self._known}
        order = sorted(new, key=lambda clause: len(new[clause]))
        for first in range(0, len(order), AT_ONCE):
            batch = order[first : first + AT_ONCE]
            read = self._session(inputs([new[clause] for clause in batch], self._pieces.special))["meanings"]
            self._known |= dict(zip(batch, _in_bytes(np.asarray(read)), strict=True))
        return np.stack([self._known[clause] for clause in clauses]) if clauses else np.zeros((0, 1), np.int8)


@cache
def meanings() -> Meanings:
    """The encoder of clauses, loaded once."""
    return Meanings(shipped("clauses"))


def pieces_of(clause: str, pieces: Pieces) -> list[int]:
    """The piece numbers of a clause, with those that open and close it."""
    words = split(clause, line_spans(clause)).texts
    found = [piece for word in words if word for piece in pieces.of(word)]
    return [pieces.special.start, *found[: LONGEST - 2], pieces.special.stop]


def inputs(batch: Sequence[Sequence[int]], special: Special) -> dict[str, Ints]:
    """What the graph takes: piece numbers, and which of them are no padding."""
    wide = max(map(len, batch))
    pieces = np.full((len(batch), wide), special.pad, np.int32)
    real = np.zeros((len(batch), wide), np.int32)
    for row, each in enumerate(batch):
        pieces[row, : len(each)] = each
        real[row, : len(each)] = 1
    return {"pieces": pieces, "real": real}


def _in_bytes(vectors: npt.NDArray[np.float32]) -> Vectors:
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-8)
    return np.asarray(np.rint(vectors / largest * LARGEST), np.int8)
