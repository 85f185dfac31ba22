"""Windows: a thing foreseen "within so many days", from the day of the report or from when the thing itself began."""

from datetime import date, timedelta

from onrecord.analyse.forecasts.due import SLACK
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.spells import Window
from onrecord.analyse.forecasts.tellings import Telling

BEGINNING = frozenset({"beginning", "running"})


def is_within(seen: Foreseen, set_: Window, telling: Telling, all_: Heard) -> bool | None:
    """Whether a day told lies in the window; None where it is not known when the window opened."""
    if telling.days is None or telling.days.last < seen.published:
        return None
    try:
        made, done = (date.fromisoformat(day) for day in (seen.published, telling.days.first))
        span = timedelta(days=set_.days) + SLACK
        if done - made <= span:
            return True
        if set_.runs_from == "document":
            return False
        starts = [
            date.fromisoformat(day)
            for day in _starts(seen, set_, telling, all_)
            if seen.published <= day <= telling.days.first
        ]
    except (ValueError, OverflowError):
        return None
    if not starts:
        return None if set_.runs_from in ("start", "happening") else False
    return done - max(starts) <= span


def _starts(seen: Foreseen, set_: Window, end: Telling, all_: Heard) -> list[str]:
    """The days on which the thing is told to have begun, by the report that tells its end or one of its story."""
    things = seen.opens() if set_.runs_from == "happening" else seen.things
    return [
        each.days.first
        for each in all_.near(things)
        if each.days and all_.is_later(each.at.report, seen.report) and not each.negated
        if BEGINNING & each.sense or set_.runs_from == "happening"
        if each.at.report == end.at.report or all_.is_kin(end.at.report, each.at.report)
    ]
