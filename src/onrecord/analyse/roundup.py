"""Round-ups: what the reports on one story say together.

A round-up follows from its story alone, so that it can be kept and made again only when its story changes.
"""

from dataclasses import dataclass

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.claims import Gathered, claims
from onrecord.analyse.contradictions import contradictions
from onrecord.analyse.origins import Tracing, corrections, counted
from onrecord.model import At, Claim, ClaimKind, Contradiction, Count, Link, Member

BEING = frozenset({"be", "have", "remain", "stay", "seem", "lie", "stand", "belong", "consist"})


@dataclass(frozen=True, slots=True)
class Story:
    """The reports on one happening, in the order of publication.

    `days` are the ISO days on which each was written: for a copy, that of what it copies. `links` are those between
    these reports, and those that lead out of the case.
    """

    reports: tuple[Abstract, ...]
    days: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RoundUp:
    """The claims of a story in the order of their first clause, and what contradicts what among them."""

    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]


def round_up(story: Story) -> RoundUp:
    """What the reports on a story say together."""
    days = {each.report: day for each, day in zip(story.reports, story.days, strict=True)}
    found, tracing = claims(story.reports, days, corrections(story.links)), Tracing(story.reports, story.links)
    outlets = {each.report: each.outlet or each.report for each in story.reports}
    made = tuple(_claim(each, tracing, outlets) for each in found.gathered)
    return RoundUp(made, contradictions(found, made, story.links))


def _claim(gathered: Gathered, tracing: Tracing, outlets: dict[str, str]) -> Claim:
    traced = tracing.trace(gathered)
    first = gathered.told[0]
    members = tuple(
        Member(
            id=each.told.point.id,
            at=At(each.told.report, each.told.point.start, each.told.point.end),
            stance=stance,
            statement=each.told.point.voice.statement if each.told.point.voice else None,
            origin=each.origin.name if each.origin else None,
        )
        for each, stance in zip(traced, gathered.stances, strict=True)
    )
    plain = Claim(
        id=f"c-{first.point.id.replace('/', '-')}",
        text=_fullest(gathered),
        kind=_kind(gathered),
        members=members,
        outlets=len({outlets[each.report] for each in gathered.told}),
        origins=Count(0, 0),
        denying=Count(0, 0),
        status="no origin",
    )
    return counted(plain, traced, {member.id: member.stance for member in members})


def _fullest(gathered: Gathered) -> str:
    """The claim in its fullest words, of a report that puts it forward where there is one."""
    told = list(zip(gathered.told, gathered.stances, strict=True))
    return max(told, key=lambda each: (each[1] == "assert", len(each[0].words)))[0].words


def _kind(gathered: Gathered) -> ClaimKind:
    """Whether most of its clauses give a figure, tell how something is, or what happens."""
    points = [each.point for each in gathered.told]
    if 2 * sum(bool(point.values) for point in points) > len(points):
        return "quantity"
    return "state" if 2 * sum(point.predicate in BEING for point in points) > len(points) else "event"
