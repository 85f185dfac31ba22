"""Places: claims that set one event, told in so many words to have taken place, in two places."""

import re
from collections.abc import Iterator, Sequence

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.clause import Told, apart, matters
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.analyse.meaning import alike
from onrecord.model import Contradiction

_THERE = re.compile(
    r"\b(?:took place|taken place|takes place|happened|occurred|unfolded)\s+(?:\w+\s+){0,3}?"
    r"(?:at|in|near|outside|on)\s+"
    r"(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)


def places(found: Claims, claims: Sequence[str]) -> Iterator[Contradiction]:
    """The claims that give one event two places; `claims` are their ids."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    set_there = [(number, each, _place(each)) for number, each in enumerate(found.told) if _place(each)]
    best: dict[tuple[int, int], tuple[int, int]] = {}
    for order, (first, one, here) in enumerate(set_there):
        for second, other, there in set_there[order + 1 :]:
            pair = min(home[first], home[second]), max(home[first], home[second])
            if here != there and pair[0] != pair[1] and _is_one_event(one, other):
                best.setdefault(pair, (first, second))
    for (a, b), (first, second) in sorted(best.items()):
        one, other = found.told[first], found.told[second]
        sides = (
            [each for each in found.gathered[home[first]].told if _place(each) == _place(one)],
            [each for each in found.gathered[home[second]].told if _place(each) == _place(other)],
        )
        yield between("scope", sides, cannot_both(one, other), 0.7, (claims[a], claims[b]))


def _place(told: Told) -> str | None:
    found = _THERE.search(told.words)
    return found["place"].lower() if found and not told.point.negated and not told.is_note else None


def _is_one_event(one: Told, other: Told) -> bool:
    """Whether both speak of one sort of event, and no day keeps them apart."""
    if one.report == other.report or apart(one, other) or one.point.factuality != other.point.factuality:
        return False
    mine, theirs = (frozenset(told.words.lower().split()[:3]) & frozenset(told.point.terms) for told in (one, other))
    return bool(matters(one) & matters(other)) or any(alike(a, b) for a in mine for b in theirs)
