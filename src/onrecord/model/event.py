"""Events: who did what to whom, and whether it happened at all. Types are those of PLOVER."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Finding
from onrecord.model.span import Spans

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Factuality = Literal["actual", "planned", "possible", "hypothetical", "requested", "threatened", "denied", "historical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party to an event, as the text names it. `country` is ISO 3166-1 alpha-3, `sector` PLOVER's."""

    text: str
    start: int
    end: int
    entity: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """One political event. `reported_by` is the id of the statement it stands in; None means the narration says so."""

    type: EventType
    trigger: Spans
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    factuality: Factuality
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    place: str | None = None
    time: str | None = None
    reported_by: str | None = None
    mentions: Spans = ()
