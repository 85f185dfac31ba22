"""Places, quantities, events, forecasts, reasons and entities as rows: facts and the sentences they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from onrecord.model import Actor, Entity, Event, Forecast, Place, Quantity, Reason, Record, Span, Time, cover, surface
from onrecord.show.marks import label
from onrecord.show.views.clippings import Clipping, Clippings

InText = TypeVar("InText", Place, Quantity, Forecast, Reason)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: the ids it is marked with in the text, its name, what is known of it, and its first sentence."""

    ids: tuple[str, ...]
    name: str
    facts: tuple[str, ...]
    clipping: Clipping
    confidence: float
    why: str | None
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class RowList:
    """All rows of one kind; `name` is that of the field of the record."""

    name: str
    heading: str
    rows: tuple[Row, ...]


def row_lists(record: Record, clippings: Clippings) -> tuple[RowList, ...]:
    """The lists of a record that have anything in them."""
    found = (
        RowList("places", "Places", place_rows(record, clippings)),
        RowList("quantities", "Quantities", quantity_rows(record, clippings)),
        RowList("forecasts", "Forecasts", forecast_rows(record, clippings)),
        RowList("reasons", "Reasons given, for and against", reason_rows(record, clippings)),
        RowList("events", "Events", event_rows(record, clippings)),
        RowList("entities", "Names", entity_rows(record, clippings)),
    )
    return tuple(each for each in found if each.rows)


def place_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """The places, each once, with coordinates where they are known."""
    same: dict[object, list[Place]] = {}
    for place in _inside(record, record.places):
        same.setdefault(place.geonames or place.name, []).append(place)
    return tuple(
        Row(
            tuple(place.id for place in places),
            places[0].name,
            _place_facts(places[0]),
            clippings.cut(places[0].span),
            max(place.confidence for place in places),
            places[0].why,
            len(places),
        )
        for places in same.values()
    )


def _place_facts(place: Place) -> tuple[str, ...]:
    point = (
        f"{_coordinate(place.lat, 'NS')} {_coordinate(place.lon, 'EW')}" if place.lat is not None else "no coordinates"
    )
    where = ", ".join(part for part in (place.admin1, place.country) if part)
    role = "" if place.role == "mentioned" else place.role
    known = place.precision if place.precision != "unknown" else ""
    return tuple(fact for fact in (point, known, where, role) if fact)


def _coordinate(degrees: float | None, sides: str) -> str:
    """
    >>> _coordinate(-33.9, "NS")
    '33.90° S'
    """
    value = degrees or 0.0
    return f"{abs(value):.2f}° {sides[value < 0]}"


def quantity_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """The quantities as written, normalised, and in SI units."""
    return tuple(
        Row((q.id,), clippings.cut(q.span).words, _quantity_facts(q), clippings.cut(q.span), q.confidence, q.why)
        for q in _inside(record, record.quantities)
    )


def _quantity_facts(q: Quantity) -> tuple[str, ...]:
    plain = figure(q.low, q.high, q.unit)
    normal = plain if q.qualifier == "exact" else f"{q.qualifier}: {plain}"
    si = figure(q.si_low, q.si_high, q.si_unit)
    same = q.dimension == "count" or (q.si_low, q.si_high, q.si_unit) in (
        (q.low, q.high, q.unit),
        (None, None, q.si_unit),
    )
    of = f"of {q.of}" if q.of else ""
    return tuple(fact for fact in (normal, "" if same else f"SI: {si}", q.dimension, of) if fact)


def figure(low: float | None, high: float | None, unit: str | None) -> str:
    """A range as a reader would write it.

    >>> figure(300, None, "km"), figure(200, 900, None), figure(50_000, 50_000, None), figure(None, None, None)
    ('300 or more km', '200–900', '50,000', 'no figure')
    """
    if low is None and high is None:
        return "no figure"
    if low is None or high is None:
        words = f"{_number(high)} or less" if low is None else f"{_number(low)} or more"
    else:
        words = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    return f"{words} {unit}" if unit else words


def _number(value: float | None) -> str:
    return f"{value:,.10g}" if value is not None and abs(value) < 1e15 else f"{value:.4g}"


