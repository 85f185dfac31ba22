"""Where something stands in a report: `[start, end)` in Unicode code points of `report.text`."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """One stretch of text.

    >>> Span(4, 9).of("The rebel said")
    'rebel'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters it covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]
"""A field with several pieces, in text order; empty when there is none."""


def overlap(left: Span, right: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def cover(spans: Iterable[Span]) -> Span | None:
    """The shortest span that holds all of them, or None for none.

    >>> cover([Span(3, 5), Span(9, 12)])
    Span(start=3, end=12)
    """
    pieces = list(spans)
    if not pieces:
        return None
    return Span(min(s.start for s in pieces), max(s.end for s in pieces))


def surface(spans: Iterable[Span], text: str) -> str:
    """The pieces as one readable line, an ellipsis between them.

    >>> surface([Span(0, 3), Span(8, 12)], "The old grey mare")
    'The … grey'
    """
    return " … ".join(" ".join(span.of(text).split()) for span in spans)
