"""Findings: what one telling makes of a forecast: by a figure, by how long it lasted, or by its words."""

from datetime import timedelta

from onrecord.analyse.forecasts.about import OFF, is_contrary, is_of_it, is_put_off, is_shared, is_told, overlap
from onrecord.analyse.forecasts.amounts import by_amount, by_crowd
from onrecord.analyse.forecasts.asides import Aside
from onrecord.analyse.forecasts.contraries import contraries
from onrecord.analyse.forecasts.due import SLACK, in_time, is_due, is_old, is_on_the_day, later
from onrecord.analyse.forecasts.figures import by_change, by_count, by_figure, by_toll
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.silence import by_date, by_habit, by_nobody, by_putting_off
from onrecord.analyse.forecasts.tellings import Telling
from onrecord.analyse.forecasts.verdict import CLOSE, ENOUGH, HALF, Finding, verdict
from onrecord.analyse.forecasts.windows import is_within
from onrecord.analyse.wording import core, group

SAME = 0.25  # enough where the act is told of the very day, or of the very number
FEW = 12  # up to here a number is told of many things
MOST = 0.75  # of it stands in a telling that does not say "still"
SPENT = 0.9  # of its weight: what came is not undone by a word that it was put off
ENDS = frozenset({"ending", "completing"})
STOPS = frozenset({"ending", "completing", "off", "withdrawing", "overturning", "lapsing", "refusing"})
STILL = frozenset({"lasting", "staying", "steady"})


