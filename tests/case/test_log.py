"""Judgements stand until undone, and nobody can change the log unseen."""

import pytest

from onrecord.case import Case
from onrecord.errors import BadJudgement, BrokenCase


def standing(case: Case) -> list[str]:
    return [each.subject for each in case.judgements()]


@pytest.fixture
def judged(case: Case) -> Case:
    for subject in ("c1", "c2", "c3"):
        case.judge("reject", subject, by="ana", details={"claims": ["c9"]}, note="irony")
    return case


def test_a_judgement_keeps_who_what_and_why(judged: Case) -> None:
    first = judged.log()[0]
    assert (first.number, first.by, first.verb, first.subject) == (1, "ana", "reject", "c1")
    assert (first.details, first.note) == ({"claims": ["c9"]}, "irony")


def test_undo_takes_back_the_last_that_stands_and_redo_restores_it(judged: Case) -> None:
    judged.undo(by="ben")
    judged.undo(by="ben")
    assert standing(judged) == ["c1"]
    judged.redo(by="ben")
    assert standing(judged) == ["c1", "c2"]
    judged.redo(by="ben")
    assert standing(judged) == ["c1", "c2", "c3"]
    assert len(judged.log()) == 7


def test_undo_and_redo_of_a_named_entry(judged: Case) -> None:
    judged.undo(by="ben", which="j1")
    assert standing(judged) == ["c2", "c3"]
    judged.judge("accept", "c4", by="ben")
    judged.redo(by="ben", which="j1")
    assert standing(judged) == ["c1", "c2", "c3", "c4"]


def test_after_something_new_redo_needs_a_name(judged: Case) -> None:
    judged.undo(by="ben")
    judged.judge("accept", "c4", by="ben")
    with pytest.raises(BadJudgement, match="nothing was undone just now"):
        judged.redo(by="ben")


@pytest.mark.parametrize("which", ["j9", "c1", "j0"])
def test_undo_of_what_does_not_stand_is_refused(judged: Case, which: str) -> None:
    with pytest.raises(BadJudgement, match="no such judgement stands"):
        judged.undo(by="ben", which=which)


def test_nothing_to_undo_or_redo(case: Case) -> None:
    with pytest.raises(BadJudgement):
        case.undo(by="ben")
    with pytest.raises(BadJudgement):
        case.redo(by="ben")
    assert case.verify() == ""


def test_undo_survives_reload(where: str) -> None:
    with Case.create(where) as case:
        case.judge("reject", "c1", by="ana")
        case.undo(by="ana")
    with Case.open(where) as case:
        assert standing(case) == []
        case.redo(by="ana")
        assert standing(case) == ["c1"]


def test_a_whole_log_verifies_and_gives_the_digest_of_its_last_entry(judged: Case) -> None:
    assert judged.verify() == judged.log()[-1].digest
    assert len({each.digest for each in judged.log()}) == 3


@pytest.mark.parametrize(
    ("change", "entry"),
    [
        ("UPDATE judgement SET subject = 'c7' WHERE number = 2", "j2"),
        ("UPDATE judgement SET details = '{}' WHERE number = 1", "j1"),
        ("DELETE FROM judgement WHERE number = 2", "j2"),
        ("UPDATE judgement SET by = 'ben' WHERE number = 3", "j3"),
    ],
)
def test_a_log_changed_by_hand_is_found_out(judged: Case, change: str, entry: str) -> None:
    triggers = {
        "sqlite": ["DROP TRIGGER judgement_not_changed", "DROP TRIGGER judgement_not_deleted"],
        "postgresql": ["DROP TRIGGER judgement_never_changed ON judgement"],
    }
    with judged._engine.begin() as connection:
        for statement in (*triggers[connection.dialect.name], change):
            connection.exec_driver_sql(statement)
    with pytest.raises(BrokenCase, match=f"{entry} does not follow"):
        judged.verify()
