"""Words that point back to an event already told: "the attack", after "rebels attacked a convoy".

Only a single deed with "the" or "this" counts, and only where one event of the sentences before can be meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord import tables
from onrecord.extract.events.merging import Known, acts, deeds
from onrecord.extract.events.setting import Setting
from onrecord.markup import Markup, Token
from onrecord.model import Event

REACH = 5  # sentences back that such a word may point


def with_echoes(events: Sequence[Event], known: Known, setting: Setting) -> list[Event]:
    """The events with the words that point back to them as further mentions, and what those tell of time and place."""
    markup, found = known.markup, dict(enumerate(events))
    told = {token.i for event in events for span in event.mentions for token in markup.tokens_in(span)}
    lines = [{acts()[word] for word in deeds(markup, event) if word in acts()} for event in events]
    for token in _pointers(markup, told):
        deed = acts()[token.lemma.lower()]
        meant = [n for n, event in found.items() if deed in lines[n] and _is_before(markup, event, token)]
        if len(meant) == 1 and not _clashes(known, events[meant[0]], token):
            found[meant[0]] = _told_again(markup, found[meant[0]], token, setting)
    return list(found.values())


def _pointers(markup: Markup, told: set[int]) -> Iterator[Token]:
    back = tables.toml("same_acts")["back"]
    for token in markup.tokens:
        is_deed = token.tag == "NN" and token.i not in told and token.lemma.lower() in acts()
        if is_deed and any(det.lower in back for det in markup.dependents(token.i, "det")):
            yield token


def _is_before(markup: Markup, event: Event, token: Token) -> bool:
    last = markup.sentence_at(event.mentions[-1].start)
    return last is not None and 0 < token.sentence - last.i <= REACH


def _clashes(known: Known, event: Event, token: Token) -> bool:
    """Whether the phrase names a party that is none of the event's."""
    markup = known.markup
    parties = (*event.actors, *event.recipients)
    countries = {party.country for party in parties}
    words = " ".join(party.text for party in parties)
    place = known.places.get(event.place or "")
    inside = markup.subtree(token.i)
    for name in markup.names_in(markup.span(inside[0], inside[-1] + 1)):
        text = name.span.of(markup.text)
        country = known.countries.get(name.start)
        is_known = text in words or (place is not None and place.name in text) or country in countries - {None}
        if name.label in ("GPE", "NORP", "ORG", "PERSON") and not is_known:
            return True
    return False


def _told_again(markup: Markup, event: Event, token: Token, setting: Setting) -> Event:
    head = markup.tokens[token.head]
    trigger = (token.i, head.i) if head.lemma in tables.toml("same_acts")["happen"] else (token.i,)
    time, place = setting.time(trigger), setting.place(trigger, ())
    return replace(
        event,
        mentions=(*event.mentions, *markup.spans([token.i])),
        time=event.time or (time.id if time else None),
        place=event.place or (place.id if place else None),
    )
