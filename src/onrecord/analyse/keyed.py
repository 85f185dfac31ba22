"""Key claims: which claims of a case a reader should see first, and which say too little to be read at all."""

import re

from onrecord.analyse.wording import core
from onrecord.model import Claim

FEWEST = 3  # telling words of a clause without a figure: "declined to comment" tells nothing
_FIGURE = re.compile(r"\d")


def is_key(claim: Claim) -> bool:
    """Whether it says something, and more than one outlet carries it or somebody else denies it."""
    says_something = bool(_FIGURE.search(claim.text)) or len(core(claim.text)) >= FEWEST
    return says_something and (claim.outlets > 1 or is_disputed(claim))


def is_disputed(claim: Claim) -> bool:
    """Whether one source asserts it and another denies it: "remains in office, but did not appear" is no dispute."""
    sides = [{origin.name for origin in claim.named if origin.denies is denies} for denies in (False, True)]
    return all(sides) and sides[0] != sides[1]


def weight(claim: Claim) -> tuple[int, int, int]:
    """Claims to read first: on most origins, in most outlets, at most places."""
    return -(claim.origins.low + claim.denying.low), -claim.outlets, -len(claim.members)
