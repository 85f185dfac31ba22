"""Polarity: whether a clause says that something is so, or that it is not."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.analyse.abstract import Point
from onrecord.model import Factuality

GIVEN = frozenset({"advcl", "relcl", "acl"})
"""Clauses that are taken as given: who denies that a ship was late when it rained does not deny the rain."""
TOLD_AS_SO: frozenset[Factuality] = frozenset({"actual", "historical", "denied"})
DISPUTING = frozenset({"deny", "refute", "dispute", "disprove"})
DENYING = DISPUTING | frozenset({"dismiss", "reject"})


@dataclass(frozen=True, slots=True)
class Polarity:
    """`is_so` is what the grammar says, `things` what the words say, turned about where the grammar says no.

    "The sirens were not out of order" is not so, and of "working" it says yes.
    """

    is_so: bool
    things: Mapping[str, bool]

    def opposes(self, other: "Polarity") -> bool:
        """Whether both cannot be so, if they speak of the same.

        "They were out of service" and "not one paid out" say no to two things, and agree.
        """
        shared = [self.things[name] != other.things[name] for name in self.things if name in other.things]
        if shared:
            return any(shared)
        mine, theirs = {*self.things.values()}, {*other.things.values()}
        return self.is_so != other.is_so and not (len(mine) == 1 and mine == theirs)


def polarity(point: Point, things: Mapping[str, bool]) -> Polarity:
    """The polarity of a clause with the statement it stands in; `things` are what its words say yes or no to."""
    if point.predicate in DISPUTING:
        return Polarity(point.negated, {name: held == point.negated for name, held in things.items()})
    is_denied = point.voice is not None and point.voice.act in DENYING and point.kind not in GIVEN
    is_so = not (point.negated or is_denied)
    return Polarity(is_so, {name: held == is_so for name, held in things.items()})
