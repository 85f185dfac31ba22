"""Mentions of one event as one record: the same act by the same parties, told again.

Two tellings are joined where a list of named features speaks for it and none against: a wrong join loses an event, a
missed one only counts it twice, so the bar is high. What is then known of the event is what its tellings support best.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from onrecord import tables
from onrecord.markup import Markup
from onrecord.model import Actor, Entity, Event, Place, Span, Spans, Time

ENOUGH = 4.0
"""Points that two tellings need to be one event."""
NEVER = -100.0
NEAR, BACK = 4, 12  # sentences within which a telling is near; earlier events it is held against
SETTLED = frozenset({"actual", "historical", "denied"})
GOVERNS = frozenset({None, "GOV"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings of what may be one event, in text order, with what the report knows."""

    first: Event
    later: Event
    known: "Known"


@dataclass(frozen=True, slots=True)
class Known:
    """What tellings are compared by; `countries` are those of the entities, by where each is mentioned."""

    markup: Markup
    entities: dict[str, Entity]
    places: dict[str, Place]
    times: dict[str, Time]
    countries: dict[int, str | None]

    @classmethod
    def of(cls, markup: Markup, entities: Iterable[Entity], places: Iterable[Place], times: Iterable[Time]) -> "Known":
        """All of it, by the ids of the findings."""
        by_id = {entity.id: entity for entity in entities}
        return cls(
            markup,
            by_id,
            {place.id: place for place in places},
            {time.id: time for time in times},
            {span.start: entity.country for entity in by_id.values() for span in entity.mentions},
        )


