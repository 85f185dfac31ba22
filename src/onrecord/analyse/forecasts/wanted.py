"""Wanted: what a telling says was only wanted, offered or tried, and so not done."""

import re
from functools import cache

from onrecord.analyse.wording import group

_WITHOUT = re.compile(r"\bwithout\b[^,;.]*", re.IGNORECASE)
_OFFERED = re.compile(r"\boffer(?:ed|s|ing)? (?:his|her|its|their|a|an|the) \w+\b")
"""An offer of a deed: "has offered her resignation" tells of none that was accepted."""


def plain(text: str, looks_back: bool) -> str:
    """A text without what it says was only wanted, or was not ("without topping the dyke")."""
    match = None if looks_back else wanted().search(text)
    return _WITHOUT.sub(" ", _OFFERED.sub(" ", text[: match.end("by")] if match else text))


@cache
def wanted() -> re.Pattern[str]:
    """What leads up to a thing only wanted: "offered to step down" tells of an offer, not that anybody stepped down."""
    words = "|".join(sorted(group("wanted")))
    return re.compile(
        rf"\b(?P<by>(?:{words})(?:e|ed|s|es|ing|y|ied|ies)?)(?:\s+\w+){{0,2}}?"
        r"\s+(?:to|for)\b(?! (?:sale|auction|rent|hire)\b)(?P<end>\s*$)?",
        re.IGNORECASE,
    )
