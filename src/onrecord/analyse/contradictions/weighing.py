"""Weighing: how surely two clauses that clash speak of one thing, as a list of named features with learned weights."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from math import exp, log2

import numpy as np
import numpy.typing as npt

from onrecord import tables
from onrecord.analyse.claims import Claims
from onrecord.analyse.claims.answers import answers, tells_of
from onrecord.analyse.claims.clause import Told, share_a_day
from onrecord.analyse.claims.polarity import DENYING, GIVEN
from onrecord.analyse.contradictions import figures
from onrecord.analyse.contradictions.clashes import KINDS, Clash, voice
from onrecord.analyse.contradictions.excuses import are_of_one_mood
from onrecord.analyse.contradictions.happenings import WEAK, same_event, share_words
from onrecord.analyse.contradictions.slots import named_places
from onrecord.analyse.contradictions.subjects import have_one_subject
from onrecord.analyse.contradictions.together import Together
from onrecord.analyse.meaning import alike, lexicon, vector

AROUND = 350  # characters before and after a clause that say what it is about
SORTS = {"number": "figures", "clock": "when", "day": "when", "once": "when", "thing": "denied", "negation": "denied"}
SPLIT = ("words", "least", "closest", "around", "meaning", "one event", "days between", "other subject")
"""Features that count differently for each sort of slot."""
_WITHIN = re.compile(r"\b([A-Z][\w’'-]+)(?:,| in| near|, in|, near) (?:the )?([A-Z][\w’'-]+)")
NOBODY = re.compile(r"\W*(?:nobody|no one|nothing|none of|not one|not a single)\b", re.IGNORECASE)


class Weighing:
    """The clauses of one story and those that clash, ready to be weighed."""

    def __init__(self, found: Claims, clashing: Sequence[Clash]) -> None:
        self._found = found
        told = found.told
        self._mean = found.overlaps.mean
        self._home = {place: number for number, each in enumerate(found.gathered) for place in each.places}
        self._reports = [len({told[place].report for place in each.places}) for each in found.gathered]
        reports = sorted({each.report for each in told})
        number = {report: place for place, report in enumerate(reports)}
        self._report = np.array([number[each.report] for each in told], np.intp)
        self._best = self._closest(len(reports))
        self._together = Together(told)
        self._nested = {
            frozenset(name.lower() for name in found.groups())
            for each in told
            for found in _WITHIN.finditer(each.words)
        }
        self._around = self._contexts()
        self._topics = self._spread()
        self._pairs: dict[tuple[frozenset[int], str], set[tuple[int, int]]] = {}
        for each in clashing:
            self._pairs.setdefault(self._between(each), set()).add((each.first, each.second))

    def weigh(self, clash: Clash) -> float:
        """How surely a clash is a contradiction, 0..1."""
        if self._together.explains(clash):
            return 0.0
        known = weights()
        total = known["bias"] + sum(known.get(name, 0.0) * value for name, value in self.features(clash).items())
        return 1 / (1 + exp(-total))

    def features(self, clash: Clash) -> dict[str, float]:
        """What speaks for and against a clash being a contradiction, by name."""
        first, second = clash.first, clash.second
        one, other = self._found.told[first], self._found.told[second]
        there, back = (
            float(self._found.overlaps.covered[first, second]),
            float(self._found.overlaps.covered[second, first]),
        )
        shared = min(self._found.overlaps.shared[first, second], self._found.overlaps.shared[second, first])
        found = {
            f"slot {clash.slot}": 1.0,
            "words": (there + back) / 2,
            "least": min(there, back),
            "shared": min(float(shared), 5.0) / 5,
            "one claim": float(self._home[first] == self._home[second]),
            "closest": self._is_closest(first, second),
            "around": self._context(first, second),
            "meaning": float(self._found.overlaps.meant[first, second]),
            "meaning around": float(self._topics[first] @ self._topics[second]),
            **self._salience(first, second),
            **self._repeated(clash),
            **_telling(one, other),
            **_voices(one, other),
        }
        sort = SORTS.get(clash.slot, "where and who")
        found |= {f"{sort}, {name}": found[name] for name in SPLIT}
        if clash.slot == "number":
            found |= figures.features(one, other)
        if clash.slot == "place":
            found["where, nested"] = float(self._are_nested(one, other))
        if clash.slot in ("thing", "negation"):
            found |= self._denial(clash, one, other, there, back)
        return found

    def _salience(self, first: int, second: int) -> dict[str, float]:
        """In how many reports the claims of both stand: what is disputed is seldom told in passing."""
        fewer, more = sorted(self._reports[self._home[place]] for place in (first, second))
        return {"told widely": min(log2(fewer), 2.0) / 2, "told widely by one": min(log2(more), 3.0) / 3}

    def _repeated(self, clash: Clash) -> dict[str, float]:
        """How many clauses of their two claims clash in the same way."""
        pairs = self._pairs.get(self._between(clash)) or {(clash.first, clash.second)}
        fewer = min(len({first for first, _ in pairs}), len({second for _, second in pairs}))
        return {"clashing": min(log2(len(pairs)), 3.0) / 3, "clashing on both sides": min(log2(fewer), 2.0) / 2}

    def _between(self, clash: Clash) -> tuple[frozenset[int], str]:
        """The claims between which two clauses clash, and in what way."""
        return frozenset((self._home[clash.first], self._home[clash.second])), KINDS[clash.slot]

    def _denial(self, clash: Clash, one: Told, other: Told, there: float, back: float) -> dict[str, float]:
        shared = self._found.overlaps.shared
        no, yes, covered, many = (
            (one, other, there, shared[clash.first, clash.second])
            if tells_of(one, other)
            else (other, one, back, shared[clash.second, clash.first])
        )
        is_none = tells_of(no, yes)
        return {
            "none of it": float(is_none),
            "answers": float(is_none and answers(no, yes, covered, float(many))),
            "denied, one claim": float(self._home[clash.first] == self._home[clash.second]),
            "denied, denying": float(_denies(one) or _denies(other)),
            "denied, words": float(share_words(one, other)),
            "denied, told of": float(is_none or tells_of(yes, no)),
            "denied, one deed": float(
                one.polarity.is_so != other.polarity.is_so
                and one.point.predicate == other.point.predicate not in WEAK
                and have_one_subject(one, other)
            ),
            "nobody": float(bool(NOBODY.match(one.words) or NOBODY.match(other.words)) and same_event(one, other)),
            "thing, one predicate": float(
                clash.slot == "thing" and alike(one.point.predicate, other.point.predicate) > 0
            ),
        }

    def _are_nested(self, one: Told, other: Told) -> bool:
        """Whether some report sets a place of one within a place of the other: "Ulmsee in Arvenland"."""
        return any(
            frozenset((here.split()[0], there.split()[0])) in self._nested
            for here in named_places(one)
            for there in named_places(other)
        )

    def _closest(self, reports: int) -> npt.NDArray[np.float32]:
        """For each clause how near the nearest clause of each report is."""
        found = np.zeros((len(self._mean), reports), np.float32)
        apart = self._mean * (1 - np.eye(len(self._mean), dtype=np.float32))
        for report in range(reports):
            inside = self._report == report
            if inside.any():
                found[:, report] = apart[:, inside].max(axis=1)
        return found

    def _is_closest(self, first: int, second: int) -> float:
        """1 where each is the nearest to the other in its report, half for one of them."""
        mean = self._mean[first, second]
        there = mean >= self._best[first, self._report[second]]
        back = mean >= self._best[second, self._report[first]]
        return (float(there) + float(back)) / 2

    def _contexts(self) -> list[frozenset[str]]:
        """The words that stand around each clause, its own among them."""
        told = self._found.told
        inside: dict[str, list[Told]] = {}
        for each in told:
            inside.setdefault(each.report, []).append(each)
        return [
            frozenset(
                token
                for near in inside[each.report]
                if near.point.start < each.point.end + AROUND and each.point.start < near.point.end + AROUND
                for token in near.tokens
            )
            for each in told
        ]

    def _spread(self) -> npt.NDArray[np.float32]:
        """What each clause and those around it mean together."""
        return (
            np.stack([vector(tuple(sorted(around))) for around in self._around])
            if self._around
            else np.zeros((0, 1), np.float32)
        )

    def _context(self, first: int, second: int) -> float:
        here, there = self._around[first], self._around[second]
        small, large = sorted((here, there), key=len)
        total = sum(map(_weight, small))
        return sum(_weight(token) for token in small & large) / total if total else 0.0


def _denies(told: Told) -> bool:
    """Whether somebody is said to deny it, who so answers what is told elsewhere."""
    return told.point.voice is not None and told.point.voice.act in DENYING


def _weight(token: str) -> float:
    return 1.0 if token.startswith("<") else lexicon().weight(token)


def _telling(one: Told, other: Told) -> dict[str, float]:
    mine, theirs = one.bag, other.bag
    names = one.names | other.names
    own, alien = (mine - theirs) & one.names, (theirs - mine) & other.names
    same_predicate = alike(one.point.predicate, other.point.predicate)
    days = [each.names_a_day for each in (one, other)]
    is_one_subject = have_one_subject(one, other)
    return {
        "a name": float(bool(mine & theirs & names)),
        "other names": float(bool(own and alien)),
        "matter": float(bool(one.matters & other.matters)),
        "one event": float(same_event(one, other)),
        "predicate": float(same_predicate > 0 and one.point.predicate not in WEAK),
        "subject": float(is_one_subject),
        "other subject": float(bool(one.acting and other.acting) and not is_one_subject),
        "a day": float(all(days) and share_a_day(one, other)),
        "other day": float(all(days) and not share_a_day(one, other)),
        "days between": _days_between(one, other),
        "given": float(bool({one.point.kind, other.point.kind} & GIVEN)),
        "headline": float("headline" in (one.point.passage, other.point.passage)),
        "two moods": float(not are_of_one_mood(one, other)),
        "figure beside": float(bool(one.point.values) != bool(other.point.values)),
    }


def _days_between(one: Told, other: Told) -> float:
    """How far apart the days are that two clauses speak of, a week at most, 0..1."""
    if share_a_day(one, other):
        return 0.0
    try:
        first, second = (date.fromisoformat(each.moments[0][0]) for each in (one, other))
    except ValueError:
        return 0.0
    return min(abs((first - second).days), 7) / 7


def _voices(one: Told, other: Told) -> dict[str, float]:
    names = voice(one), voice(other)
    return {
        "one report": float(one.report == other.report),
        "two voices": float(None not in names and names[0] != names[1]),
        "one voice": float(None not in names and names[0] == names[1]),
        "no voice": float(names == (None, None)),
    }


@cache
def weights() -> Mapping[str, float]:
    found: dict[str, float] = tables.toml("clashes")["weights"]
    return found
