"""How one model is trained: every choice in one place, read from a TOML file."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A training run. Rates are those of AdamW; `fade` multiplies the rate of each layer further down."""

    seed: int = 1
    epochs: int = 10
    until: int | None = None  # the last epoch trained, where the rates are those of a longer run
    batch: int = 3072  # pieces
    window: int = 382
    overlap: int = 0
    rate: float = 2e-4
    head_rate: float = 1e-3
    shape_rate: float | None = None  # of the embedding of shapes; None: that of the lowest layer
    fade: float = 0.9
    warmup: float = 0.06
    decay: float = 0.01
    dropout: float = 0.1
    average: float = 0.997  # of the weights, a step
    link_weight: float = 0.5
    teacher: float = 0.0  # the share of what gold articles teach of tags that follows the teacher
    frozen: int = 0
    keep: tuple[int, ...] | None = None

    @classmethod
    def read(cls, path: Path) -> "Recipe":
        """From TOML; a key that is no choice is an error."""
        chosen = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = set(chosen) - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"{path}: unknown choices {sorted(unknown)}")
        if "keep" in chosen:
            chosen["keep"] = tuple(chosen["keep"])
        return cls(**chosen)
