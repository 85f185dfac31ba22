"""Claims, contradictions and forecasts as W3C Web Annotations: each place by position and by quotation."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from onrecord.model import At
from onrecord.show.views.case import Citations, Material

SUFFIX = ".jsonld"


def render(case: Material) -> bytes:
    """An annotation collection with all annotations on one page."""
    items = list(_annotations(case))
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:onrecord:{quote(case.name)}",
        "type": "AnnotationCollection",
        "label": case.name,
        "total": len(items),
        "first": {
            "id": f"urn:onrecord:{quote(case.name)}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _annotations(case: Material) -> Iterator[dict[str, Any]]:
    cited = Citations(case)
    account = case.account
    for claim in account.claims:
        for member in claim.members:
            yield _annotation(cited, member.at, ("claim", claim.id), f"{member.stance}: {claim.text}")
    for each in account.contradictions:
        for at in each.members:
            yield _annotation(cited, at, ("contradiction", each.id), each.why)
    for entry in account.forecasts:
        for at in (entry.at, *entry.repeats):
            yield _annotation(
                cited, at, ("forecast", entry.id), f"{entry.term or 'no term'}; {entry.outcome.replace('_', ' ')}"
            )


def _annotation(cited: Citations, at: At, subject: tuple[str, str], words: str) -> dict[str, Any]:
    """One place of a finding; `subject` is its kind and id."""
    place, kind = cited.cite(at), subject[0]
    quotation = {"exact": cited.exact(at), "prefix": place.before, "suffix": place.after}
    return {
        "id": f"urn:onrecord:{kind}:{quote(subject[1])}:{at.report}:{at.start}-{at.end}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"id": "urn:onrecord", "type": "Software", "name": "onrecord"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": kind},
            {"type": "TextualBody", "purpose": "describing", "value": words, "format": "text/plain"},
        ],
        "target": {
            "source": place.filed.url or f"urn:onrecord:report:{at.report}",
            "selector": [
                {"type": "TextPositionSelector", "start": at.start, "end": at.end},
                {"type": "TextQuoteSelector", **quotation},
            ],
        },
    }
