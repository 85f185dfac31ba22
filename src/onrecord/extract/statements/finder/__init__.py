"""The trained finder: which words of a report are source, cue and content, and which of them belong together."""

from collections.abc import Iterator
from functools import cache

import msgspec

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.finder.decode import Settings, characters, decode
from onrecord.extract.statements.finder.roles import Found, Run
from onrecord.markup import Markup
from onrecord.markup.encoder import Encoded
from onrecord.model import Span
from onrecord.weights import Model, about


def find_drafts(markup: Markup, encoded: Encoded) -> Iterator[Draft]:
    """A draft for every statement the model finds, with its own confidence."""
    rule = f"finder/{encoded.model}"
    for found in decode(encoded.readings, encoded.words, settings(encoded.model)):
        draft = _draft(markup, encoded, found, rule)
        if draft is not None:
            yield draft


@cache
def settings(model: Model) -> Settings:
    """The decoder's settings for a model, chosen on development data."""
    chosen = about(model)["settings"]
    return msgspec.convert(chosen, Settings)


def _draft(markup: Markup, encoded: Encoded, found: Found, rule: str) -> Draft | None:
    def tokens(run: Run | None) -> frozenset[int]:
        if run is None:
            return frozenset()
        span = Span(*characters(run, encoded.words.starts, encoded.words.ends))
        return frozenset(token.i for token in markup.tokens_in(span))

    cue, source = tokens(found.cue), tokens(found.source)
    content = frozenset[int]().union(*map(tokens, found.content)) - cue - source
    if not cue or not content:
        return None
    return Draft(rule, "", _anchor(markup, cue), cue, source - cue, content, found.confidence)


def _anchor(markup: Markup, cue: frozenset[int]) -> int:
    """The main word of a cue: the one that hangs on nothing else in it."""
    return next((i for i in sorted(cue) if markup.tokens[i].head not in cue or markup.tokens[i].head == i), min(cue))
