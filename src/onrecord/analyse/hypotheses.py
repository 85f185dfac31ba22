"""Competing hypotheses: which explanation has the least evidence against it (Heuer, Psychology of Intelligence
Analysis, 1999, ch. 8).

People state the hypotheses and rate every piece of evidence against every one of them; all of it are judgements with
verb `rate`. Nothing here rates by itself: it counts, and shows what the ranking hangs on.

    subject "hypothesis/h1"   details {"text": "The buoys had drifted."}
    subject "c-r1-x12"        details {"hypothesis": "h1", "rating": "I", "credibility": "high", "relevance": "medium"}

The subject of a rating is a claim or one member of it ("r3/x12"); ratings of members with one origin count once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from onrecord.model import Account, Claim, Judgement

Rating = Literal["CC", "C", "N", "I", "II", "NA"]
Weight = Literal["high", "medium", "low"]

AGAINST: dict[Rating, float] = {"CC": 0.0, "C": 0.0, "N": 0.0, "NA": 0.0, "I": 1.0, "II": 2.0}
SCALE: dict[Rating, int] = {"CC": 2, "C": 1, "N": 0, "NA": 0, "I": -1, "II": -2}
FACTOR: dict[Weight, float] = {"high": 1.4142, "medium": 1.0, "low": 0.7071}  # two highs double, two lows halve
PREFIX = "hypothesis/"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An explanation. `inconsistency` is the weighted evidence against it: the lowest stands best. `rank` is from 1."""

    id: str
    text: str
    inconsistency: float
    rank: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row: a claim as one origin has it. `subjects` are what was rated; more than one where echoes were rated too.

    `ratings` go from hypothesis to rating. `diagnosticity` is how much it tells the hypotheses apart, 0 (fits or
    contradicts all alike) to 1. `by` are the people who rated it.
    """

    id: str
    text: str
    origin: str | None
    subjects: tuple[str, ...]
    ratings: dict[str, Rating]
    credibility: Weight
    relevance: Weight
    diagnosticity: float
    by: tuple[str, ...]

    @property
    def weight(self) -> float:
        """What an "I" on this row counts."""
        return FACTOR[self.credibility] * FACTOR[self.relevance]


@dataclass(frozen=True, slots=True)
class Turn:
    """Evidence the ranking hangs on: without it, or if it were wrong, `leader` would stand best."""

    evidence: str
    leader: str
    why: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Hypotheses best first, evidence most telling first, and what would turn the ranking."""

    hypotheses: tuple[Hypothesis, ...]
    evidence: tuple[Evidence, ...]
    turns: tuple[Turn, ...]


def hypotheses(account: Account, judgements: Sequence[Judgement]) -> Matrix:
    """The matrix as people's current judgements have it."""
    texts: dict[str, str] = {}
    for judgement in judgements:
        if judgement.verb == "rate" and judgement.subject.startswith(PREFIX):
            texts[judgement.subject.removeprefix(PREFIX)] = str(judgement.details.get("text", ""))
    rows = _rows(account, judgements, tuple(texts))
    ranked = _ranked(texts, rows)
    return Matrix(
        hypotheses=ranked,
        evidence=tuple(sorted(rows, key=lambda row: (-row.diagnosticity * row.weight, row.id))),
        turns=tuple(_turns(texts, rows, ranked)),
    )


def _rows(account: Account, judgements: Sequence[Judgement], known: tuple[str, ...]) -> list[Evidence]:
    """One row for each origin of each claim that was rated."""
    groups: dict[tuple[str, str | None], list[Judgement]] = {}
    claims = {claim.id: claim for claim in account.claims}
    members = {member.id: (claim, member.origin) for claim in account.claims for member in claim.members}
    for judgement in judgements:
        if judgement.verb == "rate" and judgement.details.get("hypothesis") in known:
            claim, origin = members.get(judgement.subject, (claims.get(judgement.subject), None))
            key = (claim.id, origin or _only(claim)) if claim else (judgement.subject, None)
            groups.setdefault(key, []).append(judgement)
    return [_row(key, group, claims.get(key[0])) for key, group in groups.items()]


def _only(claim: Claim) -> str | None:
    """The origin of a claim that has one."""
    return claim.named[0].name if len(claim.named) == 1 else None


def _row(key: tuple[str, str | None], group: list[Judgement], claim: Claim | None) -> Evidence:
    """Later ratings replace earlier ones of the same hypothesis."""
    ratings: dict[str, Rating] = {}
    credibility: Weight = "medium"
    relevance: Weight = "medium"
    for judgement in group:
        rating = next((each for each in SCALE if each == judgement.details.get("rating")), None)
        if rating:
            ratings[str(judgement.details["hypothesis"])] = rating
        credibility = _weight(judgement.details.get("credibility"), credibility)
        relevance = _weight(judgement.details.get("relevance"), relevance)
    name, origin = key
    return Evidence(
        id=name if origin is None else f"{name} · {origin}",
        text=claim.text if claim else (group[-1].note or name),
        origin=origin,
        subjects=tuple(dict.fromkeys(judgement.subject for judgement in group)),
        ratings=ratings,
        credibility=credibility,
        relevance=relevance,
        diagnosticity=_diagnosticity(ratings.values()),
        by=tuple(dict.fromkeys(judgement.by for judgement in group)),
    )


def _weight(given: object, before: Weight) -> Weight:
    return next((weight for weight in get_args(Weight) if weight == given), before)


def _diagnosticity(ratings: Iterable[Rating]) -> float:
    """The mean distance between the ratings of two hypotheses, as a share of the widest there is."""
    values = [SCALE[rating] for rating in ratings if rating != "NA"]
    pairs = [abs(one - other) for one, other in combinations(values, 2)]
    return sum(pairs) / len(pairs) / 4 if pairs else 0.0


def _ranked(texts: dict[str, str], rows: Iterable[Evidence]) -> tuple[Hypothesis, ...]:
    """Those with the least against them first; equals share a rank."""
    against = dict.fromkeys(texts, 0.0)
    for row in rows:
        for name, rating in row.ratings.items():
            against[name] += AGAINST[rating] * row.weight
    rounded = {name: round(score, 3) for name, score in against.items()}
    order = sorted(texts, key=lambda name: (rounded[name], name))
    ranks = {name: 1 + sum(other < rounded[name] for other in rounded.values()) for name in texts}
    return tuple(Hypothesis(name, texts[name], rounded[name], ranks[name]) for name in order)


def _turns(texts: dict[str, str], rows: list[Evidence], ranked: tuple[Hypothesis, ...]) -> Iterable[Turn]:
    """Each row that decides alone which hypothesis stands best: leave it out and see."""
    best = {each.id for each in ranked if each.rank == 1}
    for row in rows:
        without = _ranked(texts, [other for other in rows if other is not row])
        leaders = {each.id for each in without if each.rank == 1}
        for leader in sorted(leaders - best):
            is_tie = bool(leaders & best)
            how = "would stand as well as the one that leads now" if is_tie else "would lead"
            yield Turn(row.id, leader, f"Without it, {leader} {how}.")
