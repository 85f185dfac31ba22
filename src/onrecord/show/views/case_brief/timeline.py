"""The timeline as a table: when, what, and where it is told."""

from onrecord.analyse.timeline import timeline
from onrecord.show.views.case import Citations, Material, capital, unframed
from onrecord.show.views.case_brief.paper import Section, Table
from onrecord.show.views.case_brief.wording import days

HAPPENINGS = 80
KINDS = {"told": "", "foreseen": "foreseen", "denied": "in the negative"}


def happenings(material: Material, cited: Citations) -> Section:
    """By day, those that most outlets tell where there are many."""
    found = timeline(material.abstracts)
    told_most = sorted(found, key=lambda each: -each.outlets)[:HAPPENINGS]
    rows = tuple(
        (
            days(each.first, each.last),
            KINDS[each.kind],
            capital(unframed(each.text)),
            " ".join(f"[{cited.cite(told.at).number}]" for told in each.tellings),
        )
        for each in sorted(told_most, key=lambda each: (each.first, each.last))
    )
    lead = "By the day that reports give, with the first and the last day where they leave it open."
    if any(each.kind == "foreseen" for each in told_most):
        lead += " What is foreseen was still to come when it was told."
    if any(each.kind == "denied" for each in told_most):
        lead += " What is in the negative is told as not so, or denied."
    if len(found) > HAPPENINGS:
        lead += f" The {HAPPENINGS} told by most outlets of {len(found)}; the data exports hold all of them."
    tables = (Table("Happenings", ("When", "Kind", "What", "Told in"), rows, "Told in").filled,) if rows else ()
    return Section("timeline", "Timeline", lead, tables)
