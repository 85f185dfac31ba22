"""Quotations: what stands between marks, whatever marks a report uses and however badly they are paired.

An unpaired mark never swallows more than its own paragraph. A quotation that is left open ends with its sentence, or
with its paragraph when that is quoted from its first character: newspapers open every paragraph of a long quotation,
and close only the last.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.markup import Markup
from onrecord.model import Span

_DOUBLE = re.compile(r"``|''|[\"“”„‟«»＂]")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=[^\W\d])[^‘“”\"\n]{2,400}?[^\s‘](?:(?<!s)|(?<=[,.!?…]))[’'](?!\w)")
_OPENS = frozenset("“„‟«") | {"``"}
_CLOSES = frozenset("”»")
_BEFORE_OPENING = frozenset("([{")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks, marks included: its characters and its tokens `first` to `last` (exclusive).

    `closed` is False where no closing mark was found.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool

    def __contains__(self, token: int) -> bool:
        return self.first <= token < self.last


def find_quotations(markup: Markup) -> tuple[Quotation, ...]:
    """Every quotation of a report in text order; they do not overlap."""
    found: list[Quotation] = []
    for paragraph in _paragraphs(markup):
        for span, closed in _spans(markup, paragraph):
            tokens = markup.tokens_in(span)
            if tokens:
                found.append(Quotation(span.start, span.end, tokens[0].i, tokens[-1].i + 1, closed))
    return tuple(found)


def _paragraphs(markup: Markup) -> Iterator[Span]:
    """The stretch of each passage that was marked up."""
    passage, start, end = -1, 0, 0
    for sentence in markup.sentences:
        if sentence.passage != passage:
            if end > start:
                yield Span(start, end)
            passage, start = sentence.passage, sentence.start
        end = sentence.end
    if end > start:
        yield Span(start, end)


def _spans(markup: Markup, paragraph: Span) -> list[tuple[Span, bool]]:
    double = list(_doubles(markup, paragraph))
    single = [(Span(*match.span()), True) for match in _SINGLE.finditer(markup.text, paragraph.start, paragraph.end)]
    return sorted([*double, *_clear_of(single, [span for span, _ in double])])


def _clear_of(found: list[tuple[Span, bool]], taken: list[Span]) -> Iterator[tuple[Span, bool]]:
    """Those that do not touch what is taken; both lists are in text order."""
    i = 0
    for span, closed in found:
        while i < len(taken) and taken[i].end <= span.start:
            i += 1
        if i == len(taken) or span.end <= taken[i].start:
            yield span, closed


def _doubles(markup: Markup, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Quotations between double marks."""
    opened: Span | None = None
    for mark in _marks(markup.text, paragraph):
        if opened is None:
            if _may_open(markup.text, mark, paragraph):
                opened = mark
        elif _closes(markup.text, mark, paragraph):
            yield Span(opened.start, mark.end), True
            opened = None
        else:
            yield _left_open(markup, opened, Span(paragraph.start, mark.start)), False
            opened = mark
    if opened is not None:
        yield _left_open(markup, opened, paragraph), False


def _marks(text: str, paragraph: Span) -> Iterable[Span]:
    return (Span(*match.span()) for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end))


def _may_open(text: str, mark: Span, paragraph: Span) -> bool:
    if mark.of(text) in _CLOSES:
        return False
    return mark.of(text) in _OPENS or (mark.end < paragraph.end and not text[mark.end].isspace())


def _closes(text: str, mark: Span, paragraph: Span) -> bool:
    """Whether a mark ends what is open, rather than opening anew; a straight one opens after white space only."""
    if mark.of(text) in _CLOSES:
        return True
    if mark.of(text) in _OPENS:
        return text[mark.start] == "“" and not _at_word_start(text, mark, paragraph)
    return not _at_word_start(text, mark, paragraph)


def _at_word_start(text: str, mark: Span, paragraph: Span) -> bool:
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    after = text[mark.end] if mark.end < paragraph.end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and (after.isalnum() or after in "'‘[($…")


def _left_open(markup: Markup, mark: Span, paragraph: Span) -> Span:
    """How far a quotation without closing mark reaches."""
    if mark.start == paragraph.start or _at_line_start(markup.text, mark):
        return Span(mark.start, max(mark.end, mark.start + len(markup.text[mark.start : paragraph.end].rstrip())))
    sentence = markup.sentence_at(mark.start)
    return Span(mark.start, max(mark.end, min(paragraph.end, sentence.end if sentence else paragraph.end)))


def _at_line_start(text: str, mark: Span) -> bool:
    return mark.start == 0 or text[mark.start - 1] == "\n"
