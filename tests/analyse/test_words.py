"""Words as numbers: places, shingles and quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analyse.words import SHINGLE, words


@given(st.text(max_size=200))
def test_places_are_those_of_words_in_any_script(text: str) -> None:
    found = words(text)
    assert all(
        text[start:end].strip() == text[start:end] != "" for start, end in zip(found.starts, found.ends, strict=True)
    )
    assert len(found.shingles()) == max(len(found.marks) - SHINGLE + 1, 0) == len(found.is_quoted())


def test_case_and_apostrophe_make_no_difference() -> None:
    one, other = words("The Mayor’s Boat sank at noon"), words("the mayor's boat sank AT noon")
    assert one.shingles().tolist() == other.shingles().tolist()


def test_the_order_of_words_does() -> None:
    assert words("one two three four five").shingles() != words("two one three four five").shingles()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said: “We lost it all.”", ["we", "lost", "it", "all"]),
        ("She said: ``We lost it.'' Rain fell.", ["we", "lost", "it"]),
        ("«Nous» and „wir“ are words", ["nous", "wir"]),
        ("A mark “never closed\n\nends with its paragraph", ["never", "closed"]),
        ("No marks at all", []),
    ],
)
def test_what_stands_in_marks_is_known(text: str, quoted: list[str]) -> None:
    found = words(text)
    inside = [
        text[start:end].lower()
        for start, end, is_in in zip(found.starts, found.ends, found.quoted, strict=True)
        if is_in
    ]
    assert inside == quoted
