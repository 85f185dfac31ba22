"""Where a place lies that the atlas does not know, by what the report says around it.

"The Old Mill Theatre in Leeds" has the point of Leeds; a street or a hospital without such words has that of the town
named last before it. The point is then true at the level of the town, and no claim is made about the spot.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.tables.atlas.site import Site

WITHIN = re.compile(r"\s*(?:,|\(|,?\s+(?:in|near|outside|of))(?:\s+the)?(?:\s+\w+){0,2}?\s*")
OWNED = re.compile(r"['’]s?\s+")
REACH = 600  # characters back to the town named last
LOCAL = frozenset({"city", "facility"})
LENDING = LOCAL | {"admin1", "region"}  # the middle of a country would say too much


class Standing(NamedTuple):
    """A place name where it stands in the text, and its place if there is one. `local` marks a name for a spot in a
    town: a street, a building, a quarter."""

    start: int
    end: int
    site: Site | None
    local: bool


class Host(NamedTuple):
    """The place that lends its point, how far to trust that, and what a reader is told."""

    site: Site
    by: str
    trust: float
    why: str


def hosts(text: str, standing: Sequence[Standing]) -> Iterator[Host | None]:
    """For each name without a place, the place it lies in or next to, in the same order; None where nothing says so."""
    for i, name in enumerate(standing):
        yield _host(text, standing, i) if name.site is None else None


def _host(text: str, standing: Sequence[Standing], i: int) -> Host | None:
    name = standing[i]
    for j, words, pattern in _neighbours(text, standing, i):
        site = standing[j].site
        if site and site.precision in LENDING and pattern.fullmatch(words):
            why = f"The atlas does not know it; the point is that of {site.name}, where the report puts it."
            return Host(site, "report/stated", 0.6, why)
    town = _last_town(name, reversed(standing[:i])) if name.local else None
    if town is None:
        return None
    why = f"The atlas does not know it; the point is that of {town.name}, the town named last before it."
    return Host(town, "report/last-town", 0.3, why)


def _neighbours(text: str, standing: Sequence[Standing], i: int) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    """The names next to name `i`, the words between, and what they must be."""
    if i + 1 < len(standing):
        yield i + 1, text[standing[i].end : standing[i + 1].start], WITHIN
    if i:
        yield i - 1, text[standing[i - 1].end : standing[i].start], OWNED


def _last_town(name: Standing, before: Iterable[Standing]) -> Site | None:
    for other in before:
        if name.start - other.end > REACH:
            return None
        if other.site and other.site.precision in LOCAL:
            return other.site
    return None
