"""Amounts: a forecast of so many or so much of a thing, against how many or how much of it came."""

from onrecord.analyse.abstract import Value
from onrecord.analyse.forecasts.about import in_context, is_of_it
from onrecord.analyse.forecasts.due import in_time, is_due
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.tellings import Telling
from onrecord.analyse.forecasts.verdict import CLOSE, ENOUGH, Finding, verdict
from onrecord.analyse.wording import core, group

FEW = 12  # up to here a number is told of many things


def by_amount(seen: Foreseen, telling: Telling, all_: Heard, share: float) -> Finding | None:
    """How much was done of what was foreseen: "will have sold 40,000 tickets", "26,500 tickets were sold"."""
    if seen.is_measured or not seen.amount or telling.negated or share < ENOUGH or not seen.acts & telling.words:
        return None
    mine = seen.amount
    theirs = [value for value in telling.values if _is_of_one_kind(mine, value, seen)]
    if len(theirs) != 1 or theirs[0].is_added or not in_time(seen, telling) or not is_of_it(seen, telling, all_):
        return None
    reached = _end(theirs[0])
    happened = reached >= CLOSE * _end(mine)
    if not happened and not is_due(seen, telling):
        return None
    return verdict(telling, happened != seen.negated, share + 0.4, "how much it was is given there")


def by_crowd(seen: Foreseen, telling: Telling, all_: Heard) -> Finding | None:
    """How many came on the one day for which so many were foreseen."""
    due, days = seen.outlook.due, telling.days
    if due is None or days is None or not (due.first == due.last == days.first == days.last) or telling.negated:
        return None
    if not seen.acts & group("gathering") or not group("gathering") & telling.words:
        return None
    if not all_.is_kin(seen.report, telling.at.report) or not in_context(seen, telling, all_):
        return None
    for mine in seen.values:
        theirs = [value for value in telling.values if _is_of_one_kind(mine, value, seen)]
        if len(theirs) == 1 and _end(mine) > FEW:
            happened = _end(theirs[0]) >= CLOSE * _end(mine)
            return verdict(telling, happened != seen.negated, 1.0, "how many came that day is given there")
    return None


def _is_of_one_kind(mine: Value, theirs: Value, seen: Foreseen) -> bool:
    """Whether two figures count or measure one thing."""
    if (mine.dimension, mine.unit) != (theirs.dimension, theirs.unit) or not _end(mine) or not _end(theirs):
        return False
    if mine.dimension != "count":
        return True
    return bool(core(mine.of or "") & core(theirs.of or ""))


def _end(value: Value) -> float:
    """The figure, of a range its lower end."""
    return (value.low if value.low is not None else value.high) or 0.0
