"""What each quantity phrase means: from words and parse to an amount with its unit and qualifier.

A reading returns None when the words are no quantity: a section number, a score, a name with a number in it, "one of
them". The next longest phrase then has its turn.
"""

from collections.abc import Callable
from dataclasses import replace

from onrecord.extract.quantities.ages import YEAR, age, aged, is_age_of_person, person_age
from onrecord.extract.quantities.company import is_name, is_score
from onrecord.extract.quantities.leads import is_added, is_reached
from onrecord.extract.quantities.things import (
    counted,
    crowd,
    is_change,
    is_level,
    is_modifier,
    measured,
    noun_before,
    put_at,
    stands_alone,
    subject,
    tokens_at,
)
from onrecord.extract.quantities.units import COUNT, Unit, names
from onrecord.extract.quantities.values import (
    Amount,
    Page,
    bounded,
    count_unit,
    in_money,
    magnitudes,
    qualifier,
    rescaled,
    trimmed,
    unit_of,
    value,
)
from onrecord.markup import Markup
from onrecord.markup.phrases import Phrase, Word
from onrecord.model import Qualifier
from onrecord.tables import toml

_SHARE = Unit("", "ratio", 1, 0, "1")
_LIST = 8  # figures of a list that share one unit
_WHOLES = frozenset({3, 4, 5, 10, 100, 1000, 10_000, 100_000})  # "two in five"; with one any number will do


def read(rule: str, phrase: Phrase, page: Page) -> Amount | None:
    """The meaning of a phrase that a rule accepted, None when it is no quantity."""
    amount = _READINGS[rule](phrase, page)
    if amount is None:
        return None
    return replace(trimmed(amount, phrase, page.markup), added=is_added(phrase, amount.unit.dimension))


def _number(phrase: Phrase, page: Page) -> Amount | None:
    number = phrase.get("number", "dozen")
    if number is None or is_name(phrase, number, page.markup):
        return None
    amount = value(number) * (phrase.meaning("magnitude") or 1) * (-1 if phrase.get("minus") else 1)
    unit = unit_of(phrase, amount, page) or _shared_unit(phrase)
    if unit is None:
        return _count(phrase, page.markup, amount, number)
    if unit.symbol == "m" and _is_millions(phrase, page.markup):
        return _millions(phrase, page.markup, amount)
    of = measured(phrase, page.markup)
    if unit.dimension == "currency":
        money = replace(bounded(in_money(amount, unit), phrase, page.markup, unit), of=of)
        return replace(money, why=_money_why(phrase, unit), confidence=0.8 if phrase.has("$") else 0.9)
    return replace(bounded(amount, phrase, page.markup, unit), of=of)


def _rate(phrase: Phrase, page: Page) -> Amount | None:
    """ "90,000 barrels a day", "$40 per seat"."""
    amount = _number(phrase, page)
    return replace(amount, why="a rate, so much for each") if amount and amount.unit.per else None


def _shared_unit(phrase: Phrase) -> Unit | None:
    """The unit at the end of a list of figures: the kilograms of the 4.5 of "4.5, 6 and 13 kg"."""
    place = 1
    for _ in range(_LIST):
        if phrase.after(place).kind not in ("comma", "and", "or"):
            return None
        place += 2 if phrase.after(place + 1).kind == "and" else 1
        figure, unit = phrase.after(place), phrase.after(place + 1)
        if figure.kind != "number" or not figure.meaning.figures:
            return None
        if unit.kind == "unit":
            listed = phrase.words[phrase.last - 1].kind == "number" and phrase.words[phrase.last - 1].meaning.figures
            return unit.meaning if listed and unit.meaning.dimension != "time" else None
        place += 1
    return None


def _is_millions(phrase: Phrase, markup: Markup) -> bool:
    """Whether the "m" of "12m people" is million and no metre: glued, and with several things behind it."""
    unit = phrase.get("unit")
    if unit is None or unit.lower != "m" or markup.text[unit.start - 1] in " -":
        return False
    after = tokens_at(markup, phrase.end, phrase.end + 2)
    return bool(after) and after[0].start > phrase.end and after[0].tag in ("NNS", "NNPS")


def _millions(phrase: Phrase, markup: Markup, amount: float) -> Amount:
    counting = bounded(amount * 1e6, phrase, markup, COUNT)
    return replace(counting, of=counted(phrase, markup), why="a number of things", confidence=0.75)


