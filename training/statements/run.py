"""A training run on disk: weights, averaged weights, optimiser and place, so that it goes on after a stop."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from onrecord.markup.encoder.words import SHAPES
from training.statements import encoder
from training.statements.model import Finder
from training.statements.recipe import Recipe


def build(folder: Path, recipe: Recipe) -> Finder:
    """An untrained finder on a trained encoder."""
    torch.manual_seed(recipe.seed)
    finder = Finder(encoder.load(folder, SHAPES, recipe.dropout, recipe.keep), recipe.dropout)
    finder.encoder.freeze(recipe.frozen)
    return finder


def groups(finder: Finder, recipe: Recipe) -> list[dict[str, object]]:
    """Parameters with their rates: less the further down, no decay for vectors."""
    found: dict[tuple[float, bool], list[Tensor]] = {}
    depth = len(finder.encoder.layers)
    for name, parameter in finder.named_parameters():
        if not parameter.requires_grad:
            continue
        if not name.startswith("encoder."):
            rate = recipe.head_rate
        elif recipe.shape_rate and name.startswith("encoder.shapes"):
            rate = recipe.shape_rate
        elif name.startswith("encoder.layers."):
            rate = recipe.rate * recipe.fade ** (depth - 1 - int(name.split(".")[2]))
        else:
            rate = recipe.rate * recipe.fade**depth
        found.setdefault((rate, parameter.dim() > 1), []).append(parameter)
    return [
        {"params": each, "lr": rate, "base": rate, "weight_decay": recipe.decay if matrix else 0.0}
        for (rate, matrix), each in found.items()
    ]


@dataclass(slots=True)
class Run:
    """What changes while training."""

    finder: Finder
    optimiser: torch.optim.Optimizer
    averaged: dict[str, Tensor]
    step: int = 0

    @classmethod
    def start(cls, folder: Path, recipe: Recipe, weights: Path | None = None) -> "Run":
        """From the encoder, or from the weights of another run."""
        finder = build(folder, recipe)
        if weights:
            finder.load_state_dict(torch.load(weights, weights_only=True), strict=False)
        optimiser = torch.optim.AdamW(groups(finder, recipe), lr=recipe.rate, betas=(0.9, 0.98), fused=True)
        return cls(finder, optimiser, {name: value.clone() for name, value in learning(finder)})

    def average(self, keep: float) -> None:
        """Move the averaged weights; early on they forget faster."""
        names = [name for name, _ in learning(self.finder)]
        values = [value for _, value in learning(self.finder)]
        weight = 1 - min(keep, (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_([self.averaged[name] for name in names], values, weight)

    def save(self, path: Path) -> None:
        """All of it, in one move, so that a stop never leaves half a file."""
        part = path.with_suffix(".part")
        state = {
            "finder": dict(learning(self.finder)),
            "averaged": self.averaged,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "random": torch.get_rng_state(),
        }
        torch.save(state, part)
        part.replace(path)

    def load(self, path: Path) -> None:
        """Go on where `save` left off."""
        state = torch.load(path, weights_only=True)
        self.finder.load_state_dict(state["finder"], strict=False)
        self.optimiser.load_state_dict(state["optimiser"])
        self.averaged = state["averaged"]
        self.step = state["step"]
        torch.set_rng_state(state["random"])

    def keep(self, path: Path) -> None:
        """The averaged weights alone."""
        torch.save(self.averaged, path)


def learning(finder: Finder) -> Iterable[tuple[str, Tensor]]:
    """The weights that change."""
    return [(name, each.data) for name, each in finder.named_parameters() if each.requires_grad]
