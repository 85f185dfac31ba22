"""Mentions of people, bodies, places, peoples, weapons and other things, before it is known which mention is whose.

Names come from the tagger, the toponyms and a list of well-known bodies; titles are drawn to the names they stand
before. Phrases without a name count where their noun says what they are: an office ("the foreign minister"), a group
that acts ("Iraqi forces"), a weapon, a platform, a vehicle, a document. A country that acts ("France condemned") is a
body as well as a place. Pronouns are nobody's mentions here; times, money and quantities have stages of their own.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, get_args

from msgspec import convert

from onrecord.markup import Markup, Token
from onrecord.model import EntityType, Mention, Toponym
from onrecord.tables import rows, toml

NAME = "extract/entities"
VERSION = "1"

LABELS: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "NORP": "Nationality",
    "LAW": "Document",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "PRODUCT": "Other",
}
THINGS: tuple[EntityType, ...] = ("Weapon", "MilitaryPlatform", "Vehicle", "Document")
LONGEST = 6  # tokens in the longest listed name
CONFIDENCE = {"tagger": 0.85, "place": 0.9, "list": 0.9, "title": 0.85, "phrase": 0.6, "state": 0.6}


class _Find(NamedTuple):
    """Tokens `first` to `last` (exclusive), what they name and the rule that says so."""

    first: int
    last: int
    type: EntityType
    rule: str


def find_mentions(markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Mention, ...]:
    """The mentions in text order. Two overlap only where they are of different types ("Iraqi" in "Iraqi forces").

    >>> find_mentions(Markup("", (), (), ()), ())
    ()
    """
    places = _places(markup, toponyms)
    finds = [
        *_listed(markup),
        *places,
        *_persons(markup),
        *_named(markup),
        *_acting_states(markup, places),
        *_phrases(markup),
    ]
    return tuple(
        _mention(markup, find) for find in sorted(_apart(markup, finds), key=lambda find: (find.first, -find.last))
    )


def _mention(markup: Markup, find: _Find) -> Mention:
    span = markup.span(find.first, find.last)
    confidence = CONFIDENCE[find.rule.split("/")[0]]
    return Mention(start=span.start, end=span.end, type=find.type, rule=find.rule, confidence=confidence)


def _apart(markup: Markup, finds: Iterable[_Find]) -> Iterator[_Find]:
    """The finds that do not clash: of one type none overlap, no listed name is cut up, no span has two types by chance.

    Of two that clash the earlier in the list stays.
    """
    taken: dict[str, bytearray] = {kind: bytearray(len(markup.tokens)) for kind in (*get_args(EntityType), "listed")}
    spans: set[tuple[int, int]] = set()
    for first, last, kind, rule in finds:
        layers = (kind, "listed") if rule.startswith(("list/", "phrase/")) and kind != "Organisation" else (kind,)
        twice = (first, last) in spans and rule != "state/acts"
        if first < last and not twice and not any(any(taken[layer][first:last]) for layer in layers):
            for layer in layers if rule.startswith("list/") else (kind,):
                taken[layer][first:last] = b"\1" * (last - first)
            spans.add((first, last))
            yield _Find(first, last, kind, rule)


# --- names


def _listed(markup: Markup) -> Iterator[_Find]:
    """Bodies and arms that stand in our lists, the longest name first; designations ("MiG-31") by their prefix."""
    names, heads, i = _names(), _heads(), 0
    while i < len(markup.tokens):
        listed = _listed_at(markup, names, i) if markup.tokens[i].text in heads else None
        find = listed or _designation(markup, names, i)
        if find:
            yield find
        i = find.last if find else i + 1


def _listed_at(markup: Markup, names: dict[str, EntityType], first: int) -> _Find | None:
    for last in range(min(first + LONGEST, len(markup.tokens)), first, -1):
        kind = names.get(_words(markup, first, last))
        if kind:
            return _Find(first, last, kind, "list/name")
    return None


def _designation(markup: Markup, names: dict[str, EntityType], first: int) -> _Find | None:
    """A prefix of the list, a hyphen and a number, in one token or up to three that touch."""
    tokens = markup.tokens
    last = first + 1
    while last < min(first + 3, len(tokens)) and tokens[last].start == tokens[last - 1].end:
        last += 1
    for end in range(last, first, -1):
        prefix, mark, number = _words(markup, first, end).partition("-")
        kind = names.get(f"{prefix}-") if mark and number[:1].isdigit() and number[-1].isalnum() else None
        if kind:
            return _Find(first, end, kind, "list/designation")
    return None


@cache
def _names() -> dict[str, EntityType]:
    """Each listed name with its type."""
    found: dict[str, EntityType] = {}
    for row in rows("bodies"):
        found |= dict.fromkeys((row["name"], *row["also"].split("|")), "Organisation")
    for row in rows("arms"):
        found |= dict.fromkeys((row["name"], *row["also"].split("|")), convert(row["type"], EntityType))
    return {name: kind for name, kind in found.items() if name}


@cache
def _heads() -> frozenset[str]:
    """The first words of the listed names as the tagger cuts them; almost every word of a report is none of them."""
    return frozenset(re.split(r"[ '’-]", name)[0] for name in _names()) | frozenset(
        name.split()[0] for name in _names()
    )


def _places(markup: Markup, toponyms: Iterable[Toponym]) -> list[_Find]:
    finds = []
    for toponym in toponyms:
        tokens = markup.tokens_in(toponym.span)
        if tokens:
            kind: EntityType = "Nationality" if toponym.people else "Location"
            finds.append(_Find(tokens[0].i, tokens[-1].i + 1, kind, "place/toponym"))
    return finds


def _persons(markup: Markup) -> Iterator[_Find]:
    """The tagger's persons with the title before them ("Foreign Minister Anna Berg")."""
    for name in markup.names:
        if name.label == "PERSON":
            first, last = _core(markup, name.first, name.last)
            start = _title(markup, first) if first < last else first
            yield _Find(start, last, "Person", "title/before-name" if start < first else "tagger/person")


