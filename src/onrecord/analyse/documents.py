"""Documents: where a report says that it takes something from what a body has published itself.

A ministry, a court or a company acts and speaks all the time; its own document is cited only where a report names both
("in a bulletin on Tuesday the ministry of defence said"). The body is known by the words of its name in any order, by a
country's adjective, by what bodies of its kind are called, and by the town its document is dated from.
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
            name=_stems(outlet) | _initials(outlet),
            called=_called(outlet),
            heading="\n".join(text[:HEADING] for text in written),
            proper=_proper(outlet),
        )
        for outlet, written in texts.items()
        if is_publisher(outlet) or all(speaks_for_itself(outlet, text) for text in written)
    )


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


def is_other_kind(words: str, heading: str) -> bool:
    """Whether words cite one kind of document, and the heading of this one says that it is another.

    >>> is_other_kind("said in its bulletin", "Communiqué No. 9"), is_other_kind("said in a statement", "Communiqué")
    (True, False)
    """
    cited, own = _kinds(words), _kinds(heading)
    return bool(cited and own and not cited & own)


def documents(
    text: str, start: int, sentence: str, known: Iterable[Body]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a sentence, which begins at `start` of a text, takes something from a document, and of which bodies."""
    found = tuple(known)
    if not found or not _document().search(sentence):
        return
    for mention in mentions(sentence):
        meant = _fuller(text[:start], mention) if mention.is_bare else mention
        outlets = tuple(body.outlet for body in found if body.fits(meant))
        if outlets and (cited := _taken(sentence, mention)):
            yield *cited, outlets
    for body in found:
        for mention in body.named(sentence):
            if cited := _taken(sentence, mention):
                yield *cited, (body.outlet,)


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


def _fuller(before: str, mention: Mention) -> Mention:
    """What a bare "the ministry" stands for: the last body of that kind that the text has named more fully."""
    for earlier in reversed(list(mentions(before[-2_000:]))):
        if not earlier.is_bare and mention.words <= earlier.words:
            return earlier
    return mention


def _taken(sentence: str, mention: Mention) -> tuple[int, int] | None:
    """The words that say so; None when the body only acts, or its document is only spoken of."""
    blanked = f"{sentence[: mention.start]}BODY{sentence[mention.end :]}"
    if any(_around(pattern, blanked, mention.start) for pattern in _patterns("decoys")):
        return None
    found = [match for pattern in _patterns("takes") if (match := _around(pattern, blanked, mention.start))]
    if not found:
        return None
    longer = mention.end - mention.start - len("BODY")
    first, last = min(match.start() for match in found), max(match.end() for match in found)
    return first + len(blanked[first:last]) - len(blanked[first:last].lstrip(" ,")), last + longer


def _around(pattern: re.Pattern[str], blanked: str, place: int) -> re.Match[str] | None:
    """The match of a pattern that takes in the body, or that has none."""
    needs = "BODY" in pattern.pattern
    return next((each for each in pattern.finditer(blanked) if not needs or each.start() <= place < each.end()), None)


def _kinds(words: str) -> frozenset[str]:
    exact = tables.toml("citing_bodies")["says"]["exact"]
    plain = words.lower().replace("é", "e")
    return frozenset(kind.replace("é", "e") for kind in exact if re.search(rf"\b{kind.replace('é', 'e')}\b", plain))


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


@cache
def _document() -> re.Pattern[str]:
    says = tables.toml("citing_bodies")["says"]
    words = "|".join([*says["documents"], *says["figures"], "website", "site", "channel", "page", "account", "feed"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    says = tables.toml("citing_bodies")["says"]
    some, doc = r"(?:[^.;]{0,90}?)", f"(?:{'|'.join(says['documents'])})"
    parts = {
        "IN": rf"in (?:(?:a|an|the|its|their|this|that|another|one|\w+day[’']s) )?(?:[\w’-]+ ){{0,3}}?{doc}",
        "SAY": f"(?:{'|'.join(says['verbs'])})",
        "DOC": doc,
        "FIGURES": f"(?:{'|'.join(says['figures'])})",
    }
    found = []
    for each in says[kind]:
        pattern = each.replace(" -", r" (?:[\w’-]+ ){0,3}?").replace("~", some)
        for part, words in parts.items():
            pattern = words.join(re.split(rf"(?<![A-Z]){part}(?![A-Z])", pattern))
        found.append(re.compile(pattern.replace("BODY", r"(?:\bthe )?BODY"), re.IGNORECASE))
    return tuple(found)
