"""The brief of a case as one self-contained page: no script, nothing loaded, light or dark, fit for print."""

import re
from collections.abc import Iterable

from onrecord.show.hypertext import Html, element, join, page, web_link
from onrecord.show.views.case import Cited, Material
from onrecord.show.views.case_brief import Brief, Item, Quote, Section, Table, brief

SUFFIX = ".html"

_DAYS = re.compile(r"\d{4}(?:-\d\d){0,2}(?: – \d{4}-\d\d-\d\d)?")

# Beyond the house's look: items with their quotations, wide tables that scroll by themselves, the list of citations.
_LOOK = """
.brief > section > p { max-width: 44rem; padding-bottom: .6rem; }
.brief .item { padding: .8rem 0 .9rem; border-top: 1px solid var(--rule); }
.brief .item ul { padding: .3rem 0; }
.brief .item li { padding: .12rem 0 .12rem .9rem; border-inline-start: 3px solid var(--tint3); max-width: 52rem; }
.brief .notes li { border-color: var(--rule); }
.brief .label { font: 600 .75rem var(--sans); color: var(--muted); }
.brief .by { font: .75rem var(--sans); color: var(--muted); }
.brief .wide { overflow-x: auto; padding: .5rem 0 1rem; }
.brief .wide th, .brief .wide td { min-width: 5rem; overflow-wrap: break-word; }
.brief .wide td a { overflow-wrap: anywhere; }
.brief .day { white-space: nowrap; }
.brief .wide thead th { font: 600 .8125rem var(--sans); color: var(--muted); border-top: 0; }
.brief .citations { display: block; list-style: none; }
.brief .citations li { padding: .25rem 0; font-size: .9375rem; scroll-margin-top: 2rem; }
.brief .citations li:target { background: var(--glow); outline: 2px solid var(--ink); }
@media print { .brief .item, .brief .citations li { break-inside: avoid; } .brief .wide { overflow: visible; } }
"""


def render(case: Material) -> bytes:
    """The page of a case."""
    paper = brief(case)
    body = [
        element("a", "Skip to the brief", class_="skip", href="#brief"),
        element(
            "header",
            element("p", "On the record: a case", class_="nameplate"),
            element("h1", paper.title, dir="auto"),
            *(element("p", words, class_="lead") for words in paper.lead),
            class_="masthead",
        ),
        element("nav", _contents(paper), class_="contents", aria_label="On this page"),
        element("main", *map(_section, paper.sections), _citations(paper), id="brief", class_="brief"),
    ]
    return page(paper.title, body, more=_LOOK).encode("utf-8", "replace")


def _contents(paper: Brief) -> Html:
    entries = [(section.id, section.heading) for section in paper.sections]
    entries += [("citations", "Citations")] if paper.citations else []
    return element("ul", *(element("li", element("a", heading, href=f"#{id_}")) for id_, heading in entries))


def _section(section: Section) -> Html:
    name = f"{section.id}-heading"
    blocks = [_item(block) if isinstance(block, Item) else _table(block) for block in section.blocks]
    head = element("h2", section.heading, id=name)
    return element("section", head, element("p", section.lead), *blocks, id=section.id, aria_labelledby=name)


def _item(item: Item) -> Html:
    facts = element("p", " · ".join(item.facts), " ", element("span", f"({item.made_by})", class_="by"), class_="about")
    quotes = element("ul", *map(_quote, item.quotes)) if item.quotes else Html("")
    notes = (
        element("ul", *(element("li", note) for note in item.notes), class_="notes about") if item.notes else Html("")
    )
    return element("article", element("h3", item.heading, dir="auto"), facts, quotes, notes, class_="item")


def _quote(quote: Quote) -> Html:
    words = element("q", f"“{quote.words}”", dir="auto")
    numbers = _numbers(each.number for each in quote.all)
    return element("li", element("span", quote.label, class_="label"), " ", words, " ", numbers)


def _numbers(cited: Iterable[int]) -> Html:
    links = (element("a", f"[{n}]", class_="tag", href=f"#c{n}", aria_label=f"Citation {n}") for n in cited)
    return join(links, " ")


def _table(table: Table) -> Html:
    head = element("tr", *(element("th", name, scope="col") for name in table.head))
    rows = [
        element("tr", *(element("td", _numbers(cited) or _cell(words)) for words, cited in table.cells(row)))
        for row in table.rows
    ]
    inner = element("table", element("caption", table.caption), element("thead", head), element("tbody", *rows))
    return element("div", inner, class_="wide", tabindex="0", role="region", aria_label=table.caption)


def _cell(words: str) -> Html:
    """Words; a link where they are an address; days on one line each."""
    if words.startswith(("http://", "https://")):
        return web_link(words)
    if _DAYS.fullmatch(words):
        return join((element("span", day, class_="day") for day in words.split(" – ")), " – ")
    return element("bdi", words)


def _citations(paper: Brief) -> Html:
    if not paper.citations:
        return Html("")
    entries = element("ol", *map(_citation, paper.citations), class_="citations")
    head = element("h2", "Citations", id="citations-heading")
    return element("section", head, entries, id="citations", aria_labelledby="citations-heading")


def _citation(cited: Cited) -> Html:
    parts = [f"[{cited.number}] {cited.source}: ", element("q", f"“{cited.words}”", dir="auto")]
    if cited.filed.url:
        parts += [" ", web_link(cited.filed.url)]
    return element("li", join(parts), id=f"c{cited.number}")
