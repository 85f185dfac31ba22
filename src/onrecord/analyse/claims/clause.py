"""Clauses: what a report tells, ready to be compared with what others tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from onrecord import tables
from onrecord.analyse.abstract import Days, Point, Value
from onrecord.analyse.claims.polarity import DENYING, Polarity, polarity
from onrecord.analyse.claims.things import Spoken, spoken
from onrecord.analyse.claims.values import OPEN_ABOVE, OPEN_BELOW
from onrecord.analyse.clocks import Clock, clocks
from onrecord.analyse.wording import long_stems, stem

_NONE = re.compile(
    r"\b(?:no|any|such|neither|never an?|not one|a single)(?: such| single)? (?P<noun>[\w-]+)(?: (?P<beside>[\w-]+))?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(?:correct(?:ion|ed)|clarification)\b|\bearlier version of th|\bwe (?:regret|apologi)", re.IGNORECASE
)
_NO = re.compile(r"\W*(?:no|not one|none) ", re.IGNORECASE)  # "No sign of tampering", no verb to bear it
AND_NOT = re.compile(r"(?:,|\band|\bbut)\s+not\b.*$", re.IGNORECASE | re.DOTALL)
_NOTHING_BUT = re.compile(
    r"\b(?:nothing|no one|nobody|none|no \w+)\b[^.;]*\b(?:except|but|apart from|other than|save)\b", re.IGNORECASE
)
EXCEPTED = re.compile(
    r"\b(?:[Nn]o ?body|[Nn]o one|[Nn]o other \w+|[Nn]o \w+|[Nn]one)(?: else)? (?:but|except|other than|apart from|save)"
    r" (?:for )?(?:the )?(?P<name>[A-Z][\w-]+)"
)
"""Nobody but one: what others do is denied."""
_NEGATOR = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|fail\w*|refus\w*|no longer)\b|n[’']t\b",
    re.IGNORECASE,
)
_NO_DOUBT = re.compile(r"\b(?:no|without(?: a| any)?|beyond(?: a| any)?) doubt\b", re.IGNORECASE)
_NO_MORE = re.compile(r"\b(?:no|not) (?:more|less|fewer|longer|further|later|earlier) than\b", re.IGNORECASE)
NOT_UNTIL = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bonly)\b[^.;]*\buntil (?:\w+ )?(?:\d|[A-Z]|last|this|then|the)", re.DOTALL
)
"""What was not so until a day was so from then on."""
UNFOUND = re.compile(
    r"\b(?:(?:no|any|not a single|little) (?:evidence|record|proof|sign|indication|trace|confirmation|hint)s?"
    r"(?: to (?:show|suggest))?"
    r"|nothing (?:at all )?to (?:show|suggest|indicate|prove|confirm|support))(?: that)? ?$",
    re.IGNORECASE,
)
"""Words before what is told not to be so ("found no record that"); they tell nothing by themselves."""
_NO_TRACE = re.compile(
    r"\b(?:no|any|not a single|little) (?:evidence|proof|sign|indication|trace|hint)s? (?:of|that)\b", re.IGNORECASE
)
"""Who finds no trace of tampering says no to the tampering, not only to the trace."""
_RECALLING = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bcannot) (?:\w+ly )?(?:remember|recall|regret|mind|forget) $", re.IGNORECASE
)
"""Who does not remember waking up woke up."""
FINDING = frozenset({"find", "see", "have", "be", "show", "discover"})
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_FULL_NAME = re.compile(r"\W*(?:[A-Z][\w-]+\s){2}")  # "Tomas Brel was arrested" opens with a name, not only a capital
EMPTY_NOUNS = frozenset(
    {
        "other",
        "one",
        "form",
        "chance",
        "possibility",
        "way",
        "longer",
        "more",
        "doubt",
        "reason",
        "sign",
        "evidence",
        "part",
        "intention",
        "wish",
        "desire",
        "need",
    }
    | {"unit", "member", "side", "official", "officer", "man", "person", "circumstance", "time", "point", "moment"}
)
_UP_TO = re.compile(r"\b(?:before|until|till|up to|prior to|ahead of)(?: the)? $", re.IGNORECASE)
_FROM = re.compile(r"\b(?:since|after|from)(?: the)? $", re.IGNORECASE)
_THEN = re.compile(
    r"\bthat (?:very |same )?(?:day|night|morning|afternoon|evening|week|month|year|weekend)\b|\bat the time\b",
    re.IGNORECASE,
)
"""Days that were named before, which are not the day of the report."""
YEAR = ("-01-01", "-12-31")
ALWAYS = ("0001-01-01", "9999-12-31")
FEWEST = 2  # tokens below which the common words of a clause are kept as well


@dataclass(frozen=True)
class Told:
    """A clause as it is compared: its tokens (words and matters), what it says yes and no to, its times of day.

    `moments` are the days it speaks of, that of publication where it names none; `names` its words with a capital.
    `denied` are the things it says there is none of, `is_note` is true in a correction printed with an article.
    `stems` are the stems of its terms, `acting` those of its subject.
    """

    point: Point
    report: str
    tokens: tuple[str, ...]
    polarity: Polarity
    clocks: tuple[Clock, ...]
    moments: tuple[tuple[str, str], ...]
    names: frozenset[str]
    denied: tuple[str, ...]
    words: str
    is_note: bool
    stems: frozenset[str]
    acting: frozenset[str]

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its tokens, in no order."""
        return frozenset(self.tokens)

    @cached_property
    def matters(self) -> frozenset[str]:
        """The matters among its tokens."""
        return frozenset(token for token in self.tokens if token.startswith("<"))

    @cached_property
    def names_a_day(self) -> bool:
        """Whether it gives a day that is sure."""
        return any(day.sure for day in self.point.days)


