"""Things: phrases that speak of one matter, with the words of a clause brought under them (tables/opposites.toml)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from onrecord import tables
from onrecord.analyse.wording import stem

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PARTICLES = frozenset({"out", "off", "down", "up", "back", "away", "over", "aside", "apart"})
BETWEEN = frozenset({"the", "its", "his", "her", "their", "our", "a", "an", "all", "it", "them", "him", "this", "that"})
"""Words that open what may stand between a verb and its particle: "called the meeting off"."""
DETERMINERS = (BETWEEN - {"it", "them", "him"}) | {"my", "your", "any", "every", "some", "these", "those", "both"}
PASSIVE = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "not", "never", "will", "would", "to"}
    | {"can", "could", "should", "must", "already", "just", "finally", "all", "also", "only", "later", "since", "soon"}
)
"""Words between what is done to a thing and the thing, told the other way about: "the charges have been dropped"."""
TURNING = re.compile(r"\b(?:by no means|anything but|rul(?:e[sd]?|ing) out)\b")
"""Words that turn about what is said, and that the grammar does not take for a "not"."""
ANY, NONE, OPTIONAL, TURNED, SPLIT = "...", "", "the", "be", "out"
REACH = {ANY: 3, NONE: 0, OPTIONAL: 2, TURNED: 3, SPLIT: 3}
"""How many words may stand before a word of a phrase: any three, none, an article, words of the passive, an object."""


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
    """A way to speak of a thing found in a clause; `held` are those of its words that mean nothing by themselves."""

    sense: _Sense
    words: tuple[str, ...]
    held: tuple[str, ...]


Way = tuple[tuple[str, str], ...]
"""The further words of a phrase, each with what may stand before it."""


def spoken(text: str, lemmas: tuple[str, ...]) -> Spoken:
    """The things and matters of a clause, from its text and its lemmas; phrases go before the single words in them."""
    plain = _WORD.findall(text.lower())
    only_verbs = {lemma for form, lemma in _verbs().items() if form in plain}
    hits = [*_phrases(plain), *_phrases(lemmas)]
    inside = {stem(word) for hit in hits for word in hit.held}
    for word in (*plain, *(lemma for lemma in lemmas if lemma not in only_verbs)):
        if stem(word) not in inside:
            hits += [_Hit(sense, (word,), (word,)) for sense in _words().get(word, ())]
    turned = frozenset(word for found in TURNING.finditer(text.lower()) for word in found.group().split())
    if turned:
        hits = [_turn(hit) if turned.isdisjoint(hit.words) else hit for hit in hits]
    things: dict[str, bool] = {}
    for hit in hits:
        if hit.sense.is_yes is not None:
            things[hit.sense.name] = things.get(hit.sense.name, True) and hit.sense.is_yes
    others = [hit for hit in hits if hit.sense.is_yes is None]
    sided = [hit for hit in hits if hit.sense.is_yes is not None]
    taken = {word for hit in sided if things[hit.sense.name] is hit.sense.is_yes for word in hit.words}
    held = {word for hit in sided if things[hit.sense.name] is hit.sense.is_yes for word in hit.held}
    matters = {*things, *(hit.sense.name for hit in others if len(hit.words) > 1 or not held.issuperset(hit.words))}
    return Spoken(
        things=things,
        matters=frozenset(f"<{name}>" for name in matters),
        words=frozenset(taken | {word for hit in others for word in hit.words}),
    )


def _turn(hit: _Hit) -> _Hit:
    is_yes = None if hit.sense.is_yes is None else not hit.sense.is_yes
    return replace(hit, sense=_Sense(hit.sense.name, is_yes))


def _phrases(words: Sequence[str]) -> Iterator[_Hit]:
    """The phrases in a row of words, whatever their forms; one that lies within a longer one is left out."""
    bases = [_base(word) for word in words]
    book, present = _book(), set(bases)
    found = [
        (places, way, sense)
        for start, base in enumerate(bases)
        for way, needed, sense in book.get(base, ())
        if needed <= present and (places := _fits(words, bases, start, way))
    ]
    for places, way, sense in found:
        if not any(set(places) < set(longer) for longer, _, _ in found):
            taken = tuple(words[place] for place in places)
            yield _Hit(sense, taken, _held(taken, way))


def _held(taken: tuple[str, ...], way: Way) -> tuple[str, ...]:
    """The words of a phrase without its object: "put out the fire" still speaks of a fire, "open fire" does not."""
    if way[0][1] == TURNED:
        return taken[1:]
    return (taken[0], *(word for word, (_, before) in zip(taken[1:], way, strict=True) if before != OPTIONAL))


def _fits(words: Sequence[str], bases: Sequence[str], start: int, way: Way) -> tuple[int, ...]:
    """The places of a phrase that begins here, none where it does not go on as it should."""
    places = [start]
    for base, before in way:
        at = places[-1] + 1
        for place in range(at, min(at + REACH[before] + 1, len(words))):
            if bases[place] == base:
                places.append(place)
                break
            if not _may_stand(words[place], before, is_first=place == at):
                return ()
        else:
            return ()
    return tuple(places)


def _may_stand(word: str, before: str, *, is_first: bool) -> bool:
    """Whether a word may stand before the next word of a phrase."""
    if before == OPTIONAL:
        return word in DETERMINERS
    if before == TURNED:
        return word in PASSIVE
    return before == ANY or (before == SPLIT and (not is_first or word in BETWEEN))


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
def _book() -> Mapping[str, list[tuple[Way, frozenset[str], _Sense]]]:
    """From the first word of a phrase to its further words, and these as a set: most phrases fail on it at once."""
    found: dict[str, dict[tuple[Way, _Sense], None]] = defaultdict(dict)
    for sense, ways in _senses():
        for first, way in (each for phrase in ways if " " in phrase for each in _ways(phrase.split())):
            found[first][way, sense] = None
    return {
        first: [(way, frozenset(base for base, _ in way), sense) for way, sense in ways]
        for first, ways in found.items()
    }


def _ways(phrase: Sequence[str]) -> Iterator[tuple[str, Way]]:
    """A phrase as it stands, and a verb with its object also the other way about."""
    first, *rest = phrase
    way: list[tuple[str, str]] = []
    before = SPLIT if len(rest) == 1 and rest[0] in PARTICLES else NONE
    for word in rest:
        if word in (ANY, OPTIONAL):
            before = word
        else:
            way.append((_base(word), before))
            before = NONE
    yield _base(first), tuple(way)
    if len(rest) == 2 and rest[0] == OPTIONAL:
        yield _base(rest[1]), ((_base(first), TURNED),)


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
