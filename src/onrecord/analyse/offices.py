"""Offices: for whom a speaker speaks by title, so that a body and those who speak for it are not counted twice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.analyse.abstract import Abstract

Words = frozenset[str]

FRONT = 5  # letters that make two words of a name one ("Norvania", "Norvanian")
REACH = 400  # characters before "its spokeswoman" in which the body is named
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "his", "her"})
MOUTH = r"(?:spokes\w+|press (?:service|office|secretary|section)|media office)"
_JOINTS = frozenset(
    {"of", "the", "and", "for", "in", "on", "de", "la", "a", "an", "mr", "mrs", "ms", "dr", "its", "their"}
)
_ROLES = frozenset(
    {"head", "chief", "execu", "direc", "chair", "leade", "comma", "gener", "secre", "deput", "senio", "actin"}
    | {"manag", "vice", "found", "owner"}
)
_RANKS = frozenset({"major", "colon", "capta", "briga", "lieut", "admir", "marsh", "maj", "col", "capt", "lt", "cmdr"})
_MOUTH = re.compile(MOUTH, re.IGNORECASE)
_MOUTHS = frozenset({"spoke", "press", "secti", "offic", "secre", "media"})
_MINISTER = re.compile(r"\bminister\b|\bstate secretary\b|\bsecretary of state\b", re.IGNORECASE)
_HEAD = re.compile(
    r"\b(?:head|chief|director|manager|owner|founder|chair\w*|leader|commander|secretary|executive|president)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:former|retired|ex|opposition|shadow)\b|\b(?:was|used to be) ", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:minist(?:er|ry)|government|president|presidency|prime minister|premier|chancell(?:or|ery)|cabinet"
    r"|general staff|foreign office|armed forces|army|kremlin|white house)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(?:General|Colonel|Major|Brigadier|Lieutenant|Admiral|Marshal)\b")
_POLICE = re.compile(
    r"\b(?:inspector|superintendent|constable|police (?:chief|commissioner|commander))\b", re.IGNORECASE
)
_SEAT = re.compile(r"\bin [A-Z][\w-]+")
_COMPANY = re.compile(r"\bpresident of (?:the )?(?:company|board|club|union|association|bank|federation|league)", re.I)
_CAPITAL = re.compile(r"\b[A-Z][\w-]+")
_INSTITUTION = frozenset(
    {
        "minis",
        "forei",
        "affai",
        "defen",
        "inter",
        "energ",
        "water",
        "healt",
        "trans",
        "finan",
        "justi",
        "offic",
        "presi",
    }
    | {
        "prime",
        "gover",
        "gener",
        "staff",
        "press",
        "servi",
        "repub",
        "depar",
        "state",
        "army",
        "armed",
        "force",
        "feder",
    }
    | {
        "natio",
        "counc",
        "deput",
        "colon",
        "capta",
        "briga",
        "major",
        "the",
        "chanc",
        "cabin",
        "premi",
        "commu",
        "headq",
    }
)
_OF_THE = re.compile(r"\b(?:of|for|from) the (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Office:
    """The bodies that a speaker is or speaks for, as words, and whether they are of a state's government.

    `leads` are the bodies a speaker is at the head of. `places` are the names in the office that are no words of an
    institution: of which country it is. `hosts` are bodies in whose own documents the words stand.
    """

    bodies: frozenset[Words] = frozenset()
    leads: frozenset[Words] = frozenset()
    is_state: bool = False
    places: Words = frozenset()
    hosts: frozenset[Words] = frozenset()

    def is_one_with(self, other: "Office") -> bool:
        """Whether both are one body, or one of them leads or speaks for the other."""
        if any(a and b and (a <= b or b <= a) for a in self.bodies for b in other.bodies):
            return True
        return _leads(self, other) or _leads(other, self)

    def may_be_one_with(self, other: "Office") -> bool:
        """Whether both may speak for one government, or one of them in the other's own document."""
        if any(host in mine.hosts for mine, its in ((self, other), (other, self)) for host in its.bodies):
            return True
        is_elsewhere = self.places and other.places and not self.places & other.places
        return self.is_state and other.is_state and not is_elsewhere


