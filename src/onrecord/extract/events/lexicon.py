"""The editable lexicon of events: which word, in which construction, is which act (tables/events.toml)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord import tables
from onrecord.markup import Token
from onrecord.model import EventType

ANY = "*"
ACTOR = "@actor"
PERSON = "@person"
PLACE = "@place"
INFINITIVE = "@infinitive"
PARTS_OF_SPEECH = {
    "VERB": "verbs",
    "AUX": "verbs",
    "NOUN": "nouns",
    "PROPN": "nouns",
    "ADJ": "adjectives",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One use of some words as one act; None where it asks for nothing.

    `object`, `governed` and `complement` hold lemmas and the marks `*` (anything), `@actor`, `@person`, `@place` and
    `@infinitive`; an empty `object` forbids one.
    """

    type: EventType
    mode: str | None
    particle: str | None
    object: frozenset[str] | None
    preposition: frozenset[str] | None
    governed: frozenset[str] | None
    complement: frozenset[str] | None
    modal: frozenset[str] | None
    recipient: tuple[str, ...]
    needs: frozenset[str]
    anyone: bool
    example: str

    @property
    def weight(self) -> int:
        """How much it asks for: a list of words asks for more than "anything"."""
        asked = (self.object, self.governed, self.complement)
        listed = sum(1 for words in asked if words and ANY not in words)
        named = sum(1 for part in (self.particle, self.preposition, self.modal) if part)
        return 2 * listed + 2 * named + sum(1 for words in asked if words and ANY in words)


@cache
def frames() -> dict[tuple[str, str], tuple[Frame, ...]]:
    """The frames of each (part of speech, lemma), the most constrained first."""
    table = tables.toml("events")
    found: dict[tuple[str, str], list[Frame]] = {}
    for entry in table["frame"]:
        frame = _frame(entry, table["words"])
        for words in ("verbs", "nouns", "adjectives"):
            for lemma in entry.get(words, ()):
                found.setdefault((words, lemma), []).append(frame)
    return {key: tuple(sorted(fitting, key=lambda frame: -frame.weight)) for key, fitting in found.items()}


def frames_of(pos: str, lemma: str) -> tuple[Frame, ...]:
    """The frames a word may carry."""
    return frames().get((PARTS_OF_SPEECH.get(pos, ""), lemma), ())


@cache
def deeds() -> frozenset[str]:
    """The nouns that name deeds, also where no frame speaks of them."""
    return frozenset(tables.toml("events")["words"]["deeds"])


@cache
def sayings() -> frozenset[str]:
    """The verbs that only bring in what somebody said, thinks or shows."""
    return frozenset(tables.toml("events")["words"]["sayings"])


@cache
def silence() -> frozenset[str]:
    """What somebody who will not be drawn declines to do ("declined to comment"): no refusal of anything asked."""
    return frozenset(tables.toml("events")["words"]["silence"])


@cache
def business() -> frozenset[str]:
    """Those who trade, study and play: what they do is seldom politics."""
    return frozenset(tables.toml("events")["words"]["business"])


def open_frame(kind: str, token: Token) -> Frame:
    """A frame that asks for nothing, for a word that the lexicon does not list in such a use.

    For YIELD it is of the type of which the lexicon has the word, else of that of the words that end something.
    """
    type_ = _yielding(token) if kind == "YIELD" else kind
    return _open_frames()[type_]


@cache
def _open_frames() -> dict[str, Frame]:
    entries = tables.toml("events")["open"]
    return {type_: _frame({"type": type_, "example": "", **entry}, {}) for type_, entry in entries.items()}


def _yielding(token: Token) -> str:
    known = (frame.type for frame in frames_of(token.pos, lemma_of(token)) if frame.type in ("CONCEDE", "RETREAT"))
    is_end = lemma_of(token) in tables.toml("events")["words"]["endings"]
    return next(known, "RETREAT" if is_end else "CONCEDE")


def lemma_of(token: Token) -> str:
    """The lemma under which a word stands in the lexicon."""
    lemma = token.lemma.lower()
    found: str = tables.toml("events")["slips"].get(lemma, lemma)
    return found


def _frame(entry: dict[str, Any], words: dict[str, list[str]]) -> Frame:
    def listed(name: str) -> frozenset[str] | None:
        return frozenset(_spelled_out(entry[name], words)) if name in entry else None

    return Frame(
        entry["type"],
        entry.get("mode"),
        entry.get("particle"),
        listed("object"),
        listed("preposition"),
        listed("governed"),
        listed("complement"),
        listed("modal"),
        tuple(entry.get("recipient", ())),
        frozenset(entry.get("needs", ())),
        entry.get("anyone", False),
        entry["example"],
    )


def _spelled_out(names: Iterable[str], words: dict[str, list[str]]) -> Iterable[str]:
    for name in names:
        yield from words.get(name.removeprefix("@"), (name,)) if name.startswith("@") else (name,)
