"""An outlook: a clause set in the time to come, and what the rules that find one share."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.extract.forecasts.likelihood import ranges_of
from onrecord.markup import Markup, Token
from onrecord.model import Span

ON_SCALE = 0.85
OUTLOOK, GOING_TO, FORESEEING, RISK, WARNING = 0.75, 0.7, 0.7, 0.65, 0.6
"""How sure each kind of cue is; set by reading, not calibrated."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A clause set in the time to come: its verb, the word whose subtree is the clause, and what set it there."""

    verb: int
    clause: int
    term: Span
    rule: str
    confidence: float


@cache
def words(section: str, name: str = "words") -> frozenset[str]:
    """A word list of the table of forecasts."""
    return frozenset(tables.toml("forecasts")[section][name])


def is_told(markup: Markup, verb: Token) -> bool:
    """Whether the clause is what somebody said, thought or feared."""
    while verb.dep == "conj":
        verb = markup.tokens[verb.head]
    return verb.dep == "ccomp" or (verb.dep == "acl" and any(markup.dependents(verb.i, "mark")))


def is_infinitive(markup: Markup, verb: Token) -> bool:
    """ "To rise", "to be signed"."""
    return verb.tag in ("VB", "VBN") and any(aux.lower == "to" for aux in markup.dependents(verb.i, "aux"))


def is_perfect(markup: Markup, verb: Token) -> bool:
    return any(aux.lemma == "have" for aux in markup.dependents(verb.i, "aux"))


def with_negation(token: Token, beside: Iterable[Token]) -> Span:
    """A word together with its "not", so that the term says what the report says."""
    pieces = list(beside)
    if not any(word.dep == "neg" for word in pieces):
        return Span(token.start, token.end)
    return Span(min(token.start, *(w.start for w in pieces)), max(token.end, *(w.end for w in pieces)))


def is_on_scale(markup: Markup, outlook: Outlook) -> bool:
    """Whether the words that set the clause in the future are a likelihood term."""
    return bool(ranges_of(outlook.term.of(markup.text)))
