"""Citations: where a report says that it takes something from another outlet.

Read in its sentences by patterns around the outlet's name (tables/citing.toml). An outlet that is only mentioned, whose
reporter stands at the scene, or that is named only as another one's source, is none. What bodies publish is cited in
other ways (`documents`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from onrecord import tables
from onrecord.analyse.namings import Mastheads, Named, named, namings
from onrecord.analyse.outlets import is_voice, nicknames, paper

_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s+[“\"A-Z(]|\s*$|\s*\n)[^.!?\n]*)*[.!?]?[”’\"']?", re.MULTILINE)
_BLANK, _OTHER = "OUTLET", "ANOTHER"
_TAIL = re.compile(  # "on Monday", "two years ago", directly after
    r"(?: (?:late |early )?(?:on|in|last|yesterday|today|earlier|\w+ (?:days?|weeks?|months?|years?|decades?) ago)\b"
    r"[^.,;]{0,22})?"
)
_HEAD = re.compile(
    r"(?:^\W*(?:on|in|last|yesterday)\b(?: \w+){0,2},|\b(?:on|in|last|yesterday)\b(?: \w+){0,2}) $", re.I
)
BACK = 2  # sentences after which "the paper" stands for nothing any more


@dataclass(frozen=True, slots=True)
class Citation:
    """Characters `[start, end)` that say so, and the outlet as the list of outlets has it; None when none is named.

    `when` are the words that may tell the day of the report that is meant.
    """

    start: int
    end: int
    outlet: str | None
    words: str
    when: str = ""


def citations(text: str, known: Mastheads, own: str | None) -> Iterator[Citation]:
    """The citations in a text; `own` is the report's own outlet."""
    last, age = "", BACK
    for start, sentence in sentences(text):
        found = list(_found(start, sentence, known, own))
        others = [each.outlet for each in found if each.outlet and each.outlet != own]
        if not others and age < BACK and (again := _again(sentence, last)):
            found.append(_citation(start, sentence, again, last))
        yield from found
        yield from _vague(start, sentence, known)
        last, age = (others[-1], 0) if others else (last, age + 1)


