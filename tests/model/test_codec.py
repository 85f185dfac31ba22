"""Records go to JSON and back unharmed, and the schema tells the truth about them."""

import json

import msgspec
import pytest

import onrecord
from onrecord.model import By, Record, Report, Span, Time
from onrecord.model.codec import schema


@pytest.fixture(scope="module")
def record(desk: onrecord.Desk) -> Record:
    text = 'The ferry "Aurora" ran aground on 3 March 2024, the harbour master said. About 40 people were taken off.'
    return desk(onrecord.report_from_text(text, title="Ferry aground", outlet="Harbour Post", published="2024-03-04"))


def test_a_record_survives_the_way_to_json_and_back(record: Record) -> None:
    assert Record.from_json(record.to_json()) == record


def test_one_record_is_one_line(record: Record) -> None:
    assert "\n" not in record.to_json()
    assert json.loads(record.to_json(pretty=True)) == json.loads(record.to_json())


def test_a_time_is_called_from_and_to_outside() -> None:
    time = Time(
        id="t1", by=By("a", "1", "b"), start=0, end=2, type="DATE", value="2024", begin="2024-01-01", until="2024-12-31"
    )
    outside = json.loads(Record(report=Report(id="r", text="24"), times=(time,), version="0").to_json())["times"][0]
    assert (outside["from"], outside["to"]) == ("2024-01-01", "2024-12-31")
    assert "begin" not in outside


def test_the_schema_names_the_fields_that_records_have(record: Record) -> None:
    definitions = schema(Record)["$defs"]
    outside = json.loads(record.to_json())
    assert set(outside) == set(definitions["Record"]["properties"])
    assert set(outside["times"][0]) == set(definitions["Time"]["properties"])
    assert set(outside["statements"][0]) == set(definitions["Statement"]["properties"])


def test_a_record_that_departs_from_the_schema_is_refused_with_the_place() -> None:
    with pytest.raises(msgspec.ValidationError, match="report"):
        Record.from_json('{"report": 7, "version": "0"}')


def test_rows_are_flat_and_show_the_words(record: Record) -> None:
    rows = record.to_rows()
    assert len(rows) == len(list(record.findings))
    assert all(value is None or isinstance(value, str | int | float | bool) for row in rows for value in row.values())
    said = next(row for row in rows if row["kind"] == "statement")
    assert said["cue"] == "said"
    assert said["outlet"] == "Harbour Post"


def test_spans_are_pairs_in_json(record: Record) -> None:
    found = json.loads(record.to_json())["statements"][0]["content"]
    assert all(len(pair) == 2 for pair in found)
    assert record.statements[0].content[0] == Span(*found[0])
