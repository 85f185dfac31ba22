"""Quantities: our own gold of news sentences (tests/gold), and the spans of MeasEval, which is science.

A gold quantity is found when a predicted one overlaps it, one to one; it is right when bounds, unit, rate and qualifier
are those of the gold. `python -m benchmarks.quantities` prints the figures and every sentence that is not right.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onrecord
from benchmarks.accuracy import Figure
from benchmarks.data import ROOT, fingerprint, shared
from onrecord import Desk, report_from_text
from onrecord.model import Quantity

GOLD = ROOT / "tests/gold/quantities.jsonl"
MEASEVAL = "quantities/measeval-trial"


@dataclass(frozen=True, slots=True)
class Pairing:
    """The quantities of one text: gold and predicted, and which are one."""

    text: str
    gold: Sequence[dict[str, Any]]
    predicted: Sequence[Quantity]
    pairs: Sequence[tuple[dict[str, Any], Quantity]]


def measure(desk: Desk) -> list[Figure]:
    """The rows for the table of accuracy."""
    figures = []
    for part in ("dev", "held out"):
        pairings = [pairing for kind, pairing in _own(desk) if kind == part]
        corpus = f"own news gold, {part}"
        mark = fingerprint(GOLD)
        figures.append(Figure("quantities", corpus, mark, "value, unit, qualifier F1", _f1(pairings, is_right)))
        figures.append(Figure("quantities", corpus, mark, "of, share of those right", _share_of(pairings)))
    gold = shared(f"data/{MEASEVAL}.jsonl")
    overlap = _f1(list(_measeval(desk, gold)), lambda one, other: True)
    return [*figures, Figure("quantities", MEASEVAL, fingerprint(gold), "overlap F1", overlap)]


def is_right(gold: dict[str, Any], found: Quantity) -> bool:
    """Whether bounds, unit, rate and qualifier are those of the gold."""
    ends = zip((gold["low"], gold["high"]), (found.low, found.high), strict=True)
    return all(_same(one, other) for one, other in ends) and (gold["unit"], gold.get("per"), gold["qualifier"]) == (
        found.unit,
        found.per,
        found.qualifier,
    )


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(abs(one), 1)


def _own(desk: Desk) -> Iterator[tuple[str, Pairing]]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    reports = [report_from_text(row["text"], language="en", published="2024-11-18") for row in rows]
    for row, record in zip(rows, desk.pipe(reports), strict=True):
        yield row["part"], _paired(row["text"], row["quantities"], record.quantities)


def _measeval(desk: Desk, gold: Path) -> Iterator[Pairing]:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    reports = [report_from_text(row["text"], language="en") for row in rows]
    for row, record in zip(rows, desk.pipe(reports), strict=True):
        yield _paired(row["text"], row["quantities"], record.quantities)


def _paired(text: str, gold: Sequence[dict[str, Any]], predicted: Sequence[Quantity]) -> Pairing:
    """The pairs that share most characters, one to one."""
    shares = [
        (min(one["end"], other.end) - max(one["start"], other.start), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(predicted)
    ]
    pairs, left, right = [], set(range(len(gold))), set(range(len(predicted)))
    for share, i, j in sorted(shares, reverse=True):
        if share > 0 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((gold[i], predicted[j]))
    return Pairing(text, gold, predicted, pairs)


def _f1(pairings: Sequence[Pairing], judge: Any) -> float:
    right = sum(bool(judge(*pair)) for pairing in pairings for pair in pairing.pairs)
    both = sum(len(pairing.gold) + len(pairing.predicted) for pairing in pairings)
    return 2 * right / both if both else 0.0


def _share_of(pairings: Sequence[Pairing]) -> float:
    """Of the pairs whose gold says what is counted or measured, the share where the prediction says the same."""
    told = [pair for pairing in pairings for pair in pairing.pairs if pair[0]["of"]]
    return sum(gold["of"] == found.of for gold, found in told) / len(told) if told else 0.0


def _complaints(pairing: Pairing) -> Iterator[str]:
    for gold, found in pairing.pairs:
        if not is_right(gold, found) or (gold["of"] and gold["of"] != found.of):
            yield f"  {gold} but {found}"
    paired = [id(one) for pair in pairing.pairs for one in pair]
    yield from (f"  missed {one}" for one in pairing.gold if id(one) not in paired)
    yield from (f"  invented {one}" for one in pairing.predicted if id(one) not in paired)


def main() -> int:
    """Print the figures, and what is wrong where."""
    desk = onrecord.load()
    for kind, pairing in _own(desk):
        for complaint in _complaints(pairing):
            print(f"{kind}: {pairing.text}\n{complaint}")
    for figure in measure(desk):
        print(f"{figure.corpus}: {figure.measure} {figure.value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
