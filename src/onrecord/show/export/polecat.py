"""Events as a table like that of the POLECAT data (PLOVER types, modes, contexts), one row an event.

Columns of the same name mean the same; several values stand in one cell, parted by ";". What POLECAT lacks comes last:
factuality, on whose word, the sentence and where the words stand in it.
"""

from onrecord.model import Actor, Record
from onrecord.show.views.coded import Coded, cell, coded, table

SUFFIX = ".polecat.csv"
PARTY = ("{} Name", "{} Country", "{} Sectors", "{} Title", "{} Name Raw", "{} Wikidata ID")
HEADER = (
    *("Event ID", "Event Date", "Event Date End", "Event Type", "Event Mode", "Quad Code", "Contexts"),
    *(column.format("Actor") for column in PARTY),
    *(column.format("Recipient") for column in PARTY),
    *("Placename", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename"),
    *("CAMEO Root", "Factuality", "Reported By", "Object", "Scope"),
    *("Sentence", "Start", "End", "Mentions", "Confidence"),
    *("Report ID", "Source", "URL", "Publication Date", "Language", "Version"),
)


def render(record: Record) -> str:
    """The events of the record under a header; the header alone where there are none."""
    return table(HEADER, map(_row, coded(record)))


def _row(found: Coded) -> tuple[object, ...]:
    event, report, place, time = found.event, found.record.report, found.place, found.time
    return (
        f"{cell(report.id)}/{event.id}",
        time.begin if time else None,
        time.until if time else None,
        event.type,
        event.mode,
        found.quad,
        ";".join(event.contexts),
        *_party(found, event.actors),
        *_party(found, event.recipients),
        cell(place.name) if place else None,
        cell(place.admin1) if place else None,
        place.country if place else None,
        place.lat if place else None,
        place.lon if place else None,
        place.geonames if place else None,
        cell(place.span.of(report.text)) if place else None,
        found.root,
        event.factuality,
        cell(found.reporter),
        found.words(event.object),
        found.words(event.scope),
        found.sentence,
        found.start,
        found.end,
        ";".join(f"{span.start}-{span.end}" for span in event.mentions),
        round(event.confidence, 3),
        cell(report.id),
        cell(report.outlet),
        cell(report.url),
        report.published,
        report.language,
        found.record.version,
    )


def _party(found: Coded, actors: tuple[Actor, ...]) -> tuple[str, ...]:
    """The columns of one side; the parties stand in the same order in each."""
    entities = [found.entity(actor) for actor in actors]
    return (
        ";".join(found.name(actor) for actor in actors),
        ";".join(actor.country or "" for actor in actors),
        ";".join(actor.sector or "" for actor in actors),
        ";".join((entity.role if entity else None) or "" for entity in entities),
        ";".join(cell(actor.text) for actor in actors),
        ";".join((entity.wikidata if entity else None) or "" for entity in entities),
    )
