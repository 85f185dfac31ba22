"""Sources: on whose word the reports stand, and what each report is and takes from others."""

from onrecord.analyse.keyed import is_key
from onrecord.analyse.sources import Heard, Shelf, audit
from onrecord.model import Link
from onrecord.show.views.case import Citations, Material
from onrecord.show.views.case_brief.paper import Section, Table
from onrecord.show.views.case_brief.wording import count

HEARD = 25
_TAKES = {
    "copy": "copy of",
    "copy_edited": "edited copy of",
    "supersedes": "later version of",
    "corrects": "corrects",
    "cites": "cites",
    "draws_on": "draws on",
    "same_statement": "has the same statement as",
}
_KINDS = {"anonymous": "person, not named", "group": "group, not named"}


def sources(material: Material, cited: Citations) -> Section:
    """The audit: outlets, and who is heard."""
    audited = audit(material.abstracts, material.account)
    blocks = []
    if audited.outlets:
        head = (
            "Outlet",
            "Reports",
            "Copies and later versions",
            "Reports that cite others",
            "Statements",
            "Without a name",
            "… but with a reason",
        )
        blocks.append(Table("Outlets", head, tuple(map(_shelf, audited.outlets))))
    if audited.heard:
        head = ("Source", "Kind", "Called", "Outlets", "Reports", "Statements", "On what grounds")
        caption = "Who is heard"
        if len(audited.heard) > HEARD:
            caption += f": {HEARD} of {len(audited.heard)}, those in most reports first"
        rows = tuple(_heard(each, cited) for each in audited.heard[:HEARD])
        blocks.append(Table(caption, head, rows).filled)
    shared = [claim for claim in material.account.claims if is_key(claim)]
    single = sum(claim.status in ("single origin", "circular") for claim in shared)
    lead = "On whose word the reports stand."
    if single:
        rest = "rests" if single == 1 else "rest"
        lead += f" {single} of {count(len(shared), 'key claim')} {rest} on one origin, as far as is known."
    return Section("sources", "Source audit", lead, tuple(blocks))


def reports(material: Material, cited: Citations) -> Section:
    """A source descriptor for each report: what it is, and what it takes from others."""
    taken: dict[str, list[str]] = {}
    for link in material.account.links:
        taken.setdefault(link.source, []).append(_taken(link, cited))
    rows = tuple(
        (
            each.id,
            each.outlet or "not known",
            (each.published or "not known")[:10],
            each.title or "without a title",
            each.url or "",
            "; ".join(dict.fromkeys(taken.get(each.id, []))),
        )
        for each in material.reports
    )
    head = ("Id", "Outlet", "Published", "Title", "Address", "Takes from others")
    tables = (Table("Source descriptors", head, rows).filled,) * bool(rows)
    return Section("reports", "Reports", "What was read.", tables)


def _taken(link: Link, cited: Citations) -> str:
    upstream = cited.outlet(link.target) if link.target else link.outside or "outlets that it does not name"
    return f"{_TAKES[link.kind]} {upstream}"


def _shelf(shelf: Shelf) -> tuple[str, ...]:
    unnamed = f"{shelf.unnamed} ({shelf.unnamed_share:.0%})"
    numbers = (shelf.reports, shelf.copied, shelf.citing, shelf.statements)
    return (shelf.outlet, *map(str, numbers), unnamed, str(shelf.grounded))


def _heard(heard: Heard, cited: Citations) -> tuple[str, ...]:
    """Somebody without a name is told apart by the report."""
    name = heard.name if heard.is_named else f"{heard.name}, in {cited.outlet(heard.reports[0])}"
    numbers = (heard.outlets, len(heard.reports), len(heard.places))
    titles, grounds = "; ".join(heard.titles), "; ".join(heard.grounds)
    return (name, _KINDS.get(heard.kind, heard.kind), titles, *map(str, numbers), grounds)
