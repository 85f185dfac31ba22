"""A logistic regression with a ridge, by Newton's steps, and how well a score ranks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
STEPS = 40
NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """Weight of each feature in the features' own units, and what is added to their sum."""

    weights: Floats
    base: float

    def scores(self, rows: Floats) -> Floats:
        """The log-odds of each row."""
        return np.asarray(rows @ self.weights + self.base)


def fit(rows: Floats, wanted: Floats, counts: Floats, ridge: float, *, is_scaled: bool = True) -> Line:
    """The line that makes `wanted` (0 or 1) likeliest; `counts` say how much each row counts.

    The ridge is on standardised features, unless `is_scaled` is false: then a rare feature is held as a common one.
    """
    middle, spread = rows.mean(0), rows.std(0) + NEAR
    if not is_scaled:
        middle, spread = np.zeros_like(middle), np.ones_like(spread)
    scaled = np.hstack([(rows - middle) / spread, np.ones((len(rows), 1))])
    penalty = np.append(np.full(rows.shape[1], ridge), NEAR)
    found = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (counts * (odds - wanted)) + penalty * found
        bend = (scaled * (counts * odds * (1 - odds))[:, None]).T @ scaled + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < NEAR:
            break
    weights = found[:-1] / spread
    return Line(weights, float(found[-1] - weights @ middle))


def precision(scores: Floats, wanted: Floats, counts: Floats) -> float:
    """Average precision of a ranking: the mean share of right ones above each right one."""
    order = np.argsort(-scores, kind="stable")
    right, all_ = np.cumsum((wanted * counts)[order]), np.maximum(np.cumsum(counts[order]), NEAR)
    return float(((right / all_) * (wanted * counts)[order]).sum() / (wanted * counts).sum())
