"""From keys to weights in one command: `python -m training.contradictions`.

Reads the cases and vignettes, tells what weights learned without a case do on it, learns from all of them, and writes
the weights into tables/clashes.toml. Two minutes on one core.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from benchmarks.cases import CASES, scores

import onrecord
from training.contradictions.labelled import Candidate, candidates, stories

TABLE = Path(__file__).parent.parent.parent / "src" / "onrecord" / "tables" / "clashes.toml"
RIDGE = 1.0  # how strongly weights are held to zero
IN_CASES = 0.5  # what a wrong clash of a long case counts against one of a vignette
STEPS = 60
Floats = npt.NDArray[np.float64]


def main() -> None:
    """The command."""
    desk = onrecord.load("small")
    told = {story.name: candidates(story) for story in stories(desk)}
    for name in filter(CASES.__contains__, told):
        learned = learn({other: each for other, each in told.items() if other != name})
        with patch("onrecord.analyse.contradictions.weighing.weights", lambda learned=learned: learned):
            found = scores(desk, CASES[name])
        shown = ("contradiction_recall", "contradiction_precision", "traps_avoided")
        print(name, *(f"{measure} {found[measure]:.2f}" for measure in shown), flush=True)
    write(learn(told))


def learn(told: Mapping[str, Sequence[Candidate]]) -> dict[str, float]:
    """Weights by ridge logistic regression; each contradiction counts as the root of its number of clashes."""
    names = sorted({name for each in told.values() for one in each for name in one.features})
    rows, right, counts = [], [], []
    for story, each in told.items():
        many = Counter(one.found for one in each)
        for one in each:
            rows.append([one.features.get(name, 0.0) for name in names] + [1.0])
            right.append(one.found is not None)
            counts.append(many[one.found] ** -0.5 if one.found is not None else IN_CASES if story in CASES else 1.0)
    fitted = _fitted(np.array(rows), np.array(right, float), np.array(counts))
    return dict(zip((*names, "bias"), map(float, fitted), strict=True))


def _fitted(rows: Floats, right: Floats, counts: Floats) -> Floats:
    """The weights, the last one the bias, by Newton's method."""
    found = np.zeros(rows.shape[1])
    held = np.eye(len(found)) * RIDGE
    held[-1, -1] = 1e-6
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (counts * (sure - right)) + held @ found
        bend = (rows.T * (counts * sure * (1 - sure))) @ rows + held
        found = found - np.linalg.solve(bend, slope)
    return found


def write(weights: Mapping[str, float]) -> None:
    """Put the weights in the place of those in the table."""
    kept = TABLE.read_text(encoding="utf-8").partition("[weights]")[0]
    lines = [f'"{name}" = {round(weights[name], 3)}' for name in sorted(weights) if round(weights[name], 3)]
    TABLE.write_text(f"{kept}[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
