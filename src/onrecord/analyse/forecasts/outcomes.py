"""Outcomes: how a forecast turned out, as far as later reports tell, with the sentence that tells it.

Proposals only: where nothing says it plainly the forecast stays open, and people resolve it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.analyse.abstract import Abstract, Outlook, Value
from onrecord.analyse.forecasts.tellings import Telling, Tellings, beside
from onrecord.analyse.wording import concepts, core, group, opposites, stems
from onrecord.model import At, Outcome

ENOUGH = 0.5  # of what the forecast is about, by weight, stands in the telling too
HALF = 0.3  # enough where a figure or an opposite says the rest
CLOSE = 0.9  # of the figure foreseen counts as reached
SLACK = timedelta(days=1)  # "on Friday" and "in the night to Saturday" are one
NESTED = 0.8
PLAIN = 0.8
SHOWN = 3
CONTEXT = 0.8  # what the words before a forecast count: "the level" after "the gauge"
CHANGES = frozenset({"rising", "falling"})

_REASON = re.compile(r",? (?:because|since|as) .*", re.DOTALL)
_DEADLINE = re.compile(r"\b(?:within|before|until|till)\b[^,]*$")
_AHEAD = re.compile(r"\b(?:will|would|shall|may|might|could|can|to|be)\b((?:\s+[\w’'-]+){1,4})")
_UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A forecast ready for looking up: its words, what leads up to it (for "the level" of "the gauge"), its figures."""

    outlook: Outlook
    order: int
    published: str
    words: frozenset[str]
    context: frozenset[str]
    acts: frozenset[str]
    sense: frozenset[str]
    values: tuple[Value, ...]
    negated: bool
    lasts: bool
    passes: bool
    amounts: bool

    @property
    def is_measured(self) -> bool:
        """Whether a figure tells if it came."""
        return bool(self.values) and (self.passes or self.amounts or len(self.sense & CHANGES) == 1)

    @property
    def is_toll(self) -> bool:
        """Whether it says that more dead will be counted, no matter how many."""
        return {"rising", "death"} <= self.sense and not self.values


@dataclass(frozen=True, slots=True)
class Finding:
    """What one telling makes of a forecast; `weight` says how plainly."""

    outcome: Outcome
    at: At
    weight: float
    why: str


def foreseen(each: Abstract, order: int, outlook: Outlook, roles: dict[str, frozenset[str]]) -> Foreseen:
    """A forecast of a report, its condition left aside. `roles` gives the names of those called by an office."""
    text = each.text[outlook.start : outlook.end]
    values = tuple(value for value in each.values if outlook.start <= value.start < outlook.end)
    bare = beside(text, outlook.start, values)
    plain = _REASON.sub("", text.replace(outlook.condition, " ") if outlook.condition else text)
    about = _DEADLINE.sub("", plain)
    found = stems(plain)
    named = frozenset(name for role, names in roles.items() if role in about.lower() for name in names)
    before = each.text[max(0, outlook.start - 300) : outlook.start]
    return Foreseen(
        outlook=outlook,
        order=order,
        published=(each.published or "")[:10],
        words=(core(about) - core((outlook.voice and outlook.voice.name) or "")) | named,
        context=core(before),
        acts=_acts(about),
        sense=concepts(stems(_DEADLINE.sub("", _REASON.sub("", bare)))),
        values=tuple(value for value in values if value.dimension not in ("time", "frequency")),
        negated=bool({"not", "never", "n't"} & set(found)),
        lasts=bool(group("lasting") & set(found)) and bool(_UNTIL.search(plain)),
        passes=bool(group("passing") & set(found)),
        amounts=bool(group("amounting") & _acts(about)),
    )


def _acts(about: str) -> frozenset[str]:
    """The stem of what is to happen: the first telling word behind "will", "to" or "be", where there is one."""
    for match in _AHEAD.finditer(about):
        words = [word for word in stems(match[1]) if word not in group("empty")]
        if words:
            return frozenset(words[:1])
    return frozenset()


