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
        ("The trains were put on another line.", None),
        ("The bridge fell into the river.", None),
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
