"""Tellings: the clauses of a case by their words, so that what was foreseen can be looked up in what was told later."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log

from onrecord.analyse.abstract import Abstract, Days, Outlook, Point, Value
from onrecord.analyse.wording import concepts, core, group, stems
from onrecord.model import At, Span

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?=[^\s”’\"])[^\n.!?]*)*[.!?]*")
_NUMBER = re.compile(r"\b[Nn]o(?:\.|s\.)? ?(?=\d)|\bno (?:later|more|less|fewer|earlier) than\b")
_REFUSED = re.compile(r"\b(?:refus|fail|declin|unabl|unwilling)\w*(?:\s+\w+){0,2}\s*$")
_HALF = re.compile(r"\w(?:(?!, but |, while |; ).)+", re.DOTALL)
AHEAD = 40  # characters before a clause in which a "refused to" may govern it
TOO_COMMON = 400  # tellings a word may stand in and still lead to them: beyond, it tells nothing


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause as told. `order` is the place of its report among all; `published` an ISO day."""

    at: At
    order: int
    published: str
    words: frozenset[str]
    sense: frozenset[str]
    values: tuple[Value, ...]
    days: Days | None
    negated: bool
    is_fact: bool
    looks_back: bool


@dataclass(slots=True)
class Tellings:
    """All of them, found by word."""

    all: list[Telling] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How telling a word is in this case: rare words more."""
        return log(2 + len(self.all) / (1 + len(self.by_word.get(word, ()))))

    def near(self, words: frozenset[str], least: int = 1) -> Iterator[Telling]:
        """Those that share at least so many words, or groups of like words by their names."""
        found: Counter[int] = Counter()
        for word in words:
            places = self.by_word.get(word, ())
            if len(places) <= TOO_COMMON:
                found.update(places)
        return (self.all[place] for place in sorted(found) if found[place] >= least)


def tellings(abstracts: Sequence[Abstract]) -> Tellings:
    """What all reports tell, forecasts left out."""
    found = Tellings()
    for order, each in enumerate(abstracts):
        for telling in _of_report(each, order):
            for word in telling.words | telling.sense:
                found.by_word.setdefault(word, []).append(len(found.all))
            found.all.append(telling)
    return found


def _of_report(each: Abstract, order: int) -> Iterator[Telling]:
    """The clauses of one report, and the sentences, or figures in them, that no clause was found for."""
    foreseen = [(outlook.start, outlook.end) for outlook in each.outlooks]
    taken: set[tuple[int, int]] = set()
    for point in each.points:
        taken.update((value.start, value.end) for value in point.values)
        if point.passage not in ("headline", "dateline", "pull quote"):
            is_forecast = any(start < point.end and point.start < end for start, end in foreseen)
            for span, part in _parts(each.text, point):
                telling = _telling(each, order, span, part.values, part)
                if not is_forecast or telling.looks_back:
                    yield telling
    clauses = sorted((point.start, point.end) for point in each.points)
    for sentence in _SENTENCE.finditer(each.text):
        span = Span(*sentence.span())
        loose = tuple(
            value
            for value in each.values
            if span.start <= value.start < span.end and (value.start, value.end) not in taken
        )
        place = bisect_left(clauses, (span.end, 0))
        is_bare = not place or clauses[place - 1][1] <= span.start
        is_forecast = any(start < span.end and span.start < end for start, end in foreseen)
        if loose or (is_bare and not is_forecast and sentence.group().strip() != each.title):
            yield _telling(each, order, span, loose, None)


def _parts(text: str, point: Point) -> Iterator[tuple[Span, Point]]:
    """A clause, or the halves of one that tells two things: the "never" of one half is not the other's."""
    halves = [half.span() for half in _HALF.finditer(text, point.start, point.end)]
    if len(halves) < 2:
        yield Span(point.start, point.end), point
        return
    for start, end in halves:
        values = tuple(value for value in point.values if start <= value.start < end)
        yield Span(start, end), replace(point, values=values, terms=(), names=(), negated=False)


def beside(text: str, start: int, values: Iterable[Value]) -> str:
    """A text without its figures: the "up" of "up to 300" is no rise. `start` is where it stands in the report."""
    for value in values:
        begin, end = max(0, value.start - start), max(0, value.end - start)
        text = text[:begin] + " " * len(text[begin:end]) + text[end:]
    return text


def _telling(each: Abstract, order: int, span: Span, values: tuple[Value, ...], point: Point | None) -> Telling:
    """A stretch of a report as a telling; a subordinate "had feared" in it makes it look back."""
    start, end = span
    text = each.text[start:end]
    found = stems(beside(text, start, values))
    named = (*point.terms, *point.names) if point else ()
    looks_back = " had " in text and bool(group("looking_back") & set(found))
    return Telling(
        at=At(each.report, start, end),
        order=order,
        published=(each.published or "")[:10],
        words=core(" ".join((text, *named))),
        sense=concepts(found),
        values=values,
        days=point.days[0] if point and point.days else None,
        negated=bool(group("denying") & set(stems(_NUMBER.sub("", text))))
        or bool(point and point.negated)
        or bool(_REFUSED.search(each.text, max(0, start - AHEAD), start)),
        is_fact=looks_back or point is None or point.factuality in ("actual", "denied", "historical"),
        looks_back=looks_back,
    )


def is_listed(outlook: Outlook) -> bool:
    """Whether it is a forecast to keep account of: with a likelihood, or plain and with a day or a condition to check.

    A "may" or "could" without either can never be told right or wrong.
    """
    if outlook.low is not None:
        return True
    is_firm = outlook.rule.endswith(("/will", "/shall", "/would"))
    is_checkable = outlook.due is not None or outlook.condition is not None
    return is_checkable if is_firm or not outlook.rule.startswith("modal/") else False
