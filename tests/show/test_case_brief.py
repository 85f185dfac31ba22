"""The brief of a case: how words are quoted, how counts are put, what makes a heading."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import onrecord
from onrecord.analyse import Abstract, abstract
from onrecord.case import Filed
from onrecord.markup import meanings
from onrecord.model import Account, At, Claim, Contradiction, Count, Entry, Exclusion, Judgement, Member, Origin
from onrecord.show.views.case import Citations, Material
from onrecord.show.views.case_brief import Item, brief, contradiction, key_claim, origin
from onrecord.show.views.case_brief.paper import Table
from onrecord.show.views.case_brief.quoting import quoted, quotes

POST = (
    "Sluice gate fails. The sluice gate at Orm (the older one) had been welded shut, the warden, Ada Brel, said. "
    "It is not true that the gate was painted. “We heard a crack, and then the wall went,” said a keeper."
)
MAIL = "The sluice gate at Orm (the older one) had been welded shut, a farmer said."


@pytest.fixture(scope="module")
def case(desk: onrecord.Desk) -> Callable[..., Material]:
    """A case of the Post (r1) and the Mail (r2) with this account."""
    told = (("r1", "Post", "2024-05-01", POST), ("r2", "Mail", "2024-05-02", MAIL))
    abstracts = [
        abstract(id_, desk(onrecord.report_from_text(text, language="en", outlet=outlet, published=day)), meanings())
        for id_, outlet, day, text in told
    ]

    def case(**found: tuple) -> Material:
        return Material(
            name="sluice",
            reports=tuple(map(filed, abstracts)),
            abstracts=tuple(abstracts),
            account=Account(**found),
            records=lambda: iter(()),
        )

    return case


def filed(each: Abstract) -> Filed:
    facts = {"outlet": each.outlet, "published": each.published, "title": each.title}
    return Filed(id=each.report, url=None, byline=None, digest=each.report, **facts)


def at(report: str, words: str) -> At:
    text = {"r1": POST, "r2": MAIL}[report]
    return At(report, text.index(words), text.index(words) + len(words))


def claim(members: tuple[Member, ...], **facts: object) -> Claim:
    words = POST[members[0].at.start : members[0].at.end]
    known = dict[str, object](id="c1", text=words, kind="event", members=members, outlets=2, status="disputed")
    return Claim(**{**known, "origins": Count(1, 2), "denying": Count(0, 0), **facts})


@pytest.mark.parametrize(
    ("words", "whole", "expected"),
    [
        pytest.param("Sluice gate fails.", False, "Sluice gate fails.", id="a sentence stays as it is"),
        pytest.param("The sluice gate at Orm", False, "The sluice gate at Orm …", id="cut at the end"),
        pytest.param("had been welded shut", False, "… had been welded shut …", id="cut at both ends"),
        pytest.param(
            "The sluice gate at Orm (the older one", False, "The sluice gate at Orm (the older one) …", id="()"
        ),
        pytest.param("the gate was painted", False, "… the gate was painted", id="a stop is no cut"),
        pytest.param(
            "the gate was painted", True, "It is not true that the gate was painted.", id="the whole sentence"
        ),
        pytest.param("then the wall went", False, "… then the wall went …", id="within a quotation"),
    ],
)
def test_words_are_quoted_with_dots_where_they_are_cut(case: Callable, words: str, whole: bool, expected: str) -> None:
    assert quoted(Citations(case()), at("r1", words), whole=whole) == expected


def test_a_quotation_within_a_quotation_has_single_marks(case: Callable) -> None:
    (found,) = quotes(Citations(case()), [("denied", at("r1", "the wall went"))], whole=["denied"])
    assert found.words == "‘We heard a crack, and then the wall went,’ said a keeper."


def test_the_same_words_in_two_reports_are_one_quotation_with_both_outlets(case: Callable) -> None:
    words = "The sluice gate at Orm (the older one) had been welded shut"
    (found,) = quotes(Citations(case()), [("asserted", at("r1", words)), ("asserted", at("r2", words))])
    assert found.label == "asserted, Post (r1, 2024-05-01), Mail (r2, 2024-05-02):"
    assert [each.number for each in found.all] == [1, 2]


def test_a_denial_is_quoted_with_the_words_that_deny(case: Callable) -> None:
    denied = claim((Member(id="r1/x3", at=at("r1", "the gate was painted"), stance="deny"),))
    item = key_claim(denied, Citations(case()))
    assert item.quotes[0].words == "It is not true that the gate was painted."


def test_two_claims_of_one_sentence_have_two_headings(case: Callable) -> None:
    cited, taken = Citations(case()), set[str]()
    member = Member(id="r1/x", at=at("r1", "then the wall went"), stance="assert")
    found = [key_claim(claim((member,)), cited, taken=taken).heading for _ in range(2)]
    assert found == ["“We heard a crack, and then the wall went,” said a keeper.", "… then the wall went"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("disputed", "1 to 2 origins in 2 outlets")),
        ({"origins": Count(0, 1)}, ("disputed", "at most 1 origin in 2 outlets")),
        ({"status": "single origin", "origins": Count(1, 1)}, ("single origin in 2 outlets",)),
        ({"status": "single origin"}, ("single origin, perhaps 2, in 2 outlets",)),
        ({"denying": Count(1, 1)}, ("disputed", "1 to 2 origins in 2 outlets", "denied by 1 origin")),
    ],
)
def test_the_standing_of_a_claim_does_not_contradict_its_counts(
    case: Callable, facts: dict, expected: tuple[str, ...]
) -> None:
    member = Member(id="r1/x1", at=at("r1", "Sluice gate fails"), stance="assert")
    assert key_claim(claim((member,), **facts), Citations(case())).facts == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"name": "Ada Brel", "kind": "person", "path": ("r1", "r2")}, "Ada Brel (person), in Post (r1), Mail (r2)."),
        (
            {"name": "a farmer (r2)", "kind": "unnamed", "path": ("r2",), "why": "is not named", "maybe_same": True},
            "a farmer, not named, in Mail (r2). May be one with another origin.",
        ),
        (
            {"name": "Post", "kind": "report", "path": ("r1",), "why": "told without a source"},
            "Post (r1) itself, which names no source for it.",
        ),
        (
            {"name": "Post", "kind": "report", "path": ("r1", "r2"), "why": "cited in r2"},
            "Post (r1), cited by Mail (r2).",
        ),
        (
            {"name": "unnamed outlets (r2)", "kind": "outside", "path": ("r2",), "why": "names no outlet"},
            "unnamed outlets, cited by Mail (r2).",
        ),
        (
            {"name": "Ada Brel", "kind": "person", "path": ("r1",), "why": "a person put r2 under it"},
            "Ada Brel (person), in Post (r1). A person put Mail (r2) under it.",
        ),
    ],
)
def test_an_origin_is_told_in_names_not_in_ids(case: Callable, facts: dict, expected: str) -> None:
    assert origin(Origin(**{"why": "is named", **facts}), Citations(case()), 1) == expected


def test_an_only_origin_is_not_one_with_another(case: Callable) -> None:
    lone = Origin(name="a farmer (r2)", kind="unnamed", path=("r2",), why="is not named", maybe_same=True)
    assert origin(lone, Citations(case()), 0) == "a farmer, not named, in Mail (r2)."


def test_reasons_name_reports_but_leave_what_they_quote(case: Callable) -> None:
    found = Citations(case()).named("takes it from r1: “the r2 road”")
    assert found == "takes it from Post (r1): “the r2 road”"


def test_reports_that_are_left_out_are_named(case: Callable) -> None:
    member = Member(id="r1/x1", at=at("r1", "Sluice gate fails"), stance="assert")
    copied = claim((member,), excluded=(Exclusion(report="r2", why="a copy of r1"),))
    assert key_claim(copied, Citations(case())).notes == ("Not counted, Mail (r2): A copy of Post (r1).",)


def test_a_contradiction_is_headed_by_both_sides_and_a_denial_by_its_claim(case: Callable) -> None:
    shut, painted = at("r1", "had been welded shut"), at("r1", "the gate was painted")
    both = {"members": (shut, painted), "sides": ("a", "b"), "score": 0.9, "claims": ("c1",)}
    told = claim((Member(id="r1/x1", at=at("r1", "Sluice gate fails."), stance="assert"),), denying=Count(1, 1))
    material = case(claims=(told,))
    cited = Citations(material)
    figures = contradiction(Contradiction(id="x1", kind="number", why="", **both), material, cited)
    assert (figures.heading, figures.facts) == (
        "“… had been welded shut …” or “… the gate was painted”",
        ("two figures",),
    )
    denial = contradiction(Contradiction(id="x2", kind="denial", why="", **both), material, cited)
    assert (denial.heading, denial.facts) == (
        "Sluice gate fails.",
        ("asserted by 1 to 2 origins", "denied by 1 origin"),
    )
    assert denial.quotes[1].label == "denied, Post (r1, 2024-05-01):"
    material = case(claims=(replace(told, denying=Count(0, 0)),))
    elsewhere = contradiction(Contradiction(id="x2", kind="denial", why="", **both), material, Citations(material))
    assert elsewhere.facts == ("asserted by 1 to 2 origins", "one side denies it")


def test_of_two_claims_that_a_denial_touches_it_is_headed_by_the_one_it_shows_most_of(case: Callable) -> None:
    shut, painted = at("r1", "had been welded shut"), at("r1", "the gate was painted")
    touched = claim((Member(id="r1/x1", at=at("r1", "Sluice gate fails."), stance="assert"),))
    denied = replace(claim((Member(id="r1/x2", at=painted, stance="deny"),), denying=Count(1, 1)), id="c2")
    material = case(claims=(touched, denied))
    both = {"members": (shut, painted), "sides": ("a", "b"), "score": 0.9, "claims": ("c1", "c2")}
    shown = contradiction(Contradiction(id="x1", kind="denial", why="", **both), material, Citations(material))
    assert shown.facts == ("asserted by 1 to 2 origins", "denied by 1 origin")


def test_nobody_without_a_name_is_scored_as_a_forecaster(case: Callable) -> None:
    facts = {"low": 0.5, "high": 0.6, "due": None, "condition": None, "outcome": "occurred", "term": "likely"}
    entries = tuple(
        Entry(id=f"f{number}", at=at("r1", "Sluice gate fails"), who=who, evidence=(), why="", **facts)
        for number, who in enumerate((None, "Ada Brel"))
    )
    (section,) = (each for each in brief(case(forecasts=entries)).sections if each.id == "forecasts")
    (table,) = (each for each in section.blocks if isinstance(each, Table))
    assert [row[0] for row in table.rows] == ["Ada Brel"]
    assert [item.facts[0] for item in section.blocks if isinstance(item, Item)] == ["nobody named", "Ada Brel"]


def test_what_a_person_edited_is_told_however_short_it_is(case: Callable) -> None:
    member = Member(id="r1/x1", at=at("r1", "Sluice gate fails"), stance="assert")
    edited = Judgement(number=1, at="2024-06-01", by="ana", verb="edit", subject="c1", details={"text": "It was shut."})
    material = replace(case(claims=(claim((member,), text="It was shut."),)), judgements=(edited,))
    (item, *_) = brief(material).sections[0].blocks
    assert isinstance(item, Item)
    assert (item.heading, item.made_by) == ("It was shut.", "edited by ana, 2024-06-01")


def test_columns_without_anything_are_left_out() -> None:
    table = Table("Of two", ("a", "b", "c"), (("1", "", "[3]"), ("2", "", "")), numbers="c")
    assert table.filled.head == ("a", "c")
    assert list(table.filled.cells(("1", "[3] [4]"))) == [("1", ()), ("[3] [4]", (3, 4))]
