"""Reasons: why somebody acts, or wants or opposes something, in the words of the report and on whose word.

Only words that have no other use are read as a reason ("because", "in response to"), not those that may as well tell
when ("since", "as", "after"). What an opponent gives as his reason speaks against the act.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.reasons.claims import by_claim
from onrecord.extract.reasons.cues import by_cue
from onrecord.extract.reasons.nouns import by_noun
from onrecord.extract.reasons.ties import Tie, opposed, trimmed
from onrecord.extract.reasons.voices import Voices
from onrecord.markup import Markup
from onrecord.model import By, Event, Reason, Statement, StatementsAt, surface

NAME = "extract/reasons"
VERSION = "1"

_SPEAKS = {
    "cause": "gives the cause of",
    "purpose": "gives the aim of",
    "response": "tells what was answered by",
    "objection": "gives a reason against",
    "fear": "gives the fear behind",
    "condition": "gives the condition of",
}


def find_reasons(markup: Markup, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Reason, ...]:
    """The reasons of a report, in text order, one a stretch of words; what is sure counts before what is not."""
    said = StatementsAt(statements)
    triggers = _Triggers(markup, events)
    voices = Voices(markup, statements, said)
    kept: dict[int, Tie] = {}
    ties = list(_ties(markup, said))
    told = {i for tie in ties if tie.rule.startswith("cue/") for i in (*tie.cue, *tie.reason)}
    for tie in (_as_a_stand(markup, _apart(markup, tie, told)) for tie in ties):
        known = kept.get(tie.reason[0])
        if known is None or tie.confidence > known.confidence:
            kept[tie.reason[0]] = tie
    found = sorted((_reason(markup, tie, voices, triggers) for tie in kept.values()), key=lambda reason: reason.span)
    return tuple(replace(reason, id=f"r{number}") for number, reason in enumerate(found, 1))


def _ties(markup: Markup, said: StatementsAt) -> Iterator[Tie]:
    yield from by_cue(markup)
    yield from by_noun(markup)
    yield from by_claim(markup, said)


def _apart(markup: Markup, tie: Tie, told: set[int]) -> Tie:
    """The tie without what else is given as a reason in the words of its act."""
    about = trimmed(markup, [i for i in tie.about if i not in told or i in tie.cue])
    return replace(tie, about=tuple(about)) if about else tie


def _as_a_stand(markup: Markup, tie: Tie) -> Tie:
    """The tie as an objection where its act is to oppose something: it speaks against that."""
    if tie.head is None or tie.kind not in ("cause", "fear", "objection"):
        return tie
    thing = opposed(markup, markup.tokens[tie.head], {*tie.cue, *tie.reason})
    if not thing:
        return tie
    return replace(tie, kind="objection", polarity="against", about=tuple(thing))


class _Triggers:
    """The events of a report by the words that tell them."""

    def __init__(self, markup: Markup, events: tuple[Event, ...]) -> None:
        self._at: dict[int, str] = {}
        for event in events:
            for span in (*event.trigger, *event.mentions):
                for token in markup.tokens_in(span):
                    self._at.setdefault(token.i, event.id)

    def of(self, tie: Tie) -> str | None:
        """The event an act is: that of its own word, else the first told in its words."""
        places = tie.about if tie.head is None else (tie.head, *tie.about)
        return next((self._at[i] for i in places if i in self._at), None)


def _reason(markup: Markup, tie: Tie, voices: Voices, triggers: _Triggers) -> Reason:
    span = markup.span(tie.reason[0], tie.reason[-1] + 1)
    cue, about = markup.spans(tie.cue), markup.spans(tie.about)
    return Reason(
        id="",
        by=By(NAME, VERSION, tie.rule),
        confidence=tie.confidence,
        why=f"“{surface(cue, markup.text)}” {_SPEAKS[tie.kind]} “{surface(about, markup.text)}”.",
        start=span.start,
        end=span.end,
        kind=tie.kind,
        polarity=tie.polarity,
        cue=cue,
        about=about,
        event=triggers.of(tie),
        statement=voices.of(tie),
    )
