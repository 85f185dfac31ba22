"""Feeds into reports, one an entry."""

from pathlib import Path

import pytest

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read import read

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said to reporters who had come."
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post &amp; Courier</title><language>en-gb</language>
<item><title>Bridge &lt;b&gt;opens&lt;/b&gt;</title><link>https://post.example/b</link><dc:creator>Ana Poe</dc:creator>
<pubDate>Sun, 17 Nov 2024 16:30:00 -0700</pubDate><description>A summary.</description>
<content:encoded><![CDATA[<p>BODY</p><h3>A long wait</h3><p>It took <b>nine</b> years.<br><br>Nobody was hurt.</p>
<figure><img src="x.jpg"><figcaption>The ribbon. (Photo: Jo Doe)</figcaption></figure><script>alert(1)</script>]]>
</content:encoded></item>
<item><title></title><description> </description></item>
<item><title>Port shut</title><description>The port is shut.

Ships wait.</description></item>
</channel></rss>""".replace("BODY", BODY)
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>Bridge opens</title><updated>2024-11-17T10:00:00Z</updated><author><name>Jo Doe</name></author>
<link href="https://courier.example/2024/bridge"/>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""


def entries(tmp_path: Path, content: str, name: str = "feed.xml") -> list[Report | Unreadable]:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return list(read(path))


def test_an_entry_is_a_report_with_what_the_feed_knows(tmp_path: Path) -> None:
    report = entries(tmp_path, RSS)[0]
    assert isinstance(report, Report)
    assert report.text == (
        f"Bridge opens\n\n{BODY}\n\nA long wait\n\nIt took nine years.\n\nNobody was hurt.\n\n"
        "The ribbon. (Photo: Jo Doe)"
    )
    assert [passage.kind for passage in report.passages] == [
        "headline",
        "paragraph",
        "subhead",
        "paragraph",
        "paragraph",
        "caption",
        "credit",
    ]
    assert (report.title, report.outlet, report.byline, report.url, report.published) == (
        "Bridge opens",
        "Harbour Post & Courier",
        "Ana Poe",
        "https://post.example/b",
        "2024-11-17T16:30:00-07:00",
    )


def test_an_entry_without_words_costs_only_itself(tmp_path: Path) -> None:
    _, error, report = entries(tmp_path, RSS)
    assert isinstance(error, Unreadable)
    assert error.subject == f"report 2 of {tmp_path / 'feed.xml'}"
    assert isinstance(report, Report)
    assert report.text == "Port shut\n\nThe port is shut.\n\nShips wait."


def test_atom_is_read_too(tmp_path: Path) -> None:
    (report,) = entries(tmp_path, ATOM, "news.atom")
    assert isinstance(report, Report)
    assert (report.title, report.outlet, report.byline, report.published) == (
        "Bridge opens",
        "Courier",
        "Jo Doe",
        "2024-11-17T10:00:00+00:00",
    )


@pytest.mark.parametrize("content", ["<rss><channel><title>x", "<?xml version='1.0'?><note>x</note>"])
def test_a_file_without_entries_is_one_error(content: str, tmp_path: Path) -> None:
    (error,) = entries(tmp_path, content)
    assert isinstance(error, Unreadable)
    assert "RSS or Atom" in error.remedy


def test_a_feed_that_names_a_file_does_not_get_it(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    item = f"<item><title>Bridge</title><description>{BODY} &x;</description></item>"
    feed = f"<?xml version='1.0'?>{entity}<rss version='2.0'><channel>{item}</channel></rss>"
    (report,) = entries(tmp_path, feed)
    assert isinstance(report, Report)
    assert "secret" not in report.text
