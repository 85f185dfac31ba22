"""What each quantity phrase means: from words and parse to an amount with its unit and qualifier.

A reading returns None when the words are no quantity: a section number, a score, a name with a number in it, "one of
them". The next longest phrase then has its turn.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.quantities.company import (
    counted,
    is_modifier,
    is_name,
    is_score,
    measured,
    stands_alone,
    tokens_at,
)
from onrecord.extract.quantities.units import COUNT, Unit, names
from onrecord.markup import Markup, Name
from onrecord.markup.numerals import ONES, Numeral, figure
from onrecord.markup.phrases import OTHER, Phrase, Word
from onrecord.model import Qualifier

_SHARE = Unit("", "ratio", 1, 0, "1")
_YEAR = names()["year"]
_OLDEST = 120  # years a person can be


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: bounds in the unit as written, None where the words leave one open; its words begin at `start`."""

    low: float | None
    high: float | None
    unit: Unit
    qualifier: Qualifier = "exact"
    of: str | None = None
    why: str = "a number with its unit"
    confidence: float = 0.9
    start: int = 0


def read(rule: str, phrase: Phrase, markup: Markup) -> Amount | None:
    """The meaning of a phrase that a rule accepted, None when it is no quantity."""
    amount = _READINGS[rule](phrase, markup)
    return _trimmed(amount, phrase, markup) if amount else None


# --- single amounts and ranges --------------------------------------------------------------------------------------


def _number(phrase: Phrase, markup: Markup) -> Amount | None:
    number = phrase.get("number", "dozen")
    if number is None or is_name(phrase, number, markup):
        return None
    value = _value(number) * (phrase.meaning("magnitude") or 1) * (-1 if phrase.get("minus") else 1)
    unit = _unit(phrase, value)
    if unit is None:
        return _count(phrase, markup, value, number)
    if unit.dimension == "currency":
        amount = _bounded(_in_money(value, unit), phrase, markup, unit)
        return replace(amount, why=_money_why(phrase, unit), confidence=0.8 if phrase.has("$") else 0.9)
    return replace(_bounded(value, phrase, markup, unit), of=measured(phrase, markup))


def _count(phrase: Phrase, markup: Markup, value: float, number: Word) -> Amount | None:
    """A bare number counts something only where the parse gives it a noun, or where it is qualified or large."""
    thing = counted(phrase, markup)
    qualified = _qualifier(phrase, markup) != "exact"
    if number.lower == "one" and (thing is None or not qualified) and not is_modifier(phrase, markup):
        return None
    if thing is None and not qualified and not stands_alone(phrase, markup):
        return None
    amount = _bounded(value, phrase, markup, COUNT)
    return replace(amount, of=thing, why="a number of things", confidence=0.85 if thing else 0.6)


