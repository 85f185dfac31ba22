"""The timeline as a table: when, what, and where it is told."""

from onrecord.analyse.timeline import Happening, timeline
from onrecord.show.views.case import Citations, Material, capital, unframed
from onrecord.show.views.case_brief.paper import Section, Table
from onrecord.show.views.case_brief.wording import days, ranged

HAPPENINGS = 80
KINDS = {"told": "", "foreseen": "foreseen", "denied": "in the negative", "ruled out": "foreseen, in the negative"}


def happenings(material: Material, cited: Citations) -> Section:
    """By day, those that most outlets tell where there are many."""
    found = timeline(material.abstracts, material.account)
    told_most = sorted(found, key=lambda each: -each.outlets)[:HAPPENINGS]
    rows = tuple(
        (
            when(each),
            KINDS[each.kind],
            capital(unframed(each.text)),
            ranged(each.origins, "origin") if each.origins else "",
            " ".join(f"[{cited.cite(told.at).number}]" for told in each.tellings),
        )
        for each in sorted(told_most, key=lambda each: (each.first, each.last))
    )
    lead = "By the day that reports give, with the first and the last day where they leave it open."
    lead += " Origins are those of the claim that most of its tellings are."
    if not all(each.sure for each in told_most):
        lead += " A day is inferred where a report gives an hour and has named the day before."
    if any(each.kind in ("foreseen", "ruled out") for each in told_most):
        lead += " What is foreseen was still to come when it was told."
    if any(each.kind in ("denied", "ruled out") for each in told_most):
        lead += " What is in the negative is told as not so, or denied."
    if len(found) > HAPPENINGS:
        lead += f" The {HAPPENINGS} told by most outlets of {len(found)}; the data exports hold all of them."
    tables = (
        (Table("Happenings", ("When", "Kind", "What", "Origins", "Told in"), rows, "Told in").filled,) if rows else ()
    )
    return Section("timeline", "Timeline", lead, tables)


def when(each: Happening) -> str:
    """The days of a happening and how they bind.

    >>> when(Happening(id="h", first="2025-09-30", last="2025-09-30", kind="told", text="", tellings=(), bound="by"))
    'by 2025-09-30'
    """
    words = days(each.first, each.last) if each.bound == "on" else f"{each.bound} {days(each.first, each.last)}"
    return words if each.sure else f"{words} (inferred)"
