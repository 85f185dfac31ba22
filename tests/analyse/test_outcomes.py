"""How forecasts turned out, read end to end: our own pairs of a forecast and a later sentence (outcomes.jsonl)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.analyse.forecasts import ledger

ROWS = [json.loads(line) for line in (Path(__file__).parents[1] / "gold/outcomes.jsonl").read_text().splitlines()]
DEV = [row for row in ROWS if row["part"] == "dev"]
HELDOUT = [row for row in ROWS if row["part"] == "heldout"]
SAID = "2025-03-03"


def outcome(shelf: Callable, row: dict[str, Any]) -> str:
    case = shelf(("Post", SAID, row["said"]), ("Mail", row["published"], row["told"]))
    entries = [entry for entry in ledger(case.abstracts) if entry.at.report == "r1"]
    assert len(entries) == 1, row["id"]
    return entries[0].outcome


def test_the_gold_is_sound() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS) == 60
    assert len(DEV) == len(HELDOUT)
    assert {row["outcome"] for row in ROWS} == {"occurred", "did_not_occur", "condition_not_met", "open"}
    assert all(row["published"] > SAID for row in ROWS)


@pytest.mark.parametrize("row", DEV, ids=lambda row: row["id"])
def test_what_came_of_a_forecast_is_found_in_what_was_told_later(shelf: Callable, row: dict[str, Any]) -> None:
    assert outcome(shelf, row) == row["outcome"]


def test_pairs_that_nobody_tuned_on_are_mostly_right_and_the_rest_left_open(shelf: Callable) -> None:
    found = {row["id"]: outcome(shelf, row) for row in HELDOUT}
    missed = {row["id"] for row in HELDOUT if found[row["id"]] != row["outcome"]}
    assert len(missed) <= 8
    assert {found[id_] for id_ in missed} <= {"open"}


def test_reports_on_other_matters_close_no_forecast(shelf: Callable) -> None:
    """Each forecast beside what was told of all the others whose words are not its own."""
    rows = [row for row in DEV if row["outcome"] == "occurred"]
    for row, other in zip(rows, rows[4:] + rows[:4], strict=True):
        assert outcome(shelf, {**row, "told": other["told"], "published": "2025-12-01"}) == "open", (row, other)
