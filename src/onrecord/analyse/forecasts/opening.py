"""Opening: the day from which a window runs ("within ten days of this Order"), as its own report tells it."""

import re
from datetime import date, timedelta

from onrecord.analyse.abstract import Abstract, Days, Outlook
from onrecord.analyse.forecasts.spells import Window

NEAR = 40  # characters between "takes effect" and its day

_EFFECT = re.compile(
    r"\b(?:(?:tak|enter|com)(?:es?|ing) (?:in ?to )?(?:effect|force)|(?:in|with) (?:effect|force)|effective)\b",
    re.IGNORECASE,
)


def closing(each: Abstract, outlook: Outlook, set_: Window) -> Days | None:
    """The last day of a window, None where its report does not tell when it opens."""
    opens = _opening(each, outlook, set_)
    try:
        last = date.fromisoformat(opens) + timedelta(days=set_.days) if opens else None
    except (ValueError, OverflowError):
        return None
    return Days(last.isoformat(), last.isoformat()) if last else None


def _opening(each: Abstract, outlook: Outlook, set_: Window) -> str | None:
    """The first day: the one named with it; that of the paper, where it is not to take effect on another."""
    if not set_.of:
        return None
    days = [day for point in each.points for day in point.days] + ([outlook.due] if outlook.due else [])
    at = outlook.start + set_.at
    named = [day.first for day in days if at <= day.start < outlook.end]
    if named or set_.runs_from != "document":
        return next(iter(named), None)
    effects = [match.end() for match in _EFFECT.finditer(each.text)]
    there = [day.first for day in days if any(end <= day.start <= end + NEAR for end in effects)]
    return next(iter(there), (each.published or "")[:10] or None)
