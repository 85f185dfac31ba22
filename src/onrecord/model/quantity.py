"""Quantities: how much, how many, and how exactly the report says so."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Located

Qualifier = Literal["exact", "about", "at least", "more than", "up to", "less than", "vague"]
Dimension = Literal[
    "count",
    "length",
    "area",
    "volume",
    "mass",
    "time",
    "speed",
    "temperature",
    "power",
    "energy",
    "pressure",
    "currency",
    "ratio",
    "information",
    "frequency",
    "angle",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Located):
    """A quantity as the report gives it.

    `low` and `high` are in `unit` as written (equal for a single figure; None where the words leave it open: "over 300"
    has no `high`, "several hundred" is 200..900); `si_low` and `si_high` are the same in `si_unit`. `unit` is a short
    symbol ("km", "%", ISO 4217 for money) or None for a bare count. `of` is what is counted or measured. `per` is the
    unit that a rate has it for each of ("d" in "300 barrels a day"); its SI values are then rates too ("m3/s").
    `added` is true of what comes on top of an amount told elsewhere ("another 12", "12 more"): no figure of the whole.
    Where a unit is open itself (a "ton"), the SI values are those of its least and its greatest meaning.
    `same_as` is the id of the quantity before it that it repeats in another unit: the 80.5 km of "50 miles (80.5 km)".
    """

    low: float | None
    high: float | None
    unit: str | None
    dimension: Dimension
    si_low: float | None = None
    si_high: float | None = None
    si_unit: str | None = None
    qualifier: Qualifier = "exact"
    of: str | None = None
    per: str | None = None
    same_as: str | None = None
    added: bool = False
