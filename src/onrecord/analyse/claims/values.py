"""Values: whether two figures can both be right."""

from collections.abc import Iterable
from functools import cache

from onrecord import tables
from onrecord.analyse.abstract import Value
from onrecord.analyse.meaning import STEM, alike

ABOUT = 0.1  # how far "about" reaches, as a share
ROUNDED = 0.02  # what converting and rounding leave
VAGUE = 0.25
OPEN_BELOW = frozenset({"more than", "at least"})
OPEN_ABOVE = frozenset({"up to", "less than"})


def comparable(first: Value, second: Value) -> bool:
    """Whether two figures are of one kind: the same unit, things counted that may be the same, both wholes or added."""
    if (first.dimension, first.unit, first.is_added) != (second.dimension, second.unit, second.is_added):
        return False
    return not (first.dimension in ("count", "ratio") and first.of and second.of) or same_thing(first.of, second.of)


def same_thing(first: str | None, second: str | None) -> bool:
    """Whether two words for what is counted may mean the same ("people", "inhabitants")."""
    one, other = _counted(first), _counted(second)
    if not one or not other:
        return True
    mine, theirs = one[-1], other[-1]
    if _is_body(mine) != _is_body(theirs) and mine[:STEM] == theirs[:STEM]:
        return False
    return mine == theirs or alike(mine, theirs) > 0 or bool(_groups(mine) & _groups(theirs))


def _counted(words: str | None) -> list[str]:
    """What is counted, without "the number of"."""
    return [word for word in (words or "").lower().split() if word not in NEUTRAL]


def _is_body(noun: str) -> bool:
    """Whether a noun is of a body or a deed, not of those in it: delegations are no delegates."""
    return noun.removesuffix("s").endswith("ion")


@cache
def _groups(noun: str) -> frozenset[int]:
    """The groups of nouns that may be counted for one another (tables/clashes.toml)."""
    return frozenset(number for number, group in enumerate(tables.toml("clashes")["counted"]) if noun in group)


NEUTRAL = frozenset(
    {"number", "total", "figure", "sum", "toll", "count", "strength", "amount", "value", "turnout", "participation"}
    | {"of", "the"}
)
"""Words that stand for any number."""


def agree(first: Value, second: Value) -> bool:
    """Whether both figures can be right, with what "more than", "about" and rounding leave open."""
    one, other = _range(first), _range(second)
    return one[0] <= other[1] and other[0] <= one[1]


def equal(first: Value, second: Value) -> bool:
    """Whether they are one figure."""
    one, other = _middle(first), _middle(second)
    if one is None or other is None or not (comparable(first, second) or _are_shares(first, second)):
        return False
    slack = ABOUT / 2 if "about" in (first.qualifier, second.qualifier) else ROUNDED
    return abs(one - other) <= slack * max(abs(one), abs(other))


def _are_shares(first: Value, second: Value) -> bool:
    """Whether both are percentages: the lake was 97% full, full to 97% of its capacity."""
    return first.dimension == second.dimension == "ratio"


def _middle(value: Value) -> float | None:
    return value.low if value.low is not None else value.high


def clashing(first: Iterable[Value], second: Iterable[Value]) -> tuple[Value, Value] | None:
    """Two figures for one thing that cannot both be right, where no other two of them, of the same unit, are equal."""
    pairs = [(one, other) for one in first for other in second if comparable(one, other) and _tell(one, other)]
    equals = {(one.dimension, one.unit) for one, other in pairs if equal(one, other)}
    return next((pair for pair in pairs if not agree(*pair) and (pair[0].dimension, pair[0].unit) not in equals), None)


def _tell(first: Value, second: Value) -> bool:
    """Whether both count something; "one" may stand for a person or a thing that was spoken of."""
    return 1 not in (first.low, second.low) or bool(first.of and second.of)


def ratio(first: Value, second: Value) -> float:
    """How many times the larger of two figures is the smaller; 1 where one of them is none or nothing."""
    one, other = (abs(_middle(each) or 0.0) for each in (first, second))
    return max(one, other) / min(one, other) if min(one, other) else 1.0


def _range(value: Value) -> tuple[float, float]:
    low = value.low if value.low is not None else value.high
    high = value.high if value.high is not None else value.low
    if low is None or high is None:
        return float("-inf"), float("inf")
    slack = {"about": ABOUT, "vague": VAGUE}.get(value.qualifier, ROUNDED)
    below, above = low - abs(low) * slack, high + abs(high) * slack
    if value.qualifier in OPEN_BELOW:
        above = float("inf")
    if value.qualifier in OPEN_ABOVE:
        below = float("-inf")
    return below, above
