"""What the commands of a case share: the file they are about, who judges, tables for people, JSON for machines."""

import getpass
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from onrecord.case import Case
    from onrecord.model import Count

File = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The case: a file, or postgresql://user@host/database.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="JSON for programs instead of text.")]
First = Annotated[int, typer.Option("--first", min=1, metavar="N", help="Show this many.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who judges; by default ONRECORD_BY, else your login name.")
]
Note = Annotated[str | None, typer.Option("--note", help="Why.")]


@contextmanager
def opened(file: str, *, work: bool = True) -> "Iterator[Case]":
    """The case, open; with `work`, brought up to date with what was added, which is told on stderr."""
    import onrecord
    from onrecord import casework

    with onrecord.open_case(file) as case:
        if work:
            casework.bring_up_to_date(case, tell)
        yield case


def tell(what: str) -> None:
    """One line of progress."""
    typer.echo(what, err=True)


def judging(by: str | None) -> str:
    """The name a judgement is signed with."""
    return by or os.environ.get("ONRECORD_BY") or getpass.getuser()


def put_json(found: object) -> None:
    """Anything as indented JSON on stdout."""
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())


def put_table(rows: Iterable[Iterable[object]], **columns: Any) -> None:
    """Rows under headings on stdout; a heading's value says whether its cells may be broken over lines."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    for name, may_break in columns.items():
        table.add_column(name, no_wrap=not may_break, overflow="fold")
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    Console(markup=False, highlight=False).print(table)


def put_rest(shown: int, all_of_them: int, what: str) -> None:
    """Say on stderr that there is more than was shown."""
    if all_of_them > shown:
        tell(f"{shown} of {all_of_them} {what}; more with --first {all_of_them}")


def ranged(count: "Count") -> str:
    """A count as people write it: "2", or "1–3" when it is not known more closely."""
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def words(text: str) -> str:
    """Words of a report on one line."""
    return " ".join(text.split())
