"""People's judgements, laid over what the machine found."""

from dataclasses import replace
from typing import Any

import pytest

from onrecord.analyse.recount import recount
from onrecord.case.judged import called, judged, touching
from onrecord.model import (
    Account,
    At,
    Claim,
    Contradiction,
    Count,
    Entry,
    Judgement,
    Link,
    Member,
    Origin,
)

OUTLETS = {"r1": "Agency", "r2": "Courier", "r3": "Post", "r4": "Radio"}


def member(report: str, number: int, origin: str | None, stance: Any = "assert") -> Member:
    at = At(report, number * 100, number * 100 + 50)
    return Member(id=f"{report}/x{number}", at=at, stance=stance, statement=f"s{number}", origin=origin)


def origin(name: str, *path: str, denies: bool = False) -> Origin:
    return Origin(name=name, kind="person", path=path, why="is named", denies=denies)


SUNK = Claim(
    id="c-r1-x1",
    text="the ferry sank",
    kind="event",
    members=(member("r1", 1, "Rusev"), member("r3", 2, "Koleva"), member("r4", 3, "Minister", "deny")),
    outlets=3,
    origins=Count(2, 2),
    denying=Count(1, 1),
    status="disputed",
    named=(origin("Rusev", "r1"), origin("Koleva", "r3"), origin("Minister", "r4", denies=True)),
)
AGROUND = Claim(
    id="c-r2-x1",
    text="the ferry ran aground",
    kind="event",
    members=(member("r2", 1, "Lalev"),),
    outlets=1,
    origins=Count(1, 1),
    denying=Count(0, 0),
    status="single origin",
    named=(origin("Lalev", "r2"),),
)
ACCOUNT = Account(
    links=(Link(source="r2", target="r1", kind="copy", evidence=(), score=0.9, why="shared words"),),
    lineages=(("r1", "r2"), ("r3",), ("r4",)),
    claims=(SUNK, AGROUND),
    contradictions=(
        Contradiction(
            id="x1",
            kind="denial",
            members=(SUNK.members[0].at, SUNK.members[1].at, SUNK.members[2].at),
            sides=("a", "a", "b"),
            why="…",
            score=1.0,
            claims=("c-r1-x1",),
        ),
    ),
    forecasts=(
        Entry(
            id="f-r1-f1",
            at=At("r1", 0, 9),
            who="Rusev",
            term="likely",
            low=0.55,
            high=0.8,
            due=None,
            condition=None,
            outcome="open",
        ),
    ),
)


def after(verb: Any, subject: str, number: int = 1, **details: Any) -> Account:
    """The account under one judgement."""
    judgement = Judgement(number=number, at="now", by="ana", verb=verb, subject=subject, details=details)
    return judged(ACCOUNT, [judgement], lambda claim, links: recount(claim, links, OUTLETS))


def one(account: Account, id_: str) -> Claim:
    return next(claim for claim in account.claims if claim.id == id_)


def test_without_judgements_the_account_is_the_machines() -> None:
    assert judged(ACCOUNT, [], lambda claim, links: claim) == ACCOUNT


@pytest.mark.parametrize(
    ("verb", "subject"), [("accept", "c-r1-x1"), ("rate", "c-r1-x1"), ("reject", "c-none"), ("reject", "r9/x1")]
)
def test_what_changes_nothing_changes_nothing(verb: str, subject: str) -> None:
    assert after(verb, subject) == ACCOUNT


@pytest.mark.parametrize("name", ["r3/x2", "r3/s2", "r3"])
def test_a_rejected_member_goes_with_its_origin(name: str) -> None:
    claim = one(after("reject", name), "c-r1-x1")
    assert [each.id for each in claim.members] == ["r1/x1", "r4/x3"]
    assert (claim.origins, claim.outlets) == (Count(1, 1), 2)
    assert [each.name for each in claim.named] == ["Rusev", "Minister"]


def test_a_claim_without_its_denial_is_disputed_no_more_and_its_contradiction_goes() -> None:
    account = after("reject", "r4/x3")
    assert one(account, "c-r1-x1").status == "corroborated"
    assert account.contradictions == ()


