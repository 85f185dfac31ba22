"""Subjects: whether two clauses tell of what one person or thing does, also where one says "I"."""

from onrecord.analyse.claims.clause import Told

SPEAKERS = frozenset({"i", "he", "she", "we", "they", "it"})
"""Words by which a speaker is meant in what is said on his word."""


def have_one_subject(one: Told, other: Told) -> bool:
    """Whether both tell of what one acts; "I" and "she" are the speaker, wherever the other clause names him."""
    return bool(one.acting & other.acting or _speaker(one) & _named(other) or _speaker(other) & _named(one))


def _speaker(told: Told) -> frozenset[str]:
    """The last word of the speaker's name, where a clause says "I" or "she" of him."""
    said = told.point.voice
    name = said.name if said and told.point.subject.lower() in SPEAKERS else None
    return frozenset((name or "").lower().split()[-1:])


def _named(told: Told) -> frozenset[str]:
    return told.names | _speaker(told)
