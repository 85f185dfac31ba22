"""Accuracy: development data through the pipeline, then through the scorers that everybody in the field can read."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import onrecord
from benchmarks.data import fingerprint, shared
from onrecord import Desk, OnrecordError


@dataclass(frozen=True, slots=True)
class Layer:
    """One finding on one corpus. `figures` names each measure and where the scorer's JSON holds it.

    `flat` leaves out statements that stand inside others.
    """

    name: str
    corpus: str
    scorer: str
    figures: Mapping[str, tuple[str, ...]]
    options: tuple[str, ...] = ()
    flat: bool = False

    @property
    def gold(self) -> Path:
        return shared(f"data/{self.corpus}.jsonl")


PLACES = {
    "exact recognition F1": ("recognition_exact", "f1"),
    "end-to-end F1": ("end_to_end_161km", "f1"),
}
TYPES = {"type F1": ("type_micro", "f1")}
TRIPLES = {**TYPES, "triple F1": ("triple", "f1")}
STATEMENTS = {
    "full@0.5 F1": ("attributions", "full@0.5", "f1"),
    "full exact F1": ("attributions", "full exact", "f1"),
    "content@0.5 F1": ("attributions", "content@0.5", "f1"),
    "recall quoted": ("recall_by_kind", "quoted", "full@0.5"),
    "recall indirect": ("recall_by_kind", "indirect", "full@0.5"),
    "recall no source": ("recall_by_kind", "no source", "full@0.5"),
}
STATEMENT_LAYERS = (
    Layer("statements", "statements/polnear-dev", "attribution", STATEMENTS),
    Layer("statements", "statements/polnear-dev", "attribution", STATEMENTS, flat=True),
)
"""The gold is flat: statements inside statements can only cost there, so the figures come with and without them."""

LAYERS = (
    Layer(
        "times",
        "times/timebank-aquaint",
        "times",
        {"relaxed F1": ("relaxed", "f1"), "strict F1": ("strict", "f1"), "value F1": ("value", "f1")},
    ),
    Layer("places", "places/trnews-dev", "places", PLACES),
    Layer("places", "places/lgl-dev", "places", PLACES),
    Layer("places", "places/geovirus-dev", "places", PLACES),
    Layer("places", "places/gwn-dev", "places", PLACES),
    Layer(
        "entities",
        "entities/re3d-dev",
        "entities",
        {"overlap F1": ("overlap", "micro", "f1"), "strict F1": ("strict", "micro", "f1")},
    ),
    Layer("events", "events/plover_gsr_dev", "events", TRIPLES),
    Layer("events", "events/plv_extra_dev", "events", TYPES, options=("--merge-yield",)),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the table."""

    layer: str
    corpus: str
    fingerprint: str
    measure: str
    value: float

    @property
    def key(self) -> str:
        return f"{self.corpus} {self.measure}"


def measure(desk: Desk, layers: tuple[Layer, ...] = LAYERS) -> list[Figure]:
    """Every figure of these layers."""
    found = []
    with TemporaryDirectory() as folder:
        for layer in layers:
            scores = _score(layer, _predict(layer, desk, Path(folder)))
            mark = fingerprint(layer.gold)
            for name, path in layer.figures.items():
                value: Any = reduce(lambda part, key: part[key], path, scores)
                measure_name = f"{name}, flat" if layer.flat else name
                found.append(Figure(layer.name, layer.corpus, mark, measure_name, float(value)))
    return found


def _predict(layer: Layer, desk: Desk, folder: Path) -> Path:
    """The predictions for a corpus, in the scorer's form."""
    records, predictions = folder / "records.jsonl", folder / "predictions.jsonl"
    with records.open("w", encoding="utf-8") as lines:
        for record in records_of(desk, layer.gold):
            lines.write((_flat(record) if layer.flat else record).to_json() + "\n")
    kind = {"attribution": "statements"}.get(layer.scorer, layer.scorer)
    turned = run_scorer("records_to_predictions", kind, str(records))
    predictions.write_text(turned, encoding="utf-8")
    return predictions


@cache
def records_of(desk: Desk, gold: Path) -> tuple[onrecord.Record, ...]:
    """The records of a corpus; read once a desk, however many layers look at them."""
    return tuple(desk.pipe(_reports(gold)))


def _flat(record: onrecord.Record) -> onrecord.Record:
    return replace(record, statements=tuple(said for said in record.statements if said.within is None))


def _reports(gold: Path) -> "list[onrecord.Report]":
    reports = []
    for report in onrecord.read([gold], kind="jsonl", language="en"):
        if isinstance(report, OnrecordError):
            raise SystemExit(f"benchmarks: {report}")
        reports.append(report)
    return reports


def _score(layer: Layer, predictions: Path) -> Any:
    name = f"score_{layer.scorer}"
    return json.loads(run_scorer(name, "--json", *layer.options, "--gold", str(layer.gold), "--pred", str(predictions)))


def run_scorer(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(shared(f"score/{script}.py")), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"benchmarks: {script}: {done.stderr.strip()}")
    return done.stdout
