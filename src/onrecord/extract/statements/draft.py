"""A statement in the making: roles as token indices, before they become characters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule proposes. `anchor` is the main word of the cue; `act` what it does; `rule` what found it."""

    rule: str
    act: str
    anchor: int
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]
