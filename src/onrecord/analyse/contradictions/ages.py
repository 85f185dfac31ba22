"""Ages: whose years a figure is. That two people are of two ages contradicts nothing."""

import re

from onrecord.analyse.abstract import Value
from onrecord.analyse.claims.clause import Told

_AGE = re.compile(r"\d{1,3}$|.*\b(?:old|aged?)\b", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(r"(?P<who>(?:[A-Z][\w’'.-]*\s+)*[\w’'-]+),?\s+(?:aged\s+)?$")
_AFTER = re.compile(r"(?:[- ]years?[- ]old)?\W*(?P<who>(?:[\w’'-]+(?:\s|$)){0,4})")
_WORD = re.compile(r"[\w’'-]+")
ANYONE = frozenset(
    {"man", "men", "woman", "women", "person", "people", "male", "female", "resident", "native", "a", "an", "the", "of"}
    | {"and", "who", "was", "were", "is", "from", "in", "his", "her", "their", "said", "old", "year", "years"}
)
"""Words beside an age that do not say whose it is."""

Values = tuple[Value, ...]


def of_one_person(one: Told, mine: Values, other: Told, theirs: Values) -> tuple[Values, Values]:
    """The figures of two clauses without the ages of people of whom the other tells no age."""
    here, there = ([_bearer(told, each) for each in values] for told, values in ((one, mine), (other, theirs)))
    return _kept(mine, here, there), _kept(theirs, there, here)


def _kept(values: Values, bearers: list[frozenset[str] | None], others: list[frozenset[str] | None]) -> Values:
    known = frozenset(word for bearer in others for word in bearer or ())
    return tuple(
        value for value, bearer in zip(values, bearers, strict=True) if bearer is None or not known.isdisjoint(bearer)
    )


def _bearer(told: Told, value: Value) -> frozenset[str] | None:
    """The words that say whose age a figure is; None where it is no age."""
    start, end = value.start - told.point.start, value.end - told.point.start
    if value.dimension != "time" or not _AGE.match(told.words[start:end]):
        return None
    before, after = _BEFORE.search(told.words[:start]), _AFTER.match(told.words, end)
    beside = " ".join(found["who"] for found in (before, after) if found)
    return frozenset(_WORD.findall(beside.lower())) - ANYONE
