"""A case keeps what was filed, once, in order, for good."""

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from onrecord.case import Case, Piece, schema
from onrecord.errors import BadCase, BadOption, BrokenCase, BusyCase, NewerCase, NoCase
from tests.case.samples import HARBOUR, STRIKE, record


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


def test_a_drawer_keeps_pieces_in_order_and_finds_them_by_key_word_and_label(case: Case) -> None:
    case.keep(
        "claim", [Piece(key="b", data=b"1", words=("x", "x"), label="l"), Piece(key="a", data=b"2", words=("x", "y"))]
    )
    assert [piece.key for piece in case.kept("claim")] == ["b", "a"]
    assert [piece.key for piece in case.kept("claim", words=["y", "z"])] == ["a"]
    assert [piece.key for piece in case.kept("claim", label="l")] == ["b"]
    assert [piece.data for piece in case.kept("claim", keys=["a", "none"])] == [b"2"]
    assert [piece.key for piece in case.kept("claim", first=1)] == ["b"]
    assert (case.count("claim"), case.count("claim", "l"), case.count("other")) == (2, 1, 0)


def test_a_piece_kept_again_replaces_the_old_one_with_its_words(case: Case) -> None:
    case.keep("claim", [Piece(key="a", data=b"1", words=("x",)), Piece(key="b", data=b"1")])
    case.keep("claim", [Piece(key="a", data=b"2", words=("y",))])
    assert {piece.key: piece.data for piece in case.kept("claim")} == {"a": b"2", "b": b"1"}
    assert list(case.kept("claim", words=["x"])) == []
    case.keep("claim", [Piece(key="c", data=b"3")], all_of_it=True)
    assert [piece.key for piece in case.kept("claim")] == ["c"]


def test_a_view_is_the_case_read_only(case: Case) -> None:
    case.file(record())
    view = case.view()
    assert [each.id for each in view.reports] == ["r1"]
    assert view.record("r1") == record()
    assert dict(view.records()) == {"r1": record()}
    assert view.judgements == ()


@pytest.mark.parametrize("id_", ["r2", "r", "x1", "r-1", "", "r1/s1"])
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
