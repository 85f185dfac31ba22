"""The words of a report and their word pieces: what the encoder reads, with the characters each comes from.

A word is a run of word characters or one mark; between two passages stands a break, a word without characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.model import Span

Ints = npt.NDArray[np.int32]

_WORD = re.compile(r"[^\W_]+|_|[^\w\s]")
_LINE = re.compile(r"[^\n]+")
MOST_PIECES = 8  # of one word: a web address says no more in its later pieces
LOWER, TITLE, UPPER, MARK, DIGIT, SHAPES = 0, 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text: `starts` and `ends` are characters; a paragraph break has `starts == ends`."""

    starts: Ints
    ends: Ints
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def breaks(self) -> npt.NDArray[np.bool_]:
        """Which words are breaks."""
        found: npt.NDArray[np.bool_] = self.starts == self.ends
        return found


def split(text: str, passages: Iterable[Span]) -> Words:
    """The words and marks of these passages, in order, with a break between two passages.

    >>> split("He left.  She won’t.", [Span(0, 8), Span(10, 20)]).texts
    ('He', 'left', '.', '', 'She', 'won', '’', 't', '.')
    """
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    for passage in passages:
        if texts:
            starts.append(passage.start)
            ends.append(passage.start)
            texts.append("")
        for found in _WORD.finditer(text, passage.start, passage.end):
            starts.append(found.start())
            ends.append(found.end())
            texts.append(found.group())
    return Words(np.array(starts, np.int32), np.array(ends, np.int32), tuple(texts))


def line_spans(text: str) -> list[Span]:
    """The lines of a text that hold more than white space: its passages, where nothing better is known."""
    return [Span(*found.span()) for found in _LINE.finditer(text) if not found.group().isspace()]


def shape(word: str) -> int:
    """How a word is written, which an uncased encoder cannot see.

    >>> [shape(word) for word in ("said", "Obama", "NATO", "McCain", "2016", "“", "")]
    [0, 1, 2, 1, 4, 3, 3]
    """
    if not word or not (word[0].isalnum() or word[0] == "_"):
        return MARK
    if word[0].isdigit():
        return DIGIT
    if len(word) > 1 and word.isupper():
        return UPPER
    return TITLE if word[0].isupper() else LOWER


@dataclass(frozen=True, slots=True)
class Special:
    """The numbers of the pieces that are no text."""

    start: int
    stop: int
    pad: int
    unknown: int


@dataclass(slots=True)
class Pieces:
    """Splits words into the pieces of a WordPiece vocabulary (Schuster and Nakajima, 2012): longest match first."""

    vocabulary: Mapping[str, int]
    special: Special
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Pieces":
        """From a `vocab.txt`, one piece a line; the names of BERT or of MPNet for the special ones."""
        names = path.read_text(encoding="utf-8").splitlines()
        vocabulary: dict[str, int] = {}
        for number, name in enumerate(names):
            vocabulary.setdefault(name, number)
        bert = "[CLS]" in vocabulary and "<s>" not in vocabulary
        keys = ("[CLS]", "[SEP]", "[PAD]", "[UNK]") if bert else ("<s>", "</s>", "<pad>", "[UNK]")
        return cls(vocabulary, Special(*(vocabulary[key] for key in keys)))

    def of(self, word: str) -> tuple[int, ...]:
        """The piece numbers of one word; a paragraph break is the piece that stops a sentence."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._match(word) if word else (self.special.stop,)
            if len(self._known) > 200_000:
                self._known.clear()
        return found

    def _match(self, word: str) -> tuple[int, ...]:
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")[:100]
        found: list[int] = []
        at = 0
        while at < len(plain):
            prefix = "##" if at else ""
            for end in range(len(plain), at, -1):
                number = self.vocabulary.get(prefix + plain[at:end])
                if number is not None:
                    found.append(number)
                    at = end
                    break
            else:
                return (self.special.unknown,)
        return tuple(found[:MOST_PIECES]) or (self.special.unknown,)


@dataclass(frozen=True, slots=True)
class Pieced:
    """A text in pieces: word `i` has the pieces `offsets[i]` to `offsets[i + 1]`."""

    words: Words
    pieces: Ints
    offsets: Ints
    shapes: Ints


def piece(words: Words, pieces: Pieces) -> Pieced:
    """The pieces of all the words of a text."""
    found = [pieces.of(word) for word in words.texts]
    offsets = np.zeros(len(found) + 1, np.int32)
    np.cumsum([len(each) for each in found], out=offsets[1:])
    flat = np.fromiter((number for each in found for number in each), np.int32, int(offsets[-1]))
    return Pieced(words, flat, offsets, np.fromiter(map(shape, words.texts), np.int32, len(found)))


Window = tuple[int, int]


def windows(text: Pieced, size: int = 382, overlap: int = 128, first: int | None = None) -> list[Window]:
    """Ranges of words that cover a text: whole paragraphs, at most `size` pieces, up to `overlap` pieces seen twice.

    `first` makes the first window shorter, so that in training the same paragraph is seen in another surrounding each
    time. A paragraph longer than a window is cut. No window begins or ends with a paragraph break.
    """
    breaks = [i for i, word in enumerate(text.words.texts) if not word]
    paragraphs = [(a + 1, b) for a, b in pairwise([-1, *breaks, len(text.words)]) if b > a + 1]
    blocks = [block for paragraph in paragraphs for block in _cut(paragraph, text.offsets, size)]
    found: list[Window] = []
    begin, room = 0, first or size
    while begin < len(blocks):
        end = begin + 1
        while end < len(blocks) and _length(blocks, begin, end, text.offsets) <= room:
            end += 1
        found.append((blocks[begin][0], blocks[end - 1][1]))
        if end == len(blocks):
            break
        begin = _back(blocks, begin, end, text.offsets, overlap)
        room = size
    return found


def _length(blocks: Sequence[Window], first: int, last: int, offsets: Ints) -> int:
    return int(offsets[blocks[last][1]] - offsets[blocks[first][0]])


def _back(blocks: Sequence[Window], begin: int, end: int, offsets: Ints, overlap: int) -> int:
    """Where the next window begins, so that it sees the last blocks of this one again."""
    after = end
    while after - 1 > begin and _length(blocks, after - 1, end - 1, offsets) <= overlap:
        after -= 1
    return after


def _cut(paragraph: Window, offsets: Ints, size: int) -> Iterable[Window]:
    """A paragraph, or its pieces where it is longer than a third of a window is wide twice over."""
    first, last = paragraph
    if offsets[last] - offsets[first] <= size:
        yield paragraph
        return
    while first < last:
        end = int(np.searchsorted(offsets, offsets[first] + size // 3, "right")) - 1
        end = min(max(end, first + 1), last)
        yield first, end
        first = end