def propose(seen: Foreseen, all_: Tellings, same_text: Collection[str]) -> tuple[Outcome, tuple[At, ...], str]:
    """The outcome, the places that tell it and why. `same_text` are reports with the forecast's own words."""
    against = frozenset(other for sense in seen.sense for other in opposites(sense))
    about = seen.words | seen.sense | against | (seen.context if seen.values else frozenset())
    found = [
        finding
        for telling in all_.near(about, 1 if seen.is_toll or len(seen.words) < 3 else 2)
        if telling.order > seen.order and telling.published >= seen.published and telling.at.report not in same_text
        if telling.is_fact
        for finding in _findings(seen, telling, all_)
    ]
    if not found:
        return "open", (), "No later report tells how it turned out."
    found = sorted(_narrowest(found), key=lambda finding: -finding.weight)
    best = found[0]
    outcome = best.outcome
    if seen.outlook.condition and outcome == "did_not_occur":
        return "condition_not_met", _places(found, outcome), f"It had a condition, and {best.why}"
    contrary = [finding for finding in found if finding.outcome != outcome and finding.weight > best.weight * 0.95]
    if contrary:
        return "mixed", (best.at, contrary[0].at), "Later reports tell both."
    return outcome, _places(found, outcome), best.why[0].upper() + best.why[1:]


def _narrowest(found: list[Finding]) -> Iterator[Finding]:
    """Of nested clauses the inner one, where it tells as much: a "not" of the outer is not its own."""
    for each in found:
        inner = (
            other
            for other in found
            if other is not each
            and other.at != each.at
            and other.at.report == each.at.report
            and each.at.start <= other.at.start
            and other.at.end <= each.at.end
        )
        if not any(other.weight >= NESTED * each.weight for other in inner):
            yield each


def _places(found: list[Finding], outcome: Outcome) -> tuple[At, ...]:
    """The tellings that say it about as plainly as the plainest."""
    same = [finding for finding in found if finding.outcome == outcome]
    return tuple(dict.fromkeys(each.at for each in same if each.weight >= PLAIN * same[0].weight))[:SHOWN]


def _findings(seen: Foreseen, telling: Telling, all_: Tellings) -> Iterator[Finding]:
    """What a telling says: by a figure where one was foreseen, else by its words."""
    share = _share(seen.words, telling, all_)
    found = _by_change(seen, telling, all_, share) or _by_figure(seen, telling, share) or _by_toll(seen, telling, all_)
    if found is None and not seen.is_measured:
        found = _by_words(seen, telling, share)
    if found:
        yield found


def _share(words: frozenset[str], telling: Telling, all_: Tellings) -> float:
    """How much of what the words tell stands in the telling, 0..1; like and opposite words count as standing there."""
    total = sum(map(all_.weight, words))
    if not total:
        return 0.0
    around = telling.sense | {other for sense in telling.sense for other in opposites(sense)}
    shared = (word for word in words if word in telling.words or concepts((word,)) & around)
    return sum(map(all_.weight, shared)) / total


def _by_change(seen: Foreseen, telling: Telling, all_: Tellings, share: float) -> Finding | None:
    """A rise or fall foreseen by so much, against the rise or fall told."""
    direction = seen.sense & CHANGES
    told = telling.sense & CHANGES
    about = max(share, CONTEXT * _share(seen.context, telling, all_))
    if len(direction) != 1 or not told or about < HALF / 2 or not _in_time(seen, telling):
        return None
    same = direction == told
    for mine, theirs in _comparable(seen, telling):
        reached = theirs.low if theirs.low is not None else theirs.high
        if mine.low is not None and reached is not None and (same or _is_due(seen, telling)):
            happened = same and reached >= CLOSE * mine.low
            return _finding(seen, telling, happened, about + 0.5, "the change is given there")
    return None


