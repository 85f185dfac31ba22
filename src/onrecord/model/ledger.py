"""The ledger of forecasts of a case: each with who made it and how it turned out, as far as later reports tell."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.link import At

Outcome = Literal["open", "occurred", "did_not_occur", "mixed", "condition_not_met"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One forecast. `outcome` is a proposal from later reports until a person resolves it (`resolved_by`).

    `low` and `high` are the probability range of `term` on its scale, None when unscaled; `due` is the last day of
    the horizon (ISO date). `repeats` are the places where other reports carry the same forecast.
    """

    id: str
    at: At
    who: str | None
    term: str | None
    low: float | None
    high: float | None
    due: str | None
    condition: str | None
    outcome: Outcome
    evidence: tuple[At, ...] = ()
    why: str = ""
    repeats: tuple[At, ...] = ()
    resolved_by: str | None = None
