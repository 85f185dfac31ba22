"""Wording: the words of a clause as stems, and what groups of like and opposite words they belong to."""

import re
from functools import cache, lru_cache

from onrecord import tables

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its ending, roughly: enough to set "crossing" beside "crossed".

    >>> stem("crossing"), stem("losses"), stem("gates")
    ('cross', 'loss', 'gat')
    """
    bare = re.sub(r"[’']s?$", "", word.lower())
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and not bare.endswith("ss"):
            return bare[: -len(ending)]
    return bare


def stems(words: str) -> tuple[str, ...]:
    """The stems of all words, in their order."""
    return tuple(map(stem, _WORD.findall(words)))


def core(words: str) -> frozenset[str]:
    """The stems that say what a clause is about: no words of grammar, chance or time, no units."""
    return frozenset(stems(words)) - group("empty") - group("units")


@cache
def group(name: str) -> frozenset[str]:
    """A list of the table, as stems."""
    return frozenset(form for word in tables.toml("outcomes")["words"][name] for form in (word, stem(word)))


def concepts(found: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
    """The groups of like words that these belong to; both ends of one thing say neither."""
    known = _concepts()
    senses = {known[each] for each in found if each in known}
    return frozenset(sense for sense in senses if not opposites(sense) & senses)


def opposites(concept: str) -> frozenset[str]:
    """The groups that say the contrary."""
    return _opposites().get(concept, frozenset())


@cache
def _concepts() -> dict[str, str]:
    """From each stem to its group."""
    return {
        form: name
        for name, words in tables.toml("outcomes")["concepts"].items()
        for word in words
        for form in (word, stem(word))
    }


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for here, contraries in tables.toml("outcomes")["against"].items():
        for there in contraries:
            found.setdefault(here, set()).add(there)
            found.setdefault(there, set()).add(here)
    return {concept: frozenset(others) for concept, others in found.items()}
