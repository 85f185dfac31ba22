"""Which names of people are one person's.

A surname goes to the one person of that name, unless first names, forms of address or offices clash; where two people
of the report could be meant, it stays apart. Spellings of one name from another script are the same name. "The foreign
minister" goes to the last person who was given that title; "a minister" is nobody's.
"""

from dataclasses import dataclass, field
from functools import cache

from onrecord.tables import toml
from onrecord.tables.atlas.site import fold

_MEN = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "congressman", "councilman"})
_WOMEN = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "congresswoman", "councilwoman"}
)


@dataclass(slots=True, eq=False)
class Person:
    """A person of the report as named so far: the fullest name, the words of the titles, how the names were joined."""

    name: str
    titles: set[str] = field(default_factory=set)
    rule: str = "name"


class Persons:
    """The persons of a report as they are named, one mention after another."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_title: dict[str, Person] = {}
        self._open: dict[str, Person] = {}

    def place(self, title: str, name: str, some: bool = False) -> Person:
        """The person of that title and name (one of them may be empty), a new one if nobody fits.

        `some` says that the report speaks of some person, not of one it has named ("a minister").
        """
        if some:
            return Person(name or title)
        fitting = self._fitting(title.lower(), name)
        if len(fitting) > 1:
            return self._open.setdefault(surname(name), Person(name, rule="open"))
        person = fitting[0] if fitting else Person(name or title)
        if name:
            self._name(person, name)
        person.titles |= set(title.lower().split())
        if title:
            self._by_title[title.lower()] = person
        return person

    def _fitting(self, title: str, name: str) -> list[Person]:
        """The persons whom a title and a name may mean."""
        if not name:
            return [self._by_title[title]] if title in self._by_title else []
        fitting = [person for person in self._by_surname.get(surname(name), ()) if _compatible(person, title, name)]
        titled = [person for person in fitting if person.titles & set(title.split())]
        return titled or fitting

    def _name(self, person: Person, name: str) -> None:
        if len(name.split()) > len(person.name.split()):
            person.name = name
        if name != person.name:
            person.rule = "surname"
        namesakes = self._by_surname.setdefault(surname(name), [])
        if person not in namesakes:
            namesakes.append(person)


def title_and_name(words: str, rule: str) -> tuple[str, str]:
    """The title of a person and the name: "Foreign Minister", "Anna Berg"; no name in "the foreign minister"."""
    if rule == "phrase/person":
        return words, ""
    lists, parts = toml("mentions"), words.split()
    ranks = {*lists["offices"], *lists["addresses"]} if rule == "title/before-name" else set()
    cut = max((i + 1 for i, part in enumerate(parts[:-1]) if part.lower() in ranks), default=0)
    while 0 < cut < len(parts) - 1 and parts[cut].lower() in ("of", "for", "state", "staff", "the"):
        cut += 1
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def surname(name: str) -> str:
    """The surname as all its spellings have it.

    >>> surname("Volodymyr Zelenskyy") == surname("Zelensky") == surname("Zelenskiy"), surname("Bashar al-Assad")
    (True, 'asad')
    """
    return spelling(fold(name).rpartition(" ")[2])


def spelling(word: str) -> str:
    """One spelling for the usual ways to write a name from another script: endings in -y, doubled letters."""
    for ending in ("iy", "yy", "yi", "ii", "ij", "yj", "i"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            word = word.removesuffix(ending) + "y"
            break
    return "".join(c for c, after in zip(word, word[1:] + " ", strict=True) if c != after)


def _compatible(person: Person, title: str, name: str) -> bool:
    """Whether a name may be another form of a person's: no clash of first names, initials, sexes or offices."""
    given, known = _given(name), _given(person.name)
    if given and known and not _agree(given, known):
        return False
    words = set(title.split())
    if _sexes(words, given) | _sexes(person.titles, known) == {"man", "woman"}:
        return False
    ranks, held = words & _offices(), person.titles & _offices()
    return bool(given and known) or not ranks or not held or bool(ranks & held)


def _given(name: str) -> str:
    """The first of the first names; empty where there is only a surname or a particle ("al-Assad")."""
    parts = fold(name).split()
    return spelling(parts[0]) if len(parts) > 1 and parts[0] not in toml("mentions")["particles"] else ""


def _agree(given: str, known: str) -> bool:
    return given == known or (min(len(given), len(known)) == 1 and given[0] == known[0])


def _sexes(titles: set[str], given: str) -> set[str]:
    """What titles and a first name say about somebody: "man", "woman", both or nothing."""
    said = {sex for sex, words in (("man", _MEN), ("woman", _WOMEN)) if titles & words}
    return said | {sex for sex in (_first_names().get(given),) if sex}


@cache
def _first_names() -> dict[str, str]:
    """First names that only men or only women have, as `spelling` writes them."""
    return {spelling(name): sex for sex, names in toml("first_names").items() for name in names}


@cache
def _offices() -> frozenset[str]:
    return frozenset(toml("mentions")["offices"])
