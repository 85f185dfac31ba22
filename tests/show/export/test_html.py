"""The page of a record."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from onrecord.model import Entity, Issue, Report, Span, Speaker, Statement
from onrecord.show.export.html import index, render
from onrecord.show.hypertext.look import GROUNDS, LINES, PALETTE
from onrecord.show.views import passages_shown

from ..page import Page
from ..sample import BY, bare, sample

UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def test_every_statement_card_links_to_its_words_and_back() -> None:
    page = Page(render(sample()))
    for ref in ("s1", "s2", "s3", "s4"):
        assert {f"text-{ref}", f"card-{ref}"} <= set(page.ids)
        assert {f"#text-{ref}", f"#card-{ref}"} <= set(page.links)


def test_no_link_leads_nowhere_and_no_id_stands_twice() -> None:
    page = Page(render(sample()))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_finding_has_its_card_and_its_place_in_the_text() -> None:
    record = sample()
    page = Page(render(record))
    for finding in record.findings:
        assert {f"text-{finding.id}", f"card-{finding.id}"} <= set(page.ids)


def test_the_page_runs_nothing_and_loads_nothing_but_links_to_the_report() -> None:
    page = Page(render(sample()))
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {tag for tag, _ in page.tags}
    assert [link for link in page.links if not link.startswith("#")] == ["https://tide.example/harbour?a=1&b=2"]
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"src", "srcset", "style", "action"})
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_the_policy_allows_only_this_style_sheet() -> None:
    page = Page(render(sample()))
    policy = next(attributes["content"] for _, attributes in page.tags if "http-equiv" in attributes)
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(
    "bad", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&lt;b&gt;"]
)
def test_whatever_a_report_holds_is_shown_as_words(bad: str) -> None:
    speaker = Speaker(name=bad, kind="person", title=bad, justification=(Span(0, 3),))
    statement = Statement(
        id=bad,
        by=BY,
        mode="direct",
        source=(Span(0, 2),),
        cue=(),
        content=(Span(1, 5),),
        act=bad,
        why=bad,
        speaker=speaker,
    )
    record = bare(
        bad,
        statements=(statement,),
        entities=(Entity(id=bad, by=BY, type="Other", name=bad, role=bad, mentions=(Span(0, 4),)),),
    )
    report = replace(
        record.report, title=bad, outlet=bad, url=bad, byline=bad, language=bad, issues=(Issue(bad, bad, 0, 2),)
    )
    page = Page(render(replace(record, report=report)))
    assert not {"script", "img", "b"} & {tag for tag, _ in page.tags}
    assert page.passages == [bad]


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://", False),
        ("http://[", False),
    ],
)
def test_only_web_addresses_become_links(url: str, is_link: bool) -> None:
    page = Page(render(replace(bare("Words."), report=Report(id="r", text="Words.", url=url))))
    assert (url in page.links) is is_link
    assert all("noreferrer" in a["rel"] for tag, a in page.tags if tag == "a" and a["href"] == url)


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_the_words_on_the_page_are_the_words_of_the_report(text: str, spans: list[tuple[int, int]]) -> None:
    entities = tuple(
        Entity(id=f"n{i}", by=BY, type="Other", name="x", mentions=(Span(*span),)) for i, span in enumerate(spans)
    )
    record = bare(text, entities=entities)
    page = Page(render(record))
    assert page.passages == [UNFIT.sub("�", passage.span.of(text)) for passage in passages_shown(record.report)]


def test_parts_of_the_text_are_named_and_furniture_is_dimmed() -> None:
    html = render(sample())
    for part in ("headline", "dateline", "subhead", "caption", "boilerplate"):
        assert f'<span class="part" dir="ltr">{part}</span>' in html
    assert 'class="passage boilerplate furniture"' in html


def test_the_empty_report_has_a_page() -> None:
    page = Page(render(bare("")))
    assert page.passages == []


def test_the_index_links_to_every_page() -> None:
    page = Page(index([("a.html", sample()), ("b%20c.html", bare("Rain & wind."))]))
    assert page.links == ["a.html", "b%20c.html"]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_all_colours_of_words_can_be_read_on_all_grounds(theme: int) -> None:
    words = [name for name in PALETTE if name not in (*GROUNDS, *LINES)]
    contrasts = {
        (word, ground): _contrast(PALETTE[word][theme], PALETTE[ground][theme]) for word in words for ground in GROUNDS
    }
    assert {pair: value for pair, value in contrasts.items() if value < 4.5} == {}


def _contrast(left: str, right: str) -> float:
    """WCAG 2 contrast ratio of two colours."""
    light, dark = sorted((_luminance(left), _luminance(right)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_text_of_a_small_report_looks_as_it_did(snapshot: SnapshotAssertion) -> None:
    html = render(sample())
    assert html[html.index("<main>") : html.index("</main>")] == snapshot


def test_a_long_list_folds_and_keeps_every_entry() -> None:
    text = " ".join(f"Name{i}" for i in range(60))
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    entities = tuple(
        Entity(id=f"n{i}", by=BY, type="Person", name=span.of(text), mentions=(span,)) for i, span in enumerate(spans)
    )
    page = Page(render(bare(text, entities=entities)))
    assert "details" in {tag for tag, _ in page.tags}
    assert {f"card-n{i}" for i in range(60)} <= set(page.ids)
