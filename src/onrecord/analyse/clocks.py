"""Times of day as a report gives them, however it writes them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = r"(?:in\s+the\s+(?P<{0}>morning|afternoon|evening)|at\s+(?P<{0}_late>night))"
_CLOCK = re.compile(
    r"(?P<rough>(?:shortly|just|soon|a little|around|about|towards?|nearly|almost|by|before|after|some time)\s+"
    r"(?:before|after)?\s*)?"
    r"\b(?:(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b"
    rf"|(?P<spelt>1[0-2]|[1-9])(?:[.:](?P<after>[0-5]\d))?(?:\s+o[’']clock)?\s+{_PART.format('day')}"
    r"|(?P<hour24>[01]?\d|2[0-4])[.:](?P<minute24>[0-5]\d)(?:\s*(?:hours|hrs|h)\b|(?=\s*(?:local time|GMT|CET|UTC)\b))"
    r"|(?<=\bat )(?P<bare>[01]\d[.:][0-5]\d)\b"
    r"|(?:(?P<past>half|(?:a )?quarter|(?:five|ten|twenty|twenty-five)(?: minutes)?) (?P<side>past|to) )?"
    rf"(?P<word>{_WORD})(?:\s+o[’']clock)?\s+{_PART.format('part')}"
    r"|(?P<open_past>half|(?:a )?quarter|(?:five|ten|twenty|twenty-five)(?: minutes)?) (?P<open_side>past|to) "
    rf"(?P<open>{_WORD})\b"
    r"|(?:(?P<beyond>half|(?:a )?quarter|(?:five|ten|twenty|twenty-five)(?: minutes)?) (?P<way>past|to|after|before) )?"
    r"(?:(?P<noon>noon|midday)|(?P<midnight>midnight)))",
    re.IGNORECASE,
)
_PARTS = (
    (re.compile(r"\b(?:at|before|towards?|around|by) dawn\b|\bdaybreak\b|\bsunrise\b", re.IGNORECASE), 6 * 60, 120),
    (re.compile(r"\b(?:in|during) the morning\b|\b(?:day|this|yesterday) morning\b", re.IGNORECASE), 9 * 60, 210),
    (
        re.compile(r"\bmiddle of the day\b|\bmidday meal\b|\b(?:at|over|during) lunch|\blunchtime\b", re.IGNORECASE),
        12 * 60 + 30,
        120,
    ),
    (re.compile(r"\b(?:in|during) the afternoon\b|\b(?:day|this|yesterday) afternoon\b", re.IGNORECASE), 15 * 60, 210),
    (
        re.compile(r"\b(?:in|during) the evening\b|\b(?:day|this|yesterday) evening\b|\bdusk\b", re.IGNORECASE),
        20 * 60,
        180,
    ),
    (re.compile(r"\b(?:at|by|in the|during the|last|day) night\b|\bovernight\b", re.IGNORECASE), 1 * 60, 330),
    (re.compile(r"\bin broad daylight\b|\bby day\b", re.IGNORECASE), 12 * 60, 360),
)
"""Parts of the day: the minute in the middle, and how far they reach."""
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
ROUGHLY = 45  # minutes that "shortly after" leaves open
EXACTLY = 5
DAY = 24 * 60
EVENING = 8  # the hour from which "at night" is before midnight


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight, give or take `slack`; `turn` is half a day where morning or evening is left open."""

    minute: int
    slack: int
    turn: int = field(default=DAY, repr=False)

    def fits(self, other: "Clock") -> bool:
        """Whether both can be one moment."""
        turn = min(self.turn, other.turn)
        apart = abs(self.minute - other.minute) % turn
        return min(apart, turn - apart) <= self.slack + other.slack


def clocks(words: str) -> tuple[Clock, ...]:
    """The times of day in a clause.

    >>> clocks("at about 6.30 in the morning"), clocks("a quarter to eight in the evening"), clocks("eleven at night")
    ((Clock(minute=390, slack=45),), (Clock(minute=1185, slack=5),), (Clock(minute=1380, slack=45),))
    >>> clocks("a quarter past midnight"), clocks("ten to midnight"), clocks("shortly before noon")
    ((Clock(minute=15, slack=5),), (Clock(minute=1430, slack=5),), (Clock(minute=720, slack=45),))
    >>> clocks("it stopped at 10.40pm"), clocks("shortly before 11pm"), clocks("at 22.40 hours")
    ((Clock(minute=1360, slack=5),), (Clock(minute=1380, slack=45),), (Clock(minute=1360, slack=5),))
    """
    return tuple(
        Clock(
            _minute(found),
            ROUGHLY if found["rough"] or (found["word"] and not found["past"]) else EXACTLY,
            DAY // 2 if found["open"] else DAY,
        )
        for found in _CLOCK.finditer(words)
    )


@lru_cache(maxsize=8192)  # the clauses of a large story
def parts_of_the_day(words: str) -> tuple[Clock, ...]:
    """The parts of the day that a clause names: "at night", "during lunch".

    >>> parts_of_the_day("the raid took place during the midday meal")
    (Clock(minute=750, slack=120),)
    """
    return tuple(Clock(minute, slack) for pattern, minute, slack in _PARTS if pattern.search(words))


def _minute(found: re.Match[str]) -> int:
    """The minute of the day, whichever way it is written."""
    if found["noon"] or found["midnight"]:
        return ((DAY // 2 if found["noon"] else 0) + _minutes(found["beyond"], found["way"])) % DAY
    if found["bare"]:
        return int(found["bare"][:2]) * 60 + int(found["bare"][3:])
    if found["hour24"]:
        return (int(found["hour24"]) % 24) * 60 + int(found["minute24"])
    if found["hour"]:
        return (int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)) * 60 + int(found["minute"] or 0)
    if found["spelt"]:
        return _hour(int(found["spelt"]), found["day"]) * 60 + int(found["after"] or 0)
    hour = _hour(_WORDS.index((found["word"] or found["open"]).lower()) + 1, found["part"])
    return hour * 60 + _minutes(found["past"] or found["open_past"], found["side"] or found["open_side"])


def _hour(hour: int, part: str | None) -> int:
    """The hour of a day from one of a half day; "at night" is before midnight from eight on."""
    if part is None:
        return (hour % 12 + (12 if hour >= EVENING else 0)) % 24
    return hour % 12 + (0 if part.lower() == "morning" else 12)


def _minutes(spelt: str | None, side: str | None) -> int:
    """The minutes of "half past", "a quarter to" and "twenty minutes past"."""
    if not spelt or not side:
        return 0
    minutes = _PAST[spelt.lower().removeprefix("a ").removesuffix(" minutes")]
    return minutes if side.lower() in ("past", "after") else -minutes
