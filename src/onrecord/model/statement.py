"""Statements: who said what, on what authority and how sure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Finding
from onrecord.model.span import Span, Spans

Mode = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
SpeakerKind = Literal["person", "organisation", "document", "media", "anonymous", "group", "unspecified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Finding):
    """A statement before anybody knows who the speaker is: three roles in the text.

    `source` is empty when none is named ("reportedly", "it is unclear"). `act` is what was done by it: say, deny,
    warn, promise ... `within` is the id of the statement whose content this one stands in.
    """

    mode: Mode
    source: Spans
    cue: Spans
    content: Spans
    act: str
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who stands behind a statement.

    `name` is the fullest name the report gives for the source, its own words where there is no name, None without any
    source. `entity` is the id of an entity of the record. `justification` are the words that say why the source can
    know, or why it is not named. `speaks_for` is the body or person that a spokesperson speaks for.
    """

    name: str | None
    kind: SpeakerKind
    title: str | None = None
    entity: str | None = None
    justification: Spans = ()
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Attribution):
    """An attribution with its speaker.

    `via` is the id of the statement by which this one reached the report, where it came through another party.
    `through` names the outlet it was made to or taken from, where that outlet has no statement of its own here ("told
    Reuters", "was quoted by Interfax as saying").
    """

    speaker: Speaker
    via: str | None = None
    through: str | None = None


class StatementsAt:
    """The statements of a report, ready to be asked which one a piece of text stands in."""

    STRETCH = 512  # characters; contents are filed by the stretches of text they touch, so asking stays cheap

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._filed: dict[int, list[tuple[int, Span, Statement]]] = {}
        for statement in statements:
            size = sum(piece.end - piece.start for piece in statement.content)
            for piece in statement.content:
                for stretch in range(piece.start // self.STRETCH, piece.end // self.STRETCH + 1):
                    self._filed.setdefault(stretch, []).append((size, piece, statement))

    def innermost(self, span: Span) -> Statement | None:
        """The statement with the smallest content that holds the span, None when it is the report's own voice."""
        return next(iter(self.holding(span)), None)

    def holding(self, span: Span) -> tuple[Statement, ...]:
        """Every statement whose content holds the span, the smallest content first."""
        near = self._filed.get(span.start // self.STRETCH, ())
        found = [(size, statement) for size, piece, statement in near if piece.contains(span)]
        return tuple(statement for _, statement in sorted(found, key=lambda one: one[0]))
