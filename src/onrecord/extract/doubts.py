"""What a report itself makes doubtful: today, an amount whose conversion in brackets is another amount.

Two figures agree when some amount rounds to both: each stands for all that its last telling digit leaves open, more
where a word like "about" does. Units whose name means several ("ton", "gallon", a "mile" at sea) may be any of them.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from onrecord.markup import Markup
from onrecord.model import Issue, Quantity, Span
from onrecord.tables import rows

NAME = "extract/doubts"
VERSION = "1"

_ROUND = 0.1  # a round figure ("100 miles") is taken to mean no more than a tenth more or less
_LOOSE = 0.05  # what "about" and its kind add to that
_CLOSE = 0.03  # how near a conversion by a rarer meaning of a unit must come
_UNCHECKED = ("currency", "count", "ratio", "angle")


def find_doubts(markup: Markup, quantities: tuple[Quantity, ...]) -> tuple[Issue, ...]:
    """An issue for each conversion that does not fit what it converts, from the first figure to the last."""
    by_id = {quantity.id: quantity for quantity in quantities}
    return tuple(
        _issue(by_id[quantity.same_as], quantity, markup.text)
        for quantity in quantities
        if quantity.same_as in by_id and not agree(by_id[quantity.same_as], quantity)
    )


def agree(first: Quantity, second: Quantity) -> bool:
    """Whether two amounts in different units can be one amount, rounded twice."""
    if first.dimension in _UNCHECKED or first.si_unit is None or first.si_unit != second.si_unit:
        return True
    ends = [(first.low, second.low), (first.high, second.high)]
    pairs = [(one, other) for one, other in ends if one is not None and other is not None]
    lone = (first.high if first.low is None else first.low, second.high if second.low is None else second.low)
    if not pairs and None not in lone:
        pairs = [lone]  # type: ignore[list-item]
    return all(_one_amount(one, first, other, second) for one, other in pairs)


def _one_amount(one: float, first: Quantity, other: float, second: Quantity) -> bool:
    """Whether two figures can stand for one amount: by the usual meaning of their units, or closely by another."""
    for (factor, offset, usual), (multiple, shift, common) in product(_ways(first), _ways(second)):
        here, there = one * factor + offset, other * multiple + shift
        slack = _slack(one, first.qualifier) * factor + _slack(other, second.qualifier) * multiple
        if abs(here - there) <= (slack if usual and common else abs(here) * _CLOSE):
            return True
    return False


def _slack(value: float, qualifier: str) -> float:
    """Half of the last telling digit: 5 for 350, .05 for 80.5; for a round figure like 100 no more than a tenth of it.

    >>> _slack(350.0, "exact"), _slack(80.5, "exact"), _slack(100.0, "exact"), _slack(100.0, "about")
    (5.0, 0.05, 10.0, 15.0)
    """
    loose = 0.0 if qualifier == "exact" else abs(value) * _LOOSE
    return _half_digit(value) + loose


def _half_digit(value: float) -> float:
    figures = f"{abs(value):.10f}".rstrip("0")
    whole, _, rest = figures.partition(".")
    if rest:
        return float(f"{0.5 * 10 ** -len(rest):.12g}")
    zeros = len(whole) - len(whole.rstrip("0"))
    return min(0.5 * 10**zeros, abs(value) * _ROUND) if zeros else 0.5


def _ways(quantity: Quantity) -> Iterator[tuple[float, float, bool]]:
    """The ways its unit may be turned into SI: factor, offset, whether it is the usual one; a temperature as two."""
    each = _factors(quantity.per)[0][0] if quantity.per else 1.0
    for place, (factor, offset) in enumerate(_factors(quantity.unit)):
        yield factor / each, offset, place == 0
        if offset:
            yield factor, 0.0, True


@cache
def _factors(symbol: str | None) -> tuple[tuple[float, float], ...]:
    row = next((row for row in rows("units") if row["symbol"] == symbol), None)
    if row is None:
        return ((1.0, 0.0),)
    others = [float(factor) for factor in (row["also"] or "").split("|") if factor]
    return (float(row["factor"]), float(row["offset"])), *((factor, 0.0) for factor in others)


def _issue(first: Quantity, second: Quantity, text: str) -> Issue:
    one, other = (" ".join(Span(quantity.start, quantity.end).of(text).split()) for quantity in (first, second))
    right = _in_unit(first, second)
    message = f"inconsistent conversion: {one} is about {right}, but the report gives {other}"
    return Issue("inconsistent-conversion", message, first.start, second.end)


def _in_unit(first: Quantity, second: Quantity) -> str:
    """The first amount in the unit of the second, to three figures."""
    factor, offset, _ = next(_ways(second))
    ends = [end for end in (first.si_low, first.si_high) if end is not None]
    figures = [float(f"{(end - offset) / factor:.3g}") for end in dict.fromkeys(ends)]
    return " to ".join(f"{figure:,g}" for figure in figures) + f" {second.unit}"
