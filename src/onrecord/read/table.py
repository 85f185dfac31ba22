"""JSONL and CSV: one report a row, read as a stream, so that a table may be larger than memory."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read.decoding import mended, stream_encoding
from onrecord.read.facts import Facts
from onrecord.read.html import report_from_html
from onrecord.read.text import LIMIT, compose

_LONGEST_LINE = 4 * LIMIT  # JSON may write one character as six
_ONE_LINE_EACH = "put each object on one line of its own, for example with jq -c"


def reports_from_jsonl(stream: BinaryIO, head: bytes, name: str, given: Facts) -> Iterator[Report | Unreadable]:
    """The reports of a JSONL stream; a broken line is Unreadable, the others come all the same."""
    lines = _text_lines(stream, head)
    for number in range(1, 1 << 62):
        line = lines.readline(_LONGEST_LINE)
        if not line:
            return
        subject = f"line {number} of {name}"
        if len(line) == _LONGEST_LINE and not line.endswith("\n"):
            _skip_line(lines)
            yield Unreadable(subject, f"the line is longer than {_LONGEST_LINE:,} characters", "split the report")
        elif number == 1 and line.strip() in ("[", "{"):
            raise Unreadable(name, "this is one JSON value over many lines, not JSONL", _ONE_LINE_EACH)
        elif line.strip():
            yield _from_line(line, subject, given)


def reports_from_csv(stream: BinaryIO, head: bytes, name: str, given: Facts) -> Iterator[Report | Unreadable]:
    """The reports of a CSV stream with a header row; a broken row is Unreadable, the others come all the same."""
    csv.field_size_limit(LIMIT + 1)
    lines = _text_lines(stream, head)
    rows = csv.reader(lines, delimiter=_delimiter(head))
    columns: list[str] | None = None
    while True:
        before = rows.line_num
        subject = f"line {before + 1} of {name}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield Unreadable(subject, f"the row is broken ({error})", "check its quotation marks")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if columns is None:
            columns = _columns(row, name)
        elif len(row) > len(columns):
            reason = f"the row has {len(row)} values, the header {len(columns)}"
            yield Unreadable(subject, reason, "put values with commas between quotation marks")
        else:
            yield _from_row(dict(zip(columns, row, strict=False)), subject, given)


def _text_lines(stream: BinaryIO, head: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(stream, encoding=stream_encoding(head), errors="surrogateescape", newline="")


def _skip_line(lines: io.TextIOWrapper) -> None:
    while (rest := lines.readline(_LONGEST_LINE)) and not rest.endswith("\n"):
        pass


def _from_line(line: str, subject: str, given: Facts) -> Report | Unreadable:
    try:
        row = json.loads(line.strip("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Unreadable(subject, f"not valid JSON ({error})", "correct the line, or leave it out")
    if isinstance(row, list):
        return Unreadable(subject, "a JSON array, not an object", _ONE_LINE_EACH)
    if not isinstance(row, dict):
        return Unreadable(subject, f"a JSON {type(row).__name__}, not an object", 'write {"text": "..."}')
    return _from_row(row, subject, given)


def _from_row(row: Mapping[str, object], subject: str, given: Facts) -> Report | Unreadable:
    text, html = row.get("text"), row.get("html")
    words = text if isinstance(text, str) and text.strip() else html
    if not isinstance(words, str) or not words.strip():
        return Unreadable(subject, "no words in its text or html column", "fill the column, or leave the row out")
    read = report_from_html if words is html else compose
    whole = mended(words)
    facts = Facts(
        title=_cell(row, "title"),
        outlet=_cell(row, "outlet", "publisher"),
        url=_cell(row, "url"),
        published=_cell(row, "published", "date", "dct"),
    )
    try:
        return read(whole.text, subject, metadata=facts, given=given, id=_cell(row, "id"), issues=whole.issues)
    except Unreadable as error:
        return error


def _cell(row: Mapping[str, object], *columns: str) -> str | None:
    """The first of these columns that says something, as plain words."""
    for column in columns:
        value = row.get(column)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return mended(str(value).strip()).text
    return None


def _columns(header: list[str], name: str) -> list[str]:
    columns = [cell.strip().strip("\ufeff").lower() for cell in header]
    if not {"text", "html"} & set(columns):
        found = ", ".join(columns)[:120]
        raise Unreadable(name, f"no text or html column in its header ({found})", "name the column of the words text")
    return columns


def _delimiter(head: bytes) -> str:
    """What parts the cells of the header."""
    header = head.split(b"\n", 1)[0]
    return max((",", ";", "\t"), key=lambda mark: header.count(mark.encode()))
