"""Trained models as shipped, with what belongs to each: vocabulary, decoder settings, a card that says how it was made.

A model `name` is the files name.onnx, name.vocab.txt, name.toml (settings and the checksum) and name.md (its card); a
linear one has name.json, the weight of each feature, instead of the first two, or name.npz, arrays its reader knows.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from onrecord.errors import Missing

Model = Literal["accurate", "small"]
"""The finders of statements."""
MODELS: tuple[Model, ...] = get_args(Model)
_REMEDY = "reinstall onrecord, or fetch the file from its repository again"


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the files of a model are."""

    name: str
    model: Path
    vocabulary: Path


@cache
def shipped(name: str) -> Weights:
    """The files of a model; raises Missing when one is not there or is not what was shipped."""
    model, vocabulary = _file(f"{name}.onnx"), _file(f"{name}.vocab.txt")
    for path, key in ((model, "model"), (vocabulary, "vocabulary")):
        if hashlib.sha256(path.read_bytes()).hexdigest() != about(name)["sha256"][key]:
            raise Missing(f"weights/{path.name}", "it is not the file that was shipped: its checksum differs", _REMEDY)
    return Weights(name, model, vocabulary)


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear model: `base` and the weights of the features that are there add up to a score.

    The logistic curve of `scale` times the score plus `shift` is a probability.
    """

    features: Mapping[str, float]
    base: float
    scale: float
    shift: float


@cache
def linear(name: str) -> Linear:
    """A linear model; raises Missing when it is not there or is not what was shipped."""
    path, known = _file(f"{name}.json"), about(name)
    if hashlib.sha256(path.read_bytes()).hexdigest() != known["sha256"]["model"]:
        raise Missing(f"weights/{path.name}", "it is not the file that was shipped: its checksum differs", _REMEDY)
    return Linear(json.loads(path.read_text(encoding="utf-8")), known["base"], known["scale"], known["shift"])


@cache
def arrays(name: str) -> dict[str, npt.NDArray[Any]]:
    """The arrays of a model; raises Missing when they are not there or not what was shipped."""
    path = _file(f"{name}.npz")
    if hashlib.sha256(path.read_bytes()).hexdigest() != about(name)["sha256"]["model"]:
        raise Missing(f"weights/{path.name}", "it is not the file that was shipped: its checksum differs", _REMEDY)
    with np.load(path) as stored:
        return dict(stored)


@cache
def about(name: str) -> dict[str, Any]:
    """What name.toml says: checksums and the settings chosen on development data."""
    return tomllib.loads(_file(f"{name}.toml").read_text(encoding="utf-8"))


def _file(name: str) -> Path:
    found = Path(str(files(__name__).joinpath(name)))
    if not found.is_file():
        raise Missing(f"weights/{name}", "it is not installed", _REMEDY)
    return found
