"""Fires: the senses of a text in which "the fire" is a blaze, and one that is "out" is put out, and nobody is fired."""

import re

from onrecord.analyse.senses import senses

_FIRE = re.compile(r"(\b[\w’'-]+ )?\bfire(s?)\b(?! (?:at|on|upon)\b)", re.IGNORECASE)
_SHOT = re.compile(
    r"(?:to|will|would|shall|may|might|could|can|not|they|we|you|i|under|open\w*|ceas\w*|hold\w*|held|return\w*"
    r"|gun|guns|artillery|mortar|rocket|rifle|tank|arms|small-arms|hostile|friendly|enemy|heavy|of) ",
    re.IGNORECASE,
)
"""What stands before shots, or before somebody is sent away."""
_OUT = re.compile(r"\b(blazes? (?:[\w’'-]+ ){0,4}?(?:is|are|was|were|be|been) (?:[a-z]+ly )?)out\b(?! of\b)")


def read(text: str) -> frozenset[str]:
    """The names of what a text speaks of.

    >>> sorted(read("The fire will be out by noon"))
    ['<fire>', 'contained+']
    """
    return senses(_OUT.sub(r"\1extinguished", _FIRE.sub(_as_blaze, text)))


def _as_blaze(match: re.Match[str]) -> str:
    before = match[1] or ""
    return match[0] if _SHOT.match(before) else f"{before}blaze{match[2]}"
