"""`onrecord case timeline · sources · about · forecasts · resolve`: the case seen from one side."""

import re
import shlex
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import BadOption
from onrecord.show.cli.case.desk import (
    By,
    File,
    First,
    Json,
    Note,
    empty,
    judging,
    opened,
    put_json,
    put_rest,
    put_table,
    ranged,
    tell,
    words,
)

if TYPE_CHECKING:
    from onrecord.analyse.dossier import Line
    from onrecord.model import Entry


CLAIMS = 20  # of those that name somebody, told in a dossier


class Result(StrEnum):
    """How a forecast turned out."""

    occurred = "occurred"
    did_not_occur = "did_not_occur"
    mixed = "mixed"
    condition_not_met = "condition_not_met"
    open = "open"


def timeline(
    file: File,
    since: Annotated[str, typer.Option("--from", metavar="DAY", help="First day (2025-09-08).")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DAY", help="Last day.")] = "9999",
    first: First = 50,
    json: Json = False,
) -> None:
    """What happened when, as reports tell it."""
    from onrecord import casework
    from onrecord.show.views.case_brief import when

    _check_day("--from", since)
    _check_day("--to", until)
    with opened(file) as case:
        found = casework.happenings(case, since, until, first + 1)
        none = empty(case, found, "nothing with a date" + (" between these days" if since or until != "9999" else ""))
    shown = found[:first]
    if json:
        put_json(shown)
    else:
        rows = (
            (when(each), each.kind, each.outlets, ranged(each.origins) if each.origins else "", words(each.text))
            for each in shown
        )
        put_table(rows, none, day=False, kind=False, outlets=False, origins=False, what=True)
    if len(found) > first:
        tell(f"the first {first} happenings; more with --first {2 * first}")


def sources(file: File, first: First = 20, json: Json = False) -> None:
    """Who is heard, how often and in how many outlets; how far outlets rest on unnamed people and on each other."""
    from onrecord import casework

    with opened(file) as case:
        found = casework.sources(case, first)
        none = empty(case, found.heard, "nobody is heard in these reports")
    if json:
        put_json(found)
        return
    rows = ((each.name, each.kind, len(each.places), len(each.reports), each.outlets) for each in found.heard)
    put_table(rows, none, source=True, kind=False, statements=False, reports=False, outlets=False)
    if not found.outlets:
        return
    shelves = (
        (each.outlet, each.reports, each.copied, each.citing, each.statements, f"{each.unnamed_share:.0%}")
        for each in found.outlets[:first]
    )
    put_table(shelves, none, outlet=True, reports=False, copied=False, citing=False, statements=False, unnamed=False)
    put_rest(len(found.heard), found.many, "sources", f"--first {found.many}")


def about(
    file: File,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, the end of one, or its initials.")],
    everything: Annotated[bool, typer.Option("--all", help="Read every report that names it, however many.")] = False,
    json: Json = False,
) -> None:
    """Everything on record about a person, organisation, place or thing, in the latest reports that name it.

    `onrecord case about ferry.case "Plamen Rusev"`
    """
    from onrecord import casework

    with opened(file) as case:
        found = casework.dossier(case, name, None if everything else casework.LATEST)
        claims = [] if json else [casework.claim(case, each) for each in found.claims[:CLAIMS]]
    if found.unread:
        tell(f"{found.unread} older reports that may name it are left aside; read them too with --all")
    if json:
        put_json(found)
        return
    if found.name is None:
        others = ", ".join(found.others)
        typer.echo(
            f"{name} may be: {others}"
            if others and found.others != (name,)
            else f"nothing on record about {name}; find words with: onrecord case search {file} {shlex.quote(name)}"
        )
        return
    typer.echo(f"{found.name} ({', '.join(found.types) or 'kind not known'})")
    _section("Called", found.titles)
    _section("Says", found.by)
    _section("Is spoken of", found.about)
    _section("Takes part in", found.events)
    for attribute in found.attributes:
        _section(f"{attribute.name.capitalize()}{', told differently' if attribute.differ else ''}", attribute.values)
    if claims:
        typer.echo("\nClaims")
    for claim in claims:
        typer.echo(f"  {words(claim.text)}  [{claim.id}]")
    put_rest(len(claims), len(found.claims), "claims", "--json")


def forecasts(file: File, json: Json = False) -> None:
    """The ledger of forecasts, and the Brier score of each forecaster: 0 is perfect, 1 always surely wrong.

    `onrecord case resolve ferry.case f-r2-f1 occurred` settles one.
    """
    from onrecord import casework
    from onrecord.analyse.forecasts import scores

    with opened(file) as case:
        ledger = casework.forecasts(case)
        none = empty(case, ledger, "no forecasts found")
    found = scores(ledger)
    if json:
        put_json({"forecasts": ledger, "scores": found})
        return
    with opened(file, work=False) as case:
        texts = casework.abstracts(case, {each.at.report for each in ledger})
    rows = (
        (
            each.id,
            each.who or "nobody named",
            each.term,
            each.due,
            _outcome(each),
            words(texts[each.at.report].text[each.at.start : each.at.end]),
        )
        for each in ledger
    )
    put_table(rows, none, id=False, who=True, term=True, due=False, outcome=True, forecast=True)
    scored = [
        (each.who, _score(each.brier, each.resolved), _score(each.proposed, each.pending), each.open)
        for each in scores([each for each in ledger if each.who])
        if each.resolved or each.pending
    ]
    if scored:
        columns = {"forecaster": True, "Brier, resolved": False, "Brier, proposed": False, "without a score": False}
        put_table(scored, none, **columns)


def resolve(
    file: File,
    forecast: Annotated[str, typer.Argument(metavar="FORECAST", help="A forecast, by its id: f-r2-f1.")],
    outcome: Annotated[Result, typer.Argument(metavar="OUTCOME", help=" · ".join(Result))],
    note: Note = None,
    by: By = None,
) -> None:
    """Decide how a forecast turned out."""
    from onrecord import casework

    with opened(file) as case:
        entry = casework.judge(case, "resolve", forecast, by=judging(by), details={"outcome": outcome.value}, note=note)
    tell(f"j{entry.number}: {forecast} {outcome.value}")


def _check_day(option: str, day: str) -> None:
    """Raise BadOption unless it is the beginning of an ISO day: a year, a month, a day."""
    if day and not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", day):
        raise BadOption(f"{option} {day}", "this is no day", "write it as 2025-09-08, 2025-09 or 2025")


def _section(title: str, lines: "tuple[Line, ...]") -> None:
    if lines:
        typer.echo(f"\n{title}")
    for line in lines:
        who = f", {line.who}" if line.who else ""
        typer.echo(f"  {words(line.words)}  [{line.at.report} {line.outlet or ''} {(line.published or '')[:10]}{who}]")


def _outcome(entry: "Entry") -> str:
    if entry.outcome == "open":
        return "open"
    return entry.outcome.replace("_", " ") + (f" ({entry.resolved_by})" if entry.resolved_by else ", proposed")


def _score(brier: float | None, number: int) -> str:
    return "" if brier is None else f"{brier:.2f} on {number}"
