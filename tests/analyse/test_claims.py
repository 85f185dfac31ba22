"""Claims: clauses of several reports that say one thing, the stance of each, and what they are of."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.analyse import account
from onrecord.analyse.claims import claims
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.gather import gather, nears
from onrecord.analyse.claims.likeness import features, likeness, weights
from onrecord.analyse.claims.odds import is_one_count
from onrecord.analyse.claims.polarity import Polarity
from onrecord.analyse.claims.stance import reference, stance
from onrecord.analyse.claims.things import nouns, spoken
from onrecord.model import Claim

DAY = "2024-05-07"


@pytest.fixture(scope="session")
def claimed(shelf: Callable) -> Callable[..., tuple[Claim, ...]]:
    """The claims of one report a text, all of one day."""

    def claimed(*texts: str) -> tuple[Claim, ...]:
        outlets = ("Post", "Mail", "Globe", "Courier")
        return account(
            shelf(*((outlet, DAY, text) for outlet, text in zip(outlets, texts, strict=False))).abstracts
        ).claims

    return claimed


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The bridge at Lenz collapsed before dawn.",
            "The road bridge at Lenz gave way before dawn.",
            id="words of one matter",
        ),
        pytest.param(
            "The council will spend €2.4 million on the quay.",
            "A total of 2.4 million euros is set aside for the quay.",
            id="one figure",
        ),
        pytest.param(
            "The detour by Arvel is 160 kilometres long.", "The detour by Arvel is 100 miles long.", id="units"
        ),
        pytest.param(
            "The river was not where it should have been, the captain said.",
            "“The river was not where it should have been,” said Captain Brel.",
            id="common words only",
        ),
    ],
)
def test_one_thing_told_twice_is_one_claim(claimed: Callable, first: str, second: str) -> None:
    (found,) = (claim for claim in claimed(first, second) if len(claim.members) > 1)
    assert [member.at.report for member in found.members] == ["r1", "r2"]
    assert found.outlets == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("The bridge at Lenz collapsed.", "The bridge at Korm collapsed.", id="another place"),
        pytest.param(
            "Nineteen people were killed on Monday.", "Thirty-one had been killed by Friday.", id="a later toll"
        ),
        pytest.param(
            "The bank froze the assets of Arvo.",
            "The bank was founded by Arvo in 1911.",
            id="another deed",
        ),
        pytest.param(
            "The court of Lenz will give its ruling on 4 June.",
            "The court of Lenz will give its ruling on 11 June.",
            id="another day for what is to come",
        ),
        pytest.param(
            "The council of Lenz sold the quay on 4 May.",
            "The council of Lenz sold the quay on 26 April.",
            id="another day for what was done",
        ),
        pytest.param("Lenz signed the treaty.", "If Lenz signs the treaty, the quay reopens.", id="a mere if"),
        pytest.param("The ferry hit the pier.", "Who steered when the ferry hit the pier?", id="a question"),
    ],
)
def test_two_things_are_two_claims(claimed: Callable, first: str, second: str) -> None:
    assert all({member.at.report for member in claim.members} != {"r1", "r2"} for claim in claimed(first, second))


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The inspector said the gate at Korm failed its test.", {"r1": "assert", "r2": "assert"}),
        ("The gate at Korm passed its test, the operator said.", {"r1": "assert", "r2": "deny"}),
        ("The operator denied that the gate at Korm failed its test.", {"r1": "assert", "r2": "deny"}),
        ("The gate at Korm did not fail its test, the operator said.", {"r1": "assert", "r2": "deny"}),
        ("Web pages claim that the gate at Korm failed its test.", {"r1": "assert", "r2": "report"}),
    ],
)
def test_the_stance_of_each_report(claimed: Callable, text: str, stances: dict[str, str]) -> None:
    (found,) = (
        claim for claim in claimed("One gate at Korm failed a test, a keeper said.", text) if len(claim.members) > 1
    )
    assert {member.at.report: member.stance for member in found.members} == stances


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm employs 1,400 people at Korm.", "quantity"),
        ("The firm is the largest in Korm.", "state"),
        ("The firm closed its yard at Korm.", "event"),
    ],
)
def test_what_a_claim_is_of(claimed: Callable, text: str, kind: str) -> None:
    assert [claim.kind for claim in claimed(text)] == [kind]


def test_what_speaks_for_one_claim(shelf: Callable) -> None:
    case = shelf(
        ("Post", DAY, "Arvo closed the Korm yard with its 640 workers."),
        ("Mail", DAY, "The yard at Korm, with 640 workers, was shut by Arvo."),
    )
    found = claims(case.abstracts, {"r1": DAY, "r2": DAY})
    ((pair, near),) = nears(found.told, found.overlaps)
    told_of = features(found.told[0], found.told[1], near)
    assert pair == (0, 1)
    assert (told_of["figure"], told_of["day, other"]) == (1.0, 0.0)
    farther = features(found.told[0], found.told[1], replace(near, mean=0.1))
    assert likeness([told_of])[0] > likeness([farther])[0]


def test_every_feature_has_a_weight_and_every_weight_a_feature(shelf: Callable) -> None:
    case = shelf(("Post", DAY, "Arvo closed the Korm yard."), ("Mail", DAY, "The yard at Korm was shut by Arvo."))
    found = claims(case.abstracts, {"r1": DAY, "r2": DAY})
    ((_, near),) = nears(found.told, found.overlaps)
    assert {"base", *features(found.told[0], found.told[1], near)} == set(weights())


def test_claim_ids_come_from_the_first_clause_and_stay(claimed: Callable) -> None:
    text = "The bridge at Lenz collapsed before dawn."
    assert claimed(text)[0].id == claimed(text, "The road bridge at Lenz gave way before dawn.")[0].id == "c-r1-x1"


@pytest.mark.parametrize(
    "text",
    [
        "It is very likely that the mill at Korm will close, Ada Brel said.",
        "The mill at Korm is closed.\n\nFor the Press Office of the Mill",
    ],
)
def test_what_says_nothing_by_itself_is_no_claim(claimed: Callable, text: str) -> None:
    assert not [each.text for each in claimed(text) if each.text.startswith(("It is", "For the"))]


def test_a_bare_denial_stands_against_what_is_told_before_it(claimed: Callable) -> None:
    text = "The minister left Korm on Monday in a hired aircraft, an official said. The government denies it."
    found = next(each for each in claimed(text) if "left Korm" in each.text)
    assert [each.stance for each in found.members] == ["assert", "deny"]
    assert [each.name for each in found.named if each.denies]


def test_a_denial_far_from_any_claim_stays_alone(claimed: Callable) -> None:
    text = "The government denies it.\n\nThe minister left Korm on Monday."
    assert all(len(each.members) == 1 for each in claimed(text))


def test_it_is_the_body_that_speaks(shelf: Callable) -> None:
    text = "The drums were left on the quay. The customs office said it had found no letters."
    found = claims(shelf(("Post", DAY, text)).abstracts, {"r1": DAY}).told
    assert not [each for each in found if "drum" in each.tokens and "letters" in each.words]


def test_no_reports_make_no_claim() -> None:
    assert account(()).claims == ()


@pytest.mark.parametrize(
    ("text", "lemmas", "matters", "things"),
    [
        ("the depot was struck", ("depot", "strike"), {"<attack>"}, {}),
        ("the strike at the depot", ("strike", "depot"), {"<strike work>"}, {}),
        ("gunmen opened fire", ("gunman", "open", "fire"), {"<shooting>"}, {}),
        ("the blaze", ("blaze",), {"<fire>"}, {}),
        ("four sailors lost their lives", ("sailor", "lose", "life"), {"<alive>"}, {"alive": False}),
        ("the singer left the country", ("singer", "leave", "country"), {"<abroad>"}, {"abroad": True}),
        ("", (), set(), {}),
    ],
)
def test_a_phrase_goes_before_the_words_in_it(
    text: str, lemmas: tuple[str, ...], matters: set[str], things: dict[str, bool]
) -> None:
    found = spoken(text, lemmas)
    assert (set(found.matters), found.things) == (matters, things)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("they dropped all the charges", {"guilty": False}),
        ("the charges have been dropped", {"guilty": False}),
        ("he left his post", {"awake": False}),
        ("they will let the doctor go", {"free": True}),
        ("it is anything but drinkable", {"safe": False}),
    ],
    ids=["articles", "passive", "possessive", "words between", "anything but"],
)
def test_a_phrase_is_found_in_its_forms(text: str, things: dict[str, bool]) -> None:
    assert spoken(text, ()).things == things


def test_the_object_of_a_phrase_keeps_its_own_matter() -> None:
    assert {"<contained>", "<fire>"} <= spoken("crews put out the fire", ()).matters


IN_OTHER_WORDS = [line.split("\t") for line in Path(__file__).with_name("in_other_words.tsv").read_text().splitlines()]
"""Pairs of sentences in two reports: of opposite, of the same, and of different things told in like words."""


@pytest.fixture(scope="module")
def sides(shelf: Callable) -> list[tuple[list[Told], list[Told]]]:
    """The clauses of each pair, first and second."""
    texts = ["\n\n".join(row[column] for row in IN_OTHER_WORDS) for column in (1, 2)]
    case = shelf(("Post", DAY, texts[0]), ("Mail", DAY, texts[1]))
    told = claims(case.abstracts, {"r1": DAY, "r2": DAY}).told
    return [
        ([each for each in told if each.words in first], [each for each in told if each.words in second])
        for _, first, second in IN_OTHER_WORDS
    ]


@pytest.mark.parametrize(("sort", "fewest"), [("opposite", 45), ("same", 16), ("trap", 19)])
def test_what_is_told_in_other_words_is_brought_together(
    sides: list[tuple[list[Told], list[Told]]], sort: str, fewest: int
) -> None:
    found = [
        _sort(first, second) for (kind, *_), (first, second) in zip(IN_OTHER_WORDS, sides, strict=True) if kind == sort
    ]
    assert found.count(sort) >= fewest


def _sort(first: list[Told], second: list[Told]) -> str:
    """What two sentences are to each other, as far as their words tell."""
    alike = [(a, b) for a in first for b in second if (a.matters & b.matters) - nouns()]
    if any(a.polarity.opposes(b.polarity) for a, b in alike):
        return "opposite"
    return "same" if alike else "trap"


@pytest.mark.parametrize(
    "text",
    [
        "The police found no record that a lorry had crossed the bridge.",
        "Officers had found nothing to suggest that a lorry had crossed the bridge.",
    ],
)
def test_what_nobody_found_a_trace_of_is_denied(shelf: Callable, text: str) -> None:
    case = shelf(("Post", DAY, "A lorry had crossed the bridge."), ("Mail", DAY, text))
    found = claims(case.abstracts, {"r1": DAY, "r2": DAY})
    assert [(len(each.told), each.stances) for each in found.gathered] == [(2, ("assert", "deny"))]


def test_who_finds_no_trace_of_a_deed_denies_it(shelf: Callable) -> None:
    texts = (
        "The signals at Korm were tampered with.",
        "The police found no trace of tampering with the signals at Korm.",
    )
    case = shelf(("Post", DAY, texts[0]), ("Mail", DAY, texts[1]))
    found = claims(case.abstracts, {"r1": DAY, "r2": DAY})
    assert [(len(each.told), each.stances) for each in found.gathered] == [(2, ("assert", "deny"))]


def test_nobody_denies_what_he_alone_says(shelf: Callable) -> None:
    texts = ("“The flood did not rise, it fell,” Ada Brel said.", "“The flood did not rise,” said Ada Brel.")
    case = shelf(("Post", DAY, texts[0]), ("Mail", DAY, texts[1]))
    found = claims(case.abstracts, {"r1": DAY, "r2": DAY}).gathered
    assert max(len(each.told) for each in found) > 1
    assert {stance for each in found for stance in each.stances} == {"assert"}


@pytest.mark.parametrize(
    ("said", "wanted"), [("could not take off", "assert"), ("was not out of order", "deny"), ("was not there", "deny")]
)
def test_what_cannot_be_done_goes_with_what_is_amiss(shelf: Callable, said: str, wanted: str) -> None:
    case = shelf(
        ("Post", DAY, "The aircraft at Lenz was out of order."), ("Mail", DAY, f"The aircraft at Lenz {said}.")
    )
    first, second = claims(case.abstracts, {"r1": DAY, "r2": DAY}).told
    assert stance(second, first.polarity) == wanted


def test_a_pronoun_does_not_say_again_how_its_noun_is(shelf: Callable) -> None:
    text = "Whether Tomas Brel is still minister depends on the palace. He fed the old horse, an aide said."
    told = claims(shelf(("Post", DAY, text)).abstracts, {"r1": DAY}).told
    (fed,) = (each for each in told if each.point.predicate == "feed")
    assert fed.polarity.things == {}


def test_two_things_said_no_to_agree() -> None:
    out_of_service = Polarity(is_so=True, things={"working": False})
    assert not out_of_service.opposes(Polarity(is_so=False, things={"paid": False}))
    assert out_of_service.opposes(Polarity(is_so=False, things={}))
    assert out_of_service.opposes(Polarity(is_so=False, things={"working": True}))


def test_a_headline_says_what_a_claim_is_only_where_nothing_else_does(shelf: Callable) -> None:
    (line, no, yes) = (
        claims(shelf(("Post", DAY, text)).abstracts, {"r1": DAY}).told[0]
        for text in ("The gates were open.", "The gates were not open.", "The gates were open at noon.")
    )
    headline = replace(line, point=replace(line.point, passage="headline"))
    assert not reference([headline, no]).is_so
    assert reference([headline]).is_so
    assert reference([headline, no, yes]).is_so


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Altogether 12,000 inhabitants were evacuated on Monday.", True),
        ("Altogether 19,000 inhabitants were evacuated on Monday.", False),
        ("Altogether 12,000 inhabitants were evacuated on Tuesday.", False),
        ("Altogether 12,000 inhabitants voted on Monday.", False),
    ],
)
def test_figures_of_one_count_go_together(shelf: Callable, text: str, is_one: bool) -> None:
    case = shelf(("Post", DAY, "More than 10,000 people were evacuated on Monday."), ("Mail", DAY, text))
    one, other = claims(case.abstracts, {"r1": DAY, "r2": DAY}).told
    assert is_one_count(one, other) is is_one


def test_groups_hold_when_each_clause_is_like_some_other(shelf: Callable) -> None:
    case = shelf(("Post", DAY, "A mill burnt. A ship sank. A wall fell. A horse ran."))
    told = claims(case.abstracts, {"r1": DAY}).told
    assert len(told) == 4
    inside = {(0, 1): 0.9, (2, 3): 0.9}
    assert gather(told, {**inside, (0, 2): 0.6, (1, 3): 0.5}) == [[0, 1, 2, 3]]
    assert gather(told, {**inside, (0, 2): 0.6, (1, 3): 0.2}) == [[0, 1], [2, 3]]
    assert gather(told, {**inside, (0, 2): 0.8, (1, 3): 0.8, (0, 3): -0.1}) == [[0, 1], [2, 3]]


def test_a_dispute_holds_more_loosely(shelf: Callable) -> None:
    case = shelf(
        ("Post", DAY, "The sirens were out of order. The sirens were broken."),
        ("Mail", DAY, "The sirens worked. The sirens sounded."),
    )
    told = claims(case.abstracts, {"r1": DAY, "r2": DAY}).told
    scores = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.6, (1, 2): 0.2}
    assert gather(told, scores) == [[0, 1, 2, 3]]
    assert gather(told, {**scores, (0, 2): 0.5}) == [[0, 1], [2, 3]]
