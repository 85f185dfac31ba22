"""The tables of a case as CSV files (RFC 4180) in one archive."""

import csv
from io import StringIO

from onrecord.show.archive import archive
from onrecord.show.views.case import Material
from onrecord.show.views.case_tables import Cell, Sheet, sheets

SUFFIX = ".csv.zip"

_ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def render(case: Material) -> bytes:
    """One file a table."""
    return archive((f"{sheet.name}.csv", _file(sheet)) for sheet in sheets(case))


def _file(sheet: Sheet) -> bytes:
    content = StringIO()
    writer = csv.writer(content)
    writer.writerow(sheet.columns)
    writer.writerows(tuple(map(_cell, row)) for row in sheet.rows)
    return content.getvalue().encode("utf-8", "replace")


def _cell(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_ACTIVE) else cell
