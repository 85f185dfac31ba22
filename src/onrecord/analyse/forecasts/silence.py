"""Silence: what tells that a thing did not come without a word of it: nobody did it, all went on, its day is later."""

from datetime import timedelta

from onrecord.analyse.forecasts.about import in_context, is_shared
from onrecord.analyse.forecasts.due import SLACK, is_due, later
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.tellings import OF_NONE, Telling
from onrecord.analyse.forecasts.verdict import CLOSE, ENOUGH, Finding, verdict
from onrecord.analyse.wording import core

DONE = frozenset({"agreeing", "refusing", "happening", "beginning", "ruling", "running", "<vote>"})
CEASING = frozenset({"shut", "striking", "absent", "ending", "completing", "off", "lapsing", "contained+"})
STOP = frozenset({"stop", "ceas", "halt", "suspend"})
GOING_ON = frozenset({"running", "working", "publishing", "happening", "sailing", "crossing", "lasting", "staying"})


def by_nobody(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """What was to be done by or to somebody, told of nobody: "nobody has been charged", "no plane has flown"."""
    if not (seen.acts & telling.words and telling.negated and is_due(seen, telling)):
        return None
    none = OF_NONE.match(telling.about)
    if none is None or (none[1] and seen.things and not core(none[1]) & (seen.things | seen.context)):
        return None
    if not all_.is_kin(seen.report, telling.at.report):
        return None
    return verdict(telling, seen.negated, ENOUGH, "it is told there of nobody")


def by_habit(seen: Foreseen, telling: Telling) -> Finding | None:
    """What was to stop, told to have gone on every day up to the last day, or until a later one: it did not stop."""
    due, days = seen.outlook.due, telling.days
    is_stop = bool(CEASING & seen.sense or STOP & seen.acts)
    if due is None or seen.lasts or not is_stop or telling.negated or not is_shared(seen, seen.things, telling):
        return None
    if telling.is_late or seen.sense & telling.sense & CEASING or seen.acts & telling.words:
        return None
    if (
        telling.is_daily
        and GOING_ON & telling.sense
        and later(days.last if days else telling.published, due.last, -SLACK)
    ):
        return verdict(telling, seen.negated, CLOSE, "it is told there to have gone on every day")
    if telling.went_on and days and later(days.last, due.last, 2 * SLACK):
        return verdict(telling, seen.negated, CLOSE, f"it went on until {days.last}")
    return None


def by_date(seen: Foreseen, telling: Telling, share: float) -> Finding | None:
    """What is still to come when its last day is over, on a day that is set for it: it did not come in time."""
    due, days = seen.outlook.due, telling.days
    if due is None or days is None or seen.lasts or telling.negated or share < ENOUGH or not is_due(seen, telling):
        return None
    if not later(days.first, telling.published, SLACK) or not seen.acts & telling.words:
        return None
    if not is_shared(seen, seen.things, telling):
        return None
    return verdict(telling, seen.negated, share, f"it is set for {days.first} there")


def by_putting_off(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """What was to be put off until a day, told as done on a day: it was put off if it came no earlier."""
    due, days = seen.outlook.due, telling.days
    if not seen.puts_off or due is None or days is None or telling.negated:
        return None
    is_done = bool(DONE & telling.sense) and is_shared(seen, seen.things, telling)
    if not is_done or days.last < seen.published or not all_.is_kin(seen.report, telling.at.report):
        return None
    if not in_context(seen, telling, all_):
        return None
    happened = later(days.first, due.first, timedelta())
    return verdict(telling, happened != seen.negated, ENOUGH, "when it came is given there")
