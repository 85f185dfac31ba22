"""Things: phrases that speak of one matter, with the words of a clause brought under them (tables/opposites.toml)."""

import re
from dataclasses import dataclass
from functools import cache

from onrecord import tables

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a clause speaks of: `things` with whether its words say yes or no, and the `words` brought under one."""

    things: dict[str, bool]
    matters: frozenset[str]
    words: frozenset[str]


def spoken(text: str, lemmas: tuple[str, ...]) -> Spoken:
    """The things and matters of a clause, from its text and its lemmas."""
    plain = f" {' '.join(_WORD.findall(text.lower()))} "
    base = f" {' '.join(lemmas)} "
    things: dict[str, bool] = {}
    matters: set[str] = set()
    words: set[str] = set()
    for name, yes, no in _things():
        refused, held = _in(no, plain, base), _in(yes, plain, base)
        if refused or held:
            things[name] = not refused
            words.update(refused or held)
            matters.add(f"<{name}>")
    free = {
        name: found for name, same in _matters() if (found := [w for w in _in(same, plain, base) if w not in words])
    }
    matters.update(f"<{name}>" for name in free)
    words.update(word for found in free.values() for word in found)
    return Spoken(things, frozenset(matters), frozenset(words))


def _in(pattern: re.Pattern[str], *texts: str) -> list[str]:
    return [word for text in texts for found in pattern.finditer(text) for word in found.group().split()]


@cache
def _things() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    found = tables.toml("opposites")["thing"]
    return tuple((each["name"], _any_of(each["yes"]), _any_of(each["no"])) for each in found)


@cache
def _matters() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((each["name"], _any_of(each["words"])) for each in tables.toml("opposites")["same"])


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{'|'.join(sorted(map(re.escape, phrases), key=len, reverse=True))})(?= )")
