"""Phrases without a name whose noun says what they are: an office, a group that acts, a weapon, a spot."""

from collections.abc import Iterator
from functools import cache

from onrecord.extract.entities.find import Find, listed
from onrecord.markup import Markup, Token
from onrecord.model import EntityType
from onrecord.tables import toml

THINGS: tuple[EntityType, ...] = ("Weapon", "MilitaryPlatform", "Vehicle", "Document")


def phrases(markup: Markup) -> Iterator[Find]:
    """Phrases whose noun says what they are, with its modifiers, and with "of" and a name for groups."""
    kinds = _nouns()
    for token in markup.tokens:
        kind = kinds.get(token.lower)
        if kind and token.tag in ("NN", "NNS", "NNP", "NNPS"):
            first = _left(markup, token, kind in THINGS)
            last = _right(markup, token, kind)
            if kind == "Vehicle" and any(word.lower in listed("military") for word in markup.tokens[first : token.i]):
                kind = "MilitaryPlatform"
            if _counts(markup, kind, first, token):
                yield Find(first, last, kind, f"phrase/{kind.lower()}")


def _counts(markup: Markup, kind: EntityType, first: int, noun: Token) -> bool:
    """Whether the phrase stands for one thing of its kind: a document with a name, a spot with a word on which."""
    if kind == "Document":
        return _is_titled(markup, first, noun)
    if kind in ("Location", *THINGS) and noun.dep in ("compound", "nmod"):
        return False
    return kind != "Location" or (
        noun.tag in ("NN", "NNS") and first < noun.i and markup.tokens[first].lower not in ("a", "an")
    )


@cache
def _nouns() -> dict[str, EntityType]:
    """The nouns that name a kind of thing, and the kind."""
    lists = toml("mentions")
    found: dict[str, EntityType] = dict.fromkeys(lists["offices"], "Person")
    found |= {noun: "Organisation" for nouns in lists["groups"].values() for noun in nouns}
    found |= dict.fromkeys(lists["spots"], "Location")
    for kind in THINGS:
        found |= dict.fromkeys(lists["things"][kind], kind)
    return found


def _is_titled(markup: Markup, first: int, noun: Token) -> bool:
    """Whether a document has a name or a number: "the Minsk agreement", "Resolution 2254"."""
    before = markup.tokens[first : noun.i]
    after = markup.tokens[noun.i + 1 : noun.i + 2]
    return any(token.tag == "NNP" for token in before) or any(token.tag == "CD" for token in after)


def _left(markup: Markup, noun: Token, bare: bool) -> int:
    """Where the phrase of a noun begins: its modifiers to the left; for a `bare` thing without article and owner."""
    first = noun.i
    while first > 0:
        token = markup.tokens[first - 1]
        if token.sentence != noun.sentence or token.head not in range(first, noun.i + 1):
            break
        if token.dep not in ("amod", "compound", "nmod", "npadvmod", "punct") and (
            bare or token.dep not in ("det", "poss", "case")
        ):
            break
        first -= 1
    while first < noun.i and not markup.tokens[first].text[0].isalnum():
        first += 1
    return first


def _right(markup: Markup, noun: Token, kind: EntityType) -> int:
    """Where the phrase ends: a group's after "of" and a name ("government of Iraq"), a document's after its number."""
    tokens = markup.tokens
    last = noun.i + 1
    if kind == "Document" and last < len(tokens) and tokens[last].tag == "CD":
        return last + 1
    if (
        kind in ("Organisation", "Person")
        and last + 1 < len(tokens)
        and tokens[last].lower in ("of", "for")
        and tokens[last + 1].tag in ("NNP", "NNPS")
    ):
        last += 1
        while last < len(tokens) and tokens[last].tag in ("NNP", "NNPS"):
            last += 1
    return last
