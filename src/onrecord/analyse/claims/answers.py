"""Answers: clauses that say there is none of what another clause tells of ("no such warning was received")."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.overlap import Overlaps
from onrecord.analyse.claims.polarity import DISPUTING, GIVEN, TOLD_AS_SO
from onrecord.analyse.claims.things import spoken

DATES = frozenset({"date", "deadline", "timetable"})
WANTING = frozenset({"wait", "hope", "want", "ask", "demand", "seek", "need", "request", "await", "long", "wish"})
"""Predicates that do not say that there is what they are after."""
NEAR = 1200  # characters between a claim and the answer to it in one report
COVERED = 0.6  # share of an answer that the words of a claim in another report must cover
SHARED = 2  # tokens they must share
CLOSE = 120  # characters between what is told and "the government denies it"
_IT = re.compile(
    r"\b(?:it|this|that|(?:the|this|that|these|those|all|any|such) (?:\w+ )?"
    r"(?:claim|report|account|accusation|allegation|charge|version|assertion)s?)[.”\"’]*$",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\b(?:no|any) such\b", re.IGNORECASE)


def answers(no: Told, yes: Told, covered: float, shared: float) -> bool:
    """Whether the first says that there is none of what the second tells of; `covered` by its words.

    It says "such", or stands shortly after it in the same report, or shares most of its words.
    """
    if not tells_of(no, yes) or (no.point.factuality not in TOLD_AS_SO and yes.point.factuality in TOLD_AS_SO):
        return False
    if yes.point.factuality == "possible" and no.point.factuality in TOLD_AS_SO:
        return False
    if no.report == yes.report:
        return 0 < no.point.start - yes.point.start <= NEAR or bool(_SUCH.search(no.words))
    return bool(_SUCH.search(no.words)) or (covered >= COVERED and shared >= SHARED)


def tells_of(no: Told, yes: Told) -> bool:
    """Whether a clause puts forward, not as given, what another says there is none of."""
    if (
        not no.denied
        or not yes.polarity.is_so
        or yes.point.kind in GIVEN
        or yes.denied
        or yes.point.predicate in WANTING
    ):
        return False
    has_date = "<date>" in yes.tokens
    return all(
        noun in yes.point.terms or (noun in DATES and has_date) or not _matters(noun).isdisjoint(yes.tokens)
        for noun in no.denied
    )


@cache
def _matters(noun: str) -> frozenset[str]:
    return spoken(noun, (noun,)).matters


def attached(told: Sequence[Told], groups: Sequence[list[int]], found_in: Overlaps) -> list[list[int]]:
    """The groups, with clauses that only answer joined to the group that they answer."""
    kept = {number: list(group) for number, group in enumerate(groups)}
    for number, group in enumerate(groups):
        empty = [place for place in group if _hangs_loose(told, place, group)]
        best = max(_answered(told, empty, kept, number, found_in), default=None) if empty else None
        if best is None:
            continue
        kept[-best[3]] = sorted([*kept[-best[3]], *empty])
        kept[number] = [place for place in kept[number] if place not in empty]
    _join_denials(told, kept)
    return [group for group in kept.values() if group]


def _join_denials(told: Sequence[Told], kept: dict[int, list[int]]) -> None:
    """Puts each clause that says no more than "the government denies it" with the claim told just before it."""
    home = {place: number for number, group in kept.items() for place in group}
    for place, each in enumerate(told):
        before = _told_before(told, place) if each.point.predicate in DISPUTING and _IT.search(each.words) else None
        if before is None or home[before] == home[place]:
            continue
        kept[home[place]].remove(place)
        home[place] = home[before]
        kept[home[place]] = sorted([*kept[home[place]], place])


def _told_before(told: Sequence[Told], place: int) -> int | None:
    """The clause that "it" stands for: the first of the last sentence before, if that is close and of another voice."""
    no = told[place].point
    before = [
        (other.point.sentence[0], -other.point.start, number)
        for number, other in enumerate(told)
        if other.report == told[place].report
        and 0 <= no.sentence[0] - other.point.sentence[1] <= CLOSE
        and other.point.kind not in GIVEN
        and other.polarity.is_so
    ]
    return max(before)[2] if before else None


def _hangs_loose(told: Sequence[Told], place: int, group: Sequence[int]) -> bool:
    """Whether a clause says that there is none of something, and its group tells of no such thing."""
    return bool(told[place].denied) and not any(tells_of(told[place], told[other]) for other in group)


def _answered(
    told: Sequence[Told], group: Sequence[int], kept: dict[int, list[int]], mine: int, found_in: Overlaps
) -> Iterator[tuple[bool, int, float, int]]:
    """The groups that clauses of this group answer: by its very word, how often, how much of their words, and which."""
    for number, others in kept.items():
        pairs = [(no, yes) for no in group for yes in others] if number != mine else []
        told_of = [(no, yes) for no, yes in pairs if tells_of(told[no], told[yes])]
        if any(
            answers(told[no], told[yes], float(found_in.covered[no, yes]), float(found_in.shared[no, yes]))
            for no, yes in told_of
        ):
            is_named = any(set(told[no].denied) & set(told[yes].point.terms) for no, yes in told_of)
            yield is_named, len(told_of), max(float(found_in.covered[no, yes]) for no, yes in told_of), -number
