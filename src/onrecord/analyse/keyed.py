"""Key claims: which claims of a case a reader should see first, and which say too little to be read at all."""

import re

from onrecord.analyse.wording import core
from onrecord.model import Claim

FEWEST = 3  # telling words of a clause without a figure: "declined to comment" tells nothing
_FIGURE = re.compile(r"\d")
# Clauses that only tell more of somebody or something, or only that somebody spoke.
_ASIDE = re.compile(r"(?:to|(?:(?:\w+ )?\w+ )?(?:who|whom|whose|which))\s")
_SPOKE = re.compile(r"(?:[\w’'.-]+\s){1,5}(?:said|says|told|tells)\s(?!that\b)(?:(?!\sthat\b|\sto\s|[“”\"]).)*")


def is_key(claim: Claim) -> bool:
    """Whether it says something, and more than one outlet carries it or somebody else denies it."""
    return (claim.outlets > 1 or is_disputed(claim)) and _says_something(claim)


def is_disputed(claim: Claim) -> bool:
    """Whether one source asserts it and another denies it: "remains in office, but did not appear" is no dispute."""
    sides = [{origin.name for origin in claim.named if origin.denies is denies} for denies in (False, True)]
    return all(sides) and sides[0] != sides[1]


def weight(claim: Claim) -> tuple[int, int, int]:
    """Claims to read first: on most origins, in most outlets, at most places."""
    return -(claim.origins.low + claim.denying.low), -claim.outlets, -len(claim.members)


def _says_something(claim: Claim) -> bool:
    """Not a dateline, nor too short; an aside or "she told reporters" only where it stands for more than one origin."""
    has_figure = bool(_FIGURE.search(claim.text))
    is_dateline = not any(word[0].islower() for word in claim.text.split())
    if is_dateline or not (has_figure or len(core(claim.text)) >= FEWEST):
        return False
    is_thin = not has_figure and (_ASIDE.match(claim.text) or _SPOKE.fullmatch(claim.text))
    return claim.origins.low > 1 or is_disputed(claim) or not is_thin
