"""One encoder, seven tags and two pointers."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

from onrecord.extract.statements.finder.decode import BUCKETS
from onrecord.extract.statements.finder.roles import TAGS
from training.statements.encoder import Encoder
from training.statements.recipe import Recipe

POINTERS, KINDS, WIDTH = 2, 3, 64


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side; `firsts` are the first pieces of words, `links` rows of (window, first, last, target)."""

    pieces: Tensor
    shapes: Tensor
    real: Tensor
    firsts: Tensor
    words: Tensor  # (windows, words): where there is a word
    links: tuple[Tensor, Tensor]
    tags: Tensor  # (windows, words, 7): the probabilities of the tags that are taught


class Finder(nn.Module):
    """Finds statements: scores of tags and vectors of links for each word."""

    def __init__(self, encoder: Encoder, dropout: float = 0.1) -> None:
        super().__init__()
        width = encoder.plan.width
        self.encoder = encoder
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(width, len(TAGS))
        self.link = nn.Linear(width, POINTERS * KINDS * WIDTH)
        self.distance = nn.Parameter(torch.zeros(POINTERS, BUCKETS))

    def forward(self, pieces: Tensor, shapes: Tensor, real: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """Tag scores (windows, words, 7) and link vectors (windows, words, 2 pointers, 3 kinds, width).

        The links' vectors come scaled, so that a product of two is a score.
        """
        hidden = self.encoder(pieces, shapes, real)
        words = hidden.gather(1, firsts[..., None].expand(-1, -1, hidden.shape[-1]))
        words = self.dropout(self.norm(words))
        links = self.link(words) / math.sqrt(math.sqrt(WIDTH))
        return self.tag(words), links.view(*links.shape[:2], POINTERS, KINDS, WIDTH)

    def loss(self, batch: Batch, recipe: Recipe) -> tuple[Tensor, Tensor]:
        """The loss of tags a word and of links a link."""
        tags, links = self(batch.pieces, batch.shapes, batch.real, batch.firsts)
        tag_loss = F.cross_entropy(tags.float()[batch.words], batch.tags[batch.words])
        parts = [
            self.link_loss(links[:, :, pointer].float(), pointer, batch.links[pointer], batch.words)
            for pointer in range(POINTERS)
        ]
        return tag_loss, recipe.link_weight * torch.stack(parts).mean()

    def link_loss(self, vectors: Tensor, pointer: int, rows: Tensor, words: Tensor) -> Tensor:
        """How surprised one pointer is by the gold links."""
        if not len(rows):
            return vectors.sum() * 0
        window, first, last, target = rows.unbind(1)
        asks = vectors[window, first, 0] + vectors[window, last - 1, 1]
        scores = torch.einsum("lw,lnw->ln", asks, vectors[window, :, 2])
        offset = torch.arange(words.shape[1])[None] - first[:, None]
        scores = scores + self.distance[pointer][distance_class(offset)]
        return F.cross_entropy(scores.masked_fill(~words[window], -1e4), target)


def distance_class(offset: Tensor) -> Tensor:
    """The same classes as `decode.bucket`."""
    size = torch.bucketize(offset.abs(), torch.tensor([1, 2, 4, 8, 16, 32, 64, 128]), right=True)
    return torch.where(offset < 0, size + 8, size)
