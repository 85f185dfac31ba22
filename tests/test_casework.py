"""Adding reports to a case and asking it: what is kept, what is made again, what people change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord import casework
from onrecord.case import Case
from onrecord.casework import kept
from onrecord.errors import BadJudgement, BadOption

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


def test_adding_again_adds_nothing_and_reads_nothing(case: Case, records: list[onrecord.Record]) -> None:
    added = casework.add(case, [*records, records[0].report], desk="small")
    assert (added.new, added.same) == ((), ("r1", "r2", "r3", "r1"))


def test_reports_are_read_by_the_desk(tmp_path: Path, desk: onrecord.Desk, records: list[onrecord.Record]) -> None:
    with onrecord.open_case(tmp_path / "read.case", create=True) as case:
        assert casework.add(case, [each.report for each in records], desk).new == ("r1", "r2", "r3")
        assert case.record("r1") == records[0]


def test_the_copy_is_linked(case: Case) -> None:
    assert [(link.source, link.target, link.kind) for link in casework.links(case)] == [("r2", "r1", "copy")]


def test_one_claim_is_read_as_it_stands_in_the_whole_account(case: Case) -> None:
    account = casework.account(case)
    assert account.claims
    assert casework.claims(case) == account.claims
    assert all(casework.claim(case, each.id) == each for each in account.claims)
    assert casework.count(case) == len(account.claims)


def test_a_claim_that_is_not_there(case: Case) -> None:
    with pytest.raises(BadOption, match="claim c-none"):
        casework.claim(case, "c-none")


def test_what_is_kept_is_made_again_when_a_report_is_added(case: Case, desk: onrecord.Desk) -> None:
    before = casework.count(case)
    story = onrecord.report_from_text("The harbour reopened on Monday, the union said.", language="en", outlet="Post")
    case.file(desk(story))
    casework.bring_up_to_date(case)
    assert casework.count(case) > before


def test_nothing_is_made_twice(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casework.analyse, "account", lambda _: pytest.fail("made again"))
    casework.bring_up_to_date(case)
    casework.claims(case)


def test_a_rejected_claim_is_gone_everywhere_and_undo_brings_it_back(case: Case) -> None:
    whole = casework.claims(case)
    casework.judge(case, "reject", whole[0].id, by="ana")
    assert casework.claims(case) == casework.account(case).claims == whole[1:]
    with pytest.raises(BadOption):
        casework.claim(case, whole[0].id)
    case.undo(by="ana")
    assert casework.claims(case) == whole


def test_merged_claims_are_one_in_every_answer(case: Case) -> None:
    first, second = casework.claims(case)[:2]
    casework.judge(case, "merge", first.id, by="ana", details={"claims": [second.id]})
    merged = casework.claim(case, first.id)
    assert len(merged.members) == len(first.members) + len(second.members)
    assert merged in casework.account(case).claims
    assert second.id not in {each.id for each in casework.claims(case)}


def test_a_listing_of_the_first_is_as_long_as_asked_whatever_was_rejected(case: Case) -> None:
    whole = casework.claims(case)
    casework.judge(case, "reject", whole[0].id, by="ana")
    assert casework.claims(case, first=2) == whole[1:3]


def test_a_judgement_of_what_is_not_there_is_refused_and_not_logged(case: Case) -> None:
    with pytest.raises(BadJudgement, match="nothing of that id"):
        casework.judge(case, "reject", "c-none", by="ana")
    with pytest.raises(BadJudgement, match="nothing of that id"):
        casework.judge(case, "reject", "r9/s1", by="ana")
    with pytest.raises(BadJudgement, match="nothing of that id"):
        casework.judge(case, "link", "r2-r9", by="ana", details={"kind": "copy"})
    assert case.log() == ()


def test_a_forecast_is_resolved(case: Case) -> None:
    (entry,) = casework.forecasts(case)
    casework.judge(case, "resolve", entry.id, by="ana", details={"outcome": "occurred"})
    (resolved,) = casework.forecasts(case)
    assert (resolved.outcome, resolved.resolved_by) == ("occurred", "ana")


def test_the_other_questions_are_answered(case: Case) -> None:
    assert "Milena Dragoeva" in {each.name for each in casework.sources(case).heard}
    assert casework.dossier(case, "Calder").name == "Ines Calder"
    assert casework.dossier(case, "Nobody Known").by == ()
    assert casework.happenings(case)
    assert casework.matrix(case).hypotheses == ()
    assert casework.abstracts(case, ["r1", "r9"])["r1"].text == AGENCY


def test_an_empty_case_has_an_empty_account(tmp_path: Path) -> None:
    with onrecord.open_case(tmp_path / "empty.case", create=True) as case:
        assert casework.account(case) == onrecord.model.Account()
        assert casework.claims(case) == ()


def test_claims_are_found_by_what_a_text_speaks_of(case: Case) -> None:
    found = casework.like(case, "How many people did the ferry carry?", first=3)
    assert "143 people" in found[0].text or "187 people" in found[0].text
    assert casework.like(case, "") == ()


def test_claims_of_a_large_case_are_found_by_their_rare_words(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = casework.like(case, "The crossing reopens by Friday.", first=1)
    monkeypatch.setattr(casework, "POOL", 2)
    assert casework.like(case, "The crossing reopens by Friday.", first=1) == whole != ()


def test_a_claim_that_people_reject_is_not_found_by_a_text(case: Case) -> None:
    gone = casework.like(case, "The crossing reopens by Friday.", first=1)[0]
    casework.judge(case, "reject", gone.id, by="ana")
    assert gone.id not in {each.id for each in casework.like(case, "The crossing reopens by Friday.")}


def test_key_claims_come_without_those_of_one_outlet(case: Case) -> None:
    found = casework.claims(case, key=True)
    assert 0 < len(found) < len(casework.claims(case))
    assert all(each.outlets > 1 or each.denying.high for each in found)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [("", "9999", 2), ("2025-09-08", "2025-09-10", 0), ("2025-09-08", "9999", 1), ("", "2025-09-07", 1)],
)
def test_the_timeline_is_cut_by_days(case: Case, since: str, until: str, days: int) -> None:
    found = casework.happenings(case, since, until)
    assert len({(each.first, each.last) for each in found}) == days
    assert all(each.last >= since and each.first <= until for each in found)
    assert casework.happenings(case, since, until, first=1) == found[:1]


def test_a_dossier_says_how_many_reports_it_left_aside(case: Case) -> None:
    assert casework.dossier(case, "Calder", latest=1).unread == 1
    assert casework.dossier(case, "Calder").unread == 0


def test_with_another_table_what_was_kept_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = kept.code(""), kept.files
    (tmp_path / "opposites.toml").write_text('version = "2"', encoding="utf-8")
    monkeypatch.setattr(kept, "files", lambda name: tmp_path if name == "onrecord.tables" else real(name))
    assert kept.code.__wrapped__("") != before
