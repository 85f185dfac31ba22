"""What "according to" gives to its source."""

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.roles import trim
from onrecord.markup import Markup, Token

_LINKED = frozenset({"conj", "pobj", "prep", "dobj", "attr", "npadvmod", "pcomp", "appos"})


def according(markup: Markup, token: Token) -> Draft | None:
    """ "According to X, ...": the content is the clause it belongs to."""
    to = next((t for t in markup.dependents(token.i, "prep") if t.lower == "to"), None)
    if to is None:
        return None
    inside = set(markup.subtree(token.i))
    source = trim(markup, inside - {token.i, to.i})
    head = markup.tokens[token.head]
    while head.dep in _LINKED and head.head != head.i:
        head = markup.tokens[head.head]
    content = set(markup.subtree(head.i)) - inside
    return Draft("cue/according-to", "say", token.i, frozenset({token.i, to.i}), source, trim(markup, content))
