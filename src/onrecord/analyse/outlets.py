"""Outlets: under which names one report may speak of another's outlet."""

import re
from collections.abc import Iterable
from functools import cache

from onrecord import tables

_JOINTS = frozenset({"of", "the", "and", "for", "de", "la", "le", "der", "die", "das", "&"})
FEWEST = 3  # letters of an acronym
_OWNED = r"(?:[’']s?)?\s+"
STEM = 5  # letters that a country and its adjective share


@cache
def names(outlet: str) -> tuple[str, ...]:
    """The name, without its article, without an ending people leave out, and its initials; longest first.

    >>> names("The Northern Press Agency")
    ('Northern Press Agency', 'Northern Press', 'NPA')
    """
    bare = re.sub(r"^the\s+", "", outlet.strip(), flags=re.IGNORECASE)
    words = bare.split()
    found = [bare]
    if words[-1] in _words("endings") and not _is_common(words[:-1]):
        found.append(" ".join(words[:-1]))
    if " " in (short := bare.rpartition(" of ")[0]):
        found.append(short)
    if len(words) > 1 and (last := _moved(words[0])):
        found.append(" ".join((*words[1:], last)))
    initials = "".join(word[0] for word in words if word.lower() not in _JOINTS)
    if len(initials) >= FEWEST and initials.isupper():
        found.append(initials)
    return tuple(dict.fromkeys(found))


def same(first: str | None, second: str | None) -> bool:
    """Whether two reports are of one outlet."""
    return bool(first and second) and paper(first or "") == paper(second or "")


@cache
def paper(outlet: str) -> str:
    """What all spellings of one outlet come to.

    >>> paper("The Northern Star")
    'northern star'
    """
    return names(outlet)[0].lower()


def by_name(outlets: Iterable[str]) -> dict[str, str]:
    """From each name, lower-case, to the outlet; a name that two outlets could mean is left out."""
    found: dict[str, str] = {}
    unclear: set[str] = set()
    for outlet in dict.fromkeys(outlets):
        for name in names(outlet):
            key = name.lower()
            if key in found and not same(found[key], outlet):
                unclear.add(key)
            found.setdefault(key, outlet)
    return {name: outlet for name, outlet in found.items() if name not in unclear}


def nicknames(outlets: Iterable[str]) -> dict[str, str]:
    """From the last word of a name to the outlet it may stand for with an article; left out where two could be meant.

    >>> nicknames(["The Western Chronicle", "Harbour Post", "Frontier Post"])
    {'Chronicle': 'The Western Chronicle'}
    """
    found: dict[str, set[str]] = {}
    for outlet in outlets:
        name = names(outlet)[0]
        for word in {name.split()[-1], name.partition(" of ")[0]} & _words("nicknames") - {name}:
            found.setdefault(word, set()).add(outlet)
    return {word: next(iter(meant)) for word, meant in found.items() if len({paper(each) for each in meant}) == 1}


def is_body(outlet: str) -> bool:
    """Whether it is an office or a body rather than a paper: it is cited only by what it published."""
    return any(word in outlet.lower() for word in _words("bodies"))


def is_voice(outlet: str) -> bool:
    """Whether it is the part of a body that does nothing but speak for it: it is cited by whatever it says."""
    return any(word in outlet.lower() for word in _words("voices"))


def turned(outlet: str) -> str | None:
    """The same body named from its end, as a pattern: of "Press Office of the Ministry of Trade" whatever has the words
    "Trade Ministry’s press office". None when it is not named by "of".

    >>> bool(re.fullmatch(turned("Press Office of the Government of Orvia"), "Orvian government's press office"))
    True
    """
    parts = [re.escape(re.sub(r"^the\s+", "", part, flags=re.IGNORECASE)) for part in re.split(r"\s+of\s+", outlet)]
    if len(parts) < 2:
        return None
    words = (rf"{parts[-1][:STEM]}\w*", *parts[-2::-1])
    return f"(?i:{_OWNED.join(words)})"


def _moved(first: str) -> str | None:
    """What the first word of a name is where it stands last, None for a word that never does."""
    translated: dict[str, str] = tables.toml("citing")["translated"]
    return first if first in _words("movable") else translated.get(first)


def _is_common(words: list[str]) -> bool:
    return not words or (len(words) == 1 and words[0].lower() in _words("common"))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(tables.toml("citing")[kind])
