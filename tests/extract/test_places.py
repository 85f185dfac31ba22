"""Which words of a report are place names."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.extract.places import find_toponyms
from onrecord.markup import Markup
from onrecord.model import Passage, Report

Mark = Callable[..., tuple[object, Markup]]


def found(mark: Mark, text: str) -> list[str]:
    _, markup = mark(text)
    return [toponym.span.of(text) for toponym in find_toponyms(markup)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry from Calais reached Dover after dark.", ["Calais", "Dover"]),
        ("Engineers flew to the United States on Monday.", ["United States"]),
        ("A storm closed the port of Odesa in Ukraine.", ["Odesa", "Ukraine"]),
        ("He was born in Tulsa, Oklahoma, and moved to Reno, Nev., in May.", ["Tulsa", "Oklahoma", "Reno", "Nev."]),
        ("The clinic in Dayton, OH, has shut.", ["Dayton", "OH"]),
        ("Deputies in Harlan County searched the woods.", ["Harlan County"]),
        ("The barge sank in the Danube near Budapest.", ["Danube", "Budapest"]),
        ("Shells fell on the outskirts of Kharkiv.", ["Kharkiv"]),
    ],
)
def test_place_names_are_found_without_article_or_comma(mark: Mark, text: str, expected: list[str]) -> None:
    assert found(mark, text) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Turkish divers searched the bay.", "Turkish"),
        ("Two Texans won the rowing prize.", "Texans"),
        ("South Korean shipyards are busy.", "South Korean"),
    ],
)
def test_words_for_a_people_are_found_and_marked(mark: Mark, text: str, word: str) -> None:
    _, markup = mark(text)
    assert [t.span.of(text) for t in find_toponyms(markup) if t.people] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Houston thanked the nurses.",
        "In March the baker may reopen.",
        "He told us that the soup was cold.",
        "They read the green report twice.",
    ],
)
def test_persons_months_and_plain_words_are_no_places(mark: Mark, text: str) -> None:
    assert found(mark, text) == []


def test_a_surname_is_not_a_place_although_a_town_has_the_name(mark: Mark) -> None:
    assert "Lincoln" not in found(mark, "Abigail Lincoln chairs the board. Critics say Lincoln ignored them.")


def test_a_state_is_found_inside_the_name_of_a_body(mark: Mark) -> None:
    assert found(mark, "The Kentucky State Police opened an inquiry.") == ["Kentucky"]


def test_toponyms_are_in_text_order_and_do_not_overlap(mark: Mark) -> None:
    _, markup = mark("Paris, Texas, is not Paris, France; nor is New York City in New Jersey.")
    toponyms = find_toponyms(markup)
    assert len(toponyms) >= 5
    assert all(a.end <= b.start for a, b in pairwise(toponyms))


def marked(desk: onrecord.Desk, text: str) -> Markup:
    """Any text at all, marked up as one paragraph."""
    return desk.marker(Report(id="r", text=text, language="en", passages=(Passage("paragraph", 0, len(text)),)))


@pytest.mark.parametrize(
    "text", ["", " ", "\r\n\t", ".", "\u200b", "U.S", ", Texas", "Lake", "the", "مدينة باريس", "ST.\r\nLOUIS"]
)
def test_odd_texts_are_read_without_complaint(desk: onrecord.Desk, text: str) -> None:
    for toponym in find_toponyms(marked(desk, text)):
        assert 0 <= toponym.start < toponym.end <= len(text)


@given(text=st.text(max_size=80))
def test_spans_lie_in_any_text(desk: onrecord.Desk, text: str) -> None:
    for toponym in find_toponyms(marked(desk, text)):
        assert toponym.span.of(text).strip()


def test_the_white_house_holds_no_place(mark: Mark) -> None:
    _, markup = mark("The White House welcomed the vote.")
    assert find_toponyms(markup) == ()


@pytest.mark.parametrize(
    "text",
    [
        "She studies at St. John's University.",
        "The Union of Danube Road Hauliers met.",
        "The River Fairway Authority was told.",
        "He told the New York Times so.",
        "They like it in the West.",
        "The Pope, Cuba and the bishops agreed.",
    ],
)
def test_a_name_inside_another_name_is_no_place(mark: Mark, text: str) -> None:
    parts = {"St. John", "St. John's", "Danube Road", "River Fairway Authority", "New York", "West", "Pope"}
    assert not parts & set(found(mark, text))


def test_a_town_in_capitals_opens_a_report(mark: Mark) -> None:
    assert found(mark, "BEIRUT — Rain fell all night.")[:1] == ["BEIRUT"]
