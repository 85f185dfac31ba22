"""Cases: invented stories in our own words, each with a key, read whole and set side by side.

What is measured is what `onrecord case report --to json` says; the keys are `key.json` in each folder.
"""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import onrecord
from benchmarks.accuracy import Figure, run_scorer
from benchmarks.data import ROOT, fingerprint
from onrecord import Desk, Record, Report, analyse
from onrecord.analyse.meaning import Meanings
from onrecord.case import Filed
from onrecord.markup import meanings
from onrecord.show.export.case.json import as_json

CASES = {
    "ferry": ROOT / "examples",
    "flood": ROOT / "examples" / "flood",
    **{key.parent.name: key.parent for key in sorted((ROOT / "tests" / "gold" / "cases").glob("*/key.json"))},
}
MEASURES = {
    "link_f1": "links F1",
    "lineage_b3_f1": "lineages B³ F1",
    "claim_member_f1": "claims: members F1",
    "origins_in_range": "origins in range",
    "stance_accuracy": "stances right",
    "denying_ok": "denying origins right",
    "contradiction_recall": "contradictions recall",
    "contradiction_precision": "contradictions precision",
    "traps_avoided": "traps avoided",
    "forecast_f1": "forecasts F1",
    "forecast_outcome": "outcomes of forecasts right",
}


def measure(desk: Desk) -> list[Figure]:
    """Every figure of every case."""
    return [
        Figure("cases", f"case/{name}", fingerprint(folder / "key.json"), MEASURES[measure], value)
        for name, folder in CASES.items()
        for measure, value in scores(desk, folder, meanings()).items()
        if measure in MEASURES
    ]


def scores(desk: Desk, folder: Path, meant: Meanings) -> dict[str, float]:
    """The summary of the scorer for one case."""
    with TemporaryDirectory() as scratch:
        out = Path(scratch) / "report.json"
        out.write_text(told(desk, folder, meant), encoding="utf-8")
        found: dict[str, float] = json.loads(run_scorer("score_case", str(folder / "key.json"), str(out), "--json"))[
            "summary"
        ]
    return found


def told(desk: Desk, folder: Path, meant: Meanings) -> str:
    """The report of a case, as data; `meant` says what clauses mean."""
    found = {f"r{number}": record for number, record in enumerate(records(desk, folder), 1)}
    filed = [
        Filed(
            id=report,
            title=record.report.title,
            outlet=record.report.outlet,
            url=None,
            byline=record.report.byline,
            published=record.report.published,
            digest="",
        )
        for report, record in found.items()
    ]
    return as_json(
        filed, analyse.account([analyse.abstract(report, record, meant) for report, record in found.items()])
    )


@cache
def records(desk: Desk, folder: Path) -> tuple[Record, ...]:
    """The reports of a case, read, in the order of publication; once a desk."""
    reports = [each for each in onrecord.read([folder / "reports"]) if isinstance(each, Report)]
    reports.sort(key=lambda report: report.published or "")
    return tuple(desk.pipe(reports))
