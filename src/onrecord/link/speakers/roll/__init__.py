"""The roll of the people and bodies a report names, and the fullest name of each."""

from bisect import bisect_right
from itertools import pairwise

from onrecord.link.speakers.gender import of_name, of_words
from onrecord.link.speakers.roll.bare import bare, is_name
from onrecord.link.speakers.roll.bodies import own_name, whole_name
from onrecord.link.speakers.roll.people import People
from onrecord.link.speakers.roll.short_forms import ShortForms
from onrecord.link.speakers.source import Source, is_label, offices
from onrecord.markup import Markup, Name
from onrecord.model import Entity, Span, overlap

_SPEAKING = ("Person", "Organisation")


class Roll:
    """Whose names the report holds: by the entities of the record, else by the names the tagger saw."""

    def __init__(self, markup: Markup, entities: tuple[Entity, ...]) -> None:
        self._markup = markup
        mentions = [(span, entity) for entity in entities for span in entity.mentions]
        self._mentions = sorted(mentions, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._mentions]
        self._by_name = {entity.name: entity for entity in reversed(entities)}
        self.short_forms = ShortForms(markup)
        self.people = People(markup, self.called)

    def called(self, name: Name) -> str:
        """The fullest name for a name in the text."""
        plain = bare(name.span.of(self._markup.text))
        entity = self._at(name.span)
        clash = name.label == "PERSON" and entity is not None and entity.type != "Person"
        named = None if clash else _proper(entity)
        full = self.short_forms.fullest(named if named is not None and _holds(named, plain) else plain)
        address = of_words(token.text for token in self._markup.tokens[max(0, name.first - 1) : name.first + 1])
        return plain if address is not None and of_name(full) not in (None, address) else full

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
        last = self._markup.tokens[source.plain[-1]].text
        nicknamed = self.short_forms.nicknamed(last)
        if nicknamed is not None:
            return nicknamed
        for name in source.names:
            if name.label == "PERSON" and source.is_named_by(self._markup, name):
                return self.called(name)
        named = _proper(entity)
        if named is not None:
            return self.short_forms.fullest(whole_name(self._markup, source, own_name(self._markup, source, named)))
        for name in source.names:
            if name.label in ("ORG", "GPE") and source.is_named_by(self._markup, name):
                plain = bare(name.span.of(self._markup.text))
                if is_name(plain):
                    return self.short_forms.fullest(whole_name(self._markup, source, plain))
        return self._short(source)

    def _short(self, source: Source) -> str | None:
        """The fullest name for a last name, an acronym, a label in capitals, or a name behind its title."""
        head = self._markup.tokens[source.head]
        labelled = self.short_forms.labelled(head.text) if is_label(self._markup, source) else None
        if labelled is not None:
            return labelled
        if self.short_forms.has(head.text):
            return self.short_forms.fullest(head.text)
        words = source.words(self._markup)
        plain = bare(words)
        titled = words.split()[0].lower() in offices() and all(word[0].isupper() for word in plain.split())
        return self.short_forms.fullest(plain) if titled and plain != words else None

    def is_of_person(self, name: Name) -> bool:
        """Whether a name, whatever the tagger calls it, is the last name of a person of the report."""
        return name.last - name.first == 1 and self.short_forms.is_of_person(name.span.of(self._markup.text))

    def is_person(self, source: Source, name: str | None) -> bool:
        """Whether a source is called as a person of the report is, here or elsewhere."""
        if name is not None and (
            self.short_forms.is_person(name) or (of_name(name) is not None and len(name.split()) == 2)
        ):
            return True
        word = self._markup.tokens[source.head]
        return len(source.plain) == 1 and word.pos == "PROPN" and self.short_forms.is_of_person(word.text)


def _proper(entity: Entity | None) -> str | None:
    """The bare name of a person or body, None where it is only called by a noun ("the ministry", "a lawyer")."""
    if entity is None or entity.type not in _SPEAKING:
        return None
    name, words = bare(entity.name), entity.name.lower().split()
    of_another = any(one in offices() and other in ("for", "of", "at", "from") for one, other in pairwise(words))
    return name if is_name(name) and not of_another else None


def _holds(name: str, part: str) -> bool:
    return set(part.split()) <= set(name.split()) or part.isupper()
