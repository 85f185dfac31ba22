"""Tellings: the clauses of a case by their words, so that what was foreseen can be looked up in what was told later."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log

from onrecord.analyse.abstract import Abstract, Days, Outlook, Point, Value
from onrecord.analyse.forecasts.asides import Aside, aside
from onrecord.analyse.forecasts.efforts import efforts
from onrecord.analyse.forecasts.pieces import ACTUAL, SENTENCE, pieces
from onrecord.analyse.forecasts.spells import lasted
from onrecord.analyse.forecasts.wanted import plain, wanted
from onrecord.analyse.meaning import lexicon
from onrecord.analyse.senses import senses
from onrecord.analyse.wording import core, group, in_base, stem, stems
from onrecord.model import At, Span

_NUMBER = re.compile(r"\bnot guilty\b|\b[Nn]o(?:\.|s\.)? ?(?=\d)|\bno (?:later|more|less|fewer|earlier) than\b")
_BOUND = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:ever )?(?:exceed(?:ed|s)?|more than|less than|fewer than)\b(?= [^,;.]{0,20}\d)"
)
"""A "not" that denies no deed: "did not exceed 24 knots" sets a bound."""
_REFUSED = re.compile(r"\b(?:refus|fail|declin|unabl|unwilling|without)\w*(?:\s+\w+){0,2}\s*$")
_ASIDE = re.compile(r", (?:whose|which|who|where) [^,]*,")
_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|never)\b|n[’']t\b)[^,;]*\buntil\b|\bonly (?:on|in|after)\b"
    r"|\blater than (?:promised|planned|expected|hoped|scheduled|foreseen|forecast)\b|\b(?:days|weeks|months) late\b",
    re.IGNORECASE,
)
_TOOK_UNTIL = re.compile(r"\btook until\b[^,;.]*\bbefore\s*$")
_NONE = re.compile(r"\bno\s+((?:[\w’'-]+ of )?[\w’'-]+(?: [\w’'-]+)?)", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:as|where) (?:it|they) (?:was|were|is|are)\b")
_CAME = re.compile(
    r"(?:\b(?:never|not|nor)|n[’']t)\s+(?:\w+\s+)?"
    r"(?:come?\b(?! (?:to|from|in|into)\b)|came\b|happen|occur|taken? place|took place|materiali)",
    re.IGNORECASE,
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
_AFTER = re.compile(r"\bafter (?:the )?([^,;.]+)")
_WENT_ON = re.compile(r"\b(?:until|till|up to|through to)\b")
_SCHEDULED = re.compile(r"\b(?:am|is|are|was|were) to (?!blame\b|date\b)[a-z]+")
_TAKEN_BACK = re.compile(r"\b(?:earlier|previous) version\b", re.IGNORECASE)
COMPLETE = frozenset({"completing"})
OWN = 0.51  # how telling a name must be to tell one story from another: "Court" is in many
KIN = 3  # names that two reports of one story share
AHEAD = 40  # characters before a clause in which a "refused to" may govern it
RARE, RARELY = 3, 0.05  # tellings, or the share of them, in which a rare word may stand
TOO_COMMON = 400  # tellings a word may stand in and still lead to them: beyond, it tells nothing


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause as told.

    `order` is the place of its report among all; `published` an ISO day; `none` are the stems of what it says there was
    nothing of; `lasted` how many days it tells of; `is_late` whether it says "not until"; `is_anew` whether it tells of
    one more; `after` are the words of what it says it came after; `went_on` whether it says until when.
    """

    at: At
    order: int
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
    after: frozenset[str] = frozenset()
    went_on: bool = False
    about: str = ""
    aside: Aside | None = None


@dataclass(slots=True)
class Tellings:
    """All of them, found by word."""

    all: list[Telling] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    names: list[frozenset[str]] = field(default_factory=list)

    centres: dict[int, frozenset[str]] = field(default_factory=dict)

    def is_apart(self, order: int, other: int) -> bool:
        """Whether two reports are of two stories: names enough in both, and not one of them the same."""
        here, there = self.names[order], self.names[other]
        return min(len(here), len(there)) >= 2 * KIN and not here & there

    def is_kin(self, order: int, other: int) -> bool:
        """Whether two reports are of one story, as far as the names in them tell."""
        return len(self.names[order] & self.names[other]) >= KIN

    def central(self, order: int) -> frozenset[str]:
        """The names that at least half of the reports of one story have: what the story is about."""
        if order not in self.centres:
            kin = [theirs for other, theirs in enumerate(self.names) if self.is_kin(order, other)]
            standing = Counter(name for theirs in kin for name in theirs)
            half = max(2, len(kin) / 2)
            self.centres[order] = frozenset(name for name, times in standing.items() if times >= half)
        return self.centres[order]

    def weight(self, word: str) -> float:
        """How telling a word is in this case: rare words more."""
        return log(2 + len(self.all) / (1 + len(self.by_word.get(word, ()))))

    def is_rare(self, word: str) -> bool:
        """Whether a word stands in so few tellings that those who share it speak of one thing."""
        return len(self.by_word.get(word, ())) <= max(RARE, len(self.all) * RARELY)

    def near(self, words: frozenset[str], least: int = 1) -> Iterator[Telling]:
        """Those that share at least so many words, or groups of like words by their names."""
        found: Counter[int] = Counter()
        for word in words:
            places = self.by_word.get(word, ())
            if len(places) <= TOO_COMMON:
                found.update(places)
        return (self.all[place] for place in sorted(found) if found[place] >= least)


