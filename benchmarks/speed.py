"""Speed: words a second of the whole pipeline against the bare parser, alternating in one run on one core.

A ratio within one run says something on a noisy machine; seconds alone do not.
"""

import importlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any

import onrecord
from benchmarks.data import shared
from onrecord import Desk, Report
from onrecord.extract.statements.finder import settings
from onrecord.extract.statements.finder.decode import decode
from onrecord.extract.statements.finder.roles import Found
from onrecord.markup import MODEL_PACKAGE, Encoder
from onrecord.markup.encoder import line_spans, split
from onrecord.weights import MODELS, Model, shipped

ROUNDS = 3
AT_ONCE = 64  # texts the encoder reads together


@dataclass(frozen=True, slots=True)
class Speed:
    """Words a CPU-second of ours and of bare spaCy, and the median of what the one is to the other."""

    ours: float
    bare: float
    share: float


def ratio(desk: Desk, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Words a CPU-second of onrecord, of bare spaCy, and the median ratio of the two, on polnear-dev."""
    reports = _reports()
    found = against(lambda: desk.pipe(reports), [report.text for report in reports], rounds)
    return found.ours, found.bare, found.share


def finder_alone(model: Model, rounds: int = ROUNDS) -> Speed:
    """The statement finder without the parse: words, encoder and decoder, against bare spaCy on polnear-dev."""
    texts = [report.text for report in _reports()]
    encoder = Encoder(shipped(model))
    return against(lambda: find(encoder, model, texts), texts, rounds)


def find(encoder: Encoder, model: Model, texts: list[str]) -> Iterable[list[Found]]:
    """The statements of texts as the finder leaves them, in words."""
    for at in range(0, len(texts), AT_ONCE):
        for read in encoder([split(text, line_spans(text)) for text in texts[at : at + AT_ONCE]]):
            yield decode(read.readings, read.words, settings(model))


def events_alone(desk: Desk) -> float:
    """Words a CPU-second of the events of polnear-dev, everything that they are read from being there already."""
    _one_core()
    spent, words = 0.0, 0
    for report, markup in zip(_reports(), desk.marker.pipe(_reports()), strict=True):
        found: dict[str, Any] = {"report": report, "markup": markup}
        for stage in desk.stages:
            start = process_time()
            found[stage.gives] = stage.run(*(found[need] for need in stage.needs))
            spent += process_time() - start if stage.gives == "events" else 0.0
        words += len(report.text.split())
    return words / spent


def against(work: Callable[[], Iterable[object]], texts: list[str], rounds: int) -> Speed:
    """Some work on these texts and bare spaCy on the same, in turns on one core."""
    _one_core()
    words = sum(len(text.split()) for text in texts)
    bare = importlib.import_module(MODEL_PACKAGE).load()
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(words / _seconds(work))
        theirs.append(words / _seconds(lambda: bare.pipe(texts)))
    return Speed(median(ours), median(theirs), median(o / t for o, t in zip(ours, theirs, strict=True)))


def _reports() -> list[Report]:
    read = onrecord.read([shared("data/statements/polnear-dev.jsonl")], kind="jsonl", language="en")
    return [report for report in read if isinstance(report, Report)]


def _seconds(work: Callable[[], Iterable[object]]) -> float:
    start = process_time()
    for _ in work():
        pass
    return process_time() - start


def _one_core() -> None:
    """Keep this process on one core, where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    for name in MODELS:
        print(name, finder_alone(name))
