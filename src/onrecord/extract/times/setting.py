"""What a time expression is read against: the day of publication, the tense around it, and the times before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice

from onrecord.extract.times.calendar import interval, is_coarser
from onrecord.markup import Markup, Token
from onrecord.markup.phrases import Phrase
from onrecord.model import Report, Span, Time
from onrecord.tables import toml

_CUES = {name: frozenset(words) for name, words in toml("times_outlook").items()}
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_NO_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"})
_REACH = 3  # how many sentences back "that year" or "two days later" may look
_MEMORY = 50  # how many times back any of them may look
_CLIMB = 8  # how many heads up the governing verb may be

PUBLICATION = "publication"
"""The anchor of times counted from the day the report appeared."""

BACK, UNKNOWN, AHEAD = -1, 0, 1

_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
_PAST = frozenset({"was", "were", "did"})
_PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re"})


@dataclass(frozen=True)
class Setting:
    """The report while it is read; `found` grows as its times are found."""

    markup: Markup
    day: date | None
    precision: str
    found: list[Time] = field(default_factory=list)

    def day_for(self, unit: str) -> date | None:
        """The day to count from in this unit, None when the date of publication is unknown or too coarse for it."""
        return self.day if self.day and is_coarser(unit, self.precision) else None

    def earlier(self, phrase: Phrase, *units: str) -> tuple[date, str] | None:
        """The last day found shortly before the phrase, and the id of its time: what "that year" points back to.

        A stretch counts by its first day; it must be precise to one of `units`.
        """
        here = self.markup.sentence_at(phrase.start)
        for time in islice(reversed(self.found), _MEMORY):
            there = self.markup.sentence_at(time.start)
            if here is None or there is None or here.i - there.i > _REACH:
                return None
            if time.type in ("DATE", "TIME") and (days := interval(time.value)) and _precision(time.value) in units:
                return days[0], time.id
        return None

    def quarter(self) -> Time | None:
        """The last quarter counted from publication: "the quarter", and the base of "a year earlier"."""
        for time in islice(reversed(self.found), _MEMORY):
            if time.anchor == PUBLICATION and re.fullmatch(r"\d{4}-Q\d", time.value):
                return time
        return None

    @cached_property
    def _labels(self) -> dict[int, str]:
        """The label of the name that each token is part of."""
        return {i: name.label for name in self.markup.names for i in range(name.first, name.last)}

    def is_named(self, phrase: Phrase, *labels: str) -> bool:
        """Whether the phrase is part of a name with one of these labels, by default of any but dates and numbers."""
        found = {self._labels.get(token.i, "") for token in self.tokens(phrase)} - {""}
        return bool(found.intersection(labels) if labels else found - _NO_NAMES)

    def tokens(self, phrase: Phrase) -> Sequence[Token]:
        """The tokens of the phrase."""
        return self.markup.tokens_in(Span(phrase.start, phrase.end))

    def outlook(self, phrase: Phrase) -> int:
        """Whether the sentence looks back or ahead where the phrase stands, from tense and words of planning."""
        tokens = self.tokens(phrase)
        if not tokens or phrase.after().kind == "possessive" or tokens[-1].dep in ("compound", "nmod"):
            return UNKNOWN
        head = next((token for token in tokens if not tokens[0].i <= token.head <= tokens[-1].i), tokens[-1])
        side = self._side(head)
        if phrase.before().lower in _CUES["limits"]:
            return BACK if side == BACK and self._is_over(phrase.before().lower, head) else AHEAD
        bounds_an_hour = phrase.get("clock", "meridiem", "clock_word", "hour_word") is not None
        is_bound = phrase.before().lower in _CUES["bounds"] and not bounds_an_hour
        return AHEAD if side == UNKNOWN and is_bound else side

    def _is_over(self, limit: str, head: Token) -> bool:
        """Whether a limit is past: "were waiting by Monday", "was not opened until Monday", "burned until Monday"."""
        verb = next((token for token in self.markup.ancestors(head.i) if token.pos in ("VERB", "AUX")), None)
        if verb is None:
            return False
        denied = any(True for _ in self.markup.dependents(verb.i, "neg"))
        lasted = verb.tag == "VBD" and verb.lemma in _CUES["lasting"]
        return denied or lasted if limit in ("until", "till") else limit == "by"

    def _side(self, head: Token) -> int:
        """The side that the first telling word above a token looks to."""
        purpose = False
        for token in islice(self.markup.ancestors(head.i), _CLIMB):
            if token.lower in _CUES["deadlines"] or (purpose and token.lemma in _CUES["plans"]):
                return AHEAD
            if token.pos in ("VERB", "AUX"):
                token = self._mistaken(token, head) or token  # noqa: PLW2901
                helpers = [helper.lower for helper in self.markup.dependents(token.i, "aux", "auxpass")]
                if "to" not in helpers:
                    is_done = token.dep == "acl" and token.tag == "VBN"  # "the people brought out before Friday"
                    return _tense(token, helpers) or (BACK if is_done else UNKNOWN)
                purpose = True
        return AHEAD if purpose else UNKNOWN

    def _mistaken(self, verb: Token, head: Token) -> Token | None:
        """The verb before a verb of saying that was parsed as its subject: "The river will crest on Friday, said"."""
        nouns = (noun for noun in self.markup.dependents(verb.i, "nsubj") if noun.i < head.i < verb.i)
        return next((noun for noun in nouns if any(self.markup.dependents(noun.i, "aux"))), None)


def _tense(verb: Token, helpers: list[str]) -> int:
    """What a verb's form says: "met" and "has met" look back; "will meet" and "meets" ahead, and "planned" too."""
    perfect = not _PERFECT.isdisjoint(helpers)
    past = perfect or verb.tag == "VBD" or not _PAST.isdisjoint(helpers)
    if not _CUES["modals"].isdisjoint(helpers):
        return UNKNOWN if perfect or ("could" in helpers and verb.tag == "VBN") else AHEAD
    if not perfect and verb.tag in ("VBN", "VBD") and verb.lemma in _CUES["schedules" if past else "plans"]:
        return AHEAD
    if past:
        return BACK
    present = verb.tag in ("VBZ", "VBP") or (verb.tag != "VBN" and not _PRESENT.isdisjoint(helpers))
    return AHEAD if present and verb.lemma not in _CUES["sayings"] else UNKNOWN


def setting_of(report: Report, markup: Markup) -> Setting:
    """The setting of a report before any time is found in it."""
    day, precision = published(report.published)
    return Setting(markup, day, precision)


def published(words: str | None) -> tuple[date | None, str]:
    """The day a report appeared and how precisely it is known: D, M or Y."""
    found = _PUBLISHED.match(words or "")
    if not found:
        return None, "D"
    year, month, day = found.groups()
    try:
        return date(int(year), int(month or 1), int(day or 1)), "D" if day else "M" if month else "Y"
    except ValueError:
        return None, "D"


def _precision(value: str) -> str:
    """The unit a value is exact to."""
    if "-Q" in value:
        return "Q"
    if "-W" in value:
        return "W"
    if re.search(r"-(SP|SU|FA|WI|H\d)$", value):
        return "S"
    return {4: "Y", 7: "M"}.get(len(value), "D" if len(value) >= 10 else "10Y")
