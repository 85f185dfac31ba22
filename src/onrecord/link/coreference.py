"""Which mentions are one entity: the same name, a shorter form of it, its acronym, or its office.

Rules, in order: listed bodies and countries go by what they are, whatever they are called; names by their plain form; a
surname goes to the person of that name last named in full, unless first names or forms of address clash; an acronym
goes to the name it is defined behind; "the foreign minister" goes to the last person who was given that title. Nothing
else is joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from onrecord.link.actors import Facts, atlas_country, facts
from onrecord.markup import Markup
from onrecord.model import By, Entity, EntityType, Mention, Report
from onrecord.tables import rows, toml
from onrecord.tables.atlas.site import fold

NAME = "link/coreference"
VERSION = "1"

WHY = {
    "name": "All mentions have the same name.",
    "surname": "Mentions by surname or title were joined to the person of that name.",
    "acronym": "The report defines the short form behind the full name.",
    "known": "Mentions by different names of the same country, body or weapon were joined.",
}
MEN = frozenset({"mr", "mr.", "sir", "lord", "king", "prince"})
WOMEN = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess"})


@dataclass(slots=True)
class _Cluster:
    """An entity in the making."""

    type: EntityType
    name: str
    mentions: list[Mention] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    facts: list[Facts] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    rule: str = "name"


def gather_entities(report: Report, markup: Markup, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """The entities of a report, in the order of their first mentions."""
    clusters: dict[tuple[str, str], _Cluster] = {}
    persons = _Persons()
    acronyms = _acronyms(report.text, mentions)
    for mention in mentions:
        words = _plain(mention.span.of(report.text))
        if mention.type == "Person":
            title, name = _split(words, mention.rule)
            cluster = persons.place(title, name)
            cluster.facts.append(facts("Person", title))
        else:
            key, name, rule = _identity(mention, words, acronyms)
            cluster = clusters.setdefault((mention.type, key), _Cluster(mention.type, name, rule=rule))
            cluster.facts.append(facts(mention.type, words))
        cluster.mentions.append(mention)
        cluster.forms.add(words.casefold())
    found = sorted((*clusters.values(), *persons.clusters), key=lambda c: (c.mentions[0].start, c.mentions[0].end))
    return tuple(_entity(f"n{number}", cluster) for number, cluster in enumerate(found, 1))


def _entity(number: str, cluster: _Cluster) -> Entity:
    known = _together(cluster.facts)
    return Entity(
        id=number,
        by=By(NAME, VERSION, f"cluster/{cluster.rule}"),
        confidence=round(sum(mention.confidence for mention in cluster.mentions) / len(cluster.mentions), 3),
        why=WHY["name" if len(cluster.forms) == 1 else cluster.rule],
        type=cluster.type,
        name=cluster.name,
        mentions=tuple(mention.span for mention in cluster.mentions),
        country=known.country,
        sector=known.sector,
        role=known.role,
    )


def _together(said: Sequence[Facts]) -> Facts:
    """The first that is said of each fact."""
    return Facts(
        next((known.country for known in said if known.country), None),
        next((known.sector for known in said if known.sector), None),
        next((known.role for known in said if known.role), None),
    )


# --- bodies, places and things


def _identity(mention: Mention, words: str, acronyms: dict[str, str]) -> tuple[str, str, str]:
    """What tells an entity from others, its name and the rule: a country's code, a listed name, or the plain form."""
    if mention.type in ("Location", "Nationality", "Organisation") and (alpha2 := atlas_country(words)):
        return alpha2, words if mention.type == "Nationality" else _countries()[alpha2], "known"
    full = acronyms.get(words, words)
    if listed := _listed().get(full):
        return fold(listed), listed, "known"
    return fold(full), full, "acronym" if words in acronyms or full in acronyms.values() else "name"