def corrections(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says that it corrects an earlier one."""
    for pattern in _patterns("corrections"):
        for found in pattern.finditer(text):
            words = found.group()
            yield found.end() - len(words.lstrip()), found.end()


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with its place."""
    for found in _SENTENCE.finditer(text):
        if found.group().strip():
            yield found.start(), found.group()


def _found(start: int, sentence: str, known: Mastheads, own: str | None) -> Iterator[Citation]:
    """The citations of outlets that a sentence names, and of earlier reports of its own outlet."""
    there = [_ours(sentence, each, own) for each in namings(sentence, known)]
    for each in there:
        cited = _own(sentence, each) if each.outlet == own else _cited(sentence, each, there)
        if cited:
            yield _citation(start, sentence, cited, each.outlet)
    ours = _ourselves().search(sentence) if own else None
    if own and ours and (cited := _own(sentence, Named(ours.start(), ours.end(), own))):
        yield _citation(start, sentence, cited, own)


def _ours(sentence: str, each: Named, own: str | None) -> Named:
    """A name as it is meant in a report of `own`: "the Standard" is the Morning Standard to itself."""
    word = re.sub(r"^[Tt]he ", "", sentence[each.start : each.end])
    return replace(each, outlet=own) if own and word in nicknames([own]) else each


def _citation(start: int, sentence: str, cited: tuple[int, int], outlet: str) -> Citation:
    first, last = cited
    head, tail = _HEAD.search(sentence[:first]), _TAIL.match(sentence, last)
    when = " ".join((head.group() if head else "", sentence[first:last], tail.group() if tail else ""))
    return Citation(start + first, start + last, outlet, sentence[first:last], when)


def _vague(start: int, sentence: str, known: Mastheads) -> Iterator[Citation]:
    """The first place where a sentence takes something from outlets without a name."""
    for pattern in _patterns("vague"):
        if (vague := pattern.search(sentence)) and not named(vague.group(), known):
            yield Citation(start + vague.start(), start + vague.end(), None, vague.group())
            return


def _cited(sentence: str, place: Named, there: list[Named]) -> tuple[int, int] | None:
    """The words that cite the outlet named there, None when it is only mentioned."""
    blanked, where = _blanked(sentence, place, there)
    if any(_holds(pattern, blanked.words, where) for pattern in _patterns("chained")):
        return None
    is_brought = any(_holds(pattern, blanked.words, where) for pattern in _patterns("through"))
    if not is_brought and any(_holds(pattern, blanked.words, where) for pattern in _patterns("decoys")):
        return None
    patterns = (*_patterns("cites"), *_patterns("through"), *(_patterns("answers") if is_voice(place.outlet) else ()))
    return blanked.span([match for pattern in patterns if (match := _holds(pattern, blanked.words, where))])


def _own(sentence: str, place: Named) -> tuple[int, int] | None:
    """The words by which an outlet tells of an earlier report of its own."""
    blanked, where = _blanked(sentence, place, [])
    return blanked.span([match for pattern in _patterns("own") if (match := _holds(pattern, blanked.words, where))])


def _again(sentence: str, outlet: str) -> tuple[int, int] | None:
    """The words by which a sentence cites an outlet named before it as "the paper"."""
    for found in _trade().finditer(sentence):
        if cited := _cited(sentence, Named(found.start(), found.end(), outlet), []):
            return cited
    return None


@dataclass(frozen=True, slots=True)
class _Blanked:
    """A sentence with its outlets blanked, and from each character of it the one in the sentence as it was."""

    words: str
    places: tuple[int, ...]

    def span(self, found: list[re.Match[str]]) -> tuple[int, int] | None:
        if not found:
            return None
        first, last = min(each.start() for each in found), max(each.end() for each in found)
        first += len(self.words[first:last]) - len(self.words[first:last].lstrip(" ,"))
        return self.places[first], self.places[last]


def _blanked(sentence: str, place: Named, there: list[Named]) -> tuple[_Blanked, int]:
    """The sentence with this outlet and the others blanked, and where this one stands in it."""
    places: list[int] = []
    words, at, where = "", 0, 0
    marked = [each for each in there if each.end <= place.start or each.start >= place.end] + [place]
    for each in sorted(marked, key=lambda each: each.start):
        if each.start < at:
            continue
        words += sentence[at : each.start]
        places += range(at, each.start)
        if each is place:
            where = len(words)
        is_other = each is not place and paper(each.outlet) != paper(place.outlet)
        blank = _BLANK if each is place else _OTHER if is_other else "the outlet"
        words += blank
        places += [each.start] * len(blank)
        at = each.end
    places += range(at, len(sentence) + 1)
    return _Blanked(words + sentence[at:], tuple(places)), where


def _holds(pattern: re.Pattern[str], sentence: str, place: int) -> re.Match[str] | None:
    """The match of a pattern that takes in this mention; a pattern without an outlet may match anywhere before it."""
    needs = _BLANK in pattern.pattern
    return next(
        (
            match
            for match in pattern.finditer(sentence)
            if (match.start() <= place < match.end() if needs else match.start() < place)
        ),
        None,
    )


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple(re.compile(_written(each), flags) for each in tables.toml("citing")[kind])


def _written(pattern: str) -> str:
    """A pattern of the table with its signs written out."""
    others = "|".join((*tables.toml("citing")["no_outlets"], r"\w+day"))
    signs = {
        "¦": rf"(?:(?:a |an |the )?(?:(?!(?:{others})\b)[^\W_][\w’'-]* ){{0,5}}?)",
        "~": r"(?:[^.,;:\n“”]{0,60}?)",
        "≈": r"(?:[^.;\n]{0,60}?) ",
        "AND ": rf"(?:(?:the )?{_OTHER}(?:,| and|, and| or)(?: [^.,;\n“”]{{0,20}})? (?:by |in |to |with )?)?",
        f"{_BLANK}": rf"(?:\bthe )?\b{_BLANK}\b",
    }
    for sign, words in signs.items():
        pattern = pattern.replace(sign, words)
    return pattern


@cache
def _ourselves() -> re.Pattern[str]:
    return re.compile(tables.toml("citing")["ourselves"], re.IGNORECASE)


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(tables.toml("citing")["again"], re.IGNORECASE)
