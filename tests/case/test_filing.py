"""Reports and records are filed once, and listed in the order of publication."""

import pytest

from onrecord.case import Case
from tests.case.samples import STRIKE, record


def test_a_record_comes_back_as_it_was_filed(case: Case) -> None:
    filed = record(title="Reopening", published="2025-03-03", byline="Ines Calder", url="https://example.org/1")
    assert case.file(filed) == ("r1", "new")
    assert case.record("r1") == filed


def test_the_same_report_twice_is_one(case: Case) -> None:
    case.file(record())
    assert case.file(record()) == ("r1", "same")
    assert len(case.reports()) == 1


@pytest.mark.parametrize(
    "other", [{"text": STRIKE}, {"outlet": "Gazette"}, {"title": "T"}, {"published": "2025-03-03"}]
)
def test_another_text_outlet_title_or_date_makes_another_report(case: Case, other: dict[str, str]) -> None:
    case.file(record())
    assert case.file(record(**other)) == ("r2", "new")  # type: ignore[arg-type]


def test_a_newer_onrecord_reads_a_report_anew_and_the_older_record_stays(case: Case) -> None:
    case.file(record(version="1"))
    assert case.file(record(version="2")) == ("r1", "reread")
    assert case.record("r1").version == "2"
    assert case.versions() == {"r1": "2"}
    assert case.find(record().report, "1") == case.find(record().report, "2") == "r1"
    assert case.find(record().report, "3") is None


def test_reports_come_in_the_order_of_publication_whatever_the_zone_and_undated_ones_last(case: Case) -> None:
    for published in (None, "2025-03-04", "2025-03-03T23:30:00-05:00", "2025-03-04T01:00:00+02:00", "2025-03"):
        case.file(record(published=published))
    assert [each.id for each in case.reports()] == ["r5", "r4", "r2", "r3", "r1"]
    assert [id_ for id_, _ in case.records()] == ["r5", "r4", "r2", "r3", "r1"]


def test_characters_that_a_database_does_not_take_survive_in_the_record(case: Case) -> None:
    odd = record(text="Nul \0 and \U0001f6a2 and עברית", title="a\0b")
    case.file(odd)
    assert case.record("r1") == odd
    assert case.reports()[0].title == "a b"


def test_only_the_reports_asked_for_are_listed(case: Case) -> None:
    for published in ("2025-03-05", "2025-03-04", "2025-03-03"):
        case.file(record(published=published))
    assert [each.id for each in case.reports(["r1", "r3", "r9", "x", "r99999999999999999999"])] == ["r3", "r1"]
    assert [id_ for id_, _ in case.view(["r2", "r1"]).records()] == ["r2", "r1"]
    assert case.reports([]) == ()
