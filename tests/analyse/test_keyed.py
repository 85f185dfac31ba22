"""Key claims: what is shown first, and what says too little."""

import pytest

from onrecord.analyse.keyed import is_disputed, is_key, weight
from onrecord.model import Claim, Count, Origin


def claim(text: str = "The bridge at the mill was closed.", outlets: int = 2, origins: int = 1, *who: str) -> Claim:
    """A claim; names with a "-" in front deny it."""
    named = tuple(
        Origin(name=name.strip("-"), kind="person", path=("r1",), why="is named", denies=name.startswith("-"))
        for name in who
    )
    return Claim(
        id="c-r1-x1",
        text=text,
        kind="event",
        members=(),
        outlets=outlets,
        origins=Count(origins, origins),
        denying=Count(0, 0),
        status="single origin",
        named=named,
    )


@pytest.mark.parametrize(
    ("text", "outlets", "who", "expected"),
    [
        ("The bridge at the mill was closed.", 2, (), True),
        ("The bridge at the mill was closed.", 1, (), False),
        ("The bridge at the mill was closed.", 1, ("Ana", "-Tom"), True),
        ("The bridge at the mill was closed.", 1, ("Ana", "-Ana"), False),
        ("declined to comment", 5, (), False),
        ("it was almost certain", 5, (), False),
        ("Dead now 38", 2, (), True),
        ("", 2, (), False),
        ("LOWBRIDGE, Wessex, 3 May (AP", 3, (), False),
        ("who teaches mathematics at the village school", 2, (), False),
        ("who teaches mathematics to 31 children", 2, (), True),
        ("Vesna Hale told reporters from the steps of the town hall", 2, (), False),
        ("Vesna Hale told reporters that the bridge had been mined", 2, (), True),
        ("the mayor told farmers to move their herds uphill", 2, (), True),
        ("Whoever stole the bell was never found by police", 2, (), True),
    ],
)
def test_key_claims_say_something_that_is_carried_or_denied(
    text: str, outlets: int, who: tuple[str, ...], expected: bool
) -> None:
    assert is_key(claim(text, outlets, 1, *who)) is expected


def test_what_two_can_know_is_key_however_it_is_put() -> None:
    assert is_key(claim("who teaches mathematics at the village school", 2, 2))


def test_nobody_disputes_with_themselves() -> None:
    assert is_disputed(claim("", 1, 1, "Ana", "-Tom"))
    assert not is_disputed(claim("", 1, 1, "Ana", "-Ana"))
    assert not is_disputed(claim("", 1, 1, "Ana"))


def test_most_origins_come_first() -> None:
    assert sorted([claim(origins=1, outlets=9), claim(origins=3)], key=weight)[0].origins.low == 3
