"""Mentions of people, bodies, places, peoples, weapons and other things, before it is known which mention is whose.

Names come from the tagger, the toponyms and a list of well-known bodies; titles are drawn to the names they stand
before. Phrases without a name count where their noun says what they are: an office ("the foreign minister"), a group
that acts ("Iraqi forces"), a weapon, a platform, a vehicle, a document, a spot ("the camp"). A country that acts
("France condemned") is a body as well as a place. Pronouns are nobody's mentions here; times, money and quantities have
stages of their own.
"""

from collections.abc import Iterable, Iterator
from typing import get_args

from onrecord.extract.entities.find import Find
from onrecord.extract.entities.lists import known_people, listed_names, peoples
from onrecord.extract.entities.names import acting_states, named, persons, places
from onrecord.extract.entities.phrases import phrases
from onrecord.markup import Markup
from onrecord.model import EntityType, Mention, Toponym

NAME = "extract/entities"
VERSION = "2"

CONFIDENCE = {"tagger": 0.85, "place": 0.9, "list": 0.9, "title": 0.85, "phrase": 0.6, "state": 0.6}


def find_mentions(markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Mention, ...]:
    """The mentions in text order. Two overlap only where they are of different types ("Iraqi" in "Iraqi forces").

    >>> find_mentions(Markup("", (), (), ()), ())
    ()
    """
    sites = places(markup, toponyms)
    finds = [
        *listed_names(markup),
        *sites,
        *peoples(markup),
        *persons(markup),
        *named(markup),
        *acting_states(markup, sites),
        *phrases(markup),
        *known_people(markup),
    ]
    return tuple(
        _mention(markup, find) for find in sorted(_apart(markup, finds), key=lambda find: (find.first, -find.last))
    )


def _mention(markup: Markup, find: Find) -> Mention:
    span = markup.span(find.first, find.last)
    confidence = CONFIDENCE[find.rule.split("/")[0]]
    return Mention(start=span.start, end=span.end, type=find.type, rule=find.rule, confidence=confidence)


def _apart(markup: Markup, finds: Iterable[Find]) -> Iterator[Find]:
    """The finds that do not clash: of one type none overlap, no listed name is cut up, no span has two types by chance.

    Of two that clash the earlier in the list stays.
    """
    taken: dict[str, bytearray] = {kind: bytearray(len(markup.tokens)) for kind in (*get_args(EntityType), "listed")}
    spans: set[tuple[int, int]] = set()
    for first, last, kind, rule in finds:
        beside = rule.startswith("tagger/") or (rule.startswith(("list/", "phrase/")) and kind != "Organisation")
        layers = (kind, "listed") if beside else (kind,)
        twice = (first, last) in spans and rule != "state/acts"
        if first < last and not twice and not any(any(taken[layer][first:last]) for layer in layers):
            for layer in layers if rule.startswith("list/") else (kind,):
                taken[layer][first:last] = b"\1" * (last - first)
            spans.add((first, last))
            yield Find(first, last, kind, rule)
