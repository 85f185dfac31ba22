"""Numbers as a report writes them: figures, words and both ("4.2 million", "two and a half", "twenty-first").

Reading is over pieces of text (words, figures and marks), so whoever cuts the text decides what a word is.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.tables import toml

_TABLE = toml("numerals")
ONES: Mapping[str, int] = _TABLE["ones"]
TENS: Mapping[str, int] = _TABLE["tens"]
SCALES: Mapping[str, int] = _TABLE["scales"]
ORDINALS: Mapping[str, int] = _TABLE["ordinals"]
FRACTIONS: Mapping[str, float] = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8}
_LONGEST_FIGURE = 18  # longer rows of digits are identifiers, not numbers
_LARGEST = 1e24  # no scale word makes a number larger


class Piece(NamedTuple):
    """A word, figure or mark of the text, lower-cased."""

    start: int
    end: int
    lower: str


class Numeral(NamedTuple):
    """A number: its value, the index after its last piece, where it ends, and whether it is written in figures."""

    value: float
    last: int
    end: int
    figures: bool


def cardinal(pieces: Sequence[Piece], i: int) -> Numeral | None:
    """The number that begins at piece `i`, as long as it goes, or None.

    >>> words = [Piece(0, 3, "two"), Piece(4, 11, "hundred"), Piece(12, 15, "and"), Piece(16, 20, "five")]
    >>> cardinal(words, 0).value
    205.0
    """
    lower = pieces[i].lower
    if lower[0].isascii() and lower[0].isdigit():
        return _figures(pieces, i)
    if lower in FRACTIONS:
        return Numeral(FRACTIONS[lower], i + 1, pieces[i].end, True)
    if lower in ONES or lower in TENS or _opens(pieces, i):
        return _words(pieces, i)
    return None


def ordinal(pieces: Sequence[Piece], i: int) -> Numeral | None:
    """The rank that begins at piece `i` ("third", "21st", "twenty-first"), or None."""
    lower = pieces[i].lower
    if lower in ORDINALS:
        return Numeral(ORDINALS[lower], i + 1, pieces[i].end, False)
    if lower[0].isdigit() and lower[:-2].isdigit() and lower[-2:] in ("st", "nd", "rd", "th"):
        return Numeral(int(lower[:-2]), i + 1, pieces[i].end, True)
    return None


def figure(lower: str) -> float | None:
    """The value of a figure: `4.2`, `1,500`; None for 1.2.3 and for what is no figure."""
    digits = lower.replace(",", "")
    if len(digits) > _LONGEST_FIGURE or not digits.replace(".", "", 1).isdigit():
        return None
    return float(digits)


def _at(pieces: Sequence[Piece], i: int) -> str:
    return pieces[i].lower if i < len(pieces) else ""


def _opens(pieces: Sequence[Piece], i: int) -> bool:
    """Whether "a" or "half a" begins a number here ("a million", "half a million")."""
    lower = pieces[i].lower
    if lower == "half":
        return _at(pieces, i + 1) == "a" and _at(pieces, i + 2) in SCALES
    return lower == "a" and _at(pieces, i + 1) in SCALES


def _figures(pieces: Sequence[Piece], i: int) -> Numeral | None:
    value = figure(pieces[i].lower)
    if value is None:
        return _fraction(pieces, i, 0.0)
    found = _fraction(pieces, i + 1, value) or Numeral(value, i + 1, pieces[i].end, True)
    return _scaled(pieces, found)


def _fraction(pieces: Sequence[Piece], i: int, whole: float) -> Numeral | None:
    """The "1/2" of "2 1/2" or "2-1/2", the "½" of "2½", added to the whole."""
    if _at(pieces, i) == "-" and "/" in _at(pieces, i + 1):
        i += 1
    lower = _at(pieces, i)
    if lower in FRACTIONS:
        return Numeral(whole + FRACTIONS[lower], i + 1, pieces[i].end, True)
    if len(lower) == 3 and lower[1] == "/" and lower[0] < lower[2]:
        return Numeral(whole + int(lower[0]) / int(lower[2]), i + 1, pieces[i].end, True)
    return None


def _scaled(pieces: Sequence[Piece], found: Numeral) -> Numeral:
    """The number with the scale words behind it ("4.2 million", "1.3 thousand million")."""
    while _at(pieces, found.last) in SCALES and found.value < _LARGEST:
        piece = pieces[found.last]
        found = Numeral(found.value * SCALES[piece.lower], found.last + 1, piece.end, found.figures)
    return found


def _words(pieces: Sequence[Piece], i: int) -> Numeral:
    """A number in words, largest group first: "two million, three hundred thousand" without the comma."""
    if _at(pieces, i) == "half":
        return _scaled(pieces, Numeral(0.5, i + 2, pieces[i + 1].end, False))
    total, bound = 0.0, float("inf")
    last = i
    while group := _below_thousand(pieces, _and(pieces, last) if last > i else last):
        value, following = group
        scale = SCALES.get(_at(pieces, following), 1)
        if scale >= bound:
            break
        last = following + (scale > 1)
        total, bound = total + value * scale, scale
        if scale == 1:
            break
    found = Numeral(total, last, pieces[last - 1].end, False)
    if [_at(pieces, last + step) for step in range(3)] == ["and", "a", "half"]:
        found = _scaled(pieces, Numeral(total + 0.5, last + 3, pieces[last + 2].end, False))
    return found


def _and(pieces: Sequence[Piece], i: int) -> int:
    """The index behind an "and" that joins two parts of one number, not that of "between a hundred and two hundred"."""
    if _at(pieces, i) != "and":
        return i
    rest = _below_hundred(pieces, i + 1)
    return i + 1 if rest and _at(pieces, rest[1]) != "hundred" else i


def _below_thousand(pieces: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """Value and following index of "two hundred and five", "nineteen hundred", "a hundred", "a" before a scale."""
    head = (1, i + 1) if _at(pieces, i) == "a" and _at(pieces, i + 1) in SCALES else _below_hundred(pieces, i)
    if head is None or _at(pieces, head[1]) != "hundred":
        return head
    hundreds, i = head[0] * 100, head[1] + 1
    rest = _below_hundred(pieces, _and(pieces, i))
    return (hundreds + rest[0], rest[1]) if rest else (hundreds, i)


def _below_hundred(pieces: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """Value and following index of "seven", "seventy", "seventy-seven", "seventy seven"."""
    lower = _at(pieces, i)
    if lower in ONES:
        return ONES[lower], i + 1
    if lower not in TENS:
        return None
    following = i + 2 if _at(pieces, i + 1) == "-" else i + 1
    ones = ONES.get(_at(pieces, following), 10)
    return (TENS[lower] + ones, following + 1) if ones < 10 else (TENS[lower], i + 1)
