"""Doubts: conversions that do not fit what they convert."""

import pytest

import onrecord
from onrecord.extract.doubts import find_doubts
from onrecord.extract.quantities import find_quantities
from onrecord.model import Issue


@pytest.fixture
def doubts(mark):
    def doubts(text: str) -> list[Issue]:
        report, markup = mark(text)
        return list(find_doubts(markup, find_quantities(report, markup, ())))

    return doubts


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The gun fires 50 miles (60 km).", "80.5 km"),
        ("The trench is 5 miles (10 km) long.", "8.05 km"),
        ("The pipe is 100 miles (100 km) long.", "161 km"),
        ("The bomb weighs 2,000 pounds (1,500 kg).", "907 kg"),
        ("It was 30C (70F) in the shade.", "86 °F"),
        ("It drove between 10 and 15 miles (16 to 34 km).", "16.1 to 24.1 km"),
        ("The pump moves 50 litres a minute (40 gallons a minute).", "gal"),
    ],
)
def test_a_conversion_that_does_not_fit_is_an_issue_with_the_right_amount(doubts, sentence, right) -> None:
    (issue,) = doubts(sentence)
    assert issue.code == "inconsistent-conversion"
    assert right in issue.message


@pytest.mark.parametrize(
    "sentence",
    [
        "The gun fires 50 miles (80.5 km).",
        "It stopped about 350 metres (1,150 feet) from land.",
        "It was a detour of about 160 kilometres (100 miles).",
        "The level fell by 20 centimetres (8 inches).",
        "The bridge is 300 feet (90 m) long.",
        "The site has 250 acres (100 hectares) of trees.",
        "The bomb weighs 250kg (550lb).",
        "It was 86F (30C), 9C (16F) above normal.",
        "The line ends 12 miles (22 km) out at sea.",
        "They burned 5,000 tons (4,500 tonnes) of coal.",
        "The tank holds 20 gallons (91 litres).",
        "It lies more than 60 miles (nearly 100 km) away.",
        "The deal is worth £1bn ($9bn).",
        "He ran 3 km (5 minutes).",
    ],
)
def test_figures_that_round_to_one_amount_are_no_issue(doubts, sentence) -> None:
    assert doubts(sentence) == []


def test_the_record_carries_the_issue_at_its_place(desk: onrecord.Desk) -> None:
    text = "Calm day.\n\nThe gun fires 50 miles (60 km), the army said."
    (issue,) = (issue for issue in desk(text).report.issues if issue.code == "inconsistent-conversion")
    assert issue.start is not None
    assert text[issue.start : issue.end] == "50 miles (60 km"


def test_a_report_in_another_language_has_no_doubts(desk: onrecord.Desk) -> None:
    report = onrecord.report_from_text("Das Rohr ist 100 miles (100 km) lang und liegt im Meer.", language="de")
    codes = [issue.code for issue in desk(report).report.issues]
    assert codes[-1] == "language-not-supported"
    assert "inconsistent-conversion" not in codes
