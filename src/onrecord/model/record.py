"""The record: one report and everything found in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.model.codec import decode, encode, encode_pretty, rows
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.finding import Finding
from onrecord.model.forecast import Forecast
from onrecord.model.place import Place
from onrecord.model.proposition import Proposition
from onrecord.model.quantity import Quantity
from onrecord.model.reason import Reason
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one report puts on the record. `version` is the version of onrecord that made it."""

    report: Report
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    reasons: tuple[Reason, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    version: str

    @property
    def findings(self) -> Iterator[Finding]:
        """Every finding of every kind."""
        yield from self.statements
        yield from self.events
        yield from self.entities
        yield from self.places
        yield from self.times
        yield from self.quantities
        yield from self.forecasts
        yield from self.reasons
        yield from self.propositions

    def to_json(self, *, pretty: bool = False) -> str:
        """The record as one JSON object (`onrecord schema` describes it); one line unless `pretty`."""
        return (encode_pretty if pretty else encode)(self)

    @classmethod
    def from_json(cls, line: str | bytes) -> "Record":
        """A record from the JSON that `to_json` wrote; raises msgspec.ValidationError naming the field that is off."""
        return decode(line, cls)

    def to_rows(self) -> list[dict[str, Any]]:
        """One flat row a finding (kind, id, start, end, text, ...), ready for a table or a data frame."""
        return rows(self)
