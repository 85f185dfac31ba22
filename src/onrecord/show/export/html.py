"""A record as one self-contained page: no script, nothing loaded, readable in light, dark, narrow and print."""

import re
from collections.abc import Iterable

from onrecord.model import Record, Report
from onrecord.show.hypertext import (
    Html,
    audit_figure,
    cards,
    element,
    issue_list,
    join,
    layer_switches,
    marked_text,
    page,
    row_list,
    timeline_figure,
    web_link,
)
from onrecord.show.views import (
    Clippings,
    Fact,
    facts,
    row_lists,
    source_audit,
    timeline,
    title_of,
)

SUFFIX = ".html"


def render(record: Record) -> str:
    """The page of one record."""
    sections = [section for section in _sections(record) if section[2]]
    report = record.report
    body = [
        element("a", "Skip to the text", class_="skip", href="#text"),
        element("header", _nameplate(), element("h1", title_of(report), dir="auto"), _facts(report), class_="masthead"),
        element("nav", _contents(sections), class_="contents", aria_label="On this page"),
        element("main", *_laid_out(sections)),
        _colophon(record),
    ]
    return page(title_of(report), body, [finding.id for finding in record.findings])


def index(pages: Iterable[tuple[str, Record]]) -> str:
    """A page that lists records with the address of each one's own page."""
    rows = [_index_row(href, record) for href, record in pages]
    head = element(
        "tr", *(element("th", name, scope="col") for name in ("Report", "Outlet", "Published", "On the record"))
    )
    body = [
        element("header", _nameplate(), element("h1", f"{len(rows)} reports"), class_="masthead"),
        element("main", element("table", element("thead", head), element("tbody", *rows)), class_="index"),
    ]
    return page("On the record", body)


def _index_row(href: str, record: Record) -> Html:
    report = record.report
    return element(
        "tr",
        element("th", element("a", title_of(report), href=href, dir="auto"), scope="row"),
        element("td", element("bdi", report.outlet or "")),
        element("td", element("time", report.published or "")),
        element("td", source_audit(record).sentence),
    )


Section = tuple[str, str, Html]  # its fragment, its heading, its content: empty when there is nothing to show


def _sections(record: Record) -> list[Section]:
    clippings = Clippings(record.report)
    issues = record.report.issues
    return [
        ("issues", "Doubtful about this report", issue_list(issues) if issues else Html("")),
        ("sources", "On whose word", audit_figure(source_audit(record))),
        ("text", "The text", _text(record)),
        ("statements", f"Statements ({len(record.statements)})", cards(record)),
        ("timeline", "Timeline", timeline_figure(timeline(record), clippings)),
        *(
            (each.name, f"{each.heading} ({len(each.rows)})", row_list(each.rows))
            for each in row_lists(record, clippings)
        ),
    ]


def _text(record: Record) -> Html:
    language = record.report.language or ""
    legend = element("fieldset", element("legend", "Marked"), layer_switches(record), class_="switches")
    words = element(
        "article",
        marked_text(record),
        class_="text",
        lang=language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else None,
    )
    return join([legend, words])


def _laid_out(sections: list[Section]) -> list[Html]:
    """The sections in order, the statements beside the text where there is room."""
    drawn = {name: _section(name, heading, content) for name, heading, content in sections}
    spread = element("div", *(drawn.pop(name) for name in ("text", "statements") if name in drawn), class_="spread")
    above = [drawn.pop(name) for name in ("issues", "sources") if name in drawn]
    return [*above, spread, *drawn.values()]


def _section(name: str, heading: str, content: Html) -> Html:
    scrolls = name == "statements"  # its own scroll area, so the keyboard must reach it
    return element(
        "section",
        element("h2", heading, id=f"{name}-heading"),
        content,
        id=name,
        class_="cards" if scrolls else None,
        tabindex="0" if scrolls else None,
        aria_labelledby=f"{name}-heading",
    )


def _nameplate() -> Html:
    return element("p", "On the record", class_="nameplate")


def _facts(report: Report) -> Html:
    return element("dl", *(_fact(fact) for fact in facts(report) if fact.name != "Title"), class_="facts")


def _fact(fact: Fact) -> Html:
    value = element("span", "not known") if fact.value is None else web_link(fact.value)
    learned = join([" ", element("small", f"({fact.learned})")]) if fact.value and fact.learned else Html("")
    return element("div", element("dt", fact.name), element("dd", value, learned))


def _contents(sections: list[Section]) -> Html:
    return element("ul", *(element("li", element("a", heading, href=f"#{name}")) for name, heading, _ in sections))


def _colophon(record: Record) -> Html:
    return element(
        "footer",
        element(
            "p",
            f"Put on the record by onrecord {record.version}, a machine: every finding shows the words it comes from. "
            "Judge for yourself.",
        ),
        class_="colophon",
    )
