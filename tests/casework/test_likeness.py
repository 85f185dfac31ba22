"""Claims are found by what a text speaks of."""

import pytest

from onrecord import casework
from onrecord.case import Case
from onrecord.casework import likeness


def test_claims_are_found_by_what_a_text_speaks_of(case: Case) -> None:
    found = casework.like(case, "How many people did the ferry carry?", first=3)
    assert "143 people" in found[0].text or "187 people" in found[0].text
    assert casework.like(case, "") == ()


def test_claims_of_a_large_case_are_found_by_their_rare_words(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = casework.like(case, "The crossing reopens by Friday.", first=1)
    monkeypatch.setattr(likeness, "POOL", 2)
    assert casework.like(case, "The crossing reopens by Friday.", first=1) == whole != ()


def test_a_claim_that_people_reject_is_not_found_by_a_text(case: Case) -> None:
    gone = casework.like(case, "The crossing reopens by Friday.", first=1)[0]
    casework.judge(case, "reject", gone.id, by="ana")
    assert gone.id not in {each.id for each in casework.like(case, "The crossing reopens by Friday.")}
