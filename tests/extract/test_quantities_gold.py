"""The gold of news sentences for quantities: sound in itself, and mostly found right."""

import json
from pathlib import Path

from benchmarks.quantities import GOLD, is_right

import onrecord

ROWS = [json.loads(line) for line in Path(GOLD).read_text(encoding="utf-8").splitlines()]


def test_every_gold_quantity_stands_where_it_says() -> None:
    assert sum(len(row["quantities"]) for row in ROWS) >= 150
    for row in ROWS:
        for gold in row["quantities"]:
            assert row["text"][gold["start"] : gold["end"]] == gold["words"]


def test_nine_in_ten_gold_quantities_are_right_in_value_unit_and_qualifier(desk: onrecord.Desk) -> None:
    right = told = fit = 0
    for row in ROWS:
        found = desk(onrecord.report_from_text(row["text"], language="en", published="2024-11-18")).quantities
        for gold in row["quantities"]:
            meeting = [one for one in found if one.start < gold["end"] and gold["start"] < one.end]
            right += any(is_right(gold, one) for one in meeting)
            if "si_unit" in gold:
                told += 1
                fit += any((gold["si_low"], gold["si_high"]) == (one.si_low, one.si_high) for one in meeting)
    assert right / sum(len(row["quantities"]) for row in ROWS) >= 0.9
    assert fit == told
