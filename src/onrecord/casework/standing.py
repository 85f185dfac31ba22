"""What stands: the account that is kept, as people's judgements have corrected it."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from onrecord.analyse.hypotheses import PREFIX
from onrecord.analyse.recount import recount
from onrecord.analyse.sources import Audit
from onrecord.case import Case, Piece
from onrecord.case.judged import Recount, judged, touching
from onrecord.casework.kept import ACCOUNT, CLAIM, listed, uncollected, unpacked
from onrecord.casework.upkeep import bring_up_to_date
from onrecord.errors import BadJudgement
from onrecord.model import Account, Claim, Contradiction, Entry, Judgement, Link

_OVERVIEW = ("links", "lineages", "contradictions", "forecasts")
_PARTS: dict[str, Any] = {
    "links": tuple[Link, ...],
    "lineages": tuple[tuple[str, ...], ...],
    "contradictions": tuple[Contradiction, ...],
    "forecasts": tuple[Entry, ...],
    "sources": Audit,
}


def account(case: Case) -> Account:
    """All that the reports say together, as people corrected it; the weightiest claims come first."""
    bring_up_to_date(case)
    with uncollected():
        claims = tuple(sorted((unpacked(piece.data, Claim) for piece in case.kept(CLAIM)), key=listed))
    found = Account(**{name: part(case, name) for name in _OVERVIEW}, claims=claims)
    judgements = case.judgements()
    return judged(found, judgements, _recount(case, None)) if judgements else found


def judge(  # noqa: PLR0913 - what a judgement consists of
    case: Case, verb: Any, subject: str, *, by: str, details: dict[str, Any] | None = None, note: str | None = None
) -> Judgement:
    """Append a judgement after making sure that its subject, and what else it names, are there.

    Raises BadJudgement when they are not.
    """
    bring_up_to_date(case)
    details = details or {}
    for each in (subject, *details.get("claims", ()), *details.get("members", ())):
        if not each.startswith(PREFIX) and not _is_there(case, each):
            where = {"resolve": "forecasts", "link": "list"}.get(verb, "claims")
            raise BadJudgement(f"{verb} {each}", "the case has nothing of that id", f"see `onrecord case {where}`")
    return case.judge(verb, subject, by=by, details=details, note=note)


def overview(case: Case) -> Account:
    """The account but for the claims that no judgement is about."""
    bring_up_to_date(case)
    return corrected(case)[0]


def corrected(case: Case) -> tuple[Account, set[str]]:
    """What judgements made of what they are about, and the ids that the claims among it had before."""
    found = Account(**{name: part(case, name) for name in _OVERVIEW})
    judgements = case.judgements()
    if not judgements:
        return found, set()
    pieces = {piece.key: piece for piece in pieces_about(case, *touching(judgements))}
    theirs = tuple(unpacked(piece.data, Claim) for piece in pieces.values())
    reports = {member.at.report for claim in theirs for member in claim.members}
    return judged(replace(found, claims=theirs), judgements, _recount(case, reports)), set(pieces)


def pieces_about(case: Case, ids: Collection[str], names: Collection[str]) -> Iterator[Piece]:
    """The claims of these ids, or with a member of one of these names."""
    yield from case.kept(CLAIM, keys=sorted(ids))
    yield from case.kept(CLAIM, words=sorted(names))


def _recount(case: Case, reports: Collection[str] | None) -> Recount:
    """How claims with members in these reports are counted again, or any claims."""
    return partial(recount, outlets={each.id: each.outlet for each in case.reports(reports)})


def _is_there(case: Case, subject: str) -> bool:
    """Whether a claim, member, report, contradiction, forecast or pair of reports of that id is there."""
    reports = [each for each in subject.partition("/")[0].split("-") if each]
    if all(each[0] == "r" and each[1:].isdecimal() for each in reports):
        return {each.id for each in case.reports(reports)}.issuperset(reports)
    found = overview(case)
    others = {each.id for some in (found.claims, found.contradictions, found.forecasts) for each in some}
    return subject in others or bool(list(case.kept(CLAIM, keys=[subject])))


def part(case: Case, name: str) -> Any:
    """One of the parts of what is kept that are not kept claim by claim."""
    (piece,) = case.kept(ACCOUNT, keys=[name])
    with uncollected():
        return unpacked(piece.data, _PARTS[name])
