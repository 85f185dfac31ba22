"""The fullest name of whoever is meant, and what short forms stand for."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import find_attributions
from onrecord.link.speakers import name_speakers
from onrecord.link.speakers.names import read_names
from onrecord.link.speakers.roll import Roll
from onrecord.markup import Markup

Mark = Callable[..., tuple[Report, Markup]]


def name_of(mark: Mark, text: str) -> str | None:
    report, markup = mark(text)
    return name_speakers(markup, find_attributions(report, markup), ())[-1].speaker.name


def roll_of(mark: Mark, text: str) -> Roll:
    return Roll(read_names(mark(text)[1]), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # in court, after a passive, and with a deputy between
        ("Tomasz Bielski, 34, was jailed on Friday. He said the knife was planted.", "Tomasz Bielski"),
        ("Minister Odo Brandt left. His deputy, Zodwa Mbele, stayed. “It is late,” she said.", "Zodwa Mbele"),
        # what a possessive or a pronoun has told of one leaves the other
        ("Yasmine Bel Hadj met her rival, Pietro Sforza, in Tunis. He said the talks were over.", "Pietro Sforza"),
        # wider words, names written family first, particles in capitals
        ("Village head Olena Bondar spoke. The official said fines were possible.", "Olena Bondar"),
        ("Spokesperson Zhao Min spoke. Zhao said the ship was in home waters.", "Zhao Min"),
        ("Günther von Ostheim spoke. Von Ostheim said bidders had called.", "Günther von Ostheim"),
        # a company by its trade
        ("Shares in Mbali Platinum fell. The miner said it had no such notice.", "Mbali Platinum"),
    ],
)
def test_whoever_is_meant_has_the_fullest_name(mark: Mark, text: str, name: str) -> None:
    assert name_of(mark, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Locomotive and Signal Union said it was over.", "Locomotive and Signal Union"),
        ("The operator, Tisna Hydro, said it was over.", "Tisna Hydro"),
        ("The Ministry of Water met. The Ministry said it was over.", "Ministry of Water"),
        ("The Ministry of Water met. The company said it was over.", "The company"),
        ("The Ministry of Water and Tisna Hydro met. The company said it was over.", "Tisna Hydro"),
    ],
)
def test_a_body_has_its_whole_name(mark: Mark, text: str, name: str) -> None:
    assert name_of(mark, text) == name


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Anne Turner left.", "Turner", "Anne Turner"),
        ("Anne Turner met Paul Turner.", "Turner", "Turner"),
        ("The National Farmers' League (NFL) will march.", "NFL", "National Farmers' League"),
        ("Viktor “the Bear” Malen left.", "Malen", "Viktor “the Bear” Malen"),
        ("Anne Turner left.", "", ""),
    ],
)
def test_a_short_form_stands_for_the_one_name_it_may_be_short_for(mark: Mark, text: str, short: str, full: str) -> None:
    assert roll_of(mark, text).short_forms.fullest(short) == full


def test_people_have_their_titles_and_genders_wherever_they_are_given(mark: Mark) -> None:
    people = roll_of(mark, "Zodwa Mbele met her deputy. Engineer Zodwa Mbele left.").people
    assert (people.gender("Zodwa Mbele"), people.holder("engineer")) == ("woman", "Zodwa Mbele")
    assert people.holder("pilot") is None
