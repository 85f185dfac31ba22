"""Asides: a later sentence that names who feared or hoped for a thing ("the dyke, which many feared would break, …").

Such a sentence looks back at the forecast itself: what its main clause says of the thing is how it turned out.
"""

import re
from dataclasses import dataclass

from onrecord.analyse.senses import senses
from onrecord.analyse.wording import core, group, stems

_ASIDE = re.compile(
    r"^(?P<head>[^,;]{3,80}), (?P<aside>(?:(?:about|over|of|for|on|in|from) )?(?:which|whom|who|whose) [^,;]{3,120}),"
    r" (?P<rest>[^;]+)$"
)
_NAME = re.compile(r"(?<=[^\W\d_] )[A-Z][\w’'-]+")
_NOT_YET = re.compile(
    r"\b(?:still|yet to|without|none|no one|throughout|all along|as before|(?:where|as) (?:it|they) (?:was|were))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A sentence with such an aside: words and names of its subject, words and senses of its main clause."""

    head: frozenset[str]
    named: frozenset[str]
    rest: frozenset[str]
    sense: frozenset[str]
    denied: bool


def aside(sentence: str) -> Aside | None:
    """The sentence taken apart where its aside tells of a fear or a hope, else None.

    >>> found = aside("The dyke, which many had feared would break, never gave way.")
    >>> found.denied, sorted(found.head)
    (True, ['dyk'])
    """
    match = _ASIDE.match(" ".join(sentence.split()))
    if match is None or not (group("looking_back") | group("hoping")) & set(stems(match["aside"])):
        return None
    rest = match["rest"]
    denied = bool(group("denying") & set(stems(rest))) or bool(_NOT_YET.search(rest))
    return Aside(core(match["head"]), core(" ".join(_NAME.findall(match["head"]))), core(rest), senses(rest), denied)
