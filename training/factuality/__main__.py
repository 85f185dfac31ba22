"""From scored predicates to shipped weights: `python -m training.factuality --cache PARSES`.

Needs ONRECORD_SHARED, the folder that holds data/events/uds_factuality.jsonl. There is no chance in it: the same data
and parser give the same weights.
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.events.factuality.odds import MODEL, features
from training.factuality.data import Scored, scored
from training.factuality.fit import Line, curve, fit

SEEN = 8
"""How many training predicates must have a feature."""
RIDGE = 10.0


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, required=True, help="where the parses are kept")
    parser.add_argument("--seen", type=int, default=SEEN)
    parser.add_argument("--ridge", type=float, default=RIDGE)
    parser.add_argument("--try", dest="trial", action="store_true", help="only print the figures, ship nothing")
    options = parser.parse_args()
    parts: dict[str, list[Scored]] = {"train": [], "dev": [], "test": []}
    for predicate in scored(options.cache):
        parts[predicate.part].append(predicate)
    line = fit(_rows(parts["train"]), _scores(parts["train"]), options.ridge, options.seen)
    scale, shift = curve(line.scores(_rows(parts["dev"])), _scores(parts["dev"]) > 0)
    for name, part in parts.items():
        print(f"{name:6}{_figures(line, part)}")
    if not options.trial:
        _ship(line, scale, shift)


def _rows(part: Sequence[Scored]) -> list[frozenset[str]]:
    return [frozenset(features(predicate.markup, predicate.token)) for predicate in part]


def _scores(part: Sequence[Scored]) -> NDArray[np.float64]:
    return np.array([predicate.score for predicate in part])


def _figures(line: Line, part: Sequence[Scored]) -> str:
    """Pearson's r, the mean absolute error of the score within its range, and how often its sign is right."""
    found, gold = line.scores(_rows(part)), _scores(part)
    r = np.corrcoef(found, gold)[0, 1]
    off = np.abs(np.clip(found, -3, 3) - gold).mean()
    return f"{len(part)} predicates: r {r:.3f}, MAE {off:.3f}, sign right {((found > 0) == (gold > 0)).mean():.3f}"


def _ship(line: Line, scale: float, shift: float) -> None:
    folder = Path(str(files("onrecord.weights")))
    text = json.dumps(line.features, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    (folder / f"{MODEL}.json").write_text(text, encoding="utf-8")
    check = hashlib.sha256(text.encode("utf-8")).hexdigest()
    settings = f'base = {line.base:.4f}\nscale = {scale:.4f}\nshift = {shift:.4f}\n\n[sha256]\nmodel = "{check}"\n'
    head = "# Linear model of factuality: what its score starts from, the curve to a probability, checksum.\n"
    (folder / f"{MODEL}.toml").write_text(head + settings, encoding="utf-8")


if __name__ == "__main__":
    main()
