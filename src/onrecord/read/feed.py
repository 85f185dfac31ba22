"""An RSS or Atom feed into reports, one an entry."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read.facts import Facts
from onrecord.read.fragment import blocks_of, words_of
from onrecord.read.page import Block, laid_out
from onrecord.read.text import compose

_MARKUP = re.compile(r"<[a-zA-Z!/][^>]*>|&#?\w+;")


def reports_from_feed(data: bytes, name: str, given: Facts) -> Iterator[Report | Unreadable]:
    """The reports of a feed in its order; an entry without words is Unreadable, the others come all the same.

    Raises Unreadable where there is no entry at all.
    """
    import feedparser  # only needed for feeds

    # Bytes or a string could be taken for an address and opened; a stream cannot.
    feed = feedparser.parse(BytesIO(data))
    if not feed.entries:
        reason = f"it is broken ({_fault(feed)})" if feed.get("bozo") else "there are no entries in it"
        raise Unreadable(name, reason, "give an RSS or Atom file with at least one entry")
    channel = Facts(outlet=_line(feed.feed.get("title")), language=_code(feed.feed.get("language")))
    for number, entry in enumerate(feed.entries, start=1):
        try:
            yield _report(entry, channel, f"report {number} of {name}", given)
        except Unreadable as error:
            yield error


def _report(entry: Any, channel: Facts, name: str, given: Facts) -> Report:
    metadata = Facts(
        title=_line(entry.get("title")),
        outlet=_line((entry.get("source") or {}).get("title")),
        url=entry.get("link"),
        byline=_line(entry.get("author")),
        published=entry.get("published") or entry.get("updated"),
    ).over(channel)
    text, pieces = laid_out(_story(entry), metadata.title)
    return compose(text, name, metadata=metadata, given=given, pieces=pieces)


def _story(entry: Any) -> list[Block]:
    """The full text where the entry has it, else its summary."""
    candidates = [*(content.get("value") for content in entry.get("content", ())), entry.get("summary")]
    words = next((words for words in candidates if words and words.strip()), "")
    if _MARKUP.search(words):
        return blocks_of(words)
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", words))
    return [Block(paragraph) for paragraph in paragraphs if paragraph]


def _line(words: str | None) -> str | None:
    return words_of(words) or None if words else None


def _code(language: str | None) -> str | None:
    match = re.match(r"[a-z]{2}(?=$|[-_])", (language or "").lower())
    return match.group() if match else None


def _fault(feed: Any) -> str:
    return str(feed.get("bozo_exception") or "not well-formed").splitlines()[0][:120]
