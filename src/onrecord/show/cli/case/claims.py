"""`onrecord case claims · origins · contradictions`: what is claimed, who can know, who says otherwise."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import BadOption
from onrecord.show.cli.case.desk import File, First, Json, opened, put_json, put_table, ranged, tell, words

if TYPE_CHECKING:
    from onrecord.analyse import Abstract
    from onrecord.model import At, Claim


class Status(StrEnum):
    """How a claim stands."""

    single = "single origin"
    corroborated = "corroborated"
    disputed = "disputed"
    circular = "circular"
    none = "no origin"


def claims(  # noqa: PLR0913, PLR0917 - what the list can be narrowed by
    file: File,
    status: Annotated[Status | None, typer.Option(help="Only claims that stand so.")] = None,
    like: Annotated[str, typer.Option(metavar="TEXT", help="Claims that a text makes or speaks of.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Those of a single report too, and those that say little.")
    ] = False,
    first: First = 20,
    json: Json = False,
) -> None:
    """List the claims that several outlets carry or somebody denies, those on most independent origins first.

    `onrecord case claims ferry.case --status disputed` · `onrecord case claims ferry.case --like "buoys had drifted"`
    """
    from onrecord import casework

    if like and status:
        raise BadOption("--like", "it cannot be asked together with --status", "leave one of them out")
    with opened(file) as case:
        found = casework.like(case, like, first) if like else casework.claims(case, status, first, key=not everything)
        total = casework.count(case, status)
    if json:
        put_json(found)
    else:
        put_table(map(_row, found), id=False, origins=False, outlets=False, status=False, claim=True)
    if not like and total > len(found):
        tell(f"{len(found)} of {total} claims; more with --first {2 * first}, all kinds with --all")


def origins(
    file: File,
    claim: Annotated[str | None, typer.Argument(metavar="[CLAIM]", help="One claim, by its id.")] = None,
    first: First = 20,
    json: Json = False,
) -> None:
    """Show who can know a claim: each origin with its path, each report that was left out with the reason.

    Without a CLAIM: the claims that most outlets carry beyond the origins they have.

    `onrecord case origins ferry.case c-r1-x3`
    """
    from onrecord import casework

    with opened(file) as case:
        if claim is None:
            found = sorted(casework.claims(case), key=lambda each: each.origins.high - each.outlets)[:first]
        else:
            found = [casework.claim(case, claim)]
        texts = casework.abstracts(case, {member.at.report for each in found for member in each.members})
    if json:
        put_json(found if claim is None else found[0])
    elif claim is None:
        put_table(map(_row, found), id=False, origins=False, outlets=False, status=False, claim=True)
    else:
        _tell_origins(found[0], texts)


def contradictions(file: File, json: Json = False) -> None:
    """List what cannot be so at once, both sides in the words of the reports."""
    from onrecord import casework

    with opened(file) as case:
        found = casework.contradictions(case)
        texts = casework.abstracts(case, {at.report for each in found for at in each.members})
    if json:
        put_json(found)
    for each in () if json else found:
        typer.echo(f"{each.id} · {each.kind}: {each.why}")
        for at, side in zip(each.members, each.sides, strict=True):
            typer.echo(f"  {side}  {_quoted(at, texts)}")
        typer.echo()


def _row(claim: "Claim") -> tuple[str, str, int, str, str]:
    counts = ranged(claim.origins) + (f" against {ranged(claim.denying)}" if claim.denying.high else "")
    return claim.id, counts, claim.outlets, claim.status, words(claim.text)


def _tell_origins(claim: "Claim", texts: "dict[str, Abstract]") -> None:
    typer.echo(f"{claim.id} · {claim.status}: {ranged(claim.origins)} origins in {claim.outlets} outlets")
    typer.echo(f"“{words(claim.text)}”\n")
    for origin in claim.named:
        path = " → ".join(origin.path)
        more = ", may be one with another" if origin.maybe_same else ""
        typer.echo(f"  {'−' if origin.denies else '+'} {origin.name} ({origin.kind}{more}), {path}: {origin.why}")
    for left_out in claim.excluded:
        typer.echo(f"  · {left_out.report} is left out: {left_out.why}")
    typer.echo()
    for member in claim.members:
        typer.echo(f"  {member.stance:7} {_quoted(member.at, texts)}")


def _quoted(at: "At", texts: "dict[str, Abstract]") -> str:
    report = texts[at.report]
    told = f"{at.report} {report.outlet or 'outlet not known'}, {(report.published or 'no date')[:10]}"
    return f"{told}: “{words(report.text[at.start : at.end])}”"
