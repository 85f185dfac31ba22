"""Readings of years and longer: "since 1989", "fiscal 2024", "2023-24", "the late 1990s", "the 20th century"."""

from datetime import date

from onrecord.extract.times.reading import Reading, written_capital
from onrecord.extract.times.setting import PUBLICATION, Setting
from onrecord.markup.phrases import OTHER, Phrase
from onrecord.tables import toml

_COMPANY = {name: frozenset(words) for name, words in toml("times_company").items()}


def year(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "in 1989", "early 2025", "the 2024 vote": four figures that the words around them let be a year."""
    year, before, after = phrase.meaning("year"), phrase.before(), phrase.after()
    if before.lower in _COMPANY["no_year_before"] or after.lower in _COMPANY["no_year_after"]:
        return None
    sure = before.lower in _COMPANY["year_leads"] or before.kind in ("of", "to", "year", "part", "month", "season")
    if _touches_letters(phrase, setting) or not (1400 if sure else 1800) <= year <= 2199:
        return None
    if not phrase.get("part") and not sure:
        counted = after.lower.endswith("s") and after.kind == OTHER and after.lower.isalpha() and year % 100 == 0
        name = before.kind == OTHER and before.lower.isalpha() and written_capital(before, setting)
        if counted or name:  # "2000 soldiers", "Orion 1980"
            return None
    return Reading("DATE", str(year), "a year", confidence=0.95 if sure else 0.8)


def year_span(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "2023-24" and "2023/24" are two years, "2024-11" a month."""
    first, rest = phrase.meaning("year"), phrase.meaning("day")
    text = setting.markup.text[phrase.start : phrase.end]
    if len(text) != 7 or _touches_letters(phrase, setting):
        return None
    if phrase.get("slash") and rest != first % 100 + 1:
        return None
    if rest > first % 100 and (rest > 12 or rest == first % 100 + 1):
        days = (date(first, 1, 1), date(first - first % 100 + rest, 12, 31))
        return Reading("DATE", str(first), "a span of years, given by the first", None, 0.8, days)
    return Reading("DATE", f"{first}-{rest:02}", "a month in figures", None, 0.7) if rest <= 12 else None


def _touches_letters(phrase: Phrase, setting: Setting) -> bool:
    """Whether figures are glued to letters, as in a name: "Su1990", "Area-1989"."""
    text = setting.markup.text
    end = phrase.end
    return (phrase.start > 0 and (text[phrase.start - 1].isalnum() or text[phrase.start - 1] in "$£€")) or (
        end < len(text) and text[end].isalnum()
    )


def fiscal_year(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "fiscal 1989", "fiscal year 2024", "FY24"."""
    code = phrase.get("fiscal_code")
    if code:
        return Reading("DATE", f"20{code.lower[-2:]}", "a fiscal year, by its number", confidence=0.85)
    head = phrase.get("fiscal", "unit")
    if head is None or (head.kind == "unit" and head.meaning != "Y"):
        return None
    return Reading("DATE", str(phrase.meaning("year")), "a fiscal year, by its number", confidence=0.9)


def decade(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the 1990s", "the '60s", "the nineties"."""
    word = phrase.get("decade", "nineties")
    if word is None:
        return None
    if word.kind == "nineties":
        if not (phrase.has("the") or phrase.get("part")):
            return None
        return Reading("DATE", f"19{word.meaning}", "a decade of the twentieth century", confidence=0.7)
    digits = word.lower.strip("'’s")
    if len(digits) == 4:
        return Reading("DATE", digits[:3], "a decade", confidence=0.95)
    decade = int(digits[0])
    if not (phrase.has("the") or word.lower[0] in "'’") or decade < 2:
        return None
    return Reading(
        "DATE", f"19{decade}" if decade > 2 else f"20{decade}", "a decade by its last figures", confidence=0.75
    )


def century(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "the 20th century": TIMEX3 writes it 19."""
    number = phrase.meaning("ordinal")
    if not 1 <= number <= 30:
        return None
    return Reading("DATE", f"{number - 1:02}", "a century", confidence=0.9)


def year_end(phrase: Phrase, setting: Setting) -> Reading | None:
    """ "year-end"."""
    day = setting.day_for("Y")
    value = f"{day.year:04}-12-31" if day else "XXXX-12-31"
    return Reading("DATE", value, "the end of the year of the report", PUBLICATION if day else None, 0.6)
