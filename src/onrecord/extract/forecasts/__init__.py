"""Forecasts: what a report says will or may happen, with the likelihood its words stand for.

A clause is a forecast when a modal verb, an expectation, a named risk or a warning sets it in the time to come. What a
party says it will do itself is an intention, told as a statement, not a forecast, unless it says how likely that is.
"""

from dataclasses import replace

from onrecord.extract.forecasts.conditions import condition
from onrecord.extract.forecasts.horizons import Horizons
from onrecord.extract.forecasts.likelihood import STATED, ranges_of
from onrecord.extract.forecasts.outlook import Outlook, is_on_scale, words
from onrecord.extract.forecasts.outlooks import outlooks
from onrecord.markup import Markup, Token
from onrecord.model import By, Forecast, Likelihood, Span, Statement, StatementsAt, Time

NAME = "extract/forecasts"
VERSION = "4"

ORDERS = 2
"""So many times "shall" make an order of a report."""

JOINTS = frozenset({"that", "and", "but", "or", "so"})
"""Words that only join a clause to the one before."""


def find_forecasts(markup: Markup, statements: tuple[Statement, ...], times: tuple[Time, ...]) -> tuple[Forecast, ...]:
    """The forecasts of a report, in text order, one a clause; a likelihood term counts before a plain hedge."""
    said, horizons = StatementsAt(statements), Horizons(markup, times)
    questions = {sentence.i for sentence in markup.sentences if _is_question(sentence.span.of(markup.text))}
    best: dict[int, Outlook] = {}
    orders = _is_order(markup)
    for token in markup.tokens:
        if token.sentence in questions or (orders and token.lower == "may"):
            continue
        for outlook in outlooks(markup, token, _is_quoted(said, token)):
            known = best.get(outlook.verb)
            if known is None or (is_on_scale(markup, outlook) and not is_on_scale(markup, known)):
                best[outlook.verb] = outlook
    found = sorted((_forecast(markup, outlook, said, horizons) for outlook in best.values()), key=lambda f: f.span)
    return tuple(replace(forecast, id=f"f{number}") for number, forecast in enumerate(found, 1))


def _is_quoted(said: StatementsAt, token: Token) -> bool:
    """Whether a "would" stands in somebody's own words."""
    if token.tag != "MD":
        return False
    statement = said.innermost(Span(token.start, token.end))
    return statement is not None and statement.mode != "indirect"


def _is_order(markup: Markup) -> bool:
    """Whether the report is a law or an order ("dredging shall begin"): there "may" gives leave."""
    return sum(token.lower == "shall" and token.tag == "MD" for token in markup.tokens) >= ORDERS


def _is_question(sentence: str) -> bool:
    return sentence.rstrip("\"'”’» ").endswith("?")


def _forecast(markup: Markup, outlook: Outlook, said: StatementsAt, horizons: Horizons) -> Forecast:
    verb = markup.tokens[outlook.verb]
    statement = said.innermost(Span(verb.start, verb.end))
    supposed = condition(markup, outlook.verb, outlook.clause)
    span = _extent(markup, outlook, statement, supposed)
    term = " ".join(outlook.term.of(markup.text).split())
    scale, *further = ranges_of(term) or (None,)
    return Forecast(
        id="",
        by=By(NAME, VERSION, outlook.rule),
        confidence=outlook.confidence,
        why=_reason(term),
        start=span.start,
        end=span.end,
        statement=statement.id if statement else None,
        term=term,
        low=scale.low if scale else None,
        high=scale.high if scale else None,
        scale=scale.scale if scale else None,
        also=tuple(each for each in further if each is not None),
        horizon=horizons.of({outlook.verb, outlook.clause}, span),
        condition=supposed.of(markup.text) if supposed else None,
    )


def _reason(term: str) -> str:
    scales = ranges_of(term)
    if not scales:
        return f"“{term}” speaks of what is to come; it stands on no likelihood scale."
    told = ", ".join(f"{each.low:.0%} to {each.high:.0%} {_by_scale(each)}" for each in scales)
    return f"“{term}” speaks of what is to come: {told}."


def _by_scale(likelihood: Likelihood) -> str:
    return likelihood.scale if likelihood.scale == STATED else f"on {likelihood.scale}"


def _extent(markup: Markup, outlook: Outlook, statement: Statement | None, supposed: Span | None) -> Span:
    """The clause without its condition, the word that joins it and the marks at its ends, inside its statement."""
    carrier = markup.tokens[outlook.clause]
    joined = {
        i
        for other in markup.dependents(outlook.clause, "conj", "parataxis")
        if any(markup.dependents(other.i, "nsubj", "nsubjpass"))
        for i in markup.subtree(other.i)
    }
    for clause in markup.dependents(outlook.clause, "advcl"):
        if any(mark.lower in words("beside") for mark in markup.dependents(clause.i, "mark")):
            joined.update(markup.subtree(clause.i))
    inside = [markup.tokens[i] for i in markup.subtree(outlook.clause) if i not in joined]
    pieces = statement.content if statement else ()
    piece = next((piece for piece in pieces if piece.contains(Span(carrier.start, carrier.end))), None)
    if piece:
        inside = [token for token in inside if piece.contains(Span(token.start, token.end))]
    if supposed:
        inside = [token for token in inside if not supposed.contains(Span(token.start, token.end))] or inside
    if piece and carrier.dep == "ccomp" and not any(markup.dependents(carrier.i, "nsubj", "nsubjpass", "csubj")):
        whole = markup.tokens_in(Span(piece.start, carrier.start))  # its subject was read into the words before it
        inside = [*(token for token in whole if token.sentence == carrier.sentence and token.i < inside[0].i), *inside]
    while len(inside) > 1 and _is_joint(inside[0]):
        inside.pop(0)
    while len(inside) > 1 and (inside[-1].pos == "PUNCT" or inside[-1].dep == "cc"):
        inside.pop()
    return Span(inside[0].start, inside[-1].end)


def _is_joint(token: Token) -> bool:
    return token.pos == "PUNCT" or (token.dep in ("mark", "cc") and token.lower in JOINTS)
