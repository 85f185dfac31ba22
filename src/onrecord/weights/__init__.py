"""Trained models as shipped, with what belongs to each: vocabulary, decoder settings, a card that says how it was made.

A model `name` is the files name.onnx, name.vocab.txt, name.toml (settings and the checksum) and name.md (its card).
"""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_args

from onrecord.errors import Missing

Model = Literal["accurate", "small"]
MODELS: tuple[Model, ...] = get_args(Model)
Finder = Literal["accurate", "small", "rules"]
"""What may find the statements: a model, or rules where there are no weights or little time."""
_REMEDY = "reinstall onrecord, or fetch the file from its repository again"


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the files of a model are."""

    name: Model
    model: Path
    vocabulary: Path


@cache
def shipped(name: Model) -> Weights:
    """The files of a model; raises Missing when one is not there or is not what was shipped."""
    model, vocabulary = _file(f"{name}.onnx"), _file(f"{name}.vocab.txt")
    for path, key in ((model, "model"), (vocabulary, "vocabulary")):
        if hashlib.sha256(path.read_bytes()).hexdigest() != about(name)["sha256"][key]:
            raise Missing(f"weights/{path.name}", "it is not the file that was shipped: its checksum differs", _REMEDY)
    return Weights(name, model, vocabulary)


@cache
def about(name: Model) -> dict[str, Any]:
    """What name.toml says: checksums and the settings chosen on development data."""
    return tomllib.loads(_file(f"{name}.toml").read_text(encoding="utf-8"))


def _file(name: str) -> Path:
    found = Path(str(files(__name__).joinpath(name)))
    if not found.is_file():
        raise Missing(f"weights/{name}", "it is not installed", _REMEDY)
    return found
