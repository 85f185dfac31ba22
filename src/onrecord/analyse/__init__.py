"""What many reports say together: one question a file, pure functions over what was read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.analyse.abstract import Abstract, abstract
from onrecord.analyse.claims import Gathered, claims
from onrecord.analyse.contradictions import contradictions
from onrecord.analyse.forecasts import ledger
from onrecord.analyse.links import lineages, links
from onrecord.analyse.origins import Tracing, counted
from onrecord.analyse.stories import stories
from onrecord.model import Account, At, Claim, ClaimKind, Contradiction, Count, Link, Member

__all__ = ["Abstract", "abstract", "account"]

BEING = frozenset({"be", "have", "remain", "stay", "seem", "lie", "stand", "belong", "consist"})


def account(abstracts: Sequence[Abstract]) -> Account:
    """What the reports say together; `abstracts` in the order of publication."""
    linked = links(abstracts)
    days = _written(abstracts, linked)
    outlets = {each.report: each.outlet or each.report for each in abstracts}
    linked_from: dict[str, list[Link]] = {}
    for link in linked:
        linked_from.setdefault(link.source, []).append(link)
    told: list[Claim] = []
    against: list[Contradiction] = []
    for story in stories(abstracts, linked):
        reports = [abstracts[place] for place in story]
        inside = _inside(reports, linked_from)
        found, tracing = claims(reports, days), Tracing(reports, inside)
        made = tuple(_claim(each, tracing, outlets) for each in found.gathered)
        told += made
        against += contradictions(found, made, inside)
    return Account(
        links=linked,
        lineages=lineages(abstracts, linked),
        claims=tuple(told),
        contradictions=tuple(replace(each, id=f"x{number}") for number, each in enumerate(against, 1)),
        forecasts=ledger(abstracts),
    )


def _inside(reports: Sequence[Abstract], linked_from: Mapping[str, Sequence[Link]]) -> list[Link]:
    """The links between these reports, and those that lead out of the case."""
    ids = {each.report for each in reports}
    found = (link for each in reports for link in linked_from.get(each.report, ()))
    return [link for link in found if link.target is None or link.target in ids]


def _written(abstracts: Sequence[Abstract], linked: Sequence[Link]) -> dict[str, str]:
    """The day each report was written: a copy is as old as what it copies, a correction as what it corrects."""
    days = {each.report: (each.published or "")[:10] for each in abstracts}
    for link in linked:
        if link.kind in ("copy", "copy_edited", "corrects") and link.target:
            days[link.source] = days[link.target]
    return days


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
