"""The tables of a case as Parquet files in one archive."""

import pyarrow
import pyarrow.parquet

from onrecord.show.archive import archive
from onrecord.show.views.case import Material
from onrecord.show.views.case_tables import Sheet, sheets

SUFFIX = ".parquet.zip"

_TYPES = {"text": pyarrow.string(), "whole": pyarrow.int64(), "number": pyarrow.float64(), "flag": pyarrow.bool_()}


def render(case: Material) -> bytes:
    """One file a table."""
    return archive((f"{sheet.name}.parquet", _file(sheet)) for sheet in sheets(case))


def _file(sheet: Sheet) -> bytes:
    columns = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.columns)
    arrays = [pyarrow.array(cells, _TYPES[kind]) for cells, kind in zip(columns, sheet.columns.values(), strict=True)]
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(pyarrow.table(arrays, names=list(sheet.columns)), sink)
    return bytes(sink.getvalue().to_pybytes())
