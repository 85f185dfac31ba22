"""The brief of a case: what an analyst hands over, one file a part of it.

`paper` is what every format draws; `quoting` and `wording` are how words and counts are put.
"""

from collections.abc import Iterator

from onrecord.show.views.case import Citations, Material
from onrecord.show.views.case_brief.claims import claims, key_claim, member_quote, origin
from onrecord.show.views.case_brief.contradictions import contradiction, contradictions
from onrecord.show.views.case_brief.forecasts import forecasts
from onrecord.show.views.case_brief.hypotheses import hypotheses
from onrecord.show.views.case_brief.paper import Brief, Item, Quote, Section, Table
from onrecord.show.views.case_brief.sources import reports, sources
from onrecord.show.views.case_brief.timeline import happenings, when
from onrecord.show.views.case_brief.wording import count, days
from onrecord.version import VERSION

__all__ = [
    "Brief",
    "Item",
    "Quote",
    "Section",
    "Table",
    "brief",
    "contradiction",
    "days",
    "key_claim",
    "member_quote",
    "origin",
    "when",
]

_PAST = {"accept": "accepted", "edit": "edited", "merge": "merged", "split": "split", "link": "linked"}


def brief(material: Material) -> Brief:
    """The brief of a case. Sections without anything to tell are left out, the citations come last."""
    cited = Citations(material)
    people = _people(material)
    sections = (
        claims(material, cited, people),
        contradictions(material, cited, people),
        happenings(material, cited),
        forecasts(material, cited),
        hypotheses(material),
        sources(material, cited),
        reports(material, cited),
    )
    return Brief(
        title=material.name,
        lead=tuple(_lead(material)),
        sections=tuple(section for section in sections if section.blocks),
        citations=tuple(cited),
    )


def _lead(material: Material) -> Iterator[str]:
    if not material.reports:
        yield "There are no reports in this case yet."
        return
    published = sorted(each.published[:10] for each in material.reports if each.published)
    outlets = len({each.outlet for each in material.reports if each.outlet})
    whose = f" of {count(outlets, 'outlet')}" if outlets else ", outlet not known"
    when = f", published {' to '.join(dict.fromkeys((published[0], published[-1])))}" if published else ""
    dateless = len(material.reports) - len(published)
    undated = f" ({dateless} without a date)" if dateless else ""
    account = material.account
    yield (
        f"{count(len(material.reports), 'report')}{whose}{when}{undated}; "
        f"{count(len(account.claims), 'claim')}, {count(len(account.contradictions), 'contradiction')}, "
        f"{count(len(account.forecasts), 'forecast')}."
    )
    yield (
        f"Everything here was found by a machine (onrecord {VERSION}) in the words of the reports, unless it says "
        "which person decided it. A count of origins says how many can know a thing independently, not whether it is "
        "true. Numbers in brackets lead to the words; dots stand where a quotation is cut."
    )


def _people(material: Material) -> dict[str, str]:
    """What people decided, by what it is about."""
    return {
        each.subject: f"{_PAST[each.verb]} by {each.by}, {each.at[:10]}"
        for each in material.judgements
        if each.verb in _PAST
    }
