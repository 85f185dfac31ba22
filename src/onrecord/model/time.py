"""Times: when, as TIMEX3 has it (ISO-TimeML), with the interval it stands for."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Located

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeRole = Literal["event", "reporting", "publication"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Located):
    """A time expression.

    `value` is the TIMEX3 value with the precision of the words ("2024-11" stays a month). `begin` (JSON: "from") and
    `until` ("to") are the first and last ISO day of the interval, None where there is none. `anchor` says what it was
    counted from: "publication", another time's id, "event" for something told without a date ("two days after the
    vote"), or None when it stands on its own. `role` keeps apart when a thing happened, when it was said ("said on
    Tuesday") and the day in the dateline.
    """

    type: TimeType
    value: str
    begin: str | None = None
    until: str | None = None
    anchor: str | None = None
    role: TimeRole = "event"
