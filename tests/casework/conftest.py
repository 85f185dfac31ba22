"""A case of three reports of one happening, read by the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord import casework
from onrecord.case import Case

AGENCY = (
    "Ferry aground\n\nA ferry ran aground near the eastern bank on Sunday, the port director Ines Calder said. "
    "The ferry was carrying 143 people, she said. “The channel was clear when we left,” said the pilot, Radu Ilincescu."
)
RADIO = (
    "Ferry row\n\nThe deputy minister Milena Dragoeva denied on Tuesday that the ferry was carrying 143 people. "
    "The ferry was carrying 187 people, Dragoeva said. The crossing is likely to reopen by Friday, she added."
)


@pytest.fixture(scope="module")
def records(desk: onrecord.Desk) -> list[onrecord.Record]:
    facts = [("Agency", AGENCY, "2025-09-08"), ("Courier", AGENCY, "2025-09-09"), ("Radio", RADIO, "2025-09-10")]
    reports = [
        onrecord.report_from_text(text, language="en", outlet=outlet, published=published)
        for outlet, text, published in facts
    ]
    return list(desk.pipe(reports))


@pytest.fixture
def case(tmp_path: Path, records: list[onrecord.Record]) -> Iterator[Case]:
    """A case of three reports."""
    with onrecord.open_case(tmp_path / "ferry.case", create=True) as made:
        casework.add(made, records)
        yield made
