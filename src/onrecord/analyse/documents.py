"""Documents: where a report says that it takes something from what a body has published itself.

A ministry, a court or a company acts and speaks all the time; its own document is cited only where a report names both
("in a bulletin on Tuesday the ministry of defence said").
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord import tables
from onrecord.analyse.bodies import Body, Mention, mentions


def is_other_kind(words: str, heading: str) -> bool:
    """Whether words cite one kind of document, and the heading of this one says that it is another.

    >>> is_other_kind("said in its bulletin", "Communiqué No. 9"), is_other_kind("said in a statement", "Communiqué")
    (True, False)
    """
    cited, own = _kinds(words), _kinds(heading)
    return bool(cited and own and not cited & own)


def documents(
    text: str, start: int, sentence: str, known: Iterable[Body]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a sentence, which begins at `start` of a text, takes something from a document, and of which bodies."""
    found = tuple(known)
    if not found or not _document().search(sentence):
        return
    for mention in mentions(sentence):
        meant = _fuller(text[:start], mention) if mention.is_bare else mention
        outlets = tuple(body.outlet for body in found if body.fits(meant))
        if outlets and (cited := _taken(sentence, mention)):
            yield *cited, outlets
    for body in found:
        for mention in body.named(sentence):
            if cited := _taken(sentence, mention):
                yield *cited, (body.outlet,)


def _fuller(before: str, mention: Mention) -> Mention:
    """What a bare "the ministry" stands for: the last body of that kind that the text has named more fully."""
    for earlier in reversed(list(mentions(before[-2_000:]))):
        if not earlier.is_bare and mention.words <= earlier.words:
            return earlier
    return mention


def _taken(sentence: str, mention: Mention) -> tuple[int, int] | None:
    """The words that say so; None when the body only acts, or its document is only spoken of."""
    blanked = f"{sentence[: mention.start]}BODY{sentence[mention.end :]}"
    if any(_around(pattern, blanked, mention.start) for pattern in _patterns("decoys")):
        return None
    found = [match for pattern in _patterns("takes") if (match := _around(pattern, blanked, mention.start))]
    if not found:
        return None
    longer = mention.end - mention.start - len("BODY")
    first, last = min(match.start() for match in found), max(match.end() for match in found)
    return first + len(blanked[first:last]) - len(blanked[first:last].lstrip(" ,")), last + longer


def _around(pattern: re.Pattern[str], blanked: str, place: int) -> re.Match[str] | None:
    """The match of a pattern that takes in the body, or that has none."""
    needs = "BODY" in pattern.pattern
    return next((each for each in pattern.finditer(blanked) if not needs or each.start() <= place < each.end()), None)


def _kinds(words: str) -> frozenset[str]:
    exact = tables.toml("citing_bodies")["says"]["exact"]
    plain = words.lower().replace("é", "e")
    return frozenset(kind.replace("é", "e") for kind in exact if re.search(rf"\b{kind.replace('é', 'e')}\b", plain))


@cache
def _document() -> re.Pattern[str]:
    says = tables.toml("citing_bodies")["says"]
    words = "|".join([*says["documents"], *says["figures"], "website", "site", "channel", "page", "account", "feed"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    says = tables.toml("citing_bodies")["says"]
    some, doc = r"(?:[^.;]{0,90}?)", f"(?:{'|'.join(says['documents'])})"
    parts = {
        "IN": rf"in (?:(?:a|an|the|its|their|this|that|another|one|\w+day[’']s) )?(?:[\w’-]+ ){{0,3}}?{doc}",
        "SAY": f"(?:{'|'.join(says['verbs'])})",
        "DOC": doc,
        "FIGURES": f"(?:{'|'.join(says['figures'])})",
    }
    found = []
    for each in says[kind]:
        pattern = each.replace(" -", r" (?:[\w’-]+ ){0,3}?").replace("~", some)
        for part, words in parts.items():
            pattern = words.join(re.split(rf"(?<![A-Z]){part}(?![A-Z])", pattern))
        found.append(re.compile(pattern.replace("BODY", r"(?:\bthe )?BODY"), re.IGNORECASE))
    return tuple(found)
