"""Links between reports: which one took something from which."""

from dataclasses import dataclass
from typing import Literal

LinkKind = Literal["copy", "copy_edited", "supersedes", "cites", "draws_on", "corrects", "same_statement"]


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A place in a report of a case: characters `[start, end)` of the text of `report` (its id in the case)."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`source` took something from `target`; None when the upstream is vague ("American newspapers").

    `outside` names an upstream that is known but not in the case ("Axios"). `score` is in 0..1, `why` one sentence.
    In JSON `source` and `target` are `from` and `to`.
    """

    source: str
    target: str | None
    kind: LinkKind
    evidence: tuple[At, ...]
    score: float
    why: str
    outside: str | None = None
