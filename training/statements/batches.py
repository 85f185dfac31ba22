"""Windows of articles side by side, with little padding: cut and ordered anew each epoch, alike for one seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from onrecord.extract.statements.finder.roles import TAGS
from onrecord.markup.encoder.words import Special, Window, windows
from training.statements.data import Article, Link, sure
from training.statements.model import Batch
from training.statements.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Cut:
    """One window of one article."""

    article: Article
    window: Window

    @property
    def length(self) -> int:
        """Pieces, with the two that stand around them."""
        offsets = self.article.text.offsets
        return int(offsets[self.window[1]] - offsets[self.window[0]]) + 2


def cuts(article: Article, size: int, overlap: int, first: int | None = None) -> list[Cut]:
    """The windows of an article."""
    return [Cut(article, window) for window in windows(article.text, size, overlap, first)]


def epoch(groups: Sequence[Sequence[Article]], number: int, recipe: Recipe) -> list[list[Cut]]:
    """The batches of one epoch: one annotator an article, windows cut at another place each time."""
    random = np.random.default_rng((recipe.seed, number))
    size = recipe.window
    found: list[Cut] = []
    for group in groups:
        article = group[int(random.integers(len(group)))]
        found += cuts(article, size, recipe.overlap, int(random.integers(size // 3, size + 1)))
    mixed = [found[i] for i in random.permutation(len(found))]
    batches: list[list[Cut]] = []
    pool = 16 * max(recipe.batch // size, 1)
    for at in range(0, len(mixed), pool):
        near = sorted(mixed[at : at + pool], key=lambda cut: cut.length)
        batches += _fill(near, recipe.batch)
    return [batches[i] for i in random.permutation(len(batches))]


def _fill(near: Sequence[Cut], pieces: int) -> Iterator[list[Cut]]:
    batch: list[Cut] = []
    for cut in near:
        if batch and (len(batch) + 1) * cut.length > pieces:
            yield batch
            batch = []
        batch.append(cut)
    if batch:
        yield batch


def _links(cut: Cut, row: int, links: Sequence[Link]) -> Iterator[tuple[int, int, int, int]]:
    start, end = cut.window
    for first, last, target in links:
        if start <= first and last <= end and start <= target < end:
            yield row, first - start, last - start, target - start


def batch_of(group: Sequence[Cut], special: Special) -> Batch:
    """Windows as tensors."""
    long = max(cut.length for cut in group)
    most = max(cut.window[1] - cut.window[0] for cut in group)
    pieces = torch.full((len(group), long), special.pad)
    shapes = torch.full((len(group), long), 3)
    real = torch.zeros((len(group), long), dtype=torch.bool)
    firsts = torch.zeros((len(group), most), dtype=torch.long)
    words = torch.zeros((len(group), most), dtype=torch.bool)
    tags = torch.zeros((len(group), most, len(TAGS)))
    rows: tuple[list[tuple[int, ...]], list[tuple[int, ...]]] = ([], [])
    for row, cut in enumerate(group):
        text, (start, end) = cut.article.text, cut.window
        first, last = int(text.offsets[start]), int(text.offsets[end])
        count = last - first
        pieces[row, 0], pieces[row, count + 1] = special.start, special.stop
        pieces[row, 1 : count + 1] = torch.from_numpy(text.pieces[first:last])
        per_word = np.diff(text.offsets[start : end + 1])
        shapes[row, 1 : count + 1] = torch.from_numpy(np.repeat(text.shapes[start:end], per_word))
        real[row, : count + 2] = True
        firsts[row, : end - start] = torch.from_numpy(text.offsets[start:end] - first + 1)
        words[row, : end - start] = True
        taught = sure(cut.article.tags) if cut.article.soft is None else cut.article.soft
        tags[row, : end - start] = torch.from_numpy(taught[start:end])
        for pointer in (0, 1):
            rows[pointer].extend(_links(cut, row, cut.article.links[pointer]))
    links = [torch.tensor(each, dtype=torch.long).view(-1, 4) for each in rows]
    return Batch(pieces, shapes, real, firsts, words, (links[0], links[1]), tags)
