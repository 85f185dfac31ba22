"""What kind of source it is: a person, a body, a paper, somebody unnamed ..."""

from functools import cache

from onrecord.link.speakers.gender import of_name
from onrecord.link.speakers.source import Source, is_label
from onrecord.markup import Markup, Name, Token
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
_NOBODY = frozenset({"nobody", "no", "none", "neither", "noone"})
_LABELS_OF_TURNS = frozenset({"Q", "A"})
_OWNERS = frozenset(
    {"owner", "founder", "leader", "boss", "agent", "opponent", "supporter", "witness"}
)  # bodies can be these
_AS_ONE = frozenset({"police", "authorities"})  # plural words for one body
_LIKE_ANOTHER = frozenset({"counterpart", "predecessor", "successor", "rival", "partner"})
_DOERS = ("er", "or", "ist", "eer", "man", "woman", "person", "ian")
_ORDER: tuple[SpeakerKind, ...] = ("anonymous", "document", "media", "person", "organisation", "group")


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(toml("sources")[kind])


def kind_of(markup: Markup, source: Source, entity: Entity | None) -> SpeakerKind:
    """The kind of a source: by its pronoun, its name, then its head noun."""
    head = markup.tokens[source.head]
    if len(source.plain) == 1 and head.lower in _PRONOUNS:
        return _PRONOUNS[head.lower]
    if is_label(markup, source) and head.lower in _outlets():
        return "media"
    if markup.tokens[source.plain[0]].lower in _NOBODY or source.words(markup) in _LABELS_OF_TURNS:
        return "unspecified"
    if source.is_several(markup):
        return "group"
    return _by_name(markup, source, head, entity) or _by_noun(markup, source, head) or "unspecified"


def _by_name(markup: Markup, source: Source, head: Token, entity: Entity | None) -> SpeakerKind | None:
    """By a name of its own, in its head or added to it; else by the press's names and the entity."""
    if _are_many(markup, source, head):
        return None
    for name in source.names:
        kind = _of_name(markup, source, head, name) if source.is_named_by(markup, name) else None
        if kind is not None:
            return kind
    if is_outlet(source.words(markup)):
        return "media"
    if entity is not None and head.pos == "PROPN" and not is_letters(head.text):
        return _ENTITIES.get(entity.type)
    return None


def _are_many(markup: Markup, source: Source, head: Token) -> bool:
    """Whether a capital only opens the sentence, or a number stands before: "Detectives said", "Several MPs"."""
    opens = source.first == markup.sentences[head.sentence].first and len(source.plain) == 1
    counted = markup.tokens[source.plain[0]].lower in _nouns("quantity")
    return (opens or counted) and (is_letters(head.text) or _singular(head) is not None)


def _singular(head: Token) -> str | None:
    """The noun for one of many people: "detective" for "Detectives"; None for another word."""
    known = _nouns("group") | _nouns("person") | _nouns("anonymous")
    one = head.lower[:-1] if head.lower.endswith("s") else ""
    return one if one in known else None


def is_outlet(name: str) -> bool:
    """Whether a name is that of a paper, agency or broadcaster: a known one, or one that says so ("Harbour Post")."""
    bare = name.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
    words = bare.split()
    if bare.lower() in _nouns("media_names"):
        return True
    capital = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
    return capital and not _outlets().isdisjoint((words[0].lower(), words[-1].lower()))


def is_body(name: str | None) -> bool:
    """Whether the last word of a name is said of bodies only: "Castle Homes", "Two Banks Ferries"."""
    words = (name or "").removesuffix("'s").removesuffix("’s").lower().split()
    return len(words) > 1 and words[-1] in _body_names() and of_name(" ".join(words)) is None


@cache
def _body_names() -> frozenset[str]:
    return frozenset(toml("people")["body_names"])


@cache
def _outlets() -> frozenset[str]:
    return frozenset(toml("people")["outlets"])


