"""What is known of an actor from its words: country, sector (PLOVER) and role.

A first small set: well-known bodies from a list, groups by their noun and the people or country named in them, offices
by their title. It answers only where the words themselves are sure.
"""

import re
from dataclasses import dataclass
from functools import cache

from onrecord.model import EntityType
from onrecord.tables import atlas, rows, toml
from onrecord.tables.atlas.site import fold

_WORD = re.compile(r"[^\W_][\w.'’-]*")
ACTING_TYPES: frozenset[EntityType] = frozenset({"Person", "Organisation"})


@dataclass(frozen=True, slots=True)
class Facts:
    """`country` is ISO 3166-1 alpha-3; None is "not said"."""

    country: str | None = None
    sector: str | None = None
    role: str | None = None


def facts(type_: EntityType, words: str) -> Facts:
    """What the full words of a mention say, title and modifiers included.

    >>> facts("Organisation", "Ukrainian troops")
    Facts(country='UKR', sector='MIL', role=None)
    """
    if type_ in ("Location", "Nationality"):
        return Facts(country=country(words))
    if type_ not in ACTING_TYPES:
        return Facts()
    if body := _bodies().get(fold(words)):
        return body
    plain = [word.lower() for word in _WORD.findall(words)]
    if type_ == "Person":
        return Facts(country_in(words), _sector_of_office(plain), _role(plain))
    nouns = (_sectors()[word] for word in reversed(plain) if word in _sectors())
    return Facts(country_in(words), "GOV" if atlas_country(words) else next(nouns, None))


def country(words: str) -> str | None:
    """The country a name or a word for a people stands for, where it is one."""
    return _alpha3().get(atlas_country(words) or "")


def atlas_country(words: str) -> str | None:
    """Alpha-2 of the country that these words name, None if they name none or something smaller."""
    site = atlas.peoples().get(words) or next(iter(atlas.sites(words)), None)
    return site.country if site and site.precision == "country" else None


def country_in(words: str) -> str | None:
    """The first country or people named inside a phrase ("Iraqi security forces")."""
    found = _WORD.findall(words)
    for i, word in enumerate(found):
        if word[0].isupper():
            for size in (3, 2, 1):
                if len(found) >= i + size and (code := country(" ".join(found[i : i + size]))):
                    return code
    return None


def _role(words: list[str]) -> str | None:
    """The office in a title, with the words that qualify it: "foreign minister"."""
    offices, parts = toml("mentions")["offices"], toml("mentions")["title_parts"]
    for i, word in enumerate(words):
        if word in offices:
            first = i
            while first and words[first - 1] in parts:
                first -= 1
            return " ".join(words[first : i + 1])
    return None


def _sector_of_office(words: list[str]) -> str | None:
    for sector, offices in toml("mentions")["sectors"].items():
        if not set(words).isdisjoint(offices):
            return str(sector)
    return None


@cache
def _bodies() -> dict[str, Facts]:
    return {
        fold(name): Facts(row["country"] or None, row["sector"] or None)
        for row in rows("bodies")
        for name in (row["name"], *row["also"].split("|"))
        if name
    }


@cache
def _sectors() -> dict[str, str]:
    return {noun: sector for sector, nouns in toml("mentions")["groups"].items() for noun in nouns if sector != "OTH"}


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in rows("countries")}