def _leads(one: Office, other: Office) -> bool:
    return any(body and (body <= led or (len(led) > 1 and led <= body)) for led in one.leads for body in other.bodies)


def words(name: str) -> Words:
    """The words of a name as far as they must agree."""
    found = re.findall(r"[\w-]+", re.sub(r"[’']s\b", "", name.lower()))
    return frozenset(word[:FRONT] for word in found if word not in _JOINTS)


def of_body(name: str) -> Office:
    """The office that a body is."""
    bare = _SEAT.sub("", name) if _STATE.search(name) else name
    return Office(
        bodies=frozenset({words(bare) - (_MOUTHS if _MOUTH.search(name) else frozenset())}),
        is_state=bool(_STATE.search(name)),
        places=_places(name),
    )


def of_place(name: str, *, is_country: bool) -> Office:
    """The office meant where a place speaks: a government, whose country a capital does not tell."""
    return Office(frozenset({words(name)}), is_state=True, places=words(name) if is_country else frozenset())


def of_person(name: str, called: Iterable[str]) -> Office:
    """The office of a person who is called by these titles."""
    bodies: set[Words] = set()
    leads: set[Words] = set()
    is_state, places = bool(_STATE.search(name)), set[str]()
    for title in called:
        if _PAST.search(title):
            continue
        bare = words(title) - words(name)
        is_state = is_state or bool((_STATE.search(title) or _RANK.search(title)) and not _COMPANY.search(title))
        places |= _places(title) - words(name)
        if _MOUTH.search(title):
            bodies.add(bare - _MOUTHS - _RANKS)
        elif _MINISTER.search(title):
            bodies.add(
                bare - {"deput", "state", "secre", "senio"} if len(bare - {"deput", "prime"}) > 1 else frozenset()
            )
        elif _POLICE.search(title):
            leads.add(frozenset({"polic"}))
        elif _HEAD.search(title) or (title.startswith(name) and _OF_THE.search(title)):
            leads.add(bare - _ROLES)
    return Office(frozenset(bodies - {frozenset()}), frozenset(leads - {frozenset()}), is_state, frozenset(places))


def called(abstracts: Sequence[Abstract], bodies: Iterable[str]) -> dict[str, set[str]]:
    """From each person's name to the titles that reports give, with the body where a title says only "its"."""
    named = sorted({*bodies, *(_names(abstracts))}, key=len, reverse=True)
    found: dict[str, set[str]] = {}
    for each in abstracts:
        for said in each.said:
            voice = said.voice
            if voice.kind != "person" or not voice.name:
                continue
            titles = found.setdefault(voice.name, set())
            for title in {said.title or "", _apposed(voice.source)}:
                if not title or title.lower() in PRONOUNS:
                    continue
                titles.add(title)
                is_vague = not words(title) - words(voice.name) - _MOUTHS - _ROLES
                if is_vague and (_MOUTH.search(title) or _HEAD.search(title)):
                    around = [body for body in named if body != each.outlet]
                    titles.add(f"{title} for the {_last_named(each.text, said.start, voice.source, around)}")
    return found


def _names(abstracts: Sequence[Abstract]) -> Iterable[str]:
    """The bodies that speak in these reports by a name of their own."""
    for each in abstracts:
        for said in each.said:
            if said.voice.kind == "organisation" and said.voice.name and _CAPITAL.search(said.voice.name[1:]):
                yield said.voice.name


def _apposed(source: str) -> str:
    """What stands beside a name in the words for a speaker, without what is told of the person: "who lives there"."""
    return re.split(r",? (?:who|whose|which|where|when)\b", source)[0].strip(" ,")


def _last_named(text: str, start: int, source: str, named: Sequence[str]) -> str:
    """The body named last before a speaker, empty where none is."""
    place = text.find(source, max(0, start - REACH)) if source else start
    before = text[max(0, place - REACH) : max(0, place)]
    found = max(((before.rfind(name), name) for name in named if name in before), default=(-1, ""))
    return found[1]


def _places(title: str) -> Words:
    """Of which country an office is, as far as it says so; "the ministry in" its capital does not."""
    return frozenset(word[:FRONT].lower() for word in _CAPITAL.findall(_SEAT.sub("", title))) - _INSTITUTION - _MOUTHS
