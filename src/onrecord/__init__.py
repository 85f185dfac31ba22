"""onrecord reads news reports and puts them on the record.

>>> import onrecord
>>> desk = onrecord.load()  # doctest: +SKIP
>>> record = desk("The minister said the port would open on Monday.")  # doctest: +SKIP
>>> for record in desk.pipe(reports): ...  # doctest: +SKIP
"""

from onrecord.desk import Desk, Stage
from onrecord.errors import OnrecordError
from onrecord.model import Record, Report
from onrecord.read import read, report_from_text
from onrecord.show.notebook import report_page
from onrecord.version import VERSION

__all__ = ["Desk", "OnrecordError", "Record", "Report", "Stage", "__version__", "load", "read", "report_from_text"]

__version__ = VERSION


def load() -> Desk:
    """A desk with the shipped pipeline. Loading takes a second or two; keep it for all your reports."""
    return Desk()


# model/ knows nothing of show/, so the front door gives the record its notebook view.
Record._repr_html_ = report_page  # type: ignore[attr-defined]
