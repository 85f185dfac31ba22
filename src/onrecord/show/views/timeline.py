"""The timeline of a report: the days it names, in order, with how exactly it names them.

The scale is logarithmic in the distance from the day of publication (or from the last day named, where that is
unknown): news is dense around its own day and thin decades away, and both must be legible on one line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import copysign, log1p

from onrecord.model import Record, Time

_STEPS = ((7, "1 week"), (30, "1 month"), (365, "1 year"), (3653, "10 years"), (36525, "100 years"))
_APART = 0.18  # share of the line below which two ticks' labels would run into each other
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a stretch of days and the times that name it; `left` and `right` are its place on the line, 0 to 1."""

    begin: date
    until: date
    times: tuple[Time, ...]
    left: float
    right: float

    @property
    def is_point(self) -> bool:
        """Whether it is a single day: known as exactly as this timeline shows."""
        return self.begin == self.until

    @property
    def days(self) -> str:
        """In words, as exactly as they are known.

        >>> Moment(date(2024, 5, 1), date(2024, 5, 31), (), 0, 1).days
        'May 2024'
        >>> Moment(date(2024, 4, 29), date(2024, 5, 5), (), 0, 1).days
        '29 April – 5 May 2024'
        """
        begin, until = self.begin, self.until
        last = f"{until.day} {_MONTHS[until.month - 1]} {until.year}"
        if begin == until:
            return last
        is_whole = begin.day == 1 and (until == date.max or (until + timedelta(1)).day == 1)
        if is_whole and (begin.month, until.month) == (1, 12):
            return str(begin.year) if begin.year == until.year else f"{begin.year} – {until.year}"
        if is_whole and (begin.year, begin.month) == (until.year, until.month):
            return f"{_MONTHS[begin.month - 1]} {begin.year}"
        first = f"{begin.day} {_MONTHS[begin.month - 1]}"
        return f"{first} – {last}" if begin.year == until.year else f"{first} {begin.year} – {last}"


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the line."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in order, and times that have no place among them.

    `loose` are durations, sets and unresolved times; `anchor` says what the distances on the line are counted from.
    """

    moments: tuple[Moment, ...]
    loose: tuple[Time, ...]
    ticks: tuple[Tick, ...]
    anchor: str

    @property
    def scale(self) -> str:
        """How to read the line, in one sentence."""
        return f"A dot is one day, a bar days the words leave open. The scale widens towards {self.anchor}."


def timeline(record: Record) -> Timeline:
    """The times of a record on one line."""
    times = [time for time in record.times if 0 <= time.start < time.end <= len(record.report.text)]
    resolved = [(days, time) for time in times if (days := _days(time))]
    loose = tuple(time for time in times if not _days(time))
    if not resolved:
        return Timeline((), loose, (), "")
    resolved.sort(key=lambda pair: (pair[0], pair[1].start))
    published = _day(record.report.published)
    line = _Line((day for days, _ in resolved for day in days), published)
    moments = tuple(
        Moment(days[0], days[1], tuple(time for _, time in group), line.at(days[0]), line.at(days[1]))
        for days, group in groupby(resolved, key=lambda pair: pair[0])
    )
    if published:
        return Timeline(moments, loose, line.ticks("published"), "the day of publication")
    return Timeline(moments, loose, line.ticks("last day"), "the last day named")


class _Line:
    """Where days come to lie."""

    def __init__(self, days: Iterable[date], published: date | None) -> None:
        named = list(days)
        self._anchor = published or max(named)
        found = [self._far(day) for day in (*named, self._anchor)]
        self._low, self._width = min(found), max(found) - min(found)

    def at(self, day: date) -> float:
        return self._place(self._far(day))

    def ticks(self, anchor: str) -> tuple[Tick, ...]:
        """The anchor, and as many of the steps before and after it as there is room for."""
        found = [Tick(self._place(0), anchor)]
        for days, words in _STEPS:
            for sign, side in ((-1, "−"), (1, "+")):
                far = sign * log1p(days)
                at = self._place(far)
                inside = self._low <= far <= self._low + self._width
                if inside and all(abs(at - tick.at) > _APART for tick in found):
                    found.append(Tick(at, f"{side}{words}"))
        return tuple(sorted(found, key=lambda tick: tick.at))

    def _far(self, day: date) -> float:
        days = (day - self._anchor).days
        return copysign(log1p(abs(days)), days)

    def _place(self, far: float) -> float:
        return (far - self._low) / self._width if self._width else 0.5


def _days(time: Time) -> tuple[date, date] | None:
    begin, until = _day(time.begin), _day(time.until)
    return (begin, until) if begin and until and begin <= until else None


def _day(value: str | None) -> date | None:
    """The day of an ISO date or date-time; None when it names no single day or one the calendar cannot hold."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
