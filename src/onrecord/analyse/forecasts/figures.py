"""Figures: what a figure told makes of a forecast of a figure, a change or a number of dead."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.analyse.abstract import Value
from onrecord.analyse.forecasts.about import in_context, is_shared, overlap
from onrecord.analyse.forecasts.due import SLACK, in_time, is_due, later
from onrecord.analyse.forecasts.foreseen import CHANGES, Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.tellings import Telling
from onrecord.analyse.forecasts.verdict import CLOSE, CONTEXT, ENOUGH, HALF, Finding, verdict
from onrecord.analyse.wording import core, group

DEATH = "death"
NEAR = 5  # times that two figures of one thing may differ
MULTIPLES = {"doubl": 1.0, "trebl": 2.0, "tripl": 2.0, "quadrupl": 3.0}  # the rise, in parts of what was


def by_change(seen: Foreseen, telling: Telling, all_: Heard, share: float) -> Finding | None:
    """A rise or fall foreseen by so much, against the rise or fall told."""
    direction = seen.sense & CHANGES
    told = telling.sense & CHANGES
    about = max(share, CONTEXT * in_context(seen, telling, all_))
    if len(direction) != 1 or not told or about < HALF / 2 or not in_time(seen, telling):
        return None
    same = direction == told
    about_it = is_shared(seen, seen.things, telling)
    if not same and not telling.values and about >= ENOUGH and about_it and seen.outlook.due and is_due(seen, telling):
        return verdict(telling, False, about, "it went the other way there")
    if about_it and about >= HALF and is_due(seen, telling):
        grown = _multiplied(seen, telling)
        if grown is not None:
            return verdict(telling, same and grown, about + 0.5, "the change is given there")
    for mine, theirs in _comparable(seen, telling):
        reached = theirs.low if theirs.low is not None else theirs.high
        if mine.low is not None and reached is not None and (same or is_due(seen, telling)):
            happened = same and reached >= CLOSE * mine.low and not telling.negated
            return verdict(telling, happened, about + 0.5, "the change is given there")
    return None


def _multiplied(seen: Foreseen, telling: Telling) -> bool | None:
    """Whether a rise told in per cent is the doubling that was foreseen; None where none was, or none is told."""
    times = next((MULTIPLES[act] for act in seen.acts if act in MULTIPLES), None)
    rises = [value.low for value in telling.values if value.dimension == "ratio" and value.low is not None]
    return max(rises) >= CLOSE * times if times and rises else None


def by_figure(seen: Foreseen, telling: Telling, all_: Heard, share: float) -> Finding | None:
    """A figure foreseen ("will pass 5 million"), against the figure told of the same thing."""
    if not seen.is_measured:
        return None
    things = seen.things  # a level foreseen to "pass" a line "stands" above it
    share = max(share, CONTEXT * overlap(replace(seen, words=things), telling, all_))
    if share < (HALF / 2 if telling.looks_back else HALF) or not (
        is_shared(seen, things, telling) or _is_meant_by(seen, telling)
    ):
        return None
    if share < ENOUGH and not telling.looks_back and not all_.is_kin(seen.report, telling.at.report):
        return None  # the claims of another case
    for mine, theirs in _comparable(seen, telling):
        happened = (
            _fits(mine, theirs, seen.passes, seen.undercuts)
            and not group("short") & telling.words
            and not telling.negated
        )
        if happened or is_due(seen, telling):
            return verdict(telling, happened != seen.negated, share + 0.4, "the figure is given there")
    return None


def _is_meant_by(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling has the sense of one of the things: "the number of dead" is the death toll."""
    return any(seen.means.get(word, frozenset()) & telling.sense for word in seen.things)


def _comparable(seen: Foreseen, telling: Telling) -> Iterator[tuple[Value, Value]]:
    """The figures of both that are of one kind, and of one thing where both say of what."""
    for mine in seen.values:
        for theirs in (_in_kelvin(each, mine) for each in telling.values):
            is_one_kind = (mine.dimension, mine.unit) == (theirs.dimension, theirs.unit)
            things = core(mine.of or ""), core(theirs.of or "")
            is_one = mine.dimension != "count" or not all(things) or things[0] & things[1]
            if is_one_kind and (is_one or _is_its(seen, telling, mine, theirs)):
                yield mine, theirs


def _is_its(seen: Foreseen, telling: Telling, mine: Value, theirs: Value) -> bool:
    """Whether a count by another word is the one figure of what the forecast is about: a petition and its "names"."""
    if len(telling.values) != 1 or not mine.low or not theirs.low:
        return False
    return 1 / NEAR < theirs.low / mine.low < NEAR and bool(core(telling.about) & seen.things - core(mine.of or ""))


def _in_kelvin(value: Value, like_: Value) -> Value:
    """A temperature in bare degrees, of the scale that puts it nearest to one whose scale is known."""
    if value.unit != "°" or like_.unit != "K" or value.low is None or like_.low is None:
        return value
    near = like_.low
    kelvin = min((value.low + 273.15, (value.low - 32) / 1.8 + 273.15), key=lambda each: abs(each - near))
    return replace(value, low=kelvin, high=kelvin, unit="K")


def _fits(mine: Value, theirs: Value, passes: bool, undercuts: bool) -> bool:
    """Whether the figure told is the one foreseen, or beyond the line foreseen."""
    low, high = mine.low, mine.high
    told = [end for end in (theirs.low, theirs.high) if end is not None]
    if low is not None and (passes or mine.qualifier in ("more than", "at least")):
        return max(told, default=low) >= low and theirs.qualifier not in ("less than", "up to")
    limit = high if high is not None else low
    if limit is not None and undercuts:
        return min(told, default=limit) <= limit and theirs.qualifier not in ("more than", "at least")
    is_enough = low is None or max(told, default=low) >= CLOSE * low
    return is_enough and (high is None or min(told, default=high) * CLOSE <= high)


def by_toll(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """A number of dead that was foreseen to rise, against the number told later."""
    if not seen.is_toll or DEATH not in telling.sense:
        return None
    before = all_.near(frozenset({DEATH}), within=lambda report: not all_.is_later(report, seen.report))
    highest = max(map(_toll, before), default=0)
    if highest and _toll(telling) > highest:
        return verdict(telling, True, 1.0, "a higher number is given there")
    return None


def _toll(telling: Telling) -> float:
    """The largest number of dead in a telling, 0 for none."""
    return max((value.low or 0 for value in telling.values if value.dimension == "count"), default=0)


def by_count(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """A number foreseen of those just counted ("the number", "of them"), against their count on the day foreseen."""
    due, tally = seen.outlook.due, seen.tally
    if tally is None or due is None or telling.days is None or telling.negated:
        return None
    if later(telling.days.last, due.last, 2 * SLACK) or later(due.last, telling.days.last, 2 * SLACK):
        return None
    if not tally.about & telling.words or not all_.is_kin(seen.report, telling.at.report):
        return None
    for theirs in telling.values:
        if theirs.dimension == "count" and core(theirs.of or "") & tally.of:
            happened = _fits(tally.foreseen, theirs, seen.passes, seen.undercuts)
            return verdict(telling, happened != seen.negated, 1.0, "the number on that day is given there")
    return None
