"""The timeline of a case: what happened when, one entry a happening, with the reports that tell it.

A report that tells it without a day joins by the claim.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from onrecord.analyse.abstract import Abstract, Point
from onrecord.analyse.joined import Dated, gathered, is_also
from onrecord.analyse.stories import stories
from onrecord.analyse.tellings import Bound, Kind, line, tellings, words_of
from onrecord.model import Account, At, Claim, Contradiction, Count

__all__ = ["Bound", "Happening", "Kind", "Told", "timeline"]

PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "this", "these", "that", "those", "both"})


@dataclass(frozen=True, slots=True)
class Told:
    """One report's telling, its sentence, on whose word; what it says of the days, empty where nothing."""

    at: At
    text: str
    outlet: str | None
    who: str | None
    first: str
    last: str
    bound: Bound = "on"
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """`first` and `last` are the ISO days between which it was, as narrowly as any report has them.

    `bound` says how they bind: on these days, by, since, from or until then; they are not `sure` where an hour is told
    without its day. `foreseen` was to come when it was told; of `denied` it is said that it was not so, of `ruled out`
    that it will not be. `claim` is that of most tellings, `origins` are its origins, `text` is its fullest telling.
    """

    id: str
    first: str
    last: str
    kind: Kind
    text: str
    tellings: tuple[Told, ...]
    bound: Bound = "on"
    sure: bool = True
    claim: str | None = None
    origins: Count | None = None

    @property
    def outlets(self) -> int:
        """How many different outlets tell it."""
        return len({telling.outlet or telling.at.report for telling in self.tellings})


def timeline(abstracts: Sequence[Abstract], account: Account | None = None) -> tuple[Happening, ...]:
    """The happenings of all reports by day; `account` is what the reports say together, where it is known."""
    account = account or Account()
    told_in, against = _told_in(account.claims), _against(account.contradictions)
    groups = (
        group
        for places in stories(abstracts, account.links)
        for group in _groups([abstracts[place] for place in places], told_in, against)
    )
    return tuple(sorted(map(_happening, groups), key=lambda each: (each.first, each.last, each.id)))


def happenings(
    reports: Sequence[Abstract], claims: Iterable[Claim], contradictions: Iterable[Contradiction]
) -> Iterator[Happening]:
    """What the reports on one story say happened, in no order; with their claims and contradictions."""
    return map(_happening, _groups(reports, _told_in(claims), _against(contradictions)))


def _told_in(claims: Iterable[Claim]) -> dict[str, Claim]:
    return {member.id: claim for claim in claims for member in claim.members}


def _against(contradictions: Iterable[Contradiction]) -> frozenset[tuple[str, ...]]:
    return frozenset(pair for each in contradictions for pair in permutations(each.claims, 2))


def _groups(
    reports: Sequence[Abstract], told_in: Mapping[str, Claim], against: frozenset[tuple[str, ...]]
) -> list[list[Dated]]:
    """The tellings of one story, a group for each happening."""
    outlets = frozenset((each.outlet or "").lower().removeprefix("the ") for each in reports) - {""}
    told = (telling for each in reports for telling in tellings(each, outlets))
    groups = gathered([Dated(each, told_in.get(each.point.id)) for each in told], against)
    _join_undated(reports, groups)
    return groups


def _join_undated(abstracts: Sequence[Abstract], groups: Sequence[list[Dated]]) -> None:
    """Add what further reports tell without a day of the claim of one happening alone, if it is alike enough."""
    counts = Counter(id_ for group in groups for id_ in {each.of for each in group})
    wanted: dict[str, list[Dated]] = {}
    for group in groups:
        reports = {each.telling.report for each in group}
        claims = {each.of: each.claim for each in group if each.claim and counts[each.of] == 1}
        for claim in claims.values():
            others = (member for member in claim.members if member.at.report not in reports)
            wanted |= {member.id: group for member in others if member.stance == "assert"}
    for each in abstracts:
        for point in each.points:
            group = wanted.get(point.id, [])
            if group and each.report not in {other.telling.report for other in group}:
                same = next(
                    (other for other in group if other.is_dated and is_also(_undated(each, point, other), other)), None
                )
                group += [_undated(each, point, same)] if same else []


def _undated(each: Abstract, point: Point, other: Dated) -> Dated:
    """A clause as if it gave the day of another telling of its claim."""
    told = replace(
        other.telling,
        report=each.report,
        point=point,
        text=words_of(each, point),
        sentence=line(each.text[slice(*point.sentence)]),
        outlet=each.outlet,
    )
    return Dated(told, other.claim, is_dated=False)


def _happening(group: Sequence[Dated]) -> Happening:
    dated = [each for each in group if each.is_dated]
    surest = min(dated, key=lambda each: (not each.telling.is_sure, each.telling.bound != "on", each.length)).telling
    of = Counter(each.of for each in dated if each.claim)
    most = min(of, key=lambda id_: (-of[id_], id_), default=None)
    claim = next((each.claim for each in dated if each.of == most), None)
    told = {(each.telling.report, each.telling.text): _of(each) for each in reversed(group)}
    return Happening(
        id=f"h-{group[0].telling.point.id.replace('/', '-')}",
        first=surest.first,
        last=surest.last,
        kind=surest.kind,
        text=max(dated, key=lambda each: _says_most(each, most)).telling.text,
        tellings=tuple(reversed(told.values())),
        bound=surest.bound,
        sure=surest.is_sure,
        claim=claim.id if claim else None,
        origins=claim.origins if claim else None,
    )


def _says_most(each: Dated, claim: str | None) -> tuple[bool, bool, int]:
    """How much a telling says to one who reads it alone: it names its subject, is of the claim, is the longer one."""
    return each.telling.point.subject.lower() not in PRONOUNS, each.of == claim, len(each.telling.text)


def _of(each: Dated) -> Told:
    telling, voice = each.telling, each.telling.point.voice
    return Told(
        at=telling.at,
        text=telling.text,
        outlet=telling.outlet,
        who=voice.name if voice else None,
        first=telling.first if each.is_dated else "",
        last=telling.last if each.is_dated else "",
        bound=telling.bound,
        sentence=telling.sentence,
    )
