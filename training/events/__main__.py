"""From data to shipped weights in one command: `python -m training.events --encoder DIR`.

Reads the training sentences, cross-validates, teaches the scorer on all of them and puts it among the weights.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch

from onrecord.extract.events.kinds import Floats, Scorer
from training.events.check import cross_validated, share
from training.events.data import bags, everyday, ours, sentences, traps
from training.events.model import average, learn
from training.events.vectors import word_vectors

WEIGHTS = Path(__file__).parent.parent.parent / "src" / "onrecord" / "weights"
SEEDS = (1, 2, 3)
"""The scorer that ships is the mean of these."""
WEB = 1000
"""Web sentences without politics; more cost recall, fewer let ordinary verbs through (LOG.md)."""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with config.json, model.safetensors, vocab.txt"
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(1)
    words, vectors = word_vectors(options.encoder)
    at = {word: i for i, word in enumerate(words)}
    told, own = list(bags(sentences("train_types"))), list(bags(ours()))
    quiet = list(bags([*traps(), *everyday(WEB)]))
    print(cross_validated(told, quiet, lambda some: learn([*some, *own], at, vectors)), flush=True)
    print("our own sentences, by a scorer not taught from them:", share(learn([*told, *quiet], at, vectors), own))
    ship(average([learn([*told, *own, *quiet], at, vectors, seed) for seed in SEEDS]), words, options.out)


def ship(scorer: Scorer, words: list[str], folder: Path) -> None:
    """Write the scorer as eight-bit matrices, with its checksum."""
    stored = {"words": np.frombuffer("\n".join(words).encode(), np.uint8), "bias": scorer.bias}
    for name in ("named", "meant", "vectors"):
        stored[name], stored[f"{name}_scale"] = _small(getattr(scorer, name))
    path = folder / "events.npz"
    np.savez_compressed(path, **stored)
    mark = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "events.toml").write_text(
        f'# The scorer of kinds of events: checksum. Its card is events.md.\n\n[sha256]\nmodel = "{mark}"\n',
        encoding="utf-8",
    )


def _small(matrix: Floats) -> tuple[np.ndarray, Floats]:
    scale = (np.abs(matrix).max(0) / 127).astype(np.float32)
    return np.round(matrix / scale).astype(np.int8), scale


if __name__ == "__main__":
    main()
