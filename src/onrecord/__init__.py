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
from onrecord.weights import Finder, shipped

__all__ = ["Desk", "OnrecordError", "Record", "Report", "Stage", "__version__", "load", "read", "report_from_text"]

__version__ = VERSION


def load(finder: Finder = "accurate", *, min_confidence: float = 0.0) -> Desk:
    """A desk with the shipped pipeline. Loading takes some seconds; keep it for all your reports.

    `finder` says what finds the statements: "accurate", a trained model; "small", one twice as fast; or "rules",
    which needs no weights, is faster still, and finds less. Statements less sure than `min_confidence` are left out.
    Raises Missing when a part of the installation is not there.
    """
    encoder = None if finder == "rules" else Encoder(shipped(finder))
    return Desk(SpacyMarker(encoder), standard_stages(min_confidence))


# model/ knows nothing of show/, so the front door gives the record its notebook view.
Record._repr_html_ = report_page  # type: ignore[attr-defined]
