"""`python -m training.clauses --encoder FOLDER --run FOLDER`: what clauses mean, from a sentence encoder.

The encoder learns which clauses of our own cases and vignettes tell of one thing. One that learned from all of them
goes into the weights that ship. For what is weighed afterwards with its help (`python -m training.case ... --run`),
others are put into the run's folder that each left out a part of the stories. Twenty minutes on two
cores, with what `training/statements/requirements.txt` names.
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

import onrecord
from onrecord.markup.encoder.words import Pieces, line_spans, split
from training.clauses import graph
from training.clauses.data import Lesson, lessons
from training.clauses.fit import fit, means
from training.statements.encoder import Encoder, load
from training.words.__main__ import texts

PARTS = 4
WIDTH = 128  # components kept
SEED = 5
AT_ONCE = 128
SHORT = 3  # letters of pieces that always stay, so that any word can be spelt
WEIGHTS = Path(__file__).parents[2] / "src" / "onrecord" / "weights"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with config.json, model.safetensors, vocab.txt"
    )
    parser.add_argument("--run", type=Path, required=True, help="folder for the encoders that left stories out")
    options = parser.parse_args()
    options.run.mkdir(parents=True, exist_ok=True)
    taught = list(lessons(onrecord.load("small")))
    vocabulary = options.encoder / "vocab.txt"
    kept = _kept(Pieces.read(vocabulary), taught)
    names = vocabulary.read_text(encoding="utf-8").splitlines()
    short = "".join(f"{names[number]}\n" for number in kept)
    part_of = {lesson.name: number % PARTS for number, lesson in enumerate(taught)}
    (options.run / "parts.json").write_text(json.dumps(part_of), encoding="utf-8")
    for part in (*range(PARTS), None):
        encoder = load(options.encoder, shapes=1)
        learned = [lesson for lesson in taught if part_of[lesson.name] != part]
        fit(encoder, Pieces.read(vocabulary), learned, SEED)
        to = WEIGHTS / "clauses.onnx" if part is None else options.run / f"{part}.onnx"
        onnx.save(graph.build(encoder, kept, _turned(encoder, Pieces.read(vocabulary), taught)), to)
        to.with_suffix(".vocab.txt").write_text(short, encoding="utf-8")
        print(to, f"{to.stat().st_size / 1e6:.1f} MB", flush=True)
    _sign()


def _kept(pieces: Pieces, taught: Sequence[Lesson]) -> np.ndarray:
    """The rows of the vocabulary that stay: what the news of the development data is written with, and short pieces."""
    known = (text for source in (texts(), (clause for each in taught for clause in each.clauses)) for text in source)
    found = {
        number for text in known for word in set(split(text, line_spans(text)).texts) for number in pieces.of(word)
    }
    special = {
        name for name in pieces.vocabulary if name.startswith("[") and name.endswith("]") and "unused" not in name
    }
    short = {number for name, number in pieces.vocabulary.items() if len(name.removeprefix("##")) <= SHORT}
    return np.array(sorted(found | short | {pieces.vocabulary[name] for name in special}))


def _turned(encoder: Encoder, pieces: Pieces, taught: Sequence[Lesson]) -> np.ndarray:
    """The principal components of what clauses mean (width, components)."""
    encoder.eval()
    clauses = [clause for each in taught for clause in each.clauses]
    with torch.no_grad():
        found = np.concatenate(
            [means(encoder, pieces, clauses[at : at + AT_ONCE]).numpy() for at in range(0, len(clauses), AT_ONCE)]
        )
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return np.linalg.svd(found.T @ found)[0][:, :WIDTH]


def _sign() -> None:
    """Write down the checksums."""
    files = {"model": WEIGHTS / "clauses.onnx", "vocabulary": WEIGHTS / "clauses.vocab.txt"}
    lines = ["# Checksums of the files. What it is and how it was made: clauses.md.", "", "[sha256]"]
    lines += [f'{key} = "{hashlib.sha256(path.read_bytes()).hexdigest()}"' for key, path in files.items()]
    (WEIGHTS / "clauses.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
