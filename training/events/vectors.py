"""One short vector a word, from a sentence encoder: what lets the scorer read words it never saw in training.

Each whole word of the encoder's vocabulary goes through the encoder alone; the means of its pieces, turned to their
main directions, are kept. That takes half a minute on one core.
"""

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from training.statements.encoder import load

Floats = npt.NDArray[np.float32]
WIDTH = 32
AT_ONCE = 512


def word_vectors(folder: Path, width: int = WIDTH) -> tuple[list[str], Floats]:
    """The words and their vectors (words, width), each of length one."""
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    known = [(word, number) for number, word in enumerate(vocabulary) if re.fullmatch(r"[a-z]{2,}", word)]
    first, last = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")
    encoder = load(folder, 1, 0.0).eval()
    found = []
    with torch.no_grad():
        for start in range(0, len(known), AT_ONCE):
            pieces = torch.tensor([[first, number, last] for _, number in known[start : start + AT_ONCE]])
            found.append(encoder(pieces, torch.zeros_like(pieces), torch.ones_like(pieces, dtype=torch.bool)).mean(1))
    whole: Floats = _unit(torch.cat(found).numpy())
    whole = whole - whole.mean(0)
    _, turned = np.linalg.eigh(whole.T @ whole)
    return [word for word, _ in known], _unit(whole @ turned[:, ::-1][:, :width])


def _unit(rows: Floats) -> Floats:
    result: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return result
