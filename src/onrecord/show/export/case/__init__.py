"""A case on paper and as data: one module a format, none of which knows another.

`REPORTS` are for people to read, `DATA` for other programs. All take the same `Material`.
"""

from importlib import import_module
from typing import Protocol, cast

from onrecord.show.views.case import Material

REPORTS = ("json", "markdown", "html", "docx")
DATA = ("csv", "parquet", "geojson", "gexf", "ftm", "jsonld", "webannotation", "stix")


class CaseFormat(Protocol):
    """What every format module has: the suffix of its file and the case written in it."""

    SUFFIX: str

    def render(self, case: Material) -> bytes:
        """The content of the file."""
        ...


def case_format(name: str) -> CaseFormat:
    """The format of this name, one of `REPORTS` or `DATA`; loaded only now, as some bring a library along."""
    return cast("CaseFormat", import_module(f"{__name__}.{name}"))


__all__ = ["DATA", "REPORTS", "CaseFormat", "Material", "case_format"]
