"""`onrecord case hypotheses add · rate · matrix`: analysis of competing hypotheses, every rating a judgement."""

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.show.cli.case.desk import By, File, Json, Note, judging, opened, put_json, put_table, tell, words

hypotheses = typer.Typer(
    no_args_is_help=True, help="Weigh competing hypotheses: the one with the least evidence **against** it stands best."
)


class Rating(StrEnum):
    """How evidence bears on a hypothesis, from very consistent to very inconsistent."""

    CC = "CC"
    C = "C"
    N = "N"
    I = "I"  # noqa: E741 - the letter analysts write
    II = "II"
    NA = "NA"


class Weight(StrEnum):
    """How much something counts."""

    high = "high"
    medium = "medium"
    low = "low"


@hypotheses.command()
def add(
    file: File, text: Annotated[str, typer.Argument(metavar="TEXT", help="The hypothesis in words.")], by: By = None
) -> None:
    """State a hypothesis; it is called h1, h2, …

    `onrecord case hypotheses add ferry.case "The buoys had drifted before the ferry sailed."`
    """
    from onrecord.analyse.hypotheses import PREFIX

    with opened(file, work=False) as case:
        stated = {each.subject for each in case.log() if each.subject.startswith(PREFIX)}
        name = f"h{len(stated) + 1}"
        case.judge("rate", f"{PREFIX}{name}", by=judging(by), details={"text": text})
    typer.echo(name)


@hypotheses.command()
def rate(  # noqa: PLR0913, PLR0917 - what a rating consists of
    file: File,
    evidence: Annotated[str, typer.Argument(metavar="EVIDENCE", help="A claim or one member of it, by its id.")],
    hypothesis: Annotated[str, typer.Argument(metavar="HYPOTHESIS", help="h1, h2, …")],
    rating: Annotated[Rating, typer.Argument(metavar="RATING", help="CC · C · N · I · II · NA")],
    credibility: Annotated[Weight, typer.Option(help="How far the evidence can be believed.")] = Weight.medium,
    relevance: Annotated[Weight, typer.Option(help="How much it says about the hypothesis.")] = Weight.medium,
    note: Note = None,
    by: By = None,
) -> None:
    """Rate evidence against a hypothesis, from CC (very consistent) to II (very inconsistent).

    `onrecord case hypotheses rate ferry.case c-r1-x3 h1 II --credibility high`
    """
    from onrecord import casework
    from onrecord.errors import BadJudgement

    details = {
        "hypothesis": hypothesis,
        "rating": rating.value,
        "credibility": credibility.value,
        "relevance": relevance.value,
    }
    with opened(file) as case:
        if hypothesis not in {each.id for each in casework.matrix(case).hypotheses}:
            raise BadJudgement(f"rate {hypothesis}", "there is no such hypothesis", "state it with `hypotheses add`")
        entry = casework.judge(case, "rate", evidence, by=judging(by), details=details, note=note)
    tell(f"j{entry.number}: {evidence} {rating.value} for {hypothesis}")


@hypotheses.command()
def matrix(file: File, json: Json = False) -> None:
    """Show hypotheses by the evidence against them, and the evidence that tells them apart best."""
    from onrecord import casework

    with opened(file) as case:
        found = casework.matrix(case)
    if json:
        put_json(found)
        return
    standing = ((each.rank, each.id, f"{each.inconsistency:.1f}", each.text) for each in found.hypotheses)
    put_table(
        standing,
        "no hypotheses yet; state one with: onrecord case hypotheses add",
        rank=False,
        id=False,
        inconsistency=False,
        hypothesis=True,
    )
    ids = [each.id for each in found.hypotheses]
    rows = (
        (each.id, words(each.text), f"{each.diagnosticity:.2f}", *(each.ratings.get(id_) for id_ in ids))
        for each in found.evidence
    )
    if not found.hypotheses:
        return
    none = "no evidence rated yet; do so with: onrecord case hypotheses rate"
    put_table(rows, none, evidence=True, claim=True, tells=False, **dict.fromkeys(ids, False))
    for turn in found.turns:
        typer.echo(turn.why)
