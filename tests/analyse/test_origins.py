"""Origins: how many people can know what a claim says, and why a report is left out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.analyse import account
from onrecord.analyse.abstract import Voice
from onrecord.analyse.counting import count, reason, status
from onrecord.analyse.recount import recount
from onrecord.analyse.voices import is_nobody, kind_of, owner, principal, same_name
from onrecord.model import Claim, Count, Link, Origin

TEXTS = ("The pumps at Korm were out of order, {}.", "At Korm the pumps had been broken, {}.")


@pytest.fixture(scope="session")
def claim(shelf: Callable) -> Callable[..., Claim]:
    """The claim that reports of different outlets make together."""

    def claim(*told: tuple[str, str]) -> Claim:
        case = shelf(*((outlet, f"2024-05-0{number}", text) for number, (outlet, text) in enumerate(told, 1)))
        return max(account(case.abstracts).claims, key=lambda each: len(each.members))

    return claim


@pytest.mark.parametrize(
    ("told", "low", "high", "state"),
    [
        pytest.param([("Post", "an engineer, Ada Brel, said")], 1, 1, "single origin", id="one by name"),
        pytest.param(
            [("Post", "Ada Brel said"), ("Mail", "the engineer Ada Brel said on Monday")],
            1,
            1,
            "single origin",
            id="one by name in two reports",
        ),
        pytest.param([("Post", "Ada Brel said"), ("Mail", "Tomas Orme said")], 2, 2, "corroborated", id="two by name"),
        pytest.param(
            [("Post", "said Ada Brel, a spokeswoman for the water board"), ("Mail", "the water board said")],
            1,
            1,
            "single origin",
            id="a body and who speaks for it",
        ),
        pytest.param(
            [("Post", "an official said"), ("Mail", "a senior official said")],
            1,
            2,
            "single origin",
            id="unnamed ones may be one",
        ),
    ],
)
def test_speakers_are_origins(claim: Callable, told: list[tuple[str, str]], low: int, high: int, state: str) -> None:
    found = claim(*((outlet, text.format(who)) for (outlet, who), text in zip(told, TEXTS, strict=False)))
    assert (found.origins, found.status) == (Count(low, high), state)
    assert found.why


def test_a_report_that_cites_another_is_left_out_with_the_reason(claim: Callable) -> None:
    found = claim(
        ("Northern Courier", "The pumps at Korm were out of order, the engineer Ada Brel said."),
        ("Mail", "The pumps at Korm were broken, according to the Northern Courier."),
    )
    assert found.origins == Count(1, 1)
    assert [(each.report, each.why.startswith("takes it from r1")) for each in found.excluded] == [("r2", True)]


def test_a_claim_that_is_denied_is_disputed(claim: Callable) -> None:
    found = claim(
        ("Post", "The pumps at Korm were out of order that night, the engineer Ada Brel said."),
        ("Mail", "The water board said that all pumps at Korm were working that night."),
    )
    assert (found.origins, found.denying, found.status) == (Count(1, 1), Count(1, 1), "disputed")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Ada Brel", "Brel", True),
        ("the Norvan government", "Government of Norvania", True),
        ("Brel’s spokesman", "Ada Brel", True),
        ("Ada Brel", "Tomas Brel", False),
        ("Ministry of Water", "Ministry of the Interior", False),
    ],
)
def test_names_of_one_speaker(first: str, second: str, same: bool) -> None:
    assert same_name(first, second) is same


def test_for_whom_an_office_speaks() -> None:
    assert principal("Press Service of the Government of Norvania") == "Government of Norvania"
    assert principal("Ada Brel") == "Ada Brel"


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        pytest.param([("Post", "an official said"), ("Mail", "a report said")], 2, 2, id="a paper is no official"),
        pytest.param([("Post", "the water board said"), ("Mail", "a report said")], 1, 2, id="a body’s own paper"),
        pytest.param([("Post", "a state inquiry found"), ("Mail", "Ada Brel said")], 2, 2, id="an inquiry is a body"),
    ],
)
def test_papers_and_inquiries_are_no_unnamed_people(
    claim: Callable, told: list[tuple[str, str]], low: int, high: int
) -> None:
    found = claim(*((outlet, text.format(who)) for (outlet, who), text in zip(told, TEXTS, strict=False)))
    assert found.origins == Count(low, high)


@pytest.mark.parametrize(
    ("outlet", "kind"),
    [
        ("State Gazette of Orvia", "organisation"),
        ("Register of Lost Ships", "organisation"),
        ("Korm Provincial Hospital", "organisation"),
        ("Orvia Gazette", "report"),
        ("University Post", "report"),
    ],
)
def test_what_an_office_prints_is_its_own_word(claim: Callable, outlet: str, kind: str) -> None:
    found = claim((outlet, "The pumps at Korm were out of order on Monday."))
    assert [(each.name, each.kind) for each in found.named] == [(outlet, kind)]


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("a page of the log", False),
        ("pages online", True),
        ("the account which she gave", False),
        ("an anonymous account", True),
    ],
)
def test_who_is_nobody(name: str, nobody: bool) -> None:
    assert is_nobody(Voice("", name, "unspecified", "say", "positive", False, None, None, name)) is nobody


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a government inquiry", "organisation"),
        ("auditors of the electoral court", "organisation"),
        ("a decision", "document"),
        ("a page of the log printed in the report", "document"),
        ("two auditors", "group"),
        ("members of the board", "group"),
        ("people in the court", "group"),
        ("Prosecutors", "organisation"),
        ("the county’s auditors", "group"),
    ],
)
def test_what_a_speaker_is_by_its_noun(name: str, kind: str) -> None:
    assert kind_of(Voice("", name, "group", "say", "positive", False, None, None, name)) == kind


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("a plan which Vessel Works has sent to the council", "Vessel Works"),
        ("log sheets it took from Vessel Works", "Vessel Works"),
        ("Vessel Works’s own log", "Vessel Works"),
        ("a plan which nobody has seen", None),
        ("a report on Vessel Works", None),
    ],
)
def test_whose_paper_a_document_is(said: str, whose: str | None) -> None:
    assert owner(Voice("", "a paper", "document", "say", "positive", False, None, None, said)) == whose


def test_what_is_reportedly_so_is_told_by_nobody(claim: Callable) -> None:
    plain, hearsay = (claim(("Post", f"The pumps at Korm were {how}out of order.")) for how in ("", "reportedly "))
    assert [each.kind for each in (*plain.named, *hearsay.named)] == ["report", "outside"]
    assert hearsay.origins.low == 0


def test_one_quotation_comes_out_of_one_mouth(claim: Callable) -> None:
    words = "“We ask for two dry pumps and one wet summer,”"
    found = claim(("Post", f"{words} said Ada Brel, a miller."), ("Mail", f"{words} the water board said."))
    assert found.origins == Count(1, 1)
    assert [each.name for each in found.named] == ["Ada Brel"]


def _origin(name: str, kind: str, *, maybe: bool = False, denies: bool = False) -> Origin:
    return Origin(name=name, kind=kind, path=("r1",), why="", maybe_same=maybe, denies=denies)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("origins", "low", "high"),
    [
        ([], 0, 0),
        ([_origin("a", "person")], 1, 1),
        ([_origin("a", "unnamed", maybe=True), _origin("b", "unnamed", maybe=True)], 1, 2),
        ([_origin("a", "person"), _origin("Post", "report", maybe=True)], 1, 2),
        ([_origin("Post", "report", maybe=True), _origin("Mail", "report", maybe=True)], 1, 2),
        ([_origin("foreign papers", "outside", maybe=True)], 0, 1),
        ([_origin("a", "organisation"), _origin("the company", "organisation", maybe=True)], 1, 2),
        ([_origin("the company", "organisation", maybe=True)], 1, 1),
        ([_origin("Post", "report", maybe=True, denies=True)], 0, 1),
    ],
)
def test_counting(origins: list[Origin], low: int, high: int) -> None:
    assert count(origins, bool(origins)) == Count(low, high)


def test_reports_that_cite_one_another_go_round_in_a_circle() -> None:
    assert status(Count(0, 1), Count(0, 0), is_circular=True) == "circular"
    assert status(Count(0, 1), Count(0, 0)) == "single origin"


def test_the_reason_names_both_sides() -> None:
    found = reason((_origin("Ada Brel", "person"), _origin("the board", "organisation", denies=True)), 2)
    assert found == (
        "It goes back to Ada Brel; it is denied by the board; 2 reports are left out as taken from others."
    )


def test_a_claim_is_counted_again_without_a_member_that_people_reject(claim: Callable) -> None:
    found = claim(
        ("Post", "The pumps at Korm were out of order that night, the engineer Ada Brel said."),
        ("Mail", "The water board said that all pumps at Korm were working that night."),
    )
    kept = [member for member in found.members if member.at.report == "r1"]
    assert len(kept) < len(found.members)
    less = recount(_with(found, kept), (), {"r1": "Post", "r2": "Mail"})
    assert (less.denying, less.status, less.outlets) == (Count(0, 0), "single origin", 1)


def test_only_a_link_that_a_person_made_takes_a_report_out_of_a_count(claim: Callable) -> None:
    found = claim(
        ("Post", "The pumps at Korm were out of order that night, the engineer Ada Brel said."),
        ("Mail", "The water board said that all pumps at Korm were working that night."),
    )
    outlets = {"r1": "Post", "r2": "Mail"}
    words = next(member.at for member in found.members if member.at.report == "r2")
    link = Link(source="r2", target="r1", kind="cites", evidence=(words,), score=0.9, why="elsewhere in the report")
    assert recount(found, [link], outlets).excluded == ()
    (left_out,) = recount(found, [replace(link, evidence=())], outlets).excluded
    assert left_out.why == "takes it from r1, as people judged"


def _with(found: Claim, members: list) -> Claim:
    return Claim(
        id=found.id,
        text=found.text,
        kind=found.kind,
        members=tuple(members),
        outlets=found.outlets,
        origins=found.origins,
        denying=found.denying,
        status=found.status,
        named=found.named,
        excluded=found.excluded,
    )
