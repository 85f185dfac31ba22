"""Findings: what one telling makes of a forecast: by a figure, by how long it lasted, or by its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.analyse.abstract import Value
from onrecord.analyse.forecasts.foreseen import CHANGES, Foreseen
from onrecord.analyse.forecasts.tellings import Telling, Tellings
from onrecord.analyse.senses import opposites
from onrecord.analyse.wording import core, group
from onrecord.model import At, Outcome

ENOUGH = 0.5  # of what the forecast is about, by weight, stands in the telling too
HALF = 0.3  # enough where a figure or an opposite says the rest
CLOSE = 0.9  # of the figure foreseen counts as reached
SLACK = timedelta(days=1)  # "on Friday" and "in the night to Saturday" are one
CONTEXT = 0.8  # what the words before a forecast count: "the level" after "the gauge"
NAMED = 2  # names that lead up to a forecast, or things in it, that make a telling one of its matter
ALIKE = 0.8  # what a word counts that only means about the same


@dataclass(frozen=True, slots=True)
class Finding:
    """What one telling makes of a forecast; `weight` says how plainly."""

    outcome: Outcome
    at: At
    weight: float
    why: str


def finding(seen: Foreseen, telling: Telling, all_: Tellings) -> Finding | None:
    """What a telling says, if anything: by a figure or a length of time where one was foreseen, else by its words."""
    share = _share(seen, telling, all_)
    found = _by_change(seen, telling, all_, share) or _by_figure(seen, telling, share) or _by_toll(seen, telling, all_)
    if found is None and seen.spell is not None:
        found = _by_spell(seen, telling, share, seen.spell)
    elif found is None and not seen.is_measured:
        found = _by_words(seen, telling, share, all_)
    return found or _by_absence(seen, telling, share)


def _share(seen: Foreseen, telling: Telling, all_: Tellings) -> float:
    """How much of what the forecast tells stands in the telling, 0..1; words of one sense or its contrary count."""
    total = sum(map(all_.weight, seen.words))
    around = _around(telling)
    shared = 0.0
    for word in seen.words:
        if word in telling.words or seen.means.get(word, frozenset()) & around:
            shared += all_.weight(word)
        elif seen.likes.get(word, frozenset()) & telling.words:
            shared += ALIKE * all_.weight(word)
    return shared / total if total else 0.0


def _around(telling: Telling) -> frozenset[str]:
    """The senses of a telling and their contraries."""
    return telling.sense.union(*map(opposites, telling.sense))


def _in_context(seen: Foreseen, telling: Telling, all_: Tellings) -> float:
    """How much of what leads up to the forecast stands in the telling, 0..1."""
    total = sum(map(all_.weight, seen.context))
    return sum(map(all_.weight, seen.context & telling.words)) / total if total else 0.0


def _by_change(seen: Foreseen, telling: Telling, all_: Tellings, share: float) -> Finding | None:
    """A rise or fall foreseen by so much, against the rise or fall told."""
    direction = seen.sense & CHANGES
    told = telling.sense & CHANGES
    about = max(share, CONTEXT * _in_context(seen, telling, all_))
    if len(direction) != 1 or not told or about < HALF / 2 or not _in_time(seen, telling):
        return None
    same = direction == told
    for mine, theirs in _comparable(seen, telling):
        reached = theirs.low if theirs.low is not None else theirs.high
        if mine.low is not None and reached is not None and (same or _is_due(seen, telling)):
            happened = same and reached >= CLOSE * mine.low and not telling.negated
            return _finding(seen, telling, happened, about + 0.5, "the change is given there")
    return None


def _by_figure(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """A figure foreseen ("will pass 5 million"), against the figure told of the same thing."""
    if not seen.is_measured or share < HALF or not _is_shared(seen, seen.words - seen.acts, telling):
        return None
    for mine, theirs in _comparable(seen, telling):
        happened = _fits(mine, theirs, seen.passes) and not group("short") & telling.words and not telling.negated
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


def _by_words(seen: Foreseen, telling: Telling, share: float, all_: Tellings) -> Finding | None:
    """The same thing told as having happened, denied, or its opposite."""
    is_opposite = _is_opposite(seen, telling)
    if share < (HALF if is_opposite or telling.looks_back else ENOUGH) or not _is_of_it(seen, telling, all_):
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
    if _is_old(seen, telling) or (seen.is_anew and not (telling.is_anew or telling.days)):
        return None
    if _in_time(seen, telling):
        return _finding(seen, telling, not seen.negated, share, "it is told there")
    return _finding(seen, telling, seen.negated, share, "it came later than that, as told there")


def _is_opposite(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling has the contrary of a word foreseen instead of the word."""
    return any(opposites(sense) & telling.sense for sense in seen.sense - telling.sense)


