"""Propositions: what each clause puts forward."""

import pytest

import onrecord
from onrecord.model import Proposition, surface


def _propositions(desk: onrecord.Desk, text: str) -> list[tuple[str, Proposition]]:
    record = desk(onrecord.report_from_text(text, language="en"))
    return [(" ".join(record.report.text[each.start : each.end].split()), each) for each in record.propositions]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The mayor said the bridge was closed.", ["the bridge was closed"]),
        (
            "The bridge was closed and the school shut its doors.",
            ["The bridge was closed", "the school shut its doors"],
        ),
        ("Border guards put the number aboard at 187.", ["Border guards put the number aboard at 187"]),
        (
            "The number of people killed in the flood rose to 31.",
            ["The number of people killed in the flood rose to 31"],
        ),
        ("It is unclear who sent the letter to Korm.", []),
        ("She said in Korm on Monday that the bridge was closed.", ["the bridge was closed"]),
        ("“The bridge was closed at noon,” the mayor told a rally in Korm.", ["The bridge was closed at noon"]),
        (
            "More than 200 people had to find another way to work, the town said.",
            ["More than 200 people had to find another way to work"],
        ),
        ("He left the hall without signing the order.", ["He left the hall", "without signing the order"]),
    ],
)
def test_the_clauses_of_a_sentence(desk: onrecord.Desk, text: str, clauses: list[str]) -> None:
    assert [words for words, _ in _propositions(desk, text) if words != "It is unclear"] == clauses


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The pumps were working.", False),
        ("The pumps were not working.", True),
        ("No pump was working.", True),
        ("There is no secret annex.", True),
        ("Police found no sign that the pumps had been moved.", True),
        ("It is not true that the pumps were broken.", True),
        ("The pumps were not switched on until May.", False),
        ("Nobody was warned in Korm.", True),
        ("At no moment did the pumps stop.", True),
        ("Under no circumstances will the mill close.", True),
        ("At that moment the pumps stopped.", False),
        ("None of the pumps worked.", True),
        ("Hardly any of the pumps worked.", True),
        ("The pumps no longer work in Korm.", True),
        ("The pumps failed to start.", True),
        ("The bridge has yet to open.", True),
        ("The train was unable to stop in Korm.", True),
        ("He left the hall without signing the order.", True),
        ("The army began to leave Korm.", False),
        ("No fewer than 12 people died.", False),
    ],
)
def test_whether_it_is_negated(desk: onrecord.Desk, text: str, negated: bool) -> None:
    assert _propositions(desk, text)[-1][1].negated is negated


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The court closed the case.", "actual"),
        ("The court will hear the case.", "planned"),
        ("The court may hear the case.", "possible"),
        ("The court should hear the case.", "requested"),
        ("The bridge is to be opened in May.", "planned"),
        ("The bridge is expected to be opened in May.", "planned"),
        ("The bridge is believed to have been hit.", "possible"),
        ("The judge is likely to resign.", "possible"),
        ("The judge ordered the firm to pay the workers.", "requested"),
        ("The firm agreed to pay the workers.", "planned"),
    ],
)
def test_how_far_it_is_so(desk: onrecord.Desk, text: str, factuality: str) -> None:
    assert _propositions(desk, text)[0][1].factuality == factuality


def test_not_only_says_yes(desk: onrecord.Desk) -> None:
    text = "Not only did the judge sign the order, he read it aloud."
    assert [each.negated for _, each in _propositions(desk, text)] == [False, False]


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "doer"),
    [
        ("The pumps failed to start.", "start", "The pumps", ""),
        ("The bridge is believed to have been hit by a rocket.", "hit", "The bridge", "a rocket"),
        ("The rocket was fired by the rebels in Korm.", "fire", "The rocket", "the rebels in Korm"),
        ("The judge ordered the firm to pay the workers.", "pay", "the firm", ""),
        ("The firm plans to buy and repair 12 boats.", "repair", "The firm", ""),
        (
            "The shelling of Temir began at 4.40am, she added, and went on for 50 minutes.",
            "go",
            "The shelling of Temir",
            "",
        ),
        ("He left the hall without signing the order.", "sign", "He", ""),
    ],
)
def test_who_does_what(desk: onrecord.Desk, text: str, predicate: str, subject: str, doer: str) -> None:
    found = _propositions(desk, text)[-1][1]
    assert (found.predicate, surface(found.subject, text), surface(found.doer, text)) == (predicate, subject, doer)


def test_a_dateline_puts_nothing_forward(desk: onrecord.Desk) -> None:
    text = (
        "Bridge opens\n\nKORM, Maravia, 15 April (CWA) The old bridge was closed by the town on Monday, the mayor said."
    )
    assert [words for words, _ in _propositions(desk, text)][1:] == ["The old bridge was closed by the town on Monday"]


def test_findings_inside_are_named_by_id(desk: onrecord.Desk) -> None:
    record = desk(onrecord.report_from_text("On 3 May 2024 the yard at Lenz dismissed 640 workers.", language="en"))
    (found,) = record.propositions
    assert [quantity.id for quantity in record.quantities] == list(found.quantities)
    assert [time.id for time in record.times] == list(found.times)
    assert found.predicate == "dismiss"
    assert "worker" in found.terms


@pytest.mark.parametrize("text", ["!!!", "Rain.", "🚢 🚢"])
def test_a_text_that_says_nothing_puts_nothing_forward(desk: onrecord.Desk, text: str) -> None:
    assert _propositions(desk, text) == []
