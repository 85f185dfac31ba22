"""The examples: every report of the case is read whole, and most of what its key lists is found."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.model import Record, surface

EXAMPLES = Path(__file__).parents[1] / "examples"
OUTLETS = {
    "r1": "Meridian Press Agency",
    "r2": "Teleorman Morning Courier",
    "r3": "The Harbour Post",
    "r4": "River Radio News",
    "r5": "Official Bulletin of River Navigation",
    "r6": "Haulage Ledger",
    "r7": "Haulage Ledger",
    "r8": "Yantra Valley Observer",
}


@pytest.fixture(scope="module")
def key() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / "key.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def case(desk: onrecord.Desk, key: dict[str, Any]) -> dict[str, Record]:
    """The records by the ids of the key, matched by title."""
    ids = {report["title"]: report["id"] for report in key["reports"]}
    reports = [report for report in onrecord.read([EXAMPLES / "reports"]) if isinstance(report, onrecord.Report)]
    return {ids[report.title or ""]: desk(report) for report in reports}


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


def is_found(wanted: dict[str, Any], record: Record) -> bool:
    """Whether a statement shares half its content words with the key's, and its source."""
    text, content = record.report.text, words(" ".join((wanted["content"], *wanted.get("content_more", ()))))
    for statement in record.statements:
        ours, source = words(surface(statement.content, text)), words(surface(statement.source, text))
        same_source = bool(source & words(wanted["source"])) or not (source or wanted["source"])
        if same_source and len(ours & content) / len(ours | content) >= 0.5:
            return True
    return False


def test_all_eight_reports_are_read_with_outlet_and_day(case: dict[str, Record], key: dict[str, Any]) -> None:
    assert {ref: record.report.outlet for ref, record in case.items()} == OUTLETS
    days = {report["id"]: report["published"][:10] for report in key["reports"]}
    assert {ref: (record.report.published or "")[:10] for ref, record in case.items()} == days


def test_every_paragraph_of_the_key_is_in_the_text(case: dict[str, Record]) -> None:
    for ref, record in case.items():
        paragraphs = (EXAMPLES / "key" / "texts" / f"{ref}.txt").read_text(encoding="utf-8").split("\n\n")
        assert [paragraph for paragraph in paragraphs if paragraph.strip() not in record.report.text] == []


def test_most_statements_of_the_key_are_found(case: dict[str, Record], key: dict[str, Any]) -> None:
    wanted = [statement for statement in key["statements"] if not statement.get("optional")]
    missed = [statement["id"] for statement in wanted if not is_found(statement, case[statement["report"]])]
    assert len(wanted) >= 120
    assert len(missed) <= 0.15 * len(wanted), missed


def test_the_quotation_that_is_never_closed_is_an_issue_and_loses_nothing(case: dict[str, Record]) -> None:
    record = case["r2"]
    (issue,) = (issue for issue in record.report.issues if issue.code == "unpaired-quotation-mark")
    assert issue.start is not None
    assert any(min(span.start for span in said.content) > issue.start for said in record.statements)
