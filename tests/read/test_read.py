"""From what the user typed to reports; what cannot be read says so in its place and the rest goes on."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import BadOption, Unreachable, Unreadable
from onrecord.model import Report
from onrecord.read import KINDS, read

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said to reporters who had come."


def first(found: Iterator[Report | Unreadable]) -> Report:
    report = next(found)
    assert isinstance(report, Report), str(report)
    return report


def line(found: Iterator[Report | Unreadable]) -> str:
    (error,) = found
    assert isinstance(error, Unreadable)
    return str(error)


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(BODY, encoding="utf-8")
    return path


def test_a_plain_text_is_read_to_the_letter_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"\xef\xbb\xbf\r\n\tThe port is open.\r\n \r\n")
    assert first(read(path)).text == "\r\n\tThe port is open.\r\n \r\n"


def test_a_directory_is_read_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/c.txt", "d.bin"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{BODY} {name}", encoding="utf-8")
    texts = [report.text for report in read([tmp_path]) if isinstance(report, Report)]
    assert [text.split()[-1] for text in texts] == ["b.txt", "a/z.txt"]


def test_a_quoted_glob_is_expanded(note: Path) -> None:
    assert first(read(str(note.parent / "*.txt"))).text == BODY
    assert first(read(str(note.parent / "**" / "n?te.txt"))).text == BODY


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    assert first(read("-")).text == BODY


def test_reports_come_one_by_one(note: Path, tmp_path: Path) -> None:
    found = read([note, tmp_path / "later.txt"])
    assert first(found).text == BODY
    (tmp_path / "later.txt").write_text("The port is shut.", encoding="utf-8")
    assert first(found).text == "The port is shut."


def test_what_is_given_fills_what_is_lacking_and_a_given_language_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    rows = [{"text": BODY, "date": "2024-01-02", "publisher": "Post"}, {"text": f"{BODY} Again."}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = list(read(path, published="3 Feb 2025", outlet="Courier", language="DE"))
    assert [(report.published, report.outlet, report.language) for report in found if isinstance(report, Report)] == [
        ("2024-01-02", "Post", "de"),
        ("2025-02-03", "Courier", "de"),
    ]
    assert [report.provenance["published"] for report in found if isinstance(report, Report)] == ["metadata", "given"]


@pytest.mark.parametrize(
    ("option", "value"), [("published", "soon"), ("published", "03/04/2024"), ("kind", "pdf"), ("language", "English")]
)
def test_an_option_that_cannot_be_taken_is_refused_at_once(option: str, value: str, note: Path) -> None:
    with pytest.raises(BadOption, match=value):
        read(note, **{option: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("note.txt", "<!DOCTYPE html><html><body><p>x</p></body></html>", "no article found"),
        ("note.txt", '{"txt": "a"}', "no words in its text or html column"),
        ("note", "title,text\nBridge,", "no words in its text or html column"),
        ("note", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "no entries"),
    ],
)
def test_the_kind_is_told_by_content_before_the_suffix(name: str, content: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert expected in line(read(tmp_path / name))


def test_the_kind_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text('{"text": "The port is open."}', encoding="utf-8")
    assert first(read(path, kind="text")).text == '{"text": "The port is open."}'
    assert first(read(path)).text == "The port is open."
    assert KINDS == ("text", "html", "feed", "jsonl", "csv")


@pytest.mark.parametrize(
    ("content", "reason", "remedy"),
    [
        (b"", "it is empty", "give a file with the text of a report"),
        (b" \n\t \r\n", "nothing but white space", "give a file with the text of a report"),
        (b"%PDF-1.7\n%\xe2\xe3", "looks like a PDF", "pdftotext"),
        (b"PK\x03\x04\x14\x00", "looks like a zip archive", "unpack it"),
        (bytes(range(256)) * 8, "looks like a binary file", "give the text"),
    ],
)
def test_a_file_that_is_no_report_gets_one_line_with_the_remedy(
    content: bytes, reason: str, remedy: str, tmp_path: Path, note: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    error, report = read([path, note])
    assert isinstance(report, Report)
    assert isinstance(error, Unreadable)
    assert (error.subject, reason in error.reason, remedy in error.remedy) == (str(path), True, True)


def test_fifty_megabytes_are_refused_by_their_size(tmp_path: Path, note: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as big:
        big.write(BODY.encode() * 200)
        big.truncate(50_000_000)
    error, report = read([path, note])
    assert "50 MB" in str(error)
    assert "JSONL or CSV" in str(error)
    assert isinstance(report, Report)


def test_a_stream_without_end_is_refused_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            buffer[:] = b"a " * (len(buffer) // 2) + b"a" * (len(buffer) % 2)
            return len(buffer)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    assert "more than 10 MB" in line(read("-"))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("nowhere.txt", "there is no such file"),
        ("", "there is no such file"),
        ("*.nothing", "no file matches"),
        ("a\0b", "there is no such file"),
        ("x" * 5_000, "too long"),
    ],
)
def test_a_path_that_leads_nowhere_gets_one_line(words: str, reason: str, note: Path) -> None:
    error, report = read([words, note])
    assert isinstance(error, Unreadable)
    assert reason in error.reason
    assert isinstance(report, Report)


def test_a_directory_without_reports_says_which_files_are_known(tmp_path: Path) -> None:
    assert ".jsonl" in line(read(tmp_path))


def test_a_web_address_that_may_not_be_fetched_does_not_stop_the_batch(note: Path) -> None:
    error, report = read(["http://127.0.0.1:9/secret", note])
    assert isinstance(error, Unreachable)
    assert isinstance(report, Report)


def test_the_same_text_twice_is_told(note: Path) -> None:
    once, again = read([note, note])
    assert isinstance(once, Report)
    assert isinstance(again, Report)
    assert once.id == again.id
    assert [issue.code for issue in once.issues] == ["no-publication-date"]
    assert [issue.code for issue in again.issues] == ["no-publication-date", "duplicate-id"]


def test_a_file_in_an_old_encoding_is_read_with_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    text = f"{BODY} “Très bien,” she said — and left the café."
    path.write_bytes(text.encode("cp1252"))
    report = first(read(path, published="2024-11-17"))
    assert report.text == text
    assert [issue.code for issue in report.issues] == ["encoding-guessed"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_wide_encodings_are_known_by_their_mark_or_their_zeros(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes(BODY.encode(encoding))
    report = first(read(path, published="2024-11-17"))
    assert (report.text, report.issues) == (BODY, ())
