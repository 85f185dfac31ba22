"""`python -m training.words --encoder FOLDER`: what single words mean, as short vectors, from a sentence encoder.

Each word of a news vocabulary is read alone by the encoder, the vectors are turned to their principal components
(Model2Vec, Tulkens and van Dongen, 2024) and stored in bytes. With them goes in how many texts a word stands, which
tells common words from telling ones. No text is kept, only words and counts.
"""

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from benchmarks.data import shared
from tokenizers import Tokenizer

from training.statements.encoder import Encoder, load

TEXTS = (
    "statements/polnear-train.jsonl",
    "times/timebank-aquaint.jsonl",
    "cross/claimmatch_checkthat20.claims.jsonl",
    "cross/stance_fnc1.dev.bodies.jsonl",
    "events/train_types.jsonl",
    "entities/re3d-dev.jsonl",
    "places/gwn-dev.jsonl",
    "places/lgl-dev.jsonl",
)
"""Where the vocabulary is counted; nothing is learned from these texts but which words there are and how common."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FEWEST = 2  # texts a word must stand in
MORE = Path(__file__).with_name("more.txt")  # our own list: words of news in British spelling, or rare in these texts
WIDTH = 96  # components kept
BATCH = 512
WEIGHTS = Path(__file__).parents[2] / "src" / "onrecord" / "weights"


def texts() -> Iterator[str]:
    """The texts, whatever they are called in their file."""
    for name in TEXTS:
        for line in shared(f"data/{name}").read_text(encoding="utf-8").splitlines():
            each = json.loads(line)
            yield str(each.get("text") or each.get("claim") or "")


def counted(vocabulary: Sequence[str]) -> tuple[Counter[str], int]:
    """In how many texts each word stands, and how many texts there are; whole words of the encoder are added."""
    found: Counter[str] = Counter()
    total = 0
    for text in texts():
        found.update({word.lower() for word in WORD.findall(text)})
        total += 1
    kept = Counter({word: count for word, count in found.items() if count >= FEWEST})
    for word in (*vocabulary, *MORE.read_text(encoding="utf-8").split()):
        if WORD.fullmatch(word) and len(word) > 2 and word not in kept:
            kept[word] = max(found[word], 1)
    return kept, total


@torch.inference_mode()
def read(encoder: Encoder, tokenizer: Tokenizer, words: Sequence[str]) -> npt.NDArray[np.float32]:
    """One vector a word: the mean over its pieces, as the encoder pools sentences."""
    found = []
    for first in range(0, len(words), BATCH):
        pieces = [tokenizer.encode(word).ids for word in words[first : first + BATCH]]
        longest = max(map(len, pieces))
        numbers = torch.tensor([each + [0] * (longest - len(each)) for each in pieces])
        real = torch.tensor([[True] * len(each) + [False] * (longest - len(each)) for each in pieces])
        hidden = encoder(numbers, torch.zeros_like(numbers), real)
        mean = (hidden * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        found.append(torch.nn.functional.normalize(mean, dim=1).numpy())
    return np.concatenate(found)


def shorten(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The first principal components, less the one all words share."""
    centred = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(centred.T @ centred)
    short = centred @ axes[:WIDTH].T
    return np.asarray(short / np.linalg.norm(short, axis=1, keepdims=True), np.float32)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    folder = parser.parse_args().encoder
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    counts, total = counted(sorted(tokenizer.get_vocab()))
    words = sorted(counts)
    vectors = shorten(read(load(folder, 1, 0.0).eval(), tokenizer, words))
    path = WEIGHTS / "words.npz"
    np.savez_compressed(
        path,
        words=np.array("\n".join(words).encode()),
        texts=np.array([counts[word] for word in words], np.uint16),
        total=np.array(total, np.uint32),
        vectors=np.round(vectors * 127 / np.abs(vectors).max()).astype(np.int8),
    )
    print(f"{len(words)} words of {total} texts, {path.stat().st_size:,} bytes")
    print(hashlib.sha256(path.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
