"""Tellings: the clauses of a report that say of something on which day it was, is to be or was not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from onrecord.analyse.abstract import Abstract, Days, Point
from onrecord.analyse.wording import core
from onrecord.model import At

Kind = Literal["told", "foreseen", "denied", "ruled out"]
Bound = Literal["on", "by", "since", "until", "from"]

LONGEST = 366  # days; a longer stretch is an age, no date
LEAD = 40  # characters before a date that say how it binds
NEAR = 7  # clauses back in which the day of an hour was told
FEWEST = 2  # words of its own that a telling has
READ = frozenset({"paragraph", "dateline", "pull quote"})
OPEN = frozenset({"planned", "possible", "requested", "threatened"})
SAYING = frozenset({"quote", "report", "interview"})  # what media do with the words of others
OWN = frozenset({"date", "be dated"})  # a paper bears a day: that is the day of what the paper does

_BOUNDS: Mapping[str, Bound] = {
    "by": "by",
    "before": "by",
    "later than": "by",
    "ahead of": "by",
    "until": "until",
    "till": "until",
    "since": "since",
    "from": "from",
    "as of": "from",
    "after": "from",
    "beyond": "from",
}
_PART = (
    "night|evening|morning|afternoon|hours?|course|end|start|beginning|middle|most|all|half|eve|weeks?|days?|months?"
    "|rest|parts?"
)
_PAPER = (
    "statements?|communiqu[ée]s?|interviews?|bulletins?|press releases?|posts?|letters?|notes?|briefings?|messages?"
)
_SAY = "said|announced|added|told|stated|reported|wrote|declared|confirmed"


def _ends(pattern: str) -> re.Pattern[str]:
    """What stands right before a date."""
    return re.compile(rf"\b(?:{pattern}) $", re.IGNORECASE)


_BOUND = re.compile(rf"\b({'|'.join(_BOUNDS)})(?: (?:the|early|late|mid))*[ -]$", re.IGNORECASE)
_HOUR = re.compile(
    r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b|hours\b|o[’']clock)|(?:noon|midday|midnight|dawn)\b", re.IGNORECASE
)
_FROM, _TO = _ends(r"(?:between|from)(?: the)?"), _ends(r"(?:and|to|until|till)(?: the)?")
_COMPARED = _ends(r"(?:(?<!later )than|as|against|compared (?:with|to))(?: (?:on|in|at|a|the))*")
_OF, _PART_OF = _ends(r"of(?: the)?"), _ends(rf"(?:{_PART}) of(?: the)?")
_SAID = _ends(rf"(?:{_SAY})(?: (?:late|early))?(?: on)?")
_STATED = _ends(rf"(?:{_PAPER})(?: \w+){{0,2}}(?: (?:late|early))? (?:on|in)")
_SET = _ends(
    r"(?:(?:announced|scheduled|planned|slated|called|set|due|fixed|billed) for|(?:scheduled|slated|due) on)(?: the)?"
)
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) [a-z]{3,}"
)
_IN = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|during|last|next|this|late|early|mid|before|after|for|through|throughout)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:even )?(?:if|unless|whether|in case|should|provided)\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\b(?:earlier|previous) versions? of this (?:article|report|story|page)|^correction\b"
    r"|^(?:done|given|signed) (?:at|in)\b",
    re.IGNORECASE,
)
_UNHEARD = re.compile(
    r"\b(?:questions?|comment(?:ed|s)?|be reached|be contacted|(?:tele)?phone|(?:returned?|answer(?:ed)?) .*calls?)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(r"\bcould (?:still |also |only )?(?:be )?(?:see|hear|smell|feel|watch)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:(?:with|in|on|of|to|for|from|by) )?(?:which|who|whom|whose|that)\b", re.IGNORECASE)
_JOINING = re.compile(r"(?:when|as|after|while|where|because|although|though|but|and|since) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause and its day. `bound` is how the day binds; `is_sure` is false where the day itself is inferred.

    `text` are its words, or where it hangs on a pronoun ("who left on Friday") those of what it hangs on.
    """

    report: str
    point: Point
    text: str
    sentence: str
    outlet: str | None
    first: str
    last: str
    bound: Bound
    is_sure: bool
    kind: Kind

    @property
    def at(self) -> At:
        """Its place."""
        return At(self.report, self.point.start, self.point.end)


@dataclass(frozen=True, slots=True)
class _When:
    """When a clause says something was: `is_set` where the day was one for which it was planned."""

    first: str
    last: str
    bound: Bound = "on"
    is_set: bool = False


def tellings(each: Abstract, outlets: frozenset[str] = frozenset()) -> Iterator[Telling]:
    """The tellings of a report, in text order; what `outlets` do (lower-case names) is no part of the story.

    An hour without its day is told only where the report has told something of that day shortly before.
    """
    told = ("", -NEAR)
    for place, point, days in _dated(each):
        when = _when(each, days) if _tells(each, point, outlets) else None
        is_sure = any(found.sure for found in days)
        if when is None or (not is_sure and (told[0] != when.first or place - told[1] > NEAR)):
            continue
        told = (when.first, place)
        yield Telling(
            report=each.report,
            point=point,
            text=words_of(each, point),
            sentence=line(each.text[slice(*point.sentence)]),
            outlet=each.outlet,
            first=when.first,
            last=when.last,
            bound=when.bound,
            is_sure=is_sure,
            kind=_kind(each, point, when),
        )


