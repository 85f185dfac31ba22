"""What kind of act a predicate is likely to be: a trained linear scorer over its traits (weights/events.md).

It knows fifteen kinds: the data it learned from does not tell CONCEDE and RETREAT apart. The table of events does.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from onrecord import weights
from onrecord.extract.events.traits import SLOTS, Traits
from onrecord.model import EventType

Floats = npt.NDArray[np.float32]
KINDS = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
YIELDING = frozenset({"CONCEDE", "RETREAT"})
BINS = 1 << 14
"""Named traits share these many weights, each under its checksum."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """Weights of named traits (BINS, kinds) and of meanings (slots * width, kinds); a vector for each known word."""

    named: Floats
    meant: Floats
    bias: Floats
    at: dict[str, int]
    vectors: Floats

    def __call__(self, seen: Sequence[Traits]) -> Floats:
        """Log-odds (predicates, kinds) that each predicate is an act of each kind rather than no act at all."""
        if not seen:
            return np.zeros((0, len(KINDS)), np.float32)
        named = np.stack([self.named[bins(one)].sum(0) for one in seen])
        meant = np.stack([meanings(one, self.at, self.vectors) for one in seen])
        found: Floats = named + meant @ self.meant + self.bias
        return found


def kind_of(type_: EventType) -> str:
    """The kind that a type belongs to."""
    return "YIELD" if type_ in YIELDING else type_


def bins(seen: Traits) -> list[int]:
    """Where the weights of the named traits of a predicate are."""
    return sorted({zlib.crc32(name.encode()) % BINS for name in seen.named})


def meanings(seen: Traits, at: dict[str, int], vectors: Floats) -> Floats:
    """The mean vector of the known words in each slot (slots * width), zeros where there is none."""
    found = np.zeros((len(SLOTS), vectors.shape[1]), np.float32)
    for slot, words in enumerate(seen.words):
        known = [at[word] for word in words if word in at]
        if known:
            found[slot] = vectors[known].mean(0)
    return found.ravel()


@cache
def scorer() -> Scorer:
    """The scorer as shipped; matrices are stored as eight-bit numbers with one scale a column."""
    stored = weights.arrays("events")
    words = stored["words"].tobytes().decode().split("\n")
    named, meant, vectors = (
        stored[name].astype(np.float32) * stored[f"{name}_scale"] for name in ("named", "meant", "vectors")
    )
    return Scorer(named, meant, stored["bias"], {word: i for i, word in enumerate(words)}, vectors)