def _is_of_it(seen: Foreseen, telling: Telling, all_: Tellings) -> bool:
    """Whether both speak of one thing and of one act: a bridge that "will reopen" is not every bridge told of."""
    things = seen.words - seen.acts
    by_name = not telling.negated and len(things) < NAMED and len(seen.names & telling.words) >= NAMED - len(things)
    if not by_name and not _is_shared(seen, things, telling):
        return not telling.negated and _is_in_other_words(seen, telling, things, all_)
    around = _around(telling)
    acts = seen.acts & telling.words or any(seen.means.get(act, frozenset()) & around for act in seen.acts)
    return seen.lasts or not seen.acts or bool(acts) or telling.looks_back


def _is_shared(seen: Foreseen, things: frozenset[str], telling: Telling) -> bool:
    """Whether one of the things stands there; a like word does where no contrary is told of it."""
    if things & telling.words:
        return True
    is_like = any(seen.likes.get(word, frozenset()) & telling.words for word in things)
    return is_like and not _is_opposite(seen, telling)


def _is_in_other_words(seen: Foreseen, telling: Telling, things: frozenset[str], all_: Tellings) -> bool:
    """Whether a telling without one of the words has the sense of all, or the contrary of most, of what they name.

    A rare name of what leads up to the forecast must stand there as well: not every silence is that of these guns.
    """
    if not any(all_.is_rare(word) for word in seen.names & telling.words):
        return False
    if things and all(seen.means.get(word, frozenset()) & telling.sense for word in things):
        return True
    return sum(_is_opposed(seen, word, telling) for word in things) * 2 > len(things)


def _is_opposed(seen: Foreseen, word: str, telling: Telling) -> bool:
    """Whether the telling has the contrary of a word: the guns are silent, so there is no fighting."""
    return any(opposites(sense) & telling.sense for sense in seen.means.get(word, ()))


def _by_absence(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """What was foreseen told as never having been: "there was no recount", "the strike never came"."""
    things = seen.words - seen.acts or seen.words
    known = things.union(*(seen.likes.get(word, frozenset()) for word in things))
    if share < HALF or not telling.none & known or not _is_due(seen, telling):
        return None
    return _finding(seen, telling, False, share, "it is told there that there was none")


def _by_spell(seen: Foreseen, telling: Telling, share: float, spell: float) -> Finding | None:
    """How long something was to last, against how long it did, or the day on which it ended."""
    is_opposite = _is_opposite(seen, telling)
    if share < (HALF if is_opposite else ENOUGH) or telling.negated:
        return None
    if telling.lasted is not None:
        return _finding(seen, telling, telling.lasted >= CLOSE * spell, share + 0.4, "how long it took is given there")
    if is_opposite and telling.days and not _is_old(seen, telling):
        happened = _later(telling.days.first, seen.published, timedelta(days=CLOSE * spell))
        return _finding(seen, telling, happened, share, f"it ended on {telling.days.first}")
    return None


def _lasting(seen: Foreseen, telling: Telling, share: float, is_opposite: bool) -> Finding | None:
    """What was to last until a day: it did if it ended on that day or later, or still held after it."""
    due, day = seen.outlook.due, telling.days.first if telling.days else telling.published
    if due is None:
        return None
    is_past = _later(day, due.last, SLACK) if seen.beyond else _later(day, due.first, -SLACK)
    if is_opposite != telling.negated and (is_opposite or "lasting" in telling.sense):
        is_dated = telling.days is not None or not is_past  # "runs again" tells no day on which it began to
        return _finding(seen, telling, is_past, share, f"it ended on {day}") if is_dated else None
    if is_past:
        return _finding(seen, telling, True, share, f"it still held on {day}")
    return None


def _finding(seen: Foreseen, telling: Telling, happened: bool, weight: float, why: str) -> Finding:
    outcome: Outcome = "occurred" if happened else "did_not_occur"
    when = f"in {telling.at.report}, published {telling.published or 'at an unknown time'}"
    return Finding(outcome, telling.at, weight, f"{why}, {when}.")


def _is_due(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling comes after the last day, so that what has not happened will not count any more."""
    due = seen.outlook.due
    return due is None or telling.published >= (due.first if seen.until else due.last)


def _is_old(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told was over before the forecast was made."""
    return telling.days is not None and telling.days.last < seen.published


def _in_time(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told happened after the forecast and by its last day, as far as days are given."""
    due = seen.outlook.due
    if telling.days is None:
        return not (telling.is_late and due)
    return not _is_old(seen, telling) and (due is None or not _later(telling.days.first, due.last, 2 * SLACK))


def _later(day: str, than: str, slack: timedelta) -> bool:
    """Whether a day is as late as another, give or take; days that no calendar holds are not."""
    try:
        return date.fromisoformat(day[:10]) >= date.fromisoformat(than[:10]) + slack
    except (ValueError, OverflowError):
        return False
