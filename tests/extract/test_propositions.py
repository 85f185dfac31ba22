"""Propositions: what each clause puts forward."""

import pytest

import onrecord
from onrecord.model import Proposition


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
    ],
)
def test_how_far_it_is_so(desk: onrecord.Desk, text: str, factuality: str) -> None:
    assert _propositions(desk, text)[0][1].factuality == factuality


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
