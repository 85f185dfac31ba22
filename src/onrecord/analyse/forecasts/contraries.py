"""Contraries: what says the contrary of a sense, of concepts and of the bare sides of things."""

from functools import cache

from onrecord.analyse.senses import opposites

SIDES = {"+": "-", "-": "+"}
ENDED = {"holding": frozenset({"returning"}), "returning": frozenset({"holding"})}
"""Who is back is held no more."""


@cache
def contraries(sense: str) -> frozenset[str]:
    """What says the contrary of a sense; of a side of a thing that is in no concept the other side.

    >>> contraries("united+")
    frozenset({'united-'})
    """
    other = SIDES.get(sense[-1:])
    return (
        opposites(sense) | ENDED.get(sense, frozenset()) | (frozenset({sense[:-1] + other}) if other else frozenset())
    )
