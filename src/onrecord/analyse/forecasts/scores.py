"""Scores: how good forecasters were, as the mean squared distance of their words from what came (Brier, 1950)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One forecaster. 0 is perfect, .25 what saying "even chance" each time earns, 1 always surely wrong.

    `brier` counts what people resolved, `proposed` what only the machine proposes; each None without any. `resolved`
    and `pending` are how many entries each stands on, `open` how many have no outcome with a likelihood to score.
    """

    who: str
    brier: float | None
    resolved: int
    proposed: float | None
    pending: int
    open: int


def scores(entries: Sequence[Entry]) -> tuple[Score, ...]:
    """One line a forecaster, those with the most scored forecasts first."""
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(entry.who or "not named", []).append(entry)
    found = [_score(who, theirs) for who, theirs in by_name.items()]
    return tuple(sorted(found, key=lambda score: (-score.resolved, -score.pending, score.who)))


def _score(who: str, entries: list[Entry]) -> Score:
    people = [miss for entry in entries if entry.resolved_by and (miss := _miss(entry)) is not None]
    machine = [miss for entry in entries if not entry.resolved_by and (miss := _miss(entry)) is not None]
    return Score(
        who=who,
        brier=_mean(people),
        resolved=len(people),
        proposed=_mean(machine),
        pending=len(machine),
        open=len(entries) - len(people) - len(machine),
    )


def _miss(entry: Entry) -> float | None:
    """The squared distance of the middle of the range from 1 (it came) or 0 (it did not).

    Mixed outcomes and conditions that were not met say nothing about the likelihood.
    """
    if entry.low is None or entry.high is None or entry.outcome not in ("occurred", "did_not_occur"):
        return None
    return ((entry.low + entry.high) / 2 - (entry.outcome == "occurred")) ** 2


def _mean(misses: Iterable[float]) -> float | None:
    found = list(misses)
    return sum(found) / len(found) if found else None