def told(report: str, text: str, point: Point, day: str) -> Told:
    """A clause of a report, ready to be compared."""
    words = text[point.start : point.end]
    before = text[point.sentence[0] : point.start]
    is_negated = _is_negated(words, point) and not (_RECALLING.search(before) and not is_negative(words))
    point = replace(point, negated=is_negated or bool(UNFOUND.search(before)))
    if point.negated and NOT_UNTIL.search(words):
        point = replace(point, negated=False, factuality="actual")
    if point.negated and not _NO_MORE.search(words):
        point = replace(point, values=tuple(_turned(value) for value in point.values))
    point, found = _spoken(words, point)
    if point.negated and _says_it_in_a_phrase(words, found.words):
        point = replace(point, negated=False)
    empty = _empty()
    kept = [term for term in point.terms if term not in empty and term not in found.words and not _DIGIT.search(term)]
    if len(kept) + len(found.matters) < FEWEST:
        idle = found.words | empty if found.matters else found.words
        kept = [term for term in point.terms if term not in idle]
        kept += [point.predicate] if point.predicate not in empty or not found.matters else []
    stems = frozenset(stem(term) for term in point.terms)
    return Told(
        point=point,
        report=report,
        tokens=tuple(dict.fromkeys((*kept, *sorted(found.matters), *_dated(point)))),
        polarity=(held := polarity(point, found.things)),
        clocks=clocks(words),
        moments=(_moments(point) if held.is_so else _open(_moments(point), words, point))
        or ((ALWAYS if _THEN.search(words) else (day, day)),),
        denied=_denied(words, point),
        names=frozenset(word.lower() for word in _NAME.findall(words if _FULL_NAME.match(words) else words[1:])),
        words=words,
        stems=stems,
        acting=stems & long_stems(point.subject),
        is_note=bool(_NOTE.search(text[slice(*point.sentence)])),
    )


def _spoken(words: str, point: Point) -> tuple[Point, Spoken]:
    """What a clause speaks of; of "found no trace of tampering" only the tampering."""
    none = _NO_TRACE.search(words) if point.negated and point.predicate in FINDING else None
    if none is None:
        return point, spoken(words, (*point.terms, point.predicate))
    traces = {*none.group().lower().split()}
    point = replace(point, terms=tuple(term for term in point.terms if term not in traces))
    return point, spoken(_NO_TRACE.sub("", words), point.terms)


