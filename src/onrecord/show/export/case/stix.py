"""A case as a STIX 2.1 bundle: reports, the identities behind claims, and claims and contradictions as notes.

Ids are UUIDv5, so the same case gives the same bundle. No object says that a claim is true: they are notes on reports.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from onrecord.model import Claim
from onrecord.show.views.case import Citations, Material
from onrecord.show.views.case_brief import origin

SUFFIX = ".stix.json"

SPACE = UUID("6d0c8d1c-7a53-5e0c-9d3e-5b0a4f3e7c11")  # our own name space
_CLASSES = {"person": "individual", "organisation": "organization"}
_NO_TIME = "1970-01-01T00:00:00.000Z"


def render(case: Material) -> bytes:
    """The bundle."""
    objects = list({each["id"]: each for each in _objects(case)}.values())
    bundle = {"type": "bundle", "id": _id("bundle", case.name, *(each["id"] for each in objects)), "objects": objects}
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _objects(case: Material) -> Iterator[dict[str, Any]]:
    """The tool that made it, the outlets, the speakers, the notes, and a report for each article."""
    tool = _identity("onrecord", "system", _NO_TIME)
    yield tool
    times = {each.id: _time(each.published) for each in case.reports}
    origins: dict[str, list[str]] = {each.id: [] for each in case.reports}
    for each in case.reports:
        if each.outlet:
            outlet = _identity(each.outlet, "organization", _NO_TIME)
            origins[each.id].append(outlet["id"])
            yield outlet
    for note in (*_claims(case, times), *_contradictions(case, times)):
        for report in note.pop("_reports"):
            origins[report].append(note["id"])
        yield from note.pop("_identities", ())
        yield note
    for each in case.reports:
        yield {
            **_common("report", times[each.id], each.digest or each.id),
            "name": each.title or each.outlet or each.id,
            "published": times[each.id],
            "report_types": ["observed-data"],
            "created_by_ref": tool["id"],
            "object_refs": list(dict.fromkeys(origins[each.id])) or [tool["id"]],
            **({"external_references": [{"source_name": each.outlet or "web", "url": each.url}]} if each.url else {}),
        }


def _claims(case: Material, times: dict[str, str]) -> Iterator[dict[str, Any]]:
    report_ids = {each.id: _id("report", each.digest or each.id) for each in case.reports}
    cited = Citations(case)
    for claim in case.account.claims:
        reports = list(dict.fromkeys(member.at.report for member in claim.members))
        speakers = [
            _identity(each.name, _CLASSES[each.kind], _NO_TIME) for each in claim.named if each.kind in _CLASSES
        ]
        yield {
            **_common("note", min((times[report] for report in reports), default=_NO_TIME), claim.id),
            "abstract": claim.text,
            "content": _content(claim, cited),
            "labels": ["claim", claim.status.replace(" ", "-")],
            "object_refs": [report_ids[report] for report in reports] + [each["id"] for each in speakers],
            "_reports": reports,
            "_identities": speakers,
        }


def _content(claim: Claim, cited: Citations) -> str:
    low, high = claim.origins.low, claim.origins.high
    count = f"{low}" if low == high else f"{low} to {high}"
    told = (
        f"{'Denying origin' if each.denies else 'Origin'}: {origin(each, cited, len(claim.named) - 1)}"
        for each in claim.named
    )
    return "\n".join([f"{claim.status}; independent origins: {count}", *told])


def _contradictions(case: Material, times: dict[str, str]) -> Iterator[dict[str, Any]]:
    report_ids = {each.id: _id("report", each.digest or each.id) for each in case.reports}
    cited = Citations(case)
    for each in case.account.contradictions:
        reports = list(dict.fromkeys(at.report for at in each.members))
        sides = zip(each.sides, each.members, strict=True)
        yield {
            **_common("note", min((times[report] for report in reports), default=_NO_TIME), each.id),
            "abstract": each.why,
            "content": "\n".join(f"{side}: {cited.cite(at).words}, {cited.outlet(at.report)}" for side, at in sides),
            "labels": ["contradiction", each.kind],
            "object_refs": [report_ids[report] for report in reports],
            "_reports": reports,
        }


def _identity(name: str, kind: str, time: str) -> dict[str, Any]:
    return {**_common("identity", time, name), "name": name, "identity_class": kind}


def _common(kind: str, time: str, *names: str) -> dict[str, Any]:
    return {"type": kind, "spec_version": "2.1", "id": _id(kind, *names), "created": time, "modified": time}


def _id(kind: str, *names: Iterable[str] | str) -> str:
    return f"{kind}--{uuid5(SPACE, chr(31).join(map(str, (kind, *names))))}"


def _time(published: str | None) -> str:
    """A time as STIX writes it, in UTC; a day is its first moment."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return _NO_TIME
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"
