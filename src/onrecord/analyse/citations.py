"""Citations: where a report says that it takes something from another outlet.

Read in its sentences by patterns around the outlet's name (tables/citing.toml). An outlet that is only mentioned, or
whose reporter stands at the scene, is no source.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.analyse.outlets import is_body, is_voice, names, turned

_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s+[“\"A-Z(]|\s*$|\s*\n)[^.!?\n]*)*[.!?]?[”’\"']?", re.MULTILINE)
_BLANK = "OUTLET"


@dataclass(frozen=True, slots=True)
class Citation:
    """Characters `[start, end)` that say so, and the outlet as the list of outlets has it; None when none is named."""

    start: int
    end: int
    outlet: str | None
    words: str


def citations(text: str, outlets: Mapping[str, str], own: str | None) -> Iterator[Citation]:
    """The citations in a text. `outlets` leads from lower-case names to outlets, `own` is the report's own outlet."""
    known = _known(tuple(outlets.items()))
    for start, sentence in _sentences(text):
        for outlet, place in _named(sentence, outlets, known):
            if outlet == own or (is_body(outlet) and not is_voice(outlet) and not _is_published(sentence)):
                continue
            if cited := _cited(sentence, place, is_voice(outlet)):
                yield Citation(start + cited[0], start + cited[1], outlet, sentence[cited[0] : cited[1]])
        for pattern in _patterns("vague"):
            if vague := pattern.search(sentence):
                yield Citation(start + vague.start(), start + vague.end(), None, vague.group())
                break


def corrections(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says that it corrects an earlier one."""
    for pattern in _patterns("corrections"):
        for found in pattern.finditer(text):
            words = found.group()
            yield found.end() - len(words.lstrip()), found.end()


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        if found.group().strip():
            yield found.start(), found.group()


def _named(
    sentence: str,
    outlets: Mapping[str, str],
    known: tuple[re.Pattern[str] | None, tuple[tuple[str, re.Pattern[str]], ...]],
) -> Iterator[tuple[str, re.Match[str]]]:
    """The outlets that a sentence names, and where."""
    name, bodies = known
    for found in name.finditer(sentence) if name else ():
        yield outlets[found.group("name").lower()], found
    for outlet, pattern in bodies:
        for found in pattern.finditer(sentence):
            yield outlet, found


@cache
def _known(
    outlets: tuple[tuple[str, str], ...],
) -> tuple[re.Pattern[str] | None, tuple[tuple[str, re.Pattern[str]], ...]]:
    """What all names of outlets look like, and what each body looks like named from its end."""
    keys, papers = {key for key, _ in outlets}, dict.fromkeys(outlet for _, outlet in outlets)
    bodies = (outlet for outlet in papers if is_body(outlet) or is_voice(outlet))
    ends = ((outlet, turned(outlet)) for outlet in bodies)
    return (
        _names(tuple(name for outlet in papers for name in names(outlet) if name.lower() in keys)),
        tuple((outlet, re.compile(rf"(?<![\w-]){pattern}(?![\w-])")) for outlet, pattern in ends if pattern),
    )


def _is_published(sentence: str) -> bool:
    return any(word in sentence.lower() for word in tables.toml("citing")["published"])


def _cited(sentence: str, name: re.Match[str], is_heard: bool) -> tuple[int, int] | None:
    """The words that cite the outlet named there, None when it is only mentioned; `is_heard`: its answers count."""
    blanked = f"{sentence[: name.start()]}{_BLANK}{sentence[name.end() :]}"
    if any(_holds(pattern, blanked, name.start()) for pattern in _patterns("decoys")):
        return None
    patterns = (*_patterns("cites"), *(_patterns("answers") if is_heard else ()))
    found = [match for pattern in patterns if (match := _holds(pattern, blanked, name.start()))]
    if not found:
        return None
    longer = len(name.group()) - len(_BLANK)
    return min(match.start() for match in found), max(match.end() for match in found) + longer


def _holds(pattern: re.Pattern[str], sentence: str, place: int) -> re.Match[str] | None:
    """The match of a pattern that takes in this mention; a pattern without an outlet may match anywhere before it."""
    needs = _BLANK in pattern.pattern
    return next(
        (
            match
            for match in pattern.finditer(sentence)
            if (match.start() <= place < match.end() if needs else match.start() < place)
        ),
        None,
    )


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    few = r"(?:[^.;\n]{0,60}?)"
    flags = re.IGNORECASE | re.MULTILINE
    found: list[str] = tables.toml("citing")[kind]
    return tuple(
        re.compile(each.replace("~", few).replace(_BLANK, rf"(?:\bthe )?\b{_BLANK}\b"), flags) for each in found
    )


def _names(written: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the names; an acronym only in capitals, another single word only with one."""
    if not written:
        return None
    inside = "|".join(map(_spelt, sorted(written, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:[Tt]he )?(?P<name>{inside})(?![\w-])")


def _spelt(name: str) -> str:
    if " " in name:
        return f"(?i:{re.escape(name)})"
    return re.escape(name) if name.isupper() else f"{re.escape(name[0].upper())}(?i:{re.escape(name[1:])})"
