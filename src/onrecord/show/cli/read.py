"""`onrecord read`: from reports to the record."""

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import Unreadable
from onrecord.show.cli.output import Form, write
from onrecord.weights import Model

if TYPE_CHECKING:
    from onrecord.model import Report

FEW = 3  # reports after which a progress bar is shown


class Kind(StrEnum):
    """What an input is."""

    text = "text"
    html = "html"
    feed = "feed"
    jsonl = "jsonl"
    csv = "csv"


def read(  # noqa: PLR0913, PLR0917 - each is an option of the command
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, globs, directories, `-` for stdin, or http(s) URLs.")
    ],
    to: Annotated[
        Form | None, typer.Option(help="What to write; by default what the suffix of --out says, else text.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="A file for everything, or a directory (`build/`) for one file a report.")
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--as", help="Read every input as this, whatever it looks like.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of publication, where the input has none (2024-11-17).")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Outlet, where the input has none.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language (en, fr, …) instead of the guessed one.")
    ] = None,
    finder: Annotated[
        Model, typer.Option(help="The model that finds the statements: small is twice as fast and finds less.")
    ] = "accurate",
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out statements less sure than this.")
    ] = 0.0,
    width: Annotated[int | None, typer.Option(min=40, help="Columns of the text view (the terminal's).")] = None,
) -> None:
    """Read reports and put them on the record.

    Exit codes: **0** all read · **1** some inputs could not be read, all others are out · **2** wrong use ·
    **3** nothing could be read.
    """
    import onrecord

    form = to or _form_of(out)
    reports = onrecord.read(paths, kind=kind, published=published, outlet=outlet, language=language)
    failures: list[Unreadable] = []
    quiet = out is None and sys.stdout.isatty()
    records = onrecord.load(finder, min_confidence=min_confidence).pipe(_progress(_readable(reports, failures), quiet))
    written = write(records, form, out, width)
    if out is not None and written:
        typer.echo(f"{written} {'record' if written == 1 else 'records'} written to {out}", err=True)
    if failures:
        raise typer.Exit(1 if written else 3)


def _form_of(out: Path | None) -> Form:
    """What the name of the output file asks for."""
    by_suffix = {
        ".json": Form.json,
        ".jsonl": Form.jsonl,
        ".md": Form.markdown,
        ".html": Form.html,
        ".csv": Form.polecat,
    }
    return by_suffix.get(out.suffix.lower(), Form.text) if out else Form.text


def _readable(reports: "Iterable[Report | Unreadable]", failures: list[Unreadable]) -> "Iterator[Report]":
    """The reports; what could not be read is told on stderr and kept in `failures`."""
    for report in reports:
        if isinstance(report, Unreadable):
            failures.append(report)
            typer.echo(f"onrecord: {report}", err=True)
        else:
            yield report


def _progress(reports: "Iterable[Report]", quiet: bool) -> "Iterator[Report]":
    """The same reports, counted on stderr once there are more than a few; not while records scroll by in a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("reports"), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("reading", total=None, visible=False)
        for number, report in enumerate(reports, 1):
            bar.update(task, completed=number, visible=number > FEW)
            yield report
