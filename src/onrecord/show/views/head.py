"""The head of a report: its title, what is known about it and where that was learned, and the passages to be shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Passage, Provenance, Report

TITLE_LENGTH = 80

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")

_LEARNED: dict[Provenance, str] = {
    "given": "given",
    "metadata": "from the page",
    "text": "from the text",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a report; `value` is None when it is not known. `learned` says where it came from."""

    name: str
    value: str | None
    learned: str


def title_of(report: Report) -> str:
    """The title, or the first words of the text, or at least the id."""
    if report.title and report.title.strip():
        return " ".join(report.title.split())
    words = " ".join(report.text[: TITLE_LENGTH * 4].split())
    if len(words) > TITLE_LENGTH:
        words = (words[:TITLE_LENGTH].rpartition(" ")[0] or words[:TITLE_LENGTH]) + " …"
    return words or report.id


def facts(report: Report) -> tuple[Fact, ...]:
    """What a reader wants to know about a report before reading it."""
    asked = (
        ("Outlet", "outlet", report.outlet),
        ("Published", "published", report.published),
        ("Byline", "byline", report.byline),
        ("Language", "language", report.language),
        ("Address", "url", report.url),
        ("Credit", "credit", report.credit),
    )
    title = Fact("Title", report.title, _learned(report, "title", report.title))
    return (
        title,
        *(Fact(name, value, _learned(report, key, value)) for name, key, value in asked if _asked(key, value)),
    )


def _asked(key: str, value: str | None) -> bool:
    """An address or a credit that is not there is not missed; an outlet or a date is."""
    return value is not None or key in ("outlet", "published")


def _learned(report: Report, key: str, value: str | None) -> str:
    if value is None:
        return _LEARNED["unknown"]
    if key == "credit":
        return _LEARNED["text"]
    return _LEARNED[report.provenance.get(key, "unknown")] if key in report.provenance else ""


def passages_shown(report: Report) -> tuple[Passage, ...]:
    """The passages of a report, with any words that stand outside all of them as paragraphs: no word is left out."""
    return tuple(_filled(report))


def _filled(report: Report) -> Iterator[Passage]:
    at = 0
    for passage in sorted(report.passages, key=lambda passage: passage.start):
        start, end = max(passage.start, at), min(passage.end, len(report.text))
        if start < end:
            yield from _paragraphs(report.text, at, start)
            yield Passage(passage.kind, start, end)
            at = end
    yield from _paragraphs(report.text, at, len(report.text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Passage]:
    """What stands between blank lines, unless it is only marks (bars, rules)."""
    for block in _BLOCK.finditer(text, start, end):
        if any(character.isalnum() for character in block.group()):
            yield Passage("paragraph", block.start(), block.end())