def tellings(abstracts: Sequence[Abstract]) -> Tellings:
    """What all reports tell, forecasts left out."""
    found = Tellings()
    dated: dict[str, Days | None] = {}
    for order, each in enumerate(abstracts):
        found.names.append(names(each.text, OWN))
        for told in _of_report(each, order):
            # the "Thursday" of a copy is that of the report it was copied from
            days = dated.setdefault(each.text[told.at.start : told.at.end], told.days)
            telling = replace(told, days=days)
            for word in (
                telling.words | telling.sense | (set(map(beside_aside, telling.aside.head)) if telling.aside else set())
            ):
                found.by_word.setdefault(word, []).append(len(found.all))
            found.all.append(telling)
    return found


def beside_aside(word: str) -> str:
    """The key of a word that an aside is told of: one such word is enough to lead to it."""
    return f", {word}"


def _of_report(each: Abstract, order: int) -> Iterator[Telling]:
    """The clauses of one report, and the sentences, or figures in them, that no clause was found for."""
    foreseen = [(outlook.start, outlook.end) for outlook in each.outlooks]
    taken = {(value.start, value.end) for point in each.points for value in point.values}
    for piece in pieces(each):
        start, end = piece.point.start, piece.point.end
        telling = _telling(each, order, piece.span, piece.part.values, piece.part)
        if telling.looks_back or not any(begin < end and start < stop for begin, stop in foreseen):
            yield replace(telling, words=telling.words | core(piece.of))
    clauses = sorted((point.start, point.end) for point in each.points)
    for sentence in SENTENCE.finditer(each.text):
        span = Span(*sentence.span())
        if apart := aside(sentence.group()):
            yield replace(_telling(each, order, span, (), None), is_fact=True, aside=apart)
        loose = tuple(
            value
            for value in each.values
            if span.start <= value.start < span.end and (value.start, value.end) not in taken
        )
        place = bisect_left(clauses, (span.end, 0))
        is_bare = not place or clauses[place - 1][1] <= span.start
        is_forecast = any(start < span.end and span.start < end for start, end in foreseen)
        if loose or (is_bare and not is_forecast and sentence.group().strip() != each.title):
            yield _telling(each, order, span, loose, None)


def beside(text: str, start: int, values: Iterable[Value]) -> str:
    """A text without its figures: the "up" of "up to 300" is no rise. `start` is where it stands in the report."""
    for value in values:
        begin, end = max(0, value.start - start), max(0, value.end - start)
        text = text[:begin] + " " * len(text[begin:end]) + text[end:]
    return text


def _telling(each: Abstract, order: int, span: Span, values: tuple[Value, ...], point: Point | None) -> Telling:
    """A stretch of a report as a telling; a subordinate "had feared" in it makes it look back."""
    start, end = span
    tail = _TAIL.match(each.text, end)
    whole = each.text[start : tail.end() if tail else end]
    looked = _AS_FORESEEN.sub(lambda match: "" if stem(match[1]) in group("looking_back") else match[0], whole)
    looks_back = " had " in looked and bool(group("looking_back") & set(stems(looked)))
    text = plain(whole, looks_back)
    named = frozenset(word for term in (*point.terms, *point.names) for word in core(term)) if point else frozenset()
    bare = _ASIDE.sub(" ", plain(beside(whole, start, values), looks_back))
    is_wanted = any(
        match["end"] is not None for match in wanted().finditer(each.text[max(0, start - AHEAD) : start + len("to ")])
    )
    own = _ASIDE.sub(" ", text)  # "whose aides had talked of winning" tells of talk
    is_late = bool(_NOT_UNTIL.search(text)) or bool(_TOOK_UNTIL.search(each.text, max(0, start - AHEAD), start))
    says_no = bool(group("denying") & set(stems(_NUMBER.sub("", bare)))) or bool(point and point.negated)
    denied = says_no and not _BOUND.search(text)
    refused = bool(_REFUSED.search(each.text, max(0, start - AHEAD), start))
    return Telling(
        at=At(each.report, start, end),
        order=order,
        published=(each.published or "")[:10],
        words=core(own)
        | core(in_base(own))
        | core(point.subject if point else "")
        | (named if text == whole else frozenset()),
        sense=senses(bare) | (COMPLETE if _WHOLLY.match(bare) else frozenset()),
        values=(*values, *efforts(whole, start, (*values, *each.values))),
        days=point.days[0] if point and point.days else None,
        negated=(denied or refused) and not is_late,
        is_fact=looks_back
        or (not is_wanted and not _SCHEDULED.search(whole) and (point is None or point.factuality in ACTUAL)),
        looks_back=looks_back,
        none=_none(_NUMBER.sub("", bare)) | (core(text) if _CAME.search(bare) else frozenset()),
        lasted=lasted(whole),
        is_late=is_late,
        is_anew=is_anew(whole),
        subject=names(f"so {point.subject}") if point else frozenset(),
        stayed=bool(_STAYED.search(bare)),
        about=point.subject if point else "",
        went_on=bool(_WENT_ON.search(bare)),
        after=frozenset(word for match in _AFTER.finditer(whole) for word in core(match[1])),
    )


def _none(text: str) -> frozenset[str]:
    """The words of what there was nothing of: "no recount", "no months of talks"."""
    return frozenset(word for match in _NONE.finditer(text) for word in core(match[1]))


def names(text: str, least: float = 0.0) -> frozenset[str]:
    """The stems of the names in a text; the first word of a sentence is none.

    `least` is how telling a word must be: every story has a court and a ministry.
    """
    found = _NAME.findall(text)
    if least:
        found = [name for name in found if lexicon().weight(re.sub(r"[’']s?$", "", name.lower())) >= least]
    return core(" ".join(found))


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
