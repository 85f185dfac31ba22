"""The record as Markdown."""

import re

import pytest
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from onrecord.model import Place
from onrecord.show.export.markdown import render

from ..sample import BY, bare, sample


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "2) no list",
        "> no quote",
        "a | b",
        "*no* _em_ `code` ~~gone~~",
        "<b>no tag</b> &amp;",
        "[no](http://link.example)",
        "back\\slash",
        "=== no rule",
    ],
)
def test_words_of_a_report_are_never_markup(words: str) -> None:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(render(bare(words)))
    text = html[html.index("The text") :]
    assert not re.search(r"<(?!/?(?:p|h2)\b)", text)
    assert MarkdownIt().render(words) != text


def test_a_bar_in_a_cell_keeps_the_table_whole() -> None:
    place = Place(id="p1", by=BY, start=0, end=3, name="a|b")
    html = MarkdownIt("commonmark").enable("table").render(render(bare("a|b is shut.", places=(place,))))
    assert re.findall(r"<td>(.*?)</td>", html)[:2] == ["P1", "a|b"]


def test_statements_have_headings_that_links_in_the_text_lead_to() -> None:
    shown = render(sample())
    for number in (1, 2, 3, 4):
        assert f"\n### S{number}\n" in shown
        assert f"[S{number}](#s{number})" in shown


def test_a_small_report_looks_as_it_did(snapshot: SnapshotAssertion) -> None:
    assert render(sample()) == snapshot
