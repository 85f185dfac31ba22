"""Clashes: pairs of clauses that fill one slot differently, and so may contradict each other; weighing decides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord import tables
from onrecord.analyse.abstract import Value
from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.answers import tells_of
from onrecord.analyse.claims.clause import Told, apart, matters
from onrecord.analyse.claims.likeness import swap_roles
from onrecord.analyse.claims.odds import TO_COME, is_update
from onrecord.analyse.claims.polarity import TOLD_AS_SO
from onrecord.analyse.claims.things import nouns
from onrecord.analyse.claims.values import clashing, ratio, same_thing
from onrecord.analyse.clocks import parts_of_the_day
from onrecord.analyse.contradictions.slots import (
    common_places,
    doers,
    extent,
    is_one_time,
    named_places,
    names_a_doer,
    sets_a_day,
)
from onrecord.analyse.meaning import alike, vector
from onrecord.model import ContradictionKind

_LARGE = re.compile(r"\b[A-Z]\w{2,}")
Floats = npt.NDArray[np.float32]
LOOK = 0.12  # share of what both tell from which they are looked at
FARTHEST = 5.0  # times over: figures further apart are of two things
FARTHEST_DEAD = 10.0  # the same for the dead: two sides of a fight seldom agree
LIKE = 0.35  # cosine of their meanings from which they are, too


@dataclass(frozen=True, slots=True)
class Clash:
    """Two clauses, by their places, and the slot that they fill differently."""

    slot: str
    first: int
    second: int


STATES = frozenset({"<alive>", "<missing>", "<injured>", "<evacuated>", "<free>", "<arrest>", "<found>", "<infected>"})
"""What people are counted as: the dead are not the missing."""
SPEAKING = frozenset(
    {"comment", "confirm", "say", "answer", "respond", "elaborate", "speak", "discuss", "explain", "reply"}
)
KINDS: dict[str, ContradictionKind] = {
    "number": "number",
    "clock": "time",
    "day": "time",
    "thing": "denial",
    "negation": "denial",
    "place": "scope",
    "site": "scope",
    "doer": "denial",
    "extent": "scope",
}


def clashes(found: Claims) -> Iterator[Clash]:
    """Every two clauses of different voices that speak of like things and fill a slot differently."""
    mean = (found.overlaps.covered + found.overlaps.covered.T) / 2
    meant = meanings(found.told)
    for first, second in zip(*((mean >= LOOK) | (meant @ meant.T >= LIKE)).nonzero(), strict=True):
        one, other = found.told[first], found.told[second]
        if first < second and _are_apart(one, other):
            for slot in slots(one, other):
                yield Clash(slot, int(first), int(second))


def meanings(told: Sequence[Told]) -> Floats:
    """What each clause means, as vectors of length one (zeros where none of its words is known)."""
    return (
        np.stack([vector((*each.point.terms, each.point.predicate)) for each in told])
        if told
        else np.zeros((0, 1), np.float32)
    )


def _are_apart(one: Told, other: Told) -> bool:
    """Whether two clauses are of two voices, neither a note of correction."""
    if one.is_note or other.is_note:
        return False
    return one.report != other.report or voice(one) != voice(other)


def voice(told: Told) -> str | None:
    """On whose word a clause stands, None for the report's own."""
    said = told.point.voice
    return (said.name or said.source) if said else None


def slots(one: Told, other: Told) -> Iterator[str]:
    """The slots that two clauses fill differently."""
    if not _are_one_mood(one, other) and not (tells_of(one, other) or tells_of(other, one)):
        return
    if _are_figures(one, other):
        yield "number"
    is_event = same_event(one, other)
    opposed = one.polarity.opposes(other.polarity)
    if is_event and not opposed and not _are_ends(one, other) and _are_at_other_times(one, other):
        yield "clock"
    if is_event and not opposed and sets_a_day(one) and sets_a_day(other) and apart(one, other):
        yield "day"
    is_explained = apart(one, other) or _changed(one, other) or swap_roles(one, other) or _keeps_silent(one, other)
    if opposed and not is_explained:
        yield "thing" if set(one.polarity.things) & set(other.polarity.things) else "negation"
    if opposed or apart(one, other):
        return
    here, there = named_places(one), named_places(other)
    if is_event and here and there and _are_other(here, other) and _are_other(there, one):
        yield "place"
    at, away = common_places(one), common_places(other)
    if at and away and not at & away and not any(alike(a, b) for a in at for b in away):
        yield "site"
    if is_event and (names_a_doer(one) or names_a_doer(other)) and _have_other_doers(one, other):
        yield "doer"
    if is_event and {extent(one), extent(other)} in ({"all", "part"}, {"all", "none"}, {"none", "part"}):
        yield "extent"


