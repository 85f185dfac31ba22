"""The atlas: every place we know by name, with its point.

Countries, states' short forms, seas, regions and disputed areas come from our own tables, divisions and towns from
GeoNames. It is read once a process, on the first question.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

import msgspec

from onrecord.model import Precision
from onrecord.tables import rows
from onrecord.tables.atlas.geonames import BARE_WEIGHT, SHORTEST, GeoNames
from onrecord.tables.atlas.site import Site, fold

COUNTRY_WEIGHT = 100_000_000
PLACE_WEIGHT = 20_000_000
TOWN_WEIGHT = 5_000_000  # at least, of a town in our own table


def sites(name: str) -> tuple[Site, ...]:
    """Every place of that name, the most prominent first; none for a name the atlas does not know.

    Case, accents and marks do not matter, except that an abbreviation in capitals must be in capitals.

    >>> [site.country for site in sites("Kyiv")][:1]
    ['UA']
    >>> sites("us")
    ()
    """
    key = fold(name)
    if key in _atlas().abbreviations and not name.removeprefix("the ").replace(".", "").isupper():
        return ()
    return _sites(key)


def sites_by_other_name(name: str) -> tuple[Site, ...]:
    """The towns of 15,000 and more that go by that name in another language or time; a last resort."""
    return tuple(_atlas().geonames.towns_by_other_name(fold(name)))


@cache
def peoples() -> dict[str, Site]:
    """The place each word for a people stands for, as written: "Turkish" and "Turks" for Turkey, "Texans" for Texas."""
    return dict(_atlas().peoples)


@cache
def postal() -> dict[str, Site]:
    """The state each postal code stands for ("TX"). They count only where a state is expected."""
    return {row["postal"]: _atlas().states[row["code"]] for row in rows("states")}


@cache
def short_forms() -> frozenset[str]:
    """The names that end in a full stop, as written: "Ky.", "U.S."."""
    columns = (("countries", "also"), ("places", "also"), ("states", "press"))
    names = (name for table, column in columns for row in rows(table) for name in row[column].split("|"))
    return frozenset(name for name in names if name.endswith("."))


@lru_cache(maxsize=65_536)
def _sites(key: str) -> tuple[Site, ...]:
    atlas = _atlas()
    found = list(atlas.own.get(key, ()))
    known = {site.geonames for site in found if site.geonames}
    if len(key) >= SHORTEST:
        others = (*atlas.geonames.divisions(key), *atlas.geonames.towns(key))
        found += [site for site in others if site.geonames not in known]
    return tuple(sorted(_second_to_cities(found), key=lambda site: -site.weight))


def _second_to_cities(found: list[Site]) -> Iterator[Site]:
    """The states named like a city of our own table (Washington, New York) stand behind it, as other divisions do."""
    city = any(site.precision == "city" and site.weight >= TOWN_WEIGHT for site in found)
    for site in found:
        yield replace(site, weight=min(site.weight, BARE_WEIGHT)) if city and site.precision == "admin1" else site


class _Atlas:
    """Our own tables, laid over GeoNames."""

    def __init__(self) -> None:
        self.geonames = GeoNames()
        self.states = self.geonames.by_code({row["code"] for row in rows("states")})
        self.own: dict[str, list[Site]] = {}
        self.peoples: list[tuple[str, Site]] = []
        self.abbreviations: set[str] = set()
        for row in rows("countries"):
            code = row["alpha2"]
            self._add(_own(row, "country", code, self.geonames.countries.get(code), COUNTRY_WEIGHT), row)
        for row in rows("places"):
            number = int(row["geonames"]) if row["geonames"] else None
            site = _own(row, row["precision"], row["country"] or None, number, PLACE_WEIGHT)
            self._add(self._with_surroundings(site), row)
        for row in rows("states"):
            self._add(self.states[row["code"]], {"name": row["name"], "also": row["press"], "people": row["people"]})

    def _with_surroundings(self, site: Site) -> Site:
        """Our own town with what GeoNames knows of it: the divisions around it, its inhabitants."""
        for town in self.geonames.towns(fold(site.name)):
            if site.geonames and town.geonames == site.geonames:
                weight = max(town.weight, TOWN_WEIGHT)
                return replace(site, admin1=town.admin1, inside=town.inside, weight=weight)
        return site

    def _add(self, site: Site, row: dict[str, str]) -> None:
        for name in _split([row["name"], *row["also"].split("|")]):
            key = fold(name)
            if site not in self.own.setdefault(key, []):
                self.own[key].append(site)
            if name.replace(".", "").isupper():
                self.abbreviations.add(key)
        self.peoples += [(word, site) for word in _split(row["people"].split("|"))]


@cache
def _atlas() -> _Atlas:
    return _Atlas()


def _split(names: Iterable[str]) -> list[str]:
    return [name for name in names if name]


def _own(row: dict[str, str], precision: str, country: str | None, geonames: int | None, weight: int) -> Site:
    level: Precision = msgspec.convert(precision, Precision)
    return Site(
        row["name"],
        float(row["lat"]),
        float(row["lon"]),
        level,
        country,
        geonames,
        row["name"] if level == "admin1" else None,
        weight=weight,
        note=row["note"] or None,
    )