def _of_name(markup: Markup, source: Source, head: Token, name: Name) -> SpeakerKind | None:
    words = name.span.of(markup.text)
    if is_outlet(words) and name.label != "PERSON":
        return "media"
    called_press = head.pos == "NOUN" and head.i < name.first and _listed(markup, source, head) == "media"
    if called_press and name.label == "ORG":
        return "media"
    if is_body(words):
        return "organisation"
    called_person = name.label == "ORG" and _is_called_person(markup, source, head, name)
    return "person" if called_person else _LABELS.get(name.label)


def _is_called_person(markup: Markup, source: Source, head: Token, name: Name) -> bool:
    """Whether what the tagger takes for a body is added to a word for a person: "his lawyer, Saskia Boom"."""
    added = head.pos == "NOUN" and not name.first <= head.i < name.last and name.last - name.first > 1
    return added and _noun(head) not in _OWNERS and _listed(markup, source, head) == "person"


def _by_noun(markup: Markup, source: Source, head: Token) -> SpeakerKind | None:
    """By the head noun, its number, and whether it is "a" or "the" one: "a minister" is kept unnamed, "the" is not."""
    plural = (
        head.tag in ("NNS", "NNPS") or is_letters(head.text) or (head.pos != "NOUN" and _singular(head) is not None)
    )
    if head.lower in _AS_ONE:
        return "organisation"
    if head.lower in _nouns("quantity") or (plural and {_noun(head), _singular(head)} & _nouns("group")):
        return "anonymous" if _knows(markup, source) else "group"
    if _noun(head) in _LIKE_ANOTHER:
        return _like_owner(markup, source, plural)
    kind = _listed(markup, source, head)
    if kind == "group" and not plural and _noun(head) not in _nouns("collective"):
        kind = "person"
    if plural:
        return kind if kind in ("anonymous", "document", "media") else "group"
    if kind is None and (head.pos == "PROPN" or _noun(head).endswith(_DOERS)):
        kind = "person"
    unnamed = kind == "person" and _is_indefinite(markup, source) and not _noun(head).startswith("spokes")
    return "anonymous" if unnamed or head.lower in _INDEFINITE else kind


def is_letters(word: str) -> bool:
    """Whether a word is several of what letters stand for: "MPs"."""
    return len(word) > 2 and word.endswith("s") and word[:-1].isupper()


def _is_indefinite(markup: Markup, source: Source) -> bool:
    """Whether it is "a" minister, not "the" one."""
    return any(markup.tokens[i].lower in _INDEFINITE for i in source.plain if i <= source.head)


def _like_owner(markup: Markup, source: Source, plural: bool) -> SpeakerKind | None:
    """ "Its counterpart in Bucharest" is a body, "his counterpart" a person: what it is the like of."""
    if plural:
        return "group"
    owner = next((_PRONOUNS.get(token.lower) for token in markup.dependents(source.head, "poss")), None)
    return owner or "person"


def _listed(markup: Markup, source: Source, head: Token) -> SpeakerKind | None:
    """The first kind whose list holds the noun, alone or with the word before it ("news agency", "coast guard")."""
    noun = _noun(head)
    if head.i - 1 in source.plain:
        double = f"{markup.tokens[head.i - 1].lower} {noun}"
        for kind in _ORDER:
            if double in _nouns(kind):
                return kind
    if noun in _nouns("role") and head.tag == "NN" and not _is_indefinite(markup, source):
        return "person"
    whole = source.words(markup).split()[-1].lower()
    if whole.endswith("-year-old"):
        return "person"
    named = (noun, whole, whole.rpartition("-")[2])
    return next((kind for word in named for kind in _ORDER if word in _nouns(kind)), None)


def _noun(head: Token) -> str:
    return head.lemma.lower()


def _knows(markup: Markup, source: Source) -> bool:
    """Whether the source is set apart by what it knows: "people familiar with the talks"."""
    words = markup.text[markup.tokens[source.first].start : markup.tokens[source.tokens[-1]].end].lower()
    return any(phrase in words for phrase in toml("sources")["justification"]["knows"])
