"""The short forms of the names in a report: last names, acronyms, labels, nicknames, and what each stands for."""

import re
from collections.abc import Iterable

from onrecord.link.speakers.nicknames import nicknamed
from onrecord.link.speakers.roll.bare import bare
from onrecord.link.speakers.roll.bodies import body_words
from onrecord.markup import Markup

_DEFINED = re.compile(r"((?:[\w'’-]+ ){1,8})\(([A-Z]{2,8})\)")


class ShortForms:
    """What the short forms in one report stand for."""

    def __init__(self, markup: Markup) -> None:
        self._nicknamed = _nicknamed(markup)
        self._of_people = {**_fullest(markup), **self._nicknamed}
        self._people = frozenset(self._of_people.values())
        self._acronyms = _acronyms(markup)
        self._bodies = _short_bodies(markup)
        self._capitals = _capitals(markup)

    def fullest(self, name: str) -> str:
        """ "Turner" is "Anne Turner" where no other is in the report; an acronym is what it is defined behind."""
        if name in self._acronyms:
            return self._acronyms[name]
        if name.lower() in self._bodies:
            return self._bodies[name.lower()]
        if name.isupper() and name.title() in self._of_people:
            return self._of_people[name.title()]
        last = name.rsplit(maxsplit=1)[-1] if name else name
        full = self._of_people.get(last, name)
        return full if _are_in(name, full) else name

    def has(self, word: str) -> bool:
        """Whether a word is an acronym, or the short name of a person, also in capitals."""
        return word in self._of_people or word in self._acronyms or word.title() in self._of_people

    def nicknamed(self, last: str) -> str | None:
        """The full name with a nickname in it that ends in this last name."""
        return self._nicknamed.get(last)

    def labelled(self, label: str) -> str | None:
        """The fullest name for the label of a turn in a dialogue: "SOREL"."""
        return self.fullest(self._capitals[label]) if label in self._capitals else None

    def is_of_person(self, word: str) -> bool:
        """Whether a word is the last or the first name of a person of the report."""
        return word in self._of_people

    def is_person(self, name: str) -> bool:
        """Whether a name is the fullest one of a person of the report."""
        return name in self._people


def _fullest(markup: Markup) -> dict[str, str]:
    """For each last name the one full name it stands for; a last name that two people share stands for none."""
    full: dict[str, set[str]] = {}
    for name in markup.names:
        if name.label == "PERSON":
            plain = bare(name.span.of(markup.text))
            if plain:
                full.setdefault(plain.split()[-1], set()).add(plain)
    chosen = {}
    for last, names in full.items():
        longest = max(names, key=lambda name: (len(name.split()), len(name), name))
        if all(_are_in(name, longest) for name in names):
            chosen[last] = longest
    short = {last: full for last, full in chosen.items() if " " not in full}
    return {**short, **_by_first(chosen.values()), **{last: full for last, full in chosen.items() if last not in short}}


def _by_first(names: Iterable[str]) -> dict[str, str]:
    """For each first word that only one full name has, that name: "Zhao" is "Zhao Min"."""
    found: dict[str, set[str]] = {}
    for name in names:
        if " " in name:
            found.setdefault(name.split()[0], set()).add(name)
    return {first: min(full) for first, full in found.items() if len(full) == 1}


def _are_in(name: str, full: str) -> bool:
    """Whether all words of a name are in another: "Von Ostheim" in "Lea von Ostheim"."""
    return set(name.casefold().split()) <= set(full.casefold().split())


def _capitals(markup: Markup) -> dict[str, str]:
    """For each last word of a name, in capitals as the labels of a dialogue have it, the whole name."""
    names = (bare(name.span.of(markup.text)) for name in markup.names if name.label in ("PERSON", "ORG"))
    return {name.rsplit(maxsplit=1)[-1].upper(): name for name in names if name and not name.isupper()}


def _nicknamed(markup: Markup) -> dict[str, str]:
    """For each last name the full one with a nickname in it: "Viktor “the Bear” Malen"."""
    return {last: " ".join(span.of(markup.text).split()) for span, last in nicknamed(markup.text)}


def _short_bodies(markup: Markup) -> dict[str, str]:
    """For each word for a body the one name of the report that begins or ends with it: "Ministry", "Dravan Front"."""
    found: dict[str, set[str]] = {}
    for name in markup.names:
        plain = bare(name.span.of(markup.text))
        words = plain.split()
        if name.label == "ORG" and len(words) > 1:
            for word in {words[0].lower(), words[-1].lower()} & body_words():
                found.setdefault(word, set()).add(plain)
    return {word: min(names) for word, names in found.items() if len(names) == 1}


def _acronyms(markup: Markup) -> dict[str, str]:
    """Short forms with the names they are defined behind: "National Farmers' League (NFL)"."""
    found = {}
    for match in _DEFINED.finditer(markup.text):
        letters = match[2]
        words = match[1].split()
        for size in range(1, len(words) + 1):
            initials = "".join(word[0] for word in words[-size:] if word[0].isupper())
            if initials == letters and words[-size][0].isupper():
                found[letters] = " ".join(words[-size:])
                break
    return found
