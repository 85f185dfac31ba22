"""Pieces: the clauses of a report as each of them tells one thing, with the words of what its "it" or "which" means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.analyse.abstract import Abstract, Days, Point
from onrecord.model import Span

SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?=[^\s”’\"])[^\n.!?]*)*[.!?]*")
ACTUAL = frozenset({"actual", "denied", "historical"})
FAR = timedelta(days=180)  # after a report lies no day that it tells a fact of
HEAD = 6  # words before ", which" that name what it means

_PRONOUN = re.compile(r"^\W*(?:that )?(?:it|they)\b", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\W*(?:all|most|many|some|none|half|the (?:first|last|rest|others)|(?:(?:about|some|nearly|almost) )?[\d,.]+)"
    r" of (?:them|these|those)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:which|who|that)\b", re.IGNORECASE)
_HELPING = re.compile(r"(?:is|are|was|were|has|have|had|did|does|do)\b")
_HALF = re.compile(r"\w(?:(?!, but |, while |; ).)+", re.DOTALL)
_LED = re.compile(
    r"\W*(?:[a-z]+(?:ed|ing|en)\b|(?:after|although|amid|among|as|at|because|before|besides|by|despite|during|even|for|from"
    r"|if|in|like|of|on|once|over|since|that|though|to|under|unless|until|when|whenever|where|whether|while|with|within"
    r"|without|according)\b)",
    re.IGNORECASE,
)
"""What a clause opens with that only leads up to its subject."""
_ANOTHER_DAY = re.compile(
    r"(?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:after|before|following|preceding) (?!last\b|next\b)"
)
"""A day reckoned from what happened, not from the report."""
_BARE = re.compile(r"\W*\w[\w’'-]*(?: [\w’'-]+){0,5}\s+")
"""A few words at the head of a sentence that the clause behind them was read without."""
_SAME_DAY = re.compile(
    r"\b(?:the same|that(?: very| same)?) (?:day|date|morning|afternoon|evening|night)\b(?! (?:of|that)\b)"
)
"""A day that was named just before."""
LEAST = 4  # words of a clause that stands before another one


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause that tells one thing; `part` is the clause as far as it stands there.

    `of` are the words, outside of it, of what it speaks of.
    """

    span: Span
    point: Point
    part: Point
    of: str


def pieces(each: Abstract) -> Iterator[Piece]:
    """The clauses of a report outside its headline, in the order of its text."""
    meant = ""
    last: Point | None = None
    dated: tuple[int, tuple[Days, ...]] = (0, ())
    for point in each.points:
        is_pronoun = bool(_PRONOUN.match(each.text[point.start : point.end]))
        subject, meant = (meant, meant) if is_pronoun else ("", point.subject or meant)
        if point.passage not in ("headline", "dateline", "pull quote"):
            before = _head(each.text, point) or _cut_off(each.text, point, last)
            for span, part in _parts(each.text, point):
                of = _sentence_before(each.text, span.start) if _OF_THEM.match(each.text, span.start, span.end) else ""
                days = _past(_told(each.text, part), part, each.published or "")
                if days:
                    dated = (span.end, days)
                elif _SAME_DAY.search(each.text, span.start, span.end) and "\n" not in each.text[dated[0] : span.start]:
                    days = dated[1]
                yield Piece(span, point, replace(part, days=days), f"{subject} {before} {of}")
        last = point


def _told(text: str, part: Point) -> tuple[Days, ...]:
    """The days of a clause, those told before those guessed for an hour; none where another happening sets them."""
    if any(_ANOTHER_DAY.match(text, day.start) for day in part.days):
        return ()
    return tuple(sorted(part.days, key=lambda day: not day.sure))


def _past(days: tuple[Days, ...], part: Point, published: str) -> tuple[Days, ...]:
    """The days of a clause; where a fact is told of a day far ahead of its report, that of the year before is meant."""
    if part.factuality not in ACTUAL:
        return days
    try:
        return tuple(_year_before(day) if _is_far_ahead(day, published[:10]) else day for day in days)
    except (ValueError, OverflowError):
        return days


def _is_far_ahead(day: Days, published: str) -> bool:
    return date.fromisoformat(day.first) > date.fromisoformat(published) + FAR


def _year_before(day: Days) -> Days:
    first, last = (date.fromisoformat(each) for each in (day.first, day.last))
    return replace(day, first=_a_year_off(first).isoformat(), last=_a_year_off(last).isoformat())


def _a_year_off(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _head(text: str, point: Point) -> str:
    """What the "which" of a clause means: the words right before it."""
    if point.kind != "relcl" or not _RELATIVE.match(text, point.start):
        return ""
    words = text[point.sentence[0] : point.start].rstrip(" ,").split(" ")
    return " ".join(words[-HEAD:])


def _cut_off(text: str, point: Point, last: Point | None) -> str:
    """The subject of a clause that stands right before it, taken for a clause of its own."""
    if point.subject:
        return ""
    if point.kind == "root" and (bare := _BARE.fullmatch(text, point.sentence[0], point.start)):
        return bare.group()
    if last is None or not _HELPING.match(text, point.start):
        return ""
    is_next = last.end <= point.start and not text[last.end : point.start].strip()
    return text[last.start : last.end] if is_next else ""


def _parts(text: str, point: Point) -> Iterator[tuple[Span, Point]]:
    """A clause, or the halves of one that tells two things: the "never" of one half is not the other's."""
    at = _second(text, point)
    stretches = ((point.start, at), (at, point.end)) if at else ((point.start, point.end),)
    halves = [half.span() for start, end in stretches for half in _HALF.finditer(text, start, end)]
    if len(halves) < 2:
        yield Span(point.start, point.end), point
        return
    for start, end in halves:
        subject = "" if end <= at else point.subject
        values = tuple(value for value in point.values if start <= value.start < end)
        days = tuple(day for day in point.days if start <= day.start < end) or point.days
        yield (
            Span(start, end),
            replace(point, subject=subject, values=values, days=days, terms=(), names=(), negated=False),
        )


def _second(text: str, point: Point) -> int:
    """Where a second clause opens behind a comma ("The post opened, the guns fell silent"), or 0."""
    at = text.find(f", {point.subject}", point.start, point.end) if point.subject else -1
    if at < 0 or len(text[point.start : at].split()) < LEAST or _LED.match(text, point.start):
        return 0
    return at + 2


def _sentence_before(text: str, start: int) -> str:
    """The sentence before the one that a place stands in, within its paragraph: whom "them" means."""
    *_, paragraph = text[:start].split("\n")
    sentences = [match.group() for match in SENTENCE.finditer(paragraph)]
    return next((each for each in reversed(sentences) if each.rstrip().endswith((".", "!", "?"))), "")
