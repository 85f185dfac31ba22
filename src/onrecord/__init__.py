"""onrecord reads news reports and puts them on the record.

>>> import onrecord
>>> desk = onrecord.load()  # doctest: +SKIP
>>> record = desk("The minister said the port would open on Monday.")  # doctest: +SKIP
>>> for record in desk.pipe(reports): ...  # doctest: +SKIP
"""

from onrecord.desk import Desk, Stage, standard_stages
from onrecord.errors import OnrecordError
from onrecord.markup import Encoder, SpacyMarker
from onrecord.model import Record, Report
from onrecord.read import read, report_from_text
from onrecord.show.notebook import report_page
from onrecord.version import VERSION
from onrecord.weights import Model, shipped

__all__ = ["Desk", "OnrecordError", "Record", "Report", "Stage", "__version__", "load", "read", "report_from_text"]

__version__ = VERSION


def load(finder: Model = "accurate", *, min_confidence: float = 0.0) -> Desk:
    """A desk with the shipped pipeline. Loading takes some seconds; keep it for all your reports.

    `finder` is the trained model that finds the statements: "accurate", or "small", which is twice as fast and finds
    less. Statements less sure than `min_confidence` are left out. Raises Missing when a part of the installation is
    not there.
    """
    return Desk(SpacyMarker(Encoder(shipped(finder))), standard_stages(min_confidence))


# model/ knows nothing of show/, so the front door gives the record its notebook view.
Record._repr_html_ = report_page  # type: ignore[attr-defined]
