"""Sides: a contradiction as two groups of clauses that stand against each other."""

from collections.abc import Iterable, Sequence
from typing import Literal

from onrecord.analyse.claims.clause import Told
from onrecord.model import At, Contradiction, ContradictionKind

LONGEST = 120  # characters of a clause that is shown


def between(
    kind: ContradictionKind, sides: tuple[Iterable[Told], Iterable[Told]], why: str, score: float, claims: Sequence[str]
) -> Contradiction:
    """The contradiction of two groups of clauses, not numbered yet."""
    one, other = map(list, sides)
    return Contradiction(
        id="",
        kind=kind,
        members=tuple(At(each.report, each.point.start, each.point.end) for each in (*one, *other)),
        sides=_marks("a", one) + _marks("b", other),
        why=why,
        score=round(score, 3),
        claims=tuple(claims),
    )


def _marks(side: Literal["a", "b"], told: Sequence[Told]) -> tuple[Literal["a", "b"], ...]:
    return (side,) * len(told)


def cannot_both(one: Told, other: Told) -> str:
    """Why two clauses are set against each other, as a reader is shown it."""
    return f"“{_short(one)}” and “{_short(other)}” cannot both be right."


def _short(told: Told) -> str:
    words = " ".join(told.words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 3]}…"
