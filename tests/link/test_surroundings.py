"""Where a place lies that the atlas does not know."""

import pytest

from onrecord.link.surroundings import Standing, hosts
from onrecord.tables import atlas
from onrecord.tables.atlas.site import Site

LEEDS, FRANCE = atlas.sites("Leeds")[0], atlas.sites("France")[0]


def lender(text: str, unknown: str, known: str, local: bool = False, site: Site = LEEDS) -> str | None:
    """The rule by which the unknown name gets the point of the known one."""
    names = [
        Standing(text.index(unknown), text.index(unknown) + len(unknown), None, local),
        Standing(text.index(known), text.index(known) + len(known), site, False),
    ]
    found = [host for host in hosts(text, sorted(names, key=lambda name: name.start)) if host]
    return found[0].by if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Old Mill Hall, Leeds, was full.",
        "Old Mill Hall in Leeds was full.",
        "Old Mill Hall near the centre of Leeds was full.",
        "Leeds' Old Mill Hall was full.",
    ],
)
def test_a_place_said_to_be_in_a_town_has_the_point_of_the_town(text: str) -> None:
    assert lender(text, "Old Mill Hall", "Leeds") == "report/stated"


def test_a_street_lies_in_the_town_named_last() -> None:
    assert (
        lender("Leeds woke early. On Copper Street a wall fell.", "Copper Street", "Leeds", True) == "report/last-town"
    )


def test_other_names_without_a_word_about_where_stay_unknown() -> None:
    assert lender("Leeds woke early. Copperdale slept.", "Copperdale", "Leeds") is None


def test_the_middle_of_a_country_is_no_point_for_a_village() -> None:
    assert lender("The fair in Copperdale, France, opened.", "Copperdale", "France", site=FRANCE) is None


def test_a_town_far_back_in_the_text_lends_nothing() -> None:
    text = "Leeds woke early. " + "Rain fell. " * 80 + "On Copper Street a wall fell."
    assert lender(text, "Copper Street", "Leeds", True) is None
