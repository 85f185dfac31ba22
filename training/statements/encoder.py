"""BERT and MPNet encoders in plain torch, read from the safetensors of their packages.

Own code instead of a library's, because training on two processor cores wants one matrix product for query, key and
value, frozen layers outside the graph, and attention in the fused kernel.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

from training.statements.attention import attend


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of an encoder, as its `config.json` states them."""

    kind: str  # bert or mpnet
    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float

    @classmethod
    def read(cls, folder: Path) -> "Plan":
        """From `config.json`."""
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return cls(
            kind=config["model_type"],
            layers=config["num_hidden_layers"],
            width=config["hidden_size"],
            heads=config["num_attention_heads"],
            inner=config["intermediate_size"],
            vocabulary=config["vocab_size"],
            positions=config["max_position_embeddings"],
            epsilon=config["layer_norm_eps"],
        )


class Layer(nn.Module):
    """One block: attention, then two matrices with GELU between, each added to what came in and normalised."""

    def __init__(self, plan: Plan, dropout: float) -> None:
        super().__init__()
        self.heads = plan.heads
        self.mix = nn.Linear(plan.width, 3 * plan.width)
        self.out = nn.Linear(plan.width, plan.width)
        self.norm = nn.LayerNorm(plan.width, plan.epsilon)
        self.up = nn.Linear(plan.width, plan.inner)
        self.down = nn.Linear(plan.inner, plan.width)
        self.last = nn.LayerNorm(plan.width, plan.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Hidden states (texts, pieces, width); `mask`, as wide as attention or one row, is added to it."""
        texts, count, width = hidden.shape
        query, key, value = (
            self.mix(hidden).view(texts, count, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        )
        seen = attend(query, key, value, mask).transpose(1, 2).reshape(texts, count, width)
        hidden = self.norm(hidden + self.dropout(self.out(seen)))
        result: Tensor = self.last(hidden + self.dropout(self.down(F.gelu(self.up(hidden)))))
        return result


class Encoder(nn.Module):
    """Pieces in, one vector a piece out.

    The shapes of words come in below the lowest layer that learns, so that nothing is learned through the frozen ones.
    """

    def __init__(self, plan: Plan, shapes: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.plan = plan
        self.words = nn.Embedding(plan.vocabulary, plan.width)
        self.places = nn.Embedding(plan.positions, plan.width)
        self.shapes = nn.Embedding(shapes, plan.width)
        self.norm = nn.LayerNorm(plan.width, plan.epsilon)
        self.layers = nn.ModuleList(Layer(plan, dropout) for _ in range(plan.layers))
        self.dropout = nn.Dropout(dropout)
        self.near = nn.Embedding(32, plan.heads) if plan.kind == "mpnet" else None
        self.frozen = 0
        nn.init.zeros_(self.shapes.weight)

    def freeze(self, layers: int) -> None:
        """Leave the embeddings of words and places and the lowest layers as they came."""
        self.frozen = layers
        still = [self.words, self.places, *([self.near] if self.near else []), *list(self.layers)[:layers]]
        for module in still:
            module.requires_grad_(False)
        if layers:
            self.norm.requires_grad_(False)

    def embed(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """What goes into the first layer."""
        first = 2 if self.plan.kind == "mpnet" else 0
        places = torch.arange(first, first + pieces.shape[1], device=pieces.device)
        hidden: Tensor = self.words(pieces) + self.places(places)
        if not self.frozen:
            hidden = hidden + self.shapes(shapes)
        result: Tensor = self.dropout(self.norm(hidden))
        return result

    def attention_mask(self, real: Tensor) -> Tensor:
        """What is added to attention: very low for padding, MPNet's bias by distance."""
        mask = torch.zeros(real.shape, device=real.device).masked_fill(~real, -1e4)[:, None, None, :]
        if self.near is not None:
            count = real.shape[1]
            mask = mask + self.near(distance_buckets(count).to(real.device)).permute(2, 0, 1)[None]
        return mask

    def forward(self, pieces: Tensor, shapes: Tensor, real: Tensor) -> Tensor:
        """Vectors (texts, pieces, width) for piece numbers, shapes and which pieces are real (texts, pieces)."""
        hidden = self.embed(pieces, shapes)
        mask = self.attention_mask(real)
        for number, layer in enumerate(self.layers):
            if number and number == self.frozen:
                hidden = hidden + self.shapes(shapes)
            hidden = layer(hidden, mask)
        return hidden


def distance_buckets(count: int, buckets: int = 32, farthest: int = 128) -> Tensor:
    """MPNet's classes of relative position (those of T5, both directions)."""
    at = torch.arange(count)
    offset = at[:, None] - at[None, :]
    half = buckets // 2
    result = (offset < 0).long() * half
    offset = offset.abs()
    exact = half // 2
    far = exact + (
        torch.log(offset.clamp(min=1).float() / exact) / torch.log(torch.tensor(farthest / exact)) * (half - exact)
    ).long().clamp(max=half - 1 - exact)
    return result + torch.where(offset < exact, offset, far)


_BERT = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
}
_MPNET = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "out": "attention.attn.o",
    "norm": "attention.LayerNorm",
}
_BOTH = {"up": "intermediate.dense", "down": "output.dense", "last": "output.LayerNorm"}


def load(folder: Path, shapes: int, dropout: float = 0.1, keep: tuple[int, ...] | None = None) -> Encoder:
    """The encoder of a folder with `config.json` and `model.safetensors`; `keep` names the layers to take."""
    plan = Plan.read(folder)
    stored = load_file(folder / "model.safetensors")
    stored = {name.removeprefix("bert.").removeprefix("mpnet."): value.float() for name, value in stored.items()}
    kept = tuple(range(plan.layers)) if keep is None else keep
    small = Plan(
        plan.kind, len(kept), plan.width, plan.heads, plan.inner, plan.vocabulary, plan.positions, plan.epsilon
    )
    encoder = Encoder(small, shapes, dropout)
    state = dict(encoder.state_dict())
    state["words.weight"] = stored["embeddings.word_embeddings.weight"]
    state["places.weight"] = stored["embeddings.position_embeddings.weight"]
    if plan.kind == "bert":
        state["places.weight"] = state["places.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
    else:
        state["near.weight"] = stored["encoder.relative_attention_bias.weight"]
    for end in ("weight", "bias"):
        state[f"norm.{end}"] = stored[f"embeddings.LayerNorm.{end}"]
        for to, number in enumerate(kept):
            names = {**(_BERT if plan.kind == "bert" else _MPNET), **_BOTH}
            part = {name: stored[f"encoder.layer.{number}.{path}.{end}"] for name, path in names.items()}
            state[f"layers.{to}.mix.{end}"] = torch.cat([part.pop("query"), part.pop("key"), part.pop("value")])
            state |= {f"layers.{to}.{name}.{end}": value for name, value in part.items()}
    encoder.load_state_dict(state)
    return encoder
