"""Likeness: how surely two clauses of a story say the same, from named features with learned weights.

The weights (tables/likeness.toml) are those of a logistic regression over pairs of clauses that keys of cases put into
one claim or not (training/case).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from onrecord import tables
from onrecord.analyse.abstract import Value
from onrecord.analyse.claims.clause import Told, apart, share_a_day
from onrecord.analyse.claims.polarity import GIVEN
from onrecord.analyse.claims.values import agree, comparable, equal
from onrecord.analyse.clocks import ROUGHLY
from onrecord.analyse.meaning import alike


@dataclass(frozen=True, slots=True)
class Near:
    """How near two clauses are by their words, each 0..1, and in what they mean (cosine).

    `mean` and `least` are what they find in each other, on the average and of the fuller one; `rarest` is the weight of
    the most telling word in both, `sentences` what their sentences share, `gap` how much nearer other clauses of the
    same reports are; `story` is the size of the story on a logarithmic scale.
    """

    mean: float
    least: float
    rarest: float
    sentences: float
    gap: float
    story: float
    meaning: float


def likeness(found: Sequence[Mapping[str, float]]) -> list[float]:
    """How surely pairs of clauses say the same, each 0..1, by their `features`."""
    if not found:
        return []
    known = weights()
    rows = np.array([tuple(each.values()) for each in found])
    totals = rows @ np.array([known.get(name, 0.0) for name in found[0]]) + known["base"]
    sure: list[float] = (1 / (1 + np.exp(-totals))).tolist()
    return sure


@cache
def weights() -> Mapping[str, float]:
    """The weight of each feature, and `base`."""
    found: dict[str, float] = tables.toml("likeness")["weights"]
    return found


def features(first: Told, second: Told, near: Near) -> dict[str, float]:
    """What speaks for and against two clauses saying the same, by name."""
    return {
        "words": near.mean,
        "words, of the fuller": near.least,
        "words, rarest": near.rarest,
        "words, of the sentence": near.sentences,
        "words, nearer ones": near.gap,
        "words, few": 1 / max(1, min(len(first.bag), len(second.bag))),
        "story": near.story,
        "meaning": near.meaning,
        **_figures(first, second),
        **_voices(first, second),
        **_grammar(first, second),
    }


def _figures(first: Told, second: Told) -> dict[str, float]:
    """Figures, times of day and days that are the same, or can be."""
    mine, theirs = first.point.values, second.point.values
    same = [a for a in mine for b in theirs if equal(a, b)]
    is_figure = any(map(_is_distinct, same))
    return {
        "figure": float(is_figure),
        "figure, small": float(bool(same) and not is_figure),
        "figure, fitting": float(not is_figure and _fit(first, second)),
        "figure, in one": float(bool(mine) != bool(theirs)),
        "clock": float(any(a.fits(b) and a.slack + b.slack < ROUGHLY for a in first.clocks for b in second.clocks)),
        "day": float(first.names_a_day and second.names_a_day and share_a_day(first, second)),
        "day, other": float(apart(first, second)),
    }


def _voices(first: Told, second: Told) -> dict[str, float]:
    one, other = ((each.point.voice.name if each.point.voice else None) for each in (first, second))
    return {
        "voice": float(bool(one) and one == other),
        "voices": float(bool(one and other) and one != other),
        "correction": float(first.is_note or second.is_note),
    }


def _grammar(first: Told, second: Told) -> dict[str, float]:
    one, other = first.point, second.point
    return {
        "mood": float(one.factuality != other.factuality),
        "negated": float(first.polarity.is_so != second.polarity.is_so),
        "negated, other": float(_unlike_polarity(first, second)),
        "none of it": float(bool(first.denied or second.denied)),
        "given": float(bool({one.kind, other.kind} & GIVEN)),
        "subject, other": float(bool(first.acting and second.acting) and not first.acting & second.acting),
    }


def _fit(first: Told, second: Told) -> bool:
    """Whether they give figures of one thing that can both be right: "more than 400" and 430."""
    is_one_matter = bool(first.matters & second.matters)
    return any(
        _is_distinct(a)
        and _is_distinct(b)
        and comparable(a, b)
        and agree(a, b)
        and (is_one_matter or _counts_same(a, b))
        for a in first.point.values
        for b in second.point.values
    )


def _counts_same(first: Value, second: Value) -> bool:
    return first.of is not None and second.of is not None and first.of.lower() == second.of.lower()


def _unlike_polarity(first: Told, second: Told) -> bool:
    """Whether one is negated and the other not, without a predicate or a thing that they share."""
    one, other = first.polarity, second.polarity
    if one.is_so == other.is_so or set(one.things) & set(other.things):
        return False
    return not alike(first.point.predicate, second.point.predicate) and not first.matters & second.matters


def _is_distinct(value: Value) -> bool:
    """Whether a figure tells two things apart: measured, or not one of the small counts that stand everywhere."""
    middle = value.low if value.low is not None else value.high
    return middle is not None and (abs(middle) > 12 or value.dimension not in ("count", "ratio"))
