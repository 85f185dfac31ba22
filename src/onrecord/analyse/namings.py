"""Names of outlets in a sentence: which outlets it names and where, and what only looks like a name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.analyse.outlets import is_voice, names, nicknames, turned

_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august", re.I
)
_FORM = re.compile(r"\w+")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof)\.? $")
_BEFORE = re.compile(r"(?P<word>[^\s“”\"‘(]+) $")
_AFTER = re.compile(r"(?:[’']s)? (?P<word>[A-Z][\w-]*)")


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet named in a sentence, and where."""

    start: int
    end: int
    outlet: str


@dataclass(frozen=True, slots=True)
class Mastheads:
    """What the outlets of a case look like in a sentence."""

    names: re.Pattern[str] | None
    outlets: Mapping[str, str]
    nicks: Mapping[str, str]
    bodies: tuple[tuple[str, re.Pattern[str]], ...]
    by_form: Mapping[str, tuple[str, ...]]

    def among(self, forms: frozenset[str]) -> str:
        """What stands for all of them that may be named in a text with these forms of words: two texts' naming differs
        only where this does."""
        near = sorted(form for form in self.by_form.keys() & forms)
        bodies = (f"{outlet}={pattern.pattern}" for outlet, pattern in self.bodies)
        return "\n".join((*(name for form in near for name in self.by_form[form]), *bodies))


def mastheads(outlets: Mapping[str, str]) -> Mastheads:
    """What all names of outlets look like, and what each press office looks like named from its end."""
    papers = dict.fromkeys(outlets.values())
    nicks = {word: outlet for word, outlet in nicknames(papers).items() if word.lower() not in outlets}
    voices = ((outlet, turned(outlet)) for outlet in papers if is_voice(outlet))
    by_form: dict[str, list[str]] = {}
    for name, outlet in (*outlets.items(), *nicks.items()):
        for form in _FORM.findall(name.lower())[:1]:
            by_form.setdefault(form, []).append(f"{name}={outlet}")
    return Mastheads(
        _names(tuple(name for outlet in papers for name in names(outlet) if name.lower() in outlets), tuple(nicks)),
        {_key(name): outlet for name, outlet in outlets.items()},
        nicks,
        tuple((outlet, re.compile(rf"(?<![\w-]){pattern}(?![\w-])")) for outlet, pattern in voices if pattern),
        {form: tuple(sorted(named)) for form, named in by_form.items()},
    )


def forms_in(text: str) -> frozenset[str]:
    """The words of a text, lower-case, with one of which the name of an outlet must begin to stand in it."""
    return frozenset(_FORM.findall(text.lower()))


def named(words: str, known: Mastheads) -> tuple[str, ...]:
    """The outlets that words name."""
    return tuple(dict.fromkeys(each.outlet for each in namings(words, known)))


def namings(sentence: str, known: Mastheads) -> Iterator[Named]:
    """The outlets that a sentence names, and where."""
    for found in known.names.finditer(sentence) if known.names else ():
        kind = "name" if found["name"] else "nick"
        if _is_whole(sentence, found.start(kind), found.end(), is_long=" " in found[kind] or kind == "nick"):
            outlet = known.outlets[_key(found["name"])] if found["name"] else known.nicks[found["nick"]]
            yield Named(found.start(), found.end(), outlet)
    for outlet, pattern in known.bodies:
        for found in pattern.finditer(sentence):
            yield Named(found.start(), found.end(), outlet)


def _is_whole(sentence: str, start: int, end: int, *, is_long: bool) -> bool:
    """Whether the words are a name by themselves: no last name of a person, no beginning of a longer name."""
    after = _AFTER.match(sentence, end)
    if after and not _is_calm(after["word"], "followers"):
        return "’s " in after.group() or "'s " in after.group()
    before = _BEFORE.search(sentence, 0, start)
    if is_long or not before:
        return True
    word = before["word"]
    is_name = word[0].isupper() and not word.endswith((",", ";", ":", "’s", "'s")) and not _is_calm(word, "openers")
    return not (is_name or _TITLE.search(sentence[:start]))


def _is_calm(word: str, kind: str) -> bool:
    """Whether a word with a capital is no part of a name: of the list, a day or a month, or a verb."""
    return word.lower() in _words(kind) or bool(_CALENDAR.fullmatch(word)) or word.endswith("ing")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(tables.toml("citing")[kind])


def _names(written: tuple[str, ...], nicks: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the names; an acronym only in capitals, another single word only with one, a nickname with its article."""
    if not written:
        return None
    inside = "|".join(map(_spelt, sorted(written, key=len, reverse=True)))
    short = "|".join(map(re.escape, nicks)) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:(?:[Tt]he )?(?P<name>{inside})|[Tt]he (?P<nick>{short}))(?![\w-])")


def _key(name: str) -> str:
    return name.lower().replace("’", "'")


def _spelt(name: str) -> str:
    whole = re.sub("['’]", "['’]", re.escape(name))
    if " " in name:
        return f"(?i:{whole})"
    return whole if name.isupper() else f"{re.escape(name[0].upper())}(?i:{re.escape(name[1:])})"
