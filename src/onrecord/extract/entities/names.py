"""Names that the tagger or the place stage found: persons with their titles, bodies, works, countries that act."""

from collections.abc import Iterable, Iterator

from onrecord.extract.entities.find import Find, core, listed
from onrecord.markup import Markup, Token
from onrecord.model import EntityType, Toponym

LABELS: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "NORP": "Nationality",
    "LAW": "Document",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "PRODUCT": "Other",
}


def places(markup: Markup, toponyms: Iterable[Toponym]) -> list[Find]:
    finds = []
    for toponym in toponyms:
        tokens = markup.tokens_in(toponym.span)
        if tokens:
            kind: EntityType = _people(tokens[-1]) if toponym.people else "Location"
            finds.append(Find(tokens[0].i, tokens[-1].i + 1, kind, "place/toponym"))
    return finds


def _people(token: Token) -> EntityType:
    """A word for a people is a nationality; in the plural ("the Iraqis") it is a group of people."""
    return "Organisation" if token.tag in ("NNPS", "NNS") else "Nationality"


def persons(markup: Markup) -> Iterator[Find]:
    """The tagger's persons with the title before them ("Foreign Minister Anna Berg")."""
    words = {token.text for token in markup.tokens}
    for name in markup.names:
        first, last = core(markup, name.first, name.last)
        if name.label == "PERSON" and not _is_word(markup, first, last, words):
            start = _title(markup, first) if first < last else first
            yield Find(start, last, "Person", "title/before-name" if start < first else "tagger/person")


def _is_word(markup: Markup, first: int, last: int, words: set[str]) -> bool:
    """Whether a name of the tagger is a word that the report also writes small: a headline's capital, no name."""
    return last - first == 1 and markup.tokens[first].lower in words


def _title(markup: Markup, first: int) -> int:
    """Where the title before the name at token `first` begins; `first` if there is none."""
    tokens, start, i = markup.tokens, first, first
    while i > 0 and tokens[i - 1].sentence == tokens[first].sentence:
        token = tokens[i - 1]
        word = token.lower
        office = word in listed("offices") or word in listed("addresses")
        part = word in listed("title_parts")
        whose = start < first and (token.tag in ("NNP", "NNPS") or (token.tag == "JJ" and token.text[0].isupper()))
        link = word == "of" and i > 1 and tokens[i - 2].lower in listed("offices")
        if not (office or part or whose or link or word == "."):
            break
        i -= 1
        if office or ((part or whose) and start < first and word != "."):
            start = i
    return start


def named(markup: Markup) -> Iterator[Find]:
    """The tagger's other names; one that is the surname of a person in this report is that person's."""
    persons = [core(markup, name.first, name.last) for name in markup.names if name.label == "PERSON"]
    surnames = {markup.tokens[last - 1].text for first, last in persons if last - first > 1}
    words = {token.text for token in markup.tokens}
    for name in markup.names:
        kind = LABELS.get(name.label)
        first, last = core(markup, name.first, name.last)
        if _is_word(markup, first, last, words) or (kind == "Nationality" and not _ends_as_people(markup, first, last)):
            continue
        if kind and last - first == 1 and markup.tokens[first].text in surnames:
            yield Find(first, last, "Person", "tagger/surname")
        elif kind and kind != "Person":
            yield Find(first, last, kind, f"tagger/{name.label.lower().replace('_', '-')}")


def _ends_as_people(markup: Markup, first: int, last: int) -> bool:
    """Whether the last word has the form of a word for a people, a faith or a party."""
    return first < last and markup.tokens[last - 1].lower.endswith(tuple(listed("people_endings")))


def acting_states(markup: Markup, places: Iterable[Find]) -> Iterator[Find]:
    """Places that do something a government does: the subject of a verb."""
    for place in places:
        if place.type == "Location" and _acts(markup, markup.tokens[place.last - 1]):
            article = place.first > 0 and markup.tokens[place.first - 1].lower == "the"
            yield Find(place.first - article, place.last, "Organisation", "state/acts")


def _acts(markup: Markup, head: Token) -> bool:
    """Whether a noun is the subject or the agent of a verb, or joined by "and" to one that is."""
    while head.dep == "conj" and markup.tokens[head.head].i != head.i:
        head = markup.tokens[head.head]
    if head.dep in ("nsubj", "nsubjpass"):
        return markup.tokens[head.head].pos in ("VERB", "AUX")
    return head.dep == "pobj" and markup.tokens[head.head].dep == "agent"
