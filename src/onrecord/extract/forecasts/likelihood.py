"""Likelihood terms: which words stand on a scale, and for what range of probability (tables/likelihood.toml)."""

from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import Span

FURTHER = 3  # words that may stand before the last word of a term ("roughly even chance")


@dataclass(frozen=True, slots=True)
class Range:
    """What a term stands for: probabilities from `low` to `high` on a named scale."""

    scale: str
    low: float
    high: float


@cache
def _ranges() -> dict[str, Range]:
    """The range of each term, on the first scale that has it."""
    table = tables.toml("likelihood")
    found: dict[str, Range] = {}
    for entry in sorted(table["range"], key=lambda entry: table["order"].index(entry["scale"])):
        for term in entry["terms"]:
            found.setdefault(term, Range(entry["scale"], entry["low"], entry["high"]))
    return found


@cache
def _last_words() -> frozenset[str]:
    return frozenset(term.split()[-1] for term in _ranges())


def range_of(term: str) -> Range | None:
    """The probabilities a term stands for, None when it is on no scale.

    >>> range_of("highly likely")
    Range(scale='UK PHIA yardstick', low=0.8, high=0.9)
    >>> range_of("not unlikely")
    """
    return _ranges().get(" ".join(term.lower().split()))


def term_at(markup: Markup, token: Token) -> Span:
    """The longest likelihood term that ends with this word, else the word itself."""
    for first in range(max(token.i - FURTHER, 0), token.i):
        span = Span(markup.tokens[first].start, token.end)
        if range_of(span.of(markup.text)):
            return span
    return Span(token.start, token.end)


def term_for(markup: Markup, verb: Token) -> Span | None:
    """A likelihood term on a verb ("will probably fall") or right above its clause ("it is likely that ...")."""
    around = list(markup.dependents(verb.i, "advmod"))
    if verb.dep in ("ccomp", "advcl", "csubj"):
        head = markup.tokens[verb.head]
        around += [head, *markup.dependents(head.i, "acomp")]
    for word in around:
        if word.lower in _last_words() and not is_negated(markup, word):
            return term_at(markup, word)
    return None


def is_negated(markup: Markup, word: Token) -> bool:
    """Whether a term is turned round by "not" ("not likely"), which no scale has a figure for."""
    carriers = [word.i, *([word.head] if word.dep in ("acomp", "oprd") else [])]
    return any(True for i in carriers for _ in markup.dependents(i, "neg"))
