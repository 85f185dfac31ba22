"""A page of names: what the tagger found, and the small questions every rule asks of its words."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.markup import Markup, Name, Token
from onrecord.tables import atlas, toml

LONGEST = 6  # tokens in the longest name that is looked up
TAGGED = frozenset({"GPE", "LOC", "FAC"})


class Find(NamedTuple):
    """Tokens `first` to `last` (exclusive) and the rule that takes them for a place."""

    first: int
    last: int
    rule: str


class Page(NamedTuple):
    """A report's markup with what its names say about each other."""

    markup: Markup
    covering: list[Name | None]  # for each token the tagger's name over it
    surnames: frozenset[str]  # the last words of its persons' full names


def page_of(markup: Markup) -> Page:
    covering: list[Name | None] = [None] * len(markup.tokens)
    for name in markup.names:
        covering[name.first : name.last] = [name] * (name.last - name.first)
    persons = [core(markup, name) for name in markup.names if name.label == "PERSON"]
    return Page(
        markup, covering, frozenset(markup.tokens[last - 1].text for first, last in persons if last - first > 1)
    )


def core(markup: Markup, name: Name) -> tuple[int, int]:
    """The tokens of a name without article, possessive and marks at its ends."""
    first, last = name.first, name.last
    while first < last and not is_capital(markup.tokens[first]):
        first += 1
    if last - first > 1 and markup.tokens[first].lower in listed("articles"):
        first += 1
    while last > first and not is_capital(markup.tokens[last - 1]) and not markup.tokens[last - 1].text.isdigit():
        last -= 1
    return first, last


def words_of(markup: Markup, first: int, last: int) -> str:
    start, end = markup.tokens[first].start, markup.tokens[last - 1].end
    return " ".join(markup.text[start:end].split()) if last - first > 1 else markup.text[start:end]


def is_capital(token: Token) -> bool:
    return token.text[0].isupper()


@cache
def listed(name: str) -> frozenset[str]:
    return frozenset(toml("place_forms")[name])


def ends_of(markup: Markup, first: int) -> Iterator[int]:
    """Where a name that begins at token `first` may end (exclusive), the longest first."""
    tokens, ends = markup.tokens, []
    for last in range(first + 1, min(first + LONGEST, len(tokens)) + 1):
        token = tokens[last - 1]
        if token.sentence != tokens[first].sentence:
            break
        if is_capital(token) or (token.text == "." and words_of(markup, first, last) in atlas.short_forms()):
            ends.append(last)
        elif token.lower not in listed("inner"):
            break
    return reversed(ends)


def is_person(page: Page, first: int, last: int, label: str, exact: bool) -> bool:
    """Whether the name is a person's: inside one, after a title, or somebody's surname in this report."""
    if label == "PERSON" and not exact:
        return True
    before = page.markup.tokens[first - 1] if first else None
    if before and before.lower in listed("titles") and before.end < page.markup.tokens[first].start + 2:
        return True
    return last - first == 1 and page.markup.tokens[first].text in page.surnames


def after_preposition(markup: Markup, first: int) -> bool:
    i = first - 1
    if i > 0 and markup.tokens[i].lower == "the":
        i -= 1
    return i >= 0 and markup.tokens[i].lower in listed("before")
