"""When a report says it was published, as ISO 8601 with the precision that is known.

>>> normalised("Nov 22, 2016 4:30 PM MT")
'2016-11-22T16:30:00-07:00'
>>> normalised("November 2024")
'2024-11'
>>> normalised("soon") is None
True
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

EARLIEST = 1900
AHEAD = timedelta(days=366)  # a clock that is wrong by hours or an embargo is no doubt; a year is

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})\b(?!\d|:)"
_DATES = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        r"(?<!\d)(?P<year>[12]\d{3})-(?P<number>\d\d)(?:-(?P<day>\d\d))?(?!\d|-)",
        r"(?<!\d)(?P<year>[12]\d{3})/(?P<number>\d\d?)/(?P<day>\d\d?)(?!\d|/)",
        r"(?<!\d)(?P<year>[12]\d{3})(?P<number>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\w.]){_DAY}(?:\s+of)?[\s-]+{_MONTH}[\s,-]+{_YEAR}",
        rf"(?<!\w){_MONTH}\s*{_DAY}[\s,]+{_YEAR}",
        rf"(?<!\w){_YEAR}\s{_MONTH}\s{_DAY}(?!\d)",
        rf"(?<!\w){_MONTH}[\s,]+{_YEAR}",
        r"(?<!\d)(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?(?P<year>[12]\d{3})(?!\d)",
        r"(?<!\d)(?P<either>\d\d?)/(?P<other>\d\d?)/(?P<year>[12]\d{3})(?!\d)",
    )
)
_TIME = re.compile(
    r"[T\s,|–-]*(?:\bat\s+)?(?<!\d)(?P<hour>[0-2]?\d)"
    r"(?:(?P<sep>[:.h])?(?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?\s*(?P<zone>Z\b|\(?[A-Z]{2,4}\b\)?|(?:GMT|UTC)?\s?[+-]\d\d(?::?\d\d)?\b)?"
    r"(?:\s(?P<late_half>[ap]m)\b)?",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?", re.IGNORECASE)
_PADDING = re.compile(
    r"\b(?:(?:first|last)\s+)?(?:published|updated|posted|modified)\b|\b(?:on|at|date)\b"
    r"|\b(?:GMT|UTC|[ECMP][SD]?T)\b|[\s,:;|()–—-]+",
    re.IGNORECASE,
)

_HOURS = {
    "Z": 0,
    "UTC": 0,
    "GMT": 0,
    "WET": 0,
    "BST": 1,
    "IST": None,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
}
_HOURS |= {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "AKST": -9,
    "HST": -10,
}
_PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}


def normalised(words: str) -> str | None:
    """The date (and time) that these words are, or None when they are none or could be two ("03/04/2024")."""
    words = _WEEKDAY.sub(" ", words)
    found = _first(words)
    if found is None:
        return None
    value, start, end = found
    rest = words[:start] + " " + words[end:]
    return None if _PADDING.sub("", rest) else value


def found_in(words: str) -> tuple[str, int, int] | None:
    """The first full date among other words: its value and where it stands."""
    return _first(words)


def in_address(url: str) -> str | None:
    """The day that the path of a URL names (/2024/11/17/, /2024-11-17-...), if it names one."""
    match = re.search(r"/([12]\d{3})[/-]([01]?\d|[a-z]{3})[/-]([0-3]?\d)(?=[/_-]|$)", url.lower(), re.ASCII)
    if match is None:
        return None
    year, month, day = match.groups()
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdigit() else 0
    return _day(int(year), number, int(day))


def is_likely(value: str) -> bool:
    """Whether a report can have been published then: not before 1900, not far in the future."""
    year = int(value[:4])
    return year >= EARLIEST and value[:10] <= (datetime.now(UTC) + AHEAD).date().isoformat()


def _first(words: str) -> tuple[str, int, int] | None:
    """The leftmost date; of two that begin together the one written first in the list of forms."""
    matches = [match for form in _DATES if (match := form.search(words))]
    for match in sorted(matches, key=lambda match: match.start()):
        value = _value(match)
        if value is not None:
            return _with_time(words, match, value)
    return None


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "either" in parts:
        return _either(year, int(parts["either"]), int(parts["other"]))
    name = parts.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts["number"])
    if parts.get("day") is None:
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else None
    return _day(year, month, int(parts["day"]))


def _either(year: int, one: int, two: int) -> str | None:
    """13/04 and 04/13 are one day each; 03/04 could be two, so it is none."""
    readings = {_day(year, two, one), _day(year, one, two)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_time(words: str, match: re.Match[str], day: str) -> tuple[str, int, int]:
    """The date with the time of day that follows it or goes before it, where one does."""
    start, end = match.span()
    if len(day) < 10:
        return day, start, end
    after = _TIME.match(words, end)
    if after and (value := _moment(day, after)):
        return value, start, after.end()
    before = _TIME.search(words[max(0, start - 30) : start].rstrip(" ,|"))
    if before and before.end() == len(before.string) and (value := _moment(day, before)):
        return value, start - min(start, 30) + before.start(), end
    return day, start, end


def _moment(day: str, time: re.Match[str]) -> str | None:
    hour, half = int(time["hour"]), (time["half"] or time["late_half"] or "")[:1].lower()
    if time["minute"] is None and not half:
        return None
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if hour > 23:
        return None
    moment = datetime.fromisoformat(day).replace(
        hour=hour, minute=int(time["minute"] or 0), second=int(time["second"] or 0)
    )
    return moment.replace(tzinfo=_zone((time["zone"] or "").strip("() ").upper())).isoformat()


def _zone(name: str) -> tzinfo | None:
    """The zone of that name or offset; None for one that is not known: the clock time then stands without a zone."""
    offset = re.fullmatch(r"(?:GMT|UTC)?\s?([+-])(\d\d):?(\d\d)?", name, re.ASCII)
    if offset:
        sign, hours, minutes = offset.groups()
        span = timedelta(hours=int(hours), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
        return timezone(span) if abs(span) < timedelta(days=1) else None
    if name in _PLACES:
        try:
            return ZoneInfo(_PLACES[name])
        except ZoneInfoNotFoundError:  # an installation without a time zone database
            return None
    hours_ahead = _HOURS.get(name)
    return None if hours_ahead is None else timezone(timedelta(hours=hours_ahead))
