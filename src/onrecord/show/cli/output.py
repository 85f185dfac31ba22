"""Where records go: one stream for all of them, or a directory with one file a report."""

import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from onrecord.errors import BadOption

if TYPE_CHECKING:
    from onrecord.model import Record


class Form(StrEnum):
    """What to write."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    html = "html"
    polecat = "polecat"
    cameo = "cameo"


def write(records: "Iterable[Record]", form: Form, out: Path | None, width: int | None) -> int:
    """Write every record to stdout, a file or a directory; return how many."""
    if out is not None and (out.is_dir() or not out.suffix):
        return _to_directory(records, form, out, width)
    with _opened(out) as stream:
        return _to_stream(records, form, stream, width)


def _to_stream(records: "Iterable[Record]", form: Form, stream: TextIO, width: int | None) -> int:
    """All records one after the other: JSON as one object or, for several, an array; HTML is one page only."""
    from onrecord.show.export import TABLES

    render = _renderer(form, width, color=stream.isatty())
    number, held = 0, ""
    for number, record in enumerate(records, 1):
        page = render(record).rstrip("\n")
        if number == 2 and form is Form.html:
            raise BadOption("--to html", "there is more than one report", "give a directory: --out pages/")
        if form in TABLES:
            _, _, rows = page.partition("\n")
            stream.write(f"{page}\n" if number == 1 else f"{rows}\n" if rows else "")
        elif form is not Form.json:
            stream.write(page + ("\n" if form in (Form.jsonl, Form.html) else "\n\n"))
        else:
            stream.write("" if number == 1 else ("[\n" if number == 2 else "") + held + ",\n")
            held = page
    if form is Form.json and number:
        stream.write(held + ("\n]\n" if number > 1 else "\n"))
    return number


def _to_directory(records: "Iterable[Record]", form: Form, folder: Path, width: int | None) -> int:
    """One file a report, named after its title; JSON lines stay together in one file, and so do tables."""
    from onrecord.show.export import FORMATS, TABLES

    if form is Form.jsonl or form in TABLES:
        with _opened(folder / f"{'events' if form in TABLES else 'records'}{FORMATS[form].SUFFIX}") as stream:
            return _to_stream(records, form, stream, width)
    render, suffix = _renderer(form, width, color=False), FORMATS[form].SUFFIX
    taken: set[str] = set()
    for record in records:
        name = _file_name(record, taken)
        with _opened(folder / f"{name}{suffix}") as stream:
            stream.write(render(record))
    return len(taken)


def _renderer(form: Form, width: int | None, *, color: bool) -> "Callable[[Record], str]":
    from onrecord.show.export import FORMATS, text

    if form is Form.text:
        return partial(text.render, width=width or min(shutil.get_terminal_size((100, 0)).columns, 120), color=color)
    return FORMATS[form].render


def _file_name(record: "Record", taken: set[str]) -> str:
    """A readable name no other report of the run has."""
    words = re.sub(r"[^\w]+", "-", (record.report.title or record.report.id).lower()).strip("-")[:60].strip("-")
    name, number = words or "report", 1
    while name in taken:
        number += 1
        name = f"{words}-{number}"
    taken.add(name)
    return name


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """The file to write to, in a folder that is made where it is missing; or stdout."""
    if path is None:
        yield sys.stdout
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or "cannot be written"
        raise BadOption(f"--out {path}", reason, "name a place you may write to") from None
    with stream:
        yield stream
