"""`onrecord case report · export`: what is handed to others."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import BadOption
from onrecord.show.cli.case.desk import File, opened, tell

Out = Annotated[Path | None, typer.Option(help="A file; by default stdout.")]


class Brief(StrEnum):
    """What is written for people, and the whole account as data."""

    json = "json"
    markdown = "markdown"
    html = "html"
    docx = "docx"


class Data(StrEnum):
    """What is written for other programs."""

    csv = "csv"
    parquet = "parquet"
    geojson = "geojson"
    gexf = "gexf"
    ftm = "ftm"
    jsonld = "jsonld"
    webannotation = "webannotation"
    stix = "stix"


def report(
    file: File, to: Annotated[Brief, typer.Option(help="What to write.")] = Brief.markdown, out: Out = None
) -> None:
    """Write a brief to hand over: key claims with their origins, contradictions, timeline, forecasts, sources.

    `onrecord case report ferry.case --to docx --out ferry.docx` · `--to json` is the whole account as data.
    """
    _write(file, to.value, out)


def export(file: File, to: Annotated[Data, typer.Option(help="What to write.")], out: Out = None) -> None:
    """Export the case for other programs: tables, maps, networks, linked data, annotations.

    `onrecord case export ferry.case --to gexf --out ferry.gexf`
    """
    _write(file, to.value, out)


def _write(file: str, form: str, out: Path | None) -> None:
    from onrecord import casework
    from onrecord.show.export.case import Material, case_format

    with opened(file) as case:
        reports = case.reports()
        abstracts = casework.abstracts(case, [each.id for each in reports])
        material = Material(
            name=Path(case.place.name).stem,
            reports=reports,
            abstracts=tuple(abstracts[each.id] for each in reports),
            account=casework.account(case),
            records=case.records,
            judgements=case.judgements(),
        )
        page = case_format(form).render(material)
    if out is None:
        if sys.stdout.isatty() and form in ("docx", "csv", "parquet"):
            raise BadOption(f"--to {form}", "it is no text for a terminal", "name a file with --out")
        sys.stdout.buffer.write(page)
        sys.stdout.flush()
        return
    try:
        out.write_bytes(page)
    except OSError as error:
        reason = error.strerror or "cannot be written"
        raise BadOption(f"--out {out}", reason, "name a file in a folder you may write to") from None
    tell(f"written to {out}")
