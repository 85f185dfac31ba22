"""Which words of a report mention somebody or something."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.extract.entities import find_mentions
from onrecord.extract.places import find_toponyms
from onrecord.markup import Markup
from onrecord.model import Mention, Passage, Report

Mark = Callable[..., tuple[Report, Markup]]


def mentions(markup: Markup) -> tuple[Mention, ...]:
    return find_mentions(markup, find_toponyms(markup))


def found(mark: Mark, text: str) -> set[tuple[str, str]]:
    _, markup = mark(text)
    return {(mention.span.of(text), mention.type) for mention in mentions(markup)}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The bus carried Maria Lindqvist to Oslo.", "Maria Lindqvist", "Person"),
        ("They met President Maria Lindqvist in Oslo.", "President Maria Lindqvist", "Person"),
        ("The foreign minister left early.", "The foreign minister", "Person"),
        ("The bus carried nurses to Oslo.", "Oslo", "Location"),
        ("Norwegian trawlers turned back.", "Norwegian", "Nationality"),
        ("NATO moved two frigates.", "NATO", "Organisation"),
        ("Peruvian troops closed the pass.", "Peruvian troops", "Organisation"),
        ("The government of Peru closed the pass.", "The government of Peru", "Organisation"),
        ("Peru closed the pass.", "Peru", "Organisation"),
        ("Peru closed the pass.", "Peru", "Location"),
        ("A battery of HIMARS was parked there.", "HIMARS", "MilitaryPlatform"),
        ("Two MiG-29 jets took off.", "MiG-29", "MilitaryPlatform"),
        ("An F-16 took off.", "F-16", "MilitaryPlatform"),
        ("They fired a Storm Shadow at the depot.", "Storm Shadow", "Weapon"),
        ("They fired anti-ship missiles at the depot.", "anti-ship missiles", "Weapon"),
        ("Three tanks crossed the river.", "tanks", "MilitaryPlatform"),
        ("Two armoured vehicles crossed the river.", "armoured vehicles", "MilitaryPlatform"),
        ("Two fishing boats sank.", "fishing boats", "Vehicle"),
        ("Resolution 9876 was adopted.", "Resolution 9876", "Document"),
    ],
)
def test_a_mention_has_its_type(mark: Mark, text: str, words: str, kind: str) -> None:
    assert (words, kind) in found(mark, text)


@pytest.mark.parametrize("text", ["She told him that they had it.", "It is late.", "A report is late."])
def test_pronouns_and_plain_words_mention_nobody(mark: Mark, text: str) -> None:
    assert found(mark, text) == set()


def test_a_listed_name_is_not_cut_up(mark: Mark) -> None:
    kinds = found(mark, "Crews drilled with the High Mobility Artillery Rocket System.")
    assert ("High Mobility Artillery Rocket System", "MilitaryPlatform") in kinds
    assert not any(kind == "Weapon" for _, kind in kinds)


def test_mentions_of_one_type_do_not_overlap(mark: Mark) -> None:
    text = (
        "Norwegian Foreign Minister Maria Lindqvist told NATO officials that Peruvian army units and the government of "
        "Peru had sent T-72 tanks, armoured vehicles and the U.S. Central Command's anti-ship missiles to Oslo."
    )
    _, markup = mark(text)
    for left, right in combinations(mentions(markup), 2):
        assert left.type != right.type or left.end <= right.start or right.end <= left.start


@given(text=st.text(max_size=80))
def test_spans_lie_in_any_text(desk: onrecord.Desk, text: str) -> None:
    report = Report(id="r", text=text, language="en", passages=(Passage("paragraph", 0, len(text)),))
    for mention in mentions(desk.marker(report)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.span.of(text).strip()


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("They met Secretary of State Anna Berg.", "Secretary of State Anna Berg", "Person"),
        ("Shells hit the camp at dawn.", "the camp", "Location"),
        ("The Iraqis closed the road.", "Iraqis", "Organisation"),
        ("Yazidi families came home.", "Yazidi", "Nationality"),
    ],
)
def test_titles_spots_and_peoples_are_mentioned(mark: Mark, text: str, words: str, kind: str) -> None:
    assert (words, kind) in found(mark, text)


def test_a_word_that_the_report_also_writes_small_is_nobody(mark: Mark) -> None:
    text = "Ferry runs aground. The ferry was empty."
    assert ("Ferry", "Person") not in found(mark, text)
