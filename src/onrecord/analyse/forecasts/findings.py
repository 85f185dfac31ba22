"""Findings: what one telling makes of a forecast: by a figure, by how long it lasted, or by its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from onrecord.analyse.abstract import Value
from onrecord.analyse.forecasts.about import OFF, in_context, is_contrary, is_of_it, is_put_off, is_shared, overlap
from onrecord.analyse.forecasts.asides import Aside
from onrecord.analyse.forecasts.due import SLACK, in_time, is_due, is_old, later
from onrecord.analyse.forecasts.foreseen import CHANGES, Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.tellings import Telling
from onrecord.analyse.forecasts.windows import is_within
from onrecord.analyse.senses import opposites
from onrecord.analyse.wording import core, group
from onrecord.model import At, Outcome

DEATH = "death"
ENOUGH = 0.5  # of what the forecast is about, by weight, stands in the telling too
HALF = 0.3  # enough where a figure or an opposite says the rest
CLOSE = 0.9  # of the figure foreseen counts as reached
CONTEXT = 0.8  # what the words before a forecast count: "the level" after "the gauge"
MOST = 0.75  # of it stands in a telling that does not say "still"
SPENT = 0.9  # of its weight: what came is not undone by a word that it was put off
STILL = frozenset({"lasting", "staying", "steady"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What one telling makes of a forecast; `weight` says how plainly."""

    outcome: Outcome
    at: At
    weight: float
    why: str


