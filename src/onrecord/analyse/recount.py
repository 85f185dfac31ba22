"""Counting a claim again after people changed its members or the links between reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.analyse.counting import count, reason, status
from onrecord.model import Claim, Exclusion, Link, Member, Origin

COPIED = frozenset({"copy", "copy_edited", "supersedes"})
CITED = frozenset({"cites", "draws_on"})


def recount(claim: Claim, links: Sequence[Link], outlets: Mapping[str, str | None]) -> Claim:
    """The claim with outlets, origins and status as its members and the links have it; `outlets` by report."""
    reports = dict.fromkeys(member.at.report for member in claim.members)
    taken = {link.source: link for link in links if link.target in reports and _carries_all(link)}
    named = tuple(each for origin in claim.named for each in _stands(origin, claim.members, taken))
    known = {each.report: each for each in claim.excluded if each.report in reports}
    for report in reports:
        if report in taken and report not in known:
            judged = ", as people judged" if _is_judged(taken[report]) else ""
            known[report] = Exclusion(report=report, why=f"takes it from {taken[report].target}{judged}")
    supporting = count([each for each in named if not each.denies], bool(claim.members))
    denying = count([each for each in named if each.denies], any(m.stance == "deny" for m in claim.members))
    return replace(
        claim,
        outlets=len({outlets.get(report) or report for report in reports}),
        named=named,
        excluded=tuple(known.values()),
        origins=supporting,
        denying=denying,
        status=status(supporting, denying, is_circular=claim.status == "circular"),
        why=reason(named, len(known)),
    )


def _is_judged(link: Link) -> bool:
    """Whether a person made it: what a machine finds comes with the words that show it."""
    return not link.evidence


def _carries_all(link: Link) -> bool:
    """Whether all is from the other: a copy, or a person says so; a citation that was found is of some claims only."""
    return link.kind in COPIED or (link.kind in CITED and _is_judged(link))


def _stands(origin: Origin, members: Sequence[Member], taken: Mapping[str, Link]) -> Iterator[Origin]:
    """The origin for each side that a member still puts it on."""
    if origin.kind == "report" and origin.path[-1] in taken:
        return
    theirs = [member for member in members if member.origin is not None and member.at.report in origin.path]
    theirs = [member for member in theirs if member.origin == origin.name] or theirs
    for denies in (False, True):
        if any((member.stance == "deny") == denies for member in theirs):
            yield replace(origin, denies=denies)
