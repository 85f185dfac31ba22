"""Adding reports to a case: each is read once and filed once."""

from pathlib import Path

import onrecord
from onrecord import casework
from onrecord.case import Case


def test_adding_again_adds_nothing_and_reads_nothing(case: Case, records: list[onrecord.Record]) -> None:
    added = casework.add(case, [*records, records[0].report], desk="small")
    assert (added.new, added.same) == ((), ("r1", "r2", "r3", "r1"))


def test_reports_are_read_by_the_desk(tmp_path: Path, desk: onrecord.Desk, records: list[onrecord.Record]) -> None:
    with onrecord.open_case(tmp_path / "read.case", create=True) as case:
        assert casework.add(case, [each.report for each in records], desk).new == ("r1", "r2", "r3")
        assert case.record("r1") == records[0]