def merged(events: Sequence[Event], known: Known) -> list[Event]:
    """The events in the order of their first telling, each with all its tellings."""
    groups: list[list[Event]] = []
    for event in events:
        group = next((group for group in islice(reversed(groups), BACK) if _is_in(event, group, known)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return [_one(group, known) for group in groups]


def _is_in(event: Event, group: list[Event], known: Known) -> bool:
    return all(points(Pair(first, event, known)) >= ENOUGH for first in group)


def points(pair: Pair) -> float:
    """How much speaks for one event; below zero where something speaks against it."""
    return sum(feature(pair) for feature in FEATURES)


def same_status(pair: Pair) -> float:
    """Both tellings have the same type and say alike whether it happened; what may come is told again only nearby."""
    same = pair.first.type == pair.later.type and pair.first.factuality == pair.later.factuality
    settled = pair.first.factuality in SETTLED or told_near(pair) > 0
    return 0.5 if same and settled else NEVER


def same_act(pair: Pair) -> float:
    """Both tellings use the same word for the act, or words for the same deed."""
    first, later = (deeds(pair.known.markup, event) for event in (pair.first, pair.later))
    if first & later:
        return 2.0
    return 1.5 if {acts().get(word) for word in first} & {acts()[word] for word in later if word in acts()} else NEVER


def same_actors(pair: Pair) -> float:
    """The same parties do it, or one telling leaves some of them out."""
    return _alike(pair.first.actors, pair.later.actors, pair.known)


def same_recipients(pair: Pair) -> float:
    """It is done to the same parties, or one telling leaves some of them out."""
    return _alike(pair.first.recipients, pair.later.recipients, pair.known)


def same_object(pair: Pair) -> float:
    """What is permitted, forbidden or supplied has a word in common, where both say it."""
    if not pair.first.object or not pair.later.object:
        return 0.0
    first, later = (_nouns(pair.known.markup, event.object) for event in (pair.first, pair.later))
    return 0.5 if first & later else NEVER


def same_time(pair: Pair) -> float:
    """Both tellings give the same time, or only one gives any."""
    first, later = (pair.known.times.get(event.time or "") for event in (pair.first, pair.later))
    if first is None or later is None:
        return 0.0
    if first.value == later.value:
        return 1.0
    inside = first.value.startswith(later.value) or later.value.startswith(first.value)
    return 0.5 if inside else NEVER


def same_place(pair: Pair) -> float:
    """Both tellings give the same place, or one lies in the other, or only one gives any."""
    first, later = (pair.known.places.get(event.place or "") for event in (pair.first, pair.later))
    if first is None or later is None:
        return 0.0
    if first.name == later.name:
        return 1.0
    holds = first.country == later.country and "country" in (first.precision, later.precision)
    return 0.5 if holds else NEVER


def told_near(pair: Pair) -> float:
    """The tellings stand a few sentences apart, but not in one sentence."""
    first, later = (pair.known.markup.sentence_at(event.trigger[0].start) for event in (pair.first, pair.later))
    apart = later.i - first.i if first and later else 0
    return 0.5 if 0 < apart <= NEAR else 0.0


FEATURES: tuple[Callable[[Pair], float], ...] = (
    same_status,
    same_act,
    same_actors,
    same_recipients,
    same_object,
    same_time,
    same_place,
    told_near,
)


def _alike(first: Sequence[Actor], later: Sequence[Actor], known: Known) -> float:
    """1.5 for the same parties, less where one side leaves some out, NEVER where they clash."""
    few, many = sorted((first, later), key=len)
    if not few:
        return 0.0
    grades = [max(_match(actor, other, known) for other in many) for actor in few]
    if min(grades) <= 0:
        return NEVER
    return min(grades) * (1.0 if len(few) == len(many) else 0.75)


def _match(actor: Actor, other: Actor, known: Known) -> float:
    """How surely two words mean the same party: one entity, the same words, or one country's government."""
    if actor.entity is not None and actor.entity == other.entity:
        return 1.5
    mine, theirs = (known.entities.get(party.entity or "") for party in (actor, other))
    if mine and theirs and mine.type == theirs.type == "Person":
        return 0.0
    if actor.text.lower() == other.text.lower():
        return 1.5
    one_country = actor.country is not None and actor.country == other.country
    one_sector = actor.sector == other.sector or {actor.sector, other.sector} <= GOVERNS
    return 1.0 if one_country and one_sector else 0.0


def _one(group: list[Event], known: Known) -> Event:
    """The first telling with what the others add: parties it leaves out, the best supported time and place."""
    first = group[0]
    if len(group) == 1:
        return first
    fullest = max(group, key=lambda event: (len(event.scope), len(event.object)))
    shown: dict[str, Span] = {}
    for event in reversed(group):
        shown |= zip(event.contexts, event.contexts_at, strict=True)
    contexts = sorted(shown, key=lambda name: shown[name])
    return replace(
        first,
        confidence=max(event.confidence for event in group),
        actors=max((event.actors for event in group), key=len),
        recipients=max((event.recipients for event in group), key=len),
        mode=next((event.mode for event in group if event.mode), None),
        mode_at=next((event.mode_at for event in group if event.mode), ()),
        contexts=tuple(contexts),
        contexts_at=tuple(shown[name] for name in contexts),
        object=fullest.object,
        scope=fullest.scope,
        time=_supported([(t.value, t.id) for event in group if (t := known.times.get(event.time or ""))]),
        place=_supported([(p.name, p.id) for event in group if (p := known.places.get(event.place or ""))]),
        mentions=tuple(span for event in group for span in event.mentions),
        why=f"{first.why} It is told {len(group)} times.",
    )


def _supported(given: list[tuple[str, str]]) -> str | None:
    """The id of what most tellings give, of (what, id) pairs; among equals the first."""
    count = Counter(what for what, _ in given)
    return max(given, key=lambda one: count[one[0]], default=(None, None))[1]


def deeds(markup: Markup, event: Event) -> set[str]:
    """The words for the act: "attack" in "launched an attack"; the verb where none is in the table."""
    words = {t.lemma.lower() for span in event.trigger for t in markup.tokens_in(span) if t.pos in ("VERB", "NOUN")}
    return {word for word in words if word in acts()} or words


def _nouns(markup: Markup, spans: Spans) -> set[str]:
    tokens = (token for span in spans for token in markup.tokens_in(span))
    return {token.lemma.lower() for token in tokens if token.pos in ("NOUN", "PROPN")}


@cache
def acts() -> dict[str, int]:
    """For each word of the table the number of its line: words of one line tell the same deed."""
    found: dict[str, int] = {}
    for number, words in enumerate(tables.toml("same_acts")["acts"]):
        for word in words:
            found.setdefault(word, number)
    return found
