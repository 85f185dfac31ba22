"""The names of a report that are places: towns of a dateline, countries that somebody rules or that things stand in."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from onrecord.markup import Markup, Name, Token
from onrecord.tables import toml

_TRUSTING = frozenset({"believe", "trust", "faith", "confidence", "interest", "invest", "confide"})


def with_places(markup: Markup, names: Iterable[Name]) -> list[Name]:
    """The same names, those of places as such, and the places that are not among them."""
    places = _ruled(markup)
    found = [_as_place(markup, name, places) for name in names]
    known = {i for name in found for i in range(name.first, name.last)}
    return found + [_place(token) for token in markup.tokens if token.i not in known and _is_place(token, places)]


def _ruled(markup: Markup) -> frozenset[str]:
    """The single names that are places: they have an army or a president, or things stand in them."""
    owned = (
        owner.text
        for noun in markup.tokens
        if noun.lemma.lower() in _rule()
        for owner in (*markup.dependents(noun.i, "poss", "nmod"), *_of(markup, noun))
        if owner.pos == "PROPN" and not any(markup.dependents(owner.i, "compound", "flat"))
    )
    inside = (token.text for token in markup.tokens if token.dep == "pobj" and _is_inside(markup, token))
    parts = {word for name in markup.names if name.label == "PERSON" for word in _parts(markup, name)}
    return frozenset((*owned, *inside)) - parts


def _parts(markup: Markup, name: Name) -> list[str]:
    """The words of a name of several: those of a person's full name."""
    words = name.span.of(markup.text).split()
    return words if len(words) > 1 else []


def _is_inside(markup: Markup, token: Token) -> bool:
    """ "In Aldmark", "across Selvia"."""
    link = markup.tokens[token.head]
    alone = token.pos == "PROPN" and not any(markup.dependents(token.i, "compound", "flat"))
    return alone and link.lower in ("in", "across", "throughout") and markup.tokens[link.head].lemma not in _TRUSTING


def _of(markup: Markup, noun: Token) -> Iterator[Token]:
    for link in markup.dependents(noun.i, "prep"):
        if link.lower == "of":
            yield from markup.dependents(link.i, "pobj")


def _is_dateline(markup: Markup, name: Name) -> bool:
    """Whether a name stands in a line without a verb that a dash ends: "BRASK, Tolvania, 2 March (NTA) —"."""
    words = markup.tokens_of(markup.sentences[markup.tokens[name.first].sentence])
    ends = words[-1].text in ("—", "–", "-", "--") and not any(word.pos == "VERB" for word in words)
    return ends and name.label in ("PERSON", "ORG")


def _as_place(markup: Markup, name: Name, places: frozenset[str]) -> Name:
    """The name of a town in a dateline, or of a country that somebody rules, as one of a place."""
    is_place = name.label == "PERSON" and name.span.of(markup.text) in places
    return replace(name, label="GPE") if is_place or _is_dateline(markup, name) else name


def _is_place(token: Token, places: frozenset[str]) -> bool:
    return token.text in places and token.pos == "PROPN" and token.dep not in ("compound", "flat")


def _place(token: Token) -> Name:
    return Name(token.i, token.i + 1, token.start, token.end, "GPE")


@cache
def _rule() -> frozenset[str]:
    return frozenset(toml("people")["rule"])
