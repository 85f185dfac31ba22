"""The roll of the people and bodies a report names, and the fullest name of each."""

from bisect import bisect_right

from onrecord.link.speakers.source import Source
from onrecord.markup import Markup
from onrecord.model import Entity, Span, overlap

_SPEAKING = ("Person", "Organisation")
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "the", "a", "an"})


class Roll:
    """Whose names the report holds: by the entities of the record, else by the names the tagger saw."""

    def __init__(self, markup: Markup, entities: tuple[Entity, ...]) -> None:
        self._markup = markup
        mentions = [(span, entity) for entity in entities for span in entity.mentions]
        self._mentions = sorted(mentions, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._mentions]
        self._by_name = {entity.name: entity for entity in reversed(entities)}
        self._fullest = _fullest(markup)
        self._titles: dict[str, str] = {}

    def entity_of(self, source: Source) -> Entity | None:
        """The entity that is the source: the one of its own name, or the one whose mention holds its head."""
        for name in source.names:
            if self._at(name.span) is not None and source.is_named_by(self._markup, name):
                return self._at(name.span)
        head = self._markup.tokens[source.head]
        return self._at(Span(head.start, head.end))

    def _at(self, span: Span) -> Entity | None:
        last = bisect_right(self._starts, max(span.end - 1, span.start))
        for found, entity in reversed(self._mentions[max(0, last - 4) : last]):
            if overlap(found, span):
                return entity
        return None

    def entity_named(self, name: str) -> str | None:
        """The id of the entity of that name."""
        entity = self._by_name.get(name)
        return entity.id if entity is not None else None

    def name_of(self, source: Source, entity: Entity | None) -> str | None:
        """The fullest name the report gives for a source, or None where it gives none."""
        if entity is not None and entity.type in _SPEAKING:
            return entity.name
        for name in source.names:
            if name.label in ("PERSON", "ORG", "GPE") and source.is_named_by(self._markup, name):
                return self.fullest(_bare(name.span.of(self._markup.text)))
        head = self._markup.tokens[source.head]
        return self.fullest(head.text) if head.pos == "PROPN" and head.text in self._fullest else None

    def fullest(self, name: str) -> str:
        """ "Turner" is "Anne Turner" where only one of that name is in the report."""
        return self._fullest.get(name.rsplit(maxsplit=1)[-1], name) if name else name

    def is_person(self, source: Source) -> bool:
        """Whether a source is one bare word that is the last name of a person of the report."""
        word = self._markup.tokens[source.head]
        return len(source.plain) == 1 and word.pos == "PROPN" and word.text in self._fullest

    def remember_title(self, name: str, source: Source) -> None:
        """Keep the title a source has beside its name: "ministry spokeswoman Anne Turner", "Anne Turner, a lawyer"."""
        title = _title_before(self._markup, source) or _title_after(self._markup, source)
        if title is not None:
            self._titles.setdefault(name, title)

    def title(self, name: str) -> str | None:
        """The title given to a person so far."""
        return self._titles.get(name)


def _bare(name: str) -> str:
    return " ".join(name.split()).removesuffix("'s").removesuffix("’s").strip()


def _fullest(markup: Markup) -> dict[str, str]:
    """For each last name the one full name it stands for; a last name that two people share stands for none."""
    full: dict[str, set[str]] = {}
    for name in markup.names:
        if name.label == "PERSON":
            bare = _bare(name.span.of(markup.text))
            if bare:
                full.setdefault(bare.split()[-1], set()).add(bare)
    chosen = {}
    for last, names in full.items():
        longest = max(names, key=lambda name: (len(name.split()), len(name), name))
        if all(set(name.split()) <= set(longest.split()) for name in names):
            chosen[last] = longest
    return chosen


def _title_before(markup: Markup, source: Source) -> str | None:
    for name in source.names:
        if name.label == "PERSON" and source.plain[0] < name.first <= source.plain[-1]:
            words = [markup.tokens[i] for i in source.plain if i < name.first]
            while words and (words[0].lower in _HONORIFICS or words[0].pos in ("DET", "CCONJ", "PUNCT")):
                words.pop(0)
            if words and not any(word.pos in ("VERB", "AUX") for word in words):
                title = markup.text[words[0].start : words[-1].end]
                return None if title.lower() in _HONORIFICS else " ".join(title.split()).rstrip(",")
    return None


def _title_after(markup: Markup, source: Source) -> str | None:
    for child in markup.dependents(source.head, "appos"):
        if child.i in source.tokens and child.pos in ("NOUN", "PROPN"):
            inside = [i for i in markup.subtree(child.i) if i in source.tokens]
            cut = {i for c in markup.dependents(child.i, "relcl", "acl") for i in markup.subtree(c.i)}
            kept = [markup.tokens[i] for i in inside if i not in cut]
            while kept and (kept[0].pos in ("DET", "PUNCT")):
                kept.pop(0)
            while kept and kept[-1].pos == "PUNCT":
                kept.pop()
            if kept:
                return " ".join(markup.text[kept[0].start : kept[-1].end].split())
    return None
