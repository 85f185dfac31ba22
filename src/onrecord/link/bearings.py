"""Choosing among places of one name by the company they keep.

A score is a sum of named features; the docstring of each says what it stands for, and the strongest is what a reader is
told.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.tables.atlas.site import Site

ROUNDS = 3
NEIGHBOURHOOD = 1.0  # degrees: places at most this far apart in both directions are neighbours

PROMINENT, STATED, SAME_COUNTRY, SAME_DIVISION, NEAR = 1.0, 12.0, 3.0, 4.0, 2.0
RANKING = 100_000  # weight from which the rank of a place speaks for it
DISPUTED = 6.0
CALM = 1.0  # evens out the first opinion, before the company is known
HOLDS = 6.0
DIVISIONS = frozenset({"country", "admin1", "region"})
RANK = {"continent": 4.0, "country": 4.0, "admin1": 1.5}


@dataclass(frozen=True, slots=True)
class Question:
    """One name to be placed: its candidates, how often it stands in the report, and the places said to contain it.

    `holds` says that it is only named as what contains another place, as a state is behind the name of a town.
    """

    sites: tuple[Site, ...]
    times: int = 1
    within: tuple[Site, ...] = ()
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen, how sure (0..1) and the feature that spoke loudest for it."""

    site: Site
    sure: float
    feature: str


def choose(questions: Sequence[Question]) -> list[Choice | None]:
    """A place for each question, None where there is no candidate."""
    company = _Company()
    for question in questions:
        for site, share in _shares(question):
            company.count(site, share * min(question.times, 3))
    choices: list[Choice | None] = [_best(question, company, None) for question in questions]
    for _ in range(ROUNDS):
        company = _Company()
        for question, choice in zip(questions, choices, strict=True):
            company.admit(choice, question, 1)
        choices = [_best(question, company, choice) for question, choice in zip(questions, choices, strict=True)]
    return choices


def _shares(question: Question) -> list[tuple[Site, float]]:
    """How likely each candidate is before anything is known of the others (the shares add up to one)."""
    scored = [(site, _features(site, question, _Company())) for site in question.sites]
    total = [math.exp(sum(features.values()) / CALM) for _, features in scored]
    whole = sum(total)
    return [(site, part / whole) for (site, _), part in zip(scored, total, strict=True)]


class _Company:
    """Where the report's places lie: counts of countries, divisions and squares of the map."""

    def __init__(self) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.divisions: dict[int, float] = defaultdict(float)
        self.squares: dict[tuple[int, int], float] = defaultdict(float)

    def admit(self, choice: Choice | None, question: Question, sign: int) -> None:
        """Count a chosen place in (sign 1) or out (-1), by how sure it is and how often it is named."""
        if choice is not None:
            self.count(choice.site, sign * choice.sure * min(question.times, 3))

    def count(self, site: Site, voice: float) -> None:
        """Count a place with a voice of that strength."""
        if site.country:
            self.countries[site.country] += voice
        for division in (*site.inside, site.geonames):
            if division and site.precision != "country":
                self.divisions[division] += voice
        if site.precision in ("city", "facility") or (site.precision == "region" and site.inside):
            self.squares[_square(site)] += voice

    def same_country(self, site: Site) -> float:
        """The report's other places lie in this country."""
        return _share(self.countries.get(site.country, 0.0), self.countries) if site.country else 0.0

    def same_division(self, site: Site) -> float:
        """The report's other places lie in the same state or county, or are it."""
        around = [self.divisions.get(division, 0.0) for division in (*site.inside, site.geonames) if division]
        return min(1.0, max(around, default=0.0) / 2)

    def near(self, site: Site) -> float:
        """Other places of the report are close by."""
        if site.lat is None:
            return 0.0
        y, x = _square(site)
        return min(1.0, sum(self.squares.get((y + dy, x + dx), 0.0) for dy in (-1, 0, 1) for dx in (-1, 0, 1)) / 2)


def _best(question: Question, company: _Company, before: Choice | None) -> Choice | None:
    """The candidate with the highest score; the question's own earlier answer does not count as company."""
    if not question.sites:
        return None
    company.admit(before, question, -1)
    scored = [(_features(site, question, company), site) for site in question.sites]
    company.admit(before, question, 1)
    totals = [sum(features.values()) for features, _ in scored]
    top = max(range(len(scored)), key=totals.__getitem__)
    rest = max((total for i, total in enumerate(totals) if i != top), default=-math.inf)
    features, site = scored[top]
    return Choice(site, 1 / (1 + math.exp(rest - totals[top])), max(features, key=features.__getitem__))


def _features(site: Site, question: Question, company: _Company) -> dict[str, float]:
    return {
        "prominent": PROMINENT * math.log10(site.weight + 100) + _rank(site),
        "stated": STATED * any(site.lies_in(other) for other in question.within),
        "holds": HOLDS * (question.holds and site.precision in DIVISIONS),
        "same-country": SAME_COUNTRY * company.same_country(site),
        "same-division": SAME_DIVISION * company.same_division(site),
        "near": NEAR * company.near(site),
    }


def _rank(site: Site) -> float:
    """What a place's level adds to its prominence; a disputed area must not pass for one side's division."""
    if site.note:
        return DISPUTED
    return RANK.get(site.precision, 0.0) if site.weight >= RANKING else 0.0


def _square(site: Site) -> tuple[int, int]:
    lat, lon = site.lat or 0.0, site.lon or 0.0
    return math.floor(lat / NEIGHBOURHOOD), math.floor(lon / NEIGHBOURHOOD)


def _share(part: float, whole: dict[str, float]) -> float:
    total = sum(whole.values())
    return part / total if total > 0 else 0.0