def _count(phrase: Phrase, markup: Markup, amount: float, number: Word) -> Amount | None:
    """A bare number counts something only where the parse gives it a noun, or where it is qualified or a level."""
    thing = counted(phrase, markup)
    qualified = qualifier(phrase, markup) != "exact"
    if number.lower == "one" and (thing is None or not qualified) and not is_modifier(phrase, markup):
        return None
    if thing is None and is_age_of_person(phrase, amount, markup):
        return replace(bounded(amount, phrase, markup, YEAR), why="the age of a person", confidence=0.75)
    level = (crowd(phrase, markup) or _level(phrase, markup)) if thing is None else None
    if thing is None and level is None and not qualified and not stands_alone(phrase, markup):
        return None
    found = bounded(amount, phrase, markup, count_unit(phrase, markup))
    return replace(found, of=thing or level, why="a number of things", confidence=0.85 if thing else 0.6)


def _level(phrase: Phrase, markup: Markup) -> str | None:
    """What a bare number is the level of: the toll of "the toll rose to 43"."""
    if is_reached(phrase):
        return subject(phrase, markup) or noun_before(phrase, markup)
    return (is_level(phrase, markup) and subject(phrase, markup)) or put_at(phrase, markup)


def _range(phrase: Phrase, page: Page) -> Amount | None:
    """ "10 to 15 km", "between 5 and 7", "$3-4 billion": the smaller number first, one unit for both."""
    markup = page.markup
    numbers = [word for word in phrase if word.kind in ("number", "dozen")]
    if len(numbers) != 2 or is_name(phrase, numbers[0], markup) or _is_two(phrase, markup):
        return None
    factors = magnitudes(phrase, numbers)
    low, high = (value(number) * factor for number, factor in zip(numbers, factors, strict=True))
    low = rescaled(low, numbers[0], high, numbers[1])
    unit = unit_of(phrase, high, page)
    if unit is None and (is_score(phrase, markup, numbers) or not _is_about_things(phrase, markup)):
        return None
    if low >= high:
        return None
    low, high = (in_money(end, unit) for end in (low, high))
    of = measured(phrase, markup) if unit else counted(phrase, markup)
    unit = unit or count_unit(phrase, markup)
    return Amount(low, high, unit, qualifier(phrase, markup), of, "a range with both its ends", 0.85)


def _is_two(phrase: Phrase, markup: Markup) -> bool:
    """Whether it is two amounts: in two units ("rose 2% to $81"), or what something changed from and to."""
    units = [word.meaning.symbol for word in phrase if word.kind in ("unit", "money", "symbol")]
    early = next((word.kind for word in phrase if word.kind in ("unit", "money", "to")), "to")
    if len(set(units)) > 1 or (early != "to" and phrase.get("to") and len(units) == 1):
        return True
    told = phrase.get("from") or phrase.before().kind == "from" or len(units) > 1
    return bool(told and not phrase.get("between") and is_change(phrase, markup))


def _is_about_things(phrase: Phrase, markup: Markup) -> bool:
    return counted(phrase, markup) is not None or stands_alone(phrase, markup)


def _tolerance(phrase: Phrase, page: Page) -> Amount | None:
    """ "420 ± 30 K"."""
    middle, width = (value(word) for word in phrase if word.kind == "number")
    unit = unit_of(phrase, middle, page) or COUNT
    return Amount(middle - width, middle + width, unit, "about", None, "a value with its tolerance", 0.9)


def _fraction(phrase: Phrase, page: Page) -> Amount | None:
    """ "two-thirds of voters", "half a percentage point", "half the fleet", "fell by a third"."""
    share, measure = phrase.meaning("fraction"), phrase.meaning("unit", "money")
    if measure is None and "point" in (phrase.after().lower, phrase.after().kind == "dash" and phrase.after(2).lower):
        measure = names()["percentage point"]
    of = measured(phrase, page.markup)
    whole = (
        phrase.after().kind == "of"
        or phrase.after().lower.partition(" ")[0] in _THAN
        or (phrase.before().lower == "by" and phrase.after().lower != "past")
    )
    if measure is None and not whole and not (phrase.after().lower in _OWNERS and phrase.has("half") and of):
        return None
    amount = bounded(share, phrase, page.markup, measure or _SHARE)
    return replace(amount, of=None if of == "point" else of, why="a fraction of a whole", confidence=0.85)


_THAN = frozenset({"more", "fewer", "less", "higher", "lower", "larger", "smaller", "cheaper"})
_OWNERS = frozenset(toml("quantities")["things"]["owners"])


