"""Events: who did what to whom, in the sixteen types of PLOVER, by an editable lexicon over the parse.

One predicate gives act, actors, recipients, place and time. Where nobody fit to do the act is named, nothing is said.
"""

from dataclasses import replace
from itertools import islice

from onrecord import tables
from onrecord.extract.events.contexts import contexts, mode, own_words
from onrecord.extract.events.echoes import with_echoes
from onrecord.extract.events.factuality import factuality
from onrecord.extract.events.lexicon import lemma_of
from onrecord.extract.events.merging import Known, merged
from onrecord.extract.events.objects import object_and_scope
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.reading import Act, acts
from onrecord.extract.events.setting import Setting
from onrecord.markup import Markup
from onrecord.markup.modality import is_undone, modal_of
from onrecord.model import By, Entity, Event, EventType, Factuality, Place, Report, Span, Statement, StatementsAt, Time

NAME = "extract/events"
VERSION = "1"

TOGETHER = frozenset({"CONSULT", "AGREE"})
FACING = frozenset({"visit", "host", "third-party"})
"""Talks are done by all who take part in them, unless one side comes to the other or brings others together."""


def find_events(  # noqa: PLR0913, PLR0917 - each is a finding that an event is read from
    markup: Markup,
    statements: tuple[Statement, ...],
    entities: tuple[Entity, ...],
    places: tuple[Place, ...],
    times: tuple[Time, ...],
    report: Report | None = None,
) -> tuple[Event, ...]:
    """The political events of a report, in text order."""
    setting = Setting(markup, places, times, report.published if report else None)
    said = StatementsAt(statements)
    found = acts(markup, Parties(markup, entities, places))
    known = Known.of(markup, entities, places, times)
    read = [(act, _event(markup, act, setting, said)) for act in found]
    tellings = [event for act, event in read if act.is_listed or event.factuality != "hypothetical"]
    events = with_echoes(merged(tellings, known), known, setting)
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(events, 1))


def _event(markup: Markup, act: Act, setting: Setting, said: StatementsAt) -> Event:
    predicate = markup.tokens[act.trigger[0]]
    trigger = markup.spans(act.trigger)
    holding = said.holding(Span(predicate.start, predicate.end))
    statement = holding[0] if holding else None
    happened, because = factuality(markup, predicate.i, statement, holding[1:], setting.today)
    kind = _type(markup, act, happened)
    time = setting.time(act.trigger)
    place = setting.place(act.trigger, act.recipients)
    if happened == "actual" and setting.is_history(time):
        happened, because = "historical", "its time lies more than a year before the report"
    if kind != act.frame.type:
        happened = "threatened" if kind == "THREATEN" else happened
    words = " ".join(span.of(markup.text) for span in trigger)
    clause = own_words(markup, predicate.i)
    how, how_at = mode(markup, clause, act.trigger, kind, act.frame)
    faced = act.frame.type != "CONSULT" or kind not in TOGETHER or bool({how, act.frame.mode} & FACING)
    about, about_at = contexts(markup, clause, (*act.actors, *act.recipients))
    thing, scope = object_and_scope(markup, act.trigger, act.recipients)
    return Event(
        id="",
        by=By(NAME, VERSION, f"{act.found_by}/{act.frame.type.lower()}-{lemma_of(predicate)}"),
        confidence=act.confidence,
        why=f"“{words}” is read as {kind}, {happened}: {because}.",
        type=kind,
        mode=how,
        mode_at=how_at,
        contexts=about,
        contexts_at=about_at,
        object=thing,
        scope=scope,
        trigger=trigger,
        actors=act.actors if faced else (*act.actors, *act.recipients),
        recipients=act.recipients if faced else (),
        factuality=happened,
        place=place.id if place else None,
        time=time.id if time else None,
        reported_by=statement.id if statement else None,
        mentions=(Span(trigger[0].start, trigger[-1].end),),
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
    refused = is_undone(markup, act.trigger[0])
    if refused and _conditions(markup, act.trigger[0]) & set(table["conditional"]["marks"]):
        bound: EventType = table["conditional"]["type"]
        return bound
    changed = table["refused" if refused else "announced"]
    kind: EventType = changed.get(act.frame.type, act.frame.type)
    return kind


def _conditions(markup: Markup, i: int) -> set[str]:
    """The words that open the clauses beside token `i` ("until", "if")."""
    return {
        mark.lower for clause in markup.dependents(i, "advcl") for mark in markup.dependents(clause.i, "mark", "advmod")
    }
