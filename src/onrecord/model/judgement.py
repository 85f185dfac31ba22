"""Judgements: what people decided about what the machine found. Appended, never changed; undo is an entry too."""

from dataclasses import dataclass, field
from typing import Any, Literal

Verb = Literal["accept", "reject", "edit", "merge", "split", "link", "resolve", "rate", "undo", "redo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision. `subject` is what it is about ("r3/s2", "c14"), `details` what else it needs (the new text, the
    claims to merge, the outcome of a forecast).

    `number` counts from 1; `digest` is the SHA-256 over the entry and the digest before it, so that no entry can be
    changed or lost unseen.
    """

    number: int
    at: str
    by: str
    verb: Verb
    subject: str
    details: dict[str, Any] = field(default_factory=dict)
    note: str | None = None
    digest: str = ""
