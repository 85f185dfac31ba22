"""`python -m benchmarks` prints the table; `--gate` also fails when a figure is below its floor.

Floors live in floors.toml, each with the fingerprint of the corpus it was measured on. Lower one only on purpose.
"""

import argparse
import sys
import tomllib
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

import onrecord
from benchmarks import actors, cases, cross, events, forecasts, quantities, resolution, statements, vignettes
from benchmarks.accuracy import STATEMENT_LAYERS, Figure, measure
from benchmarks.speed import events_alone, finder_alone, ratio
from onrecord.weights import MODELS

FLOORS = Path(__file__).with_name("floors.toml")


def main() -> int:
    """Measure, print, and with --gate judge."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gate", action="store_true", help="fail when a figure is below its floor")
    gate = options.parse_args().gate
    figures = _accuracy()
    if not gate:
        figures += _speed()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    Console(width=130).print(_table(figures, floors["floors"]))
    complaints = _complaints(figures, floors) if gate else []
    for complaint in complaints:
        print(f"gate: {complaint}", file=sys.stderr)
    if gate and not complaints:
        print("gate: every figure is at or above its floor")
    return 1 if complaints else 0


def _accuracy() -> list[Figure]:
    """Statements with each finder; everything else, which does not depend on it, with the quickest."""
    figures = []
    for finder in MODELS:
        desk = onrecord.load(finder)
        found = [*measure(desk, STATEMENT_LAYERS), *statements.measure(desk)]
        figures += [replace(figure, measure=f"{finder}: {figure.measure}") for figure in found]
    desk = onrecord.load("small")
    parts = (quantities.measure, actors.measure, events.measure, forecasts.measure, cases.measure, vignettes.measure)
    own = chain.from_iterable(part(desk) for part in parts)
    return [*figures, *measure(desk), *resolution.measure(), *own, *cross.measure()]


def _speed() -> list[Figure]:
    """The speed rows: only in `make bench`, because a shared machine is no judge."""
    corpus, found = "statements/polnear-dev", []
    for finder in MODELS:
        ours, bare, share = ratio(onrecord.load(finder))
        found.append(Figure("speed", corpus, "", f"{finder}: words a CPU-second, all stages", ours))
        found.append(Figure("speed", corpus, "", f"{finder}: share of bare spaCy's {bare:,.0f}", share))
        alone = finder_alone(finder)
        found.append(Figure("speed", corpus, "", f"{finder}: words a CPU-second, finder alone", alone.ours))
        found.append(Figure("speed", corpus, "", f"{finder}: finder alone, share of bare spaCy", alone.share))
    quick = events_alone(onrecord.load("small"))
    return [*found, Figure("speed", corpus, "", "events, words a CPU-second beyond the parse", quick)]


def _table(figures: list[Figure], floors: dict[str, float]) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    for column in ("layer", "corpus", "measure"):
        table.add_column(column)
    table.add_column("figure", justify="right")
    table.add_column("floor", justify="right")
    for figure in figures:
        floor = floors.get(figure.key)
        value = f"{figure.value:,.0f}" if figure.value > 100 else f"{figure.value:.3f}"
        table.add_row(figure.layer, figure.corpus, figure.measure, value, "" if floor is None else f"{floor:.3f}")
    return table


def _complaints(figures: list[Figure], floors: dict[str, Any]) -> list[str]:
    """One sentence for each figure below its floor, each floor without a figure, each corpus that changed."""
    found = [
        f"{corpus} is not the corpus the floors were set on (fingerprint {mark}): set floors anew, on purpose"
        for corpus, mark in sorted({(figure.corpus, figure.fingerprint) for figure in figures})
        if floors["corpora"].get(corpus) != mark
    ]
    by_key = {figure.key: figure.value for figure in figures}
    for key, floor in floors["floors"].items():
        if key not in by_key:
            found.append(f"nothing measures {key!r}")
        elif round(by_key[key], 3) < floor:
            found.append(f"{key} is {by_key[key]:.3f}, below its floor {floor:.3f}")
    return found


if __name__ == "__main__":
    sys.exit(main())
