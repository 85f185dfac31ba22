"""Acts: what is to happen by the words of a forecast: its verb, or the thing that is itself what may come."""

import re

from onrecord.analyse.wording import group, stems

_AHEAD = re.compile(r"\b(?:will|would|shall|may|might|could|can|to|be)\b(?=((?:\s+[\w’'-]+){1,6}))")
_FIT = re.compile(r"\b\w+ enough to\b")
_HEADED = re.compile(
    r"^\W*(?:[Aa]n?|[Tt]he|[Aa]nother|[Ff]urther|[Nn]ew|[Mm]ore)\s+"
    r"(?:(?:[a-z-]+ )?(?:wave|round|series|string|spate|bout|kind|sort) of )?((?:[a-z-]+ ){1,3}?)"
    r"(?:(?:in|on|of|at|by|for|from|to|over|with|against|before|after|between|this|next)\b[^,]*)?"
    r"(?:is|are|was|were|seems?|remains?|looks?)\b[\w ]*\b"
    r"(?:likely|unlikely|probable|improbable|possible|certain|on the cards|in sight)\b(?! to\b)"
)
"""A thing that is itself what may come: "a strike in May is likely"."""

_CHANCE = re.compile(
    r"\b(?:possibility|chance|likelihood|prospect|risk|danger) of\s+(?:(?:an?|the|another|further|new|more)\s+)?"
    r"((?:[a-z-]+ ){0,2}?[a-z-]+)"
    r"(?=[.,;]|\s*$| (?:in|on|of|at|by|for|from|to|over|with|against|before|after|between|this|next)\b)"
)


def headed(about: str) -> str | None:
    """The words of a thing that may come, down to its noun, None where a verb says what may.

    >>> headed("A second wave of arrests is likely"), headed("The pass is likely to be closed")
    ('arrests ', None)
    """
    match = _HEADED.match(about) or _CHANCE.search(about)
    return match[1] if match else None


def acts(about: str) -> frozenset[str]:
    """The stem of what is to happen: the first telling word behind "will", "to" or "be", where there is one.

    Where that says little without what follows it, all that follows: "brought before a military court".
    """
    least: frozenset[str] = frozenset()
    head = headed(about)
    if head:
        return frozenset(stems(head)[-1:])
    for match in _AHEAD.finditer(_FIT.sub("", about)):
        first, *more = [word for word in stems(match[1]) if word not in group("empty")] or [""]
        if first and first not in group("light"):
            return frozenset((first,))
        if more:
            return frozenset(more)
        least = least or frozenset(filter(None, (first,)))
    return least
