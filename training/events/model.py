"""The scorer in torch, taught from whole sentences: which of their predicates carries the act it finds out itself.

A sentence's odds of a kind are the sum of its predicates' odds of it (multiple-instance learning, Dietterich et al.
1997); "no act" has odds one. Training maximises the likelihood of the sentence's kind under those odds.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

from onrecord.extract.events.kinds import BINS, KINDS, Scorer, bins, meanings
from training.events.data import Bag

EPOCHS, BATCH, RATE = 30, 64, 5e-3
DECAY = 3e-4  # of the squared weights, a step
DROP_NAMED, DROP_MEANT = 0.2, 0.3
Floats = npt.NDArray[np.float32]
Prepared = tuple[int, list[list[int]], Floats]
"""A sentence's class (0 for none), and the trait numbers and meanings of its predicates."""


class Linear(nn.Module):
    """The weights of named traits and of meanings."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.named = nn.Parameter(torch.zeros(BINS, len(KINDS)))
        self.meant = nn.Linear(width, len(KINDS))
        nn.init.zeros_(self.meant.weight)
        nn.init.zeros_(self.meant.bias)

    def forward(self, numbers: Tensor, starts: Tensor, meant: Tensor) -> Tensor:
        """Log-odds (predicates, kinds)."""
        keep = torch.ones(len(numbers))
        if self.training:
            keep = (torch.rand(len(numbers)) > DROP_NAMED) / (1 - DROP_NAMED)
        named = F.embedding_bag(numbers, self.named, starts, mode="sum", per_sample_weights=keep)
        result: Tensor = named + self.meant(F.dropout(meant, DROP_MEANT, self.training))
        return result

    def size(self) -> Tensor:
        """The sum of the squared weights."""
        result: Tensor = (self.named**2).sum() + (self.meant.weight**2).sum()
        return result


def learn(bags: Sequence[Bag], at: dict[str, int], vectors: Floats, seed: int = 1) -> Scorer:
    """A scorer taught from these sentences."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    prepared = [_prepared(bag, at, vectors) for bag in bags]
    model = Linear(prepared[0][2].shape[1])
    optimiser = torch.optim.Adam(model.parameters(), lr=RATE)
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        shuffled = order.permutation(len(prepared))
        for start in range(0, len(shuffled), BATCH):
            batch = [prepared[i] for i in shuffled[start : start + BATCH]]
            loss = F.cross_entropy(_odds(model, batch), torch.tensor([kind for kind, _, _ in batch]))
            optimiser.zero_grad()
            (loss + DECAY * model.size()).backward()
            optimiser.step()
    named, meant = model.named.detach().numpy(), model.meant.weight.detach().numpy().T
    return Scorer(named, meant, model.meant.bias.detach().numpy(), at, vectors)


def average(scorers: Sequence[Scorer]) -> Scorer:
    """The mean of scorers that differ by their seeds: of linear scorers that is the mean of their odds."""
    named, meant, bias = (np.mean([getattr(one, part) for one in scorers], 0) for part in ("named", "meant", "bias"))
    return replace(scorers[0], named=named, meant=meant, bias=bias)


def _prepared(bag: Bag, at: dict[str, int], vectors: Floats) -> Prepared:
    kind = 0 if bag.kind is None else KINDS.index(bag.kind) + 1
    return kind, [bins(seen) for seen in bag.seen], np.stack([meanings(seen, at, vectors) for seen in bag.seen])


def _odds(model: Linear, batch: Sequence[Prepared]) -> Tensor:
    """Log-odds (sentences, 1 + kinds), no act first."""
    lists = [numbers for _, predicates, _ in batch for numbers in predicates]
    starts = np.cumsum([0, *map(len, lists[:-1])])
    owner = torch.tensor([b for b, (_, predicates, _) in enumerate(batch) for _ in predicates])
    each = model(
        torch.tensor([number for numbers in lists for number in numbers]),
        torch.from_numpy(starts),
        torch.from_numpy(np.concatenate([meant for _, _, meant in batch])),
    )
    top = each.max()
    summed = torch.zeros(len(batch), len(KINDS)).index_add(0, owner, torch.exp(each - top))
    return torch.cat([torch.zeros(len(batch), 1), top + torch.log(summed + 1e-30)], 1)
