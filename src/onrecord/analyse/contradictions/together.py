"""Together: what one report tells side by side, on one word, and what therefore contradicts nothing."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.analyse.abstract import Value
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.values import equal
from onrecord.analyse.clocks import Clock
from onrecord.analyse.contradictions.clashes import Clash, voice
from onrecord.analyse.contradictions.figures import odd_pair


class Together:
    """The figures and times of day of a story's clauses, by report and voice, and by sentence."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._values: dict[tuple[str, str | None], list[Value]] = defaultdict(list)
        self._clocks: dict[tuple[str, str | None], list[Clock]] = defaultdict(list)
        self._beside: dict[tuple[str, tuple[int, int]], list[Value]] = defaultdict(list)
        for each in told:
            self._values[each.report, voice(each)] += each.point.values
            self._clocks[each.report, voice(each)] += each.clocks
            self._beside[each.report, each.point.sentence] += each.point.values

    def explains(self, clash: Clash) -> bool:
        """Whether one of two reports gives both figures or both times on one word, which then are of two things, or one
        figure is the sum of the other and one beside it: "22 were lost and 9 damaged", 31 in all."""
        one, other = self._told[clash.first], self._told[clash.second]
        if clash.slot == "clock":
            return self._has_both(one, other) or self._has_both(other, one)
        pair = odd_pair(one, other) if clash.slot == "number" else None
        if pair is None:
            return False
        mine, theirs = pair
        return (
            self._tells(one, theirs)
            or self._tells(other, mine)
            or self._completes(one, mine, theirs)
            or self._completes(other, theirs, mine)
        )

    def _tells(self, told: Told, value: Value) -> bool:
        return any(equal(value, each) for each in self._values[told.report, voice(told)])

    def _has_both(self, told: Told, other: Told) -> bool:
        return any(a.fits(b) for a in other.clocks for b in self._clocks[told.report, voice(told)])

    def _completes(self, told: Told, part: Value, whole: Value) -> bool:
        """Whether a figure in the sentence of the part, and not the part itself, makes it up to the whole."""
        if part.low is None or whole.low is None:
            return False
        others = (each for each in self._beside[told.report, told.point.sentence] if each.start != part.start)
        rest = whole.low - part.low
        return any(each.dimension == part.dimension and each.low == rest for each in others)