def _have_other_doers(one: Told, other: Told) -> bool:
    mine, theirs = doers(one), doers(other)
    return bool(mine and theirs) and not any(alike(a, b) for a in mine for b in theirs)


def _are_one_mood(one: Told, other: Told) -> bool:
    """Whether both tell what is, or both what is planned."""
    moods = {one.point.factuality, other.point.factuality}
    return moods <= TOLD_AS_SO or moods <= TO_COME


def _are_figures(one: Told, other: Told) -> bool:
    """Whether both give figures that exclude each other, of one time and near enough to be of one thing."""
    pair = clashing(one.point.values, other.point.values)
    if pair is None or not (same_event(one, other) or _count_alike(*pair)) or _are_two_shares(one, other, *pair):
        return False
    if is_update(one, other) or not is_one_time(one, other) or bool(one.clocks) != bool(other.clocks):
        return False
    states = [STATES & matters(each) for each in (one, other)]
    if all(states) and not states[0] & states[1]:
        return False
    farthest = FARTHEST_DEAD if "<alive>" in matters(one) & matters(other) else FARTHEST
    return ratio(*pair) <= farthest


def _count_alike(first: Value, second: Value) -> bool:
    """Whether both name what they count, and it is one thing."""
    return first.dimension in ("count", "ratio") and bool(first.of and second.of) and same_thing(first.of, second.of)


def _are_two_shares(one: Told, other: Told, first: Value, second: Value) -> bool:
    """Whether both give shares, of two people or of two things: who won how much, and how many voted."""
    if first.dimension != "ratio" or second.dimension != "ratio":
        return False
    mine, theirs = proper(one), proper(other)
    is_turnout = ["<turnout>" in each.tokens for each in (one, other)]
    return is_turnout[0] != is_turnout[1] or (bool(mine and theirs) and not mine & theirs)


def proper(told: Told) -> frozenset[str]:
    """The words of a clause that are names, also where they open it: those written large that say something."""
    return frozenset(word for word in map(str.lower, _LARGE.findall(told.words)) if word in told.tokens)


def _are_ends(one: Told, other: Told) -> bool:
    """Whether one tells of the beginning of something and the other of its end."""
    begins, ends = (frozenset(tables.toml("clashes")[name]) for name in ("begins", "ends"))
    words = [{each.point.predicate, *each.words.lower().split()} for each in (one, other)]
    return any(bool(a & begins) and bool(b & ends) for a, b in (words, reversed(words)))


def _are_at_other_times(one: Told, other: Told) -> bool:
    """Whether both give a time of day, or a part of it, and not the same."""
    mine, theirs = (each.clocks or parts_of_the_day(each.words) for each in (one, other))
    return bool(mine and theirs) and not any(a.fits(b) for a in mine for b in theirs)


def _keeps_silent(one: Told, other: Told) -> bool:
    """Whether one says only that somebody does not speak about it: "declined to comment" is no denial."""
    return any(each.point.negated and each.point.predicate in SPEAKING for each in (one, other))


def _changed(one: Told, other: Told) -> bool:
    """Whether what is told is dated after the denial: he had not resigned on Monday, and resigned on Tuesday."""
    no, yes = (one, other) if not one.polarity.is_so else (other, one)
    told_of = [day.first for day in yes.point.days if day.sure]
    return bool(told_of) and not no.polarity.is_so and min(told_of) > max(last for _, last in no.moments)


def same_event(one: Told, other: Told) -> bool:
    """Whether two clauses tell of one sort of thing: by their verbs, or a matter that both speak of."""
    return bool((matters(one) & matters(other)) - nouns()) or alike(one.point.predicate, other.point.predicate) > 0


def _are_other(names: frozenset[str], told: Told) -> bool:
    """Whether none of these places is named in a clause."""
    words = told.words.lower()
    return not any(name in words or name.split()[0] in words for name in names)
