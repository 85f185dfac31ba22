"""Voices: who speaks, however a report calls them, and which names are one speaker."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.analyse.abstract import Abstract, Said, Voice
from onrecord.analyse.offices import FRONT, MOUTH, Office, called, of_body, of_person, of_place, words
from onrecord.analyse.outlets import is_body, names
from onrecord.model import SpeakerKind

OFTEN = 2  # times that something is told to be in a place
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|one)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:he|she|they|it|we|i|him|her)$", re.IGNORECASE)
_FOR = re.compile(
    rf"^(?:the |a )?{MOUTH} (?:of|for) (?:the )?(?P<after>.+)$|^(?P<before>.+?)[’']s? {MOUTH}$", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?:both|sides?|leaders?|part(?:y|ies)|delegations?|countries|governments|neighbours)\b", re.IGNORECASE
)


_ISSUING = re.compile(
    r"^(?:statement|communiqué|communique|bulletin|readout|declaration|press release|briefing|note) (?:of|by|from) "
    r"(?:the )?(?P<body>[^,:;]+)",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:commission|mission|chancellery|secretariat|tribunal|directorate|inspectorate|embassy|general staff"
    r"|(?:official|state|government|federal|royal|law) (?:gazette|bulletin|journal|register)"
    r"|(?:gazette|register|bulletin) of|journal of (?:record|laws))\b|\b(?:hospital|university|institute)(?: of\b|$)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:accounts|an(?: [\w-]+)* account|pages?(?! of\b)|posts?|channels?|users|social (?:media|networks?)"
    r"|rumou?rs?|gossip|internet)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|(?:is|are|was|were) (?:rumou?red|said|reported|alleged) to"
    r"|(?:it is|it was) (?:rumou?red|said|whispered) that)\b",
    re.IGNORECASE,
)
_PROPER = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_OWNER = re.compile(
    rf"\b(?:that|which) (?:the )?(?P<giver>{_PROPER}) (?:has |had |have )?(?:\w+ly )?"
    r"(?:sent|gave|given|handed|showed|shown|supplied|provided|filed|kept|keeps|wrote|written|drew|drawn|made|issued"
    r"|published)\b"
    r"|\b(?:took|taken|obtained|received|got|had|seized|demanded) from (?:the )?"
    rf"(?P<holder>{_PROPER})$"
    r"|^(?:the )?(?P<mine>[A-Z][\w’'-]*?(?: [A-Z][\w’'-]*)*?)[’']s? (?:own )?[a-z]"
)
_DOCUMENT = re.compile(
    r"\b(?:decision|order|decree|ruling|judgment|verdict|notice|bulletin|report|register|records?|log|logbook|letter|minutes"
    r"|account|pages?|file|contract|invoice|permit)$",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"\b(?:inquiry|commission|committee|panel|court|tribunal|board|council)$"
    r"|^(?:auditors|observers|monitors|inspectors) of the ",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:(?:special|state|federal|public|military) )?"
    r"(?:prosecutors|auditors|police|detectives|firefighters|coastguards?|customs officers)$",
    re.IGNORECASE,
)
"""Those who speak as one body, though they are many."""
_PART = re.compile(r"^(?:its|their) ", re.IGNORECASE)
_KNOWN = frozenset(
    {"police", "prosecutors", "auditors", "army", "navy", "parliament", "military", "residents", "kremlin"}
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
    one, other = words(principal(first)), words(principal(second))
    small, large = sorted((one, other), key=len)
    return bool(small) and small <= large


def is_nobody(voice: Voice) -> bool:
    """Whether what is called the speaker is nobody in particular: pages, accounts, rumours."""
    name = voice.name or voice.source
    return voice.kind != "person" and bool(_NOBODY.search(name)) and (voice.kind != "media" or name.islower())


def is_hearsay(words: str) -> bool:
    """Whether words tell what is said by nobody in particular.

    >>> is_hearsay("the guests were reportedly told to wait"), is_hearsay("the guests were told to wait")
    (True, False)
    """
    return bool(_HEARSAY.search(words))


def owner(voice: Voice) -> str | None:
    """Whose paper a document is, where its words tell: "work sheets it took from Vessel Works".

    >>> owner(Voice("", "a log", "document", "say", "positive", False, None, None, "a log which Vessel Works has sent"))
    'Vessel Works'
    """
    found = _OWNER.search(voice.source) if voice.kind == "document" else None
    return (found["giver"] or found["holder"] or found["mine"]) if found else None


def kind_of(voice: Voice) -> SpeakerKind:
    """What a speaker is by the noun that it is called: a body and a paper are no unnamed people.

    >>> kind_of(Voice("", "a government inquiry", "unspecified", "say", "positive", False, None, None, "it"))
    'organisation'
    """
    if voice.kind not in ("unspecified", "group"):
        return voice.kind
    head = re.split(r",? (?:of|by|from|on|in|to|for|which|that|who|printed|seen|dated)\b", voice.name or "")[0]
    if _ORGAN.search(head) or _ORGAN.match(_ARTICLE.sub("", voice.name or "")):
        return "organisation"
    if _INSTITUTION.search(_ARTICLE.sub("", head.strip())):
        return "organisation"
    return "document" if _DOCUMENT.search(head) else voice.kind


def is_bare(name: str) -> bool:
    """Whether a body or document is called by nothing but its kind, or as part of another, so that it may be one that
    others name.

    >>> is_bare("The company"), is_bare("its press office"), is_bare("the interior ministry"), is_bare("Tisna Hydro")
    (True, True, False, False)
    """
    if _PART.match(name):
        return True
    bare = _ARTICLE.sub("", name.strip())
    return len(bare.split()) == 1 and bare.islower() and bare not in _KNOWN


def speaks_for_several(voice: Voice) -> bool:
    """Whether the speaker is both sides of something at once: those who are named beside."""
    return voice.kind == "group" and bool(_SEVERAL.search(voice.name or voice.source))


class Speakers:
    """Those who speak in the reports of a case."""

    def __init__(self, abstracts: Sequence[Abstract]) -> None:
        self._said = {each.report: each.said for each in abstracts}
        self._titled = [
            (said.voice.name, words(said.title))
            for each in abstracts
            for said in each.said
            if said.title and said.voice.name and said.voice.kind == "person"
        ]
        self._texts = [each.text for each in abstracts]
        self._bodily: dict[str, Office] = {}
        self._places: dict[str, bool] = {}
        self._called = called(abstracts, [each.outlet for each in abstracts if each.outlet])
        self._bodies = {each.report: body for each in abstracts if (body := self._issuer(each, abstracts))}

    def body(self, report: str) -> str | None:
        """The body whose own document a report is."""
        return self._bodies.get(report)

    def name(self, voice: Voice, report: str, place: int) -> str:
        """The fullest name of a speaker: whom a pronoun stands for, whose office is meant."""
        name = voice.name or voice.source
        if _PRONOUN.match(name.strip()) or (_PRONOUN.match(voice.source.strip()) and self._is_no_person(voice)):
            return self._before(report, place) or name
        mine = words(name)
        if voice.kind != "person" or name.split()[-1][:1].isupper() or not mine:
            return name
        holders = {holder for holder, title in self._titled if mine <= title or title <= mine} or self._holding(name)
        full = {
            holder for holder in holders if not any(holder != other and same_name(holder, other) for other in holders)
        }
        return next(iter(full)) if len(full) == 1 else name

    def office(self, name: str, report: str) -> Office:
        """The office of whoever goes by this name in a report."""
        titles = {title for holder, titles in self._called.items() if same_name(holder, name) for title in titles}
        host = self.body(report)
        if not titles:
            return self._office_of_body(name)
        return replace(of_person(name, titles), hosts=frozenset({words(host)} if host else ()))

    def _office_of_body(self, name: str) -> Office:
        if name not in self._bodily:
            is_place = self._is_place(name)
            found = of_place(name, is_country=self._has_people(name)) if is_place else of_body(principal(name))
            self._bodily[name] = found
        return self._bodily[name]

    def _is_place(self, name: str) -> bool:
        """Whether a name of one word is where things are, so that its government is meant when it speaks."""
        if len(name.split()) > 1 or not name[:1].isupper():
            return False
        where = r"(?<!stake )(?<!shares )(?<!confidence )(?<!trust )\b(?:[Ii]n|[Ii]nside|[Nn]ear|[Oo]utside)"
        if name not in self._places:
            inside = re.compile(rf"{where} {re.escape(name)}\b")
            self._places[name] = sum(len(inside.findall(text)) for text in self._texts) >= OFTEN
        return self._places[name]

    def _is_no_person(self, voice: Voice) -> bool:
        """Whether what "he" was taken for is where things are."""
        return voice.kind == "person" and self._is_place(voice.name or "")

    def _has_people(self, place: str) -> bool:
        """Whether a word for its people or its things is made of a name: "Norvanian"."""
        made = re.compile(rf"\b{re.escape(place[:FRONT])}\w*(?:i|n|s|ch|sh|se|ic)\b")
        return any(found.group() != place for text in self._texts for found in made.finditer(text))

    def _holding(self, title: str) -> set[str]:
        """Those who stand beside a title: "the transport minister, Ada Brel", "Ada Brel, the transport minister"."""
        bare = re.escape(_ARTICLE.sub("", re.sub(r"^\w+[’']s? ", "", title.strip())))
        name = r"([A-Z][\w’'-]+ [A-Z][\w’'-]+)"
        found = re.compile(rf"(?i:\b{bare}),? {name}|{name}, (?:the |a |\w+[’']s? )?(?i:{bare})\b")
        return {one or other for text in self._texts for one, other in found.findall(text)}

    def _before(self, report: str, place: int) -> str | None:
        earlier = [said for said in self._said[report] if said.start < place and _is_named(said)]
        return earlier[-1].voice.name if earlier else None

    def _issuer(self, abstract: Abstract, abstracts: Sequence[Abstract]) -> str | None:
        """The body whose document a report is, by its outlet or, where it has none, by its title."""
        if abstract.outlet:
            return abstract.outlet if self._is_body(abstract, abstracts) else None
        found = _ISSUING.search(abstract.title or "")
        return found["body"].strip() if found else None

    def _is_body(self, abstract: Abstract, abstracts: Sequence[Abstract]) -> bool:
        """Whether it is an office's own document, or of one that other reports quote as no outlet is quoted."""
        if not abstract.outlet:
            return False
        if is_body(abstract.outlet) or _OFFICIAL.search(abstract.outlet):
            return True
        kinds = {
            said.voice.kind
            for other in abstracts
            if other.outlet != abstract.outlet
            for said in other.said
            if said.voice.name == abstract.outlet
        }
        has_mouth = any(
            body == words(abstract.outlet)
            for name, titles in self._called.items()
            for body in of_person(name, titles).bodies
        )
        is_credited = any(name in (other.credit or "") for other in abstracts for name in names(abstract.outlet))
        return ("organisation" in kinds or has_mouth) and "media" not in kinds and not is_credited


def _is_named(said: Said) -> bool:
    return said.voice.kind == "person" and bool(said.voice.name) and not _PRONOUN.match(said.voice.name or "")
