"""onrecord reads news reports and puts them on the record.

>>> import onrecord
>>> desk = onrecord.load()  # doctest: +SKIP
>>> record = desk("The minister said the port would open on Monday.")  # doctest: +SKIP
>>> for record in desk.pipe(reports): ...  # doctest: +SKIP
>>> case = onrecord.open_case("ferry.case", create=True)  # doctest: +SKIP
"""

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.desk import Desk, Stage, load
from onrecord.errors import OnrecordError
from onrecord.model import Record, Report
from onrecord.read import read, report_from_text
from onrecord.show.notebook import report_page
from onrecord.version import VERSION

if TYPE_CHECKING:
    from onrecord.case import Case

__all__ = [
    "Desk",
    "OnrecordError",
    "Record",
    "Report",
    "Stage",
    "__version__",
    "load",
    "open_case",
    "read",
    "report_from_text",
]

__version__ = VERSION


def open_case(where: str | Path, *, create: bool = False) -> "Case":
    """The case in a file or a PostgreSQL database (`postgresql://user@host/database`); with `create`, a new one.

    `onrecord.casework` adds reports to it and asks it. Use it in a `with`, or close it.
    Raises BadCase when it is not there, cannot be used, or, with `create`, is there already.
    """
    from onrecord.case import Case

    return Case.create(where) if create else Case.open(where)


# model/ knows nothing of show/, so the front door gives the record its notebook view.
Record._repr_html_ = report_page  # type: ignore[attr-defined]
