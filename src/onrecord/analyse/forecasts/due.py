"""Due: whether what is told comes after the last day of a forecast, in time, or was over before it."""

from datetime import date, timedelta

from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.tellings import Telling

SLACK = timedelta(days=1)  # "on Friday" and "in the night to Saturday" are one


def is_due(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling comes after the last day, so that what has not happened will not count any more."""
    due = seen.outlook.due
    if due is None and seen.before and seen.by_event and not seen.by_event & (telling.words | telling.after):
        return False  # nothing tells that what it was to come before has been
    return due is None or telling.published >= (due.first if seen.until or seen.before else due.last)


def is_old(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told was over before the forecast was made."""
    return telling.days is not None and telling.days.last < seen.published


def is_on_the_day(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told happened on the very day that was foreseen."""
    due, told = seen.outlook.due, telling.days
    return due is not None and told is not None and due.first == due.last == told.first == told.last


def in_time(seen: Foreseen, telling: Telling) -> bool:
    """Whether what is told happened after the forecast and by its last day, as far as days are given."""
    due = seen.outlook.due
    if seen.by_event & telling.after:
        return False
    if telling.days is None:
        return not (telling.is_late and due)
    if is_old(seen, telling):
        return False
    if due and seen.before:  # what comes on the day itself does not come before it
        slack = SLACK if telling.days.first != telling.days.last else timedelta()
        return not later(telling.days.first, due.first, slack)
    return due is None or not later(telling.days.first, due.last, 2 * SLACK)


def later(day: str, than: str, slack: timedelta) -> bool:
    """Whether a day is as late as another, give or take; days that no calendar holds are not."""
    try:
        return date.fromisoformat(day[:10]) >= date.fromisoformat(than[:10]) + slack
    except (ValueError, OverflowError):
        return False
