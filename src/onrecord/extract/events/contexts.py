"""What an event is about and how it was done: the contexts and modes of PLOVER, with the words that show them.

Both are read from the event's own clause only: a word of the next clause says nothing about this event.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from onrecord import tables
from onrecord.extract.events.lexicon import Frame
from onrecord.extract.events.signs import Cues, Sign
from onrecord.markup import Markup
from onrecord.model import Actor, EventType, Span, Spans

APART = frozenset({"relcl", "parataxis", "conj", "advcl"})
"""Labels of clauses that hang on one without being part of it."""
MOST = 4  # contexts an event may have


def contexts(markup: Markup, clause: Iterable[int], parties: Iterable[Actor]) -> tuple[tuple[str, ...], Spans]:
    """The contexts that the words of an event's clause and parties show, each with its first cue, in text order.

    At most MOST, those with the most cues.
    """
    named = (token.i for actor in parties for token in markup.tokens_in(Span(actor.start, actor.end)))
    signs = _context_cues().signs(markup, (*clause, *named))
    first: dict[str, Sign] = {}
    for sign in signs:
        first.setdefault(sign.shows, sign)
    shown = sorted(first.values(), key=lambda sign: -sum(other.shows == sign.shows for other in signs))[:MOST]
    shown.sort(key=lambda sign: (sign.first, sign.shows))
    return tuple(sign.shows for sign in shown), tuple(markup.span(sign.first, sign.last) for sign in shown)


def mode(
    markup: Markup, clause: Iterable[int], trigger: tuple[int, ...], kind: EventType, frame: Frame
) -> tuple[str | None, Spans]:
    """The mode of an event and the words that show it: a cue in the act's own words, else what the lexicon says."""
    names, told = _modes().get(kind, {}), None
    if frame.type == kind and frame.mode:
        told = next((name for name, entry in names.items() if frame.mode in (name, *entry["others"])), None)
    signs = _mode_cues(kind).signs(markup, clause)
    order = list(names)

    def rank(sign: Sign) -> tuple[bool, int, int]:
        distance = 0 if sign.first in trigger else abs(sign.first - trigger[0])
        return not names[sign.shows].get("prevails", False), distance, order.index(sign.shows)

    best = min(signs, key=rank, default=None)
    if best and (told is None or best.first in trigger or names[best.shows].get("prevails", False)):
        return best.shows, (markup.span(best.first, best.last),)
    return told, markup.spans(trigger) if told else ()


def own_words(markup: Markup, predicate: int) -> list[int]:
    """The tokens of the clause that an event stands in, without the clauses beside and above it."""
    top = markup.tokens[predicate]
    while top.head != top.i and (top.dep == "xcomp" or top.pos not in ("VERB", "AUX")):
        top = markup.tokens[top.head]
    found, stack = [], [top.i]
    while stack:
        i = stack.pop()
        found.append(i)
        stack += [token.i for token in markup.dependents(i) if not _is_apart(markup, token.i)]
    return found


def _is_apart(markup: Markup, i: int) -> bool:
    """Whether a word heads a clause of its own that is no purpose of the one above."""
    token = markup.tokens[i]
    if token.dep not in APART or (token.dep == "conj" and token.pos not in ("VERB", "AUX")):
        return False
    return not (token.dep == "advcl" and any(aux.lower == "to" for aux in markup.dependents(i, "aux")))


@cache
def _context_cues() -> Cues:
    return Cues({name: entry["cues"] for name, entry in tables.toml("contexts")["context"].items()})


@cache
def _modes() -> dict[str, dict[str, dict[str, Any]]]:
    """The modes of each type by name, in the order of the table."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for entry in tables.toml("modes")["mode"]:
        found.setdefault(entry["type"], {})[entry["name"]] = entry
    return found


@cache
def _mode_cues(kind: EventType) -> Cues:
    return Cues({name: entry["cues"] for name, entry in _modes().get(kind, {}).items()})
