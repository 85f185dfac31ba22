"""What the commands of a case share: the file they are about, who judges, tables for people, JSON for machines."""

import getpass
import os
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from onrecord.case import Case
    from onrecord.model import Claim, Count
    from onrecord.show.views.case import Material

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


def material(case: "Case", claims: "Iterable[Claim]" = (), reports: Iterable[str] = ()) -> "Material":
    """Some claims of a case with the reports they stand in, as views take them."""
    from onrecord import casework
    from onrecord.model import Account
    from onrecord.show.views.case import Material

    found = tuple(claims)
    wanted = {*reports, *(member.at.report for each in found for member in each.members)}
    return Material(
        name=case.place.name,
        reports=case.reports(),
        abstracts=tuple(casework.abstracts(case, wanted).values()),
        account=Account(claims=found),
        records=case.records,
    )


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


def put_table(rows: Iterable[Iterable[object]], none: str, **columns: Any) -> None:
    """Rows under headings on stdout; a heading's value says whether its cells may be broken over lines.

    Without any row, `none` says so on stderr.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    for name, may_break in columns.items():
        table.add_column(name, no_wrap=not may_break, overflow="fold")
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    if not table.row_count:
        tell(none)
        return
    Console(markup=False, highlight=False).print(table)


def put_rest(shown: int, all_of_them: int, what: str, option: str) -> None:
    """Say on stderr that there is more than was shown, and the option that shows it."""
    if all_of_them > shown:
        tell(f"{shown} of {all_of_them} {what}; more with {option}")


def empty(case: "Case", found: Sized, otherwise: str) -> str:
    """Why there is nothing to show: a case without reports, or what else it is; of no use where something is found."""
    if found or case.reports():
        return otherwise
    return f"there are no reports in this case yet; add some with: onrecord case add {case.place.name} REPORTS"


def ranged(count: "Count") -> str:
    """A count as people write it: "2", or "1–3" when it is not known more closely."""
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def words(text: str) -> str:
    """Words of a report on one line."""
    return " ".join(text.split())
