from onrecord.model import Report
from onrecord.read.passages import passages_of


def report_from_text(text: str) -> Report:
    return Report(id="stub", text=text, language="en", passages=passages_of(text))
