"""The dossier: all that is on record about one name, with sentence, outlet and day; unclear names are listed."""

from collections.abc import Callable

import pytest

from onrecord.analyse.dossier import about
from onrecord.analyse.naming import acronym, answers_to, roll
from onrecord.model import Account

TEXT = (
    "The chairman of the Union of Danube Hauliers, Stoyan Genkov, accused the Romanian government on Monday. "
    "“The river is closed,” Genkov said. The Union of Danube Hauliers has 400 members."
)
OTHER = "The Union of Danube Hauliers has 350 members, Anna Vidal said. Stoyan Genkov is a liar, she added."


@pytest.mark.parametrize("asked", ["Stoyan Genkov", "genkov", "GENKOV", "Mr Genkov"])
def test_a_person_is_found_by_any_form_of_the_name(shelf: Callable, asked: str) -> None:
    found = about(shelf(("Post", "2024-05-10", TEXT), ("Mail", "2024-05-11", OTHER)), Account(), asked)
    assert found.name == "Stoyan Genkov"
    assert any("The river is closed" in line.words for line in found.by)
    assert [line.outlet for line in found.about] == ["Mail"]
    assert {line.at.report for line in found.mentions} == {"r1", "r2"}
    assert all(line.words in line.sentence for line in found.mentions)
    assert not found.others


def test_differing_values_stand_side_by_side(shelf: Callable) -> None:
    found = about(shelf(("Post", "2024-05-10", TEXT), ("Mail", "2024-05-11", OTHER)), Account(), "UDH")
    assert found.name == "Union of Danube Hauliers"
    (members,) = [attribute for attribute in found.attributes if attribute.name == "members"]
    assert [(line.words, line.outlet) for line in members.values] == [("400", "Post"), ("350", "Mail")]
    assert members.differ


def test_a_weapon_has_its_range(shelf: Callable) -> None:
    text = "The Storm Shadow has a range of over 250 km. Kyiv fired two Storm Shadow missiles on Monday."
    other = "The Storm Shadow has a range of 155 miles, experts say."
    found = about(shelf(("Post", "2024-05-10", text), ("Mail", "2024-05-11", other)), Account(), "storm shadow")
    ranges = [attribute for attribute in found.attributes if attribute.name == "range"]
    assert [line.words for line in ranges[0].values] == ["over 250 km", "155 miles"]
    assert not ranges[0].differ


def test_an_unclear_name_is_not_guessed(shelf: Callable) -> None:
    text = "Anna Vidal met Jorge Vidal in Lisbon on Monday, the police said."
    found = about(shelf(("Post", "2024-05-10", text)), Account(), "Vidal")
    assert found.name is None
    assert found.others == ("Anna Vidal", "Jorge Vidal")
    assert not found.mentions


def test_words_of_which_no_name_was_made_are_found_too(shelf: Callable) -> None:
    found = about(shelf(("Post", "2024-05-10", "The gauge at the old mill fell on Monday.")), Account(), "old mill")
    assert found.name == "old mill"
    assert len(found.mentions) == 1


@pytest.mark.parametrize("asked", ["Nobody Here", "", "  ", "(", "\\"])
def test_what_is_not_on_record_has_no_dossier(shelf: Callable, asked: str) -> None:
    found = about(shelf(("Post", "2024-05-10", TEXT)), Account(), asked)
    assert found.name is None
    assert not found.others


@pytest.mark.parametrize(
    ("name", "asked", "answer"),
    [
        ("Ministry of Water", "water", False),
        ("Ministry of Water", "Ministry of Water’s", True),
        ("United Nations Children Fund", "UNCF", True),
        ("The U.N.", "UN", True),
        ("Anna Vidal", "Anna", False),
        ("", "", False),
    ],
)
def test_who_answers_to_a_name(name: str, asked: str, answer: bool) -> None:
    assert answers_to(name, asked) == answer


def test_a_last_name_that_two_share_stays_short() -> None:
    assert roll(["Anna Vidal", "Jorge Vidal", "Vidal"]).fullest("Vidal") == "Vidal"
    assert roll(["Anna Vidal", "Vidal"]).fullest("Vidal") == "Anna Vidal"
    assert acronym("bakers") is None
