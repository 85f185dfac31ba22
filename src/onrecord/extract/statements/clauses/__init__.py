"""Statements read off the parse: a cue word and the clause or phrase that hangs on it."""

from onrecord.extract.statements.clauses.according import according
from onrecord.extract.statements.clauses.adjectives import adjective
from onrecord.extract.statements.clauses.verbs import about, aside, clause, infinitive, thing
from onrecord.extract.statements.draft import Draft
from onrecord.markup import Markup, Token

_OF_VERBS = (aside, clause, adjective, infinitive, about, thing)


def read_clause(markup: Markup, token: Token) -> Draft | None:
    """The draft whose main cue word this token is, None if it is none or has no content."""
    ways = (according,) if token.lower == "according" else _OF_VERBS if token.pos in ("VERB", "AUX") else ()
    draft = next((draft for way in ways if (draft := way(markup, token)) is not None), None)
    return draft if draft is not None and draft.content else None
