"""What is marked where: the findings of a record laid over its text.

Spans of different findings cross and nest as they like. `segments` cuts a text into stretches that lie under the same
marks throughout, so nothing is lost and nothing is drawn twice; `walk` makes nesting openings and closings of them.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.model import Record, Span, Spans

Layer = Literal["content", "forecast", "why", "event", "source", "cue", "entity", "place", "time", "quantity", "issue"]

# Of two marks with the same ends the earlier layer here lies outside.
LAYERS: tuple[Layer, ...] = (
    "content",
    "forecast",
    "why",
    "event",
    "source",
    "cue",
    "entity",
    "place",
    "time",
    "quantity",
    "issue",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of one finding in the text."""

    layer: Layer
    id: str
    start: int
    end: int

    @property
    def label(self) -> str:
        """What is written beside it, so that colour never speaks alone.

        >>> Mark("source", "s3", 0, 5).label
        'S3 source'
        """
        name = label(self.id)
        return f"{name} {self.layer}" if self.layer in ("source", "cue") else name


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under exactly these marks, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A mark begins; `resumed` when it goes on: after a crossing mark was closed, or from an earlier passage."""

    mark: Mark
    resumed: bool


@dataclass(frozen=True, slots=True)
class Close:
    """A mark ends; `broken` when it will go on."""

    mark: Mark
    broken: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text between openings and closings."""

    start: int
    end: int


def label(ref: str) -> str:
    """The short name of a finding as people see it.

    >>> label("s3")
    'S3'
    """
    return ref.upper()


def marks_of(record: Record, layers: Collection[Layer] = LAYERS) -> tuple[Mark, ...]:
    """Every mark of these layers that lies inside the text, in text order, outer ones first."""
    size, rank = len(record.report.text), {layer: i for i, layer in enumerate(LAYERS)}
    marks = {
        Mark(layer, ref, max(span.start, 0), min(span.end, size))
        for layer, ref, spans in _laid(record)
        if layer in layers
        for span in spans
        if max(span.start, 0) < min(span.end, size)
    }
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, rank[mark.layer], mark.id)))


def _laid(record: Record) -> Iterator[tuple[Layer, str, Spans]]:
    for statement in record.statements:
        yield "content", statement.id, statement.content
        yield "source", statement.id, statement.source
        yield "cue", statement.id, statement.cue
    for event in record.events:
        yield "event", event.id, event.trigger
    for entity in record.entities:
        yield "entity", entity.id, entity.mentions
    for place in record.places:
        yield "place", place.id, (place.span,)
    for time in record.times:
        yield "time", time.id, (time.span,)
    for quantity in record.quantities:
        yield "quantity", quantity.id, (quantity.span,)
    for forecast in record.forecasts:
        yield "forecast", forecast.id, (forecast.span,)
    for reason in record.reasons:
        yield "why", reason.id, (reason.span,)
    for number, issue in enumerate(record.report.issues, 1):
        if issue.start is not None and issue.end is not None:
            yield "issue", f"i{number}", (Span(issue.start, issue.end),)


def segments(length: int, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> Iterator[Segment]:
    """Cut `[0, length)` at every end of a mark and at `cuts`; `marks` come in the order of `marks_of`."""
    marks = tuple(marks)
    edges = {0, length} | {edge for mark in marks for edge in (mark.start, mark.end)} | set(cuts)
    bounds = sorted(edge for edge in edges if 0 <= edge <= length)
    active: list[Mark] = []
    following = 0
    for start, end in pairwise(bounds):
        active = [mark for mark in active if mark.end > start]
        while following < len(marks) and marks[following].start <= start:
            active.append(marks[following])
            following += 1
        yield Segment(start, end, tuple(active))


def walk(segments: Iterable[Segment]) -> Iterator[Open | Close | Words]:
    """Openings, closings and words, properly nested: where marks cross, the inner one is closed and resumed."""
    stack: list[Mark] = []
    for segment in segments:
        kept = 0
        while kept < min(len(stack), len(segment.marks)) and stack[kept] == segment.marks[kept]:
            kept += 1
        while len(stack) > kept:
            mark = stack.pop()
            yield Close(mark, broken=mark.end > segment.start)
        for mark in segment.marks[kept:]:
            stack.append(mark)
            yield Open(mark, resumed=mark.start < segment.start)
        yield Words(segment.start, segment.end)
        at = segment.end
    while stack:
        mark = stack.pop()
        yield Close(mark, broken=mark.end > at)


def by_passage(
    record: Record, passages: Iterable[Span], layers: Collection[Layer] = LAYERS
) -> Iterator[tuple[Segment, ...]]:
    """The segments of each of these stretches of the text, which come in order and do not overlap."""
    spans = tuple(passages)
    cuts = {edge for span in spans for edge in span}
    waiting = segments(len(record.report.text), marks_of(record, layers), cuts)
    segment = next(waiting, None)
    for span in spans:
        found = []
        while segment is not None and segment.start < span.end:
            if segment.start >= span.start:
                found.append(segment)
            segment = next(waiting, None)
        yield tuple(found)
