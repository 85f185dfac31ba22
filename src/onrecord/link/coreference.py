"""Which mentions are one entity: the same name, a shorter form of it, its acronym, or its office.

Listed bodies and countries go by what they are, whatever they are called; a country's government, army or police by the
country; names by their plain form; an acronym by the name it is defined behind; people as `persons` tells them apart.
Phrases without a name are one only where they are the same words: "some officials" are nobody named before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from onrecord.link.acronyms import acronyms
from onrecord.link.actors import Facts, Scene, atlas_country, together
from onrecord.link.actors.around import Beside
from onrecord.link.persons import Persons, title_and_name
from onrecord.markup import Markup
from onrecord.model import By, Entity, EntityType, Mention, Report
from onrecord.tables import rows, toml
from onrecord.tables.atlas.site import fold

NAME = "link/coreference"
VERSION = "2"

WHY = {
    "name": "All mentions have the same name.",
    "surname": "Mentions by surname or title were joined to the person of that name.",
    "acronym": "The report defines the short form behind the full name.",
    "known": "Mentions by different names of the same country, body or weapon were joined.",
    "country": "A country has one of these, however the report puts it.",
    "some": "The report does not say who; nothing else is joined to it.",
    "open": "Several people of the report have this name; which of them is meant stays open.",
}
SHOUTED = 4  # letters in the longest acronym that names a place
APART = frozenset({"some", "open"})  # rules by which nobody else is joined


@dataclass(slots=True)
class _Cluster:
    """An entity in the making. `names` and `said` are a person's: every name, and what stands beside each mention."""

    type: EntityType
    name: str
    mentions: list[Mention] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    facts: list[Facts] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    said: list[Beside] = field(default_factory=list)
    rule: str = "name"


