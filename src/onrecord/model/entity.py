"""Entities: the people, bodies, places and things a report names."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Finding
from onrecord.model.span import Span, Spans

EntityType = Literal[
    "Person",
    "Organisation",
    "Location",
    "Nationality",
    "MilitaryPlatform",
    "Weapon",
    "Vehicle",
    "Money",
    "Document",
    "Event",
    "Work",
    "Other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in the text where something is named, with its type, before it is known which thing it is."""

    start: int
    end: int
    type: EntityType
    rule: str
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Finding):
    """One thing with all its mentions.

    `name` is its fullest name in the report; `known_as` the name under which our table of actors knows a person,
    `wikidata` a QID, each only where it is sure; `country` ISO 3166-1 alpha-3;
    `sector` a PLOVER sector (GOV, MIL, REB, CVL ...); `role` what it is at the date of the report ("president").
    """

    type: EntityType
    name: str
    mentions: Spans
    known_as: str | None = None
    wikidata: str | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
