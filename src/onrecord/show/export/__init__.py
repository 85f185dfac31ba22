"""Records as files: one module a format, none of which knows another."""

from typing import Protocol

from onrecord.model import Record
from onrecord.show.export import html, json, jsonl, markdown, text


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
}

__all__ = ["FORMATS", "Format", "html", "json", "jsonl", "markdown", "text"]
