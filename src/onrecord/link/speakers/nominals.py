"""Who "the minister", "the Kremlin spokesman" or "the company" is: somebody named before in those words, or nobody."""

from functools import cache
from itertools import pairwise

from onrecord.link.speakers.cast import Cast, Mention
from onrecord.link.speakers.gender import of_words
from onrecord.link.speakers.roll.bare import is_name
from onrecord.link.speakers.roll.people import People
from onrecord.link.speakers.source import Source
from onrecord.markup import Markup, Token
from onrecord.model import SpeakerKind
from onrecord.tables import atlas, toml

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_SMALL = frozenset({"the", "of", "for", "in", "at", "'s", "’s", "and", "a", "an"})
_PLURAL = ("NNS", "NNPS")
_OF_ALL = frozenset(
    {"agency", "body", "institution", "organisation", "organization", "watchdog", "group", "union", "party"}
)
_PEOPLE: frozenset[SpeakerKind] = frozenset({"person", "anonymous"})


def named_before(markup: Markup, people: People, cast: Cast, source: Source) -> Mention | None:
    """The mention that a noun with "the" takes up again; None where it may be new, or where two can be meant."""
    head = markup.tokens[source.head]
    if head.pos not in ("NOUN", "PROPN") or source.is_several(markup):
        return None
    words = [markup.tokens[i] for i in source.plain]
    if words[0].lower not in _POINTING and not (len(words) == 1 and head.lemma.lower() in _people() | _bodies()):
        return None
    told = {_form(word) for word in words if word.i != head.i and word.lower not in _SMALL | _POINTING}
    before = cast.before(source.first)
    found = _same_words(markup, before, head, told, words)
    if found is not None or head.tag in _PLURAL:
        return found
    noun = head.lemma.lower()
    found = _person(people, before, noun, told) if noun in _people() else None
    if found is not None or (noun in _people() and noun not in _bodies()):
        return found
    return _body(markup, before, noun, told)


def _same_words(
    markup: Markup, before: list[Mention], head: Token, told: set[str], words: list[Token]
) -> Mention | None:
    """Who was called by the same noun, in words that hold these: "a ministry in Sofia", then "the ministry"."""
    noun = head.lemma.lower()
    alike = []
    for mention in before:
        if mention.noun == noun and mention.source is not None and (mention.plural == (head.tag in _PLURAL)):
            own = {_form(markup.tokens[i]) for i in mention.source.plain}
            if told <= own and len(mention.source.plain) >= len(words) - 1:
                alike.append(mention)
    names = {mention.name.lower() for mention in alike}
    fullest = max(alike, key=lambda mention: (mention.speaker is not None, len(mention.name)), default=None)
    if fullest is None or len(names) == 1:
        return fullest
    return fullest if all(_bare(name) in _bare(fullest.name.lower()) for name in names) else alike[-1]


def _person(people: People, before: list[Mention], noun: str, told: set[str]) -> Mention | None:
    """The one person who was given that title."""
    gender = of_words([noun])
    fitting: dict[str, Mention] = {}
    for mention in before:
        title = people.title(mention.name) if mention.kind in _PEOPLE else None
        clash = gender is not None and mention.gender not in (None, gender)
        if title is not None and not clash and _fits(title, noun, told):
            fitting[mention.name] = mention
    if fitting:
        return fitting.popitem()[1] if len(fitting) == 1 else None
    name = people.holder(" ".join((*sorted(told), noun)) if len(told) < 2 else "")
    return Mention(0, name, "person", False, people.gender(name), 0.0) if name is not None else None


def _fits(title: str, noun: str, told: set[str]) -> bool:
    """Whether a title holds the noun, or one said of the same office, and all that is told besides."""
    words = {word.lower().removesuffix("'s").removesuffix("’s") for word in title.replace("-", " ").split()}
    parts = title.lower().split()
    words |= {f"{one} {other}" for one, other in pairwise(parts)}
    same = noun in words or any(noun in group and words & group for group in _same()) or bool(_wider(noun) & words)
    return same and all(word in words or _land(word) & {_home(other) for other in words} for word in told)


def _body(markup: Markup, before: list[Mention], noun: str, told: set[str]) -> Mention | None:
    """The body whose name holds the noun, or the one that spoke or was named last where any body is called so."""
    is_media = noun in _media()
    kind = "media" if is_media else "organisation"
    bodies = [m for m in before if m.kind == kind and not m.plural and is_name(m.name) and not _is_common(m.name)]
    called = [m for m in bodies if noun in m.name.lower().split() and told <= set(m.name.lower().split())]
    free = bodies if noun in _OF_ALL or is_media else [m for m in bodies if _is_free(m.name)]
    for fitting in (called, [] if told or not (is_media or noun in _bodies()) else free):
        spoken = [mention for mention in fitting if mention.speaker is not None]
        subjects = [mention for mention in fitting if mention.weight >= 1.0]
        for chosen in (spoken, subjects, fitting):
            if len({mention.name for mention in chosen}) == 1 or (chosen and is_media):
                return chosen[-1]
    return None


def _is_common(name: str) -> bool:
    """Whether a name is only a noun with a capital: "Government", "Ministry"."""
    return " " not in name and name.lower() in _state() | _bodies()


def _is_free(name: str) -> bool:
    """Whether a body may be a company: no part of a state, no union or party."""
    return (_state() | frozenset(toml("people")["no_company"])).isdisjoint(name.lower().split())


def _form(word: Token) -> str:
    return word.lemma.lower() if word.pos == "NOUN" else word.lower


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in _POINTING | {"a", "an", "one"} else name


def _land(word: str) -> set[str | None]:
    """The country a word for a people belongs to: "Hungarian"."""
    site = atlas.peoples().get(word.capitalize())
    return {site.country} if site is not None else set()


def _home(word: str) -> str | None:
    site = next(iter(atlas.sites(word.capitalize())), None)
    return site.country if site is not None and site.precision == "country" else None


@cache
def _people() -> frozenset[str]:
    same = {word for group in (*_same(), *toml("people")["wider"]) for word in group}
    return frozenset(toml("sources")["person"]) | frozenset(toml("sources")["anonymous"]) | same


@cache
def _bodies() -> frozenset[str]:
    return frozenset(toml("people")["bodies"])


@cache
def _state() -> frozenset[str]:
    return frozenset(toml("people")["state"])


@cache
def _media() -> frozenset[str]:
    return frozenset(toml("sources")["media"])


@cache
def _wider(noun: str) -> frozenset[str]:
    """The offices a wider word may take up: "the official" for a mayor."""
    return frozenset(word for general, *offices in toml("people")["wider"] if general == noun for word in offices)


@cache
def _same() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in toml("people")["same"])
