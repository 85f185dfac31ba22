"""How much and how many: the quantities of a report, with unit, SI value, and how exactly the report says so.

Counts have no unit and the SI unit "1"; percentages are ratios in SI; sums of money have their ISO 4217 code and no SI
value. "over 300 km" has no `high`, "up to 40" no `low`; "several hundred" is 200..900 by `tables/quantities.toml`. What
`times` already holds is no quantity here; an age is one, of time.
"""

from bisect import bisect_right
from dataclasses import replace

from onrecord.extract.quantities.grammar import phrases
from onrecord.extract.quantities.readings import Amount, read
from onrecord.markup import Markup
from onrecord.markup.phrases import Phrase
from onrecord.model import By, Quantity, Time

NAME = "extract/quantities"
VERSION = "1"


def find_quantities(markup: Markup, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """The quantities of a report, in text order, none inside another or inside a time."""
    starts = [time.start for time in times]
    found: list[Quantity] = []
    done = 0
    for rule, phrase in phrases(markup):
        if phrase.start < done or _is_time(phrase, starts, times):
            continue
        amount = read(rule, phrase, markup)
        if amount is not None:
            quantity = _quantity(len(found) + 1, rule, phrase, amount)
            found.append(_converted(found[-1] if found else None, quantity, markup))
            done = phrase.end
    return tuple(found)


def _is_time(phrase: Phrase, starts: list[int], times: tuple[Time, ...]) -> bool:
    """Whether a time already covers some of it."""
    place = bisect_right(starts, phrase.end - 1) - 1
    return place >= 0 and times[place].end > phrase.start


def _quantity(number: int, rule: str, phrase: Phrase, amount: Amount) -> Quantity:
    unit = amount.unit
    return Quantity(
        id=f"q{number}",
        by=By(NAME, VERSION, rule),
        confidence=amount.confidence,
        why=amount.why,
        start=amount.start,
        end=phrase.end,
        low=amount.low,
        high=amount.high,
        unit=unit.symbol or None,
        dimension=unit.dimension,
        si_low=unit.in_si(amount.low),
        si_high=unit.in_si(amount.high),
        si_unit=unit.si_unit,
        qualifier=amount.qualifier,
        of=amount.of,
    )


def _converted(before: Quantity | None, quantity: Quantity, markup: Markup) -> Quantity:
    """The quantity, said to be a conversion where it repeats the one before in brackets: "50 miles (80.5 km)"."""
    if before is None or before.dimension != quantity.dimension or before.unit == quantity.unit:
        return quantity
    if markup.text[before.end : quantity.start].strip() != "(" or markup.text[quantity.end : quantity.end + 1] not in (
        ")",
        ",",
    ):
        return quantity
    return replace(quantity, why=f"the same amount as {before.id} in another unit")
