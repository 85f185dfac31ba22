"""The example report that onrecord was started for: a translated analysis, with all a saved page leaves in the text."""

from pathlib import Path

import pytest

import onrecord
from onrecord.model import Record, Statement, surface


@pytest.fixture(scope="module")
def seed(desk: onrecord.Desk, shared: Path) -> Record:
    (report,) = onrecord.read([shared / "seed" / "article.txt"], published="2024-11-19")
    assert isinstance(report, onrecord.Report)
    return desk(report)


def kinds(record: Record, kind: str) -> list[str]:
    text = record.report.text
    return [passage.span.of(text) for passage in record.report.passages if passage.kind == kind]


def by_source(record: Record, words: str) -> list[Statement]:
    text = record.report.text
    return [statement for statement in record.statements if words in surface(statement.source, text)]


def test_captions_subheads_and_the_pull_quote_are_told_apart(seed: Record) -> None:
    assert [caption[:15] for caption in kinds(seed, "caption")] == ["President Joe B", "A US ATACMS com"]
    assert "A message to North Korea" in kinds(seed, "subhead")
    assert [quote[:12] for quote in kinds(seed, "pull quote")] == ["\"Ukraine's u"]


def test_furniture_is_furniture(seed: Record) -> None:
    assert "(Source: AP)" in kinds(seed, "credit")
    assert "Comment (0)" in kinds(seed, "boilerplate")
    assert any(credit.startswith("Source: http") for credit in kinds(seed, "credit"))


def test_a_bar_at_the_end_of_a_paragraph_makes_no_caption(seed: Record) -> None:
    assert any(paragraph.startswith("According to Axios") for paragraph in kinds(seed, "paragraph"))


def test_nothing_is_found_in_furniture(seed: Record) -> None:
    furniture = [passage.span for passage in seed.report.passages if passage.is_furniture]
    for statement in seed.statements:
        for piece in (*statement.source, *statement.cue, *statement.content):
            assert not any(span.contains(piece) for span in furniture)


def test_the_statement_in_the_pull_quote_counts(seed: Record) -> None:
    (warning,) = by_source(seed, "Maria Zakharova")
    assert warning.act == "warn"
    assert warning.mode == "direct"


def test_unnamed_officials_are_anonymous(seed: Record) -> None:
    said = by_source(seed, "officials")
    assert len(said) >= 5
    assert {statement.speaker.kind for statement in said} <= {"anonymous", "group"}


def test_times_are_counted_from_the_day_of_publication(seed: Record) -> None:
    text = seed.report.text
    values = {time.span.of(text): time.value for time in seed.times}
    assert values["November 17"] == "2024-11-17"
    assert values["February 2022"] == "2022-02"
    assert values["May"] == "2024-05"
    assert values["August"] == "2024-08"


def test_quantities_keep_their_qualifier(seed: Record) -> None:
    text = seed.report.text
    found = {quantity.span.of(text): quantity for quantity in seed.quantities}
    qualifiers = {words: quantity.qualifier for words, quantity in found.items()}
    assert any(words.endswith("300 km") and qualifier == "more than" for words, qualifier in qualifiers.items())
    assert any("50,000" in words and qualifier == "about" for words, qualifier in qualifiers.items())
    assert any("several hundred" in words and qualifier == "vague" for words, qualifier in qualifiers.items())


def test_places_have_coordinates(seed: Record) -> None:
    text = seed.report.text
    placed = {place.span.of(text): place for place in seed.places if place.lat is not None}
    assert placed["Ukraine"].country == "UA"
    assert placed["Kharkiv"].country == "UA"
    assert placed["Moscow"].country == "RU"
