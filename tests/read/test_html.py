"""Saved pages into reports."""

from pathlib import Path

import pytest

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read import read
from onrecord.read.fragment import blocks_of
from onrecord.read.html import report_from_html

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said to reporters who had come."
PAGE = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Bridge opens at last | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ana Poe">
<meta property="og:title" content="Bridge opens at last">
<meta property="article:published_time" content="2025-03-12T16:30:00+01:00">
<link rel="canonical" href="https://post.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><div class="cookie">We use cookies.</div>
<article><h1>Bridge opens at last</h1>
<figure><img src="a.jpg"><figcaption>The mayor, who said she was glad, cuts the ribbon. (Photo: Jo Doe/HPA)</figcaption>
</figure><p>LUNEFORD (HPA) — {BODY}</p>
<p>“We shall <b>not</b> wait so long again,” she <a href="/x">told</a> the crowd by the water on Monday.</p>
<h2>A long wait</h2>
<p>The old bridge fell into the river nine years ago, and nobody was hurt at that time.</p>
<blockquote>“We shall not wait so long again”<cite>The mayor</cite></blockquote>
<blockquote><p>The minister wrote to the council that the money would come in the spring.</p></blockquote>
<ul><li>The bridge cost nine million.</li><li>It is 90 metres long.</li></ul>
<p>It is unclear who will pay for the road to it, the council said in a letter.</p>
</article><footer>© 2025 Harbour Post</footer></body></html>"""


def test_a_page_becomes_its_article_with_its_parts_kept_apart() -> None:
    report = report_from_html(PAGE, "page.html")
    found = [(passage.kind, passage.span.of(report.text)) for passage in report.passages]
    assert found == [
        ("headline", "Bridge opens at last"),
        ("caption", "The mayor, who said she was glad, cuts the ribbon."),
        ("credit", "(Photo: Jo Doe/HPA)"),
        ("dateline", "LUNEFORD (HPA) —"),
        ("paragraph", BODY),
        ("paragraph", "“We shall not wait so long again,” she told the crowd by the water on Monday."),
        ("subhead", "A long wait"),
        ("paragraph", "The old bridge fell into the river nine years ago, and nobody was hurt at that time."),
        ("pull quote", "“We shall not wait so long again” — The mayor"),
        ("paragraph", "The minister wrote to the council that the money would come in the spring."),
        ("paragraph", "The bridge cost nine million."),
        ("paragraph", "It is 90 metres long."),
        ("paragraph", "It is unclear who will pay for the road to it, the council said in a letter."),
    ]
    assert "\ue0ca" not in report.text


def test_a_page_tells_who_wrote_it_for_whom_and_when() -> None:
    report = report_from_html(PAGE, "page.html")
    assert (report.title, report.outlet, report.byline, report.url, report.published) == (
        "Bridge opens at last",
        "Harbour Post",
        "Ana Poe",
        "https://post.example/bridge",
        "2025-03-12T16:30:00+01:00",
    )
    assert {report.provenance[fact] for fact in ("title", "outlet", "byline", "url", "published")} == {"metadata"}
    assert (report.language, report.provenance["language"]) == ("en", "text")


def test_the_date_may_stand_in_linked_data() -> None:
    tag = '<meta property="article:published_time" content="2025-03-12T16:30:00+01:00">'
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-13T08:00:00Z"}</script>'
    )
    assert report_from_html(PAGE.replace(tag, data), "page.html").published == "2025-03-13T08:00:00+00:00"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html></html>",
        "<html><body><p>Access denied</p></body></html>",
        "<p> </p>",
        "<script>alert(1)</script>",
        "<body><" * 5_000,
    ],
)
def test_a_page_without_an_article_is_one_error(page: str) -> None:
    with pytest.raises(Unreadable, match="save its text"):
        report_from_html(page, "page.html")


def test_the_encoding_a_page_declares_is_used(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("utf-8", "windows-1251").replace("nine million", "девять").encode("cp1251"))
    (report,) = read(path)
    assert isinstance(report, Report)
    assert "The bridge cost девять." in report.text
    assert report.issues == ()


def test_a_fragment_becomes_blocks() -> None:
    blocks = blocks_of(
        "One<br>line.<br><br>Two &amp; three.<style>x{}</style><h2>Four</h2><blockquote>Five</blockquote>Six"
    )
    assert [(block.words, block.kind) for block in blocks] == [
        ("One line.", None),
        ("Two & three.", None),
        ("Four", "subhead"),
        ("Five", "quotation"),
        ("Six", None),
    ]


@pytest.mark.parametrize("broken", ["<p>a</p", "</p></p>a", "<h2>a", "<!-- a", "<p>&#0;&bogus;a", "<script>a"])
def test_a_broken_fragment_does_no_harm(broken: str) -> None:
    assert all(block.words for block in blocks_of(broken))