def gather_entities(report: Report, markup: Markup, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """The entities of a report, in the order of their first mentions."""
    scene, persons, defined = Scene.of(report, markup), Persons(), _Defined(report.text, mentions)
    clusters: dict[object, _Cluster] = {}
    for mention in mentions:
        if mention.type == "Person" or scene.is_person(_plain(mention.span.of(report.text))):
            cluster = _person(scene, persons, clusters, mention)
        else:
            cluster = _thing(scene, defined, clusters, mention)
        cluster.mentions.append(mention)
        cluster.forms.add(_plain(mention.span.of(report.text)).casefold())
    found = sorted(_one_person_once(scene, clusters.values()), key=lambda c: (c.mentions[0].start, c.mentions[0].end))
    return tuple(_entity(f"n{number}", cluster) for number, cluster in enumerate(found, 1))


def _person(scene: Scene, persons: Persons, clusters: dict[object, _Cluster], mention: Mention) -> _Cluster:
    """The cluster of a mention of a person."""
    words = mention.span.of(scene.markup.text)
    some = mention.rule == "phrase/person" and _is_some(words)
    title, name = title_and_name(_plain(words), mention.rule)
    person = persons.place(title, name, some)
    cluster = clusters.setdefault(person, _Cluster("Person", person.name))
    cluster.name, cluster.rule = person.name, "some" if some else person.rule
    if name:
        cluster.names.add(name)
        cluster.said.append(scene.beside(mention, title))
    else:
        cluster.facts.append(scene.office(mention, title))
    return cluster


def _thing(scene: Scene, defined: "_Defined", clusters: dict[object, _Cluster], mention: Mention) -> _Cluster:
    """The cluster of a mention of anything but a person."""
    words = mention.span.of(scene.markup.text)
    some, plain = mention.rule.startswith("phrase/") and _is_some(words), _plain(words)
    kind, known = defined.types.get(plain, mention.type), scene.facts(mention, plain)
    key, name, rule = (mention, plain, "some") if some else _identity(mention, plain, defined, known)
    cluster = clusters.setdefault((kind, key), _Cluster(kind, name, rule=rule))
    if cluster.name.isupper() and fold(cluster.name) == fold(name):
        cluster.name = name
    cluster.facts.append(known)
    return cluster


def _one_person_once(scene: Scene, clusters: Iterable[_Cluster]) -> list[_Cluster]:
    """The clusters, those that our table knows as one person put together: "Lindqvist" and "the Swedish premier"."""
    kept: dict[object, _Cluster] = {}
    for cluster in clusters:
        if cluster.names:
            cluster.facts.insert(0, scene.person(cluster.names, cluster.said))
        known = together(cluster.facts).known_as if cluster.type == "Person" and cluster.rule not in APART else None
        first = kept.setdefault(known or id(cluster), cluster)
        if first is not cluster:
            _add(first, cluster)
    return list(kept.values())


def _add(first: _Cluster, other: _Cluster) -> None:
    """Put the mentions of a cluster into another of the same person."""
    first.name = max((first.name, other.name), key=lambda name: (name in first.names | other.names, len(name.split())))
    first.mentions = sorted((*first.mentions, *other.mentions), key=lambda mention: (mention.start, mention.end))
    first.forms |= other.forms
    first.names |= other.names
    first.facts += other.facts
    first.rule = "surname"


def _entity(number: str, cluster: _Cluster) -> Entity:
    known = together(cluster.facts)
    return Entity(
        id=number,
        by=By(NAME, VERSION, f"cluster/{cluster.rule}"),
        confidence=round(sum(mention.confidence for mention in cluster.mentions) / len(cluster.mentions), 3),
        why=WHY[cluster.rule if len(cluster.forms) > 1 or cluster.rule in APART else "name"],
        type=cluster.type,
        name=_legible(cluster),
        mentions=tuple(mention.span for mention in cluster.mentions),
        known_as=known.known_as,
        wikidata=known.wikidata,
        country=known.country,
        sector=known.sector,
        role=known.role,
    )


def _legible(cluster: _Cluster) -> str:
    """The name, not in the capitals of a dateline or a headline where it is no acronym."""
    shouted = cluster.type in ("Location", "Person") and cluster.name.isupper() and len(cluster.name) > SHOUTED
    return cluster.name.title() if shouted and "." not in cluster.name else cluster.name


# --- bodies, places and things


class _Defined:
    """The short forms that a report defines, by letters: the full name, and its type where the report names it."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.names = acronyms(text)
        self.full = frozenset(self.names.values())
        kinds = {_plain(mention.span.of(text)): mention.type for mention in reversed(mentions)} if self.names else {}
        self.types = {short: kinds[full] for short, full in self.names.items() if full in kinds}


def _identity(mention: Mention, words: str, defined: _Defined, known: Facts) -> tuple[str, str, str]:
    """What tells an entity from others, its name and the rule: a country's code, a listed name, or the plain form."""
    if mention.type in ("Location", "Nationality", "Organisation") and (alpha2 := atlas_country(words)):
        return alpha2, words if mention.type == "Nationality" else _countries()[alpha2], "known"
    full = defined.names.get(words, words)
    if listed := _listed().get(full):
        return fold(listed), listed, "known"
    if mention.type == "Organisation" and (one := _one_a_country(words, known.country)):
        return one, words, "country"
    return fold(full), full, "acronym" if words in defined.names or full in defined.full else "name"


def _one_a_country(words: str, country: str | None) -> str | None:
    """The noun and the country where a phrase is about the one thing of its kind that the country has."""
    said = [word for word in words.lower().split() if word not in ("of", "the")]
    nouns = [word for word in said if word in toml("mentions")["one_a_country"]]
    return f"{nouns[0]} of {country}" if country and len(nouns) == 1 and len(said) == len(nouns) + 1 else None


def _is_some(words: str) -> bool:
    """Whether a phrase speaks of some of a kind ("some officials", "a missile"), not of ones that were named."""
    return words.split(maxsplit=1)[0].lower() in toml("mentions")["indefinite"]


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
