"""Spells: how long something is foreseen to last, or is told to have lasted, in days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord import tables

SEVERAL = 2  # "for months" is two at least

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_LENGTH = re.compile(r"\b(?P<number>\d+|[a-z]+)[\s-](?P<unit>hour|day|week|month|year)s?\b", re.IGNORECASE)
_ABOUT = r"(?:\s+(?:at least|about|some|more than|almost|nearly|only|just|up to|another|a further))*\s*$"
_TO_LAST = re.compile(r"\b(?:for|another|tak(?:e|es|ing)|last(?:s|ing)?|longer than)" + _ABOUT, re.IGNORECASE)
_LASTED = re.compile(r"\b(?:for|took|taken|lasted|after|over in|within|in)" + _ABOUT, re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin (?:the (?:next|coming) )?(?P<length>[\w-]+ \w+)(?P<of> (?:of|from|after) [\w ’'-]+)?")
_START = re.compile(r"\b(?:start|beginning|opening|launch|commencement)\b")
_PAPER = re.compile(
    r"\b(?:this|today|now|publication|issue|signature|signing|adoption|promulgation|announcement|enactment)\b"
    r"|\b(?:in|into) force\b|\btak(?:es?|ing) effect\b|\bdate\b"
)
"""The day of the paper itself, or the one it sets."""
_PLURAL = re.compile(r"\bfor (?P<unit>day|week|month|year)s\b", re.IGNORECASE)


def spell(text: str) -> float | None:
    """How many days something is to last by these words, None where they do not say.

    >>> spell("The repair will take at least six weeks"), spell("The talks will drag on for months")
    (42.0, 60.0)
    """
    several = _PLURAL.search(text)
    return next(_lengths(text, _TO_LAST), SEVERAL * _DAYS[several["unit"].lower()] if several else None)


def lasted(text: str) -> float | None:
    """How many days something took or had lasted by these words, None where they do not say.

    >>> lasted("The siege was over after nine days")
    9.0
    """
    return next(_lengths(text, _LASTED), None)


def length(text: str) -> float | None:
    """How many days a bare length of time is ("five days"), None for anything else."""
    match = _LENGTH.match(text)
    return (_number(match["number"].lower()) * _DAYS[match["unit"].lower()] or None) if match else None


def _lengths(text: str, before: re.Pattern[str]) -> Iterator[float]:
    """The lengths of time that follow such words."""
    for match in _LENGTH.finditer(text):
        number = _number(match["number"].lower())
        if number and before.search(text[: match.start()]):
            yield number * _DAYS[match["unit"].lower()]


def _number(word: str) -> float:
    """What a numeral stands for, 0 for none."""
    table = tables.toml("numerals")
    known = {"a": 1, "an": 1, **table["ones"], **table["tens"]}
    return float(word) if word.isdecimal() else float(known.get(word, 0))


Opening = Literal["start", "document", "either", "happening"]


@dataclass(frozen=True, slots=True)
class Window:
    """How many days there are, and from when: the thing's own start, the document's day, either, or what `of` names.

    `at` is where in the text that stands.
    """

    days: float
    runs_from: Opening
    of: str = ""
    at: int = 0


def window(text: str) -> Window | None:
    """The window that a forecast sets, None where it sets none.

    >>> window("The count will probably be over within five days of its start").runs_from
    'start'
    """
    match = _WITHIN.search(text)
    days = length(match["length"]) if match else None
    if match is None or not days:
        return None
    of = match["of"] or ""
    if not of:
        return Window(days, "either")
    opens: Opening = "start" if _START.search(of) else "document" if _PAPER.search(of) else "happening"
    return Window(days, opens, of, match.start("of"))
