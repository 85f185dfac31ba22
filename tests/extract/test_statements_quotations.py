"""Quotation marks of every kind, paired or not."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import Desk, Report
from onrecord.extract.statements.quotations import find_quotations
from onrecord.markup import Markup
from onrecord.model import Passage

Mark = Callable[..., tuple[Report, Markup]]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('"We go," he said. "You stay."', ['"We go,"', '"You stay."']),
        ("“We go,” he said.", ["“We go,”"]),
        ("''We go,'' he said.", ["''We go,''"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("«We go», he said.", ["«We go»"]),
        ("„We go“, he said, „so what”.", ["„We go“", "„so what”"]),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("The ‘so-called’ plan.", ["‘so-called’"]),
        ("The workers' union and the '90s and rock 'n' roll", []),
        ('said,"Look here," and left', ['"Look here,"']),
        ("He called it “over. We left.", ["“over."]),
        ("It was over” he said.", []),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("“One. Two.\n\nThree “four” five.", ["“One. Two.", "“four”"]),
        ('He is 6\' 2" tall, "they say".', ['"they say"']),
    ],
)
def test_quotations_are_found(mark: Mark, text: str, quotations: list[str]) -> None:
    _, markup = mark(text)
    assert [text[q.start : q.end] for q in find_quotations(markup)] == quotations


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="ab .,\n\"'“”‘’«»„`:\u200f\r\t", max_size=80))
def test_quotations_lie_in_the_text_one_after_another(desk: Desk, text: str) -> None:
    markup = desk.marker(Report(id="r", text=text, passages=(Passage("paragraph", 0, len(text)),)))
    end = 0
    for quotation in find_quotations(markup):
        assert end <= quotation.start < quotation.end <= len(text)
        end = quotation.end
