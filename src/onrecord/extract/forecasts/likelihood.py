"""Likelihood terms: which words stand on a scale, and for what range of probability (tables/likelihood.toml)."""

import re
from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import Likelihood, Span

FURTHER = 3  # words that may stand before the last word of a term ("roughly even chance")
ASIDE = 8  # words between commas that say who weighs it
BEFORE = 40  # characters before the noun in which a stated figure is looked for
STATED = "as stated"
"""The scale of a probability that the report gives as a figure."""

_FIGURE = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(?P<high>\d+(?:\.\d+)?))?\s*(?:%|per\s?cent)(?:\s+or\s+\w+)?[\s-]*"
    r"(?P<noun>chance|probability|likelihood|possibility|risk)?s?$",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?:50[-–/]50|fifty[-–]fifty)\s+chance$", re.IGNORECASE)
_ONE_IN = re.compile(r"(?:one|1)[-\s]in[-\s](?P<of>\w+)\s+chance$", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20, "hundred": 100}


@cache
def _ranges() -> dict[str, tuple[Likelihood, ...]]:
    """The ranges of each term, in the order of the scales."""
    table = tables.toml("likelihood")
    found: dict[str, tuple[Likelihood, ...]] = {}
    for entry in sorted(table["range"], key=lambda entry: table["order"].index(entry["scale"])):
        for term in entry["terms"]:
            range_ = Likelihood(scale=entry["scale"], low=entry["low"], high=entry["high"])
            found[term] = (*found.get(term, ()), range_)
    return found


@cache
def last_words() -> frozenset[str]:
    """The words a term may end with."""
    return frozenset(term.split()[-1] for term in _ranges())


def ranges_of(term: str) -> tuple[Likelihood, ...]:
    """The probabilities a term stands for on each scale that has it, or that it states as a figure.

    >>> [(each.scale, each.low, each.high) for each in ranges_of("likely")]
    [('ICD 203', 0.55, 0.8), ('UK PHIA yardstick', 0.55, 0.75)]
    >>> [(each.scale, each.low, each.high) for each in ranges_of("a 60 to 70% chance")]
    [('as stated', 0.6, 0.7)]
    >>> ranges_of("not unlikely")
    ()
    """
    known = _ranges().get(" ".join(term.lower().split()))
    return known or _stated(term)


def _stated(term: str) -> tuple[Likelihood, ...]:
    if _HALF.search(term):
        return (Likelihood(scale=STATED, low=0.5, high=0.5),)
    one = _ONE_IN.search(term)
    if one:
        of = int(one["of"]) if one["of"].isdecimal() else _NUMBERS.get(one["of"].lower(), 0)
        return (Likelihood(scale=STATED, low=1 / of, high=1 / of),) if of > 0 else ()
    figure = _FIGURE.search(term)
    if figure is None or float(figure["high"] or figure["low"]) > 100:
        return ()
    low, high = float(figure["low"]), float(figure["high"] or figure["low"])
    return (Likelihood(scale=STATED, low=low / 100, high=high / 100),) if low <= high else ()


def term_at(markup: Markup, token: Token) -> Span:
    """The longest likelihood term or figure that ends with this word, else the word itself."""
    start = markup.sentences[token.sentence].start
    first = max(start, token.start - BEFORE)
    words = markup.text[first : token.end]
    figure = _HALF.search(words) or _ONE_IN.search(words) or _FIGURE.search(words)
    if figure and figure.start() < token.start - first:
        return Span(first + figure.start(), token.end)
    for i in range(max(token.i - FURTHER, markup.sentences[token.sentence].first), token.i):
        span = Span(markup.tokens[i].start, token.end)
        if ranges_of(span.of(markup.text)):
            return span
    return Span(token.start, token.end)


def term_for(markup: Markup, verb: Token) -> Span | None:
    """A likelihood term on a verb ("will probably fall") or right above its clause ("it is likely that ...")."""
    around = list(markup.dependents(verb.i, "advmod", "amod"))  # "amod" where the parse took the verb for a noun
    if verb.dep in ("ccomp", "advcl", "csubj", "acl"):
        head = markup.tokens[verb.head]
        around += [head, *markup.dependents(head.i, "acomp", "oprd", "amod")]
        if head.dep == "nsubj":  # "the chances that it will hold are remote"
            around += markup.dependents(head.head, "acomp")
    if (before := _before_that(markup, verb)) is not None:
        around.append(before)
    for word in around:
        if word.lower in last_words() and not is_negated(markup, word):
            return term_at(markup, word)
    return None


def _before_that(markup: Markup, verb: Token) -> Token | None:
    """The word before the "that" of a clause, past who says it: "a realistic possibility, she said, that it fails"."""
    that = next((mark for mark in markup.dependents(verb.i, "mark") if mark.lower == "that"), None)
    first = markup.sentences[verb.sentence].first
    if that is None or that.i == first:
        return None
    place = that.i - 1
    if markup.tokens[place].lower == ",":
        commas = (i for i in range(place - 1, max(first, place - ASIDE) - 1, -1) if markup.tokens[i].lower == ",")
        place = next(commas, first) - 1
    return markup.tokens[place] if place >= first else None


def is_negated(markup: Markup, word: Token) -> bool:
    """Whether a term is turned round by "not" ("not likely")."""
    carriers = [word.i, *([word.head] if word.dep in ("acomp", "oprd") else [])]
    return any(True for i in carriers for _ in markup.dependents(i, "neg"))
