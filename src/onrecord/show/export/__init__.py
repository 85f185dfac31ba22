"""Records as files: one module a format, none of which knows another."""

from typing import Protocol

from onrecord.model import Record
from onrecord.show.export import cameo, html, json, jsonl, markdown, polecat, text


class Format(Protocol):
    """What every format module has: the suffix of its files and the record drawn in it."""

    SUFFIX: str

    def render(self, record: Record) -> str:
        """One record as the content of a file, with a newline at its end."""
        ...


FORMATS: dict[str, Format] = {
    "text": text,
    "json": json,
    "jsonl": jsonl,
    "markdown": markdown,
    "html": html,
    "polecat": polecat,
    "cameo": cameo,
}

TABLES = frozenset({"polecat", "cameo"})
"""Formats with a header line, which stands once over the rows of all reports."""

__all__ = ["FORMATS", "TABLES", "Format", "cameo", "html", "json", "jsonl", "markdown", "polecat", "text"]
