"""Ages, of people and of things: quantities of time that no date is counted from."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extract.quantities.things import last_token, tokens_at
from onrecord.extract.quantities.units import names
from onrecord.extract.quantities.values import Amount, Page, value
from onrecord.markup import Markup, Name
from onrecord.markup.phrases import Phrase
from onrecord.tables import toml

YEAR = names()["year"]
_OLDEST = 120  # years a person can be
_HE = frozenset(toml("quantities")["things"]["persons"])


def age(phrase: Phrase, page: Page) -> Amount | None:
    """ "44-year-old", "52 years old"."""
    number = phrase.get("number", "dozen")
    unit = phrase.meaning("unit")
    if number is None or unit.dimension != "time":
        return None
    return Amount(value(number), value(number), unit, "exact", None, "an age", 0.9)


def person_age(phrase: Phrase, page: Page) -> Amount | None:
    """The 44 of "John, 44, left"."""
    number, before = phrase.words[phrase.first], phrase.before(2)
    if not number.meaning.figures or not 1 <= value(number) <= _OLDEST or value(number) % 1:
        return None
    tokens = tokens_at(page.markup, before.start, before.end)
    if not tokens or not any(
        name.label == "PERSON" and name.last == tokens[-1].i + 1 for name in _names_near(page.markup, tokens[-1].i)
    ):
        return None
    return Amount(value(number), value(number), YEAR, "exact", None, "the age of the person named before", 0.8)


def _names_near(markup: Markup, i: int) -> Sequence[Name]:
    """The names that may hold token `i`."""
    place = bisect_right(markup.names, i, key=lambda name: name.first)
    return markup.names[max(place - 1, 0) : place]


def aged(phrase: Phrase, page: Page) -> Amount | None:
    """The 44 of "aged 44"."""
    years = value(phrase.words[phrase.last - 1])
    return Amount(years, years, YEAR, "exact", None, "an age in years", 0.85) if years <= _OLDEST else None


def is_age_of_person(phrase: Phrase, amount: float, markup: Markup) -> bool:
    """Whether it is the 44 of "she was 44", "she turns 44"."""
    last = last_token(phrase, markup)
    turned = last is not None and last.dep == "dobj" and markup.tokens[last.head].lemma == "turn"
    if last is None or not (turned or last.dep in ("attr", "acomp")) or not 1 <= amount <= _OLDEST or amount % 1:
        return False
    return any(token.lower in _HE for token in markup.dependents(last.head, "nsubj"))
