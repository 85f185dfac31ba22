"""What a brief is made of: headings, items and tables that any paper format can draw."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.show.views.case import Cited

_NUMBER = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words from a report, under a label ("asserted, The Post (r1, 2024-05-10):"), as an editor quotes them.

    Dots stand where they are cut out of a sentence; the citation has them as they are. `also` are other places of the
    same words.
    """

    label: str
    words: str
    cited: Cited
    also: tuple[Cited, ...] = ()

    @property
    def all(self) -> tuple[Cited, ...]:
        """Every place that has the words."""
        return self.cited, *self.also


@dataclass(frozen=True, slots=True)
class Item:
    """One finding: its heading, what is known of it in short, the words it stands on, further notes, who says so."""

    heading: str
    facts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[str, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; under the head `numbers` there are numbers of citations ("[3] [4]")."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: str = ""

    @property
    def filled(self) -> "Table":
        """The table without the columns in which no row has anything."""
        kept = [place for place in range(len(self.head)) if any(row[place] for row in self.rows)]
        rows = tuple(tuple(row[place] for place in kept) for row in self.rows)
        return Table(self.caption, tuple(self.head[place] for place in kept), rows, self.numbers)

    def cells(self, row: tuple[str, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The cells of a row, each with the citations it leads to."""
        for head, words in zip(self.head, row, strict=True):
            yield words, tuple(map(int, _NUMBER.findall(words))) if head == self.numbers else ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief; `id` is its fragment, `lead` its first sentence."""

    id: str
    heading: str
    lead: str
    blocks: tuple[Item | Table, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole: `lead` says what it is and how it was made."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    citations: tuple[Cited, ...]
