"""Tellings: the clauses of a report by their words, so that what was foreseen can be looked up in what came later."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.analyse.abstract import Abstract, Days, Outlook, Point, Value
from onrecord.analyse.forecasts.asides import Aside, aside
from onrecord.analyse.forecasts.efforts import efforts
from onrecord.analyse.forecasts.fires import read
from onrecord.analyse.forecasts.pieces import ACTUAL, SENTENCE, pieces
from onrecord.analyse.forecasts.spells import lasted
from onrecord.analyse.forecasts.wanted import plain, wanted
from onrecord.analyse.meaning import lexicon
from onrecord.analyse.wording import core, group, in_base, stem, stems
from onrecord.model import At, Span

_NUMBER = re.compile(r"\bnot guilty\b|\b[Nn]o(?:\.|s\.)? ?(?=\d)|\bno (?:later|more|less|fewer|earlier) than\b")
_BOUND = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:ever )?(?:exceed(?:ed|s)?|more than|less than|fewer than)\b(?= [^,;.]{0,20}\d)"
)
"""A "not" that denies no deed: "did not exceed 24 knots" sets a bound."""
_REFUSED = re.compile(r"\b(?:refus|fail|declin|unabl|unwilling|without)\w*(?:\s+\w+){0,2}\s*$")
_ASIDE = re.compile(r", (?:whose|which|who|where) [^,]*,")
_LATE = re.compile(
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
_AFTER = re.compile(
    r"\bafter (?:the )?([^,;.]+)|\band (?:the )?([^,;.]+?) ha(?:s|ve|d) (?:begun|come|started|arrived)\b"
)
_WENT_ON = re.compile(r"\b(?:until|till|up to|through to)\b")
OF_NONE = re.compile(
    r"(?:nobody|no one|none)\b(?: (?:of|else)\b|$)|no (\w[\w’'-]*(?: [\w’'-]+)?)(?:$| (?:of|at|in|on|from)\b)",
    re.IGNORECASE,
)
"""The subject of what is told of nobody, and the word that says of which kind nobody is."""
_BY = re.compile(
    r"\bby (?:(?:the )?(?:end|middle|evening|morning) of |\d{1,2} [A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
"""What says of a deed that it was done when the day came: "inspected by 9 April"."""
_COMING = re.compile(
    r"\bcame (?:only |already |late |early )?(?:on|in (?=[A-Z]|the )|at|late|early|a (?:day|week|month))\b"
)
_GOT = re.compile(r"\b(?:(?:have|has|had) had|had|got) (?:its|their|his|her|our|my) \b")
"""What says of a thing that it was received: "the crew had their pay"."""
_DAILY = re.compile(
    r"\b(?:every|each) (?:single )?(?:day|night|morning|evening|week)\b|\bthroughout\b"
    r"|\bwithout (?:a )?(?:break|pause|interruption)\b|\bnever (?:stopped|ceased)\b"
    r"|\b(?:(?:went|gone|goes?) on|kept|keeps?|continued?|continues) (?:on )?"
    r"(?:working|running|operating|publishing|printing|sailing|flying|trading|producing|teaching|meeting|as before)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\bwill\b|\b(?:is|are) (?:now )?to (?!blame\b|date\b)[a-z]+"
    r"|\b(?:is|are) (?:now )?(?:set|due|scheduled|fixed|listed|planned) (?:to|for)\b"
    r"|\bha(?:s|ve) been (?:set|scheduled|fixed|listed|planned|postponed|adjourned|put back|put off|moved)"
    r" (?:for|to|until|till)\b"
)
"""What sets a day for a thing that is yet to come."""
_SINCE = re.compile(r"\b(?:ever )?since\b", re.IGNORECASE)
_SCHEDULED = re.compile(r"\b(?:am|is|are|was|were) to (?!blame\b|date\b)[a-z]+")
_TAKEN_BACK = re.compile(r"\b(?:earlier|previous) version\b", re.IGNORECASE)
COMPLETE = frozenset({"completing"})
GOT = frozenset({"receiving"})
NONE: frozenset[str] = frozenset()
OWN = 0.51  # how telling a name must be to tell one story from another: "Court" is in many
AHEAD = 40  # characters before a clause in which a "refused to" may govern it


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause as told.

    `published` is an ISO day; `none` are the stems of what it says there was nothing of; `lasted` how many days it
    tells of; `is_late` whether it says "not until"; `is_anew` whether it tells of one more; `after` are the words of
    what it says it came after; `went_on` whether it says until when, `since` whether since when, `is_daily` whether it
    was so each day; `is_set` says that it is of a day set for what is yet to come, `is_by` that it was so by a day,
    `came` that its subject came about.
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
    after: frozenset[str] = frozenset()
    went_on: bool = False
    since: bool = False
    is_daily: bool = False
    is_set: bool = False
    is_by: bool = False
    came: bool = False
    about: str = ""
    aside: Aside | None = None


def keys(telling: Telling) -> frozenset[str]:
    """What a telling is found by: its words, its senses, and what an aside in it is told of.

    What is told of nobody, or of every day, is found by any one word of it.
    """
    apart = map(beside_aside, telling.aside.head) if telling.aside else ()
    is_sweeping = telling.is_daily or (telling.negated and OF_NONE.match(telling.about))
    return telling.words.union(telling.sense, apart, map(alone, telling.words) if is_sweeping else ())


def beside_aside(word: str) -> str:
    """The key of a word that an aside is told of: one such word is enough to lead to it."""
    return f", {word}"


def alone(word: str) -> str:
    """The key of a word of what is told of nobody or of every day."""
    return f"; {word}"


def tellings(each: Abstract) -> Iterator[Telling]:
    """What a report tells, forecasts left out: its clauses, and the sentences, or figures in them, without a clause."""
    foreseen = [(outlook.start, outlook.end) for outlook in each.outlooks]
    taken = {(value.start, value.end) for point in each.points for value in point.values}
    for piece in pieces(each):
        start, end = piece.point.start, piece.point.end
        telling = _telling(each, piece.span, piece.part.values, piece.part)
        if telling.looks_back or not any(begin < end and start < stop for begin, stop in foreseen):
            yield replace(telling, words=telling.words | core(piece.of))
        elif telling.is_set:
            yield replace(telling, is_fact=False)
    clauses = sorted((point.start, point.end) for point in each.points)
    for sentence in SENTENCE.finditer(each.text):
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
    ends = each.text.find(".", end)
    ends = len(each.text) if ends < 0 else ends
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
    is_late = bool(_LATE.search(text)) or bool(_TOOK_UNTIL.search(each.text, max(0, start - AHEAD), start))
    says_no = bool(group("denying") & set(stems(_NUMBER.sub("", bare)))) or bool(point and point.negated)
    denied = says_no and not _BOUND.search(text)
    refused = bool(_REFUSED.search(each.text, max(0, start - AHEAD), start))
    return Telling(
        at=At(each.report, start, end),
        published=(each.published or "")[:10],
        words=core(own)
        | core(in_base(own))
        | core(point.subject if point else "")
        | (named if text == whole else frozenset()),
        sense=read(bare) | (COMPLETE if _WHOLLY.match(bare) else NONE) | (GOT if _GOT.search(bare) else NONE),
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
        subject=names(f"so {point.subject}", OWN) if point else frozenset(),
        stayed=bool(_STAYED.search(bare)),
        about=point.subject if point else "",
        since=bool(_SINCE.search(whole)),
        is_daily=bool(_DAILY.search(bare)),
        came=bool(_COMING.search(whole)),
        is_by=bool(_BY.search(whole)),
        is_set=bool(_SET.search(whole)) and (point is None or point.factuality not in ("denied", "possible")),
        went_on=bool(_WENT_ON.search(bare)),
        after=frozenset(
            word for match in _AFTER.finditer(each.text, start, ends) for word in core(match[1] or match[2])
        ),
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
