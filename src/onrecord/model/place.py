"""Places: where a report says things are or happened, with coordinates where they are known."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Located
from onrecord.model.span import Span

Precision = Literal["continent", "region", "country", "admin1", "city", "facility", "water", "unknown"]
PlaceRole = Literal["event", "dateline", "mentioned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place name in the text, before it is known which place it is.

    `people` marks a word for a people ("Turkish"): it tells where a report is at home, but is no place itself.
    """

    start: int
    end: int
    rule: str
    confidence: float = 1.0
    people: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Located):
    """A place name and the place it stands for.

    `name` is the gazetteer's name, or the surface when it is not known; `lat`, `lon` are WGS 84 degrees, None when
    unresolved ("unknown" is an allowed answer); `geonames` the GeoNames id; `country` ISO 3166-1 alpha-2; `admin1` the
    name of the first-level division; `precision` the level at which the point is true.
    """

    name: str
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    country: str | None = None
    admin1: str | None = None
    precision: Precision = "unknown"
    role: PlaceRole = "mentioned"
