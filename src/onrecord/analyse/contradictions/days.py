"""Days: claims that set different days for one and the same event."""

import re
from collections.abc import Iterator, Sequence

from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.clause import Told, share_a_day
from onrecord.analyse.claims.likeness import tells_alike
from onrecord.analyse.claims.polarity import GIVEN
from onrecord.analyse.contradictions.sides import between, cannot_both
from onrecord.model import Contradiction

ALIKE = 0.6  # share of what both tell, days aside, from which it is one event
LEAST = 0.4  # the same for the one that shares less
FEWEST = 3  # tokens that both have
_MOVED = re.compile(
    r"\b(?:postpone[ds]?|reschedule[ds]?|delay(?:s|ed)?|put (?:off|back)|brought forward|moved|adjourn(?:ed)?"
    r"|again|another|second|third|next|further|also|each|every|daily|anniversary"
    r"|no later than|at the latest|deadline)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:by|before|until|till|since|from|after|than|dated)\s+(?:\w+,?\s+){0,2}$", re.IGNORECASE)


def days(found: Claims, claims: Sequence[str]) -> Iterator[Contradiction]:
    """The claims that give one event two days; `claims` are their ids."""
    home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    dated = [place for place, each in enumerate(found.told) if _is_dated(each)]
    covered, shared = found.overlaps.covered, found.overlaps.shared
    for number, first in enumerate(dated):
        for second in dated[number + 1 :]:
            both = float(covered[first, second]), float(covered[second, first])
            if sum(both) / 2 < ALIKE or min(both) < LEAST or min(shared[first, second], shared[second, first]) < FEWEST:
                continue
            one, other = found.told[first], found.told[second]
            if one.report == other.report or one.polarity.opposes(other.polarity):
                continue
            if share_a_day(one, other) or not tells_alike(one, other):
                continue
            pair = min(home[first], home[second]), max(home[first], home[second])
            best[pair] = max(best.get(pair, (0.0, 0, 0)), (sum(both) / 2, first, second))
    for (a, b), (likeness, first, second) in sorted(best.items()):
        one, other = found.told[first], found.told[second]
        mine = [each for each in found.gathered[a].told if _is_dated(each) and share_a_day(each, one)] or [one]
        theirs = [each for each in found.gathered[b].told if _is_dated(each) and share_a_day(each, other)] or [other]
        yield between("time", (mine, theirs), cannot_both(one, other), likeness, (claims[a], claims[b]))


def _is_dated(told: Told) -> bool:
    """Whether a clause sets one day for something that happens once."""
    single = [day for day in told.point.days if day.sure]
    return (
        len(single) == 1
        and single[0].first == single[0].last
        and told.point.kind not in GIVEN
        and not told.point.negated
        and not told.point.values
        and not told.is_note
        and not _MOVED.search(told.words)
        and not _BOUND.search(told.words[: max(0, single[0].start - told.point.start)])
    )
