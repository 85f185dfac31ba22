"""The brief of a case as Markdown: headings, quotations with numbered citations, tables."""

from collections.abc import Iterable, Iterator

from onrecord.show.legible import as_markdown as plain
from onrecord.show.views.case import Cited, Material
from onrecord.show.views.case_brief import Item, Quote, Table, brief

SUFFIX = ".md"


def render(case: Material) -> bytes:
    """The brief as one Markdown document."""
    return ("\n\n".join(_parts(case)) + "\n").encode()


def _parts(case: Material) -> Iterator[str]:
    paper = brief(case)
    yield f"# {plain(paper.title)}"
    yield from map(plain, paper.lead)
    for section in paper.sections:
        yield f"## {plain(section.heading)}"
        yield plain(section.lead)
        for block in section.blocks:
            yield from _item(block) if isinstance(block, Item) else _table(block)
    if paper.citations:
        yield "## Citations"
        yield "\n".join(map(_citation, paper.citations))


def _item(item: Item) -> Iterator[str]:
    yield f"### {plain(item.heading)}"
    yield f"{plain(' · '.join(item.facts))} *({plain(item.made_by)})*"
    if item.quotes:
        yield _bullets(map(_quote, item.quotes))
    if item.notes:
        yield _bullets(map(plain, item.notes))


def _quote(quote: Quote) -> str:
    return f"{plain(quote.label)} “{plain(quote.words)}” {_numbers(each.number for each in quote.all)}"


def _numbers(cited: Iterable[int]) -> str:
    return " ".join(f"[\\[{number}\\]](#c{number})" for number in cited)


def _table(table: Table) -> Iterator[str]:
    yield f"**{plain(table.caption)}**"
    lines = [tuple(map(plain, table.head)), tuple("---" for _ in table.head)]
    lines += [tuple(_numbers(cited) or plain(words) for words, cited in table.cells(row)) for row in table.rows]
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _citation(cited: Cited) -> str:
    return f'- <a id="c{cited.number}"></a>\\[{cited.number}\\] {plain(cited.source)}: “{plain(cited.words)}”'


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
