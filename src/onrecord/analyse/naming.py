"""Naming: which names in many reports are one person, body or thing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_ARTICLE = re.compile(r"^(?:the|a|an|mr|mrs|ms|dr|sir|dame|its|their|his|her)\.?\s+", re.IGNORECASE)
_JOINTS = frozenset({"of", "the", "and", "for", "de", "du", "la", "le", "von", "van", "der", "den", "bin", "al"})
FEWEST = 3  # letters of an acronym


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name as it is compared: without case, article, possessive and stops.

    >>> plain("The U.N.’s")
    'un'
    """
    bare = re.sub(r"[’']s?$", "", _ARTICLE.sub("", " ".join(name.split())))
    return bare.replace(".", "").replace("’", "'").casefold()


def acronym(name: str) -> str | None:
    """The initials of a name of several words, None when they make no acronym.

    >>> acronym("Union of Danube Road Hauliers")
    'UDRH'
    """
    initials = "".join(word[0] for word in _ARTICLE.sub("", name).split() if word.lower() not in _JOINTS)
    return initials if len(initials) >= FEWEST and initials.isupper() else None


def answers_to(name: str, asked: str) -> bool:
    """Whether a thing of this name may be asked for in these words: all of it, its end (a last name), its initials.

    >>> answers_to("Stoyan Genkov", "genkov"), answers_to("Ministry of Water", "water")
    (True, False)
    """
    theirs = plain(asked)
    return bool(theirs) and theirs in {plain(name), *_short(name)}


def _short(name: str) -> set[str]:
    """What a full name may be shortened to: the end of a proper name of one piece, or initials."""
    words = _ARTICLE.sub("", name).split()
    initials = acronym(name)
    found = {initials.casefold()} if initials else set()
    if all(word[0].isupper() for word in words):
        found |= {plain(" ".join(words[place:])) for place in range(1, len(words))}
    return found


@dataclass(frozen=True, slots=True)
class Roll:
    """Names gathered: from each as compared to the fullest form it can stand for."""

    forms: dict[str, str]

    def fullest(self, name: str) -> str:
        """The fullest name for a short one, itself where it is the fullest or could be several."""
        return self.forms.get(plain(name), name)


def roll(names: Iterable[str]) -> Roll:
    """The roll of these names. A last name or an acronym stands for a full name only where one name alone fits."""
    written: dict[str, str] = {}
    for name in names:
        written.setdefault(plain(name), _ARTICLE.sub("", name))
    longer: dict[str, set[str]] = {}
    for form, name in written.items():
        for short in _short(name):
            if short in written and short != form:
                longer.setdefault(short, set()).add(form)
    forms = {}
    for form in written:
        fullest, seen = form, {form}
        while len(found := longer.get(fullest, set()) - seen) == 1:
            fullest = next(iter(found))
            seen.add(fullest)
        forms[form] = written[fullest]
    return Roll(forms)
