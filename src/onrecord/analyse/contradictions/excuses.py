"""Excuses: why a yes and a no need not contradict each other."""

import re

from onrecord.analyse.claims.answers import tells_of
from onrecord.analyse.claims.clause import AND_NOT, EXCEPTED, Told, apart, share_a_day
from onrecord.analyse.claims.odds import TO_COME
from onrecord.analyse.claims.polarity import TOLD_AS_SO
from onrecord.analyse.contradictions.subjects import swap_roles
from onrecord.analyse.wording import long_stems

_NO_REASON = re.compile(
    r"\bno (?:reason|need|wish|plans?|intention|interest|right|authority|mandate|desire) (?:to|for|in|of)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|may|might|likely|probabl[ey]|expect\w*|unlikely|possibl[ey])\b|[’']ll\b", re.IGNORECASE
)
_FORESEEN = re.compile(
    r"\b(?:probabl[ey]|likely|realistic possibility|forecasts?|expects?|even chance)\b", re.IGNORECASE
)
_SO_FAR_NOT = re.compile(r"\b(?:has|have) (?:not |never |yet |so far |still )*\w+", re.IGNORECASE)
_NOW_SO = re.compile(r"\b(?:is|are|has|have|now)\b", re.IGNORECASE)
_ONCE_SO = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:later|afterwards?|subsequently|has since|have since)\b", re.IGNORECASE)
TURNING = frozenset({"free", "open", "found", "at large", "present"})
"""Things that turn with time: who was held on Monday may be free on Friday."""
STOPS = ("going on", "held", "agreed", "open", "working")
SPEAKING = frozenset(
    {"comment", "confirm", "say", "answer", "respond", "elaborate", "speak", "discuss", "explain", "reply"}
)


def are_of_one_mood(one: Told, other: Told) -> bool:
    """Whether both tell what is or was, or both what shall be."""
    moods = {one.point.factuality, other.point.factuality}
    return moods <= TOLD_AS_SO or moods <= TO_COME


def are_of_two_moods(one: Told, other: Told) -> bool:
    """Whether one tells what is and the other what shall be; there being none of a thing answers both."""
    return not are_of_one_mood(one, other) and not tells_of(one, other) and not tells_of(other, one)


def is_foreseen(one: Told, other: Told) -> bool:
    """Whether one tells what is and the other what shall be or is likely: a forecast is no report of what came."""
    if one.polarity.is_so != other.polarity.is_so and _FORESEEN.search((one if one.polarity.is_so else other).words):
        return True
    moods = {one.point.factuality, other.point.factuality}
    if not are_of_two_moods(one, other) or moods <= TO_COME | {"requested"}:
        return False
    return any(each.point.factuality == "planned" or _AHEAD.search(each.words) for each in (one, other))


def excused(one: Told, other: Told) -> bool:
    """Whether a yes and a no may both be right: of two days, of two roles, after a change, or of a stop."""
    shared = set(one.polarity.things) & set(other.polarity.things)
    return (
        apart(one, other)
        or swap_roles(one, other)
        or _changed(one, other)
        or _is_excepted(one, other)
        or _is_excepted(other, one)
        or _keeps_silent(one, other)
        or _says_no_too(one, other)
        or _says_no_too(other, one)
        or (bool(shared) and shared <= TURNING and _are_dated_apart(one, other))
        or (not shared and _tells_of_an_end(one, other))
    )


def _are_dated_apart(one: Told, other: Told) -> bool:
    """Whether one gives a day that is not the other's, nor that of its report, or tells what came later."""
    if bool(_LATER.search(one.words)) != bool(_LATER.search(other.words)):
        return True
    return (one.names_a_day or other.names_a_day) and not share_a_day(one, other)


def _tells_of_an_end(one: Told, other: Told) -> bool:
    """Whether the one that says yes says so of a stop: "halted all exports" and "no cargo left" agree."""
    yes = one if one.polarity.is_so else other
    return any(yes.polarity.things.get(name) is False for name in STOPS)


def _is_excepted(no: Told, yes: Told) -> bool:
    """Whether the one of whom a clause tells is the one whom the other leaves out: "nobody but the bank"."""
    found = EXCEPTED.search(no.words)
    return found is not None and found["name"] in yes.words


def _says_no_too(yes: Told, no: Told) -> bool:
    """Whether what is denied is what the other says no to at its end: "on health, and not on policy"."""
    tail = AND_NOT.search(yes.words) if yes.polarity.is_so and not no.polarity.is_so else None
    return tail is not None and not long_stems(tail.group()).isdisjoint(no.stems)


def _keeps_silent(one: Told, other: Told) -> bool:
    """Whether one says only that somebody does not speak about it, or has no reason to do it: no denial."""
    return any(_NO_REASON.search(each.words) for each in (one, other)) or any(
        each.point.negated and each.point.predicate in SPEAKING for each in (one, other)
    )


def _changed(one: Told, other: Told) -> bool:
    """Whether what is told is dated after the denial: he had not resigned on Monday, and resigned on Tuesday."""
    no, yes = (one, other) if not one.polarity.is_so else (other, one)
    told_of = [day.first for day in yes.point.days if day.sure]
    if not told_of and _SO_FAR_NOT.search(no.words) and _NOW_SO.search(yes.words) and not _ONCE_SO.search(yes.words):
        told_of = [first for first, _ in yes.moments]  # nobody has been arrested, and a month on two are in custody
    return bool(told_of) and not no.polarity.is_so and min(told_of) > max(last for _, last in no.moments)
