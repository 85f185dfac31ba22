"""Inputs to reports: one file an input. (stub while under construction)"""

from onrecord.read.passages import passages_of
from onrecord.read.text import report_from_text


def read(paths: object) -> None: ...