def test_a_contradiction_keeps_its_other_members() -> None:
    (left,) = after("reject", "r3/x2").contradictions
    assert left.sides == ("a", "b")


def test_a_claim_whose_last_member_is_rejected_is_gone() -> None:
    assert [claim.id for claim in after("reject", "r2/x1").claims] == ["c-r1-x1"]


@pytest.mark.parametrize(
    ("subject", "part"), [("c-r1-x1", "claims"), ("x1", "contradictions"), ("f-r1-f1", "forecasts")]
)
def test_a_rejected_finding_is_gone(subject: str, part: str) -> None:
    assert subject not in {each.id for each in getattr(after("reject", subject), part)}


def test_a_rejected_link_frees_the_report() -> None:
    account = after("reject", "r2-r1")
    assert account.links == ()
    assert account.lineages == (("r1",), ("r2",), ("r3",), ("r4",))


def test_edit_puts_a_claim_in_better_words() -> None:
    assert one(after("edit", "c-r1-x1", text="the Zora sank"), "c-r1-x1").text == "the Zora sank"


def test_edit_of_a_stance_moves_the_origin_to_the_other_side() -> None:
    claim = one(after("edit", "r3/x2", stance="deny"), "c-r1-x1")
    assert (claim.origins, claim.denying) == (Count(1, 1), Count(2, 2))


def test_merged_claims_have_the_members_and_origins_of_both() -> None:
    account = after("merge", "c-r1-x1", claims=["c-r2-x1"])
    (claim,) = account.claims
    assert [each.id for each in claim.members] == ["r1/x1", "r2/x1", "r3/x2", "r4/x3"]
    assert (claim.origins, claim.outlets) == (Count(3, 3), 4)


def test_a_split_makes_a_claim_called_after_its_entry() -> None:
    account = after("split", "c-r1-x1", number=7, members=["r3/x2"])
    assert [each.id for each in one(account, "c-r1-x1-j7").members] == ["r3/x2"]
    assert one(account, "c-r1-x1-j7").origins == Count(1, 1)
    assert one(account, "c-r1-x1").origins == Count(1, 1)


def test_a_split_of_everything_is_none() -> None:
    assert after("split", "c-r2-x1", members=["r2/x1"]) == ACCOUNT


def test_a_link_made_by_people_joins_lineages_and_says_who() -> None:
    account = after("link", "r3-r1", kind="copy")
    assert account.links[-1].why == "Judged so by ana."
    assert account.lineages == (("r1", "r2", "r3"), ("r4",))
    assert {each.report for each in one(account, "c-r1-x1").excluded} == {"r3"}


def test_a_resolved_forecast_says_how_and_by_whom() -> None:
    (entry,) = after("resolve", "f-r1-f1", outcome="occurred").forecasts
    assert (entry.outcome, entry.resolved_by) == ("occurred", "ana")


def test_judgements_build_on_one_another() -> None:
    made = [
        Judgement(number=1, at="", by="a", verb="merge", subject="c-r1-x1", details={"claims": ["c-r2-x1"]}),
        Judgement(number=2, at="", by="a", verb="reject", subject="r2/x1"),
        Judgement(number=3, at="", by="a", verb="edit", subject="c-r1-x1", details={"text": "so"}),
    ]
    (claim,) = judged(ACCOUNT, made, lambda claim, links: recount(claim, links, OUTLETS)).claims
    assert (claim.text, claim.origins) == ("so", Count(2, 2))


def test_what_judgements_touch_can_be_looked_up() -> None:
    made = Judgement(number=1, at="", by="a", verb="merge", subject="c1", details={"claims": ["c2"]})
    assert touching([made])[0] == {"c1", "c2"}
    assert "r5" in touching([replace(made, verb="link", subject="r5-r2", details={})])[1]
    assert touching([replace(made, verb="accept")]) == (set(), set())


def test_links_are_called_by_their_ends() -> None:
    assert called(ACCOUNT.links[0]) == "r2-r1"
    assert called(replace(ACCOUNT.links[0], target=None)) == "r2-"
