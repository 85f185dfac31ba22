"""Who may be a party to a political event, and how the report names it."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord import tables
from onrecord.extract.events.names import INNER, Names, sectors, words
from onrecord.markup import Markup
from onrecord.model import Actor, Entity, Place, Span

STRONG, WEAK, PEOPLE = 3, 2, 1
"""How political a party is: surely; a bare name of a person or a body; people at large."""

LINKS = frozenset({"by", "from", "of", "with", "against", "to", "in", "on", "for", "between", "among"})
OUTER = frozenset(["det", "appos", "relcl", "acl", "prep", "cc", "conj", "punct", "advmod", "predet", "preconj"])
STANDING = {"GPE": STRONG, "NORP": STRONG, "PERSON": WEAK, "ORG": WEAK, None: WEAK}
"""By the label of a name; a name the tagger missed counts as a bare name."""
DEPTH = 4  # how far inside a noun phrase a party is looked for
SHORT = 6  # words of an "of" phrase that still belong to a party's name
LOOSE = "UAF"  # the sector of words like "group", which do not make a sentence political


@dataclass(frozen=True, slots=True)
class Party:
    """A party found in the text, with how political it is."""

    actor: Actor
    head: int
    standing: int


class Parties:
    """Tells the parties of one report from other things."""

    def __init__(self, markup: Markup, entities: tuple[Entity, ...], places: tuple[Place, ...]) -> None:
        self._markup = markup
        self.names = Names(markup, entities, places)
        self._titled = frozenset(
            markup.tokens[name.last - 1].lower
            for name in markup.names
            if name.label == "PERSON" and self._has_title(name.last - 1)
        )
        self._political = frozenset(
            token.sentence
            for token in markup.tokens
            if token.pos in ("NOUN", "PROPN") and sectors().get(token.lemma.lower(), LOOSE) != LOOSE
        )

    def is_political(self, sentence: int) -> bool:
        """Whether a sentence speaks of a government, an army, a parliament ..."""
        return sentence in self._political

    def all_in(self, head: int, anyone: bool = False) -> list[Party]:
        """The parties of a noun phrase: its head and what is joined to it by "and"."""
        found = [self.party(i, anyone) for i in self._joined(head)]
        return [party for party in found if party]

    def party(self, head: int, anyone: bool = False) -> Party | None:
        """The party a noun stands for, or None."""
        standing = self.standing(head)
        if standing < WEAK and self.names.lemma(head) in words("portions"):
            standing = max(standing, self._of_portion(head))
        if standing < (PEOPLE if anyone else WEAK):
            return None
        return Party(self.named(head), head, standing)

    def within(self, head: int, depth: int = DEPTH) -> list[Party]:
        """The parties a thing belongs to or comes from: "a Japanese offer", "the demands of the rebels"."""
        own = self.all_in(head)
        if own or not depth:
            return own
        for inner in self._markup.dependents(head, *INNER):
            found = [party for party in self.all_in(inner.i) if party.standing == STRONG]
            if not found and inner.dep == "poss":
                found = self.within(inner.i, depth - 1)
            if found:
                return found
        for link in self._markup.dependents(head, "prep", "agent"):
            ends = self._markup.dependents(link.i, "pobj") if link.lower in LINKS else ()
            for end in ends:
                if found := self.within(end.i, depth - 1):
                    return found
        return []

    def standing(self, i: int) -> int:
        """How political the thing at a token is, 0 for not at all."""
        token = self._markup.tokens[i]
        lemma = self.names.lemma(i)
        if token.pos == "PRON" or token.tag == "PRP$":
            return 0
        if lemma in sectors() or token.lower in sectors():
            return STRONG
        label = self.names.label(i)
        if (
            token.pos == "PROPN"
            or (token.text[0].isupper() and self.names.country(i))
            or label in ("GPE", "NORP", "PERSON", "ORG")
        ):
            return self._standing_of_name(i, STANDING.get(label, 0))
        if lemma in words("people"):
            return STRONG if self._is_placed(i) else PEOPLE
        return 0

    def named(self, head: int) -> Actor:
        """The noun phrase around a head as a party, whatever it is."""
        span = self._span(head)
        entity = self.names.entity(head)
        return Actor(
            text=span.of(self._markup.text),
            start=span.start,
            end=span.end,
            entity=entity.id if entity else None,
            country=self.names.country_of(head),
            sector=self.names.sector_of(head),
        )

    def _standing_of_name(self, i: int, by_label: int) -> int:
        if by_label == STRONG or self.names.is_place(i) or self.names.country(i):
            return STRONG
        entity = self.names.entity(i)
        known = entity is not None and bool(entity.sector or entity.role)
        if known or self._markup.tokens[i].lower in self._titled or self._has_title(i) or self._is_placed(i):
            return STRONG
        return by_label

    def _has_title(self, i: int) -> bool:
        """Whether a title stands in or right before the name, or is said of it behind a comma."""
        extent = self.names.extent(i)
        before = [token.i for token in self._markup.dependents(i, "compound", "appos", "amod", "nmod")]
        return any(self.names.lemma(j) in words("titles") for j in (*range(extent.start, extent.end), *before))

    def _is_placed(self, i: int) -> bool:
        """Whether a country, a nationality, a body or a weapon stands right beside the word."""
        return any(
            self.names.label(token.i) == "NORP"
            or self.names.is_place(token.i)
            or self.names.country(token.i) is not None
            or token.lemma.lower() in sectors()
            or token.lower in tables.toml("event_actors")["people"]["armed"]
            for token in self.names.beside(i)
        )

    def _of_portion(self, head: int) -> int:
        """The standing of what a counting word counts ("thousands of Ghanaians")."""
        links = (link for link in self._markup.dependents(head, "prep") if link.lower in ("of", "from"))
        ends = (end.i for link in links for end in self._markup.dependents(link.i, "pobj"))
        return max(map(self.standing, ends), default=0)

    def _joined(self, head: int) -> Iterator[int]:
        yield head
        for other in self._markup.dependents(head, "conj"):
            yield from self._joined(other.i)

    def _span(self, head: int) -> Span:
        """From the first word before the head that belongs to it to the head, with a short "of" phrase."""
        first, last = head, head
        for token in self._markup.dependents(head):
            if token.i < head and token.dep not in OUTER:
                first = min(first, *self._markup.subtree(token.i))
            elif token.dep == "prep" and token.lower == "of" and last == head < token.i:
                inside = self._markup.subtree(token.i)
                if len(inside) <= SHORT:
                    last = inside[-1]
        name = self.names.extent(head)
        first, last = min(first, name.start), max(last, name.end - 1)
        while last > head and self._markup.tokens[last].tag == "POS":
            last -= 1
        while first < head and self._markup.tokens[first].pos in ("DET", "PUNCT"):
            first += 1
        return self._markup.span(first, last + 1)
