"""When and where an event took place: only a time or a place of its own clause counts."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from onrecord.markup import Markup
from onrecord.model import Actor, Place, Span, Time

WHERE = frozenset({"in", "at", "near", "outside", "inside", "on", "around", "across", "within", "into", "over", "off"})
FINE = frozenset({"admin1", "city", "facility", "water"})
OF_A_NOUN = frozenset({"nummod", "amod", "compound", "nmod"})
"""Links by which a time belongs to the noun behind it ("the 1998 accord") and to nothing further out."""
LONG_AGO = 365
"""Days before the report after which an event is history rather than news."""

Found = TypeVar("Found", Place, Time)


class Setting:
    """The times and places of one report, ready to be asked about one event after another."""

    def __init__(
        self, markup: Markup, places: tuple[Place, ...], times: tuple[Time, ...], published: str | None = None
    ) -> None:
        self._markup = markup
        self._places = _by_sentence(markup, places)
        self._times = _by_sentence(markup, [time for time in times if time.type in ("DATE", "TIME")])
        self.today = _day(published) or _today(times)

    def time(self, trigger: tuple[int, ...]) -> Time | None:
        """The time that hangs on the event's own words."""
        sentence = self._markup.tokens[trigger[0]].sentence
        return next((time for time in self._times.get(sentence, ()) if self._hangs_on(time.span, trigger)), None)

    def place(self, trigger: tuple[int, ...], recipients: tuple[Actor, ...]) -> Place | None:
        """The place that hangs on the event's own words, or the town it was done to."""
        sentence = self._markup.tokens[trigger[0]].sentence
        near = self._places.get(sentence, [])
        around = [
            place for place in near if self._preposition(place.span) in WHERE and self._hangs_on(place.span, trigger)
        ]
        struck = [
            place
            for place in near
            if place.precision in FINE
            and any(actor.start <= place.start and place.end <= actor.end for actor in recipients)
        ]
        return min(around + struck, key=lambda place: place.precision not in FINE, default=None)

    def is_history(self, time: Time | None) -> bool:
        """Whether a time lies more than a year before the report."""
        until = _day(time.until) if time else None
        return bool(until and self.today and (self.today - until).days > LONG_AGO)

    def _hangs_on(self, span: Span, trigger: tuple[int, ...]) -> bool:
        """Whether the first clause word above the span carries the event."""
        tokens = self._markup.tokens_in(span)
        if not tokens:
            return False
        inside, below = {token.i for token in tokens}, tokens[0]
        for token in (below, *self._markup.ancestors(below.i)):
            if token.i in trigger:
                return True
            if token.i not in inside and (token.pos in ("VERB", "AUX") or below.dep in OF_A_NOUN):
                return False
            below = token
        return False

    def _preposition(self, span: Span) -> str | None:
        inside = self._markup.tokens_in(span)
        heads = (self._markup.tokens[token.head] for token in inside if token.dep == "pobj")
        return next((head.lower for head in heads), None)


def _by_sentence(markup: Markup, found: Iterable[Found]) -> dict[int, list[Found]]:
    table: dict[int, list[Found]] = {}
    for thing in found:
        sentence = markup.sentence_at(thing.start)
        if sentence:
            table.setdefault(sentence.i, []).append(thing)
    return table


def _today(times: tuple[Time, ...]) -> date | None:
    """About the day of the report: the last day that a time counted from its publication reaches back to."""
    days = (_day(time.begin) for time in times if time.anchor == "publication")
    return max((day for day in days if day), default=None)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
