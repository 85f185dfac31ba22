"""What a phrase of time means, and what all readings share: the nearer of two days, what a word needs to be a time."""

from dataclasses import dataclass
from datetime import date

from onrecord.extract.times.setting import AHEAD, BACK, PUBLICATION, UNKNOWN, Setting
from onrecord.markup.phrases import BLANK, OTHER, Phrase, Word
from onrecord.model import Span, TimeType

_REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means. `days` is given where it is not what the value says by itself."""

    type: TimeType
    value: str
    why: str
    anchor: str | None = None
    confidence: float = 0.9
    days: tuple[date, date] | None = None


_FAR, _NEAR = 290, 20  # days: this far on one side and this near on the other, tense no longer counts


def nearer(past: list[date], future: list[date], outlook: int, day: date, reach: int) -> date | None:
    """The last or the next one, as the sentence looks; news look back unless the next one is within `reach` days.

    Almost a year away on one side and close by on the other, it is the close one whatever the tense.
    """
    if not past or not future:
        return next(iter(past or future), None)
    back, ahead = (day - past[0]).days, (future[0] - day).days
    if min(back, ahead) <= _NEAR and max(back, ahead) >= _FAR:
        return past[0] if back < ahead else future[0]
    if outlook == UNKNOWN:
        outlook = AHEAD if ahead <= reach < back else BACK
    return future[0] if outlook == AHEAD else past[0]


def reference(side: float) -> str:
    """TIMEX3's name for before (negative), at or after the day of publication, where that day is not known."""
    return _REFERENCES[(side > 0) - (side < 0) + 1]


def sided(what: str, best: date, day: date) -> str:
    """The reason to show: on which side of publication the day was taken."""
    side = "the last one before" if best < day else "the next one after" if best > day else "the one of"
    return f"{what}, taken as {side} publication"


def suffix(part: Word | None) -> str:
    """What a part of the day or an hour adds to the value of a day: TNI, T12:00, nothing."""
    if part is None:
        return ""
    return str(part.meaning) if part.kind == "hour_word" else f"T{part.meaning}"


def year_of(phrase: Phrase, setting: Setting) -> tuple[int | None, str | None]:
    """The year in a phrase, as a number or counted from publication ("last year"), and what it was counted from."""
    year, by = phrase.meaning("year"), phrase.get("relative")
    if year:
        return year, None
    day = setting.day_for("Y")
    if day and phrase.meaning("unit") == "Y":
        return day.year + (by.meaning if by else 0), PUBLICATION
    return None, None


def grain(unit: str) -> str:
    """The precision of a date so many units away: weeks ago are weeks, decades ago are years."""
    return {"2W": "W", "WE": "W", "10Y": "Y", "100Y": "Y", "H": "Y"}.get(unit, unit)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def written_capital(word: Word, setting: Setting) -> bool:
    """Whether the text writes it with a capital, as months, weekdays and feasts are."""
    return setting.markup.text[word.start].isupper()


def capital(phrase: Phrase, setting: Setting) -> bool:
    """Whether the month of the phrase is written with a capital."""
    word = phrase.get("month", "short_month")
    return word is not None and written_capital(word, setting)


def is_month(phrase: Phrase, setting: Setting) -> bool:
    """Whether "May", "March", "August" or "April" is the month here, and not a verb or a person."""
    word = phrase.get("month", "short_month")
    if word is None or not written_capital(word, setting):
        return False
    return len(list(phrase)) > 1 or _stands_as_month(phrase, setting)


def _stands_as_month(phrase: Phrase, setting: Setting) -> bool:
    before, after = phrase.before(), phrase.after()
    if before.lower in ("the", "a", "annual") or (before is BLANK and after.lower == "on"):
        return after.kind == OTHER and after.lower not in ("for", "on")  # no "March on the capital"
    named = setting.markup.tokens_in(Span(before.start, before.end))[-1:]
    if before.kind == OTHER and any(token.pos == "PROPN" and token.text[0].isupper() for token in named):
        return False  # "Theresa May", "Mr. August"
    if any(token.tag in ("MD", "VB", "VBP", "VBZ", "VBD", "JJ") for token in setting.tokens(phrase)):
        return False
    return not setting.is_named(phrase, "PERSON", "ORG", "GPE")


def is_noun(word: Word, setting: Setting) -> bool:
    """Whether "fall" or "spring" is tagged a noun here."""
    tokens = setting.markup.tokens_in(Span(word.start, word.end))
    return not tokens or tokens[0].pos in ("NOUN", "PROPN")
