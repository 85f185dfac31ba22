"""Bodies: which outlets publish documents of their own, and where a sentence names a body."""

import pytest

from onrecord.analyse.bodies import is_publisher, mentions, speaks_for_itself


@pytest.mark.parametrize(
    ("outlet", "is_body"),
    [
        ("Ministry of Trade of Talland", True),
        ("General Staff of Selm", True),
        ("Velm Fire Brigade", True),
        ("Police Gazette", False),
        ("Northern Press Agency", False),
        ("Parliament Watch", False),
        ("Zenit", False),
        ("", False),
    ],
)
def test_who_publishes_documents(outlet: str, is_body: bool) -> None:
    assert is_publisher(outlet) == is_body


def test_one_that_speaks_for_itself_quotes_nobody() -> None:
    words = "We hold the pass and we shall hold it. Our men are fed."
    assert speaks_for_itself("Upland Column", words)
    assert not speaks_for_itself("Upland Column", f"{words} “Go away,” they said.")
    assert not speaks_for_itself("Upland Review", words)
    assert not speaks_for_itself("Upland Column", "The pass is held by some men.")


def test_a_mention_ends_before_its_town() -> None:
    (found,) = mentions("On Friday the interior ministry in Old Sorn closed.")
    assert (found.words, found.town) == (frozenset({"inter", "minis"}), "Old Sorn")
