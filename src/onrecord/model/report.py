"""A report as it was read: one text, its passages, and what is known about where it came from."""

from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.span import Span

PassageKind = Literal[
    "headline", "dateline", "byline", "paragraph", "subhead", "caption", "credit", "pull quote", "boilerplate"
]
"""What part a passage plays. Only `byline`, `credit` and `boilerplate` are furniture: nothing is read out of them."""

Provenance = Literal["given", "metadata", "text", "unknown"]
"""Where a fact about a report came from: the user, the page or row it came in, its text, or nowhere."""

FURNITURE: frozenset[PassageKind] = frozenset({"byline", "credit", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text with one part to play. Passages never overlap; between them stands only white space."""

    kind: PassageKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_furniture(self) -> bool:
        """Whether it belongs to the page rather than to the story."""
        return self.kind in FURNITURE


@dataclass(frozen=True, slots=True)
class Issue:
    """Something doubtful about a report that a person should know: never an error, never silent.

    `code` is kebab-case and stable (`language-not-supported`); `start`, `end` point at the place, where there is one.
    """

    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One news report. `text` is never altered after reading: every span of every finding points into it.

    `published` and `fetched` are ISO 8601 dates or date-times, with the precision that is known; `language` is ISO
    639-1; `credit` is what the report says about where it was taken from ("(NWA)", "Source: ..."). `provenance` says
    of title, outlet, url, byline, published and language where each came from.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: str | None = None
    fetched: str | None = None
    language: str | None = None
    credit: str | None = None
    passages: tuple[Passage, ...] = ()
    issues: tuple[Issue, ...] = ()
    provenance: dict[str, Provenance] = field(default_factory=dict)