def _range(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "10 to 15 km", "between 5 and 7", "$3-4 billion": the smaller number first, one unit for both."""
    numbers = [word for word in phrase if word.kind in ("number", "dozen")]
    if len(numbers) != 2 or is_name(phrase, numbers[0], markup):
        return None
    factors = _magnitudes(phrase, numbers)
    low, high = (_value(number) * factor for number, factor in zip(numbers, factors, strict=True))
    low = _rescaled(low, numbers[0], high, numbers[1])
    unit = _unit(phrase, high)
    if unit is None and (is_score(phrase, markup, numbers) or not _is_about_things(phrase, markup)):
        return None
    if low >= high and not phrase.get("from"):
        return None
    low, high = sorted(_in_money(value, unit) for value in (low, high))
    of = measured(phrase, markup) if unit else counted(phrase, markup)
    return Amount(low, high, unit or COUNT, _qualifier(phrase, markup), of, "a range with both its ends", 0.85)


def _is_about_things(phrase: Phrase, markup: Markup) -> bool:
    return counted(phrase, markup) is not None or stands_alone(phrase, markup)


def _tolerance(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "420 ± 30 K"."""
    value, width = (_value(word) for word in phrase if word.kind == "number")
    unit = _unit(phrase, value) or COUNT
    return Amount(value - width, value + width, unit, "about", None, "a value with its tolerance", 0.9)


def _fraction(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "two-thirds of voters", "half a percentage point"."""
    value, measure = phrase.meaning("fraction"), phrase.meaning("unit", "money")
    if measure is None and phrase.after().kind != "of":
        return None
    amount = _bounded(value, phrase, markup, measure or _SHARE)
    return replace(amount, of=measured(phrase, markup), why="a fraction of a whole", confidence=0.85)


def _bound(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "several hundred missiles", "a few kilometres": the table says from how many to how many."""
    low, high = map(float, phrase.meaning("bound"))
    scale = phrase.meaning("scale") or 1
    unit = _unit(phrase, high * scale)
    if unit is not None and unit.dimension == "time":
        return None
    of = counted(phrase, markup) if unit is None else measured(phrase, markup)
    qualifier: Qualifier = "about" if low == high else "vague"
    return Amount(low * scale, high * scale, unit or COUNT, qualifier, of, "a number the words leave open", 0.75)


def _vague(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "dozens of people", "tens of thousands of dollars"."""
    amounts = [word.meaning for word in phrase if word.kind == "vague"]
    alone = phrase.first == phrase.last - 1
    if alone and phrase.words[phrase.first].lower in ("scores", "tens") and phrase.after().kind != "of":
        return None
    low, high = map(float, amounts[0])
    for scale, _ in amounts[1:]:
        one = 10 ** (len(str(int(scale))) - 1)
        low, high = low * one, (high + 1) * one - 1 if len(amounts) > 1 else high
    unit = _unit(phrase, high)
    of = counted(phrase, markup) if unit is None else measured(phrase, markup)
    return Amount(low, high, unit or COUNT, "vague", of, "a number the words leave open", 0.75)


def _age(phrase: Phrase, markup: Markup) -> Amount | None:
    """ "44-year-old", "52 years old"."""
    number = phrase.get("number", "dozen")
    unit = phrase.meaning("unit")
    if number is None or unit.dimension != "time":
        return None
    value = _value(number)
    return Amount(value, value, unit, "exact", None, "an age", 0.9)


def _person_age(phrase: Phrase, markup: Markup) -> Amount | None:
    """The 44 of "John, 44, left"."""
    number, before = phrase.words[phrase.first], phrase.before(2)
    if not number.meaning.figures or not 1 <= _value(number) <= _OLDEST or _value(number) % 1:
        return None
    tokens = tokens_at(markup, before.start, before.end)
    if not tokens or not any(
        name.label == "PERSON" and name.last == tokens[-1].i + 1 for name in _names_near(markup, tokens[-1].i)
    ):
        return None
    return Amount(_value(number), _value(number), _YEAR, "exact", None, "the age of the person named before", 0.8)


def _names_near(markup: Markup, i: int) -> Sequence[Name]:
    """The names that may hold token `i`."""
    place = bisect_right(markup.names, i, key=lambda name: name.first)
    return markup.names[max(place - 1, 0) : place]


def _aged(phrase: Phrase, markup: Markup) -> Amount | None:
    value = _value(phrase.words[phrase.last - 1])
    return Amount(value, value, _YEAR, "exact", None, "an age in years", 0.85) if value <= _OLDEST else None


# --- numbers, units, qualifiers -------------------------------------------------------------------------------------


def _value(word: Word) -> float:
    found: Numeral | float = word.meaning
    return found.value if isinstance(found, Numeral) else float(found)


def _magnitudes(phrase: Phrase, numbers: Sequence[Word]) -> list[float]:
    """The magnitude behind each number, the last one for both where it stands once ("€3-4bn")."""
    words = list(phrase)
    found = [word.meaning if word.kind == "magnitude" else 1.0 for word in (*words[1:], Word(0, 0, "", OTHER))]
    own = [found[words.index(number)] for number in numbers]
    return [own[1], own[1]] if own[0] == 1 else own


def _rescaled(low: float, first: Word, high: float, second: Word) -> float:
    """The 10 of "10 to 15 million" as ten million; the 500 of "500 to 2 million" stays."""
    mantissa = figure(second.lower) or ONES.get(second.lower, 0)
    if not mantissa or high <= mantissa or low >= 1000 or low >= mantissa:
        return low
    return low * (_value(second) / mantissa)


def _unit(phrase: Phrase, value: float) -> Unit | None:
    """The unit of the phrase, sums of money by their mark first; large numbers of pounds are money."""
    symbol, unit, money = phrase.get("symbol"), phrase.get("unit"), phrase.get("money")
    if symbol or money:
        return (symbol or money).meaning  # type: ignore[union-attr,no-any-return]
    if unit is None:
        return None
    if unit.lower in ("pound", "pounds") and value >= 100_000 and phrase.after().lower != "of":
        return Unit("GBP", "currency", 1, 0, None)
    return unit.meaning  # type: ignore[no-any-return]


def _in_money(value: float, unit: Unit | None) -> float:
    """The value in the currency itself where it is written in hundredth parts ("50 cents"); any other as it is."""
    return round(value * unit.factor, 6) if unit and unit.dimension == "currency" else value


def _money_why(phrase: Phrase, unit: Unit) -> str:
    if phrase.has("$") or phrase.has("dollars"):
        return "a sum of money; dollars without a country are read as US dollars"
    return f"a sum of money in {unit.symbol}"


def _bounded(value: float, phrase: Phrase, markup: Markup, unit: Unit) -> Amount:
    """The amount with the side its qualifier leaves open."""
    qualifier = _qualifier(phrase, markup)
    low = None if qualifier in ("up to", "less than") else value
    high = None if qualifier in ("at least", "more than") else value
    return Amount(low, high, unit, qualifier)


def _qualifier(phrase: Phrase, markup: Markup) -> Qualifier:
    after = phrase.get("afterthought")
    if after:
        return after.meaning  # type: ignore[no-any-return]
    for word in phrase:
        if word.kind == "qualifier" or (word.kind == "place_word" and _measures(word, phrase, markup)):
            return word.meaning  # type: ignore[no-any-return]
    return "exact"


def _measures(word: Word, phrase: Phrase, markup: Markup) -> bool:
    """Whether "over", "near", "some" belong to the number: not in "flew over three villages"."""
    tokens = tokens_at(markup, word.start, word.end)
    if not tokens or tokens[0].dep in ("quantmod", "advmod", "nummod", "amod", "det"):
        return True
    unit = phrase.get("unit", "money", "symbol")
    return unit is not None and (unit.kind != "unit" or unit.meaning.dimension not in ("time", "count"))


def _trimmed(amount: Amount, phrase: Phrase, markup: Markup) -> Amount:
    """The amount without a leading word of place ("over" three villages) or a dangling "from"."""
    start = phrase.start
    for word in phrase:
        if word.kind != "place_word" or _measures(word, phrase, markup):
            start = word.start
            break
    return replace(amount, start=start)


_READINGS: dict[str, Callable[[Phrase, Markup], Amount | None]] = {
    "range/between": _range,
    "range/from-to": _range,
    "range/to": _range,
    "range/tolerance": _tolerance,
    "amount/age": _age,
    "amount/aged": _aged,
    "amount/person-age": _person_age,
    "amount/fraction": _fraction,
    "amount/number": _number,
    "amount/bound": _bound,
    "amount/vague": _vague,
}
