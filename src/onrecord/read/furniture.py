"""How the small print of a news page looks: bylines, datelines, credits, and what is there for the page's own sake."""

import re
from dataclasses import dataclass
from functools import cache

from onrecord.read import dates
from onrecord.tables import toml

_COMMAND = re.compile(r"\b(?:general|joint|defence|army) staff\b|\bchiefs? of staff\b")
_SMALL_PRINT = 250  # characters; whatever is longer is a story
_PARTICLES = ("de", "van", "der", "von", "al", "el", "bin", "la", "le", "da", "di", "du", "dos", "y", "e")
_CONNECTORS = frozenset(("and", "of", "in", "for", "the", "at", "with", "to", "on", "by", "&", *_PARTICLES))
_SEPARATOR = re.compile(r"\s*[|•·–—()]\s*|,\s+|\s+[/-]\s+|;\s*")
_WORD = re.compile(r"[\w&@][\w&@.'’-]*")
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"

_WEEKDAYS = re.compile(rf"(?i:\b{_WEEKDAY}\b)(?!\s+[A-Z][a-z])")  # that of a date, not of "The Sunday Tribune"

_DATELINE_SIGNED = re.compile(  # KYIV, 12 March (Reuters) —
    r"(?P<place>[^\W\d_][^()\n\r—–|]{0,60}?)?"
    r"(?:\s*\((?P<agency>[^\W\d_][\w.&/ -]{0,30})\)|\s/(?P<slashed>[^\W\d_][\w.& -]{0,30})/\.?(?=\s|$))\s*"
    r"(?P<dash>—|–|--|-(?=\s|$)|_|�|:(?=\s|$))?\s*"
)
_DATELINE_CAPITALS = re.compile(  # KYIV, Ukraine —
    r"(?P<place>[^\W\d_][\w.'’ /-]{1,40}?)(?P<rest>,[^()\n\r—–|]{2,40}?)?\s*(?:—|–|--|\s-|\s_|�)\s*"
)
_DATELINE_DATED = re.compile(  # Paris, Monday.
    rf"(?P<place>[^\W\d_][\w'’ -]{{1,30}}(?:,\s[^\W\d_][\w'’ -]{{1,30}})?),\s"
    rf"(?:{_WEEKDAY}|\d\d?\s{_MONTH}(?:,?\s\d{{4}})?|{_MONTH}\s\d\d?(?:,\s\d{{4}})?)"
    r"\s?(?:\.|—|–|--|\s-)(?:\s+(?=\S)|$)",
    re.IGNORECASE,
)
_WRITER_IN = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,2} in [A-Z]")  # Ana Poe in Luneford | Harbour Post
_PRESS_OF = re.compile(  # Press office of the General Staff
    r"^(?i:press|media|information|communications?) (?:office|service|department|centre|bureau) of (?:the )?"
    r"(?=[^\W\d_a-z])"
)
_BRACKETED = re.compile(r"\s*\(+(?P<inside>[^()]{2,120})\)+[.\s]*$")
_SLASHED = re.compile(r"(?<=[.!?\"”’)\s])(?P<inside>[^\W\d_]{2,}/[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\.?$")
_BARE = re.compile(r"(?<=[.!?\"”’)]\s)(?P<inside>[^\W\d_][\w ]{2,20}: ?[^.!?:]{2,60})\.?$")
_PICTURE = re.compile(r"\b(photo|photos|photograph|via|file)\b", re.IGNORECASE)
_CREW = re.compile(r"\b(?:reporting|editing|writing) by\b", re.IGNORECASE)
_CAPTION = re.compile(r"(file photo\b|file (-|–|—)|(image|photo|media) caption\b|caption:|pictured:)", re.IGNORECASE)
_ENDS = re.compile(r"[.!?][\"”’»)]*$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline or date line says: who wrote, for whom, when."""

    writer: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline ends, and what it says about agency and day."""

    end: int
    agency: str | None
    published: str | None


def is_boilerplate(words: str) -> bool:
    """Whether a piece is there for the page's own sake: a comment counter, an invitation to share or subscribe."""
    return len(words) <= _SMALL_PRINT and _boilerplate().match(words) is not None


def is_caption(words: str) -> bool:
    """Whether a piece calls itself the caption of a picture."""
    return _CAPTION.match(words) is not None


def is_credit(words: str) -> bool:
    """Whether a whole piece only says where something was taken from."""
    if len(words) > _SMALL_PRINT:
        return False
    bare = words.rstrip(" .")
    inside = bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") else bare
    if _credit_lines().match(inside) or _is_agency(re.sub(r"(?i)\s+staff$", "", inside)):
        return True
    if _is_attributed(inside):
        return "http" in inside or not (_ENDS.search(words) and len(inside.split()) > 8)
    if inside == bare:
        return "/" in bare and len(bare.split()) <= 4 and _is_picture_credit(bare)
    return _CREW.search(inside) is not None or (
        len(inside.split()) <= 5 and (" " not in inside or _is_name_like(inside))
    )


def credit_at_end(words: str) -> tuple[int, bool] | None:
    """Where a credit at the end of a piece begins, and whether it is a picture's, which makes the rest a caption."""
    tail = words[-_SMALL_PRINT:]
    offset = len(words) - len(tail)
    for form in (_BRACKETED, _SLASHED, _BARE):
        match = form.search(tail)
        if match and match.start():
            before = tail[: match.start()]
            of_picture = _is_picture_credit(match["inside"])
            if of_picture or _signs(match["inside"], before):
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                return offset + start, of_picture
    return None


def byline_in(words: str) -> Byline | None:
    """What a byline or date line says, or None for anything else.

    >>> byline_in("By Ana Poe, Harbour Post, 12 March 2025")
    Byline(writer='Ana Poe', outlet='Harbour Post', published='2025-03-12')
    >>> byline_in("By Monday the river had risen.")
    """
    if len(words) > _SMALL_PRINT or _ENDS.search(words):
        return None
    line = " ".join(words.split())
    found = dates.found_in(line)
    rest = line if found is None else f"{line[: found[1]]} | {line[found[2] :]}"
    labelled, written = _lead("dateline_words").match(rest), _lead("byline_words").match(rest)
    if not (labelled or written or found):
        return None
    lead = labelled or written
    parts = [part for part in _parts(rest[lead.end() :] if lead else rest) if not _is_department(part)]
    if len(" ".join(parts).split()) > 16 or not all(map(_is_name_like, parts)) or (written and not parts):
        return None
    written = written or (_WRITER_IN.match(parts[0]) if len(parts) > 1 else None)
    writer = re.split(r"\s+(?:in|at|for)\s+", parts.pop(0))[0] if written else None
    outlets = [part for part in parts if not labelled and not _is_staff(part)]
    return Byline(writer, outlets[0] if outlets else None, found[0] if found else None)


def _parts(line: str) -> list[str]:
    """What a byline strings together, without weekdays and labels."""
    parts = (part.strip(" .:()") for part in _SEPARATOR.split(_WEEKDAYS.sub("", line)))
    parts = (_PRESS_OF.sub("", part) for part in parts)
    return [part for part in parts if part and part.lower() not in toml("page_furniture")["dateline_words"]]


def dateline_in(words: str, early: bool) -> Dateline | None:
    """The dateline a piece begins with; forms without an agency in brackets are trusted only early in a report."""
    head = words[:140]
    match = _DATELINE_SIGNED.match(head)
    if match and _is_signed(match, words, early):
        return Dateline(match.end(), match["agency"] or match["slashed"], _day(match.group()))
    match = _DATELINE_CAPITALS.match(head) if early else None
    if match and _is_town(match["place"], match["rest"] or ""):
        return Dateline(match.end(), None, _day(match.group()))
    match = _DATELINE_DATED.match(head) if early else None
    if match and _is_name_like(match["place"]):
        return Dateline(match.end(), None, _day(match.group()))
    return None


def _is_signed(match: re.Match[str], words: str, early: bool) -> bool:
    """Whether a place with an agency in brackets is a dateline and not the beginning of a sentence.

    It is where a dash follows or the agency is known; early in a report also for a town in capitals with its country or
    day ("KOSTRIN, Maravia, 15 April (CWA)"), where a new sentence or nothing follows.
    """
    place, agency = (match["place"] or "").strip(), match["agency"] or match["slashed"]
    sure = bool(match["dash"]) or _is_agency(agency)
    if not place:
        return _is_agency(agency) or (early and sure and agency.isupper())
    town, more = re.match(r"([^,.]*)(.*)", place).groups()  # type: ignore[union-attr]
    rest = words[match.end() :]
    if sure:
        return town.isupper() or _is_name_like(place)
    ends = not rest or (bool(more) and not rest[0].islower())
    return early and ends and town.isupper() and agency.isupper() and _is_name_like(place)


def _is_town(place: str, rest: str) -> bool:
    """Whether capitals before a dash are a town and what follows it, not a heading that shouts."""
    if not (len(place) > 2 and place.isupper() and len(place.split()) <= 3):
        return False
    return len(rest.split()) <= 5 and _is_name_like(rest) and not (len(rest) > 6 and rest.isupper())


def _day(words: str) -> str | None:
    found = dates.found_in(words)
    return found[0] if found else None


def _is_picture_credit(inside: str) -> bool:
    label = re.split(r"\s*[:/]", inside, maxsplit=1)[0].strip().lower()
    if label in toml("page_furniture")["photo_words"] and label != inside.lower():
        return True
    words = inside.split()
    if len(words) > 10 or not _is_name_like(inside):
        return False
    left, slash, right = inside.partition("/")
    if slash and right:
        return _is_agency(left) or _is_agency(right) or len(words) > 2 or bool(_PICTURE.search(inside))
    return len(words) > 1 and bool(_PICTURE.search(inside))


def _signs(inside: str, before: str) -> bool:
    """Whether brackets at the end name where the words were taken from."""
    return _is_attributed(inside) or (_is_agency(inside) and _ENDS.search(before) is not None)


def _is_attributed(words: str) -> bool:
    label, colon, rest = words.partition(":")
    return bool(colon and rest.strip()) and label.strip().lower() in toml("page_furniture")["credit_words"]


def _is_agency(words: str) -> bool:
    return words.strip().lower() in _agencies()


def _is_staff(words: str) -> bool:
    bare = _COMMAND.sub("", words.lower())  # soldiers, no writers
    return any(word in toml("page_furniture")["staff_words"] for word in bare.split())


def _is_department(words: str) -> bool:
    """Whether it is the part of a body that speaks to the press: "press office", "information department"."""
    found = [word.lower() for word in _WORD.findall(words) if word not in _CONNECTORS]
    return len(found) > 1 and set(found) <= set(toml("page_furniture")["department_words"])


def _is_name_like(words: str) -> bool:
    """Whether every word could be part of a name: capital first, a number, or a small word that joins names."""
    return all(word in _CONNECTORS or not word[0].islower() for word in _WORD.findall(words))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.lower() for name in toml("page_furniture")["agencies"])


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in toml("page_furniture")["boilerplate"]), re.IGNORECASE)


@cache
def _credit_lines() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in toml("page_furniture")["credit_lines"]), re.IGNORECASE)


@cache
def _lead(words: str) -> re.Pattern[str]:
    """One of the words of a list at the start, before a colon, a name or a number."""
    forms = "|".join(sorted(map(re.escape, toml("page_furniture")[words]), key=len, reverse=True))
    return re.compile(rf"\|?\s*(?i:{forms})\b\s*:?\s*(?:(?i:on|at)\s+)?(?=[^\W\d_a-z]|[\d|(]|$)")
