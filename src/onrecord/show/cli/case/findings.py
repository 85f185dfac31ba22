"""`onrecord case timeline · sources · about · forecasts · resolve`: the case seen from one side."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.show.cli.case.desk import (
    By,
    File,
    First,
    Json,
    Note,
    judging,
    opened,
    put_json,
    put_rest,
    put_table,
    tell,
    words,
)

if TYPE_CHECKING:
    from onrecord.analyse.dossier import Line
    from onrecord.model import Entry


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

    with opened(file) as case:
        found = casework.happenings(case, since, until, first + 1)
    shown = found[:first]
    if json:
        put_json(shown)
    else:
        rows = ((_days(each.first, each.last), each.kind, each.outlets, words(each.text)) for each in shown)
        put_table(rows, day=False, kind=False, outlets=False, what=True)
    if len(found) > first:
        tell(f"the first {first} happenings; more with --first {2 * first}")


def sources(file: File, first: First = 20, json: Json = False) -> None:
    """Who is heard, how often and in how many outlets; how far outlets rest on unnamed people and on each other."""
    from onrecord import casework

    with opened(file) as case:
        found = casework.sources(case)
    if json:
        put_json(found)
        return
    rows = ((each.name, each.kind, len(each.places), len(each.reports), each.outlets) for each in found.heard[:first])
    put_table(rows, source=True, kind=False, statements=False, reports=False, outlets=False)
    shelves = (
        (each.outlet, each.reports, each.copied, each.citing, each.statements, f"{each.unnamed_share:.0%}")
        for each in found.outlets[:first]
    )
    put_table(shelves, outlet=True, reports=False, copied=False, citing=False, statements=False, unnamed=False)
    put_rest(min(first, len(found.heard)), len(found.heard), "sources")


def about(
    file: File,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    everything: Annotated[bool, typer.Option("--all", help="Read every report that names it, however many.")] = False,
    json: Json = False,
) -> None:
    """Everything on record about a person, organisation, place or thing, in the latest reports that name it.

    `onrecord case about ferry.case "Plamen Rusev"`
    """
    from onrecord import casework

    with opened(file) as case:
        found = casework.dossier(case, name, None if everything else casework.LATEST)
    if found.unread:
        tell(f"{found.unread} older reports that may name it are left aside; read them too with --all")
    if json:
        put_json(found)
        return
    if found.name is None:
        others = ", ".join(found.others)
        typer.echo(
            f"{name} may be: {others}" if others and found.others != (name,) else f"nothing on record about {name}"
        )
        return
    typer.echo(f"{found.name} ({', '.join(found.types) or 'kind not known'})")
    _section("Called", found.titles)
    _section("Says", found.by)
    _section("Is spoken of", found.about)
    _section("Takes part in", found.events)
    for attribute in found.attributes:
        _section(f"{attribute.name.capitalize()}{', told differently' if attribute.differ else ''}", attribute.values)
    if found.claims:
        typer.echo(f"\nClaims: {', '.join(found.claims)}")


def forecasts(file: File, json: Json = False) -> None:
    """The ledger of forecasts, and the Brier score of each forecaster: 0 is perfect, 1 always surely wrong.

    `onrecord case resolve ferry.case f-r2-f1 occurred` settles one.
    """
    from onrecord import casework
    from onrecord.analyse.forecasts import scores

    with opened(file) as case:
        ledger = casework.forecasts(case)
    found = scores(ledger)
    if json:
        put_json({"forecasts": ledger, "scores": found})
        return
    with opened(file, work=False) as case:
        texts = casework.abstracts(case, {each.at.report for each in ledger})
    rows = (
        (
            each.id,
            each.who,
            each.term,
            each.due,
            _outcome(each),
            words(texts[each.at.report].text[each.at.start : each.at.end]),
        )
        for each in ledger
    )
    put_table(rows, id=False, who=True, term=True, due=False, outcome=True, forecast=True)
    scored = (
        (each.who, _score(each.brier), each.resolved, _score(each.proposed), each.pending, each.open) for each in found
    )
    put_table(scored, forecaster=True, brier=False, resolved=False, proposed=False, pending=False, open=False)


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


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


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


def _score(brier: float | None) -> str:
    return "" if brier is None else f"{brier:.2f}"
