"""Claims in schema.org's words as JSON-LD: what is claimed, where it appears, and how many origins it has.

There is no rating: `Claim`, not `ClaimReview`, for nothing here says whether a claim is true.
"""

import json
from typing import Any
from urllib.parse import quote

from onrecord.analyse import Abstract
from onrecord.case import Filed
from onrecord.model import Claim, Origin
from onrecord.show.views.case import Material

SUFFIX = ".jsonld"

_KINDS = {"person": "Person", "organisation": "Organization", "document": "CreativeWork"}
# schema.org has no word for these two.
_OURS = {"claimStatus": "urn:onrecord:claimStatus", "independentOrigins": "urn:onrecord:independentOrigins"}


def render(case: Material) -> bytes:
    """The graph of articles and claims."""
    texts = {each.report: each for each in case.abstracts}
    graph = [_article(each, texts.get(each.id)) for each in case.reports]
    graph += [_claim(claim) for claim in case.account.claims]
    content = {"@context": ["https://schema.org", _OURS], "@graph": graph}
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _article(filed: Filed, abstract: Abstract | None) -> dict[str, Any]:
    found = {
        "@id": _report(filed.id),
        "@type": "NewsArticle",
        "headline": filed.title,
        "datePublished": filed.published,
        "url": filed.url,
        "publisher": {"@type": "NewsMediaOrganization", "name": filed.outlet} if filed.outlet else None,
        "author": {"@type": "Person", "name": filed.byline} if filed.byline else None,
        "creditText": abstract.credit if abstract else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _claim(claim: Claim) -> dict[str, Any]:
    reports = list(dict.fromkeys(member.at.report for member in claim.members))
    origins = {"minValue": claim.origins.low, "maxValue": claim.origins.high}
    return {
        "@id": f"urn:onrecord:claim:{quote(claim.id)}",
        "@type": "Claim",
        "text": claim.text,
        "firstAppearance": {"@id": _report(reports[0])} if reports else None,
        "appearance": [{"@id": _report(report)} for report in reports],
        "claimInterpreter": {"@type": "SoftwareApplication", "name": "onrecord"},
        "author": [_origin(origin) for origin in claim.named if origin.kind in _KINDS and not origin.denies],
        "claimStatus": claim.status,
        "independentOrigins": {"@type": "QuantitativeValue", **origins},
    }


def _origin(origin: Origin) -> dict[str, str]:
    return {"@type": _KINDS[origin.kind], "name": origin.name}


def _report(id_: str) -> str:
    return f"urn:onrecord:report:{quote(id_)}"
