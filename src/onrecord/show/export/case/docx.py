"""The brief of a case as a Word document: headings, quotations, tables, and numbers that lead to the citations."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph

from onrecord.show.archive import archive
from onrecord.show.views.case import Cited, Material
from onrecord.show.views.case_brief import Item, Table, brief

SUFFIX = ".docx"

# What no XML document may hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # the same case gives the same document
WIDTH = Cm(17)  # of the text on a page of A4
LINE = 88  # characters of the small type on a line, in the widest of the usual fonts
BOLD = 1.2  # a bold letter is wider by so much
WIDEST = 60  # characters from which a column gets no wider


def render(case: Material) -> bytes:
    """The document."""
    made = brief(case)
    paper = _paper(made.title)
    paper.add_heading(_fit(made.title), 0)
    for words in made.lead:
        paper.add_paragraph(_fit(words))
    for section in made.sections:
        paper.add_heading(section.heading, 1)
        paper.add_paragraph(_fit(section.lead)).paragraph_format.keep_with_next = True
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


def _paper(title: str) -> Paper:
    """An empty document on A4 with the number of the page at its foot."""
    paper = Document()
    paper.core_properties.title = _fit(title)
    paper.core_properties.author = "onrecord"
    paper.core_properties.language = "en"
    paper.core_properties.created = paper.core_properties.modified = _NO_TIME
    (sheet,) = paper.sections
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Cm(2)
    foot = sheet.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(_fit(f"{title} · "))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    return paper


def _item(paper: Paper, item: Item) -> None:
    paper.add_heading(_fit(item.heading), 2)
    about = paper.add_paragraph(_fit(" · ".join(item.facts)))
    about.add_run(_fit(f" ({item.made_by})")).italic = True
    about.paragraph_format.keep_with_next = True
    for quote in item.quotes:
        line = paper.add_paragraph(style="List Bullet")
        line.add_run(_fit(f"{quote.label} ")).bold = True
        line.add_run(_fit(f"“{quote.words}” "))
        _link(line, (each.number for each in quote.all))
    for note in item.notes:
        paper.add_paragraph(_fit(note), style="List Bullet 2")


def _table(paper: Paper, table: Table) -> None:
    """A grid; all rows are made at once, as adding them one by one takes time with their square."""
    caption = paper.add_paragraph(_fit(table.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    grid = paper.add_table(rows=1 + len(table.rows), cols=len(table.head), style="Table Grid")
    grid.autofit = False
    widths = _widths(table)
    cells = iter(grid._cells)
    for row in (table.head, *table.rows):
        for (words, cited), width in zip(table.cells(row), widths, strict=True):
            cell = next(cells)
            cell.width = width
            line = cell.paragraphs[0]
            line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(1)
            if cited:
                _link(line, cited)
            else:
                line.add_run(_fit(words)).bold = row is table.head
            for run in (*line.runs, *(run for link in line.hyperlinks for run in link.runs)):
                run.font.size = Pt(8.5)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    _hold(grid)
    paper.add_paragraph()


def _widths(table: Table) -> list[Emu]:
    """Room for the longest word of every column; the rest goes where the words are many."""
    columns = list(zip(table.head, *table.rows, strict=True))
    needs = [max(len(word) for cell in column for word in (*cell.split()[:40], "    ")) for column in columns]
    bold = [max(len(word) for word in head.split()) * BOLD for head in table.head]
    rooms = [min(max(pair), 20) + 2 for pair in zip(needs, bold, strict=True)]
    wants = [max(0, min(WIDEST, max(map(len, column))) - need) for column, need in zip(columns, rooms, strict=True)]
    room = max(0, LINE - sum(rooms))
    shares = [need + room * want / (sum(wants) or 1) for need, want in zip(rooms, wants, strict=True)]
    return [Emu(round(WIDTH * share / sum(shares))) for share in shares]


def _hold(grid: Grid) -> None:
    """Rows stay whole, and the heads come again on every page."""
    for place, row in enumerate(grid._tbl.tr_lst):
        about = row.get_or_add_trPr()
        about.append(OxmlElement("w:cantSplit"))
        if place == 0:
            about.append(OxmlElement("w:tblHeader"))


def _citations(paper: Paper, citations: tuple[Cited, ...]) -> None:
    if citations:
        paper.add_heading("Citations", 1)
    for cited in citations:
        line = paper.add_paragraph()
        line.paragraph_format.space_after = Pt(4)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(cited.number))
        start.set(qn("w:name"), f"c{cited.number}")
        line._p.append(start)
        line.add_run(_fit(f"[{cited.number}] {cited.source}: “{cited.words}”"))
        line._p.append(end)


def _link(line: Paragraph, cited: Iterable[int]) -> None:
    """Numbers in brackets, each of which leads to its citation."""
    for place, number in enumerate(cited):
        run = line.add_run(f"{' ' if place else ''}[{number}]")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"c{number}")
        link.append(run._r)
        line._p.append(link)


def _fit(words: str) -> str:
    return _UNFIT.sub("�", words)
