"""The table of people in office: who is meant by a name, a surname or an office, and what each was at a date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.link.actors.facts import Facts
from onrecord.link.actors.offices import fits, is_head, office
from onrecord.tables import rows
from onrecord.tables.atlas.site import fold

LEFT = frozenset({"GOV", "LEG", "JUD", "COP", "SPY", "MIL", "IGO"})
"""Sectors one leaves with the office: who held one is of the elites (PLOVER's ELI) afterwards."""


@dataclass(frozen=True, slots=True)
class Term:
    """One office held by one person; `end` is the first day out of it, "" while it lasts."""

    country: str | None
    sector: str
    role: str
    start: str
    end: str

    def covers(self, date: str) -> bool:
        return self.start <= date and (not self.end or date < self.end)

    def is_over(self, date: str) -> bool:
        return bool(self.end) and self.end <= date


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the table with every name it goes by (folded) and its terms, the most prominent first."""

    name: str
    names: frozenset[str]
    surname: str
    wikidata: str | None
    terms: tuple[Term, ...]

    def now(self, date: str) -> list[Term]:
        return [term for term in self.terms if term.covers(date)]

    def past(self, date: str) -> list[Term]:
        """Ended terms, the most prominent and then the latest first."""
        over = [term for term in self.terms if term.is_over(date) and not term.role.endswith("-elect")]
        return sorted(over, key=lambda term: (is_head(term.role), term.end), reverse=True)

    def held(self, title: str, date: str) -> bool:
        """Whether the person has or had, at that date, the office of that title."""
        return any(fits(title, term.role, term.sector) for term in self.terms if term.start <= date)

    def holds(self, title: str, date: str) -> bool:
        return any(fits(title, term.role, term.sector) for term in self.now(date))

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(term.country for term in self.terms if term.country)

    def facts(self, date: str | None, title: str = "", former: bool = False) -> Facts:
        """What the person is at a date, given the title and the "former" a report puts before the name."""
        known = Facts(next((t.country for t in self.terms if t.country), None), None, None, self.name, self.wikidata)
        if date is None:
            return known
        current = self.now(date)
        said = [term for term in current if title and fits(title, term.role, term.sector)]
        if current and not (former and said):
            term = (said or current)[0]
            return Facts(term.country, term.sector, term.role, self.name, self.wikidata)
        ended = said or self.past(date)
        if ended:
            term = ended[0]
            sector = "ELI" if term.sector in LEFT else term.sector
            return Facts(term.country or known.country, sector, f"former {term.role}", self.name, self.wikidata)
        return known


def by_name(name: str) -> tuple[Person, ...]:
    """The persons who go by a name of several words, or by a single one that is theirs alone."""
    return _names().get(fold(name), ())


def by_surname(surname: str) -> tuple[Person, ...]:
    return _surnames().get(fold(surname), ())


def holders(country: str | None, words: str, date: str) -> list[Person]:
    """Who held an office at a date: "foreign minister" of a country, or an office that says its body ("NATO chief")."""
    wanted = office(words)
    found = {
        person.name: person
        for person, term in _offices().get(wanted, ())
        if term.covers(date) and (country == term.country if country else _says_whose(wanted))
    }
    return list(found.values())


@cache
def _says_whose(wanted: str) -> bool:
    """Whether the words of an office name its body or place ("NATO chief", "mayor of Moscow"), so that there is one."""
    held = _offices().get(wanted, ())
    return wanted == "pope" or any(term.role != term.role.lower() for _, term in held)


@cache
def _people() -> tuple[Person, ...]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows("actors"):
        found.setdefault(row["name"], []).append(row)
    return tuple(map(_person, found.values()))


def _person(terms: list[dict[str, str]]) -> Person:
    first = terms[0]
    names = (first["name"], *first["also"].split("|"))
    return Person(
        first["name"],
        frozenset(fold(name) for name in names if name),
        fold(first["surname"]) or fold(first["name"]).rpartition(" ")[2],
        first["wikidata"] or None,
        tuple(Term(row["country"] or None, row["sector"], row["role"], row["start"], row["end"]) for row in terms),
    )


@cache
def _names() -> dict[str, tuple[Person, ...]]:
    return _index((name, person) for person in _people() for name in person.names)


@cache
def _surnames() -> dict[str, tuple[Person, ...]]:
    return _index((person.surname, person) for person in _people())


@cache
def _offices() -> dict[str, tuple[tuple[Person, Term], ...]]:
    found: dict[str, list[tuple[Person, Term]]] = {}
    for person in _people():
        for term in person.terms:
            found.setdefault(office(term.role), []).append((person, term))
    return {key: tuple(held) for key, held in found.items()}


def _index(pairs: Iterable[tuple[str, Person]] | Iterator[tuple[str, Person]]) -> dict[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    for key, person in pairs:
        found[key] = (*found.get(key, ()), person)
    return found
