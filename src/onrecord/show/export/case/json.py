"""The account of a case as one JSON object: reports, links, lineages, claims, contradictions, forecasts."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from onrecord.case import Filed
from onrecord.model import Account, At, Claim, Contradiction, Entry, Link
from onrecord.show.views.case import Material

SUFFIX = ".json"


def render(case: Material) -> bytes:
    """The object of a case as a file."""
    return as_json(case.reports, case.account).encode() + b"\n"


def as_json(reports: Sequence[Filed], account: Account) -> str:
    """The object as text, indented."""
    return msgspec.json.format(msgspec.json.encode(as_object(reports, account)), indent=2).decode()


def as_object(reports: Sequence[Filed], account: Account) -> dict[str, Any]:
    """The object."""
    return {
        "reports": [
            {"id": each.id, "outlet": each.outlet, "published": each.published, "title": each.title} for each in reports
        ],
        "links": [_link(link) for link in account.links],
        "lineages": [list(lineage) for lineage in account.lineages],
        "claims": [_claim(claim) for claim in account.claims],
        "contradictions": [_contradiction(each) for each in account.contradictions],
        "forecasts": [_forecast(entry) for entry in account.forecasts],
    }


def _at(at: At) -> dict[str, Any]:
    return {"report": at.report, "start": at.start, "end": at.end}


def _all(ats: Iterable[At]) -> list[dict[str, Any]]:
    return [_at(at) for at in ats]


def _link(link: Link) -> dict[str, Any]:
    return {
        "from": link.source,
        "to": link.target,
        "kind": link.kind,
        "evidence": _all(link.evidence),
        "score": link.score,
        "why": link.why,
        "outside": link.outside,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text,
        "kind": claim.kind,
        "members": [{**_at(member.at), "stance": member.stance, "origin": member.origin} for member in claim.members],
        "outlets": claim.outlets,
        "origins": {"low": claim.origins.low, "high": claim.origins.high},
        "denying": {"low": claim.denying.low, "high": claim.denying.high},
        "status": claim.status,
        "named": msgspec.to_builtins(claim.named),
        "excluded": [{"report": each.report, "why": each.why} for each in claim.excluded],
        "why": claim.why,
    }


def _contradiction(each: Contradiction) -> dict[str, Any]:
    members = [{**_at(at), "side": side} for at, side in zip(each.members, each.sides, strict=True)]
    return {"id": each.id, "kind": each.kind, "members": members, "why": each.why, "claims": list(each.claims)}


def _forecast(entry: Entry) -> dict[str, Any]:
    return {
        **_at(entry.at),
        "id": entry.id,
        "who": entry.who,
        "term": entry.term,
        "low": entry.low,
        "high": entry.high,
        "due": entry.due,
        "condition": entry.condition,
        "outcome": entry.outcome,
        "evidence": _all(entry.evidence),
        "why": entry.why,
        "repeats": _all(entry.repeats),
        "resolved_by": entry.resolved_by,
    }