def _in_so_many(phrase: Phrase, page: Page) -> Amount | None:
    """ "one in five children", "nine out of ten"."""
    part, whole = (value(word) for word in phrase if word.kind == "number")
    told = phrase.get("out_of") is not None or part == 1 or whole in _WHOLES
    of = counted(phrase, page.markup)
    if not (told and 0 < part < whole) or (of is None and phrase.get("out_of") is None and whole not in _WHOLES):
        return None
    return replace(bounded(part / whole, phrase, page.markup, _SHARE), of=of, why="a share", confidence=0.8)


def _named_scale(phrase: Phrase, page: Page) -> Amount | None:
    """ "magnitude 6.1", "Mach 3": a scale named before its figure."""
    unit = phrase.meaning("unit")
    if not unit.is_scale:
        return None
    number = phrase.words[phrase.last - 1]
    return Amount(value(number), value(number), unit, "exact", None, "a figure on a scale", 0.85)


def _single(phrase: Phrase, page: Page) -> Amount | None:
    """ "a metre of snow", "about a mile away": one of a unit, where the words around it measure."""
    unit, after = phrase.meaning("unit"), phrase.after()
    measures = after.kind == "of" or after.lower in _SIZES or qualifier(phrase, page.markup) != "exact"
    if unit.dimension not in ("length", "area", "volume", "mass") or not measures:
        return None
    return replace(bounded(1, phrase, page.markup, unit), of=measured(phrase, page.markup), confidence=0.75)


def _compound(phrase: Phrase, page: Page) -> Amount | None:
    """ "8 feet 6 inches", "7 pounds 4 ounces": the smaller unit is part of the amount in the larger one."""
    (more, less), (large, small) = (
        [word.meaning for word in phrase if word.kind == kind] for kind in ("number", "unit")
    )
    if (large.symbol, small.symbol) not in _PARTS or less.value * small.factor >= large.factor:
        return None
    amount = float(f"{more.value + less.value * small.factor / large.factor:.12g}")
    return replace(bounded(amount, phrase, page.markup, large), of=measured(phrase, page.markup))


_PARTS = frozenset({("ft", "in"), ("yd", "ft"), ("lb", "oz"), ("st", "lb"), ("m", "cm"), ("km", "m"), ("kg", "g")})
_SIZES = frozenset(toml("quantities")["things"]["dimensions"]) | {"away", "from"}


def _bound(phrase: Phrase, page: Page) -> Amount | None:
    """ "several hundred missiles", "a few kilometres": the table says from how many to how many."""
    low, high = map(float, phrase.meaning("bound"))
    scale = phrase.meaning("scale") or 1
    unit = unit_of(phrase, high * scale, page)
    if unit is not None and unit.dimension == "time":
        return None
    of = counted(phrase, page.markup) if unit is None else measured(phrase, page.markup)
    how: Qualifier = "about" if low == high else "vague"
    unit = unit or count_unit(phrase, page.markup)
    return Amount(low * scale, high * scale, unit, how, of, "a number the words leave open", 0.75)


def _vague(phrase: Phrase, page: Page) -> Amount | None:
    """ "dozens of people", "tens of thousands of dollars"."""
    amounts = [word.meaning for word in phrase if word.kind == "vague"]
    alone = phrase.first == phrase.last - 1
    if alone and phrase.words[phrase.first].lower in ("scores", "tens") and phrase.after().kind != "of":
        return None
    low, high = map(float, amounts[0])
    for scale, _ in amounts[1:]:
        one = 10 ** (len(str(int(scale))) - 1)
        low, high = low * one, (high + 1) * one - 1 if len(amounts) > 1 else high
    unit = unit_of(phrase, high, page)
    of = counted(phrase, page.markup) if unit is None else measured(phrase, page.markup)
    unit = unit or count_unit(phrase, page.markup)
    return Amount(low, high, unit, "vague", of, "a number the words leave open", 0.75)


def _money_why(phrase: Phrase, unit: Unit) -> str:
    if unit.symbol == "USD" and (phrase.has("$") or phrase.has("dollars")):
        return "a sum of money; dollars without a country are read as US dollars"
    return f"a sum of money in {unit.symbol}"


_READINGS: dict[str, Callable[[Phrase, Page], Amount | None]] = {
    "range/between": _range,
    "range/from-to": _range,
    "range/to": _range,
    "range/tolerance": _tolerance,
    "amount/age": age,
    "amount/aged": aged,
    "amount/person-age": person_age,
    "amount/fraction": _fraction,
    "amount/in-so-many": _in_so_many,
    "amount/scale": _named_scale,
    "amount/number": _number,
    "amount/rate": _rate,
    "amount/compound": _compound,
    "amount/single": _single,
    "amount/bound": _bound,
    "amount/vague": _vague,
}
"""One reading a rule of `grammar`."""
