"""Which place a place name stands for."""

from collections.abc import Callable

import pytest

from onrecord.extract.places import find_toponyms
from onrecord.link.gazetteer import resolve_places
from onrecord.markup import Markup
from onrecord.model import Place, Report

Mark = Callable[..., tuple[Report, Markup]]


def places(mark: Mark, text: str) -> list[Place]:
    report, markup = mark(text)
    return list(resolve_places(report, markup, find_toponyms(markup)))


def only(mark: Mark, text: str, words: str) -> Place:
    return next(place for place in places(mark, text) if text[place.start : place.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "country", "admin1"),
    [
        ("The mayor of Paris, Texas, spoke first.", "Paris", "US", "Texas"),
        ("The mayor of Paris spoke first.", "Paris", "FR", "Île-de-France"),
        ("Floods cut the road from Atlanta to Macon, and Georgia sent boats.", "Georgia", "US", "Georgia"),
        ("The presidents of Armenia and Georgia met in Tbilisi.", "Georgia", "GE", None),
        ("In London, Ontario, the mill has closed. London council met on Friday.", "London", "CA", "Ontario"),
        ("Winegrowers in Ontario and Quebec lost half the crop.", "Ontario", "CA", "Ontario"),
        ("Turkey was on the table in Ankara, where Turkey signed the pact.", "Ankara", "TR", "Ankara"),
    ],
)
def test_company_decides_between_places_of_one_name(
    mark: Mark, text: str, words: str, country: str, admin1: str | None
) -> None:
    place = only(mark, text, words)
    assert (place.country, place.admin1) == (country, admin1)


@pytest.mark.parametrize(
    ("text", "words", "precision", "country"),
    [
        ("Talks took place in Brussels.", "Brussels", "city", "BE"),
        ("Prices rose across Europe.", "Europe", "continent", None),
        ("A tanker left the Black Sea.", "Black Sea", "water", None),
        ("Officials in Peru disagreed.", "Peru", "country", "PE"),
        ("Fires spread in Victoria and New South Wales.", "New South Wales", "admin1", "AU"),
        ("The train stopped in Moscow.", "Moscow", "city", "RU"),
    ],
)
def test_a_place_says_at_which_level_its_point_is_true(
    mark: Mark, text: str, words: str, precision: str, country: str | None
) -> None:
    place = only(mark, text, words)
    assert (place.precision, place.country) == (precision, country)
    assert place.lat is not None


@pytest.mark.parametrize("name", ["Crimea", "Kosovo", "Taiwan", "Western Sahara", "Golan Heights", "Kashmir"])
def test_a_disputed_area_carries_a_note(mark: Mark, name: str) -> None:
    place = only(mark, f"Observers arrived in {name} on Tuesday.", name)
    assert place.name == name
    assert "side" in (place.why or "") or "settles nothing" in (place.why or "")


def test_an_unknown_place_stays_unresolved(mark: Mark) -> None:
    place = only(mark, "Nurses walked to Qwertzuville County yesterday.", "Qwertzuville County")
    assert (place.lat, place.lon, place.country, place.precision) == (None, None, None, "unknown")
    assert place.name == "Qwertzuville County"
    assert place.confidence < 0.5


def test_old_and_new_names_are_one_place(mark: Mark) -> None:
    assert only(mark, "She left Kiev.", "Kiev").geonames == only(mark, "She left Kyiv.", "Kyiv").geonames == 703448


def test_a_scene_is_told_from_a_mention(mark: Mark) -> None:
    text = "Two cyclists died in Leeds on Sunday. The envoy of Norway sent flowers."
    assert only(mark, text, "Leeds").role == "event"
    assert only(mark, text, "Norway").role == "mentioned"


def test_places_are_numbered_in_text_order_and_say_why(mark: Mark) -> None:
    found = places(mark, "From Lima to Quito, then on to Bogota.")
    assert [place.id for place in found] == ["p1", "p2", "p3"]
    assert all(place.why and 0 < place.confidence <= 1 for place in found)


def test_no_toponyms_no_places(mark: Mark) -> None:
    assert places(mark, "Nobody spoke.") == []


def test_a_word_for_a_people_tells_which_place_is_meant_but_is_none_itself(mark: Mark) -> None:
    text = "Peruvian miners marched through Trujillo."
    assert [(place.name, place.country) for place in places(mark, text)] == [("Trujillo", "PE")]


@pytest.mark.parametrize(
    ("text", "words", "level", "name"),
    [
        ("Shells fell across the Kursk region overnight.", "Kursk", "admin1", "Kursk Oblast"),
        ("Shells fell on the city of Kursk overnight.", "Kursk", "city", "Kursk"),
        ("Power failed in Kharkiv province on Friday.", "Kharkiv", "admin1", "Kharkiv Oblast"),
        ("Power failed in Kharkiv on Friday.", "Kharkiv", "city", "Kharkiv"),
        ("Rain fell in Sichuan for a week.", "Sichuan", "admin1", "Sichuan"),
        ("Trams stopped in Bucharest at noon.", "Bucharest", "city", "Bucharest"),
        ("The tug left for the Barents Sea.", "Barents Sea", "water", "Barents Sea"),
        ("The senators flew back to Washington.", "Washington", "city", "Washington"),
        ("Fires burn across Washington state.", "Washington", "admin1", "Washington"),
        ("Türkiye opened the strait.", "Türkiye", "country", "Turkey"),
        ("Trains to Kiev run again.", "Kiev", "city", "Kyiv"),
    ],
)
def test_a_place_has_the_level_the_words_say_and_its_english_name(
    mark: Mark, text: str, words: str, level: str, name: str
) -> None:
    place = only(mark, text, words)
    assert (place.precision, place.name) == (level, name)


def test_a_state_behind_a_town_is_the_state_not_the_city_of_its_name(mark: Mark) -> None:
    assert only(mark, "The works in Albany, New York, has shut.", "New York").precision == "admin1"


def test_a_disputed_place_carries_a_note(mark: Mark) -> None:
    why = only(mark, "The train reached Crimea at dawn.", "Crimea").why
    assert why is not None
    assert "settles nothing" in why


def test_the_town_and_the_region_of_one_name_stay_two(mark: Mark) -> None:
    found = places(mark, "KHARKIV, Ukraine — Shells fell across the Kharkiv region.")
    assert [(place.precision, place.role) for place in found if "Kharkiv" in place.name] == [
        ("city", "dateline"),
        ("admin1", "mentioned"),
    ]
