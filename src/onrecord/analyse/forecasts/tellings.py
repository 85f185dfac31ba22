"""Tellings: the clauses of a report by their words, so that what was foreseen can be looked up in what came later."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from onrecord.analyse.abstract import Abstract, Days, Outlook, Point, Value
from onrecord.analyse.forecasts.asides import Aside, aside
from onrecord.analyse.forecasts.spells import lasted
from onrecord.analyse.senses import senses
from onrecord.analyse.wording import core, group, in_base, stem, stems
from onrecord.model import At, Span

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?=[^\s”’\"])[^\n.!?]*)*[.!?]*")
_NUMBER = re.compile(r"\bnot guilty\b|\b[Nn]o(?:\.|s\.)? ?(?=\d)|\bno (?:later|more|less|fewer|earlier) than\b")
_WITHOUT = re.compile(r"\bwithout\b[^,;.]*", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:refus|fail|declin|unabl|unwilling|without)\w*(?:\s+\w+){0,2}\s*$")
_ASIDE = re.compile(r", (?:whose|which|who|where) [^,]*,")
_NOT_UNTIL = re.compile(r"(?:\b(?:not|never)\b|n[’']t\b)[^,;]*\buntil\b|\bonly (?:on|in|after)\b", re.IGNORECASE)
_NONE = re.compile(r"\bno\s+((?:[\w’'-]+ of )?[\w’'-]+(?: [\w’'-]+)?)", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:as|where) (?:it|they) (?:was|were|is|are)\b")
_CAME = re.compile(
    r"(?:\b(?:never|not|nor)|n[’']t)\s+(?:\w+\s+)?"
    r"(?:come?\b(?! (?:to|from|in|into)\b)|came\b|happen|occur|taken? place|took place|materiali)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^\W*(?:that )?(?:it|they)\b", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\W*(?:all|most|many|some|none|half|the (?:first|last|rest|others)) of (?:them|these|those)\b", re.IGNORECASE
)
_WHOLLY = re.compile(r"^\W*(?:all|every|the last)\b(?! (?:week|month|year|night|but)\b)", re.IGNORECASE)
"""What says of a deed that nothing of it is left to do: "all the houses were searched", "the last of them crossed"."""
_ANEW = re.compile(
    r"\b(?:again|another|further|next|second|third|more|new|re(?:sum|start|open|new)\w*)\b", re.IGNORECASE
)
_AS_FORESEEN = re.compile(
    r"(?:^|,? )(?:just |exactly )?[Aa]s (?:(?:it|they|many|some|most) )?"
    r"(?:(?:had|has|have|was|were|been|widely|long) )*(\w+)"
    r"(?=[.,;]|$)"
)
"""What says that a thing came as foreseen, and so does not make its clause one about what was only foreseen."""
_STAYED = re.compile(
    r"(?:\bnever|\bnot|n[’']t) (?:left|leave|moved? from|c[ao]me out of|go out of|went out of)\b"
    r"|\b(?:stay|remain|kept?)\w* "
    r"(?:put\b|(?:in|at|to) (?:its|their|his|her) (?:barracks|quarters|bases?|posts?|camps?))"
)
_NAME = re.compile(r"(?<![.!?“”\n] )\b(?<!\n)[A-Z][\w’'-]+")
_TAKEN_BACK = re.compile(r"\b(?:earlier|previous) version\b", re.IGNORECASE)
_HALF = re.compile(r"\w(?:(?!, but |, while |; ).)+", re.DOTALL)
ACTUAL = frozenset({"actual", "denied", "historical"})
COMPLETE = frozenset({"completing"})
AHEAD = 40  # characters before a clause in which a "refused to" may govern it


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause as told.

    `published` is an ISO day; `none` are the stems of what it says there was
    nothing of; `lasted` how many days it tells of; `is_late` whether it says "not until"; `is_anew` whether it tells of
    one more.
    """

    at: At
    published: str
    words: frozenset[str]
    sense: frozenset[str]
    values: tuple[Value, ...]
    days: Days | None
    negated: bool
    is_fact: bool
    looks_back: bool
    none: frozenset[str]
    lasted: float | None
    is_late: bool
    is_anew: bool
    subject: frozenset[str] = frozenset()
    stayed: bool = False
    aside: Aside | None = None


def keys(telling: Telling) -> frozenset[str]:
    """What a telling is found by: its words, its senses, and what an aside in it is told of."""
    apart = map(beside_aside, telling.aside.head) if telling.aside else ()
    return telling.words.union(telling.sense, apart)


def beside_aside(word: str) -> str:
    """The key of a word that an aside is told of: one such word is enough to lead to it."""
    return f", {word}"


def tellings(each: Abstract) -> Iterator[Telling]:
    """What a report tells, forecasts left out: its clauses, and the sentences, or figures in them, without a clause."""
    foreseen = [(outlook.start, outlook.end) for outlook in each.outlooks]
    taken: set[tuple[int, int]] = set()
    meant = ""
    for point in each.points:
        taken.update((value.start, value.end) for value in point.values)
        is_pronoun = bool(_PRONOUN.match(each.text[point.start : point.end]))
        subject, meant = (meant, meant) if is_pronoun else ("", point.subject or meant)
        if point.passage not in ("headline", "dateline", "pull quote"):
            is_forecast = any(start < point.end and point.start < end for start, end in foreseen)
            for span, part in _parts(each.text, point):
                telling = _telling(each, span, part.values, part)
                if not is_forecast or telling.looks_back:
                    of = _before(each.text, span.start) if _OF_THEM.match(each.text, span.start, span.end) else ""
                    yield replace(telling, words=telling.words | core(subject) | core(of))
    clauses = sorted((point.start, point.end) for point in each.points)
    for sentence in _SENTENCE.finditer(each.text):
        span = Span(*sentence.span())
        if apart := aside(sentence.group()):
            yield replace(_telling(each, span, (), None), is_fact=True, aside=apart)
        loose = tuple(
            value
            for value in each.values
            if span.start <= value.start < span.end and (value.start, value.end) not in taken
        )
        place = bisect_left(clauses, (span.end, 0))
        is_bare = not place or clauses[place - 1][1] <= span.start
        is_forecast = any(start < span.end and span.start < end for start, end in foreseen)
        if loose or (is_bare and not is_forecast and sentence.group().strip() != each.title):
            yield _telling(each, span, loose, None)


