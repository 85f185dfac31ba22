"""Stance: whether a report puts a claim forward, denies it, doubts it, or only reports that somebody makes it."""

from collections.abc import Sequence

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.polarity import DENYING, Polarity
from onrecord.model import Stance

DISTANT = frozenset({"claim", "allege", "insist", "purport", "maintain", "rumour", "rumor"})
UNNAMED = frozenset({"anonymous", "group", "unspecified", "media"})
HEADS = frozenset({"headline", "subhead"})
DOUBTING = frozenset({"doubt", "question", "wonder"})


def reference(told: Sequence[Told]) -> Polarity:
    """What the claim says: what somebody denies, else what the first clause puts forward that is not negated.

    A headline says it only where nothing else does.
    """
    told = [each for each in told if each.point.passage not in HEADS] or told
    for each in told:
        if _answers(each):
            opposed = next((other for other in told if other.polarity.opposes(each.polarity)), None)
            if opposed:
                return opposed.polarity
    return next((each for each in told if each.polarity.is_so), told[0]).polarity


def stance(told: Told, said: Polarity) -> Stance:
    """The stance of one clause towards what the claim says."""
    voice = told.point.voice
    if told.polarity.opposes(said):
        return "deny"
    if voice and voice.act in DOUBTING:
        return "doubt"
    if voice and voice.act in DISTANT and voice.kind in UNNAMED:
        return "report"
    return "assert"


def _answers(told: Told) -> bool:
    return told.point.voice is not None and told.point.voice.act in DENYING
