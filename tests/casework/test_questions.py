"""Questions to a case are answered from what is kept."""

from dataclasses import replace

import pytest

from onrecord import casework
from onrecord.case import Case
from onrecord.errors import BadOption
from tests.casework.conftest import AGENCY


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


def test_a_listing_of_the_first_is_as_long_as_asked_whatever_was_rejected(case: Case) -> None:
    whole = casework.claims(case)
    casework.judge(case, "reject", whole[0].id, by="ana")
    assert casework.claims(case, first=2) == whole[1:3]


def test_the_other_questions_are_answered(case: Case) -> None:
    audit = casework.sources(case)
    assert "Milena Dragoeva" in {each.name for each in audit.heard}
    assert casework.sources(case, 1) == replace(audit, heard=audit.heard[:1])
    assert audit.many == len(audit.heard) > 1
    assert casework.dossier(case, "Calder").name == "Ines Calder"
    assert casework.dossier(case, "Nobody Known").by == ()
    assert casework.happenings(case)
    assert casework.matrix(case).hypotheses == ()
    assert casework.abstracts(case, ["r1", "r9"])["r1"].text == AGENCY


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
