"""Under construction."""

from onrecord.model import Report
from onrecord.read.passages import passages_of


def report_from_text(text: str, **facts: str) -> Report:
    return Report(id="stub", text=text, passages=passages_of(text), **{"language": "en", **facts})