def words_of(each: Abstract, point: Point) -> str:
    """The words of a clause; where it hangs on a pronoun, from the start of the clause or sentence that this is in."""
    words = line(each.text[point.start : point.end])
    if _RELATIVE.match(words):
        around = (
            other.start
            for other in each.points
            if other.sentence == point.sentence and other.start < point.start and point.end <= other.end
        )
        return line(each.text[max(around, default=point.sentence[0]) : point.end])
    joining, subject = _JOINING.match(words), line(point.subject)
    bare = words[joining.end() :] if joining else words
    is_short = point.kind == "conj" and subject and not set(subject.split()) & set(bare.split())
    return f"{subject} {bare}" if is_short and not _RELATIVE.match(subject) else bare


def _dated(each: Abstract) -> Iterator[tuple[int, Point, list[Days]]]:
    """Clauses with the dates that are their own: a date belongs to the innermost clause around it."""
    inner: dict[int, Point] = {}
    for point in each.points:
        for days in point.days:
            if point.predicate in OWN:
                continue
            known = inner.get(days.start)
            if known is None or point.end - point.start < known.end - known.start:
                inner[days.start] = point
    for place, point in enumerate(each.points):
        own = [days for days in point.days if inner.get(days.start) is point and _is_date(days)]
        if own:
            yield place, point, own


def _tells(each: Abstract, point: Point, outlets: frozenset[str]) -> bool:
    """Whether a clause tells of something that was, is to be or was not: no question, condition or furniture."""
    words = each.text[point.start : point.end]
    voice = point.voice.name or "" if point.voice else ""
    about = core(" ".join((words, *point.names, point.subject)))
    is_unheard = point.negated and _UNHEARD.search(words) is not None
    is_open = point.factuality == "hypothetical" or _OPENING.match(words) is not None
    is_question = each.text[point.start : point.sentence[1]].rstrip("”\"'’ ").endswith("?")
    is_furniture = _FURNITURE.search(words) is not None or _FURNITURE.search(voice) is not None
    is_story = not (is_unheard or is_open or is_question or is_furniture or _is_teller(point, outlets))
    return is_story and point.passage in READ and len(about) >= FEWEST


def _is_teller(point: Point, outlets: frozenset[str]) -> bool:
    """Whether a clause speaks of the media, of its writer or reader, or of no more than the time."""
    subject = point.subject.lower().removeprefix("the ")
    is_writer = subject == "you" or (subject in ("i", "we") and point.voice is None)
    is_time = subject == "it" and point.predicate == "be" and not point.names
    return is_writer or is_time or point.predicate in SAYING or subject in outlets


def _when(each: Abstract, days: list[Days]) -> _When | None:
    """First and last day and how they bind; None where they date another thing."""
    for one, other in pairwise(days):
        is_stretch = _FROM.search(_before(each, one)) and _TO.search(_wide(each.text[one.start : other.start]))
        if is_stretch and one.first <= other.last:
            return _When(one.first, other.last)
    for found in sorted(days, key=lambda found: (not found.sure, _length(found))):
        lead = _before(each, found)
        if not _dates_another(each, found, lead):
            return _When(found.first, found.last, _bound(each, found, lead), _SET.search(lead) is not None)
    return None


def _dates_another(each: Abstract, days: Days, lead: str) -> bool:
    """Whether a date is that of a noun ("the fire of 4 May"), of a comparison, or of a paper that says it."""
    is_month = _MONTH.match(each.text[days.start :][:20]) is not None and not _IN.search(lead)
    is_of = _OF.search(lead) is not None and not _PART_OF.search(lead)
    return is_month or is_of or bool(_COMPARED.search(lead) or _STATED.search(lead))


def _bound(each: Abstract, days: Days, lead: str) -> Bound:
    """How a day binds: what was announced on Monday was so by then; "before 11pm on Sunday" is on Sunday."""
    if _SAID.search(lead):
        return "by"
    found = _BOUND.search(lead)
    return _BOUNDS[found[1].lower()] if found and not _HOUR.match(each.text[days.start :][:12]) else "on"


def _before(each: Abstract, days: Days) -> str:
    return _wide(each.text[max(0, days.start - LEAD) : days.start])


def _kind(each: Abstract, point: Point, when: _When) -> Kind:
    """Nothing that was told before its day has happened, however it is put."""
    published, words = (each.published or "")[:10], each.text[point.start : point.end]
    is_ahead = any(outlook.start < point.end and point.start < outlook.end for outlook in each.outlooks)
    is_open = (is_ahead or point.factuality in OPEN) and not _SEEN.search(words)
    is_due = re.search(rf"\b{re.escape(point.predicate)}e?s\b", words) is not None and when.last > published
    is_foreseen = when.is_set or (is_open and when.last >= published)
    is_foreseen = is_foreseen or (bool(published) and (is_due or when.first > published))
    if point.factuality == "denied" or point.negated:
        return "ruled out" if is_foreseen else "denied"
    return "foreseen" if is_foreseen else "told"


def _is_date(days: Days) -> bool:
    try:
        return 0 <= _length(days) <= LONGEST
    except ValueError:
        return False


def _length(days: Days) -> int:
    return (date.fromisoformat(days.last) - date.fromisoformat(days.first)).days


def line(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def _wide(words: str) -> str:
    return re.sub(r"\s", " ", words)
