"""Tellers: whom a clause goes back to that a report gives to nobody."""

from collections.abc import Callable

import pytest

from onrecord.analyse import account
from onrecord.analyse.tellers import Teller

TALK = """Ada Brel, who runs the mill at Korm, met us on Friday.

How did the fire begin?

“The fire began in the loft of the mill.”

Was anybody hurt?

“Two millers were hurt on the stairs.”

Will you rebuild?

“The mill will stand again by spring.”
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The railway put the number of cancelled trains at 640.", "The railway"),
        ("By the union’s reckoning 11,500 workers had downed tools.", "the union"),
        ("The army’s own toll for Tuesday was nine.", "The army"),
        ("In all 340 families left the valley, by the count of the relief office.", "the relief office"),
        ("The trains were put on another line.", None),
        ("The bridge fell into the river.", None),
        ("The bridge fell at noon, the file states, and not at night.", "the file"),
        ("The bridge fell at noon, the hour when the file is closed.", None),
        ("The bid was the dearest of the four, the chamber of builders has worked out.", "the chamber of builders"),
        ("The brake failed on the hill. So says the board of inquiry in its report.", "the board of inquiry"),
        ("The fire brigade measured a crack of two metres.", "The fire brigade"),
        ("She put the number of cancelled trains at 640.", "She"),
        ("She took 640 trains to the yard in one night.", None),
    ],
)
def test_whom_the_words_name(shelf: Callable, text: str, name: str | None) -> None:
    (abstract,) = shelf(("Post", "2024-05-01", text)).abstracts
    found = Teller(abstract).of(abstract.points[0])
    assert (found.name if found else None) == name


def test_what_is_answered_is_told_by_who_is_interviewed(shelf: Callable) -> None:
    (abstract,) = shelf(("Post", "2024-05-01", TALK)).abstracts
    (claim,) = (each for each in account([abstract]).claims if "loft" in each.text)
    assert [each.name for each in claim.named] == ["Ada Brel"]


def test_who_is_quoted_tells_what_they_told_him(shelf: Callable) -> None:
    text = "The army closed the pass. “They told us that the pass was open,” Ada Brel, a driver, said on Friday."
    (abstract,) = shelf(("Post", "2024-05-01", text)).abstracts
    point = next(each for each in abstract.points if abstract.text[each.start : each.end] == "the pass was open")
    found = Teller(abstract).of(point)
    assert found is not None
    assert found.name == "Ada Brel"


def test_who_counts_people_tells_what_is_said_of_them(shelf: Callable) -> None:
    text = "The Harbour Mission counted 340 people who were led away in the night."
    (abstract,) = shelf(("Post", "2024-05-01", text)).abstracts
    point = next(each for each in abstract.points if each.kind == "relcl")
    found = Teller(abstract).of(point)
    assert found is not None
    assert found.name == "The Harbour Mission"


@pytest.mark.parametrize(("called", "kind"), [("The investigator", "anonymous"), ("The yard", "organisation")])
def test_who_was_quoted_without_a_name_speaks_on(shelf: Callable, called: str, kind: str) -> None:
    text = (
        "“The crates were empty,” said an investigator close to the yard, who was not authorised to speak. "
        f"{called} put the number of crates at 640."
    )
    (abstract,) = shelf(("Post", "2024-05-01", text)).abstracts
    point = next(each for each in abstract.points if each.predicate == "put")
    found = Teller(abstract).of(point)
    assert found is not None
    assert found.kind == kind
