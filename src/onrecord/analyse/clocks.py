"""Times of day as a report gives them, however it writes them."""

import re
from dataclasses import dataclass

_CLOCK = re.compile(
    r"(?P<rough>(?:shortly|just|soon|a little|around|about|towards?|nearly|almost|by|before|after|some time)\s+"
    r"(?:before|after)?\s*)?"
    r"\b(?:(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b"
    r"|(?P<hour24>[01]?\d|2[0-4])[.:](?P<minute24>[0-5]\d)(?:\s*(?:hours|hrs|h)\b|(?=\s*(?:local time|GMT|CET|UTC)\b))"
    r"|(?<=\bat )(?P<bare>[01]\d[.:][0-5]\d)\b"
    r"|(?:(?P<past>half|(?:a )?quarter|(?:five|ten|twenty|twenty-five)(?: minutes)?) (?P<side>past|to) )?"
    r"(?P<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+o[’']clock)?"
    r"\s+in\s+the\s+(?P<part>morning|afternoon|evening)|(?P<noon>noon|midday)|(?P<midnight>midnight))",
    re.IGNORECASE,
)
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
ROUGHLY = 45  # minutes that "shortly after" leaves open
EXACTLY = 5
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight, give or take `slack`."""

    minute: int
    slack: int

    def fits(self, other: "Clock") -> bool:
        """Whether both can be one moment."""
        apart = abs(self.minute - other.minute)
        return min(apart, DAY - apart) <= self.slack + other.slack


def clocks(words: str) -> tuple[Clock, ...]:
    """The times of day in a clause.

    >>> clocks("it stopped at 10.40pm"), clocks("shortly before 11pm"), clocks("at 22.40 hours")
    ((Clock(minute=1360, slack=5),), (Clock(minute=1380, slack=45),), (Clock(minute=1360, slack=5),))
    """
    return tuple(
        Clock(_minute(found), ROUGHLY if found["rough"] or (found["word"] and not found["past"]) else EXACTLY)
        for found in _CLOCK.finditer(words)
    )


def _minute(found: re.Match[str]) -> int:
    if found["noon"]:
        return DAY // 2
    if found["midnight"]:
        return 0
    if found["word"]:
        hour = _WORDS.index(found["word"].lower()) + 1
        return (hour % 12 + (0 if found["part"].lower() == "morning" else 12)) * 60 + _beside(found)
    if found["bare"]:
        return int(found["bare"][:2]) * 60 + int(found["bare"][3:])
    if found["hour24"]:
        return (int(found["hour24"]) % 24) * 60 + int(found["minute24"])
    late = found["half"].lower() == "p"
    return (int(found["hour"]) % 12 + (12 if late else 0)) * 60 + int(found["minute"] or 0)


def _beside(found: re.Match[str]) -> int:
    """The minutes of "half past", "a quarter to" and "twenty minutes past"."""
    if not found["past"]:
        return 0
    minutes = _PAST[found["past"].lower().removeprefix("a ").removesuffix(" minutes")]
    return minutes if found["side"].lower() == "past" else -minutes
