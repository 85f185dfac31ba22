"""The places a name may stand for, before the company it keeps is looked at."""

from dataclasses import dataclass
from functools import lru_cache

from onrecord.tables import atlas, toml
from onrecord.tables.atlas.site import Site

MOST = 40  # candidates kept a name, the most prominent
INSIDE_WEIGHT = 50_000  # inhabitants from which a place lends its point to what is named after it
FIRST_LEVEL = frozenset(
    {"state", "province", "region", "oblast", "governorate", "republic", "krai", "canton", "emirate", "prefecture"}
)
TOWNS = frozenset({"city", "town", "village", "municipality"})


@dataclass(frozen=True, slots=True)
class Candidates:
    """Places and how they were found: `by` is a rule id, `trust` how far it goes, `why` what a reader is told."""

    sites: tuple[Site, ...]
    by: str
    trust: float
    why: str


NONE = Candidates((), "atlas/unknown", 0.0, "The atlas knows no place of this name.")


@lru_cache(maxsize=65_536)
def candidates(words: str) -> Candidates:
    """The places of that name; failing that of its other names, of its plain part, or of the place named inside it.

    >>> candidates("Texas").sites[0].country
    'US'
    >>> candidates("Nowhere at All").sites
    ()
    """
    return (
        _as_people(words)
        or _as_named(words)
        or _without_designator(words)
        or _as_other_name(words)
        or _inside(words)
        or NONE
    )


def postal(words: str) -> Candidates:
    """The state a postal code stands for."""
    site = atlas.postal().get(words)
    return Candidates((site,), "atlas/postal", 1.0, f"The postal code of {site.name}.") if site else NONE


def _as_people(words: str) -> Candidates | None:
    site = atlas.peoples().get(words)
    return Candidates((site,), "atlas/people", 0.9, f"The word for what belongs to {site.name}.") if site else None


def _as_named(words: str) -> Candidates | None:
    sites = atlas.sites(words)
    return Candidates(sites[:MOST], "atlas/name", 1.0, "") if sites else None


def _without_designator(words: str) -> Candidates | None:
    """The place without the word for its kind or part: "Idlib province", "City of Leeds", "eastern Ukraine"."""
    parts = words.split()
    kinds, sides = toml("place_forms")["kinds"], toml("place_forms")["sides"]
    while len(parts) > 1 and parts[0].lower() in sides:
        parts = parts[1:]
    kind = parts[-1].lower() if len(parts) > 1 and parts[-1].lower() in kinds else ""
    if kind:
        parts = parts[:-1]
    if len(parts) > 2 and parts[0].lower() in kinds and parts[1].lower() == "of":
        parts = parts[2:]
    plain = " ".join(parts)
    if kind and (level := of_kind(plain, kind)):
        return level
    sites = atlas.sites(plain) if plain != words else ()
    return Candidates(sites[:MOST], "atlas/plain-name", 0.9, f"Taken for {plain}.") if sites else None


def of_kind(plain: str, kind: str) -> Candidates | None:
    """The places of that name that may be called a city, or a region, province, county ...; None if there is none.

    >>> of_kind("Kursk", "region").sites[0].name
    'Kursk Oblast'
    """
    fitting = tuple(site for site in atlas.sites(plain) if (site.precision == "city") == (kind in TOWNS))
    if kind in FIRST_LEVEL:
        fitting = tuple(site for site in fitting if site.precision in ("admin1", "country")) or fitting
    return Candidates(fitting[:MOST], "atlas/of-kind", 0.9, f"The {kind} of that name.") if fitting else None


def _as_other_name(words: str) -> Candidates | None:
    sites = atlas.sites_by_other_name(words)
    return Candidates(sites[:MOST], "atlas/other-name", 0.7, "Another name of the town.") if sites else None


def _inside(words: str) -> Candidates | None:
    """The place at the beginning of a longer name ("Leeds Art Gallery"), unless it is a street's."""
    parts = words.split()
    if parts[-1].lower() in toml("place_forms")["streets"]:
        return None
    for size in range(len(parts) - 1, 0, -1):
        plain = " ".join(parts[:size])
        sites = atlas.sites(plain) if plain.lower() not in toml("place_forms")["ordinary"] else ()
        if sites and sites[0].weight >= INSIDE_WEIGHT:
            why = f"The atlas does not know it; the point is that of {plain}, which its name begins with."
            return Candidates(sites[:MOST], "atlas/inside", 0.5, why)
    return None
