"""Which quantity only repeats the one before it in another unit: "50 miles (80.5 km)", "5 million yuan ($700,000)"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Quantity

_REACH = 3  # quantities back: "80 km (50 miles; 43 nautical miles)"
_LONGEST = 40  # characters between the two
_OPEN = re.compile(r"(?: of (?:[\w-]+ ){0,2}[\w-]+|-?\w+|-\w+-\w+)?\s*[(\[]\s*(?:or |i\.e\. |= ?)?")
_ALSO = re.compile(r"\s*[,;/]\s*(?:or )?|\s+or\s+")
_OR = re.compile(r",? or |/")
_CLOSE = re.compile(r"(?:-\w+| \w+)?\s*[)\],;/]")
_NEVER = ("count", "ratio", "time")


def with_repeats(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """The quantities, each one that repeats an earlier one saying so."""
    linked: list[Quantity] = []
    for quantity in found:
        first = _repeated(quantity, linked, text)
        if first:
            why = f"the same amount as {first.id} in another unit"
            quantity = replace(quantity, same_as=first.id, of=quantity.of or first.of, why=why)  # noqa: PLW2901
        linked.append(quantity)
    return tuple(linked)


def with_shared_rates(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """The quantities, where the 11 of "from €11 to €12 an hour" is an hourly sum too."""
    following = (*found[1:], None) if found else ()
    return tuple(
        replace(one, per=other.per) if other and _shares_rate(one, other, text) else one
        for one, other in zip(found, following, strict=True)
    )


def _shares_rate(one: Quantity, other: Quantity, text: str) -> bool:
    between = text[one.end : other.start].split()
    return one.per is None and one.dimension == "currency" and one.unit == other.unit and between in (["to"], ["and"])


def _repeated(quantity: Quantity, before: Sequence[Quantity], text: str) -> Quantity | None:
    """The quantity that this one repeats."""
    if not before or quantity.dimension in _NEVER:
        return None
    last = before[-1]
    between = text[last.end : quantity.start]
    if len(between) > _LONGEST:
        return None
    if last.same_as and _ALSO.fullmatch(between):
        first = next((other for other in before[-_REACH:] if other.id == last.same_as), None)
        return first if first and _fits(first, quantity) else None
    if not _fits(last, quantity):
        return None
    if _OPEN.fullmatch(between) and _CLOSE.match(text, quantity.end):
        return last
    return last if quantity.dimension != "currency" and _OR.fullmatch(between) and _agree(last, quantity) else None


def _fits(first: Quantity, second: Quantity) -> bool:
    return first.dimension == second.dimension and first.unit != second.unit and first.per == second.per


def _agree(first: Quantity, second: Quantity) -> bool:
    """Whether two amounts are near enough in SI to be one, where no brackets say so: "50 miles, or 80 km,"."""
    one, other = (quantity.si_low or quantity.si_high for quantity in (first, second))
    return one is not None and other is not None and abs(one - other) <= 0.1 * abs(one)
