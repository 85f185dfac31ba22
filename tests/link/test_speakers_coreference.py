"""Who he, they, the minister or the company is; and who is better left unnamed."""

from collections.abc import Callable

import pytest

from onrecord import Desk, Report
from onrecord.extract.statements import find_attributions
from onrecord.link.speakers import name_speakers
from onrecord.markup import Markup
from onrecord.model import Statement, surface

Mark = Callable[..., tuple[Report, Markup]]


def spoken(mark: Mark, text: str) -> tuple[Statement, ...]:
    report, markup = mark(text)
    return name_speakers(markup, find_attributions(report, markup), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # pronouns: gender and prominence decide
        ("Mary Hart met John Lee in Rome. He said the talks had failed.", "John Lee"),
        ("Mary Hart met John Lee in Rome. She said the talks had failed.", "Mary Hart"),
        ("Mary Hart and her brother Toma run the inn. He said it was shut.", "Toma"),
        ("The pilot landed in a field. He said the engine had failed.", "The pilot"),
        ("The ministry closed the port. It said the quay was unsafe.", "The ministry"),
        # groups and pairs
        ("Residents of the tower met on Sunday. They said the lifts were broken.", "Residents of the tower"),
        ("Ahmed Salim and Omar Farid were freed. They said they were tired.", "Ahmed Salim and Omar Farid"),
        # a noun that takes up a name or a longer phrase
        ("Foreign Minister Anna Berg flew home. The minister said talks had failed.", "Anna Berg"),
        ("Detective Inspector Mary Hart led the search. The inspector said it was over.", "Mary Hart"),
        (
            "The transport ministry in Sofia met the crew. The ministry said the ferry was safe.",
            "transport ministry in Sofia",
        ),
        ("The National Farmers' League (NFL) will march. The NFL says 20,000 will come.", "National Farmers' League"),
        # a relative pronoun is its antecedent
        ("The farmers who said the dam would fail met on Sunday.", "The farmers"),
        # a nickname belongs to the name
        ("Viktor “the Bear” Malen said the shaft had flooded.", "Viktor “the Bear” Malen"),
    ],
)
def test_a_speaker_has_the_fullest_name(mark: Mark, text: str, name: str) -> None:
    found = spoken(mark, text)[0].speaker.name
    assert found is not None
    assert found.lower().removeprefix("the ") == name.lower().removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mary Hart flew home. He said the talks had failed.", "He"),
        ("Mary Hart flew home. They said the talks had failed.", "They"),
        ("Finance Minister Mary Hart flew home. The foreign minister said talks had failed.", "The foreign minister"),
        ("Spokesman John Lee flew home. The spokeswoman said talks had failed.", "The spokeswoman"),
        ("The hall was full of friends of Anna Berg and Mary Lind. She said it was late.", "She"),
    ],
)
def test_nobody_is_named_across_a_clash_or_where_two_can_be_meant(mark: Mark, text: str, name: str) -> None:
    assert spoken(mark, text)[0].speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finance Minister Anna Berg flew home. The mayor said talks had failed.", "The mayor"),
        ("Police came at night. The landlord said the rent was late.", "The landlord"),
    ],
)
def test_an_office_is_not_given_to_whoever_is_near(mark: Mark, text: str, name: str) -> None:
    assert spoken(mark, text)[-1].speaker.name == name


def test_a_bare_surname_with_a_form_of_address_does_not_go_to_the_other_gender(mark: Mark) -> None:
    text = "His daughter, Joan Harker, sits on the board. Mr Harker said the firm was sound."
    assert spoken(mark, text)[0].speaker.name == "Harker"


def test_they_inside_a_statement_are_those_who_make_it(mark: Mark) -> None:
    text = "Officials have stated that they do not expect talks to resume before autumn."
    outer, inner = spoken(mark, text)
    assert inner.speaker.name == outer.speaker.name == "Officials"
    assert inner.via is None


def test_a_company_is_called_by_its_name(desk: Desk) -> None:
    text = "Two Banks Ferries said the boat was full. The crossing stays shut, the company added."
    first, second = desk(text).statements
    assert first.speaker.name == second.speaker.name == "Two Banks Ferries"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Its counterpart in Bucharest declined to comment.", "organisation"),
        ("His counterpart in Bucharest declined to comment.", "person"),
        ("The envoy said the road was open.", "person"),
        ("An envoy said the road was open.", "anonymous"),
        ("Police said the road was open.", "organisation"),
        ("The coast guard said the road was open.", "organisation"),
        ("The Harbour Post said the road was open.", "media"),
        ("Nobody said the road was open.", "unspecified"),
    ],
)
def test_a_kind_follows_from_the_noun_and_its_owner(mark: Mark, text: str, kind: str) -> None:
    assert spoken(mark, text)[0].speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("A source told Reuters the convoy carried fuel.", "Reuters"),
        ("In an interview with Radio Nord, Anna Berg said the fleet was ready.", "Radio Nord"),
        ("Anna Berg told parliament the fleet was ready.", None),
        ("Reuters said the fleet was ready.", None),
    ],
)
def test_the_outlet_a_statement_came_through_is_named(mark: Mark, text: str, outlet: str | None) -> None:
    assert spoken(mark, text)[0].through == outlet


def test_what_an_account_cites_came_by_way_of_it(mark: Mark) -> None:
    text = "Reuters, citing two officials, said the minister had gone home early."
    by_cue = {surface(s.cue, text): s for s in spoken(mark, text)}
    cited, account = by_cue["citing"], by_cue["said"]
    assert (cited.speaker.kind, cited.via, cited.content) == ("anonymous", account.id, account.content)


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("A former clerk who kept the books said the fund was empty.", "who kept the books"),
        ("Two men briefed on the raid said it had failed.", "briefed on the raid"),
        (
            "An aide said the port was closed. She asked that her name be withheld.",
            "She asked that her name be withheld",
        ),
    ],
)
def test_grounds_are_the_clauses_that_tell_of_an_unnamed_source(mark: Mark, text: str, grounds: str) -> None:
    assert grounds in surface(spoken(mark, text)[0].speaker.justification, text)