def _acronyms(text: str, mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Short forms with the full names they are defined behind: "Northern Relief Office (NRO)"."""
    found: dict[str, str] = {}
    for full, short in pairwise(mentions):
        name, letters = _plain(full.span.of(text)), short.span.of(text)
        defined = text[full.end : short.start].strip() == "(" and full.type == short.type
        if defined and letters.isupper() and _stands_for(letters, name):
            found[letters] = name
    return found


def _stands_for(letters: str, name: str) -> bool:
    """Whether the letters can be read off the name in order, from its first letter on (Schwartz and Hearst 2003)."""
    waiting = iter(name.casefold())
    return name[:1].casefold() == letters[0].casefold() and all(letter in waiting for letter in letters.casefold())


def _plain(words: str) -> str:
    """A mention without article, owner, "some" or "other", possessive and line breaks."""
    parts, openings = words.split(), toml("mentions")["openings"]
    while len(parts) > 1 and parts[0].lower() in openings:
        parts = parts[1:]
    return " ".join(parts).removesuffix("'s").removesuffix("’s")


@cache
def _countries() -> dict[str, str]:
    return {row["alpha2"]: row["name"] for row in rows("countries")}


@cache
def _listed() -> dict[str, str]:
    """Well-known bodies and arms by each of their names."""
    table = (*rows("bodies"), *rows("arms"))
    return {name: row["name"] for row in table for name in (row["name"], *row["also"].split("|")) if name}


# --- persons


class _Persons:
    """The persons of a report as they are named, one mention after another."""

    def __init__(self) -> None:
        self.clusters: list[_Cluster] = []
        self._by_surname: dict[str, list[_Cluster]] = {}
        self._by_title: dict[str, _Cluster] = {}

    def place(self, title: str, name: str) -> _Cluster:
        """The person of that title and name (one of them may be empty), a new one if nobody fits."""
        cluster = self._match(title.lower(), name)
        if cluster is None:
            cluster = _Cluster("Person", name or title)
            self.clusters.append(cluster)
        if name:
            self._name(cluster, name)
        cluster.titles |= set(title.lower().split())
        if title:
            self._by_title[title.lower()] = cluster
        return cluster

    def _match(self, title: str, name: str) -> _Cluster | None:
        if not name:
            return self._by_title.get(title)
        namesakes = self._by_surname.get(_surname(name), [])
        return next((cluster for cluster in reversed(namesakes) if _compatible(cluster, title, name)), None)

    def _name(self, cluster: _Cluster, name: str) -> None:
        if len(name.split()) > len(cluster.name.split()):
            cluster.name = name
        if name != cluster.name:
            cluster.rule = "surname"
        namesakes = self._by_surname.setdefault(_surname(name), [])
        if cluster in namesakes:
            namesakes.remove(cluster)
        namesakes.append(cluster)


def _split(words: str, rule: str) -> tuple[str, str]:
    """The title of a person and the name: "Foreign Minister", "Anna Berg"; no name in "the foreign minister"."""
    if rule == "phrase/person":
        return words, ""
    lists, parts = toml("mentions"), words.split()
    ranks = {*lists["offices"], *lists["addresses"]} if rule == "title/before-name" else set()
    cut = max((i + 1 for i, part in enumerate(parts[:-1]) if part.lower() in ranks), default=0)
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def _surname(name: str) -> str:
    return fold(name).rpartition(" ")[2]


def _compatible(cluster: _Cluster, title: str, name: str) -> bool:
    """Whether a name may be another form of a person's: no clash of first names, of initials or of forms of address."""
    given, known = fold(name).split()[:-1], fold(cluster.name).split()[:-1]
    if (
        given
        and known
        and given[0] != known[0]
        and not (min(len(given[0]), len(known[0])) == 1 and given[0][0] == known[0][0])
    ):
        return False
    address = set(title.split())
    return not (address & MEN and cluster.titles & WOMEN) and not (address & WOMEN and cluster.titles & MEN)
