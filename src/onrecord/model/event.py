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
    """One political event. `reported_by` is the id of the statement it stands in; None means the narration says so.

    `mode_at` are the words that show the mode; `contexts_at` those that show each of `contexts`, in their order.
    `object` is what is authorised, forbidden or supplied ("the use of long-range missiles"), `scope` where and on what
    condition ("over the border", "only in self-defence"). `mentions` are all its predicates in the report.
    """

    type: EventType
    trigger: Spans
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    factuality: Factuality
    mode: str | None = None
    mode_at: Spans = ()
    contexts: tuple[str, ...] = ()
    contexts_at: Spans = ()
    object: Spans = ()
    scope: Spans = ()
    place: str | None = None
    time: str | None = None
    reported_by: str | None = None
    mentions: Spans = ()
