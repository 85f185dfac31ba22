"""Likeness: how far two clauses of different reports say the same, as a list of named features."""

from dataclasses import dataclass

import numpy as np

from onrecord.analyse.abstract import Value
from onrecord.analyse.claims.clause import Told, apart, matters
from onrecord.analyse.claims.polarity import DENYING
from onrecord.analyse.claims.values import agree, comparable, equal
from onrecord.analyse.clocks import ROUGHLY
from onrecord.analyse.meaning import alike

LINKING = frozenset({"be", "have", "do", "put", "stand", "show", "give", "make", "say", "report", "become", "remain"})
"""Predicates that tell little by themselves."""
NEAR = 400  # characters between what is told and the denial that replies to it


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against two clauses being one claim: the sentence is what a reader is shown."""

    name: str
    weight: float
    sentence: str


def features(first: Told, second: Told, covered: tuple[float, float]) -> list[Feature]:
    """What speaks for and against two clauses saying the same; `covered` is how much each finds in the other."""
    one, other = first.point, second.point
    found = [
        Feature("words", (max(covered) + min(covered)) / 2, f"they share {np.mean(covered):.0%} of what they tell")
    ]
    if _replies(first, second) or _replies(second, first):
        found.append(Feature("reply", 0.3, "one is denied right after the other is told"))
    is_one_figure = any(equal(a, b) and _is_distinct(a) for a in one.values for b in other.values)
    is_fitting = not is_one_figure and _fit(first, second)
    if is_one_figure:
        found.append(Feature("figure", 0.4, "both give the same figure"))
    elif is_fitting:
        found.append(Feature("figures", 0.25, "their figures can both be right of one thing"))
    if any(a.fits(b) and a.slack + b.slack < ROUGHLY for a in first.clocks for b in second.clocks):
        found.append(Feature("clock", 0.3, "both give the same time of day"))
    if one.voice and other.voice and one.voice.name and one.voice.name == other.voice.name:
        found.append(Feature("speaker", 0.05, f"both go back to {one.voice.name}"))
    if one.factuality != other.factuality and {one.factuality, other.factuality} & {
        "hypothetical",
        "requested",
        "planned",
    }:
        found.append(Feature("factuality", -0.25, "one speaks of what may or shall be, the other of what is"))
    if not is_one_figure and not is_fitting and not tells_alike(first, second):
        found.append(Feature("predicate", -0.2, "they tell different things of it"))
    if swap_roles(first, second):
        found.append(Feature("roles", -0.4, "who does it in one has it done to him in the other"))
    if apart(first, second):
        found.append(Feature("day", -0.4, "they speak of different days"))
    if _unlike_polarity(first, second):
        found.append(Feature("polarity", -0.2, "one says no to something else than the other speaks of"))
    return found


def swap_roles(first: Told, second: Told) -> bool:
    """Whether who acts in one is acted on in the other, and somebody else acts there."""
    return _swaps(first, second) or _swaps(second, first)


def _swaps(first: Told, second: Told) -> bool:
    """Whether who acts in the first is acted on in the second, and somebody else acts there."""
    mine, theirs = first.acting, second.acting
    if not mine or not theirs or mine & theirs or {first.point.predicate, second.point.predicate} & LINKING:
        return False
    return mine <= second.stems - theirs


def _replies(no: Told, yes: Told) -> bool:
    """Whether a clause is what somebody denies right after the same report has told it ("denied that he was held")."""
    is_denied = no.point.voice is not None and no.point.voice.act in DENYING and yes.polarity.is_so
    is_near = no.report == yes.report and 0 < no.point.start - yes.point.start <= NEAR
    return is_denied and is_near and bool(matters(no) & matters(yes) or alike(no.point.predicate, yes.point.predicate))


def _fit(first: Told, second: Told) -> bool:
    """Whether they give figures of one thing that can both be right: "more than 400" and 430."""
    is_one_matter = bool(matters(first) & matters(second))
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


def tells_alike(first: Told, second: Told) -> bool:
    """Whether the verb of one stands in the other, or they share a matter."""
    mine, theirs = first.point.predicate, second.point.predicate
    return bool(
        matters(first) & matters(second)
        or mine in LINKING
        or theirs in LINKING
        or any(alike(mine, token) for token in (theirs, *second.tokens))
        or any(alike(theirs, token) for token in first.tokens)
    )


def _unlike_polarity(first: Told, second: Told) -> bool:
    """Whether one is negated and the other not, without a predicate or a thing that they share."""
    one, other = first.polarity, second.polarity
    if one.is_so == other.is_so or set(one.things) & set(other.things):
        return False
    return not alike(first.point.predicate, second.point.predicate) and not matters(first) & matters(second)


def _is_distinct(value: Value) -> bool:
    """Whether a figure tells two things apart: measured, or not one of the small counts that stand everywhere."""
    middle = value.low if value.low is not None else value.high
    return middle is not None and (abs(middle) > 12 or value.dimension not in ("count", "ratio"))
