"""Bodies and arms that stand in our lists, designations ("MiG-31") and peoples."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import convert

from onrecord.extract.entities.find import Find, listed, words_of
from onrecord.markup import Markup
from onrecord.model import EntityType
from onrecord.tables import rows

LONGEST = 8  # tokens in the longest listed name


def listed_names(markup: Markup) -> Iterator[Find]:
    """Bodies and arms that stand in our lists, the longest name first; designations ("MiG-31") by their prefix."""
    names, heads, i = _names(), _heads(), 0
    while i < len(markup.tokens):
        known = _listed_at(markup, names, i) if markup.tokens[i].text in heads else None
        find = known or _designation(markup, names, i)
        if find:
            yield find
        i = find.last if find else i + 1


def known_people(markup: Markup) -> Iterator[Find]:
    """People of the table of actors whom the tagger may have missed; their surnames alone do not count."""
    names, heads = _people(), _heads_of_people()
    for token in markup.tokens:
        find = _listed_at(markup, names, token.i) if token.text in heads else None
        if find:
            yield Find(find.first, find.last, "Person", "list/person")


def _listed_at(markup: Markup, names: dict[str, EntityType], first: int) -> Find | None:
    for last in range(min(first + LONGEST, len(markup.tokens)), first, -1):
        kind = names.get(words_of(markup, first, last))
        if kind:
            return Find(first, last, kind, "list/name")
    return None


def _designation(markup: Markup, names: dict[str, EntityType], first: int) -> Find | None:
    """A prefix of the list, a hyphen and a number, in one token or up to three that touch."""
    tokens = markup.tokens
    last = first + 1
    while last < min(first + 3, len(tokens)) and tokens[last].start == tokens[last - 1].end:
        last += 1
    for end in range(last, first, -1):
        prefix, mark, number = words_of(markup, first, end).partition("-")
        kind = names.get(f"{prefix}-") if mark and number[:1].isdigit() and number[-1].isalnum() else None
        if kind:
            nickname = end < len(tokens) and names.get(tokens[end].text) == kind
            return Find(first, end + nickname, kind, "list/designation")
    return None


@cache
def _names() -> dict[str, EntityType]:
    """Each listed name with its type."""
    found: dict[str, EntityType] = {}
    for row in rows("bodies"):
        found |= dict.fromkeys((row["name"], *row["also"].split("|")), "Organisation")
    for row in rows("arms"):
        found |= dict.fromkeys((row["name"], *row["also"].split("|")), convert(row["type"], EntityType))
    return {name: kind for name, kind in found.items() if name}


@cache
def _people() -> dict[str, EntityType]:
    """The full names of people in the table of actors, and what else each goes by."""
    names = {name for row in rows("actors") for name in (row["name"], *row["also"].split("|")) if name}
    return dict.fromkeys(names, "Person")


@cache
def _heads() -> frozenset[str]:
    return _first_words(_names())


@cache
def _heads_of_people() -> frozenset[str]:
    return _first_words(_people())


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """The first words of listed names as the tagger cuts them; almost every word of a report is none of them."""
    return frozenset(word for name in names for word in (re.split(r"[ '’-]", name)[0], name.split()[0]))


def peoples(markup: Markup) -> Iterator[Find]:
    """Words for an ethnic or religious group ("Yazidi"), with capitals."""
    for token in markup.tokens:
        if token.lower in listed("peoples") and token.text[0].isupper():
            yield Find(token.i, token.i + 1, "Nationality", "list/people")
