"""Rows of JSONL and CSV into reports."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read import read

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said to reporters who had come."


def rows(tmp_path: Path, content: str | bytes, name: str = "rows.jsonl") -> list[Report | Unreadable]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read(path))


def only(found: list[Report | Unreadable]) -> Report:
    (report,) = found
    assert isinstance(report, Report), str(report)
    return report


@pytest.mark.parametrize(
    "text", ["\n\nThe port is open.\n", "\r\n\tThe port\r\nis open. ", "The port\u200b is\xa0open.", "לא"]
)
def test_the_text_of_a_row_is_kept_to_the_letter(text: str, tmp_path: Path) -> None:
    assert only(rows(tmp_path, json.dumps({"text": text}))).text == text


def test_a_row_tells_what_it_knows(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": BODY,
        "title": "Bridge",
        "url": "https://post.example/b",
        "publisher": "Post",
        "dct": "20241117",
        "foo": [1],
    }
    report = only(rows(tmp_path, json.dumps(row)))
    assert (report.id, report.title, report.url, report.outlet, report.published) == (
        "7",
        "Bridge",
        "https://post.example/b",
        "Post",
        "2024-11-17",
    )
    assert report.provenance["outlet"] == "metadata"


def test_a_row_may_hold_a_page(tmp_path: Path) -> None:
    report = only(rows(tmp_path, json.dumps({"html": f"<p>{BODY}</p><p>Again.</p>", "title": "Bridge opens"})))
    assert report.text == f"Bridge opens\n\n{BODY}\n\nAgain."


def test_a_broken_line_in_the_middle_costs_only_itself(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"{BODY} {i}"}) for i in range(30)]
    lines[16] = lines[16][:-20]
    found = rows(tmp_path, "\n".join(lines))
    errors = [(i, row) for i, row in enumerate(found) if isinstance(row, Unreadable)]
    assert len(found) == 30
    ((place, error),) = errors
    assert (place, error.subject.startswith("line 17 of ")) == (16, True)
    assert "not valid JSON" in error.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[1]", "array"),
        ("3", "a JSON int"),
        ("{}", "no words"),
        ('{"text": 5}', "no words"),
        ('{"text": " "}', "no words"),
        ("[" * 100_000, "not valid JSON"),
        ('{"html": "<html><body>x</body></html>"}', "no article"),
    ],
)
def test_a_line_that_is_no_report_says_why(line: str, reason: str, tmp_path: Path) -> None:
    error, report = rows(tmp_path, f"{line}\n" + json.dumps({"text": BODY}))
    assert isinstance(error, Unreadable)
    assert reason in error.reason
    assert isinstance(report, Report)


def test_json_over_many_lines_is_one_error_and_not_hundreds(tmp_path: Path) -> None:
    (error,) = rows(tmp_path, json.dumps([{"text": BODY}] * 50, indent=1), "rows.json")
    assert "jq -c" in str(error)


def test_half_a_character_from_an_escape_is_replaced(tmp_path: Path) -> None:
    report = only(rows(tmp_path, '{"text": "The port \\ud83d is open."}'))
    assert report.text == "The port \N{REPLACEMENT CHARACTER} is open."


def test_a_line_in_another_encoding_is_guessed_and_the_others_are_not(tmp_path: Path) -> None:
    text = f"{BODY} “Très bien,” she said — the café…"
    content = json.dumps({"text": BODY}).encode() + b'\n{"text": "' + text.encode("cp1252") + b'"}\n'
    plain, guessed = rows(tmp_path, content)
    assert isinstance(plain, Report)
    assert isinstance(guessed, Report)
    assert guessed.text == text
    assert ["encoding-guessed" in {issue.code for issue in row.issues} for row in (plain, guessed)] == [False, True]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_table_may_begin_with_a_byte_order_mark(encoding: str, tmp_path: Path) -> None:
    assert only(rows(tmp_path, json.dumps({"text": BODY}).encode(encoding))).text == BODY
    assert only(rows(tmp_path, f"text,id\n{BODY.replace(',', '')},1\n".encode(encoding), "rows.csv")).id == "1"


def test_the_same_id_twice_is_told(tmp_path: Path) -> None:
    found = rows(tmp_path, "\n".join(json.dumps({"id": "a", "text": f"{BODY} {i}"}) for i in range(2)))
    assert ["duplicate-id" in {issue.code for issue in row.issues} for row in found if isinstance(row, Report)] == [
        False,
        True,
    ]


def test_a_csv_row_may_run_over_lines_and_hold_commas(tmp_path: Path) -> None:
    first, second = rows(
        tmp_path,
        'ID,Text,Published,Extra\r\na,"The mayor said, ""no"".\r\nThen she left.",22 Nov 2016,x\r\nb,Open.,,\r\n',
        "rows.csv",
    )
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.text, first.published, second.text) == (
        'The mayor said, "no".\r\nThen she left.',
        "2016-11-22",
        "Open.",
    )


@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_the_cells_may_be_parted_by_other_marks(mark: str, tmp_path: Path) -> None:
    assert only(rows(tmp_path, f"id{mark}text\n1{mark}Open.", "rows.csv")).text == "Open."


def test_a_cell_may_be_long(tmp_path: Path) -> None:
    text = "The port is open. " * 20_000
    assert only(rows(tmp_path, f'text\n"{text}"\n', "rows.csv")).text == text


def test_a_csv_row_with_too_many_cells_is_an_error_with_its_line(tmp_path: Path) -> None:
    error, report = rows(tmp_path, "id,text\n1,One, two, three\n2,Open.\n", "rows.csv")
    assert isinstance(error, Unreadable)
    assert error.subject.startswith("line 2 of ")
    assert isinstance(report, Report)


def test_a_csv_without_a_column_of_words_is_refused(tmp_path: Path) -> None:
    (error,) = rows(tmp_path, "id,body\n1,x\n", "rows.csv")
    assert "no text or html column in its header (id, body)" in str(error)


def test_a_table_is_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    with path.open("w", encoding="utf-8") as table:
        table.writelines(json.dumps({"text": f"{BODY * 20} {i}"}) + "\n" for i in range(6_000))
    assert path.stat().st_size > 10_000_000
    found: Iterator[Report | Unreadable] = read(path)
    assert [str(getattr(next(found), "text", "")).split()[-1] for _ in range(3)] == ["0", "1", "2"]
    found.close()  # type: ignore[attr-defined]
