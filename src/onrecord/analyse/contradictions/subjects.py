"""Subjects: whether one acts in two clauses, also where one says "I" or tells it in the passive."""

import re

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.wording import long_stems

SPEAKERS = frozenset({"i", "he", "she", "we", "they", "it"})
"""Words by which a speaker is meant in what is said on his word."""
LINKING = frozenset({"be", "have", "do", "put", "stand", "show", "give", "make", "say", "report", "become", "remain"})
"""Predicates that tell little by themselves."""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:not|never|also|later|since|still|then|\w+ly)\s+)?"
    r"(?:\w+(?:ed|en|wn)|shot|hit|sent|told|held|sold|paid|put|cut|found|brought|caught|built|lost|left|made|shut|sunk)\b",
    re.IGNORECASE,
)


def have_one_subject(one: Told, other: Told) -> bool:
    """Whether both tell of what one acts; "I" and "she" are the speaker, wherever the other clause names him."""
    return bool(one.acting & other.acting or _speaker(one) & _named(other) or _speaker(other) & _named(one))


def swap_roles(first: Told, second: Told) -> bool:
    """Whether who acts in one is acted on in the other, and somebody else acts there."""
    return _swaps(first, second) or _swaps(second, first)


def _speaker(told: Told) -> frozenset[str]:
    """The last word of the speaker's name, where a clause says "I" or "she" of him."""
    said = told.point.voice
    name = said.name if said and told.point.subject.lower() in SPEAKERS else None
    return frozenset((name or "").lower().split()[-1:])


def _named(told: Told) -> frozenset[str]:
    return told.names | _speaker(told)


def _swaps(first: Told, second: Told) -> bool:
    """Whether who acts in the first is acted on in the second, and somebody else acts there."""
    mine, theirs = _doers(first), _doers(second)
    if not mine or not theirs or mine & theirs or {first.point.predicate, second.point.predicate} & LINKING:
        return False
    return mine <= second.stems - theirs


def _doers(told: Told) -> frozenset[str]:
    """The stems of who acts: in the passive, of whom it names after "by"."""
    named = told.stems & long_stems(told.point.doer)
    return named or (frozenset() if _PASSIVE.search(told.words) else told.acting)