def finding(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """What a telling says, if anything: by a figure or a length of time where one was foreseen, else by its words."""
    if telling.aside:
        return _by_aside(seen, telling, telling.aside, all_)
    share = overlap(seen, telling, all_)
    if telling.is_set and (late := by_date(seen, telling, share)):
        return late
    if not telling.is_fact:
        return None
    found = (
        by_putting_off(seen, telling, all_)
        or by_change(seen, telling, all_, share)
        or by_figure(seen, telling, all_, share)
        or by_toll(seen, telling, all_)
        or by_count(seen, telling, all_)
        or by_amount(seen, telling, all_, share)
        or by_crowd(seen, telling, all_)
    )
    if found is None and seen.spell is not None:
        found = _by_spell(seen, telling, share, seen.spell, all_)
    elif found is None and not seen.is_measured:
        found = _by_words(seen, telling, share, all_)
    return found or _by_absence(seen, telling, share) or by_nobody(seen, telling, all_) or by_habit(seen, telling)


def _by_words(seen: Foreseen, telling: Telling, share: float, all_: Heard) -> Finding | None:
    """The same thing told as having happened, denied, or its opposite."""
    is_opposite = is_contrary(seen, telling)
    is_empty = not (seen.acts or seen.sense or len(seen.words) > 1)  # "they will be one"
    if is_empty or share < _least(seen, telling, is_opposite) or not is_of_it(seen, telling, all_):
        return None
    if seen.lasts:
        return _lasting(seen, telling, share, is_opposite)
    if is_opposite == telling.negated:
        is_view = telling.looks_back and not telling.negated
        return None if is_view else _came(seen, telling, share, all_)
    return _missed(seen, telling, share, is_opposite)


def _least(seen: Foreseen, telling: Telling, is_opposite: bool) -> float:
    """How much of the forecast must stand in a telling: less where a day, a number or a contrary says the rest."""
    if (is_on_the_day(seen, telling) or _is_counted(seen, telling)) and seen.acts & telling.words:
        return SAME
    is_stopped = seen.lasts and _is_stopped(seen, telling)
    return HALF if is_opposite or is_stopped or is_told(seen, telling) or telling.looks_back else ENOUGH


def _missed(seen: Foreseen, telling: Telling, share: float, is_opposite: bool) -> Finding | None:
    """What was foreseen is denied, or its opposite told, when its last day was over."""
    due, is_told_so = seen.outlook.due, is_opposite and not telling.negated
    if is_told_so and telling.went_on and telling.days and ENDS & seen.sense and due:
        happened = not later(telling.days.last, due.last, SLACK)
        return verdict(telling, happened != seen.negated, share, f"it went on until {telling.days.last}")
    if is_told_so and is_old(seen, telling) and not telling.since:
        return None  # what was shut before may open yet
    is_held = OFF in seen.sense and is_opposite and telling.days is not None
    if not is_held and not is_due(seen, telling):
        return None
    how = "its opposite is told there" if is_opposite else "it is denied there"
    weight = SPENT * share if is_put_off(seen, telling) else share
    return verdict(telling, seen.negated, weight, how)


def _is_counted(seen: Foreseen, telling: Telling) -> bool:
    """Whether both give one number of things, and no small one."""
    mine = {value.low for value in seen.values if value.dimension == "count" and value.low == value.high}
    theirs = {value.low for value in telling.values if value.dimension == "count"}
    return any(number is not None and number > FEW for number in mine & theirs)


def _came(seen: Foreseen, telling: Telling, share: float, all_: Heard) -> Finding | None:
    """What was foreseen (or foreseen not to be) is told as a fact: in time, later, or long before."""
    if is_old(seen, telling) or (seen.is_anew and not (telling.is_anew or telling.days)):
        return None
    if seen.window and seen.outlook.due is None and telling.days:
        within = is_within(seen, seen.window, telling, all_)
        how = "it is told there" if within else "it came later than that, as told there"
        return None if within is None else verdict(telling, within != seen.negated, share, how)
    if telling.days is None and seen.negated and seen.before and is_due(seen, telling):
        return None  # it has come since, and nothing tells on which day
    if in_time(seen, telling):
        return verdict(telling, not seen.negated, share, "it is told there")
    return verdict(telling, seen.negated, share, "it came later than that, as told there")


def _by_aside(seen: Foreseen, telling: Telling, aside: Aside, all_: Heard) -> Finding | None:
    """What the main clause says of a thing that, says its aside, had been feared or hoped for."""
    things = seen.things
    known = aside.head & things
    if (
        not is_due(seen, telling)
        or len(known) * 2 < len(aside.head)
        or not (known & aside.named or any(map(all_.is_rare, known)))
    ):
        return None
    is_act = bool(seen.acts & aside.rest) or bool(seen.sense & aside.sense)
    is_opposite = any(contraries(sense) & aside.sense for sense in seen.sense)
    if not (aside.denied or is_opposite or is_act):
        return None
    happened = not (aside.denied or is_opposite)
    return verdict(telling, happened != seen.negated, 1.0, "a sentence there looks back at it")


def _by_absence(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """What was foreseen told as never having been: "there was no recount", "the strike never came"."""
    things = seen.things or seen.words
    known = things.union(*(seen.likes.get(word, frozenset()) for word in things))
    if share < HALF or not is_due(seen, telling):
        return None
    if telling.stayed and seen.acts & group("moving") and things & telling.words:
        return verdict(telling, seen.negated, share, "it is told there that they stayed")
    if not telling.none & known:
        return None
    return verdict(telling, seen.negated, share, "it is told there that there was none")


def _by_spell(seen: Foreseen, telling: Telling, share: float, spell: float, all_: Heard) -> Finding | None:
    """How long something was to last, against how long it did, or the day on which it ended."""
    is_opposite = is_contrary(seen, telling)
    if share < (HALF if is_opposite else ENOUGH) or telling.negated:
        return None
    if not is_shared(seen, seen.things, telling) and not all_.is_kin(seen.report, telling.at.report):
        return None
    if telling.lasted is not None:
        return verdict(telling, telling.lasted >= CLOSE * spell, share + 0.4, "how long it took is given there")
    if is_opposite and telling.days and not is_old(seen, telling):
        happened = later(telling.days.first, seen.published, timedelta(days=CLOSE * spell))
        return verdict(telling, happened, share, f"it ended on {telling.days.first}")
    return None


def _is_stopped(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling is of the end of the very thing: "the search was called off"."""
    return bool(STOPS & telling.sense and core(telling.about) & seen.things) and not telling.negated


def _lasting(seen: Foreseen, telling: Telling, share: float, is_opposite: bool) -> Finding | None:
    """What was to last until a day: it did if it ended on that day or later, or still held after it."""
    due, day = seen.outlook.due, telling.days.first if telling.days else telling.published
    if due is None or (telling.days and telling.days.last <= seen.published):
        return None
    is_past = later(day, due.last, SLACK) if seen.beyond else later(day, due.first, -SLACK)
    is_end = is_opposite or _is_stopped(seen, telling)
    if is_end != telling.negated and (is_end or "lasting" in telling.sense):
        is_dated = telling.days is not None or not is_past  # "runs again" tells no day on which it began to
        return verdict(telling, is_past, share, f"it ended on {day}") if is_dated else None
    if is_past and (telling.sense & STILL or (share >= MOST and len(seen.words) > 1)):
        return verdict(telling, True, share, f"it still held on {day}")
    return None
