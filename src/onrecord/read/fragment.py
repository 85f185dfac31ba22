"""A piece of HTML that is no page, such as a feed entry, as blocks."""

import re
from html.parser import HTMLParser

from onrecord.read.page import Block, BlockKind

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "subhead"),
    "figcaption": "caption",
    "blockquote": "quotation",
}
_PLAIN = ("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "aside", "figure", "table", "tr", "pre")
_BLOCKS = frozenset((*_KINDS, *_PLAIN, "hr", "header", "footer", "main", "body"))
_SILENT = frozenset(("script", "style", "template", "noscript", "iframe", "head", "button", "select", "svg"))
_PARAGRAPH_BREAK = re.compile(r"\s*\n\s*\n\s*")


def blocks_of(html: str) -> list[Block]:
    """The blocks of a fragment, in order; scripts and styles are left out, two line breaks part paragraphs.

    >>> [block.words for block in blocks_of("<p>The bridge <b>is</b> open.</p>Nobody was hurt.<br><br>Traffic moves.")]
    ['The bridge is open.', 'Nobody was hurt.', 'Traffic moves.']
    """
    parser = _Fragment()
    parser.feed(html)
    parser.close()
    parser.end_block()
    return parser.blocks


def words_of(html: str) -> str:
    """A line of HTML, such as a title in a feed, as plain words."""
    return " ".join(block.words for block in blocks_of(html))


class _Fragment(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._open: list[str] = []  # the tags that give a block its kind
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in _BLOCKS:
            self.end_block()
        if tag in _KINDS:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.end_block()
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(re.sub(r"\s+", " ", data))

    def end_block(self) -> None:
        """Put what was gathered down as a block, or as several where line breaks part it."""
        kind = _KINDS[self._open[-1]] if self._open else None
        for words in _PARAGRAPH_BREAK.split("".join(self._words)):
            if tidy := " ".join(words.split()):
                self.blocks.append(Block(tidy, kind))
        self._words.clear()
