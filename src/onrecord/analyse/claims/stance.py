"""Stance: whether a report puts a claim forward, denies it, doubts it, or only reports that somebody makes it."""

import re
from collections.abc import Sequence

from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.polarity import DENYING, Polarity
from onrecord.model import Stance

DISTANT = frozenset({"claim", "allege", "insist", "purport", "maintain", "rumour", "rumor"})
UNNAMED = frozenset({"anonymous", "group", "unspecified", "media"})
HEADS = frozenset({"headline", "subhead"})
_UNABLE = re.compile(r"\b(?:could not|couldn[’']t|cannot|can[’']t|unable to)\b", re.IGNORECASE)
DOUBTING = frozenset({"doubt", "question", "wonder"})


def stances(told: Sequence[Told]) -> tuple[Stance, ...]:
    """The stance of each clause of a claim. Nobody denies what nobody else says: one alone puts it forward.

    "It did not walk down the hill, it jumped" is one claim of one speaker.
    """
    said = reference(told)
    found = tuple(stance(each, said) for each in told)
    speakers = {each.point.voice.name if each.point.voice else None for each in told}
    if len(speakers) == 1 and None not in speakers:
        return tuple("assert" if each == "deny" else each for each in found)
    return found


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
    if told.polarity.opposes(said) and not _is_unable_too(told, said):
        return "deny"
    if voice and voice.act in DOUBTING:
        return "doubt"
    if voice and voice.act in DISTANT and voice.kind in UNNAMED:
        return "report"
    return "assert"


def _is_unable_too(told: Told, said: Polarity) -> bool:
    """Whether a clause only says what cannot be done of what is said to be amiss: "grounded", "could not take off"."""
    is_amiss = said.is_so and bool(said.things) and not any(said.things.values())
    return is_amiss and told.point.negated and not told.polarity.things and bool(_UNABLE.search(told.words))


def _answers(told: Told) -> bool:
    return told.point.voice is not None and told.point.voice.act in DENYING
