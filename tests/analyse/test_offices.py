"""Offices: which bodies and speakers are one, and which may be."""

import pytest

from onrecord.analyse.offices import Office, of_body, of_person, of_place


@pytest.mark.parametrize(
    ("name", "title", "body", "is_one"),
    [
        ("Ada Brel", "a spokeswoman for the energy ministry", "Ministry of Energy of Orvia", True),
        ("Ada Brel", "Orvia’s foreign minister", "Ministry of Foreign Affairs of Orvia", True),
        ("Ada Brel", "head of the Harbour Board", "the Harbour Board", True),
        ("Ada Brel", "Ada Brel of the Union of Dockers", "Union of Dockers", True),
        ("Ada Brel", "spokesman for the mill’s owner, Korm Stone", "Korm Stone", True),
        ("Ada Brel", "Chief Inspector", "Police", True),
        ("Ada Brel", "Colonel Ada Brel, spokeswoman for the general staff", "General Staff of Orvia", True),
        ("Ada Brel", "managing director of Korm Stone", "Korm Stone", True),
        ("Ada Brel", "spokeswoman for Korm Stone", "Korm Rail", False),
        ("Ada Brel", "governor of Korm", "Korm police", False),
        ("Ada Brel", "foreign minister", "Ministry of Energy", False),
        ("Ada Brel", "a former head of the Harbour Board", "the Harbour Board", False),
        ("Ada Brel", "economist at the Korm School of Commerce", "Korm School of Commerce", False),
        ("Ada Brel", "prime minister", "Ministry of Energy", False),
    ],
)
def test_who_speaks_for_a_body(name: str, title: str, body: str, is_one: bool) -> None:
    speaker, whole = of_person(name, [title]), of_body(body)
    assert speaker.is_one_with(whole) is whole.is_one_with(speaker) is is_one


def test_a_ministry_is_one_wherever_it_is_said_to_sit() -> None:
    assert of_body("the defence ministry in Korm").is_one_with(of_body("Ministry of Defence of Orvia"))
    assert not of_body("the police in Korm").is_one_with(of_body("the police in Selm"))


def test_a_capital_may_be_any_government_and_a_country_is_its_own() -> None:
    ministry = of_body("Orvia’s foreign ministry")
    assert of_place("Korm", is_country=False).may_be_one_with(ministry)
    assert not of_place("Lenz", is_country=True).may_be_one_with(ministry)


@pytest.mark.parametrize(
    ("first", "second", "may_be"),
    [
        (of_body("Ministry of Energy of Orvia"), of_person("Ada Brel", ["prime minister"]), True),
        (of_body("Government of Orvia"), of_body("Ministry of Defence of Lenz"), False),
        (of_body("the defence ministry in Korm"), of_body("Ministry of Defence of Orvia"), True),
        (of_body("Harbour Board"), of_body("Government of Orvia"), False),
        (of_person("Ada Brel", ["president of the company"]), of_body("Government of Orvia"), False),
        (Office(), Office(), False),
    ],
)
def test_who_may_speak_for_one_government(first: Office, second: Office, may_be: bool) -> None:
    assert first.may_be_one_with(second) is second.may_be_one_with(first) is may_be
