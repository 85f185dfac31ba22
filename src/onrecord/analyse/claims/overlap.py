"""Overlap: how much of what one clause tells stands in another, words alike or rare counting as they should."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.meaning import ALIKE, lexicon
from onrecord.analyse.wording import stem

Floats = npt.NDArray[np.float32]
COMMON = 20.0  # how fast a word loses weight with its share of the story's clauses
STEM = 5  # letters that two words no list knows must share at the front ("Norvania", "Norvanian")


@dataclass(frozen=True, slots=True)
class Overlaps:
    """How far each clause finds itself in each other (row in column), and how many of its tokens do."""

    covered: Floats
    shared: Floats


def overlaps(told: Sequence[Told]) -> Overlaps:
    """The overlaps of the clauses of one story, each with each."""
    tokens = sorted({token for each in told for token in each.tokens})
    place = {token: number for number, token in enumerate(tokens)}
    likenesses, weights = _likenesses(tokens), _weights(tokens, told)
    inside = [np.array([place[token] for token in each.tokens], np.intp) for each in told]
    best = np.zeros((len(tokens), len(told)), np.float32)
    for number, these in enumerate(inside):
        if len(these):
            best[:, number] = likenesses[:, these].max(axis=1)
    covered = np.zeros((len(told), len(told)), np.float32)
    shared = np.zeros_like(covered)
    for number, these in enumerate(inside):
        total = weights[these].sum()
        covered[number] = (weights[these, None] * best[these]).sum(0) / total if total else 0
        shared[number] = (best[these] > 0).sum(0)
    return Overlaps(covered, shared)


def _weights(tokens: Sequence[str], told: Sequence[Told]) -> Floats:
    """How telling each token is: rare in the news, and not in every clause of this story."""
    within = Counter(token for each in told for token in each.tokens)
    known = lexicon()
    rare = [1.0 if token.startswith("<") else known.weight(token) for token in tokens]
    share = [within[token] / len(told) for token in tokens]
    return np.array([weight / (1 + COMMON * part) for weight, part in zip(rare, share, strict=True)], np.float32)


def _likenesses(tokens: Sequence[str]) -> Floats:
    """How alike each two tokens are; those that are no known words only to themselves."""
    known = lexicon()
    vectors = np.zeros((len(tokens), known.vectors.shape[1]), np.float32)
    for number, token in enumerate(tokens):
        if token in known:
            vectors[number] = known.vectors[known.places[token]]
    found = vectors @ vectors.T
    found[found < ALIKE] = 0
    fronts: dict[str, list[int]] = {}
    for number, token in enumerate(tokens):
        if token[0] != "<":
            fronts.setdefault(f"{stem(token)}-", []).append(number)
        if token not in known and len(token) >= STEM and token[0] != "<":
            fronts.setdefault(token[:STEM], []).append(number)
    for group in fronts.values():
        found[np.ix_(group, group)] = 0.9
    np.fill_diagonal(found, 1)
    return np.asarray(found, np.float32)
