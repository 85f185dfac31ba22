"""The whole name of a body, where the tagger or the record has only part of it or another's."""

from functools import cache

from onrecord.link.speakers.roll.bare import bare
from onrecord.link.speakers.source import Source, offices
from onrecord.link.speakers.titles import PREFIXES
from onrecord.markup import Markup
from onrecord.tables import toml

_INSIDE_NAMES = frozenset({"of", "for", "and", "the", "&", "on"})


def own_name(markup: Markup, source: Source, name: str) -> str:
    """A body's own name, where the entity has only its end ("Tisna" Hydro) or is another ("Labour Court")."""
    own = [n for n in source.names if n.label == "ORG" and source.is_named_by(markup, n)]
    told = [bare(each.span.of(markup.text)) for each in own]
    return next((each for each in told if each.endswith(f" {name}") or _is_sister(each, name)), name)


def whole_name(markup: Markup, source: Source, name: str) -> str:
    """A body's name with the capitals around it that the tagger left out: "Two" Banks Ferries."""
    words = source.words(markup).split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    joined = " ".join(words)
    capitals = all(word[0].isupper() or word in _INSIDE_NAMES for word in words)
    opens = words[0][0].isupper() and words[0].lower() not in PREFIXES | offices()
    owns = joined.endswith(("'s", "’s"))
    return joined if capitals and opens and not owns and f" {name} " in f" {joined} " else name


def _is_sister(one: str, other: str) -> bool:
    """Whether two names of bodies begin alike and end in another word for a body: "Labour Court", "Labour Party"."""
    mine, theirs = one.split(), other.split()
    ends = {mine[-1].lower(), theirs[-1].lower()}
    return len(mine) > 1 and len(theirs) > 1 and mine[0] == theirs[0] and len(ends) == 2 and ends <= body_words()


@cache
def body_words() -> frozenset[str]:
    """Words that the names of bodies begin or end with: "Ministry", "Party"."""
    people = toml("people")
    return frozenset((*people["state"], *people["body_names"], *people["bodies"]))
