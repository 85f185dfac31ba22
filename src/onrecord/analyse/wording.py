"""Wording: the words of a clause as stems, and which of them tell what it is about."""

import re
from functools import cache, lru_cache

from onrecord import tables

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONG = re.compile(r"[^\W\d_]{3,}")
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


def long_stems(words: str) -> frozenset[str]:
    """The stems of the words of three letters or more."""
    return frozenset(map(stem, _LONG.findall(words)))


def core(words: str) -> frozenset[str]:
    """The stems that say what a clause is about: no words of grammar, chance or time, no units."""
    return frozenset(stems(words)) - group("empty") - group("units")


def in_base(words: str) -> str:
    """Words with what is irregular in its base form: "brought" as "bring"; the helping verbs stay as they are.

    >>> in_base("It was heard and left out")
    'It was hear and leave out'
    """
    irregular = tables.toml("opposites")["irregular"]
    return _WORD.sub(lambda each: _plain(irregular.get(each[0].lower(), each[0]), each[0]), words)


@cache
def bases() -> frozenset[str]:
    """All base forms that irregular ones are put in."""
    return frozenset(tables.toml("opposites")["irregular"].values())


def _plain(base: str, word: str) -> str:
    return word if base in ("be", "have", "do") else base


@cache
def group(name: str) -> frozenset[str]:
    """A list of the table, as stems."""
    return frozenset(form for word in tables.toml("outcomes")["words"][name] for form in (word, stem(word)))
