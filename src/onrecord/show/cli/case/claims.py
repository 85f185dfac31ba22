"""`onrecord case claims · origins · contradictions`: what is claimed, who can know, who says otherwise."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import BadOption
from onrecord.show.cli.case.desk import (
    File,
    First,
    Json,
    empty,
    material,
    opened,
    put_json,
    put_table,
    ranged,
    tell,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Claim
    from onrecord.show.views.case import Citations


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
        none = empty(
            case, found, "no claim of that kind" + (f"; {total} more with --all" if total and not like else "")
        )
    if json:
        put_json(found)
    else:
        _put(found, none)
    if found and not like and total > len(found):
        tell(_more(len(found), total, first, everything=everything))


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
    from onrecord.show.views.case import Citations

    with opened(file) as case:
        if claim is None:
            found = sorted(casework.claims(case), key=lambda each: each.origins.high - each.outlets)[:first]
        else:
            found = [casework.claim(case, claim)]
        about = material(case, found if claim else ())
        none = empty(case, found, "no claims")
    if json:
        put_json(found if claim is None else found[0])
    elif claim is None:
        _put(found, none)
    else:
        _tell_origins(found[0], Citations(about))


def contradictions(file: File, json: Json = False) -> None:
    """List what cannot be so at once, both sides in the words of the reports."""
    from onrecord import casework
    from onrecord.show.views.case import Citations
    from onrecord.show.views.case_brief import contradiction

    with opened(file) as case:
        found = casework.contradictions(case)
        denied = [casework.claim(case, each.claims[0]) for each in found if each.kind == "denial" and each.claims]
        about = material(case, denied, [at.report for each in found for at in each.members])
        none = empty(case, found, "no contradictions found")
    if json:
        put_json(found)
        return
    if not found:
        tell(none)
    cited = Citations(about)
    for each in found:
        item = contradiction(each, about, cited)
        typer.echo(f"{each.id} · {' · '.join(item.facts)}: {item.heading}")
        for quote in item.quotes:
            typer.echo(f"  {quote.label} “{quote.words}”")
        typer.echo()


def _put(found: "Iterable[Claim]", none: str) -> None:
    put_table(map(_row, found), none, id=False, origins=False, outlets=False, status=False, claim=True)


def _more(shown: int, total: int, first: int, *, everything: bool) -> str:
    """How to see those that were left out."""
    what = f"{shown} claims" if shown != 1 else "1 claim"
    more = f"more with --first {2 * first}; " if shown == first else ""
    if everything:
        return f"{what} of {total}; {more}".rstrip("; ")
    return f"{what} that several outlets carry or somebody denies; {more}all {total} with --all"


def _row(claim: "Claim") -> tuple[str, str, int, str, str]:
    counts = ranged(claim.origins) + (f" against {ranged(claim.denying)}" if claim.denying.high else "")
    return claim.id, counts, claim.outlets, claim.status, words(claim.text)


def _tell_origins(claim: "Claim", cited: "Citations") -> None:
    """Members come with their ids, by which they can be judged."""
    from onrecord.show.views.case_brief import key_claim, member_quote

    item = key_claim(claim, cited)
    typer.echo(f"{claim.id} · {' · '.join(item.facts)}\n{item.heading}\n")
    for note in item.notes:
        typer.echo(f"  {note}")
    typer.echo()
    for member in claim.members:
        quote = member_quote(member, cited)
        typer.echo(f"  {member.id}  {quote.label} “{quote.words}”")
