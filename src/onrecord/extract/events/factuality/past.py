"""Whether an event is history rather than news: a bare year long gone, an anniversary, "decades ago"."""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date

from onrecord.extract.events.factuality.verdict import Verdict, words
from onrecord.markup import Markup, Token

BEFORE_OUR_TIME = 2010
"""A bare year before this one is history also where nobody says when the report was written."""
STEPS = 6

MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}

_YEAR = re.compile(r"(1[4-9]|20)\d\d")
_DECADE = re.compile(r"(?:1[4-9]|20)\d0['’]?s|['’]?[1-9]0s")


def past(markup: Markup, i: int, today: date | None) -> Verdict | None:
    """The words that put the event at token `i` over a year before the report, written `today`."""
    carriers = set(_carriers(markup, i))
    sentence = markup.sentences[markup.tokens[i].sentence]
    for token in markup.tokens_of(sentence):
        if _is_long_gone(markup, token, today) and _hangs_on(markup, token, carriers):
            return Verdict("historical", f"it stands with “{token.text}”")
    if any(_is_remembered(markup, carrier) for carrier in carriers):
        return Verdict("historical", "it is remembered, not news")
    return None


def _carriers(markup: Markup, i: int) -> Iterator[int]:
    """The event's word and those whose time is also its own: its verb, what it is joined to."""
    token = markup.tokens[i]
    for _ in range(STEPS):
        yield token.i
        head = markup.tokens[token.head]
        shares = (
            token.dep in ("conj", "xcomp")
            or (token.dep in ("dobj", "nsubjpass") and head.lemma.lower() in words("carriers", "verbs"))
            or (token.dep == "relcl" and _is_within(markup, token))
        )
        if head.i == token.i or not shares:
            return
        token = head


def _is_within(markup: Markup, token: Token) -> bool:
    """ "the massacre of 1937, in which thousands were killed"."""
    return any(
        end.tag == "WDT" for link in markup.dependents(token.i, "prep") for end in markup.dependents(link.i, "pobj")
    )


def _hangs_on(markup: Markup, token: Token, carriers: set[int]) -> bool:
    """Whether a word of time belongs to one of the carriers and to nothing nearer ("a pact signed in 1974").

    The parser often hangs "in 1974" or "a decade earlier" on a noun beside it, so nouns are passed on the way up from
    such a phrase; not from "the 1974 pact".
    """
    if token.i in carriers or token.head in carriers:
        return True
    before = markup.tokens[max(token.i - 1, 0)].lower
    free = before in words("past", "prepositions") or token.lower == "war"
    for above in markup.ancestors(token.i):
        if above.i in carriers:
            return True
        passes = above.pos in ("ADP", "ADV", "NUM") or above.lower in words("past", "calendar")
        if above.pos in ("VERB", "AUX") or not (passes or free or _is_pluperfect(markup, carriers)):
            return False
    return False


def _is_pluperfect(markup: Markup, carriers: set[int]) -> bool:
    return any(aux.lower == "had" for carrier in carriers for aux in markup.dependents(carrier, "aux"))


def _is_long_gone(markup: Markup, token: Token, today: date | None) -> bool:
    lower = token.lower
    if _YEAR.fullmatch(lower):
        return _is_old_year(markup, token, today)
    if _DECADE.fullmatch(lower) or lower in words("past", "ages"):
        return True
    if lower in words("past", "since"):
        return any(markup.tokens[j].lower in words("past", "long") for j in markup.subtree(token.i))
    if lower == "war":
        return token.i > 0 and markup.tokens[token.i - 1].lower in words("past", "wars")
    return False


def _is_old_year(markup: Markup, token: Token, today: date | None) -> bool:
    """A year is old when it ended, or its month did, over a year before the report."""
    year = int(token.lower)
    if today is None:
        return year < BEFORE_OUR_TIME
    month = MONTHS.get(markup.tokens[max(token.i - 1, 0)].lower, 12)
    return (year + 1, month) < (today.year, today.month)


def _is_remembered(markup: Markup, i: int) -> bool:
    """ "the anniversary of the raid", "survivors of the massacre"."""
    link = markup.tokens[markup.tokens[i].head]
    if markup.tokens[i].dep != "pobj":
        return False
    above = markup.tokens[link.head]
    return above.lemma.lower() in words("past", "memory")
