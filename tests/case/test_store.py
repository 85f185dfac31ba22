"""A case keeps what was filed, once, in order, for good."""

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from onrecord.case import Case, schema
from onrecord.errors import BadCase, BadOption, BrokenCase, BusyCase, NewerCase, NoCase
from tests.case.samples import HARBOUR, STRIKE, record


def test_what_was_filed_outlives_the_process(where: str) -> None:
    with Case.create(where) as case:
        case.file(record())
        case.judge("reject", "r1", by="ana")
    with Case.open(where) as case:
        assert [each.id for each in case.reports()] == ["r1"]
        assert [each.subject for each in case.judgements()] == ["r1"]


@pytest.mark.parametrize("table", ["report", "record", "judgement"])
@pytest.mark.parametrize("change", ["UPDATE {} SET number = 7", "DELETE FROM {}"])
def test_what_was_filed_or_judged_is_never_changed_or_deleted(case: Case, table: str, change: str) -> None:
    case.file(record())
    case.judge("accept", "r1", by="ana")
    with pytest.raises(DBAPIError, match="never"), case._engine.begin() as connection:
        connection.exec_driver_sql(change.format(table))


def test_search_shows_each_hit_with_what_stands_around(case: Case) -> None:
    case.file(record())
    case.file(record(text=STRIKE, title="Port closed"))
    (hit,) = case.search("union strike")
    assert (hit.report, STRIKE[hit.start : hit.end]) == ("r2", "union")
    assert hit.before.endswith("The ")
    assert {hit.report for hit in case.search("PORT")} == {"r1", "r2"}
    assert [hit.report for hit in case.search('"old port"')] == ["r2"]
    assert case.search('"port old"') == ()


def test_all_reports_with_some_words_are_named(case: Case) -> None:
    case.file(record())
    case.file(record(text=STRIKE, title="Port closed"))
    assert set(case.with_words("port")) == {"r1", "r2"}
    assert case.with_words('"old port"') == ("r2",)
    assert case.with_words("nothing") == ()


@pytest.mark.parametrize("query", ["", "  ", '"" -', "'; --"])
def test_a_search_without_a_word_is_refused(case: Case, query: str) -> None:
    with pytest.raises(BadOption, match="no word"):
        case.search(query)


@pytest.mark.parametrize("query", ["AND OR", "a:b", "port* NEAR(", "!(&|", "o'clock", "100%"])
def test_no_search_breaks_the_database(case: Case, query: str) -> None:
    case.file(record())
    if any(letter.isalnum() for letter in query):
        case.search(query)
    else:
        with pytest.raises(BadOption):
            case.search(query)


def test_a_view_is_the_case_read_only(case: Case) -> None:
    case.file(record())
    view = case.view()
    assert [each.id for each in view.reports] == ["r1"]
    assert view.record("r1") == record()
    assert dict(view.records()) == {"r1": record()}
    assert view.judgements == ()


@pytest.mark.parametrize("id_", ["r2", "r", "x1", "r-1", "", "r1/s1", "r99999999999999999999"])
def test_a_report_that_is_not_there_is_one_clear_error(case: Case, id_: str) -> None:
    case.file(record())
    with pytest.raises(NoCase, match="no such report"):
        case.record(id_)


def test_a_record_that_cannot_be_read_is_named_and_the_others_are_not_lost(case: Case) -> None:
    case.file(record())
    case.file(record(STRIKE))
    with case._writer.begin() as connection:
        broken = {"number": 3, "report": 2, "version": "2", "filed_at": "", "data": b"no record"}
        connection.execute(insert(schema.record).values(broken))
    with pytest.raises(BrokenCase, match="r2: its record cannot be read"):
        case.record("r2")
    assert case.record("r1") == record()


def test_there_is_one_case_at_a_place(where: str) -> None:
    Case.create(where).close()
    with pytest.raises(BadCase, match="already"):
        Case.create(where)


def test_a_case_written_by_a_newer_onrecord_is_not_touched(where: str) -> None:
    with Case.create(where) as case, case._writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO migration VALUES (99, 'later', 'now')")
    with pytest.raises(NewerCase, match=r"form 99.*newer one"):
        Case.open(where)


def test_a_second_writer_waits_and_then_says_that_the_case_is_busy(where: str) -> None:
    with Case.create(where) as first, Case.open(where, patience=0.05) as second:
        with first._writer.begin():
            with pytest.raises(BusyCase, match="another process is writing"):
                second.file(record())
            assert second.reports() == ()
        assert second.file(record()) == ("r1", "new")


def test_two_open_cases_number_their_judgements_one_after_the_other(where: str) -> None:
    with Case.create(where) as first, Case.open(where) as second:
        for case in (first, second, first):
            case.judge("accept", "r1", by="ana")
        assert [each.number for each in second.log()] == [1, 2, 3]
        second.verify()


def test_the_harbour_is_found_by_a_word_of_its_text(case: Case) -> None:
    case.file(record(text=HARBOUR))
    assert case.search("harbour")[0].words == "harbour"
