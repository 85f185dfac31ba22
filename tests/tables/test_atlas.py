"""The atlas and the tables it is made of."""

import pytest

from onrecord.tables import atlas, rows
from onrecord.tables.atlas.site import fold


@pytest.mark.parametrize("spelling", ["St. Louis", "Saint Louis", "ST LOUIS", "st louis"])
def test_spellings_of_one_name_find_the_same_places(spelling: str) -> None:
    assert atlas.sites(spelling) == atlas.sites("Saint-Louis") != ()


def test_an_abbreviation_must_be_in_capitals() -> None:
    assert atlas.sites("US")[0].country == atlas.sites("U.S.")[0].country == "US"
    assert atlas.sites("us") == ()


def test_a_town_lies_in_its_state_and_country() -> None:
    tulsa, oklahoma, states = (atlas.sites(name)[0] for name in ("Tulsa", "Oklahoma", "United States"))
    assert tulsa.lies_in(oklahoma)
    assert tulsa.lies_in(states)
    assert not oklahoma.lies_in(tulsa)
    assert not tulsa.lies_in(atlas.sites("Texas")[0])


def test_a_town_is_found_by_its_name_in_another_language() -> None:
    assert any(site.name in {"Cologne", "Köln"} for site in atlas.sites_by_other_name("Keulen"))


def test_words_for_peoples_stand_for_places() -> None:
    assert atlas.peoples()["Danes"].country == "DK"
    assert atlas.peoples()["Scottish"].precision == "admin1"


def test_no_word_for_a_people_is_given_twice() -> None:
    words = [
        word for table in ("countries", "places", "states") for row in rows(table) for word in row["people"].split("|")
    ]
    given = [word for word in words if word]
    assert sorted(given) == sorted(set(given))


@pytest.mark.parametrize("table", ["countries", "places"])
def test_points_are_on_the_globe(table: str) -> None:
    for row in rows(table):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row


def test_every_country_has_both_codes_once() -> None:
    table = rows("countries")
    assert all(len(row["alpha2"]) == 2 and len(row["alpha3"]) == 3 for row in table)
    assert len({row["alpha2"] for row in table}) == len({row["alpha3"] for row in table}) == len(table)


@pytest.mark.parametrize("name", ["", " ", ".", "’", "\u0301", "ǅ", "\u200b", "x" * 10_000])
def test_odd_names_are_unknown_not_an_error(name: str) -> None:
    fold(name)
    assert atlas.sites(name) == ()
