"""The nouns of the house: what a report, a statement, an event, a place ... is.

Frozen, slotted dataclasses, one file a noun. Nothing here reads, guesses or draws; this room imports nothing of ours.
"""

from onrecord.model.account import Account
from onrecord.model.claim import (
    Claim,
    ClaimKind,
    ClaimStatus,
    Contradiction,
    ContradictionKind,
    Count,
    Exclusion,
    Member,
    Origin,
    Stance,
)
from onrecord.model.entity import Entity, EntityType, Mention
from onrecord.model.event import Actor, Event, EventType, Factuality
from onrecord.model.finding import By, Finding
from onrecord.model.forecast import Forecast, Likelihood
from onrecord.model.judgement import Judgement, Verb
from onrecord.model.ledger import Entry, Outcome
from onrecord.model.link import At, Link, LinkKind
from onrecord.model.place import Place, PlaceRole, Precision, Toponym
from onrecord.model.proposition import Proposition
from onrecord.model.quantity import Dimension, Qualifier, Quantity
from onrecord.model.reason import Reason, ReasonKind, ReasonPolarity
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
    "Account",
    "Actor",
    "At",
    "Attribution",
    "By",
    "Certainty",
    "Claim",
    "ClaimKind",
    "ClaimStatus",
    "Contradiction",
    "ContradictionKind",
    "Count",
    "Dimension",
    "Entity",
    "EntityType",
    "Entry",
    "Event",
    "EventType",
    "Exclusion",
    "Factuality",
    "Finding",
    "Forecast",
    "Issue",
    "Judgement",
    "Likelihood",
    "Link",
    "LinkKind",
    "Member",
    "Mention",
    "Mode",
    "Origin",
    "Outcome",
    "Passage",
    "PassageKind",
    "Place",
    "PlaceRole",
    "Polarity",
    "Precision",
    "Proposition",
    "Provenance",
    "Qualifier",
    "Quantity",
    "Reason",
    "ReasonKind",
    "ReasonPolarity",
    "Record",
    "Report",
    "Span",
    "Spans",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Statement",
    "StatementsAt",
    "Time",
    "TimeRole",
    "TimeType",
    "Toponym",
    "Verb",
    "cover",
    "overlap",
    "surface",
]