def _by_figure(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """A figure foreseen ("will pass 5 million"), against the figure told of the same thing."""
    if not seen.is_measured or share < HALF:
        return None
    for mine, theirs in _comparable(seen, telling):
        happened = _fits(mine, theirs, seen.passes) and not group("short") & telling.words
        if happened or _is_due(seen, telling):
            return _finding(seen, telling, happened != seen.negated, share + 0.4, "the figure is given there")
    return None


def _comparable(seen: Foreseen, telling: Telling) -> Iterator[tuple[Value, Value]]:
    """The figures of both that are of one kind, and of one thing where both say of what."""
    for mine in seen.values:
        for theirs in telling.values:
            is_one_kind = (mine.dimension, mine.unit) == (theirs.dimension, theirs.unit)
            things = core(mine.of or ""), core(theirs.of or "")
            if is_one_kind and (mine.dimension != "count" or not all(things) or things[0] & things[1]):
                yield mine, theirs


def _fits(mine: Value, theirs: Value, passes: bool) -> bool:
    """Whether the figure told is the one foreseen, or beyond the line foreseen."""
    low, high = mine.low, mine.high
    told = [end for end in (theirs.low, theirs.high) if end is not None]
    if passes and low is not None:
        return max(told, default=low) >= low and theirs.qualifier not in ("less than", "up to")
    is_enough = low is None or max(told, default=low) >= CLOSE * low
    return is_enough and (high is None or min(told, default=high) * CLOSE <= high)


def _by_toll(seen: Foreseen, telling: Telling, all_: Tellings) -> Finding | None:
    """A number of dead that was foreseen to rise, against the number told later."""
    if not seen.is_toll or "death" not in telling.sense:
        return None
    highest = max((_toll(each) for each in all_.near(frozenset({"death"})) if each.order <= seen.order), default=0)
    if highest and _toll(telling) > highest:
        return _finding(seen, telling, True, 1.0, "a higher number is given there")
    return None


def _toll(telling: Telling) -> float:
    """The largest number of dead in a telling, 0 for none."""
    return max((value.low or 0 for value in telling.values if value.dimension == "count"), default=0)


def _by_words(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """The same thing told as having happened, denied, or its opposite."""
    is_opposite = _is_opposite(seen, telling)
    if share < (HALF if is_opposite or telling.looks_back else ENOUGH) or not _is_of_it(seen, telling):
        return None
    if seen.lasts:
        return _lasting(seen, telling, share, is_opposite)
    if telling.looks_back and not telling.negated and not is_opposite:
        return None
    came = is_opposite == telling.negated
    if came:
        return _came(seen, telling, share)
    if not _is_due(seen, telling):
        return None
    how = "its opposite is told there" if is_opposite else "it is denied there"
    return _finding(seen, telling, seen.negated, share, how)


def _came(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """What was foreseen (or foreseen not to be) is told as a fact: in time, later, or long before."""
    if _is_old(seen, telling):
        return None
    if _in_time(seen, telling):
        return _finding(seen, telling, not seen.negated, share, "it is told there")
    return _finding(seen, telling, seen.negated, share, "it came later than that, as told there")


def _is_opposite(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling has the contrary of a word foreseen instead of the word."""
    return any(opposites(sense) & telling.sense for sense in seen.sense - telling.sense)


def _is_of_it(seen: Foreseen, telling: Telling) -> bool:
    """Whether both speak of one thing and of one act: a bridge that "will reopen" is not every bridge told of."""
    shared = seen.words & telling.words
    if not shared - seen.acts and seen.words - seen.acts:
        return False
    around = telling.sense | {other for sense in telling.sense for other in opposites(sense)}
    acts = seen.acts & telling.words or concepts(seen.acts) & around
    return seen.lasts or not seen.acts or bool(acts) or telling.looks_back


def _lasting(seen: Foreseen, telling: Telling, share: float, is_opposite: bool) -> Finding | None:
    """What was to last until a day: it did if it ended on that day or later, or still held after it."""
    due, day = seen.outlook.due, telling.days.first if telling.days else telling.published
    if due is None:
        return None
    if is_opposite != telling.negated:
        return _finding(seen, telling, _later(day, due.first, -SLACK), share, f"it ended on {day}")
    if _later(day, due.first, -SLACK):
        return _finding(seen, telling, True, share, f"it still held on {day}")
    return None


def _finding(seen: Foreseen, telling: Telling, happened: bool, weight: float, why: str) -> Finding:
    outcome: Outcome = "occurred" if happened else "did_not_occur"
    when = f"in {telling.at.report}, published {telling.published or 'at an unknown time'}"
    return Finding(outcome, telling.at, weight, f"{why}, {when}.")


def _is_due(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling comes after the last day, so that what has not happened will not count any more."""
    due = seen.outlook.due
    return due is None or telling.published >= due.last


def _is_old(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told was over before the forecast was made."""
    return telling.days is not None and telling.days.last < seen.published


def _in_time(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told happened after the forecast and by its last day, as far as days are given."""
    due = seen.outlook.due
    if telling.days is None:
        return True
    return not _is_old(seen, telling) and (due is None or not _later(telling.days.first, due.last, 2 * SLACK))


def _later(day: str, than: str, slack: timedelta) -> bool:
    """Whether a day is as late as another, give or take; days that no calendar holds are not."""
    try:
        return date.fromisoformat(day[:10]) >= date.fromisoformat(than[:10]) + slack
    except (ValueError, OverflowError):
        return False
