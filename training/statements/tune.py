"""Choose the decoder's settings and calibrate its confidence, on development articles only.

`python -m training.statements.tune MODEL.onnx --vocabulary FILE --out settings.json`. Settings are searched one at a
time, twice over. So that the gain is not a fit to these articles, the same search on one half is also measured on the
other half; the reliability table comes from weights fitted on four fifths and read on the fifth.
"""

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.extract.statements.finder.decode import FEATURES, Settings, decode, spans
from onrecord.markup.encoder import Encoder
from onrecord.markup.encoder.reading import Reading
from onrecord.markup.encoder.words import Pieces
from onrecord.weights import Weights
from training.statements.data import Article, articles, lines
from training.statements.scores import exact, measure, scorer

Reads = Mapping[str, tuple[Article, Sequence[Reading]]]

GRID: dict[str, tuple[float, ...]] = {
    "source": (-0.4, 0.0, 0.4, 0.8),
    "cue": (-0.4, 0.0, 0.4, 0.8, 1.2),
    "content": (-0.4, 0.0, 0.4, 0.8),
    "far": (0.5, 1.0, 2.0),
    "open": (0.0, 0.5, 1.0, 2.0),
    "join": (0.0, 3.0, 5.0),
    "weak": (0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45),
    "bare": (0.0, 0.1, 0.15, 0.2, 0.25, 0.3),
}
KINDS = ("quoted", "indirect", "no source")
Examples = tuple[npt.NDArray[Any], npt.NDArray[Any], list[str]]
ROLE_NAMES = ("source", "cue", "content")


def predictions(reads: Reads, settings: Settings) -> dict[str, Any]:
    """What the decoder makes of each article, for the scorer."""
    found = {}
    for key, (article, read) in reads.items():
        words = article.text.words
        statements = decode(read, words, settings)
        found[key] = {
            "id": key,
            "attributions": [
                {**spans(each, words.starts, words.ends), "features": each.features} for each in statements
            ],
        }
    return found


def changed(settings: Settings, name: str, value: float) -> Settings:
    """The settings with one of them changed."""
    if name in ROLE_NAMES:
        bias = list(settings.bias)
        bias[ROLE_NAMES.index(name)] = value
        return replace(settings, bias=(bias[0], bias[1], bias[2]))
    return replace(settings, **{name: value})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Bench:
    """Gold articles, what the finder reads in them, and the least that is wanted: the recall of each of KINDS, and the
    exact-span F1 of each role.
    """

    score: Any
    gold: Mapping[str, Any]
    reads: Reads
    floors: tuple[float, ...]

    def part(self, keys: Sequence[str]) -> "Bench":
        """Some of the articles."""
        return replace(self, gold={key: self.gold[key] for key in keys}, reads={key: self.reads[key] for key in keys})

    def figures(self, settings: Settings) -> dict[str, Any]:
        """All figures in percent."""
        return measure(self.score, self.gold, predictions(self.reads, settings))

    def worth(self, settings: Settings) -> float:
        """Full@0.5 F1, half of full exact and half of exact content F1, less twice what lacks to each floor."""
        found = predictions(self.reads, settings)
        whole, spans = self.score.score(self.gold, found), exact(self.score, self.gold, found)
        reached = [whole["recall_by_kind"][kind]["full@0.5"] for kind in KINDS]
        reached += [spans[role]["f1"] for role in ROLE_NAMES]
        lacking = sum(max(0.0, floor - each) for floor, each in zip(self.floors, reached, strict=True))
        exacts = whole["attributions"]["full exact"]["f1"] + spans["content"]["f1"]
        return float(whole["attributions"]["full@0.5"]["f1"] + 0.5 * exacts - 2 * lacking)

    def search(self, start: Settings, grid: Mapping[str, Sequence[float]]) -> Settings:
        """The settings worth most, one changed at a time, twice over."""
        best, top = start, self.worth(start)
        for name, value in [(name, value) for name, values in grid.items() for value in values] * 2:
            trial = changed(best, name, value)
            if trial != best and (gain := self.worth(trial)) > top:
                best, top = trial, gain
        return best

    def examples(self, settings: Settings) -> Examples:
        """All statements found, however unsure."""
        return examples(self.score, self.gold, predictions(self.reads, replace(settings, weak=0.0, bare=0.0)))

    def fit(self, settings: Settings) -> Settings:
        """The settings with weights of the features fitted."""
        rows, right, _ = self.examples(settings)
        return replace(settings, sure=tuple(round(float(w), 3) for w in logistic(rows, right)))

    def choose(self) -> Settings:
        """All settings: weights, then the search, then the weights of what is found now, then the thresholds again."""
        found = self.search(self.fit(Settings(far=1.0)), GRID)
        return self.search(self.fit(found), {name: GRID[name] for name in ("weak", "bare")})


