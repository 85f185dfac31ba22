"""Which part each stretch of a text plays: headline, dateline, paragraph, subhead, caption, credit, pull quote ...

The text is cut into paragraphs, bars around them are left out, and each piece is named by how it looks and where it
stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Passage, PassageKind, Span
from onrecord.read.furniture import byline_in, credit_at_end, dateline_in, is_boilerplate, is_caption, is_credit
from onrecord.read.layout import paragraphs

_OPENING = tuple("\"“„«‘'`")
_STOP = re.compile(r"[.!?:;,…。؟।][\"'”’»)\]]*$")
_SENTENCE = re.compile(r"[.!?]\W")
_ITEM = re.compile(r"[-*•·–—]\s|\d{1,3}[.)]\s")
_NO_LETTERS = re.compile(r"[\W_]+")
_HEADLINE = 150  # characters
_SUBHEAD = 80
_CAPTION = 600
_PULL_QUOTE = range(20, 300)
_PULL_QUOTES = 50  # each costs a search through the whole text; a report has one or two
_TITLE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_EARLY = 2  # paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stands by itself; `kind` is known where the page says so, `barred` when it stood between bars."""

    start: int
    end: int
    kind: PassageKind | None = None
    barred: bool = False

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def passages_of(text: str, title: str | None = None, pieces: Sequence[Piece] | None = None) -> tuple[Passage, ...]:
    """The passages of a text, in order, never overlapping; between them stand only white space and bars.

    `title` is the headline where it is known from elsewhere; `pieces` are the stretches that a page tells apart itself.

    >>> [passage.kind for passage in passages_of("Bridge opens\\n\\nVIENNA (AP) — The bridge is open. (AP)")]
    ['headline', 'dateline', 'paragraph', 'credit']
    """
    found = list(_pieces(text) if pieces is None else pieces)
    found = _with_headline(text, title, found)
    return tuple(_named(text, found, _pull_quotes(text, found)))


def _pieces(text: str) -> Iterator[Piece]:
    """The paragraphs, freed of bars. Only a bar at the beginning makes a box; one at the end alone is a slip."""
    for span in paragraphs(text):
        if text[span.start] != "|":
            yield Piece(span.start, span.start + len(span.of(text).rstrip(" \t\r\n|")))
            continue
        cells = [cell for match in re.finditer(r"[^|]+", span.of(text)) if (cell := _trimmed(text, span, match))]
        yield from (replace(cell, barred=len(cells) == 1) for cell in cells)


def _trimmed(text: str, span: Span, match: re.Match[str]) -> Piece | None:
    words = match.group().strip()
    start = span.start + match.start() + len(match.group()) - len(match.group().lstrip())
    return Piece(start, start + len(words)) if words else None


