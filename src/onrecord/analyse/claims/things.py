"""Things: phrases that speak of one matter, with the words of a clause brought under them (tables/opposites.toml)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord import tables
from onrecord.analyse.wording import stem

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PARTICLES = frozenset({"out", "off", "down", "up", "back", "away", "over", "aside", "apart"})
BETWEEN = frozenset({"the", "its", "his", "her", "their", "our", "a", "an", "all", "it", "them", "him", "this", "that"})
"""Words that open what may stand between a verb and its particle: "called the meeting off"."""
WIDEST = 3  # words between a verb and its particle


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a clause speaks of: `things` with whether its words say yes or no, and the `words` brought under one."""

    things: dict[str, bool]
    matters: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Sense:
    """One way to speak of a thing: `is_yes` says which side it takes, None where the thing has no sides."""

    name: str
    is_yes: bool | None


@dataclass(frozen=True, slots=True)
class _Hit:
    sense: _Sense
    words: tuple[str, ...]


def spoken(text: str, lemmas: tuple[str, ...]) -> Spoken:
    """The things and matters of a clause, from its text and its lemmas; phrases go before the single words in them."""
    plain = _WORD.findall(text.lower())
    only_verbs = {lemma for form, lemma in _verbs().items() if form in plain}
    hits = [*_phrases(plain), *_phrases(lemmas)]
    inside = {stem(word) for hit in hits for word in hit.words}
    for word in (*plain, *(lemma for lemma in lemmas if lemma not in only_verbs)):
        if stem(word) not in inside:
            hits += [_Hit(sense, (word,)) for sense in _words().get(word, ())]
    things: dict[str, bool] = {}
    for hit in hits:
        if hit.sense.is_yes is not None:
            things[hit.sense.name] = things.get(hit.sense.name, True) and hit.sense.is_yes
    others = [hit for hit in hits if hit.sense.is_yes is None]
    sided = [hit for hit in hits if hit.sense.is_yes is not None]
    taken = {word for hit in sided if things[hit.sense.name] is hit.sense.is_yes for word in hit.words}
    matters = {*things, *(hit.sense.name for hit in others if not taken.issuperset(hit.words))}
    return Spoken(
        things=things,
        matters=frozenset(f"<{name}>" for name in matters),
        words=frozenset(taken | {word for hit in others for word in hit.words}),
    )


def _phrases(words: Sequence[str]) -> Iterator[_Hit]:
    """The phrases in a row of words, whatever their forms; one that lies within a longer one is left out."""
    bases = [_base(word) for word in words]
    found = [
        (places, sense)
        for start, base in enumerate(bases)
        for rest, sense in _book().get(base, ())
        if (places := _fits(words, bases, start, rest))
    ]
    for places, sense in found:
        if not any(set(places) < set(longer) for longer, _ in found):
            yield _Hit(sense, tuple(words[place] for place in places))


def _fits(words: Sequence[str], bases: Sequence[str], start: int, rest: tuple[str, ...]) -> tuple[int, ...]:
    """The places of a phrase that begins here, none where it does not go on as it should."""
    end = start + 1 + len(rest)
    if tuple(bases[start + 1 : end]) == rest:
        return tuple(range(start, end))
    is_split = len(rest) == 1 and rest[0] in PARTICLES and start + 1 < len(words) and words[start + 1] in BETWEEN
    reach = bases[start + 2 : start + 2 + WIDEST] if is_split else ()
    return (start, start + 2 + reach.index(rest[0])) if rest[0] in reach else ()


@lru_cache(maxsize=100_000)
def _base(word: str) -> str:
    """What all forms of a word have in common: "stepped", "stepping" and "steps" are "step", "gave" is "giv"."""
    bare = stem(_irregular().get(word, word))
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare


@cache
def _senses() -> tuple[tuple[_Sense, tuple[str, ...]], ...]:
    """Every way to speak of a thing, with its words and phrases."""
    table = tables.toml("opposites")
    sided = (
        (_Sense(each["name"], side == "yes"), tuple(each[side])) for each in table["thing"] for side in ("yes", "no")
    )
    return (*sided, *((_Sense(each["name"], None), tuple(each["words"])) for each in table["same"]))


@cache
def _book() -> Mapping[str, list[tuple[tuple[str, ...], _Sense]]]:
    """From the first word of a phrase to its further words."""
    found: dict[str, dict[tuple[tuple[str, ...], _Sense], None]] = defaultdict(dict)
    for sense, ways in _senses():
        for way in ways:
            first, *rest = [_base(word) for word in way.split()]
            if rest:
                found[first][tuple(rest), sense] = None
    return {first: list(ways) for first, ways in found.items()}


@cache
def _words() -> Mapping[str, list[_Sense]]:
    """From a word that stands alone to what it speaks of."""
    found: dict[str, list[_Sense]] = defaultdict(list)
    for sense, ways in _senses():
        for way in ways:
            if " " not in way:
                found[way].append(sense)
    return found


@cache
def nouns() -> frozenset[str]:
    """The matters that are people or things, not happenings: two clauses that share one may tell of two events."""
    return frozenset(f"<{each['name']}>" for each in tables.toml("opposites")["same"] if each.get("is") == "noun")


@cache
def _verbs() -> Mapping[str, str]:
    found: dict[str, str] = tables.toml("opposites")["verbs"]
    return found


@cache
def _irregular() -> Mapping[str, str]:
    found: dict[str, str] = tables.toml("opposites")["irregular"]
    return found
