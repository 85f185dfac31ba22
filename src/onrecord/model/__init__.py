"""The nouns of the house: what a report, a statement, an event, a place ... is.

Frozen, slotted dataclasses, one file a noun. Nothing here reads, guesses or draws; this room imports nothing of ours.
"""

from onrecord.model.entity import Entity, EntityType, Mention
from onrecord.model.event import Actor, Event, EventType, Factuality
from onrecord.model.finding import By, Finding
from onrecord.model.forecast import Forecast
from onrecord.model.place import Place, PlaceRole, Precision, Toponym
from onrecord.model.quantity import Dimension, Qualifier, Quantity
from onrecord.model.record import Record
from onrecord.model.report import Issue, Passage, PassageKind, Provenance, Report
from onrecord.model.span import Span, Spans, cover, overlap, surface
from onrecord.model.statement import (
    Attribution,
    Certainty,
    Mode,
    Polarity,
    Speaker,
    SpeakerKind,
    Statement,
    StatementsAt,
)
from onrecord.model.time import Time, TimeRole, TimeType

__all__ = [
    "Actor",
    "Attribution",
    "By",
    "Certainty",
    "Dimension",
    "Entity",
    "EntityType",
    "Event",
    "EventType",
    "Factuality",
    "Finding",
    "Forecast",
    "Issue",
    "Mention",
    "Mode",
    "Passage",
    "PassageKind",
    "Place",
    "PlaceRole",
    "Polarity",
    "Precision",
    "Provenance",
    "Qualifier",
    "Quantity",
    "Record",
    "Report",
    "Span",
    "Spans",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "StatementsAt",
    "Time",
    "TimeRole",
    "TimeType",
    "Toponym",
    "cover",
    "overlap",
    "surface",
]
