"""What kind of source it is: a person, a body, a paper, somebody unnamed ..."""

from functools import cache

from onrecord.link.speakers.source import Source
from onrecord.markup import Markup, Token
from onrecord.model import Entity, SpeakerKind
from onrecord.tables import toml

_PRONOUNS: dict[str, SpeakerKind] = {
    **dict.fromkeys(("i", "he", "she", "him", "her", "his", "me", "my", "who", "himself", "herself", "you"), "person"),
    **dict.fromkeys(("we", "they", "them", "their", "our", "us", "those", "these", "others", "all"), "group"),
    **dict.fromkeys(("it", "its"), "organisation"),
    **dict.fromkeys(("someone", "somebody", "one", "another"), "anonymous"),
}
_ENTITIES: dict[str, SpeakerKind] = {
    "Person": "person",
    "Organisation": "organisation",
    "Location": "organisation",
    "Nationality": "group",
    "Document": "document",
    "Work": "document",
}
_LABELS: dict[str, SpeakerKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "organisation",
    "FAC": "organisation",
    "NORP": "group",
    "LAW": "document",
    "WORK_OF_ART": "document",
}
_INDEFINITE = frozenset({"a", "an", "another", "one", "unnamed", "unidentified", "anonymous"})
_ORDER: tuple[SpeakerKind, ...] = ("anonymous", "document", "media", "person", "organisation", "group")


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(toml("sources")[kind])


def kind_of(markup: Markup, source: Source, entity: Entity | None) -> SpeakerKind:
    """The kind of a source: by its pronoun, its name, then its head noun."""
    head = markup.tokens[source.head]
    if len(source.plain) == 1 and head.lower in _PRONOUNS:
        return _PRONOUNS[head.lower]
    if source.is_several(markup):
        return "group"
    return _by_name(markup, source, head, entity) or _by_noun(markup, source, head) or "unspecified"


def _by_name(markup: Markup, source: Source, head: Token, entity: Entity | None) -> SpeakerKind | None:
    """By a name of its own, in its head or added to it; else by the press's names and the entity."""
    for name in source.names:
        if source.is_named_by(markup, name):
            if _is_press(name.span.of(markup.text)):
                return "media"
            if name.label in _LABELS:
                return _LABELS[name.label]
    if _is_press(source.words(markup)):
        return "media"
    if entity is not None and head.pos == "PROPN":
        return _ENTITIES.get(entity.type)
    return None


def _is_press(name: str) -> bool:
    return name.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s") in _nouns("media_names")


def _by_noun(markup: Markup, source: Source, head: Token) -> SpeakerKind | None:
    """By the head noun, its number, and whether it is "a" or "the" one: "a minister" is kept unnamed, "the" is not."""
    plural = head.tag in ("NNS", "NNPS")
    if head.lower in _nouns("quantity") or (plural and _noun(head) in _nouns("group")):
        return "anonymous" if _knows(markup, source) else "group"
    kind = _listed(markup, source, head)
    if plural:
        return kind if kind in ("anonymous", "document", "media") else "group"
    if kind == "person" and any(markup.tokens[i].lower in _INDEFINITE for i in source.plain if i <= source.head):
        return "anonymous"
    return kind or ("person" if head.pos == "PROPN" else None)


def _listed(markup: Markup, source: Source, head: Token) -> SpeakerKind | None:
    """The first kind whose list holds the noun, alone or with the word before it ("news agency")."""
    noun = _noun(head)
    double = f"{markup.tokens[head.i - 1].lower} {noun}" if head.i - 1 in source.plain else noun
    if double != noun and double in _nouns("media"):
        return "media"
    return next((kind for kind in _ORDER if noun in _nouns(kind)), None)


def _noun(head: Token) -> str:
    return head.lemma.lower()


def _knows(markup: Markup, source: Source) -> bool:
    """Whether the source is set apart by what it knows: "people familiar with the talks"."""
    words = markup.text[markup.tokens[source.first].start : markup.tokens[source.tokens[-1]].end].lower()
    return any(phrase in words for phrase in toml("sources")["justification"]["knows"])
