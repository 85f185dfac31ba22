"""What a rule of this room finds, and the small questions all of them ask."""

from functools import cache
from typing import NamedTuple

from onrecord.markup import Markup
from onrecord.model import EntityType
from onrecord.tables import toml


class Find(NamedTuple):
    """Tokens `first` to `last` (exclusive), what they name and the rule that says so."""

    first: int
    last: int
    type: EntityType
    rule: str


def core(markup: Markup, first: int, last: int) -> tuple[int, int]:
    """A name without article, possessive and marks at its ends."""
    tokens = markup.tokens
    while first < last and (tokens[first].lower in listed("articles") or not tokens[first].text[0].isalnum()):
        first += 1
    while last > first and (tokens[last - 1].tag == "POS" or not tokens[last - 1].text[-1].isalnum()):
        last -= 1
    return first, last


def words_of(markup: Markup, first: int, last: int) -> str:
    return markup.text[markup.tokens[first].start : markup.tokens[last - 1].end]


@cache
def listed(name: str) -> frozenset[str]:
    return frozenset(toml("mentions")[name])
