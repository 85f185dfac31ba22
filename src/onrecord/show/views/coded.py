"""Events as coders of political event data keep them: one flat row, with the sentence it was read from."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Actor, Entity, Event, Place, Record, Spans, Statement, Time, cover, surface
from onrecord.show.legible import one_line
from onrecord.show.views.clippings import Clippings
from onrecord.tables import toml

FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, slots=True)
class Coded:
    """An event with all that its ids stand for. `start` and `end` are those of its first words in the report."""

    record: Record
    event: Event
    place: Place | None
    time: Time | None
    statement: Statement | None
    entities: dict[str, Entity]
    sentence: str
    start: int
    end: int

    @property
    def root(self) -> str:
        """The CAMEO root code of its type and mode."""
        modes = toml("cameo")["mode"].get(self.event.type, {})
        return str(modes.get(self.event.mode, toml("cameo")["type"][self.event.type]["root"]))

    @property
    def quad(self) -> str:
        """The class it counts to where only four are told apart."""
        return str(toml("cameo")["type"][self.event.type]["quad"])

    @property
    def reporter(self) -> str:
        """On whose word it stands in the report; "" for the report's own."""
        speaker = self.statement.speaker if self.statement else None
        return (speaker.name or speaker.kind) if speaker else ""

    def words(self, spans: Spans) -> str:
        """Pieces of the report as one cell."""
        return cell(surface(spans, self.record.report.text))

    def entity(self, actor: Actor) -> Entity | None:
        """Who a party is."""
        return self.entities.get(actor.entity or "")

    def name(self, actor: Actor) -> str:
        """The fullest name of a party that the report gives, else its words."""
        entity = self.entity(actor)
        return cell(entity.known_as or entity.name) if entity and entity.type != "Nationality" else cell(actor.text)


def coded(record: Record) -> Iterator[Coded]:
    """The events of a record, in text order."""
    clippings = Clippings(record.report)
    places, times = {place.id: place for place in record.places}, {time.id: time for time in record.times}
    statements = {statement.id: statement for statement in record.statements}
    entities = {entity.id: entity for entity in record.entities}
    for event in record.events:
        span = cover(event.trigger)
        if span is not None:
            yield Coded(
                record,
                event,
                places.get(event.place or ""),
                times.get(event.time or ""),
                statements.get(event.reported_by or ""),
                entities,
                cell(clippings.sentence(span).of(record.report.text)),
                span.start,
                span.end,
            )


def cell(words: str | None) -> str:
    """Words as one cell of a table, on one line, and never a formula."""
    line = one_line(words or "").strip()
    return f"'{line}" if line.startswith(FORMULA) else line


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Rows under a header as CSV (RFC 4180, but with a plain newline)."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return page.getvalue()
