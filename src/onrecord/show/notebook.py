"""A record in a notebook: a fragment that carries its own style and touches nothing around it."""

from collections.abc import Iterator
from hashlib import sha256

from onrecord.model import Record
from onrecord.show.hypertext import (
    Html,
    audit_figure,
    cards,
    element,
    issue_list,
    join,
    layer_switches,
    marked_text,
    row_list,
    style,
    timeline_figure,
)
from onrecord.show.views import Clippings, facts, row_lists, source_audit, timeline, title_of


def report_page(record: Record) -> str:
    """What a notebook shows for a record: its head, its doubts, its sources, its text and, folded, all that was found.

    Ids begin with a digest of the report, for several records may stand in one notebook.
    """
    report = record.report
    prefix = f"r{sha256(f'{report.id} {report.text}'.encode(errors='replace')).hexdigest()[:8]}-"
    known = [f"{fact.name.lower()} {fact.value}" for fact in facts(report)[1:] if fact.value]
    return element(
        "div",
        element("style", style((finding.id for finding in record.findings), prefix)),
        element("p", element("strong", title_of(report)), dir="auto", class_="lead"),
        element("p", join((element("bdi", words) for words in known), " · "), class_="about"),
        issue_list(report.issues, prefix),
        audit_figure(source_audit(record), prefix),
        element("fieldset", element("legend", "Marked"), layer_switches(record, prefix), class_="switches"),
        element("article", marked_text(record, prefix), class_="text"),
        *_folded(record, prefix),
        class_="onrecord",
    )


def _folded(record: Record, prefix: str) -> Iterator[Html]:
    """What the labels in the text lead to; a browser unfolds it on the way there."""
    clippings = Clippings(record.report)
    if record.statements:
        yield _fold(f"Statements ({len(record.statements)})", cards(record, prefix))
    if record.times:
        yield _fold("Timeline", timeline_figure(timeline(record), clippings, prefix))
    for each in row_lists(record, clippings):
        yield _fold(f"{each.heading} ({len(each.rows)})", row_list(each.rows, prefix))


def _fold(heading: str, content: Html) -> Html:
    return element("details", element("summary", heading), content)