def finding(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """What a telling says, if anything: by a figure or a length of time where one was foreseen, else by its words."""
    if telling.aside:
        return _by_aside(seen, telling, telling.aside, all_)
    share = overlap(seen, telling, all_)
    found = (
        _by_change(seen, telling, all_, share)
        or _by_figure(seen, telling, all_, share)
        or _by_toll(seen, telling, all_)
        or _by_count(seen, telling, all_)
    )
    if found is None and seen.spell is not None:
        found = _by_spell(seen, telling, share, seen.spell, all_)
    elif found is None and not seen.is_measured:
        found = _by_words(seen, telling, share, all_)
    return found or _by_absence(seen, telling, share)


def _by_change(seen: Foreseen, telling: Telling, all_: Heard, share: float) -> Finding | None:
    """A rise or fall foreseen by so much, against the rise or fall told."""
    direction = seen.sense & CHANGES
    told = telling.sense & CHANGES
    about = max(share, CONTEXT * in_context(seen, telling, all_))
    if len(direction) != 1 or not told or about < HALF / 2 or not in_time(seen, telling):
        return None
    same = direction == told
    about_it = is_shared(seen, seen.words - seen.acts, telling)
    if not same and not telling.values and about >= ENOUGH and about_it and seen.outlook.due and is_due(seen, telling):
        return _finding(seen, telling, False, about, "it went the other way there")
    for mine, theirs in _comparable(seen, telling):
        reached = theirs.low if theirs.low is not None else theirs.high
        if mine.low is not None and reached is not None and (same or is_due(seen, telling)):
            happened = same and reached >= CLOSE * mine.low and not telling.negated
            return _finding(seen, telling, happened, about + 0.5, "the change is given there")
    return None


def _by_figure(seen: Foreseen, telling: Telling, all_: Heard, share: float) -> Finding | None:
    """A figure foreseen ("will pass 5 million"), against the figure told of the same thing."""
    if not seen.is_measured:
        return None
    things = seen.words - seen.acts  # a level foreseen to "pass" a line "stands" above it
    share = max(share, CONTEXT * overlap(replace(seen, words=things), telling, all_))
    if share < (HALF / 2 if telling.looks_back else HALF) or not is_shared(seen, things, telling):
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
            return _finding(seen, telling, happened != seen.negated, share + 0.4, "the figure is given there")
    return None


def _comparable(seen: Foreseen, telling: Telling) -> Iterator[tuple[Value, Value]]:
    """The figures of both that are of one kind, and of one thing where both say of what."""
    for mine in seen.values:
        for theirs in (_in_kelvin(each, mine) for each in telling.values):
            is_one_kind = (mine.dimension, mine.unit) == (theirs.dimension, theirs.unit)
            things = core(mine.of or ""), core(theirs.of or "")
            if is_one_kind and (mine.dimension != "count" or not all(things) or things[0] & things[1]):
                yield mine, theirs


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


def _by_toll(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """A number of dead that was foreseen to rise, against the number told later."""
    if not seen.is_toll or DEATH not in telling.sense:
        return None
    highest = max(
        (
            _toll(each)
            for each in all_.near(frozenset({DEATH}), within=lambda report: not all_.is_later(report, seen.report))
        ),
        default=0,
    )
    if highest and _toll(telling) > highest:
        return _finding(seen, telling, True, 1.0, "a higher number is given there")
    return None


def _toll(telling: Telling) -> float:
    """The largest number of dead in a telling, 0 for none."""
    return max((value.low or 0 for value in telling.values if value.dimension == "count"), default=0)


def _by_words(seen: Foreseen, telling: Telling, share: float, all_: Heard) -> Finding | None:
    """The same thing told as having happened, denied, or its opposite."""
    is_opposite = is_contrary(seen, telling)
    if share < (HALF if is_opposite or telling.looks_back else ENOUGH) or not is_of_it(seen, telling, all_):
        return None
    if seen.lasts:
        return _lasting(seen, telling, share, is_opposite)
    if telling.looks_back and not telling.negated and not is_opposite:
        return None
    came = is_opposite == telling.negated
    if came:
        return _came(seen, telling, share, all_)
    is_held = OFF in seen.sense and is_opposite and telling.days is not None and not is_old(seen, telling)
    if not is_held and not is_due(seen, telling):
        return None
    how = "its opposite is told there" if is_opposite else "it is denied there"
    weight = SPENT * share if is_put_off(seen, telling) else share
    return _finding(seen, telling, seen.negated, weight, how)


def _came(seen: Foreseen, telling: Telling, share: float, all_: Heard) -> Finding | None:
    """What was foreseen (or foreseen not to be) is told as a fact: in time, later, or long before."""
    if is_old(seen, telling) or (seen.is_anew and not (telling.is_anew or telling.days)):
        return None
    if seen.window and seen.outlook.due is None and telling.days:
        within = is_within(seen, seen.window, telling, all_)
        how = "it is told there" if within else "it came later than that, as told there"
        return None if within is None else _finding(seen, telling, within != seen.negated, share, how)
    if in_time(seen, telling):
        return _finding(seen, telling, not seen.negated, share, "it is told there")
    return _finding(seen, telling, seen.negated, share, "it came later than that, as told there")


def _by_aside(seen: Foreseen, telling: Telling, aside: Aside, all_: Heard) -> Finding | None:
    """What the main clause says of a thing that, says its aside, had been feared or hoped for."""
    things = seen.words - seen.acts
    known = aside.head & things
    if (
        not is_due(seen, telling)
        or len(known) * 2 < len(aside.head)
        or not (known & aside.named or any(map(all_.is_rare, known)))
    ):
        return None
    is_act = bool(seen.acts & aside.rest) or bool(seen.sense & aside.sense)
    is_opposite = any(opposites(sense) & aside.sense for sense in seen.sense)
    if not (aside.denied or is_opposite or is_act):
        return None
    happened = not (aside.denied or is_opposite)
    return _finding(seen, telling, happened != seen.negated, 1.0, "a sentence there looks back at it")


def _by_count(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
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
            return _finding(seen, telling, happened != seen.negated, 1.0, "the number on that day is given there")
    return None


def _by_absence(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """What was foreseen told as never having been: "there was no recount", "the strike never came"."""
    things = seen.words - seen.acts or seen.words
    known = things.union(*(seen.likes.get(word, frozenset()) for word in things))
    if share < HALF or not is_due(seen, telling):
        return None
    if telling.stayed and seen.acts & group("moving") and things & telling.words:
        return _finding(seen, telling, seen.negated, share, "it is told there that they stayed")
    if not telling.none & known:
        return None
    return _finding(seen, telling, False, share, "it is told there that there was none")


def _by_spell(seen: Foreseen, telling: Telling, share: float, spell: float, all_: Heard) -> Finding | None:
    """How long something was to last, against how long it did, or the day on which it ended."""
    is_opposite = is_contrary(seen, telling)
    if share < (HALF if is_opposite else ENOUGH) or telling.negated:
        return None
    if not is_shared(seen, seen.words - seen.acts, telling) and not all_.is_kin(seen.report, telling.at.report):
        return None
    if telling.lasted is not None:
        return _finding(seen, telling, telling.lasted >= CLOSE * spell, share + 0.4, "how long it took is given there")
    if is_opposite and telling.days and not is_old(seen, telling):
        happened = later(telling.days.first, seen.published, timedelta(days=CLOSE * spell))
        return _finding(seen, telling, happened, share, f"it ended on {telling.days.first}")
    return None


def _lasting(seen: Foreseen, telling: Telling, share: float, is_opposite: bool) -> Finding | None:
    """What was to last until a day: it did if it ended on that day or later, or still held after it."""
    due, day = seen.outlook.due, telling.days.first if telling.days else telling.published
    if due is None:
        return None
    is_past = later(day, due.last, SLACK) if seen.beyond else later(day, due.first, -SLACK)
    if is_opposite != telling.negated and (is_opposite or "lasting" in telling.sense):
        is_dated = telling.days is not None or not is_past  # "runs again" tells no day on which it began to
        return _finding(seen, telling, is_past, share, f"it ended on {day}") if is_dated else None
    if is_past and (telling.sense & STILL or share >= MOST):
        return _finding(seen, telling, True, share, f"it still held on {day}")
    return None


def _finding(seen: Foreseen, telling: Telling, happened: bool, weight: float, why: str) -> Finding:
    outcome: Outcome = "occurred" if happened else "did_not_occur"
    when = f"in {telling.at.report}, published {telling.published or 'at an unknown time'}"
    return Finding(outcome, telling.at, weight, f"{why}, {when}.")
