"""A saved page into a report: trafilatura finds the article, the page's own marks say what each part of it is."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from onrecord.errors import Unreadable
from onrecord.model import Issue, Report
from onrecord.read.facts import NOTHING, Facts
from onrecord.read.fragment import blocks_of
from onrecord.read.page import SPEAKER, Block, BlockKind, laid_out
from onrecord.read.text import compose

# trafilatura drops figures and asides. Their words are carried through it as paragraphs that begin with one of these
# private characters, so that it still decides what is the article and we still know what was a caption.
_CARRIED: dict[str, BlockKind] = {"\ue0ca": "caption", "\ue0cb": "pull quote"}
_PULLED = "//aside[contains(@class,'quote')]|//*[contains(@class,'pullquote') or contains(@class,'pull-quote')]"
_OVERLINE = "//*[contains(@class,'kicker') or contains(@class,'eyebrow') or contains(@class,'overline')]"
_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @name='date' or @name='pubdate' or @name='DC.date.issued']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)
_BREAK = "\u2028"  # stands for <br>; the page's own line ends mean nothing
_JSON_LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_A_PAGE = re.compile(r"<(?:html|body|head|article|main)\b", re.IGNORECASE)
_A_LABEL = 40  # characters over a headline that name a section ("Analysis")
_AN_ARTICLE = 60  # letters; less is a menu or a notice

for chatty in ("trafilatura", "htmldate"):  # what they have to say is in our errors and issues
    logging.getLogger(chatty).addHandler(logging.NullHandler())


def report_from_html(  # noqa: PLR0913 - as compose, which it calls
    html: str,
    name: str,
    *,
    metadata: Facts = NOTHING,
    given: Facts = NOTHING,
    id: str | None = None,  # noqa: A002
    issues: tuple[Issue, ...] = (),
) -> Report:
    """A report from a page, or from a fragment of one. `metadata` is what is known about it better than it says itself.

    Raises Unreadable where there is no article.
    """
    if _A_PAGE.search(html):
        blocks, found = _article(html, name)
        metadata = metadata.over(found)
    else:
        blocks = blocks_of(html)
    text, pieces = laid_out(blocks, metadata.title)
    if not any(map(str.isalpha, " ".join(block.words for block in blocks))):
        raise _no_article(name)
    return compose(text, name, metadata=metadata, given=given, id=id, pieces=pieces, issues=issues)


def _article(html: str, name: str) -> tuple[list[Block], Facts]:
    """The blocks of the article of a page, and what the page says about it."""
    import trafilatura  # slow to import, and only needed for pages

    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            raise _no_article(name)
        own = Facts(published=_published(tree, html), language=_language(tree))
        _carry(tree)
        found = trafilatura.bare_extraction(
            tree,
            as_dict=False,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Unreadable:
        raise
    except Exception as error:  # whatever a strange page does to the extractor, the rest of the batch goes on
        raise Unreadable(name, f"the page cannot be taken apart ({error})", "save its text as a .txt file") from error
    body = getattr(found, "body", None)
    blocks = [] if body is None else list(_blocks(body))
    if sum(map(str.isalpha, "".join(block.words for block in blocks))) < _AN_ARTICLE:
        raise _no_article(name)
    return blocks, own.over(_facts(found))


def _no_article(name: str) -> Unreadable:
    return Unreadable(name, "no article found in the page", "save its text as a .txt file and give that")


def _carry(tree: Any) -> None:
    """Make captions and pull quotes paragraphs that trafilatura keeps; drop the label over the headline."""
    mark = {kind: sign for sign, kind in _CARRIED.items()}
    for overline in tree.xpath(_OVERLINE):
        if len(overline.text_content()) <= _A_LABEL:
            overline.drop_tree()
    for caption in tree.xpath("//figcaption"):
        caption.tag, caption.text = "p", mark["caption"] + (caption.text or "")
        for above in caption.iterancestors("figure"):
            above.tag = "div"
    for speaker in tree.xpath("//blockquote//cite|//blockquote//footer"):
        speaker.tag, speaker.text = "span", SPEAKER + (speaker.text or "").lstrip(" —–-")
    for pulled in tree.xpath(_PULLED):
        pulled.tag, pulled.text = "blockquote", mark["pull quote"] + (pulled.text or "")


def _published(tree: Any, html: str) -> str | None:
    """When the page says it was published, with the time and zone if it gives them."""
    for path in _PUBLISHED:
        for value in tree.xpath(path):
            if str(value).strip():
                return str(value).strip()
    match = _JSON_LD_DATE.search(html)
    return match[1] if match else None


def _language(tree: Any) -> str | None:
    code = re.match(r"[a-z]{2}(?=$|[-_])", str(tree.get("lang") or "").strip().lower())
    return code.group() if code else None


def _facts(found: Any) -> Facts:
    return Facts(
        title=_tidy(found.title),
        outlet=_tidy(found.sitename),
        url=found.url,
        byline=_tidy((found.author or "").replace("; ", ", ")),
        published=found.date,
    )


def _tidy(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None


def _blocks(body: Any) -> Iterator[Block]:
    """The blocks of trafilatura's tree, in order."""
    for element in body:
        kind: BlockKind | None = {"head": "subhead", "quote": "quotation"}.get(element.tag)  # type: ignore[assignment]
        if element.tag in ("list", "table"):
            rows = element.iter("item", "row")
            yield from (Block(_words(row)) for row in rows)
        elif kind == "quotation" and len(element.findall("p")) > 0:
            yield from (_carried(Block(_words(paragraph), kind)) for paragraph in element.iter("p"))
        else:
            yield _carried(Block(_words(element), kind))


def _carried(block: Block) -> Block:
    sign = block.words[:1]
    return Block(block.words[1:].strip(), _CARRIED[sign]) if sign in _CARRIED else block


def _words(element: Any) -> str:
    """The words of an element; its own line breaks are kept, cells of a table are parted by commas."""
    for line_break in element.iter("lb"):
        line_break.tail = _BREAK + (line_break.tail or "")
    for cell in element.findall("cell")[:-1]:
        cell.tail = ", "
    lines = (" ".join(line.split()) for line in "".join(element.itertext()).split(_BREAK))
    return "\n".join(line for line in lines if line)
