"""The words of a report as numbers: what copies are found by."""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]
SHINGLE = 5  # words
LONGEST = 700  # characters of a quotation; more means that a mark was never closed

_WORD = re.compile(r"\w+(?:[’']\w+)*")
_OPEN = {"“": "”", "„": "“", "«": "»", "``": "''"}
_MARK = re.compile(r"“|”|„|«|»|``|''|\"|\n\s*\n")
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Words:
    """`starts` and `ends` are places in the text, `marks` one number a word, `quoted` whether it stands in marks."""

    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    marks: Numbers
    quoted: npt.NDArray[np.bool_]

    def shingles(self) -> Numbers:
        """One number for each five words in a row, at the place of the first."""
        count = max(len(self.marks) - SHINGLE + 1, 0)
        found = np.zeros(count, np.uint64)
        for place in range(SHINGLE):
            found = (found * _MIX) ^ (self.marks[place : place + count] + (found >> np.uint64(29)))
        return found

    def is_quoted(self) -> npt.NDArray[np.bool_]:
        """For each shingle whether most of its words stand in quotation marks."""
        count = max(len(self.marks) - SHINGLE + 1, 0)
        inside = sum(self.quoted[place : place + count].astype(np.int8) for place in range(SHINGLE))
        return np.asarray(inside > SHINGLE // 2, np.bool_)


def words(text: str) -> Words:
    """The words of a text, case and kind of apostrophe aside."""
    found = list(_WORD.finditer(text))
    quotations = _quotations(text)
    starts = np.array([word.start() for word in found], np.int32)
    inside = np.zeros(len(text) + 1, np.bool_)
    for start, end in quotations:
        inside[start:end] = True
    return Words(
        starts=starts,
        ends=np.array([word.end() for word in found], np.int32),
        marks=np.array([_number(word.group().lower().replace("’", "'")) for word in found], np.uint64),
        quoted=inside[starts] if len(starts) else np.zeros(0, np.bool_),
    )


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())


def _quotations(text: str) -> list[tuple[int, int]]:
    """Where quotation marks are open; a mark left open ends with its paragraph, or was none."""
    found: list[tuple[int, int]] = []
    closing, since = "", 0
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if closing and mark.start() - since > LONGEST:
            closing = ""
        if closing and (sign == closing or sign.isspace()):
            found.append((since, mark.start()))
            closing = ""
        elif not closing and (sign in _OPEN or sign == '"'):
            closing, since = _OPEN.get(sign, '"'), mark.end()
    return found
