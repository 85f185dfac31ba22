"""Senses: what the words of a clause speak of, under the names of concepts and matters, and the contraries of these.

A concept (tables/outcomes.toml) takes in sides of things and matters (tables/opposites.toml) and words of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from onrecord import tables
from onrecord.analyse.claims.things import spoken
from onrecord.analyse.wording import stem

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"))
_IDLE = re.compile(
    r"\bthe last\b|\blast (?=week|month|year|night|spring|summer|autumn|winter|\w+day\b)|\bend(?:s|ed|ing)? up\b"
    r"|\bthe end of (?=the (?:week|month|year|day)|(?:this|next|last) |\d|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b)"
)
"""What speaks of no end and no lasting: "the last week", "by the end of May"."""
WIDEST = 4  # words that may stand inside a phrase: "dismissed the party's own complaint"


@lru_cache(maxsize=20_000)
def senses(text: str) -> frozenset[str]:
    """The names of what a text speaks of; both ends of one thing say neither.

    >>> sorted(senses("The bridge was closed"))
    ['shut']
    """
    text = _IDLE.sub(" ", text.lower())
    words = _WORD.findall(text)
    found = spoken(text, tuple(base for word in words for base in _bases(word)))
    names = {f"{name}{'+' if is_yes else '-'}" for name, is_yes in found.things.items()}
    names |= found.matters - {f"<{name}>" for name in found.things}
    concepts = {concept for name in names for concept in _concepts().get(name, (name,))} | set(_own(words))
    return frozenset(each for each in concepts if not opposites(each) & concepts)


@lru_cache(maxsize=20_000)
def opposites(sense: str) -> frozenset[str]:
    """What says the contrary of a sense."""
    return _against().get(sense, frozenset())


@lru_cache(maxsize=100_000)
def _bases(word: str) -> tuple[str, ...]:
    """What a word may be a form of: the forms that no word has do no harm.

    >>> _bases("closed")
    ('clos', 'close')
    """
    irregular = tables.toml("opposites")["irregular"].get(word)
    if irregular:
        return (irregular,)
    bases = [word[: -len(ending)] + put for ending, put in _ENDINGS if word.endswith(ending)]
    bases += [base[:-1] for base in bases if len(base) > 3 and base[-1] == base[-2]]
    return tuple(base for base in bases if len(base) > 2)


def _own(words: list[str]) -> Iterator[str]:
    """The concepts of the words and phrases that belong to them by outcomes.toml itself."""
    bases = [_base(word) for word in words]
    for place, word in enumerate(words):
        for first in dict.fromkeys((bases[place], word)):
            for rest, concept in _book().get(first, ()):
                if _goes_on(bases[place + 1 :], rest):
                    yield concept


@lru_cache(maxsize=100_000)
def _base(word: str) -> str:
    """What all forms of a word have in common: "stopped" and "stops" are "stop", "threw" is "throw"."""
    bare = stem(tables.toml("opposites")["irregular"].get(word, word))
    bare = bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare
    return bare.removesuffix("y") if len(bare) > 3 else bare


def _goes_on(bases: list[str], rest: tuple[str, ...]) -> bool:
    """Whether the further words of a phrase follow, the last of them not at once."""
    *inner, last = rest or ("",)
    if not last:
        return True
    return bases[: len(inner)] == inner and last in bases[len(inner) : len(inner) + WIDEST]


@cache
def _book() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """From the first word of a phrase to its further words and its concept."""
    irregular = tables.toml("opposites")["irregular"]
    found: dict[str, dict[tuple[tuple[str, ...], str], None]] = defaultdict(dict)
    for name, concept in tables.toml("outcomes")["concepts"].items():
        for way in concept["words"]:
            first, *rest = way.split()
            found[first if first in irregular else _base(first)][tuple(map(_base, rest)), name] = None
    return {first: list(ways) for first, ways in found.items()}


@cache
def _concepts() -> Mapping[str, list[str]]:
    """From a side of a thing, or a matter, to the concepts that take it in."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, concept in tables.toml("outcomes")["concepts"].items():
        for thing in concept["things"]:
            found[thing].append(name)
    return found


@cache
def _against() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for here, contraries in tables.toml("outcomes")["against"].items():
        for there in contraries:
            found[here].add(there)
            found[there].add(here)
    return {concept: frozenset(others) for concept, others in found.items()}
