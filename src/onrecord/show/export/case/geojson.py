"""Where reports say that things happen, as GeoJSON (RFC 7946): one point a place, with the events told of it."""

import json
from collections.abc import Iterator
from typing import Any

from onrecord.model import Event, Place, Record, Span, cover
from onrecord.show.views.case import Material

SUFFIX = ".geojson"


def render(case: Material) -> bytes:
    """The collection. A point stands for its place at the precision given, never for an exact spot."""
    points: dict[tuple[float, float, str], dict[str, Any]] = {}
    outlets = {each.id: each.outlet for each in case.reports}
    for report, record in case.records():
        for place, told in _told(record):
            key = (place.lon or 0.0, place.lat or 0.0, place.name)
            feature = points.setdefault(key, _feature(place))
            feature["properties"]["told"].append({"report": report, "outlet": outlets.get(report), **told})
    features = [points[key] for key in sorted(points)]
    return (
        json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1).encode(
            "utf-8", "replace"
        )
        + b"\n"
    )


def _feature(place: Place) -> dict[str, Any]:
    facts = {"name": place.name, "precision": place.precision, "country": place.country, "geonames": place.geonames}
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {**facts, "told": []},
    }


def _told(record: Record) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The events with a place that has coordinates, and the places where the report says that something happens."""
    located = {place.id: place for place in record.places if place.lat is not None and place.lon is not None}
    with_events = set()
    for event in record.events:
        if event.place in located:
            with_events.add(event.place)
            yield located[event.place], _event(record, event)
    for place in located.values():
        if place.role == "event" and place.id not in with_events:
            yield place, _told_at(record, place.span) | {"type": None, "factuality": None}


def _event(record: Record, event: Event) -> dict[str, Any]:
    span = cover(event.trigger) or Span(0, 0)
    return _told_at(record, span) | {"type": event.type, "factuality": event.factuality}


def _told_at(record: Record, span: Span) -> dict[str, Any]:
    """Where it stands, in which sentence."""
    around = (each.sentence for each in record.propositions if each.sentence.contains(span))
    sentence = " ".join(next(around, span).of(record.report.text).split())
    return {"start": span.start, "end": span.end, "words": span.of(record.report.text), "sentence": sentence}
