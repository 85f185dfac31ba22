"""Units and currencies: their symbols, how they are written, and what one of them is in SI."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from onrecord.model import Dimension
from onrecord.tables import rows


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its SI equivalent: value times `factor` plus `offset` is in `si_unit`.

    Money has no SI unit; there `factor` turns what is written ("50 cents") into the currency itself. `per` is the
    symbol of the unit that a rate has it for each of; `factor` is then that of the rate. `spread` are the shares of
    `factor` between which a word leaves it open: a "ton" may be a short, a metric or a long one.
    """

    symbol: str
    dimension: Dimension
    factor: float
    offset: float
    si_unit: str | None
    per: str | None = None
    spread: tuple[float, float] = (1, 1)

    @property
    def is_scale(self) -> bool:
        """Whether its name may stand before its figure: "magnitude 6.1", "Mach 3"."""
        return self.symbol in ("magnitude", "Mach")

    def least(self, value: float | None) -> float | None:
        """The least that the value may be in SI, to twelve figures so that 80.5 km is 80500 m."""
        return self._in_si(value, self.spread[0])

    def most(self, value: float | None) -> float | None:
        """The most that the value may be in SI: that of a short ton and a long ton differ."""
        return self._in_si(value, self.spread[1])

    def _in_si(self, value: float | None, share: float) -> float | None:
        if value is None or self.si_unit is None:
            return None
        return float(f"{value * share * self.factor + self.offset:.12g}")


COUNT = Unit("", "count", 1, 0, "1")
"""No unit: a count. Its SI unit is one."""


@cache
def names() -> dict[str, Unit]:
    """Units by their names in lower case."""
    return {name: unit for row, unit in _units() for name in _several(row["names"])}


@cache
def marks() -> tuple[re.Pattern[str], dict[str, Unit]]:
    """Units by their marks, as written, and the expression that finds a mark right behind a number."""
    found = {mark: unit for row, unit in _units() for mark in _several(row["marks"])}
    longest = "|".join(re.escape(mark) for mark in sorted(found, key=len, reverse=True))
    glued = {mark: unit for row, unit in _units() for mark in _several(row["glued"])}
    close = "|".join(re.escape(mark) for mark in glued)
    return re.compile(rf"[\s-]?({longest})(?![^\W_])|({close})(?![^\W_])"), found | glued


@cache
def money_names() -> dict[str, Unit]:
    """Currencies by their names in lower case, those of their hundredth parts too ("cents")."""
    found = {name: _money(row["code"]) for row in rows("currencies") for name in _several(row["names"])}
    return found | {name: _money(row["code"], 0.01) for row in rows("currencies") for name in _several(row["parts"])}


@cache
def money_marks() -> dict[str, Unit]:
    """Currencies by the marks that stand before a figure, as the text is cut ("c $")."""
    return {mark: _money(row["code"]) for row in rows("currencies") for mark in _several(row["marks"])}


def at_home(word: str, unit: Unit, site: str) -> Unit:
    """The currency a word means on the pages of a country: "$" at ".au" is the Australian dollar."""
    code = _homes().get((site, word))
    return Unit(code, "currency", unit.factor, 0, None) if code else unit


@cache
def _homes() -> dict[tuple[str, str], str]:
    return {(row["site"], word): row["code"] for row in rows("currencies") for word in _several(row["at_home"])}


def _units() -> list[tuple[dict[str, str], Unit]]:
    return [
        (
            row,
            Unit(
                row["symbol"],
                cast("Dimension", row["dimension"]),
                float(row["factor"]),
                float(row["offset"]),
                row["si_unit"],
                row["per"] or None,
                _spread(row["spread"]),
            ),
        )
        for row in rows("units")
    ]


def _spread(cell: str | None) -> tuple[float, float]:
    least, most = map(float, _several(cell) or ("1", "1"))
    return least, most


def _money(code: str, factor: float = 1) -> Unit:
    return Unit(code, "currency", factor, 0, None)


def _several(cell: str | None) -> list[str]:
    return cell.split("|") if cell else []
