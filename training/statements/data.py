"""PolNeAR articles as tags and links over words (Newell, Margolin and Ruths, 2018).

A gold attribution has at most one source and one cue span and one or more content spans. Each content span points at
its cue (at its source where it has no cue, at itself where it has neither); each cue points at its source or itself.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.extract.statements.finder.roles import CONTENT, CUE, ROLES, SOURCE, TAGS, Run, begin, inside
from onrecord.markup.encoder.words import Ints, Pieced, Pieces, Words, line_spans, piece, split

Gold = Mapping[str, Sequence[Sequence[int]]]


class Link(NamedTuple):
    """The run of words `first` to `last` (exclusive) points at the run that begins at `target`."""

    first: int
    last: int
    target: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article by one annotator, ready to train on. `links` holds those of contents and those of cues.

    `soft` are the probabilities of the tags (words, 7) it teaches, where these are not all on `tags`.
    """

    id: str
    text: Pieced
    tags: Ints
    links: tuple[tuple[Link, ...], tuple[Link, ...]]
    soft: npt.NDArray[np.float32] | None = None


def sure(tags: Ints) -> npt.NDArray[np.float32]:
    """Probabilities of tags (words, 7) that are all on these."""
    return np.eye(len(TAGS), dtype=np.float32)[tags]


def lines(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def run_of(span: Sequence[int], words: Words) -> Run | None:
    """The words that overlap a span of characters; None for none."""
    first = int(np.searchsorted(words.ends, span[0], "right"))
    last = int(np.searchsorted(words.starts, span[1], "left"))
    while first < last and not words.texts[first]:
        first += 1
    while last > first and not words.texts[last - 1]:
        last -= 1
    return (first, last) if first < last else None


def represent(gold: Sequence[Gold], words: Words) -> tuple[Ints, tuple[tuple[Link, ...], tuple[Link, ...]]]:
    """Attributions as one tag a word and the two kinds of links. Where two claim a word, the first keeps it."""
    tags = np.zeros(len(words), np.int32)
    to_cue: dict[Run, int] = {}
    to_source: dict[Run, int] = {}
    for attribution in gold:
        placed = [[run for span in attribution.get(name) or () if (run := run_of(span, words))] for name in ROLES]
        for role, each in enumerate(placed):
            for run in each:
                _tag(tags, run, role)
        source = placed[SOURCE][0] if placed[SOURCE] else None
        cue = placed[CUE][0] if placed[CUE] else None
        if cue:
            to_source.setdefault(cue, (source or cue)[0])
        for content in placed[CONTENT]:
            to_cue.setdefault(content, (cue or source or content)[0])
    links = [tuple(Link(*run, target) for run, target in sorted(each.items())) for each in (to_cue, to_source)]
    return tags, (links[0], links[1])


def _tag(tags: Ints, run: Run, role: int) -> None:
    first, last = run
    if not tags[first:last].any():
        tags[first:last] = inside(role)
        tags[first] = begin(role)


def articles(path: Path, pieces: Pieces) -> list[Article]:
    """All articles of a file."""
    found = []
    for each in lines(path):
        text = piece(split(str(each["text"]), line_spans(str(each["text"]))), pieces)
        tags, links = represent(each["attributions"], text.words)  # type: ignore[arg-type]
        found.append(Article(str(each["id"]), text, tags, links))
    return found


def by_annotator(first: Sequence[Article], others: Sequence[Article]) -> list[list[Article]]:
    """For each article its annotations: one of them is drawn each epoch."""
    found: dict[str, list[Article]] = {article.id: [article] for article in first}
    for article in others:
        if article.id in found:
            found[article.id].append(article)
    return list(found.values())
