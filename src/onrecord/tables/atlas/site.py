"""A place of the atlas, and how the atlas compares names."""

import unicodedata
from dataclasses import dataclass

from onrecord.model import Precision

_MARKS = str.maketrans({"-": " ", "‐": " ", "–": " ", "'": None, "’": None, "‘": None, ".": None, "`": None, "ʼ": None})
_SHORT = {"st": "saint", "ft": "fort", "mt": "mount"}


@dataclass(frozen=True, slots=True)
class Site:
    """One place of the atlas.

    `country` is ISO 3166-1 alpha-2; `admin1` the name of the first-level division it lies in; `inside` the GeoNames ids
    of the divisions around it; `weight` how prominent it is, in inhabitants or their equivalent; `note` what a reader
    should know about its status.
    """

    name: str
    lat: float | None
    lon: float | None
    precision: Precision
    country: str | None = None
    geonames: int | None = None
    admin1: str | None = None
    inside: frozenset[int] = frozenset()
    weight: int = 0
    note: str | None = None

    def lies_in(self, other: "Site") -> bool:
        """Whether this place lies in that country or division."""
        if other.precision == "country":
            return self.country == other.country and self != other
        return other.geonames is not None and other.geonames in self.inside


def fold(name: str) -> str:
    """A name as the atlas compares it: case, accents, hyphens, full stops and "the" do not matter.

    >>> fold("Saint-Étienne"), fold("St. Louis"), fold("The Hague")
    ('saint etienne', 'saint louis', 'hague')
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(
            c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c) and c != "\u200b"
        )
    plain = " ".join(plain.translate(_MARKS).split())
    first, _, rest = plain.partition(" ")
    if rest and first in _SHORT:
        return f"{_SHORT[first]} {rest}"
    return plain.removeprefix("the ")
