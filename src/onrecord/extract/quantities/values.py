"""What the parts of an amount mean: its numbers, its unit, how exactly it is meant, and what a rate is for each of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.extract.quantities.leads import bound_by_verb, is_reached
from onrecord.extract.quantities.things import counted_head, tokens_at
from onrecord.extract.quantities.units import COUNT, Unit, at_home, names
from onrecord.markup import Markup
from onrecord.markup.numerals import ONES, Numeral, figure
from onrecord.markup.phrases import OTHER, Phrase, Word
from onrecord.model import Qualifier
from onrecord.tables import toml

_WEATHER = frozenset(toml("quantities")["things"]["weather"])
_EACH = ("a", "an", "per", "each", "every")


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
    added: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The report as far as quantities need it; `site` is the country ending of its address (".au"), "" if unknown."""

    markup: Markup
    site: str = ""


def value(word: Word) -> float:
    """The value of a number word."""
    found: Numeral | float = word.meaning
    return found.value if isinstance(found, Numeral) else float(found)


def magnitudes(phrase: Phrase, numbers: Sequence[Word]) -> list[float]:
    """The magnitude behind each number, the last one for both where it stands once ("€3-4bn")."""
    words = list(phrase)
    found = [word.meaning if word.kind == "magnitude" else 1.0 for word in (*words[1:], Word(0, 0, "", OTHER))]
    own = [found[words.index(number)] for number in numbers]
    return [own[1], own[1]] if own[0] == 1 else own


def rescaled(low: float, first: Word, high: float, second: Word) -> float:
    """The 10 of "10 to 15 million" as ten million; the 500 of "500 to 2 million" stays."""
    mantissa = figure(second.lower) or ONES.get(second.lower, 0)
    if not mantissa or high <= mantissa or low >= 1000 or low >= mantissa:
        return low
    return low * (value(second) / mantissa)


def unit_of(phrase: Phrase, amount: float, page: Page) -> Unit | None:
    """The unit of the phrase with what it is for each of, None for a bare number."""
    unit = _unit(phrase, amount, page)
    per = _per(phrase)
    return replace(unit, per=per, factor=_rated(unit, per)) if unit and per else unit


def _unit(phrase: Phrase, amount: float, page: Page) -> Unit | None:
    """The unit of the phrase, sums of money by their mark first; large numbers of pounds are money."""
    symbol, unit, money = phrase.get("symbol"), phrase.get("unit"), phrase.get("money")
    coin = symbol or money
    if coin:
        return at_home(coin.lower, coin.meaning, page.site)
    if unit is None:
        return None
    if unit.lower in ("pound", "pounds") and amount >= 100_000 and phrase.after().lower != "of":
        return Unit("GBP", "currency", 1, 0, None)
    if unit.meaning.symbol == "°" and _is_weather(phrase, page.markup):
        return Unit("°", "temperature", 1, 0, None)
    return unit.meaning  # type: ignore[no-any-return]


def _is_weather(phrase: Phrase, markup: Markup) -> bool:
    """Whether the sentence speaks of heat or cold: its degrees are then no angle, and of a scale it does not say."""
    sentence = markup.sentence_at(phrase.start)
    return sentence is not None and any(token.lemma in _WEATHER for token in markup.tokens_of(sentence))


def _per(phrase: Phrase) -> str | None:
    """What a rate in the phrase is for each of: "d" in "90,000 barrels a day", "seat" in "$40 per seat"."""
    words = list(phrase)
    tail = words[-1]
    if len(words) < 3 or words[-2].kind not in ("per", "article"):
        return None
    if tail.kind == "unit":
        return str(tail.meaning.symbol)
    return tail.lower if tail.lower.isalpha() else None


def _rated(unit: Unit, per: str) -> float:
    each = _by_symbol().get(per)
    return unit.factor / each.factor if each and unit.dimension != "currency" else unit.factor


@cache
def _by_symbol() -> dict[str, Unit]:
    return {unit.symbol: unit for unit in names().values()}


def si_unit(unit: Unit) -> str | None:
    """The SI unit of a unit or rate: "m3/s" for barrels a day; None for money and for "per seat"."""
    if unit.per is None or unit.si_unit is None:
        return unit.si_unit
    each = _by_symbol().get(unit.per)
    return f"{unit.si_unit}/{each.si_unit}" if each and each.si_unit else None


def count_unit(phrase: Phrase, markup: Markup) -> Unit:
    """The unit of a count, which may be a rate: "300 patients a month"."""
    head = counted_head(phrase, markup)
    behind = head or next(iter(tokens_at(markup, phrase.start, phrase.end)[-1:]), None)
    after = markup.tokens[behind.i + 1 : behind.i + 3] if behind else ()
    if len(after) < 2 or after[0].lower not in _EACH:
        return COUNT
    each = names().get(after[1].lower)
    later = markup.tokens[after[1].i + 1 : after[1].i + 2]
    if each is None or (later and later[0].lower in ("ago", "later", "earlier", "before", "after")):
        return COUNT
    return replace(COUNT, per=each.symbol, factor=1 / each.factor)


def in_money(amount: float, unit: Unit | None) -> float:
    """The value in the currency itself where it is written in hundredth parts ("50 cents"); any other as it is."""
    return round(amount * unit.factor, 6) if unit and unit.dimension == "currency" else amount


def bounded(amount: float, phrase: Phrase, markup: Markup, unit: Unit) -> Amount:
    """The amount with the side its qualifier leaves open."""
    how = qualifier(phrase, markup)
    low = None if how in ("up to", "less than") else amount
    high = None if how in ("at least", "more than") else amount
    return Amount(low, high, unit, how)


def qualifier(phrase: Phrase, markup: Markup) -> Qualifier:
    """How exactly the phrase, and the verb before it, says it is meant."""
    after = phrase.get("afterthought")
    if after:
        return after.meaning  # type: ignore[no-any-return]
    for word in phrase:
        if word.kind == "qualifier" or (word.kind == "place_word" and _measures(word, phrase, markup)):
            return "exact" if is_reached(phrase) else word.meaning
    return bound_by_verb(phrase) or "exact"


def _measures(word: Word, phrase: Phrase, markup: Markup) -> bool:
    """Whether "over", "near", "some" belong to the number: not in "flew over three villages"."""
    tokens = tokens_at(markup, word.start, word.end)
    if tokens and tokens[0].dep == "prep" and word.lower in ("under", "below") and phrase.after().kind == "of":
        return False  # buried under 12 metres of mud
    if not tokens or tokens[0].dep in ("quantmod", "advmod", "nummod", "amod", "det"):
        return True
    unit = phrase.get("unit", "money", "symbol")
    return unit is not None and (unit.kind != "unit" or unit.meaning.dimension not in ("time", "count"))


def trimmed(amount: Amount, phrase: Phrase, markup: Markup) -> Amount:
    """The amount without a leading word of place ("over" three villages), nor the "up to" that its verb has."""
    if is_reached(phrase):
        return replace(amount, start=next(word for word in phrase if word.lower != "up to").start)
    start = phrase.start
    for word in phrase:
        if word.kind != "place_word" or _measures(word, phrase, markup):
            start = word.start + next((len(lead) for lead in ("or ", "and ") if word.lower.startswith(lead)), 0)
            break
    return replace(amount, start=start)