def examples(score: Any, gold: Mapping[str, Any], found: Mapping[str, Any]) -> Examples:
    """Features of each predicted statement, whether it is right (full@0.5), and its article."""
    rows, right, keys = [], [], []
    for key, article in gold.items():
        words = score.Words(article["text"])
        sides = [[score.roles_of(each, words) for each in side["attributions"]] for side in (article, found[key])]
        good = {p for g, p, iou in score.match(*sides) if "full@T" in score.judge(sides[0][g], sides[1][p], iou, 0.5)}
        for number, each in enumerate(found[key]["attributions"]):
            rows.append(each["features"])
            right.append(number in good)
            keys.append(key)
    return np.array(rows), np.array(right, float), keys


def logistic(rows: npt.NDArray[Any], right: npt.NDArray[Any], ridge: float = 1.0) -> npt.NDArray[Any]:
    """Weights, a constant first, by Newton's method with a small penalty."""
    full = np.column_stack([np.ones(len(rows)), rows])
    weights = np.zeros(full.shape[1])
    penalty = ridge * np.eye(full.shape[1])
    penalty[0, 0] = 0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-full @ weights))
        slope = full.T @ (right - chance) - penalty @ weights
        curve = (full * (chance * (1 - chance))[:, None]).T @ full + penalty
        weights += np.linalg.solve(curve, slope)
    return weights


def crossed(rows: npt.NDArray[Any], right: npt.NDArray[Any], keys: Sequence[str], folds: int = 5) -> npt.NDArray[Any]:
    """The confidence of each statement by weights that did not see its article."""
    order = {key: number % folds for number, key in enumerate(dict.fromkeys(keys))}
    fold = np.array([order[key] for key in keys])
    chance = np.zeros(len(rows))
    for number in range(folds):
        weights = logistic(rows[fold != number], right[fold != number])
        chance[fold == number] = 1 / (1 + np.exp(-(weights[0] + rows[fold == number] @ weights[1:])))
    return chance


def reliability(
    chance: npt.NDArray[Any], right: npt.NDArray[Any], bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error and, per tenth, mean confidence, share right and count."""
    table, error = [], 0.0
    place = np.minimum((chance * bins).astype(int), bins - 1)
    for number in range(bins):
        here = place == number
        if here.any():
            row = (float(chance[here].mean()), float(right[here].mean()), int(here.sum()))
            error += row[2] / len(chance) * abs(row[0] - row[1])
            table.append(row)
    return error, table


def halves(bench: Bench) -> dict[str, float]:
    """What choosing gains on articles it did not see, in points of full@0.5 and full exact."""
    keys = list(bench.gold)
    gains = {"full@0.5": 0.0, "full exact": 0.0}
    for here, there in ((keys[::2], keys[1::2]), (keys[1::2], keys[::2])):
        chosen, other = bench.part(here).choose(), bench.part(there)
        after, before = other.figures(chosen), other.figures(Settings(far=1.0))
        for name in gains:
            gains[name] += (after[name] - before[name]) / 2
    return gains


def load(model: Path, vocabulary: Path, shared: Path, floors: Sequence[float]) -> Bench:
    """The development articles, read."""
    encoder = Encoder(Weights("small", model, vocabulary))
    path = shared / "data/statements/polnear-dev.jsonl"
    found = articles(path, Pieces.read(vocabulary))
    read = encoder([each.text.words for each in found])
    reads = {each.id: (each, encoded.readings) for each, encoded in zip(found, read, strict=True)}
    gold = {str(each["id"]): each for each in lines(path)}
    return Bench(scorer(shared / "score/score_attribution.py"), gold, reads, tuple(floors))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=os.environ.get("ONRECORD_SHARED"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--recall", type=float, nargs=3, default=(0.88, 0.65, 0.32), help=f"least of {KINDS}")
    parser.add_argument("--spans", type=float, nargs=3, default=(0.83, 0.75, 0.72), help=f"least of {ROLE_NAMES}")
    parser.add_argument("--halves", action="store_true", help="also measure the choice on articles it did not see")
    options = parser.parse_args()
    bench = load(options.model, options.vocabulary, Path(options.shared), (*options.recall, *options.spans))
    print("before", json.dumps(bench.figures(Settings(far=1.0))), flush=True)
    settings = bench.choose()
    print("after", json.dumps(bench.figures(settings)), flush=True)
    options.out.write_text(json.dumps(asdict(settings), indent=1) + "\n", encoding="utf-8")
    rows, right, keys = bench.examples(settings)
    error, table = reliability(crossed(rows, right, keys), right)
    print(f"expected calibration error {error:.3f} (each article by weights fitted without it): said, right, count")
    for mean, share, count in table:
        print(f"  {mean:.2f} {share:.2f} {count}")
    print("weights", dict(zip(("constant", *FEATURES), settings.sure, strict=True)))
    if options.halves:
        print("gain on unseen halves", halves(bench), flush=True)


if __name__ == "__main__":
    main()
