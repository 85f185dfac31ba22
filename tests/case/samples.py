"""Small records, made by hand."""

from onrecord.model import Record, Report

HARBOUR = "The harbour will reopen on Monday, the port director said."
STRIKE = "Dockers in the old port walked out on Tuesday.\nThe union said the strike would last."


def record(text: str = HARBOUR, version: str = "1", **facts: str | None) -> Record:
    """A record without findings."""
    return Record(report=Report(id="report", text=text, **{"outlet": "Harbour Post", **facts}), version=version)  # type: ignore[arg-type]