def _turned(value: Value) -> Value:
    """A bound turned about, as under "never": "never more than 11" is up to 11."""
    if value.qualifier in OPEN_BELOW:
        return replace(value, low=None, high=value.low, qualifier="up to")
    if value.qualifier in OPEN_ABOVE:
        return replace(value, low=value.high, high=None, qualifier="more than")
    return value


def _is_negated(words: str, point: Point) -> bool:
    """Whether a clause says no to its predicate; "at 3.15am and not at four" says yes to it, "no doubt that" too."""
    if EXCEPTED.search(words):
        return True
    if _NOTHING_BUT.search(words):
        return False
    if _NO.match(words):
        return True
    is_idle = any(idle.search(words) and not is_negative(idle.sub("", words)) for idle in (AND_NOT, _NO_DOUBT))
    return point.negated and not is_idle


def is_negative(words: str) -> bool:
    """Whether a "no" of any kind stands in these words."""
    return bool(_NEGATOR.search(words))


def _says_it_in_a_phrase(words: str, phrases: frozenset[str]) -> bool:
    """Whether every "no" of a clause belongs to a phrase that the table reads as a whole: "without danger"."""
    negators = {found.group().lower() for found in _NEGATOR.finditer(words)}
    return bool(negators) and negators <= phrases


def _dated(point: Point) -> list[str]:
    """A clause that sets a day for what is to come tells of a date."""
    return ["<date>"] if point.factuality == "planned" and any(day.sure for day in point.days) else []


def _denied(words: str, point: Point) -> tuple[str, ...]:
    """What a clause says there is none of: "no annex existed", "any such warning arrived"."""
    if not point.negated and not (point.voice and point.voice.act in DENYING):
        return ()
    nouns = {noun for found in _NONE.finditer(words) for noun in _compound(found, point)}
    return tuple(term for term in point.terms if term in nouns or f"{term}s" in nouns)


def _compound(none: re.Match[str], point: Point) -> Iterator[str]:
    """The noun after "no", with the one that it stands before: "no ballot box"."""
    if none["noun"].lower() in EMPTY_NOUNS:
        return
    yield none["noun"].lower()
    beside = (none["beside"] or "").lower()
    if beside in point.terms and beside != point.predicate:
        yield beside


def _moments(point: Point) -> tuple[tuple[str, str], ...]:
    """The days a clause speaks of; where it gives a figure, the day told nearest to it."""
    days = days_told(point)
    if point.values and len(days) > 1:
        days = [min(days, key=lambda day: abs(day.start - point.values[0].start))]
    return tuple((day.first, day.last) for day in days)


def days_told(point: Point) -> list[Days]:
    """The days of which a clause is sure, without whole years beside a shorter time: "the contract of 2024"."""
    days = [day for day in point.days if day.sure]
    short = [day for day in days if (day.first[4:], day.last[4:]) != YEAR]
    return short or days


def _open(moments: tuple[tuple[str, str], ...], words: str, point: Point) -> tuple[tuple[str, str], ...]:
    """The days of a clause that says no, with all before or after them: "none before 12 March", "none since May"."""
    for days in point.days:
        lead = words[: max(0, days.start - point.start)]
        if _UP_TO.search(lead):
            return tuple((ALWAYS[0], last) for _, last in moments)
        if _FROM.search(lead):
            return tuple((first, ALWAYS[1]) for first, _ in moments)
    return moments


@cache
def _empty() -> frozenset[str]:
    return frozenset(tables.toml("opposites")["empty"])


def apart(first: Told, second: Told) -> bool:
    """Whether both name days, and none of them in common."""
    return first.names_a_day and second.names_a_day and not share_a_day(first, second)


def share_a_day(first: Told, second: Told) -> bool:
    return any(a[0] <= b[1] and b[0] <= a[1] for a in first.moments for b in second.moments)
