"""The brief of a case as a Word document, with the styles that come with Word: headings, quotations, tables."""

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Paper

from onrecord.show.archive import archive
from onrecord.show.views.case import Cited, Material
from onrecord.show.views.case_brief import Item, Table, brief

SUFFIX = ".docx"

# What no XML document may hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # the same case gives the same document


def render(case: Material) -> bytes:
    """The document."""
    made = brief(case)
    paper = Document()
    paper.core_properties.title = _fit(made.title)
    paper.core_properties.author = "onrecord"
    paper.core_properties.created = paper.core_properties.modified = _NO_TIME
    paper.add_heading(_fit(made.title), 0)
    for words in made.lead:
        paper.add_paragraph(_fit(words))
    for section in made.sections:
        paper.add_heading(section.heading, 1)
        paper.add_paragraph(_fit(section.lead))
        for block in section.blocks:
            if isinstance(block, Item):
                _item(paper, block)
            else:
                _table(paper, block)
    _citations(paper, made.citations)
    content = BytesIO()
    paper.save(content)
    with ZipFile(content) as packed:
        return archive((name, packed.read(name)) for name in packed.namelist())


def _item(paper: Paper, item: Item) -> None:
    paper.add_heading(_fit(item.heading), 2)
    about = paper.add_paragraph(_fit(" · ".join(item.facts)))
    about.add_run(_fit(f" ({item.made_by})")).italic = True
    for quote in item.quotes:
        line = paper.add_paragraph(style="List Bullet")
        line.add_run(_fit(f"{quote.label} ")).bold = True
        numbers = " ".join(f"[{each.number}]" for each in quote.all)
        line.add_run(_fit(f"“{quote.words}” {numbers}"))
    for note in item.notes:
        paper.add_paragraph(_fit(note), style="List Bullet 2")


def _table(paper: Paper, table: Table) -> None:
    """A grid; all rows are made at once, as adding them one by one takes time with their square."""
    paper.add_paragraph(_fit(table.caption), style="Caption")
    grid = paper.add_table(rows=1 + len(table.rows), cols=len(table.head), style="Light Grid")
    cells = iter(grid._cells)
    for row in (table.head, *table.rows):
        for words in row:
            next(cells).text = _fit(words)


def _citations(paper: Paper, citations: tuple[Cited, ...]) -> None:
    if citations:
        paper.add_heading("Citations", 1)
    for cited in citations:
        paper.add_paragraph(_fit(f"[{cited.number}] {cited.source}: “{cited.words}”"))


def _fit(words: str) -> str:
    return _UNFIT.sub("�", words)
