"""Phrases of a kind: rows of words that a small grammar of word kinds accepts.

A lexicon says of each word what kind it is ("month") and what it means (5). A grammar is a list of rules whose patterns
are regular expressions over kinds ("month day comma? year"). Every kind becomes one character, so a text becomes a
string as long as it has words, and a rule costs no more than a short regular expression on that string.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from onrecord.markup.markup import Markup
from onrecord.markup.numerals import Piece, cardinal, ordinal

OTHER = "other"

_PIECE = re.compile(
    r"""https?://\S+ | [\w.+-]{1,64}@[\w-]+\.[\w.-]+ | [@\#]\w+        # addresses, handles and tags hold no quantities
      | \d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)? (?![\w-])          # 2024-11-17
      | \d{1,2}[/.]\d{1,2}[/.]\d{4} (?!\w)                          # 17/11/2024
      | (?:['’]|\d\d)?\d0s \b                                       # 1990s, '90s
      | \d+(?:st|nd|rd|th) \b                                       # 21st
      | \d{1,2}:\d\d(?::\d\d)? (?!\d)                               # 19:15
      | \d/\d (?!\d)                                                # 1/2
      | \d{1,3}(?:,\d{3})+(?:\.\d+)? (?!\d) | \d+(?:\.\d+)*         # 1,500  4.2
      | ['’]s \b
      | (?:[^\W\d_]\.){2,}                                          # U.S.  p.m.
      | [^\W\d_]\w*                                                 # words, also F16
      | \S""",
    re.VERBOSE | re.ASCII,
)


class Word(NamedTuple):
    """A word or mark, or several that mean one thing, with its kind and what it means."""

    start: int
    end: int
    lower: str
    kind: str
    meaning: Any = None


BLANK = Word(0, 0, "", OTHER)
"""What stands before the first word and after the last."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words a rule accepted, and the words around them."""

    words: Sequence[Word]
    first: int
    last: int

    @property
    def start(self) -> int:
        return self.words[self.first].start

    @property
    def end(self) -> int:
        return self.words[self.last - 1].end

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words[self.first : self.last])

    def get(self, *kinds: str) -> Word | None:
        """The first word of one of these kinds."""
        return next((word for word in self if word.kind in kinds), None)

    def meaning(self, *kinds: str) -> Any:
        """What that word means, None when there is none."""
        word = self.get(*kinds)
        return word.meaning if word else None

    def has(self, lower: str) -> bool:
        """Whether this very word is in it."""
        return any(word.lower == lower for word in self)

    def before(self, distance: int = 1) -> Word:
        """The word that many places before the phrase."""
        place = self.first - distance
        return self.words[place] if place >= 0 else BLANK

    def after(self, distance: int = 1) -> Word:
        """The word that many places after the phrase."""
        place = self.last + distance - 1
        return self.words[place] if place < len(self.words) else BLANK


def passages(markup: Markup) -> Iterator[tuple[int, int]]:
    """Start and end of each passage that holds words: sentence ends are guesses ("Sept. 30"), passage ends are not."""
    start, end, passage = 0, 0, -1
    for sentence in markup.sentences:
        if sentence.passage != passage:
            if end:
                yield start, end
            start, passage = sentence.start, sentence.passage
        end = sentence.end
    if end:
        yield start, end


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """A stretch of text cut into words, figures and marks."""
    return [Piece(found.start(), found.end(), found.group().lower()) for found in _PIECE.finditer(text, start, end)]


class Lexicon:
    """Which kind each word is, and what it means. Entries may be several words long ("more than", "a year - ago")."""

    def __init__(self, kinds: Mapping[str, Mapping[str, Any]]) -> None:
        self._long: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        self._short: dict[str, tuple[str, Any]] = {}
        for kind, entries in kinds.items():
            for entry, meaning in entries.items():
                first, *rest = entry.split()
                if rest:
                    self._long.setdefault(first, []).append((tuple(rest), kind, meaning))
                else:
                    self._short[entry] = (kind, meaning)
        for tails in self._long.values():
            tails.sort(key=lambda tail: -len(tail[0]))

    def words(self, found: Sequence[Piece]) -> Iterator[Word]:
        """The pieces as words: entries of several pieces and numbers become one word each."""
        i = 0
        while i < len(found):
            word, i = self._word(found, i)
            yield word

    def _word(self, found: Sequence[Piece], i: int) -> tuple[Word, int]:
        start, end, lower = found[i]
        for tail, kind, meaning in self._long.get(lower, ()):
            last = i + 1 + len(tail)
            if tuple(piece.lower for piece in found[i + 1 : last]) == tail:
                return Word(start, found[last - 1].end, " ".join((lower, *tail)), kind, meaning), last
        if i + 1 < len(found) and found[i + 1].lower == "." and found[i + 1].start == end:
            entry = self._short.get(lower + ".")
            if entry:
                return Word(start, end + 1, lower + ".", *entry), i + 2
        number = cardinal(found, i)
        if number:
            return Word(start, number.end, lower, "number", number), number.last
        entry = self._short.get(lower)
        if entry:
            return Word(start, end, lower, *entry), i + 1
        rank = ordinal(found, i)
        if rank:
            return Word(start, rank.end, lower, "ordinal", rank.value), rank.last
        return Word(start, end, lower, OTHER), i + 1


class Grammar:
    """Rules over word kinds, tried all; where two phrases overlap the longer one stays, then the earlier rule.

    In a pattern each word is a kind or a name of `families` (several kinds); the rest is regular expression syntax.
    """

    def __init__(self, patterns: Mapping[str, str], families: Mapping[str, Sequence[str]]) -> None:
        self._codes: dict[str, str] = {}
        self._rules = [(rule, self._compile(pattern, families)) for rule, pattern in patterns.items()]

    def _compile(self, pattern: str, families: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
        def code(name: re.Match[str]) -> str:
            kinds = families.get(name.group(), (name.group(),))
            return "[" + "".join(self._codes.setdefault(kind, chr(0x4E00 + len(self._codes))) for kind in kinds) + "]"

        return re.compile(re.sub(r"[a-z_]+", code, pattern).replace(" ", ""))

    def phrases(self, words: Sequence[Word]) -> Iterator[tuple[str, Phrase]]:
        """Every phrase with its rule, in text order, also those that overlap: the longer one first at each place."""
        codes = "".join([self._codes.get(word.kind, ".") for word in words])
        found = [
            (match.start(), -match.end(), order)
            for order, (_, pattern) in enumerate(self._rules)
            for match in pattern.finditer(codes)
        ]
        for first, last, order in sorted(found):
            yield self._rules[order][0], Phrase(words, first, -last)
