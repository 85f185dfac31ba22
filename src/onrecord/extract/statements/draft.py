"""A statement in the making: roles as token indices, before they become characters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule or model proposes.

    `anchor` is the main word of the cue; `act` what it does; `rule` what found it; `trust` how sure a model is of it.
    """

    rule: str
    act: str
    anchor: int
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]
    trust: float | None = None
