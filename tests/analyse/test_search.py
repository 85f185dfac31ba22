"""Search: the claim that a text speaks of."""

import pytest

from onrecord.analyse.search import Entry, Index, search, words

CLAIMS = [
    Entry("dam", "The dam above Morva burst after three days of rain.", "Did the Morva dam burst?"),
    Entry("pilots", "Pilots of the national airline will strike on Friday.", "Will pilots strike?"),
    Entry("bear", "A brown bear was photographed in a supermarket in the capital."),
    Entry("judge", "Judge Halloran accepted a flight from the company whose case she heard."),
    Entry("tax", "The government plans to tax bicycles."),
]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Is it true that the #MorvaDam has gone?? pic.twitter.com/aB3dE", "dam"),
        ("No planes on Friday, pilots walk out", "pilots"),
        ("lol a bear buying honey at the supermarket https://t.co/Xyz12", "bear"),
        ("Judge Halloran’s free flights https://news.example/judge-flight-company", "judge"),
        ("They want taxes on my bike, on bicycling!", "tax"),
        ("@halloran_fans “she heard the case” and flew with them", "judge"),
    ],
)
def test_the_claim_meant_comes_first(text: str, claim: str) -> None:
    assert search(text, CLAIMS)[0].id == claim


@pytest.mark.parametrize("text", ["", "   ", "https://t.co/Xyz12", "жук ел траву", "😀😀", "#"])
def test_a_text_that_speaks_of_none_finds_none(text: str) -> None:
    assert search(text, CLAIMS) == []


def test_nothing_is_found_among_nothing() -> None:
    assert search("the dam", []) == []
    assert search("the dam", [Entry("empty", "")]) == []


def test_the_best_come_first_and_no_more_than_asked() -> None:
    found = Index(CLAIMS).search("The dam, the pilots and the bear in the capital", first=2)
    assert len(found) == 2
    assert found[0].score >= found[1].score > 0
    assert all(0 <= part <= 1 for match in found for part in (match.words, match.pieces, match.meaning))


def test_an_index_answers_as_a_search() -> None:
    index = Index(CLAIMS)
    for text in ("bears in shops", "a strike of pilots"):
        assert index.search(text) == search(text, CLAIMS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#SaveTheRiver now", ["save", "the", "river", "now"]),
        ("#savetheriver", ["save", "the", "river"]),
        ("see https://t.co/ab1", ["see"]),
        ("see https://a.example/town-hall", ["see", "town", "hall"]),
        ("The mayor’s boat", ["the", "mayor", "boat"]),
    ],
)
def test_words_of_tags_and_addresses(text: str, found: list[str]) -> None:
    assert words(text) == found
