"""How much and how many: the quantities of a report, with unit, SI value, and how exactly the report says so.

Counts have no unit and the SI unit "1"; percentages are ratios in SI; sums of money have their ISO 4217 code and no SI
value. "over 300 km" has no `high`, "up to 40" no `low`; "several hundred" is 200..900 by `tables/quantities.toml`. What
`times` already holds is no quantity here, but a rate may end in it ("$500 a year"); an age is a quantity, of time. What
comes on top of an amount ("another 12") is `added`; "gone up to 31" is 31, "not exceeding 400" up to 400.
"""

from bisect import bisect_right
from urllib.parse import urlsplit

from onrecord.extract.quantities.grammar import phrases
from onrecord.extract.quantities.readings import read
from onrecord.extract.quantities.repeats import with_repeats, with_shared_rates
from onrecord.extract.quantities.values import Amount, Page, si_unit
from onrecord.markup import Markup
from onrecord.markup.phrases import Phrase
from onrecord.model import By, Quantity, Report, Time

NAME = "extract/quantities"
VERSION = "4"


def find_quantities(report: Report, markup: Markup, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """The quantities of a report, in text order, none inside another or inside a time."""
    page = Page(markup, _site(report.url))
    starts = [time.start for time in times]
    found: list[Quantity] = []
    done = 0
    for rule, phrase in phrases(markup):
        if phrase.start < done or _is_time(phrase, starts, times):
            continue
        amount = read(rule, phrase, page)
        if amount is not None:
            found.append(_quantity(len(found) + 1, rule, phrase, amount))
            done = phrase.end
    return with_repeats(with_shared_rates(found, markup.text), markup.text)


def _site(url: str | None) -> str:
    """The country ending of an address, "" where it has none: ".au"."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    dot, ending = host[-3:-2], host[-2:]
    return f".{ending}" if dot == "." else ""


def _is_time(phrase: Phrase, starts: list[int], times: tuple[Time, ...]) -> bool:
    """Whether a time already covers some of it, other than the "a year" that a rate ends in."""
    place = bisect_right(starts, phrase.end - 1) - 1
    if place < 0 or times[place].end <= phrase.start:
        return False
    time, words = times[place], list(phrase)
    each = len(words) > 2 and words[-2].kind in ("article", "per") and time.type in ("SET", "DURATION")
    return not (each and time.start >= words[-2].start and time.end == phrase.end)


def _quantity(number: int, rule: str, phrase: Phrase, amount: Amount) -> Quantity:
    unit = amount.unit
    si = si_unit(unit)
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
        si_low=unit.least(amount.low) if si else None,
        si_high=unit.most(amount.high) if si else None,
        si_unit=si,
        qualifier=amount.qualifier,
        of=amount.of,
        per=unit.per,
        added=amount.added,
    )
