"""Things: phrases that speak of one matter, with the words of a clause brought under them (tables/opposites.toml)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.analyse.wording import stem

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a clause speaks of: `things` with whether its words say yes or no, and the `words` brought under one."""

    things: dict[str, bool]
    matters: frozenset[str]
    words: frozenset[str]


def spoken(text: str, lemmas: tuple[str, ...]) -> Spoken:
    """The things and matters of a clause, from its text and its lemmas; phrases go before the single words in them."""
    plain = _WORD.findall(text.lower())
    only_verbs = {lemma for form, lemma in _verbs().items() if form in plain}
    texts = _joined(plain), _joined(lemmas)
    inside = {stem(word) for words in texts for found in _all_phrases().finditer(words) for word in found[0].split()}
    free = (
        _joined(word for word in plain if stem(word) not in inside),
        _joined(word for word in lemmas if stem(word) not in inside and word not in only_verbs),
    )
    things: dict[str, bool] = {}
    matters: set[str] = set()
    words: set[str] = set()
    for name, yes, no in _things():
        refused, held = no.found(texts, free), yes.found(texts, free)
        if refused or held:
            things[name] = not refused
            words.update(refused or held)
            matters.add(f"<{name}>")
    others = {name: [word for word in same.found(texts, free) if word not in words] for name, same in _matters()}
    matters.update(f"<{name}>" for name, found in others.items() if found)
    words.update(word for found in others.values() for word in found)
    return Spoken(things, frozenset(matters), frozenset(words))


@dataclass(frozen=True, slots=True)
class _Wording:
    """The ways to speak of one thing: phrases of several words, and single words."""

    phrases: re.Pattern[str]
    single: re.Pattern[str]

    def found(self, texts: Iterable[str], free: Iterable[str]) -> list[str]:
        """The words of its phrases in the texts, and its single words in what no phrase takes up."""
        whole = [found for text in texts for found in self.phrases.finditer(text)]
        alone = [found for text in free for found in self.single.finditer(text)]
        return [word for found in (*whole, *alone) for word in found.group().split()]


@cache
def _things() -> tuple[tuple[str, _Wording, _Wording], ...]:
    found = tables.toml("opposites")["thing"]
    return tuple((each["name"], _wording(each["yes"]), _wording(each["no"])) for each in found)


@cache
def _matters() -> tuple[tuple[str, _Wording], ...]:
    return tuple((each["name"], _wording(each["words"])) for each in tables.toml("opposites")["same"])


@cache
def _all_phrases() -> re.Pattern[str]:
    table = tables.toml("opposites")
    lists = [*(each[side] for each in table["thing"] for side in ("yes", "no")), *(e["words"] for e in table["same"])]
    return _any_of(phrase for phrases in lists for phrase in phrases if " " in phrase)


@cache
def _verbs() -> Mapping[str, str]:
    found: dict[str, str] = tables.toml("opposites")["verbs"]
    return found


def _wording(ways: Sequence[str]) -> _Wording:
    return _Wording(_any_of(way for way in ways if " " in way), _any_of(way for way in ways if " " not in way))


def _joined(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    ways = sorted(map(re.escape, phrases), key=len, reverse=True)
    return re.compile(rf"(?<= )(?:{'|'.join(ways)})(?= )") if ways else re.compile(r"(?!)")