def time_words(time: Time) -> tuple[str, ...]:
    """What is known of a time besides where it lies."""
    anchor = {None: "", "publication": "counted from publication"}.get(
        time.anchor, f"counted from {label(time.anchor or '')}"
    )
    return tuple(fact for fact in (time.value, time.type.lower(), anchor) if fact)


def event_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """Who did what to whom."""
    rows = []
    for event in record.events:
        where = cover(event.trigger)
        if where and _fits(record, where):
            name = f"{_parties(event.actors)} → {_parties(event.recipients)}"
            rows.append(
                Row((event.id,), name, _event_facts(record, event), clippings.cut(where), event.confidence, event.why)
            )
    return tuple(rows)


def _parties(actors: tuple[Actor, ...]) -> str:
    return ", ".join(" ".join(actor.text.split()) for actor in actors) or "—"


def _event_facts(record: Record, event: Event) -> tuple[str, ...]:
    links = (("at", event.place), ("on", event.time), ("as reported in", event.reported_by))
    parts = (("of", event.object), ("limited to", event.scope))
    more = len(event.mentions) - 1
    return (
        event.type.lower() + (f" ({event.mode})" if event.mode else ""),
        event.factuality,
        *event.contexts,
        *(f"{word}: {surface(spans, record.report.text)}" for word, spans in parts if spans),
        *(f"{word} {label(ref)}" for word, ref in links if ref),
        *((f"told {more + 1} times",) if more > 0 else ()),
    )


def forecast_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """What is said to come, and how likely in whose words."""
    return tuple(
        Row((f.id,), f.term or "no term", _forecast_facts(record, f), clippings.cut(f.span), f.confidence, f.why)
        for f in _inside(record, record.forecasts)
    )


def _forecast_facts(record: Record, forecast: Forecast) -> tuple[str, ...]:
    scales = [
        (forecast.low, forecast.high, forecast.scale),
        *((each.low, each.high, each.scale) for each in forecast.also),
    ]
    chances = (
        f"{low * 100:.0f}–{high * 100:.0f} % ({scale})" for low, high, scale in scales if low is not None and high
    )
    by = f"by {label(forecast.horizon)}" if forecast.horizon else ""
    condition = f"on condition: {forecast.condition}" if forecast.condition else ""
    return tuple(fact for fact in (*chances, _voice(record, forecast.statement), by, condition) if fact)


def reason_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """The reasons given for acts and positions, then those against them, each on whose word."""
    return tuple(
        Row(
            (r.id,),
            f"{r.polarity} “{surface(r.about, record.report.text)}”",
            _reason_facts(record, r),
            clippings.cut(r.span),
            r.confidence,
            r.why,
        )
        for r in sorted(_inside(record, record.reasons), key=lambda reason: reason.polarity == "against")
    )


def _reason_facts(record: Record, reason: Reason) -> tuple[str, ...]:
    event = label(reason.event) if reason.event else ""
    return tuple(fact for fact in (reason.kind, _voice(record, reason.statement), event) if fact)


def _voice(record: Record, ref: str | None) -> str:
    """On whose word something stands."""
    if ref is None:
        return "in the report's own voice"
    who = next((statement.speaker.name for statement in record.statements if statement.id == ref), None)
    return f"in {label(ref)} ({who})" if who else f"in {label(ref)}"


def entity_rows(record: Record, clippings: Clippings) -> tuple[Row, ...]:
    """Who and what is named, most often first; not what is only called by a common noun ("the lorries")."""
    rows = []
    for entity in record.entities:
        mentions = [span for span in entity.mentions if _fits(record, span)]
        if mentions and any(letter.isupper() for letter in entity.name):
            cut = clippings.cut(mentions[0])
            rows.append(
                Row((entity.id,), entity.name, _entity_facts(entity), cut, entity.confidence, entity.why, len(mentions))
            )
    return tuple(sorted(rows, key=lambda row: -row.mentions))


def _entity_facts(entity: Entity) -> tuple[str, ...]:
    kind = "".join(f" {c.lower()}" if c.isupper() else c for c in entity.type).strip()
    return tuple(fact for fact in (kind, entity.role, entity.country, entity.sector, entity.wikidata) if fact)


def _inside(record: Record, findings: Iterable[InText]) -> list[InText]:
    return [finding for finding in findings if _fits(record, finding.span)]


def _fits(record: Record, span: Span) -> bool:
    return 0 <= span.start < span.end <= len(record.report.text)