def _before(text: str, start: int) -> str:
    """The sentence before the one that a place stands in, within its paragraph: whom "them" means."""
    *_, paragraph = text[:start].split("\n")
    sentences = [match.group() for match in _SENTENCE.finditer(paragraph)]
    return next((each for each in reversed(sentences) if each.rstrip().endswith((".", "!", "?"))), "")


def _parts(text: str, point: Point) -> Iterator[tuple[Span, Point]]:
    """A clause, or the halves of one that tells two things: the "never" of one half is not the other's."""
    halves = [half.span() for half in _HALF.finditer(text, point.start, point.end)]
    if len(halves) < 2:
        yield Span(point.start, point.end), point
        return
    for start, end in halves:
        values = tuple(value for value in point.values if start <= value.start < end)
        yield Span(start, end), replace(point, values=values, terms=(), names=(), negated=False)


def beside(text: str, start: int, values: Iterable[Value]) -> str:
    """A text without its figures: the "up" of "up to 300" is no rise. `start` is where it stands in the report."""
    for value in values:
        begin, end = max(0, value.start - start), max(0, value.end - start)
        text = text[:begin] + " " * len(text[begin:end]) + text[end:]
    return text


def _telling(each: Abstract, span: Span, values: tuple[Value, ...], point: Point | None) -> Telling:
    """A stretch of a report as a telling; a subordinate "had feared" in it makes it look back."""
    start, end = span
    tail = _TAIL.match(each.text, end)
    whole = each.text[start : tail.end() if tail else end]
    looked = _AS_FORESEEN.sub(lambda match: "" if stem(match[1]) in group("looking_back") else match[0], whole)
    looks_back = " had " in looked and bool(group("looking_back") & set(stems(looked)))
    text = _plain(whole, looks_back)
    named = frozenset(word for term in (*point.terms, *point.names) for word in core(term)) if point else frozenset()
    bare = _ASIDE.sub(" ", _plain(beside(whole, start, values), looks_back))
    is_wanted = any(
        match["end"] is not None for match in _wanted().finditer(each.text[max(0, start - AHEAD) : start + len("to ")])
    )
    is_late = bool(_NOT_UNTIL.search(text))
    denied = bool(group("denying") & set(stems(_NUMBER.sub("", bare)))) or bool(point and point.negated)
    refused = bool(_REFUSED.search(each.text, max(0, start - AHEAD), start))
    return Telling(
        at=At(each.report, start, end),
        published=(each.published or "")[:10],
        words=core(text)
        | core(in_base(text))
        | (named if text == whole else core(point.subject) if point else frozenset()),
        sense=senses(bare) | (COMPLETE if _WHOLLY.match(bare) else frozenset()),
        values=values,
        days=point.days[0] if point and point.days else None,
        negated=(denied or refused) and not is_late,
        is_fact=looks_back or (not is_wanted and (point is None or point.factuality in ACTUAL)),
        looks_back=looks_back,
        none=_none(_NUMBER.sub("", bare)) | (core(text) if _CAME.search(bare) else frozenset()),
        lasted=lasted(whole),
        is_late=is_late,
        is_anew=is_anew(whole),
        subject=names(f"so {point.subject}") if point else frozenset(),
        stayed=bool(_STAYED.search(bare)),
    )


def _plain(text: str, looks_back: bool) -> str:
    """A text without what it says was only wanted, or was not ("without topping the dyke")."""
    wanted = None if looks_back else _wanted().search(text)
    return _WITHOUT.sub(" ", text[: wanted.end("by")] if wanted else text)


@cache
def _wanted() -> re.Pattern[str]:
    """What leads up to a thing only wanted: "offered to step down" tells of an offer, not that anybody stepped down."""
    words = "|".join(sorted(group("wanted")))
    return re.compile(
        rf"\b(?P<by>(?:{words})(?:e|ed|s|es|ing|y|ied|ies)?)(?:\s+\w+){{0,2}}?\s+(?:to|for)\b(?P<end>\s*$)?",
        re.IGNORECASE,
    )


def _none(text: str) -> frozenset[str]:
    """The words of what there was nothing of: "no recount", "no months of talks"."""
    return frozenset(word for match in _NONE.finditer(text) for word in core(match[1]))


def names(text: str) -> frozenset[str]:
    """The stems of the names in a text; the first word of a sentence is none."""
    return core(" ".join(_NAME.findall(text)))


def is_anew(text: str) -> bool:
    """Whether a text speaks of one more of what has been: "again", "another", "the next"."""
    return bool(_ANEW.search(text))


def is_listed(outlook: Outlook) -> bool:
    """Whether it is a forecast to keep account of: with a likelihood, or plain and with a day or a condition to check.

    A "may" or "could" without either can never be told right or wrong; what a correction quotes is taken back.
    """
    if outlook.voice and _TAKEN_BACK.search(outlook.voice.name or ""):
        return False
    if outlook.low is not None:
        return True
    is_firm = outlook.rule.endswith(("/will", "/shall", "/would"))
    is_checkable = outlook.due is not None or outlook.condition is not None
    return is_checkable if is_firm or not outlook.rule.startswith("modal/") else False
