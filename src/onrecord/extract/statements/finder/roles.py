"""The seven tags, and what a found statement is made of, in words."""

from dataclasses import dataclass

SOURCE, CUE, CONTENT = 0, 1, 2
ROLES = ("source", "cue", "content")
OUTSIDE = 0
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

Run = tuple[int, int]
"""Words `first` to `last` (exclusive)."""


def begin(role: int) -> int:
    """The tag of the first word of a role."""
    return 1 + 2 * role


def inside(role: int) -> int:
    """The tag of the other words of a role."""
    return 2 + 2 * role


@dataclass(frozen=True, slots=True)
class Found:
    """One statement in words; `source` is None where none is named.

    `confidence` is in 0..1 and follows from `features` (`decode.FEATURES` says what each means).
    """

    source: Run | None
    cue: Run
    content: tuple[Run, ...]
    confidence: float = 1.0
    features: tuple[float, ...] = ()
