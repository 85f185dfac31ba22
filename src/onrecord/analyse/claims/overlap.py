"""Overlap: how much of what one clause tells stands in another, words alike or rare counting as they should."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.meaning import ALIKE, directions, lexicon
from onrecord.analyse.wording import stem

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]
COMMON = 20.0  # how fast a word loses weight with its share of the story's clauses
STEM = 5  # letters that two words no list knows must share at the front ("Norvania", "Norvanian")


@dataclass(frozen=True, slots=True)
class Overlaps:
    """How far each clause finds itself in each other (row in column), and how many of its tokens do.

    `mean` is how far both find themselves in one another, `rarest` the weight of the most telling token that both have,
    `sentences` how much of one another their whole sentences hold, `meant` how near they are in what they mean.
    """

    covered: Floats
    mean: Floats
    shared: Floats
    rarest: Floats
    sentences: Floats
    meant: Floats  # cosines


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
    shared = np.array([(best[these] > 0).sum(0) for these in inside], np.float32).reshape(len(told), len(told))
    meant = directions([each.point.meant for each in told])
    covered = _covered(inside, best, weights)
    return Overlaps(
        covered,
        np.asarray((covered + covered.T) / 2, np.float32),
        shared,
        _rarest(inside, weights),
        _sentences(told, place, weights),
        np.asarray(meant @ meant.T, np.float32),
    )


def _covered(inside: Sequence[Places], best: Floats, weights: Floats) -> Floats:
    """How much of each clause, by the weights of its tokens, each other clause has."""
    found = np.zeros((len(inside), len(inside)), np.float32)
    for row, these in zip(found, inside, strict=True):
        total = weights[these].sum()
        row[:] = (weights[these, None] * best[these]).sum(0) / total if total else 0
    return found


def _rarest(inside: Sequence[Places], weights: Floats) -> Floats:
    """The weight of the most telling token that each two clauses both have."""
    found = np.zeros((len(inside), len(inside)), np.float32)
    standing: dict[int, list[int]] = {}
    for number, these in enumerate(inside):
        for token in these.tolist():
            standing.setdefault(token, []).append(number)
    for token in sorted(standing, key=lambda token: float(weights[token])):
        found[np.ix_(standing[token], standing[token])] = weights[token]
    return found


def _sentences(told: Sequence[Told], place: Mapping[str, int], weights: Floats) -> Floats:
    """How much of one another the sentences of each two clauses hold, with the tokens of all their clauses."""
    whole: dict[tuple[str, tuple[int, int]], set[int]] = {}
    for each in told:
        whole.setdefault((each.report, each.point.sentence), set()).update(place[token] for token in each.tokens)
    rows = np.zeros((len(told), len(place)), np.float32)
    for row, each in zip(rows, told, strict=True):
        row[list(whole[each.report, each.point.sentence])] = 1
    weighed = rows * weights
    both, own = weighed @ rows.T, np.maximum(weighed.sum(1), 1e-6)
    return np.asarray((both / own[:, None] + both / own) / 2, np.float32)


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
