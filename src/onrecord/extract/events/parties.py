"""Who may be a party to a political event, and how the report names it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord import tables
from onrecord.extract.events.names import INNER, Names, sectors, words
from onrecord.markup import Markup, Token
from onrecord.model import Actor, Entity, Place, Span

STRONG, WEAK, PEOPLE = 3, 2, 1
"""How political a party is: surely; a bare name of a person or a body; people at large."""

LINKS = frozenset({"by", "from", "of", "with", "against", "to", "in", "on", "for", "between", "among"})
DOERS = frozenset({"by", "of", "from"})
"""Prepositions behind which those stand to whom a thing belongs, and those behind a deed who did it."""
OUTER = frozenset(["det", "appos", "relcl", "acl", "prep", "cc", "conj", "punct", "advmod", "predet", "preconj"])
STANDING = {"GPE": STRONG, "NORP": STRONG, "PERSON": WEAK, "ORG": WEAK, None: WEAK}
"""By the label of a name; a name the tagger missed counts as a bare name."""
SEVERAL = 2
DEPTH = 4  # how far inside a noun phrase a party is looked for
THINGS = frozenset({"Weapon", "MilitaryPlatform", "Vehicle", "Document", "Money", "Event", "Work"})
"""Types of entities that nobody deals with."""
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
        found = [party for i in self._joined(head) if (party := self.party(i, anyone))]
        return [one for party in found for one in self._apart(party)]

    def party(self, head: int, anyone: bool = False) -> Party | None:
        """The party a noun stands for, or None."""
        standing = self.standing(head)
        if standing < WEAK and self.names.lemma(head) in words("portions"):
            standing = max(standing, self._of_portion(head))
        if standing < (PEOPLE if anyone else WEAK):
            return None
        return Party(self.named(head), head, standing)

    def within(self, head: int, depth: int = DEPTH, links: frozenset[str] = LINKS) -> list[Party]:
        """The parties a thing belongs to or comes from: "a Japanese offer", "the demands of the rebels"."""
        own = self.all_in(head)
        if own or not depth:
            return own
        is_inner_site = depth < DEPTH and self.names.lemma(head) in words("sites")
        if not is_inner_site and (found := self.owners(head, depth, links)):
            return found
        if self.names.lemma(head) in words("means"):
            links -= {"against"}
        for link in self._markup.dependents(head, "prep", "agent"):
            ends = self._markup.dependents(link.i, "pobj") if link.lower in links else ()
            for end in ends:
                if found := self.within(end.i, depth - 1, links):
                    return found
        return []

    def owners(self, head: int, depth: int = 1, links: frozenset[str] = LINKS) -> list[Party]:
        """The surely political parties before a thing: "a Japanese offer", "the army's retreat"."""
        inside = list(self._markup.dependents(head, *INNER))
        for inner in sorted(inside, key=lambda token: token.pos not in ("NOUN", "PROPN")):
            found = [party for party in self.all_in(inner.i) if party.standing == STRONG]
            if not found and inner.dep == "poss" and depth:
                found = self.within(inner.i, depth - 1, links)
            if found:
                return [one for party in found for one in self._of_countries(party, inside)]
        return []

    def _of_countries(self, party: Party, beside: list[Token]) -> list[Party]:
        """A party before a thing, with the words for peoples that stand before both ("a Malian army convoy")."""
        said = (i for token in beside if self.names.country(token.i) for i in self._joined(token.i))
        before = [i for i in said if self.names.country(i) and self._markup.tokens[i].end <= party.actor.start]
        return self._shared(party, before) if before and before[-1] == self._first(party) - 1 else [party]

    def _first(self, party: Party) -> int:
        return self._markup.tokens_in(Span(party.actor.start, party.actor.end))[0].i

    def is_own(self, i: int) -> bool:
        """Whether a pronoun says whose a thing is ("its forces"): somebody's own is no other party."""
        return any(token.tag == "PRP$" for token in self._markup.dependents(i, "poss"))

    def is_bare(self, party: Party) -> bool:
        """Whether a party is a common noun with nothing that says which ("troops", "a senator")."""
        token = self._markup.tokens[party.head]
        if token.pos == "PROPN" or party.actor.country or party.actor.text[0].isupper():
            return False
        return not any(det.lower in ("the", "this", "that") for det in self._markup.dependents(token.i, "det"))

    def standing(self, i: int) -> int:
        """How political the thing at a token is, 0 for not at all."""
        token = self._markup.tokens[i]
        lemma = self.names.lemma(i)
        if token.pos == "PRON" or token.tag == "PRP$":
            return 0
        if token.pos != "ADJ" and (lemma in sectors() or token.lower in sectors()):
            return 0 if lemma == "force" and token.tag == "NN" and not self._is_placed(i) else STRONG
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
        entity = self.names.entity(i)
        if entity is not None and entity.type in THINGS:
            return 0
        if by_label == STRONG or self.names.is_place(i) or self.names.country(i):
            return STRONG
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

    def _apart(self, party: Party) -> list[Party]:
        """The countries that share one noun, each by itself: "French and Egyptian warships" are of two."""
        first = next((t.i for t in self._markup.dependents(party.head, *INNER) if self.names.country(t.i)), None)
        shared = [] if first is None else [i for i in self._joined(first) if self.names.country(i)]
        return self._shared(party, shared) if len(shared) >= SEVERAL else [party]

    def _shared(self, party: Party, countries: list[int]) -> list[Party]:
        """One party for each of the words for countries before it, the last with the noun they share."""
        *others, last = (self.names.extent(i) for i in countries)
        spans = [self._markup.span(*extent) for extent in others] + [self._markup.span(last.start, party.head + 1)]
        return [
            replace(
                party,
                actor=replace(
                    party.actor,
                    text=span.of(self._markup.text),
                    start=span.start,
                    end=span.end,
                    country=self.names.country(i),
                    entity=party.actor.entity if i == countries[-1] else None,
                ),
            )
            for i, span in zip(countries, spans, strict=True)
        ]

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
                last = self._end_of(token.i, last)
        name = self.names.extent(head)
        first, last = min(first, name.start), max(last, name.end - 1)
        while last > head and self._markup.tokens[last].tag == "POS":
            last -= 1
        while first < head and self._markup.tokens[first].pos in ("DET", "PUNCT"):
            first += 1
        return self._markup.span(first, last + 1)

    def _end_of(self, link: int, last: int) -> int:
        """The last token of a short "of" phrase, without what is only said of its noun behind it."""
        end = next(self._markup.dependents(link, "pobj"), None)
        if end is None:
            return last
        inside = self._markup.subtree(link)
        if len(inside) > SHORT:
            inside = [i for i in inside if i < end.i] + list(range(end.i, self.names.extent(end.i).end))
        return inside[-1] if len(inside) <= SHORT else last