def _with_headline(text: str, title: str | None, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the first called the headline, where it is the known title or looks like one."""
    if not pieces or any(piece.kind == "headline" for piece in pieces):
        return pieces
    end = _title_end(text, pieces[0].start, title) if title else None
    if end is not None:
        return [Piece(pieces[0].start, end, "headline"), *_after(text, end, pieces)]
    if _looks_like_headline(text, pieces):
        return [replace(pieces[0], kind="headline"), *pieces[1:]]
    return pieces


def _after(text: str, end: int, pieces: list[Piece]) -> Iterator[Piece]:
    """What is left of the pieces after a position."""
    for piece in pieces:
        if piece.start >= end:
            yield piece
        elif piece.end > end and (words := text[end : piece.end].strip()):
            yield replace(piece, start=piece.end - len(words))


def _title_end(text: str, start: int, title: str) -> int | None:
    """Where the title ends that the text begins with: the same letters and digits, whatever stands between them."""
    for form in {title: None, _TITLE_SUFFIX.sub("", title): None}:
        wanted = [letter for letter in form.lower() if letter.isalnum()]
        at = start
        for letter in wanted:
            while at < len(text) and not text[at].isalnum():
                at += 1
            if at >= len(text) or text[at].lower() != letter:
                break
            at += 1
        else:
            ending = re.compile(r"[^\w\s]*").match(text, at)
            closed = ending is not None and (
                re.search(r"[.!?:]", ending.group()) or text[ending.end() : ending.end() + 1] in "\r\n"
            )
            if len(wanted) >= 8 and ending and closed:
                return ending.end()
    return None


def _looks_like_headline(text: str, pieces: list[Piece]) -> bool:
    """Whether the first piece is a short line without a final stop, and a story follows."""
    words = pieces[0].of(text)
    if pieces[0].kind or pieces[0].barred or len(words) > _HEADLINE or not any(map(str.isalpha, words)):
        return False
    if _STOP.search(words) and not (words.endswith(("?", "!")) and len(words) <= _SUBHEAD):
        return False
    if is_boilerplate(words) or is_credit(words) or is_caption(words) or byline_in(words) or dateline_in(words, True):
        return False
    followers = (piece.of(text).rstrip(")") for piece in pieces[1:5])
    return any(
        len(follower) > min(len(words), _SUBHEAD) and re.search(r"[.!?]\W", follower + " ") for follower in followers
    )


def _pull_quotes(text: str, pieces: list[Piece]) -> frozenset[Piece]:
    """The pieces that are wholly between quotation marks and stand elsewhere in the text once more."""
    tried = [
        piece
        for piece in pieces
        if piece.kind is None and len(piece.of(text)) in _PULL_QUOTE and piece.of(text).startswith(_OPENING)
    ][:_PULL_QUOTES]
    if not tried:
        return frozenset()
    whole = letters_of(text)
    return frozenset(piece for piece in tried if whole.count(letters_of(piece.of(text))) > 1)


def letters_of(text: str) -> str:
    """Its letters and digits alone, to tell whether the same words stand elsewhere under other marks."""
    return _NO_LETTERS.sub("", text.lower())


def _named(text: str, pieces: list[Piece], repeated: frozenset[Piece]) -> Iterator[Passage]:
    """Every piece with its part to play, in one pass from top to bottom."""
    body = 0
    between = [None, *pieces, None]
    for before, piece, after in zip(between, pieces, between[2:], strict=False):
        words = piece.of(text)
        kind = piece.kind or _kind(words, piece, body, body < _EARLY)
        if kind == "paragraph" and body and _is_subhead(text, before, piece, after):
            kind = "subhead"
        elif kind == "paragraph" and piece in repeated:
            kind = "pull quote"
        yield from _split(words, piece.start, kind, body < _EARLY)
        body += kind == "paragraph"


def _kind(words: str, piece: Piece, body: int, early: bool) -> PassageKind:
    """What a piece is by its looks alone."""
    if (dateline := dateline_in(words, early)) and dateline.end >= len(words):
        return "dateline"
    if is_boilerplate(words):
        return "boilerplate"
    if is_credit(words):
        return "credit"
    byline = byline_in(words)
    if byline and (not body or byline.writer):
        return "byline"
    if piece.barred:
        return "pull quote" if words.startswith(_OPENING) else "caption"
    return "caption" if is_caption(words) else "paragraph"


def _is_subhead(text: str, before: Piece | None, piece: Piece, after: Piece | None) -> bool:
    """Whether a short line without a final stop stands alone between paragraphs; several in a row are a list."""
    neighbours = [words for words in (before and before.of(text), after and after.of(text)) if words]
    words = piece.of(text)
    return after is not None and _is_short(words) and not credit_at_end(words) and not any(map(_is_short, neighbours))


def _is_short(words: str) -> bool:
    return (
        len(words) <= _SUBHEAD
        and len(words.splitlines()) == 1
        and not _STOP.search(words)
        and not _ITEM.match(words)
        and not words[0].islower()
        and any(map(str.isalpha, words))
    )


def _split(words: str, offset: int, kind: PassageKind, early: bool) -> Iterator[Passage]:
    """One piece as passages: a dateline before it and a credit after it stand by themselves."""
    start, end, credit = 0, len(words), None
    if kind == "paragraph" and (dateline := dateline_in(words, early)):
        start = dateline.end
        yield Passage("dateline", offset, offset + len(words[:start].rstrip()))
    if kind in ("paragraph", "caption", "pull quote"):
        credit = credit_at_end(words[start:])
    if credit:
        end = start + credit[0]
        if credit[1] and kind == "paragraph" and end - start <= _CAPTION:
            kind = "caption"
    body = words[start:end].rstrip()
    if body:
        yield Passage(kind, offset + start, offset + start + len(body))
    if credit:
        yield Passage("credit", offset + end, offset + len(words))
