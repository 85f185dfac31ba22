"""Place names in a report, before it is known which place each stands for.

Words for a people ("Turkish", "Texans") are found too and marked: they are no places, but tell which places are meant.
"""

from collections.abc import Iterable

from onrecord.extract.places.known import known
from onrecord.extract.places.other import PEOPLE, again, forms, peoples, unknown
from onrecord.extract.places.page import Find, page_of
from onrecord.markup import Markup
from onrecord.model import Toponym

NAME = "extract/places"
VERSION = "2"

CONFIDENCE = {
    "tagger/place": 0.95,
    "tagger/unknown": 0.4,
    "atlas/well-known": 0.9,
    "atlas/after-preposition": 0.8,
    "atlas/dateline": 0.9,
    "atlas/before-state": 0.9,
    "atlas/in-organisation": 0.7,
    "form/ending": 0.6,
    PEOPLE: 0.6,
    "state/postal": 0.9,
    "again/same-name": 0.7,
}


def find_toponyms(markup: Markup) -> tuple[Toponym, ...]:
    """The place names of a report in text order, none inside another.

    >>> find_toponyms(Markup("", (), (), ()))
    ()
    """
    page = page_of(markup)
    finds = _apart([*forms(page), *known(page), *unknown(page), *peoples(page)], markup)
    finds = _apart([*finds, *again(page, finds)], markup)
    return tuple(_toponym(markup, find) for find in sorted(finds))


def _toponym(markup: Markup, find: Find) -> Toponym:
    span = markup.span(find.first, find.last)
    sure = CONFIDENCE[find.rule]
    return Toponym(start=span.start, end=span.end, rule=find.rule, confidence=sure, people=find.rule == PEOPLE)


def _apart(finds: Iterable[Find], markup: Markup) -> list[Find]:
    """The finds without overlaps; of two that overlap the earlier in the list stays."""
    taken, kept = bytearray(len(markup.tokens)), []
    for find in finds:
        if not any(taken[find.first : find.last]):
            taken[find.first : find.last] = b"\1" * (find.last - find.first)
            kept.append(find)
    return kept
