"""What people judged is laid over what is kept, in every answer."""

import pytest

from onrecord import casework
from onrecord.case import Case
from onrecord.errors import BadJudgement, BadOption


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
