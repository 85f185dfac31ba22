"""Times: when, as TIMEX3 has it (ISO-TimeML), with the interval it stands for."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.finding import Located

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Located):
    """A time expression.

    `value` is the TIMEX3 value with the precision of the words ("2024-11" stays a month). `begin` (JSON: "from") and
    `until` ("to") are the first and last ISO day of the interval, None where there is none. `anchor` says what it was
    counted from: "publication", another time's id, or None when it stands on its own.
    """

    type: TimeType
    value: str
    begin: str | None = None
    until: str | None = None
    anchor: str | None = None
