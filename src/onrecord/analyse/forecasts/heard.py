"""Heard: what all reports of a case tell, found by word."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from math import log

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.forecasts.tellings import OWN, Telling, keys, names, tellings
from onrecord.analyse.recall import Recall, anew

KIN = 3  # names that two reports of one story share
RARE, RARELY = 3, 0.05  # tellings, or the share of them, in which a rare word may stand
TOO_COMMON = 400  # tellings a word may stand in and still lead to them: beyond, it tells nothing
LONGEST = 1_000_000  # tellings that no report has
AT_HAND = 1_000  # reports whose tellings are held ready


@dataclass(frozen=True, slots=True)
class Index:
    """What one report tells: the names in it, how many tellings, and for each word the places of those it is in.

    `dated` has the place of each that is told with a day, by its text.
    """

    names: frozenset[str]
    tellings: int
    places: dict[str, list[int]]
    dated: dict[str, int]


class Heard:
    """The tellings of reports that come in the order of publication, found by these words and by no others."""

    def __init__(self, abstracts: Sequence[Abstract], wanted: Collection[str], recall: Recall = anew) -> None:
        self._abstracts = abstracts
        self.order = {each.report: place for place, each in enumerate(abstracts)}
        self.names: dict[str, frozenset[str]] = {}
        self.total = 0
        self._places: dict[str, list[int]] = {word: [] for word in wanted}
        self._weights: dict[str, float] = {}
        self._centres: dict[str, frozenset[str]] = {}
        self._named: dict[str, list[str]] = {}
        self._kins: dict[str, list[frozenset[str]]] = {}
        self._around: dict[str, frozenset[str]] = {}
        self._dated: dict[str, int] = {}
        self._told = lru_cache(AT_HAND)(partial(_told, abstracts, recall))
        for place, each in enumerate(abstracts):
            self._enter(place, each.report, recall("heard", (each.report,), Index, partial(self._index, each, place)))

    def _enter(self, place: int, report: str, index: Index) -> None:
        self.names[report] = index.names
        for name in index.names:
            self._named.setdefault(name, []).append(report)
        self.total += index.tellings
        for word in self._places.keys() & index.places.keys():
            self._places[word] += [place * LONGEST + each for each in index.places[word]]
        for text, number in index.dated.items():
            self._dated.setdefault(text, place * LONGEST + number)

    def _index(self, each: Abstract, place: int) -> Index:
        told, places, dated = self._told(place), dict[str, list[int]](), dict[str, int]()
        for number, telling in enumerate(told):
            for word in keys(telling):
                places.setdefault(word, []).append(number)
            if telling.days:
                dated.setdefault(_text(each, telling), number)
        return Index(names(each.text, OWN), len(told), places, dated)

    def is_later(self, report: str, other: str) -> bool:
        """Whether a report came out after another."""
        return self.order[report] > self.order[other]

    def is_apart(self, report: str, other: str) -> bool:
        """Whether two reports are of two stories: names enough in both, none the same, and no third of both stories."""
        here, there = self.names[report], self.names[other]
        if min(len(here), len(there)) < 2 * KIN or here & there:
            return False
        kin = self._kin(report)
        return len(there & self._around[report]) < KIN or not any(len(each & there) >= KIN for each in kin)

    def is_kin(self, report: str, other: str) -> bool:
        """Whether two reports are of one story, as far as the names in them tell."""
        return len(self.names[report] & self.names[other]) >= KIN

    def central(self, report: str) -> frozenset[str]:
        """The names that at least half of the reports of one story have: what the story is about."""
        if report not in self._centres:
            kin = self._kin(report)
            standing = Counter(name for theirs in kin for name in theirs)
            half = max(2, len(kin) / 2)
            self._centres[report] = frozenset(name for name, times in standing.items() if times >= half)
        return self._centres[report]

    def _kin(self, report: str) -> list[frozenset[str]]:
        """The names in each of the reports of one story, and in `_around` all of them."""
        if report not in self._kins:
            shared = Counter(other for name in self.names[report] for other in self._named[name])
            self._kins[report] = [self.names[other] for other, times in shared.items() if times >= KIN]
            self._around[report] = frozenset().union(*self._kins[report])
        return self._kins[report]

    def weight(self, word: str) -> float:
        """How telling a word is in this case: rare words more."""
        if word not in self._weights:
            self._weights[word] = log(2 + self.total / (1 + len(self._places[word])))
        return self._weights[word]

    def is_rare(self, word: str) -> bool:
        """Whether a word stands in so few tellings that those who share it speak of one thing."""
        return len(self._places[word]) <= max(RARE, self.total * RARELY)

    def near(
        self, words: frozenset[str], least: int = 1, within: Callable[[str], bool] = lambda _: True
    ) -> Iterator[Telling]:
        """Those of reports `within` that share at least so many words, or groups of like words by their names."""
        found: Counter[int] = Counter()
        for word in words:
            places = self._places[word]
            if len(places) <= TOO_COMMON:
                found.update(places)
        for each in sorted(found):
            if found[each] >= least:
                place, number = divmod(each, LONGEST)
                if within(self._abstracts[place].report):
                    yield self._as_first_told(self._abstracts[place], self._told(place)[number])

    def _as_first_told(self, each: Abstract, telling: Telling) -> Telling:
        """A telling with its day: the "Thursday" of a copy is that of the report it was copied from."""
        first = self._dated.get(_text(each, telling))
        if first is None:
            return telling
        place, number = divmod(first, LONGEST)
        days = self._told(place)[number].days
        return telling if days == telling.days else replace(telling, days=days)


def _text(each: Abstract, telling: Telling) -> str:
    return each.text[telling.at.start : telling.at.end]


def _told(abstracts: Sequence[Abstract], recall: Recall, place: int) -> tuple[Telling, ...]:
    each = abstracts[place]
    return recall("tellings", (each.report,), tuple[Telling, ...], lambda: tuple(tellings(each)))
