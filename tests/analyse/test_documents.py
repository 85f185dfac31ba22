"""Documents of bodies: whether a sentence takes something from what a body published, and from which."""

import pytest

from onrecord.analyse.bodies import bodies
from onrecord.analyse.documents import documents, is_other_kind

STATEMENT = "SORN, 4 March — The Ministry of Trade informs. Tolls are doubled."
KNOWN = bodies(
    [
        ("Ministry of Trade of Talland", STATEMENT),
        ("Petrovia Oil Company", "PORT SELM, 4 March — Output rose."),
        ("Upland Column", "We hold the pass. Our men are fed. The Column will answer."),
        ("Harbour Post", "“We shall wait,” she said."),
    ]
)


def meant(text: str) -> list[tuple[str, ...]]:
    return [outlets for _, _, outlets in documents(text, 0, text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (
            "In a statement the trade ministry in Sorn announced that tolls were doubled.",
            "Ministry of Trade of Talland",
        ),
        ("Petrovia said in a notice that output had risen.", "Petrovia Oil Company"),
        ("The Upland Column claimed in a leaflet that it held the pass.", "Upland Column"),
    ],
)
def test_which_body_is_meant(text: str, outlet: str) -> None:
    assert meant(text) == [(outlet,)]


@pytest.mark.parametrize(
    "text",
    [
        "The trade ministry in Selm announced in a statement that tolls were doubled.",
        "The trade ministry announced that tolls were doubled.",
        "Petrovia feeds the mill, the mayor said in a statement.",
        "",
    ],
)
def test_what_takes_nothing_from_a_document(text: str) -> None:
    assert meant(text) == []


def test_a_bare_ministry_is_the_last_one_named() -> None:
    asked = "The ministry said in a statement that tolls were doubled."
    for before, count in (("The trade ministry met. ", 1), ("The health ministry met. ", 0)):
        assert len(list(documents(before + asked, len(before), asked, KNOWN))) == count


def test_a_bulletin_is_no_communique() -> None:
    assert is_other_kind("according to its bulletin", "Communiqué No. 9")
    assert not is_other_kind("according to its communique", "Communiqué No. 9")
    assert not is_other_kind("said in a bulletin", "On the situation at the plant")


def test_places_are_those_of_the_words() -> None:
    text = "Rain fell. In a statement the trade ministry in Sorn announced it."
    sentence = text[11:]
    ((first, last, _),) = documents(text, 11, sentence, KNOWN)
    assert sentence[first:last] == "In a statement the trade ministry in Sorn announced"
