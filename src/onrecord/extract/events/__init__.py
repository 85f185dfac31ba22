"""Events: who did what to whom, in the sixteen types of PLOVER, by an editable lexicon over the parse.

One predicate gives act, actors, recipients, place and time. Where nobody fit to do the act is named, nothing is said.
"""

from dataclasses import replace
from itertools import islice

from onrecord import tables
from onrecord.extract.events.factuality import factuality, is_negated, modal_of
from onrecord.extract.events.lexicon import lemma_of
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.reading import Act, acts, outermost
from onrecord.extract.events.setting import Setting
from onrecord.markup import Markup
from onrecord.model import By, Entity, Event, EventType, Factuality, Place, Span, Statement, StatementsAt, Time

NAME = "extract/events"
VERSION = "1"

CONFIDENCE = {True: 0.75, False: 0.55}
"""By whether the event has both an actor and a recipient; measured on no gold of ordinary news yet, so modest."""


def find_events(
    markup: Markup,
    statements: tuple[Statement, ...],
    entities: tuple[Entity, ...],
    places: tuple[Place, ...],
    times: tuple[Time, ...],
) -> tuple[Event, ...]:
    """The political events of a report, in text order."""
    setting = Setting(markup, places, times)
    said = StatementsAt(statements)
    found = outermost(markup, list(acts(markup, Parties(markup, entities, places))))
    events = _merged([_event(markup, act, setting, said) for act in found])
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(events, 1))


def _event(markup: Markup, act: Act, setting: Setting, said: StatementsAt) -> Event:
    predicate = markup.tokens[act.trigger[0]]
    trigger = markup.spans(act.trigger)
    statement = said.innermost(Span(predicate.start, predicate.end))
    happened, because = factuality(markup, predicate.i, statement)
    kind = _type(markup, act, happened)
    time = setting.time(act.trigger)
    place = setting.place(act.trigger, act.recipients)
    if happened == "actual" and setting.is_history(time):
        happened, because = "historical", "its time lies more than a year before the report"
    if kind != act.frame.type:
        happened = "threatened" if kind == "THREATEN" else "actual" if kind == "REJECT" else happened
    words = " ".join(span.of(markup.text) for span in trigger)
    return Event(
        id="",
        by=By(NAME, VERSION, f"lexicon/{act.frame.type.lower()}-{lemma_of(predicate)}"),
        confidence=CONFIDENCE[bool(act.actors and act.recipients)],
        why=f"“{words}” is read as {kind}, {happened}: {because}.",
        type=kind,
        mode=act.frame.mode if kind == act.frame.type else None,
        trigger=trigger,
        actors=act.actors,
        recipients=act.recipients,
        factuality=happened,
        place=place.id if place else None,
        time=time.id if time else None,
        reported_by=statement.id if statement else None,
        mentions=trigger,
    )


def _type(markup: Markup, act: Act, happened: Factuality) -> EventType:
    """The type, where the tense changes it: a party's own announced aid is an agreement, its announced ban a threat."""
    modal = modal_of(markup, act.trigger[0])
    table = tables.toml("events")
    is_foretold = any(
        above.lemma in table["announcing"]["foretold"] for above in islice(markup.ancestors(act.trigger[0]), 2)
    )
    if modal not in table["announcing"]["modals"] or happened == "hypothetical" or is_foretold:
        return act.frame.type
    changed = table["refused" if is_negated(markup, act.trigger[0]) else "announced"]
    kind: EventType = changed.get(act.frame.type, act.frame.type)
    return kind


def _merged(events: list[Event]) -> list[Event]:
    """Mentions of one event as one record, where type, parties, words and factuality are the same."""
    kept: dict[tuple[object, ...], Event] = {}
    for event in events:
        key = (
            event.type,
            event.by.rule,
            event.factuality,
            tuple(_same(actor.entity, actor.text) for actor in event.actors),
            tuple(_same(actor.entity, actor.text) for actor in event.recipients),
        )
        first = kept.get(key)
        if first is None or (first.time and event.time and first.time != event.time) or not event.recipients:
            kept[key if first is None else (*key, event.mentions)] = event
            continue
        kept[key] = replace(
            first,
            mentions=first.mentions + event.mentions,
            time=first.time or event.time,
            place=first.place or event.place,
        )
    return list(kept.values())


def _same(entity: str | None, text: str) -> str:
    return entity or text.lower()
