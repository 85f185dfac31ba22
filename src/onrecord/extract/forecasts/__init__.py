"""Forecasts: what a report says will or may happen, with the likelihood its words stand for.

A clause is a forecast when a modal verb, an expectation, a named risk or a warning sets it in the time to come. What a
party says it will do itself is an intention, told as a statement, not a forecast.
"""

from dataclasses import replace

from onrecord.extract.forecasts.horizons import Horizons
from onrecord.extract.forecasts.likelihood import range_of
from onrecord.extract.forecasts.outlooks import Outlook, condition, is_on_scale, outlooks
from onrecord.markup import Markup, Token
from onrecord.model import By, Forecast, Span, Statement, StatementsAt, Time

NAME = "extract/forecasts"
VERSION = "1"

JOINTS = frozenset({"that", "and", "but", "or", "so"})
"""Words that only join a clause to the one before."""


def find_forecasts(markup: Markup, statements: tuple[Statement, ...], times: tuple[Time, ...]) -> tuple[Forecast, ...]:
    """The forecasts of a report, in text order, one a clause; a likelihood term counts before a plain hedge."""
    said, horizons = StatementsAt(statements), Horizons(markup, times)
    questions = {sentence.i for sentence in markup.sentences if _is_question(sentence.span.of(markup.text))}
    best: dict[int, Outlook] = {}
    for token in markup.tokens:
        for outlook in outlooks(markup, token) if token.sentence not in questions else ():
            known = best.get(outlook.verb)
            if known is None or (is_on_scale(markup, outlook) and not is_on_scale(markup, known)):
                best[outlook.verb] = outlook
    found = sorted((_forecast(markup, outlook, said, horizons) for outlook in best.values()), key=lambda f: f.span)
    return tuple(replace(forecast, id=f"f{number}") for number, forecast in enumerate(found, 1))


def _is_question(sentence: str) -> bool:
    return sentence.rstrip("\"'”’» ").endswith("?")


def _forecast(markup: Markup, outlook: Outlook, said: StatementsAt, horizons: Horizons) -> Forecast:
    verb = markup.tokens[outlook.verb]
    statement = said.innermost(Span(verb.start, verb.end))
    span = _extent(markup, outlook, statement)
    supposed = condition(markup, outlook.verb) or condition(markup, outlook.clause)
    term = " ".join(outlook.term.of(markup.text).split())
    scale = range_of(term)
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
        horizon=horizons.of({outlook.verb, outlook.clause}, span),
        condition=supposed.of(markup.text) if supposed else None,
    )


def _reason(term: str) -> str:
    scale = range_of(term)
    if scale is None:
        return f"“{term}” speaks of what is to come; it stands on no likelihood scale."
    return f"“{term}” speaks of what is to come: {scale.low:.0%} to {scale.high:.0%} on {scale.scale}."


def _extent(markup: Markup, outlook: Outlook, statement: Statement | None) -> Span:
    """The clause without the word that joins it and the marks at its ends, inside the statement it stands in."""
    verb = markup.tokens[outlook.verb]
    joined = {
        i
        for other in markup.dependents(outlook.clause, "conj", "parataxis")
        if any(markup.dependents(other.i, "nsubj", "nsubjpass"))
        for i in markup.subtree(other.i)
    }
    inside = [markup.tokens[i] for i in markup.subtree(outlook.clause) if i not in joined]
    pieces = statement.content if statement else ()
    piece = next((piece for piece in pieces if piece.contains(Span(verb.start, verb.end))), None)
    if piece:
        inside = [token for token in inside if piece.contains(Span(token.start, token.end))]
    while len(inside) > 1 and _is_joint(inside[0]):
        inside.pop(0)
    while len(inside) > 1 and (inside[-1].pos == "PUNCT" or inside[-1].dep == "cc"):
        inside.pop()
    return Span(inside[0].start, inside[-1].end)


def _is_joint(token: Token) -> bool:
    return token.pos == "PUNCT" or (token.dep in ("mark", "cc") and token.lower in JOINTS)
