"""Which names of people are one person's."""

import pytest

from onrecord.link.persons import Persons, surname, title_and_name


def how_many(*named: tuple[str, str]) -> int:
    """How many persons these titles and names are."""
    persons = Persons()
    return len({id(persons.place(title, name)) for title, name in named})


@pytest.mark.parametrize(
    "named",
    [
        [("", "Volodymyr Zelensky"), ("President", "Zelenskyy"), ("", "Zelenskiy")],
        [("", "Bashar al-Assad"), ("", "Assad"), ("", "Al-Assad")],
        [("", "Ines Calder"), ("Ms", "Calder"), ("Harbour Master", "Calder")],
        [("Minister", "Ines Calder"), ("Minister", "")],
        [("", "I. Calder"), ("", "Ines Calder")],
    ],
)
def test_forms_of_one_name_are_one_person(named: list[tuple[str, str]]) -> None:
    assert how_many(*named) == 1


@pytest.mark.parametrize(
    "named",
    [
        [("", "Ines Calder"), ("", "Tomas Calder")],
        [("Mr", "Calder"), ("Mrs", "Calder")],
        [("", "Maria Calder"), ("Mr", "Calder")],
        [("President", "Calder"), ("Governor", "Calder")],
        [("", "Calder"), ("", "Calver")],
    ],
)
def test_people_are_not_lumped_by_surname(named: list[tuple[str, str]]) -> None:
    assert how_many(*named) == 2


def test_a_surname_that_two_people_have_stays_open() -> None:
    persons = Persons()
    ines, tomas = persons.place("", "Ines Calder"), persons.place("", "Tomas Calder")
    bare = persons.place("", "Calder")
    assert bare not in (ines, tomas)
    assert bare.rule == "open"
    assert persons.place("", "Calder") is bare


def test_some_minister_is_nobody_named_before() -> None:
    persons = Persons()
    named = persons.place("minister", "Ines Calder")
    assert persons.place("minister", "", some=True) is not named
    assert persons.place("minister", "") is named


def test_a_title_is_told_from_the_name() -> None:
    assert title_and_name("Foreign Minister Anna Berg", "title/before-name") == ("Foreign Minister", "Anna Berg")
    assert title_and_name("Secretary of State Anna Berg", "title/before-name") == ("Secretary of State", "Anna Berg")
    assert title_and_name("foreign minister", "phrase/person") == ("foreign minister", "")


def test_surnames_of_three_letters_keep_their_endings() -> None:
    assert surname("Ban Ki") != surname("Ban Ky")
