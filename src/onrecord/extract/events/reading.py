"""The acts of a report: each word of the lexicon held against its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord import tables
from onrecord.extract.events.fitting import Predicate, fit
from onrecord.extract.events.lexicon import Frame, frames_of, lemma_of
from onrecord.extract.events.names import words
from onrecord.extract.events.parties import Parties, Party
from onrecord.extract.events.roles import parties_to
from onrecord.markup import Markup
from onrecord.model import Actor

OPEN = ("advcl", "conj", "parataxis")
"""Links by which one act follows another instead of being part of it."""


@dataclass(frozen=True, slots=True)
class Act:
    """A predicate with its frame and parties; `trigger` holds the tokens that carry it, the predicate first."""

    frame: Frame
    trigger: tuple[int, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]


def acts(markup: Markup, parties: Parties) -> Iterator[Act]:
    """Every act of the report, also those that stand inside another."""
    strange = _elsewhere(markup)
    for token in markup.tokens:
        frames = frames_of(token.pos, lemma_of(token))
        if frames and token.sentence not in strange:
            act = _act(Predicate.at(markup, parties, token.i), frames)
            if act:
                yield act


def _act(predicate: Predicate, frames: tuple[Frame, ...]) -> Act | None:
    """The first frame that fits and finds its parties."""
    for frame in frames:
        trigger = fit(predicate, frame)
        if trigger and not (frame.type == "ASSAULT" and _is_rhetorical(predicate.markup, trigger)):
            found = parties_to(predicate, frame)
            if found:
                return Act(frame, trigger, _as_told(found[0]), _as_told(found[1]))
    return None


def _as_told(parties: list[Party]) -> tuple[Actor, ...]:
    return tuple(party.actor for party in parties)


def _is_rhetorical(markup: Markup, trigger: tuple[int, ...]) -> bool:
    """Whether the blows are words ("launched a scathing attack on the mayor")."""
    beside = (word for i in trigger for word in markup.dependents(i, "amod", "advmod"))
    return any(word.lower in tables.toml("events")["words"]["rhetorical"] for word in beside)


def _elsewhere(markup: Markup) -> frozenset[int]:
    """The sentences about sport, show or business, where the same verbs mean something else."""
    signs = words("elsewhere")
    return frozenset(t.sentence for t in markup.tokens if t.pos == "NOUN" and t.lemma.lower() in signs)


def outermost(markup: Markup, found: list[Act]) -> list[Act]:
    """The acts that are not part of another: what was agreed, asked or threatened is not told a second time.

    An act that names nobody on the other side takes them from a part of the same type ("marched to protest against the
    president").
    """
    carrying = {i: act for act in found for i in act.trigger}
    around = {act.trigger: _around(markup, act, carrying) for act in found}
    parts: dict[tuple[int, ...], Act] = {}
    for act in found:
        outer = around[act.trigger]
        if outer and outer.frame.type == act.frame.type:
            parts.setdefault(outer.trigger, act)
    return [_completed(act, parts.get(act.trigger)) for act in found if around[act.trigger] is None]


def _completed(act: Act, part: Act | None) -> Act:
    return act if act.recipients or part is None else replace(act, recipients=part.recipients)


def _around(markup: Markup, act: Act, carrying: dict[int, Act]) -> Act | None:
    """The act that this one is a part of."""
    below = markup.tokens[act.trigger[0]]
    for above in markup.ancestors(below.i):
        if below.dep == "relcl":
            return None
        other = carrying.get(above.i)
        if other and other is not act and (below.dep not in OPEN or _is_purpose(markup, below.i)):
            return other
        below = above
    return None


def _is_purpose(markup: Markup, i: int) -> bool:
    """Whether a clause only says what the act above it was for ("stopped work to protest against the law")."""
    return markup.tokens[i].dep == "advcl" and any(aux.lower == "to" for aux in markup.dependents(i, "aux"))
