"""`onrecord case judge · undo · redo · log`: what people decide, and how to take it back."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.errors import BadOption
from onrecord.show.cli.case.desk import By, File, Json, Note, judging, opened, put_json, tell

if TYPE_CHECKING:
    from onrecord.model import Judgement

Which = Annotated[
    str | None, typer.Argument(metavar="[ENTRY]", help="An entry of the log (j3), by default the last that fits.")
]


class Decision(StrEnum):
    """What can be decided."""

    accept = "accept"
    reject = "reject"
    edit = "edit"
    merge = "merge"
    split = "split"  # type: ignore[assignment]
    link = "link"


class Stance(StrEnum):
    """What a report does with a claim."""

    asserts = "assert"
    denies = "deny"
    reports = "report"
    doubts = "doubt"


class Kind(StrEnum):
    """What one report took from another."""

    copy = "copy"
    copy_edited = "copy_edited"
    supersedes = "supersedes"
    cites = "cites"
    draws_on = "draws_on"
    corrects = "corrects"
    same_statement = "same_statement"


def judge(  # noqa: PLR0913, PLR0917 - what a judgement consists of
    file: File,
    verb: Annotated[Decision, typer.Argument(metavar="VERB", help=" · ".join(Decision))],
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="What it is about, by its id.")],
    others: Annotated[list[str] | None, typer.Argument(metavar="[OTHERS]…", help="Of merge and split.")] = None,
    text: Annotated[str | None, typer.Option(help="Of edit: the claim in better words.")] = None,
    stance: Annotated[Stance | None, typer.Option(help="Of edit: what the report really does with the claim.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="Of link: what the one took from the other.")] = None,
    note: Note = None,
    by: By = None,
) -> None:
    """Judge what the machine found; it is never overwritten, and every judgement can be undone.

    - `onrecord case judge ferry.case reject r3/x12 --note "it is irony"`: this report does not say so
    - `onrecord case judge ferry.case edit r3/x12 --stance deny`
    - `onrecord case judge ferry.case merge c-r1-x3 c-r4-x9`: these claims are one
    - `onrecord case judge ferry.case split c-r1-x3 r4/x9`: this member is another claim
    - `onrecord case judge ferry.case link r5-r2 --kind copy`: r5 took this from r2
    """
    from onrecord import casework

    details = _details(verb, others or [], text, stance, kind)
    with opened(file) as case:
        _say(casework.judge(case, verb.value, subject, by=judging(by), details=details, note=note))


def undo(file: File, entry: Which = None, note: Note = None, by: By = None) -> None:
    """Take back the last judgement, or the one named; that is an entry of the log too."""
    with opened(file, work=False) as case:
        _say(case.undo(by=judging(by), which=_entry(entry), note=note))


def redo(file: File, entry: Which = None, note: Note = None, by: By = None) -> None:
    """Restore the judgement undone last, or the one named."""
    with opened(file, work=False) as case:
        _say(case.redo(by=judging(by), which=_entry(entry), note=note))


def log(
    file: File,
    verify: Annotated[bool, typer.Option("--verify", help="Check that nobody changed the log by hand.")] = False,
    json: Json = False,
) -> None:
    """Show who judged what, when; undone judgements too.

    `--verify` prints the digest of the last entry. Keep it elsewhere: it also tells when entries were cut off the end.
    """
    with opened(file, work=False) as case:
        made = case.log()
        standing = {each.number for each in case.judgements()}
        digest = case.verify() if verify else ""
    if json:
        put_json(made)
    else:
        for each in made:
            is_undone = each.number not in standing and each.verb not in ("undo", "redo")
            mark = "  (undone)" if is_undone else ""
            typer.echo(f"j{each.number}  {each.at}  {each.by}  {each.verb} {each.subject}{_rest(each)}{mark}")
    if verify:
        tell(f"the log is whole: {len(made)} entries, the last one {digest}" if made else "the log is empty")


def _details(
    verb: Decision, others: list[str], text: str | None, stance: Stance | None, kind: Kind | None
) -> dict[str, Any]:
    """What the verb needs; raises BadOption when it is not all there."""
    given: dict[Decision, dict[str, Any]] = {
        Decision.edit: {"text": text, "stance": stance and stance.value},
        Decision.merge: {"claims": others},
        Decision.split: {"members": others},
        Decision.link: {"kind": kind and kind.value},
    }
    details = {name: value for name, value in given.get(verb, {}).items() if value}
    if verb in given and not details:
        needs = {
            Decision.edit: "--text or --stance",
            Decision.merge: "the other claims",
            Decision.split: "the members of the new claim",
            Decision.link: "--kind",
        }
        raise BadOption(f"judge {verb.value}", "something is missing", f"add {needs[verb]}")
    return details


def _entry(which: str | None) -> str | None:
    """An entry by its name, which may be given without the j."""
    return f"j{which}" if which and which.isdecimal() else which


def _say(made: "Judgement") -> None:
    tell(f"j{made.number}: {made.by} {made.verb} {made.subject}")


def _rest(made: "Judgement") -> str:
    details = "; ".join(
        f"{name}: {', '.join(value) if isinstance(value, list | tuple) else value}"
        for name, value in made.details.items()
    )
    return "".join(f" · {part}" for part in (details, made.note) if part)
