"""Speed: words a second of the whole pipeline against the bare parser, alternating in one run on one core.

A ratio within one run says something on a noisy machine; seconds alone do not.
"""

import importlib
import os
from collections.abc import Callable, Iterable
from statistics import median
from time import process_time

import onrecord
from benchmarks.data import shared
from onrecord import Desk, Report
from onrecord.markup import MODEL_PACKAGE

ROUNDS = 3


def ratio(desk: Desk, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Words a CPU-second of onrecord, of bare spaCy, and the median ratio of the two, on polnear-dev."""
    _one_core()
    read = onrecord.read([shared("data/statements/polnear-dev.jsonl")], kind="jsonl", language="en")
    reports = [report for report in read if isinstance(report, Report)]
    texts = [report.text for report in reports]
    words = sum(len(text.split()) for text in texts)
    bare = importlib.import_module(MODEL_PACKAGE).load()
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(words / _seconds(lambda: desk.pipe(reports)))
        theirs.append(words / _seconds(lambda: bare.pipe(texts)))
    return median(ours), median(theirs), median(o / t for o, t in zip(ours, theirs, strict=True))


def _seconds(work: Callable[[], Iterable[object]]) -> float:
    start = process_time()
    for _ in work():
        pass
    return process_time() - start


def _one_core() -> None:
    """Keep this process on one core, where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
