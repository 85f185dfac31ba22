"""Every finding points to the characters it came from, whatever the text is made of."""

import random
from collections.abc import Iterator
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.model import Record, Span

SENTENCES = (
    "The minister said on Tuesday that about 300 trucks were waiting.",
    "“We will not yield,” Anna Petrova told reporters in Vienna.",
    "According to the Harbour Post, the river rose by 2.5 metres (8.2 feet) overnight.",
    "It is unclear how many were hurt.",
    "ולדימיר אמר: «לא»",
    "قال المتحدث إن الاتفاق قريب.",
    "Officials in Kharkiv\u200b warned\u00a0of more than 1,200 cases\u2009a week.",
    'He said: "Nothing will change, and then the line broke off',
    "東京で地震があった。",
    "🙂 “Fine,” said Müller‑Lüdenscheidt.",
)
BREAKS = (" ", "\n", "\r\n", "\n\n", "\t", "\u2028", " \u200f", "\n| ", " |\n", "\x0c")


def spans_of(finding: object, path: str = "") -> Iterator[tuple[str, Span]]:
    """Every span anywhere inside a finding."""
    if isinstance(finding, Span):
        yield path, finding
    elif isinstance(finding, tuple):
        for piece in finding:
            yield from spans_of(piece, path)
    elif hasattr(finding, "__dataclass_fields__"):
        if hasattr(finding, "start") and finding.start is not None:
            yield path, Span(finding.start, finding.end)
        for field in fields(finding):
            yield from spans_of(getattr(finding, field.name), f"{path}.{field.name}")


def check_offsets(record: Record, text: str) -> None:
    assert record.report.text == text
    for path, span in spans_of((record.report.passages, *record.findings)):
        assert 0 <= span.start < span.end <= len(text), (path, span)
        surface = span.of(text)
        assert surface.strip(), (path, span)
        assert surface == surface.strip(), (path, span, surface)
    assert Record.from_json(record.to_json()) == record


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BREAKS)), min_size=1, max_size=12))
def test_news_in_any_script_and_layout(desk: onrecord.Desk, pieces: list[tuple[str, str]]) -> None:
    text = "".join(sentence + end for sentence, end in pieces)
    check_offsets(desk(onrecord.report_from_text(text, language="en", published="2024-05-06")), text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_unicode_at_all(desk: onrecord.Desk, text: str) -> None:
    check_offsets(desk(onrecord.report_from_text(text, language="en")), text)


def test_a_megabyte_of_it(desk: onrecord.Desk) -> None:
    draw = random.Random(7)
    parts: list[str] = []
    while sum(map(len, parts)) < 1_000_000:
        parts.append(draw.choice(SENTENCES) + draw.choice(BREAKS))
    text = "".join(parts)
    check_offsets(desk(onrecord.report_from_text(text, language="en", published="2024-05-06")), text)


@pytest.mark.parametrize("text", ["x", "…", "“", "|", "a\r\nb", "\u200b\u200bword", "said", "."])
def test_scraps(desk: onrecord.Desk, text: str) -> None:
    check_offsets(desk(onrecord.report_from_text(text, language="en")), text)
