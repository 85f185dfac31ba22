"""What words mean, as far as setting two clauses side by side needs it: how alike they are, and how telling.

Vectors of single words, made from a sentence encoder (weights/words.md), and the number of texts each stands in. A word
that is not among them is a name or rare: it is alike only to itself, and telling.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import Protocol

import numpy as np
import numpy.typing as npt

from onrecord.analyse.wording import stem
from onrecord.weights import arrays

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.int8]

ALIKE = 0.58  # cosine from which two words may stand for one another
LIKE = 0.6  # cosine from which a word may stand for another where nothing else tells them apart
STEM = 5  # letters two unknown words must share at the front


class Meanings(Protocol):
    """Says what clauses mean."""

    def __call__(self, clauses: Sequence[str]) -> Bytes:
        """A vector for each clause (clauses, width), near those of clauses that tell of the same; only its direction
        tells."""
        ...


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`vectors` have length one; `weights` say how telling a word is, 0..1."""

    words: tuple[str, ...]
    places: dict[str, int]
    vectors: Floats
    weights: Floats

    def __contains__(self, word: str) -> bool:
        return word in self.places

    def weight(self, word: str) -> float:
        """How telling a word is: near 0 in every text, 1 in few or none."""
        place = self.places.get(word)
        return 1.0 if place is None else float(self.weights[place])


@cache
def lexicon() -> Lexicon:
    """The words that ship."""
    stored = arrays("words")
    words = stored["words"].item().decode().split("\n")
    vectors = stored["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    total = float(stored["total"])
    weights = np.log(total / np.maximum(stored["texts"], 1)) / log(total)
    return Lexicon(tuple(words), {word: place for place, word in enumerate(words)}, vectors, weights.astype(np.float32))


@lru_cache(maxsize=200_000)
def alike(first: str, second: str) -> float:
    """How alike two words are, 0..1."""
    if first == second:
        return 1.0
    known = lexicon()
    one, other = known.places.get(first), known.places.get(second)
    if stem(first) == stem(second):
        return 0.9
    if one is None or other is None:
        return 0.9 if len(first) >= STEM and len(second) >= STEM and first[:STEM] == second[:STEM] else 0.0
    found = float(known.vectors[one] @ known.vectors[other])
    return found if found >= ALIKE else 0.0


@lru_cache(maxsize=20_000)
def like(word: str) -> frozenset[str]:
    """The stems of the words that mean about the same, without its own; none for a name or a rare word."""
    known = lexicon()
    place = known.places.get(word)
    if place is None:
        return frozenset()
    near = np.flatnonzero(known.vectors @ known.vectors[place] >= LIKE)
    return frozenset(stem(known.words[each]) for each in near) - {stem(word)}


def vector(terms: Sequence[str]) -> Floats:
    """One vector for many words, the telling ones counting more; zeros when none is known."""
    known = lexicon()
    inside = [known.places[term] for term in terms if term in known.places]
    if not inside:
        return np.zeros(known.vectors.shape[1], np.float32)
    mixed = (known.vectors[inside] * known.weights[inside, None]).sum(0)
    size = float(np.linalg.norm(mixed))
    return np.asarray(mixed / size if size else mixed, np.float32)


def directions(meant: Sequence[bytes]) -> Floats:
    """The vectors that `Meanings` gave, with length one; zeros where there are none."""
    found = np.zeros((len(meant), max(map(len, meant), default=1) or 1), np.float32)
    for row, each in zip(found, meant, strict=True):
        if each:
            row[:] = np.frombuffer(each, np.int8)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6), np.float32)
