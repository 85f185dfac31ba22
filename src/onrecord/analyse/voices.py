"""Voices: who speaks, however a report calls them, and which names are one speaker."""

import re
from collections.abc import Sequence

from onrecord.analyse.abstract import Abstract, Said, Voice
from onrecord.analyse.outlets import is_body, names

FRONT = 5  # letters that make two words of a name one ("Norvania", "Norvanian")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|one)\s+", re.IGNORECASE)
_JOINTS = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "a", "an", "mr", "mrs", "ms", "dr"})
_PRONOUN = re.compile(r"^(?:he|she|they|it|we|i|him|her)$", re.IGNORECASE)
_MOUTH = r"(?:spokes\w+|press (?:service|office|secretary)|media office)"
_FOR = re.compile(
    rf"^(?:the |a )?{_MOUTH} (?:of|for) (?:the )?(?P<after>.+)$|^(?P<before>.+?)[’']s? {_MOUTH}$", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?:both|sides?|leaders?|part(?:y|ies)|delegations?|countries|governments|neighbours)\b", re.IGNORECASE
)


def plain(name: str) -> str:
    """A name without case, article and possessive."""
    return re.sub(r"[’']s?$", "", _ARTICLE.sub("", name.strip())).lower()


def principal(name: str) -> str:
    """For whom a name speaks: "Press Service of the Government" speaks for the government.

    >>> principal("Orsk’s spokesman"), principal("a spokeswoman for the port authority")
    ('Orsk', 'port authority')
    """
    found = _FOR.match(name.strip())
    return (found["after"] or found["before"]) if found else name


def same_name(first: str, second: str) -> bool:
    """Whether one name is the other, or a part of it.

    >>> same_name("the Norvanian government", "Government of Norvania"), same_name("Ana Brill", "Tom Brill")
    (True, False)
    """
    one, other = _words(principal(first)), _words(principal(second))
    small, large = sorted((one, other), key=len)
    return bool(small) and small <= large


def speaks_for_several(voice: Voice) -> bool:
    """Whether the speaker is both sides of something at once: those who are named beside."""
    return voice.kind == "group" and bool(_SEVERAL.search(voice.name or voice.source))


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"[\w-]+", re.sub(r"[’']s\b", "", name.lower()))
    return frozenset(word[:FRONT] for word in words if word not in _JOINTS)


class Speakers:
    """Those who speak in the reports of a case."""

    def __init__(self, abstracts: Sequence[Abstract]) -> None:
        self._said = {each.report: each.said for each in abstracts}
        self._titled = [
            (said.voice.name, _words(said.title))
            for each in abstracts
            for said in each.said
            if said.title and said.voice.name and said.voice.kind == "person"
        ]
        self._bodies = {each.report: each.outlet for each in abstracts if self._is_body(each, abstracts)}

    def body(self, report: str) -> str | None:
        """The body whose own document a report is."""
        return self._bodies.get(report)

    def name(self, voice: Voice, report: str, place: int) -> str:
        """The fullest name of a speaker: whom a pronoun stands for, whose office is meant."""
        name = voice.name or voice.source
        if _PRONOUN.match(name.strip()):
            return self._before(report, place) or name
        words = _words(name)
        if voice.kind != "person" or name.split()[-1][:1].isupper() or not words:
            return name
        holders = {holder for holder, title in self._titled if words <= title or title <= words}
        full = {
            holder for holder in holders if not any(holder != other and same_name(holder, other) for other in holders)
        }
        return next(iter(full)) if len(full) == 1 else name

    def _before(self, report: str, place: int) -> str | None:
        earlier = [said for said in self._said[report] if said.start < place and _is_named(said)]
        return earlier[-1].voice.name if earlier else None

    def _is_body(self, abstract: Abstract, abstracts: Sequence[Abstract]) -> bool:
        """Whether it is an office's own document, or of one that other reports quote as no outlet is quoted."""
        if not abstract.outlet:
            return False
        if is_body(abstract.outlet):
            return True
        kinds = {
            said.voice.kind
            for other in abstracts
            if other.outlet != abstract.outlet
            for said in other.said
            if said.voice.name == abstract.outlet
        }
        is_credited = any(name in (other.credit or "") for other in abstracts for name in names(abstract.outlet))
        return "organisation" in kinds and "media" not in kinds and not is_credited


def _is_named(said: Said) -> bool:
    return said.voice.kind == "person" and bool(said.voice.name) and not _PRONOUN.match(said.voice.name or "")
