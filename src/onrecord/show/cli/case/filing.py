"""`onrecord case new · add · list · show · search`: what is in a case."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import Unreadable
from onrecord.show.cli.case.desk import File, First, Json, empty, opened, put_json, put_table, tell
from onrecord.weights import Model

if TYPE_CHECKING:
    from onrecord.model import Record, Report

Id = Annotated[str, typer.Argument(metavar="REPORT", help="A report of the case, by its id: r3.")]


class Form(StrEnum):
    """How to show a record."""

    text = "text"
    json = "json"
    markdown = "markdown"
    html = "html"


def new(file: File) -> None:
    """Make a new, empty case: one file, or the tables in an empty PostgreSQL database.

    `onrecord case new ferry.case`
    """
    import onrecord

    onrecord.open_case(file, create=True).close()
    tell(f"{file} is ready; add reports with: onrecord case add {file} REPORTS")


def add(
    file: File,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="REPORTS…", help="As `onrecord read`, or records that it wrote with --to jsonl."),
    ],
    finder: Annotated[
        Model, typer.Option(help="What finds the statements of reports that are not read yet.")
    ] = "small",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of publication, where the input has none (2024-11-17).")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Outlet, where the input has none.")] = None,
) -> None:
    """Read reports and file them; a report that is there already is left as it is.

    `onrecord case add ferry.case reports/` · `onrecord case add ferry.case records.jsonl`

    What is told as filed is safe on disk: a run that is broken off can be started again and goes on where it stopped.
    Exit codes as of `read`.
    """
    from onrecord import casework

    failures: list[Unreadable] = []
    with opened(file, work=False) as case:
        reports = _readable(paths, {"published": published, "outlet": outlet}, failures)
        added = casework.add(case, reports, finder, tell)
        undated = sum(not each.published for each in case.reports() if each.id in set(added.new))
    told = [f"{len(added.new)} new"] if added.new else []
    told += [f"{len(added.same)} there already ({_some(added.same)})"] if added.same else []
    told += [f"{len(added.reread)} read anew"] if added.reread else []
    tell(f"{file}: {', '.join(told) or 'nothing added'}")
    if undated:
        tell(f"{undated} without a date: days such as “on Friday” cannot be placed in them; --published gives a date")
    if failures:
        raise typer.Exit(1 if told else 3)


def listing(file: File, json: Json = False) -> None:
    """List the reports in the order of publication."""
    with opened(file, work=False) as case:
        reports = case.reports()
        none = empty(case, reports, "")
    if json:
        put_json(reports)
    else:
        rows = (
            (each.id, (each.published or "not known")[:10], each.outlet or "not known", each.title) for each in reports
        )
        put_table(rows, none, id=False, published=False, outlet=True, title=True)


def show(file: File, report: Id, to: Annotated[Form, typer.Option(help="What to write.")] = Form.text) -> None:
    """Show the record of one report, and what it took from others.

    `onrecord case show ferry.case r3`
    """
    from onrecord import casework
    from onrecord.show.export import FORMATS

    with opened(file, work=to is Form.text) as case:
        typer.echo(FORMATS[to].render(case.record(report)).rstrip("\n"))
        for link in casework.links(case) if to is Form.text else ():
            if report in (link.source, link.target):
                upstream = link.target or link.outside or "outlets that it does not name"
                typer.echo(f"\n{link.source} {link.kind.replace('_', ' ')} {upstream}: {link.why}")


def search(
    file: File,
    query: Annotated[
        str, typer.Argument(metavar="WORDS", help="All of which a report must have; phrases in quotation marks.")
    ],
    first: First = 50,
    json: Json = False,
) -> None:
    """Find reports by their words, each with what stands around them; phrases in quotation marks.

    `onrecord case search ferry.case 'minister "grain deal"'`
    """
    with opened(file, work=False) as case:
        hits = case.search(query, first)
        none = empty(case, hits, f"nothing found for {query}; try fewer words")
    if json:
        put_json(hits)
    elif not hits:
        tell(none)
    for hit in () if json else hits:
        around = f"{hit.before}[{hit.words}]{hit.after}" if hit.words else "(in the title)"
        typer.echo(f"{hit.report} {hit.start}: … {' '.join(around.split())} …")


def _some(ids: tuple[str, ...], first: int = 5) -> str:
    more = f" and {len(ids) - first} more" if len(ids) > first else ""
    return ", ".join(ids[:first]) + more


def _readable(
    paths: list[str], facts: dict[str, str | None], failures: list[Unreadable]
) -> "Iterator[Report | Record]":
    """Reports and records; what cannot be read is told on stderr and kept in `failures`."""
    import onrecord

    for path in paths:
        is_kept = path.endswith(".jsonl") and Path(path).is_file()
        for each in _records(Path(path)) if is_kept and _holds_records(Path(path)) else onrecord.read([path], **facts):
            if isinstance(each, Unreadable):
                failures.append(each)
                typer.echo(f"onrecord: {each}", err=True)
            else:
                yield each


def _holds_records(path: Path) -> bool:
    """Whether these JSON lines are records rather than texts still to be read."""
    with path.open("rb") as lines:
        start = next(lines, b"").lstrip()[:12]
    return start.startswith(b'{"report":')


def _records(path: Path) -> "Iterator[Record | Unreadable]":
    import msgspec

    from onrecord.model import Record

    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                if line.strip():
                    yield Record.from_json(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield Unreadable(
                    f"record {number} of {path}", str(error), "write it anew with `onrecord read --to jsonl`"
                )
