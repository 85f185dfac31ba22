"""What the later rooms see of the language of a report."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from onrecord.markup.encoder import Encoded
from onrecord.model import Report, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `head` is the index of its head in the parse (itself for a root); labels are CLEAR's (as
    OntoNotes).

    `pos` is the universal part of speech, `tag` the Penn Treebank tag, `dep` the dependency label. All three are ""
    in a report that was only split into words (a language without a parser).
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive); `passage` is the index of its passage in the report."""

    i: int
    first: int
    last: int
    start: int
    end: int
    passage: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention as the tagger sees it: tokens `first` to `last` (exclusive) and an OntoNotes label."""

    first: int
    last: int
    start: int
    end: int
    label: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Markup:
    """The marked text of one report. Furniture passages hold no tokens: nothing is ever found in them.

    Tokens hold no white space; token indices run through the report; sentences never cross a passage.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    encoded: Encoded | None = None  # what the trained encoder read, where there is one for the language

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, in text order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                found[token.head].append(token.i)
        return tuple(map(tuple, found))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def dependents(self, i: int, *labels: str) -> Iterator[Token]:
        """The dependents of token `i` with one of these labels (any, if none is given)."""
        for child in self.children[i]:
            if not labels or self.tokens[child].dep in labels:
                yield self.tokens[child]

    def subtree(self, i: int) -> list[int]:
        """Token `i` and everything below it, as sorted indices."""
        found, stack = [], [i]
        while stack:
            top = stack.pop()
            found.append(top)
            stack.extend(self.children[top])
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token `i`, nearest first."""
        token = self.tokens[i]
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that overlap a span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if first < len(self.tokens) and self.tokens[first].end <= span.start:
            first += 1
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """The names that begin in a span."""
        starts = self._name_starts
        return self.names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence at a character position, or the last one before it in the text."""
        i = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[i] if i >= 0 else None

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to `last` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """The characters of these tokens, one span for each unbroken run of indices."""
        runs: list[list[int]] = []
        for i in sorted(set(indices)):
            if runs and i == runs[-1][1]:
                runs[-1][1] = i + 1
            else:
                runs.append([i, i + 1])
        return tuple(self.span(first, last) for first, last in runs)


class Marker(Protocol):
    """Anything that marks up reports."""

    name: str
    version: str

    def __call__(self, report: Report) -> Markup:
        """Mark up one report."""
        ...

    def pipe(self, reports: Iterable[Report]) -> Iterator[Markup]:
        """Mark up many, in order, faster than one by one."""
        ...
