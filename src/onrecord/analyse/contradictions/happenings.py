"""Happenings: whether two clauses tell of one sort of thing, and when each says that it was."""

import re
from functools import cache

from onrecord import tables
from onrecord.analyse.claims.clause import NOT_UNTIL, Told, apart, days_told
from onrecord.analyse.claims.polarity import GIVEN
from onrecord.analyse.claims.things import nouns, spoken
from onrecord.analyse.clocks import parts_of_the_day
from onrecord.analyse.meaning import alike

FEW = 12  # things that can stand beside the time of what happened to them: "three gates at 2.10am"
SHARED = 2  # telling words in common that stand for one happening
WEAK = frozenset(
    {"be", "have", "do", "make", "say", "give", "take", "get", "come", "go", "put", "tell", "show", "become"}
)
"""Predicates that tell nothing of what happens."""
STARTING = frozenset({"begin", "start", "erupt", "commence", "open"})
HAPPENING = frozenset({"come", "happen", "occur", "take", "be", "go", "break"})
_MOVED = re.compile(
    r"\b(?:postpone[ds]?|reschedule[ds]?|delay(?:s|ed)?|put (?:off|back)|brought forward|moved|adjourn(?:ed)?"
    r"|again|another|second|third|next|further|also|each|every|daily|anniversary"
    r"|no later than|at the latest|deadline)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(first|last|final|only)\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+)", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:by|before|until|till|since|from|after|than|dated)\s+(?:\w+,?\s+){0,2}$", re.IGNORECASE)


def same_event(one: Told, other: Told) -> bool:
    """Whether two clauses tell of one sort of thing: by their verbs, or a matter that both speak of."""
    if (one.matters & other.matters) - nouns():
        return True
    return one.point.predicate not in WEAK and alike(one.point.predicate, other.point.predicate) > 0


def same_deed(one: Told, other: Told) -> bool:
    """Whether the verbs of two clauses tell of one sort of thing: "was struck", "was attacked"."""
    mine, theirs = one.point.predicate, other.point.predicate
    return alike(mine, theirs) > 0 or not _of(mine).isdisjoint(_of(theirs))


@cache
def _of(verb: str) -> frozenset[str]:
    return spoken(verb, (verb,)).matters


def share_words(one: Told, other: Told) -> bool:
    """Whether two clauses have some telling words in common, or words of like meaning."""
    return sum(any(alike(a, b) for b in other.tokens) for a in one.tokens) >= SHARED


def at_other_times(one: Told, other: Told) -> bool:
    """Whether both give a time of day of one moment, or a part of the day, and not the same.

    A time beside a figure ("by noon 112") is that of the count.
    """
    if any(
        value.dimension == "count" and (value.low or 0) > FEW for each in (one, other) for value in each.point.values
    ):
        return False
    mine, theirs = (each.clocks or parts_of_the_day(each.words) for each in (one, other))
    return bool(mine and theirs) and not any(a.fits(b) for a in mine for b in theirs) and not _are_ends(one, other)


def on_other_days(one: Told, other: Told) -> bool:
    """Whether both set one day, or month or year, for what happens once, and not the same; figures are of their day."""
    if one.point.values and other.point.values:
        return False
    return _sets_a_day(one) and _sets_a_day(other) and apart(one, other)


def are_once(one: Told, other: Told) -> bool:
    """Whether both tell of one thing that is the only one of its place: "the first complaint", "the last of them"."""
    mine, theirs = _ordinals(one), _ordinals(other)
    return any(a[0] == b[0] and any(alike(x, y) for x in a[1] for y in b[1]) for a in mine for b in theirs)


def _ordinals(told: Told) -> list[tuple[str, frozenset[str]]]:
    """The places in a row that a clause names, with the words that may say of what: "first", {"complaint"}."""
    nouns, deed = frozenset(told.point.terms), frozenset((told.point.predicate,))
    found = ((match[1].lower(), match[2].lower().split()) for match in _ONCE.finditer(told.words))
    return [(order, deed if words[0] == "time" else frozenset(words) & nouns or deed) for order, words in found]


def _sets_a_day(told: Told) -> bool:
    """Whether a clause sets one day, or month or year, for something that happens once."""
    single = days_told(told.point)
    return (
        len(single) == 1
        and told.point.kind not in GIVEN
        and not told.point.negated
        and not _MOVED.search(told.words)
        and (
            not _BOUND.search(told.words[: max(0, single[0].start - told.point.start)])
            or bool(NOT_UNTIL.search(told.words))
        )
    )


def _are_ends(one: Told, other: Told) -> bool:
    """Whether one tells of the beginning of something and the other of its end."""
    begins, ends = (frozenset(tables.toml("clashes")[name]) for name in ("begins", "ends"))
    words = [{each.point.predicate, *each.words.lower().split()} for each in (one, other)]
    if any(bool(a & begins) and bool(b & ends) for a, b in (words, reversed(words))):
        return True
    is_first = [each.point.predicate in STARTING for each in (one, other)]
    return is_first[0] != is_first[1] and not {one.point.predicate, other.point.predicate} & HAPPENING