def _title(markup: Markup, first: int) -> int:
    """Where the title before the name at token `first` begins; `first` if there is none."""
    start = i = first
    while i > 0 and markup.tokens[i - 1].sentence == markup.tokens[first].sentence:
        word = markup.tokens[i - 1].lower
        i -= 1
        part = word in _list("title_parts")
        if word in _list("offices") or word in _list("addresses") or (part and start < first):
            start = i
        elif not part and word != ".":
            break
    return start


def _named(markup: Markup) -> Iterator[_Find]:
    """The tagger's other names; one that is the surname of a person in this report is that person's."""
    persons = [_core(markup, name.first, name.last) for name in markup.names if name.label == "PERSON"]
    surnames = {markup.tokens[last - 1].text for first, last in persons if last - first > 1}
    for name in markup.names:
        kind = LABELS.get(name.label)
        first, last = _core(markup, name.first, name.last)
        if kind and last - first == 1 and markup.tokens[first].text in surnames:
            yield _Find(first, last, "Person", "tagger/surname")
        elif kind and kind != "Person":
            yield _Find(first, last, kind, f"tagger/{name.label.lower().replace('_', '-')}")


def _core(markup: Markup, first: int, last: int) -> tuple[int, int]:
    """A name without article, possessive and marks at its ends."""
    tokens = markup.tokens
    while first < last and (tokens[first].lower in _list("articles") or not tokens[first].text[0].isalnum()):
        first += 1
    while last > first and (tokens[last - 1].tag == "POS" or not tokens[last - 1].text[-1].isalnum()):
        last -= 1
    return first, last


def _acting_states(markup: Markup, places: Iterable[_Find]) -> Iterator[_Find]:
    """Places that do something a government does: the subject of a verb."""
    for place in places:
        head = markup.tokens[place.last - 1]
        if place.type == "Location" and head.dep in ("nsubj", "nsubjpass") and markup.tokens[head.head].pos == "VERB":
            article = place.first > 0 and markup.tokens[place.first - 1].lower == "the"
            yield _Find(place.first - article, place.last, "Organisation", "state/acts")


# --- phrases


def _phrases(markup: Markup) -> Iterator[_Find]:
    """Phrases whose noun says what they are, with its modifiers, and with "of" and a name for groups."""
    kinds = _nouns()
    for token in markup.tokens:
        kind = kinds.get(token.lower)
        if kind and token.tag in ("NN", "NNS", "NNP", "NNPS"):
            first = _left(markup, token, kind in THINGS)
            last = _right(markup, token, kind)
            if kind == "Vehicle" and any(word.lower in _list("military") for word in markup.tokens[first : token.i]):
                kind = "MilitaryPlatform"
            if kind != "Document" or _is_titled(markup, first, token):
                yield _Find(first, last, kind, f"phrase/{kind.lower()}")


@cache
def _nouns() -> dict[str, EntityType]:
    """The nouns that name a kind of thing, and the kind."""
    lists = toml("mentions")
    found: dict[str, EntityType] = dict.fromkeys(lists["offices"], "Person")
    found |= {noun: "Organisation" for nouns in lists["groups"].values() for noun in nouns}
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
        kind == "Organisation"
        and last + 1 < len(tokens)
        and tokens[last].lower == "of"
        and tokens[last + 1].tag in ("NNP", "NNPS")
    ):
        last += 1
        while last < len(tokens) and tokens[last].tag in ("NNP", "NNPS"):
            last += 1
    return last


def _words(markup: Markup, first: int, last: int) -> str:
    return markup.text[markup.tokens[first].start : markup.tokens[last - 1].end]


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(toml("mentions")[name])
