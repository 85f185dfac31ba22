"""Events as a table like those of CAMEO-coded data: one row for each pair of a source and a target.

CAMEO knows no lists of parties: every actor stands against every recipient, and those who do a thing to each other
(talks, agreements) against one another. Types are root codes; factuality, sentence and offsets are ours.
"""

from collections.abc import Iterator
from itertools import permutations, product

from onrecord.model import Actor, Record
from onrecord.show.views.coded import Coded, cell, coded, table
from onrecord.tables import toml

SUFFIX = ".cameo.csv"
HEADER = (
    *("Event ID", "Event Date", "Source Name", "Source Country", "Source Sector"),
    *("Target Name", "Target Country", "Target Sector", "CAMEO Root", "CAMEO Name", "PLOVER Type", "Quad Class"),
    *("Placename", "Country", "Latitude", "Longitude", "Factuality", "Reported By", "Sentence", "Start", "End"),
    *("Report ID", "Source", "URL", "Publication Date", "Version"),
)
MUTUAL = ("AGREE", "CONSULT", "COOPERATE", "SUPPORT")


def render(record: Record) -> str:
    """The pairs of all events under a header; the header alone where there are none."""
    return table(HEADER, (row for found in coded(record) for row in _rows(found)))


def _rows(found: Coded) -> Iterator[tuple[object, ...]]:
    event, report, place = found.event, found.record.report, found.place
    for source, target in _pairs(event.type, event.actors, event.recipients):
        yield (
            f"{cell(report.id)}/{event.id}",
            found.time.begin if found.time else None,
            *_party(found, source),
            *_party(found, target),
            found.root,
            toml("cameo")["root"][found.root],
            event.type,
            found.quad,
            cell(place.name) if place else None,
            place.country if place else None,
            place.lat if place else None,
            place.lon if place else None,
            event.factuality,
            cell(found.reporter),
            found.sentence,
            found.start,
            found.end,
            cell(report.id),
            cell(report.outlet),
            cell(report.url),
            report.published,
            found.record.version,
        )


def _pairs(
    kind: str, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]
) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Who to whom; None where a side is not named."""
    if kind in MUTUAL and not recipients and len(actors) > 1:
        yield from permutations(actors, 2)
    else:
        yield from product(actors or (None,), recipients or (None,))


def _party(found: Coded, actor: Actor | None) -> tuple[str | None, ...]:
    return (found.name(actor), actor.country, actor.sector) if actor else (None, None, None)
