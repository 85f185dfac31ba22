"""Who can speak: names of people and bodies, and the nouns for them ("the minister", "a report", "two aides")."""

from functools import cache

from onrecord.extract.statements.lexicon import lemma
from onrecord.markup import Markup
from onrecord.tables import toml

_NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_NOUNS = ("anonymous", "person", "organisation", "media", "document", "group")


def can_speak(markup: Markup, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (exclusive) name somebody or something that can be quoted."""
    named = any(name.label in _NAMES for name in markup.names_in(markup.span(first, last)))
    return named or any(lemma(token) in _nouns() for token in markup.tokens[first:last])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for kind in _NOUNS for noun in toml("sources")[kind])
