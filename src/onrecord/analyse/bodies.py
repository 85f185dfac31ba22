"""Bodies: those whose own documents are in a case, and where a sentence names one.

A body is known by the words of its name in any order, by a country's adjective, by what bodies of its kind are called,
and by the town its document is dated from.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.analyse.outlets import names

STEM = 5  # letters that two forms of a word share
HEADING = 300  # characters of a document that say where it comes from
OWN = 3  # words of a text by which a body speaks of itself
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_BEFORE = re.compile(r"(?:(?:[^\W\d_][\w-]*(?:[’']s?)?)\s+){1,4}$")
_AFTER = re.compile(
    r"(?:[’']s (?:press )?office)?(?:\s+of (?:the )?[^\W\d_][\w-]*(?:(?: and| for(?: the)?)? [A-Z][\w-]*)*){0,3}"
    r"(?:\s+in (?P<town>[A-Z][\w-]*(?: [A-Z][\w-]*)?))?"
)
_MOUTH = re.compile(
    r"^(?P<body>[A-Z].*?)(?:[’']s?)? (?:press|media|information) (?:office|service|centre|center|department)$",
    re.IGNORECASE,
)
_ALONE = frozenset({"military", "carrier", "employer", "leadership", "firm", "service", "agency", "authority"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body whose own document is in the case: the stems of its name and what else it may be called."""

    outlet: str
    name: frozenset[str]
    called: frozenset[str]
    heading: str
    proper: re.Pattern[str] | None

    def fits(self, mention: "Mention") -> bool:
        """Whether it may be meant: every word is of its name, and one of them says what kind of body it is."""
        known = self.name | self.called
        if not mention.words <= known or not mention.words & (_heads() | self.called):
            return False
        return mention.town is None or mention.town.lower() in self.heading.lower() or _stem(mention.town) in self.name

    def named(self, sentence: str) -> Iterator["Mention"]:
        """Where a sentence calls it by its proper name: "Petrovia" of "Petrovia Oil Company", initials."""
        for found in self.proper.finditer(sentence) if self.proper else ():
            yield Mention(found.start(), found.end(), self.name, None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A body as a sentence names it: where, by the stems of which words, in which town."""

    start: int
    end: int
    words: frozenset[str]
    town: str | None

    @property
    def is_bare(self) -> bool:
        """Whether it says only what kind of body it is: "the ministry"."""
        return self.words <= _heads()


def bodies(reports: Iterable[tuple[str, str]]) -> tuple[Body, ...]:
    """The bodies among the outlets of reports, given with their texts."""
    texts: dict[str, list[str]] = {}
    for outlet, text in reports:
        texts.setdefault(outlet, []).append(text)
    return tuple(
        Body(
            outlet=outlet,
            name=_stems(body) | _initials(body),
            called=_called(body),
            heading="\n".join(text[:HEADING] for text in written),
            proper=_proper(body),
        )
        for outlet, written in texts.items()
        if (body := represented(outlet)) != outlet
        or is_publisher(outlet)
        or all(speaks_for_itself(outlet, text) for text in written)
    )


def represented(outlet: str) -> str:
    """The body whose press office an outlet is; the outlet itself where it is none.

    >>> represented("Vessel Works press office"), represented("Harbour Chronicle")
    ('Vessel Works', 'Harbour Chronicle')
    """
    found = _MOUTH.match(outlet)
    return found["body"] if found else outlet


def is_publisher(outlet: str) -> bool:
    """Whether an outlet is a body that publishes documents, not a paper, a station or a press office.

    >>> is_publisher("Ministry of Energy of Zemoria"), is_publisher("Police Gazette")
    (True, False)
    """
    words = {word.lower() for word in _WORD.findall(outlet)}
    return not _is_media(outlet) and bool(words & _list("heads"))


def speaks_for_itself(outlet: str, text: str) -> bool:
    """Whether a text is one body's own words: nobody is quoted in it, and it says "we", or its name, several times."""
    if _is_media(outlet) or re.search('[“”"«„]', text):
        return False
    last = re.escape(outlet.rsplit(maxsplit=1)[-1])
    return len(re.findall(rf"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Tt]he {last})\b", text)) >= OWN


def mentions(sentence: str) -> Iterator[Mention]:
    """The bodies that a sentence names, by the words that say what kind of body it is."""
    place = 0
    for head in _head().finditer(sentence):
        if head.start() < place:
            continue
        start = _first(sentence, head.start())
        after = _AFTER.match(sentence, head.end())
        town = after.group("town") if after else None
        place = after.end() if after else head.end()
        named = sentence[start : after.start("town") - len(" in ") if after and town else place]
        yield Mention(start, place, _stems(named), town)


def _first(sentence: str, head: int) -> int:
    """Where the name begins whose kind is said at `head`: up to four words before it, none of grammar or time."""
    before = _BEFORE.search(sentence, max(0, head - 80), head)
    if not before:
        return head
    start = head
    for word in reversed(list(re.finditer(r"\S+", before.group()))):
        bare = word.group().lower()
        is_owner = bare.endswith(("’s", "'s", "s’"))
        if bare in _list("stops") or _DAY.match(bare) or (bare[0] == word.group()[0] and bare.endswith(("ed", "ing"))):
            break
        start = before.start() + word.start()
        if is_owner and not _head().match(word.group()):
            break
    return start


def _stem(word: str) -> str:
    return word.lower()[:STEM]


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        _stem(word) for word in _WORD.findall(words) if word.lower() not in _list("empty") and len(word) > 1
    )


def _initials(outlet: str) -> frozenset[str]:
    """What the first words of a name may be shortened to: "UN" of "United Nations Mission"."""
    letters = "".join(word[0] for word in _WORD.findall(outlet) if word[0].isupper())
    return frozenset(_stem(letters[:length]) for length in range(2, len(letters) + 1))


def _proper(outlet: str) -> re.Pattern[str] | None:
    """What a body is called by its name alone, None where it has none of its own."""
    full, *others = names(outlet)
    words = full.split()
    kept = [word for word in others if word.isupper()]
    while len(words) > 1 and words[-1].lower() in _list("forms"):
        words.pop()
        kept.append(" ".join(words))
    if not is_publisher(outlet):
        kept.append(full)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, kept))})(?![\w-])") if kept else None


def _is_media(outlet: str) -> bool:
    return any(re.search(rf"\b{word}\b", outlet.lower()) for word in _list("media"))


def _called(outlet: str) -> frozenset[str]:
    words = {word.lower() for word in _WORD.findall(outlet)}
    kinds = tables.toml("citing_bodies")["kinds"]
    return frozenset(_stem(word) for kind in kinds if words & {*kind["named"]} for word in kind["called"])


@cache
def _list(kind: str) -> frozenset[str]:
    return frozenset(tables.toml("citing_bodies")[kind])


@cache
def _heads() -> frozenset[str]:
    return frozenset(map(_stem, _list("heads")))


@cache
def _head() -> re.Pattern[str]:
    called = {word for kind in tables.toml("citing_bodies")["kinds"] for word in kind["called"]}
    words = "|".join(sorted(_list("heads") | (called & _ALONE)))
    return re.compile(rf"\b(?:{words})\b(?!-)", re.IGNORECASE)
