"""A ridge regression over named features, and a logistic curve from its score to "it happened"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """Weight of each feature and what is added to their sum."""

    features: dict[str, float]
    base: float

    def scores(self, rows: Sequence[frozenset[str]]) -> Floats:
        """The score of each row."""
        return np.array([self.base + sum(self.features.get(name, 0.0) for name in row) for row in rows])


def fit(rows: Sequence[frozenset[str]], wanted: Floats, ridge: float, seen: int) -> Line:
    """The line that comes nearest to `wanted`; a feature counts when `seen` rows or more have it."""
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= seen)
    place = {name: i for i, name in enumerate(names)}
    base = float(wanted.mean())
    gram = np.zeros((len(names), len(names)))
    target = np.zeros(len(names))
    for row, value in zip(rows, wanted - base, strict=True):
        held = [place[name] for name in row if name in place]
        gram[np.ix_(held, held)] += 1
        target[held] += value
    found = np.linalg.solve(gram + ridge * np.eye(len(names)), target)
    return Line({name: round(float(weight), 3) for name, weight in zip(names, found, strict=True)}, base)


def curve(scores: Floats, happened: NDArray[np.bool_], steps: int = 2000) -> tuple[float, float]:
    """Scale and shift of the logistic curve that tells best from the score whether it happened (Platt, 1999)."""
    scale, shift = 1.0, 0.0
    for _ in range(steps):
        odds = 1 / (1 + np.exp(-(scale * scores + shift)))
        off = odds - happened
        scale, shift = scale - 0.1 * float((off * scores).mean()), shift - 0.1 * float(off.mean())
    return scale, shift
