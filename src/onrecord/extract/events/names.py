"""The names of one report and the words of the actor tables: what country, sector and entity a noun speaks of."""

from collections.abc import Iterator
from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import Entity, Place, Span

INNER = ("poss", "amod", "compound", "nmod")
"""Labels of what stands inside a noun phrase before its head."""


SETTLED = frozenset({"country", "admin1", "city"})
"""Precision of places that can stand for those who govern or live in them."""


@cache
def words(name: str) -> frozenset[str]:
    """A word list of the table of actors."""
    return frozenset(tables.toml("event_actors")[name]["words"])


@cache
def sectors() -> dict[str, str]:
    """PLOVER sectors by the words that name a political actor, also in the plural: capitals puzzle the lemmatiser."""
    table = tables.toml("event_actors")["sectors"]
    return {form: sector for sector, listed in table.items() for word in listed for form in (word, f"{word}s")}


@cache
def countries() -> dict[str, str]:
    """ISO 3166-1 alpha-3 by country names and the words for their people."""
    found: dict[str, str] = {}
    for row in tables.rows("countries"):
        for name in (row["name"], *row["also"].split("|"), *row["people"].split("|")):
            found.setdefault(name.lower(), row["alpha3"])
    found.pop("", None)
    return found


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in tables.rows("countries")}


@cache
def capitals() -> frozenset[str]:
    """The names of capitals, which stand for their governments."""
    return frozenset(name for names in tables.toml("actors")["capitals"].values() for name in names)


class Names:
    """Which tokens of a report stand in a name, of what label, and of which entity."""

    def __init__(self, markup: Markup, entities: tuple[Entity, ...], places: tuple[Place, ...]) -> None:
        self._markup = markup
        self._at = {i: name for name in markup.names for i in range(name.first, name.last)}
        mentions = [(mention, entity) for entity in entities for mention in entity.mentions]
        self._by_start = {mention.start: entity for mention, entity in mentions}
        self._by_end = {mention.end: entity for mention, entity in mentions}
        self._place = {token.i: place for place in places for token in markup.tokens_in(place.span)}

    def label(self, i: int) -> str | None:
        """The label of the name around a token."""
        name = self._at.get(i)
        return name.label if name else None

    def extent(self, i: int) -> Span:
        """The tokens of the name around a token, last exclusive; the token alone where there is none."""
        name = self._at.get(i)
        return Span(name.first, name.last) if name else Span(i, i + 1)

    def entity(self, i: int) -> Entity | None:
        """The entity that a mention ending with this token, or beginning with its name, belongs to."""
        token = self._markup.tokens[i]
        first = self._markup.tokens[self.extent(i).start]
        return self._by_end.get(token.end) or self._by_start.get(token.start) or self._by_start.get(first.start)

    def is_place(self, i: int) -> bool:
        """Whether a token stands in the name of a country, a region or a town."""
        place = self._place.get(i)
        return self.label(i) == "GPE" or (place is not None and place.precision in SETTLED)

    def is_town(self, i: int) -> bool:
        """Whether a token stands in the name of a town that is no capital."""
        place = self._place.get(i)
        return place is not None and place.precision == "city" and place.name not in capitals()

    def country(self, i: int) -> str | None:
        """The country a token, or the name around it, stands for."""
        extent = self.extent(i)
        phrase = self._markup.span(extent.start, extent.end).of(self._markup.text).lower()
        for said in (
            " ".join(phrase.split()).removeprefix("the ").removesuffix("'s").removesuffix("’s"),
            self._lower(i),
        ):
            if said in countries():
                return countries()[said]
        place = self._place.get(i)
        return _alpha3().get(place.country or "") if place and place.precision in SETTLED else None

    def country_of(self, head: int) -> str | None:
        """The country of a noun phrase: of its head, else of what stands before it or in an "of" behind it."""
        entity = self.entity(head)
        if entity and entity.country:
            return entity.country
        around = [head, *(token.i for token in self.beside(head))]
        if self.lemma(head) in words("portions"):  # "thousands of Peruvian teachers"
            around += [token.i for end in around[1:] for token in self.beside(end)]
        return next((code for code in map(self.country, around) if code), None)

    def sector_of(self, head: int) -> str | None:
        """The PLOVER sector of a noun phrase: its head's or that of a title beside it."""
        entity = self.entity(head)
        if entity and entity.sector:
            return entity.sector
        around = (head, *(t.i for t in self._markup.dependents(head, "compound", "appos", "amod", "nmod")))
        return next((sectors()[lemma] for lemma in map(self.lemma, around) if lemma in sectors()), None)

    def beside(self, head: int) -> Iterator[Token]:
        """The words right beside the head of a noun phrase: before it, and in an "of", "from" or "in" behind it."""
        yield from self._markup.dependents(head, *INNER)
        for link in self._markup.dependents(head, "prep"):
            if link.lower in ("of", "from", "in"):
                yield from self._markup.dependents(link.i, "pobj")

    def lemma(self, i: int) -> str:
        """The lemma of a token, in lower case."""
        return self._markup.tokens[i].lemma.lower()

    def _lower(self, i: int) -> str:
        return self._markup.tokens[i].lower
