"""For whom a spokesperson speaks: "a spokeswoman for the general staff", "the charity's spokesman"."""

from onrecord.link.speakers.source import Source, source_around
from onrecord.markup import Markup, Token
from onrecord.tables import toml

_LINKS = frozenset({"for", "of", "at", "from"})


def spoken_for(markup: Markup, source: Source) -> Source | None:
    """The words, as a source, of the body or person whose spokesperson a source is; None for anybody else."""
    speaking = next((markup.tokens[i] for i in source.tokens if _is_spokesperson(markup, markup.tokens[i])), None)
    owner = _owner(markup, speaking) if speaking is not None else None
    if owner is None:
        return None
    added = {i for each in markup.dependents(owner.i, "appos") for i in markup.subtree(each.i)}
    own = (i for i in markup.subtree(owner.i) if i not in added and markup.tokens[i].tag != "POS")
    inside = tuple(i for i in own if i in source.tokens)
    return source_around(markup, owner.i, inside) if owner.i in inside else None


def _is_spokesperson(markup: Markup, token: Token) -> bool:
    before = markup.tokens[token.i - 1].lower if token.i else ""
    words = toml("sources")["spokesperson"]
    return token.lemma.lower() in words or f"{before} {token.lemma.lower()}" in words


def _owner(markup: Markup, token: Token) -> Token | None:
    for owner in markup.dependents(token.i, "poss"):
        return owner
    for link in markup.dependents(token.i, "prep"):
        if link.lower in _LINKS:
            return next(markup.dependents(link.i, "pobj"), None)
    bodies = (word for word in markup.dependents(token.i, "compound", "nmod") if word.lower != "press")
    return next((word for word in bodies if word.pos in ("NOUN", "PROPN") and word.i < token.i), None)
