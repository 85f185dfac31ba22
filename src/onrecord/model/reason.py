"""Reasons: what a report gives as the cause, the aim or the objection behind an event or a position."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Located
from onrecord.model.span import Spans

ReasonKind = Literal["cause", "purpose", "response", "objection", "fear", "condition"]
ReasonPolarity = Literal["for", "against"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Located):
    """Why somebody acts, or wants or opposes something. `start` and `end` bound the words of the reason itself.

    `about` are the words of the act or position that it speaks for or against; `event` is the id of the event told
    there, if there is one. `cue` are the words that tie the two ("because", "in response to", "the aim is").
    `statement` is the id of the statement the reason is given in, None when it is the report's own voice.
    """

    kind: ReasonKind
    polarity: ReasonPolarity
    cue: Spans
    about: Spans
    event: str | None = None
    statement: str | None = None
