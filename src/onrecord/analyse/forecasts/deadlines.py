"""Deadlines: the words by which a forecast sets its last day, or how long a state is to go on."""

import re

from onrecord.analyse.wording import group, stems

_BENCH = (
    r" (?:an?|the|its|his|her|their) (?:[\w’'-]+ ){0,2}?"
    r"(?:court|courts|judges?|tribunal|jury|bench|magistrates?|parliament|council|committee|commission|board|panel)"
    r"(?=[.,;]|$| (?:martial|in|on|of|for|over|to|at|by)\b)"
)
"""Those before whom one is brought, which sets no day."""
_TIMELY = (
    r"(?= (?:(?!(?:in|on|by|before|at)\b)[\w’'-]+ ){0,3}?(?:\d|noon|midnight|midsummer|(?:mid|end|turn|close|start)\b"
    r"|(?:second|minute|hour|day|night|week|month|quarter|year|decade|century|centuries|season|term|session)s?\b"
    r"|(?:spring|summer|autumn|winter|deadline|election|vote|date)s?\b"
    r"|(?-i:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Easter|Christmas"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))"
)
"""What "beyond" or "within" goes before when it sets a day: "beyond the old line" sets none."""
_DEADLINE = re.compile(rf"\b(?:before(?!{_BENCH})|until|till|(?:within|beyond|past){_TIMELY})\b[^,]*$")
BEFORE_DAY = re.compile(rf"\bbefore(?!{_BENCH}) (?!(?:[a-z]+ ){{0,3}}(?:end|close|out|over)\b)")
_SOON = re.compile(r"\b(?:in|over|within|during) the (?:coming|next) (?:few )?\w+")
_AT_LEAST = re.compile(r"\b(?:until|till) at least\b", re.IGNORECASE)
UNTIL = re.compile(rf"\b(?:until|till)\b|\b(?:beyond|past){_TIMELY}", re.IGNORECASE)
BEYOND = re.compile(rf"\b(?:beyond|past|longer than){_TIMELY}", re.IGNORECASE)


def timeless(text: str) -> str:
    """A text without its deadline.

    >>> timeless("The mill will close before the end of May")
    'The mill will close '
    """
    return _SOON.sub("", _DEADLINE.sub("", text))


def lasts_until(plain: str) -> bool:
    """Whether a state is to go on until a day: what "will stand still until May" is not what is put off until May."""
    said = set(stems(plain))
    if not UNTIL.search(plain):
        return False
    if BEYOND.search(plain) and group("going_on") & said:
        return True
    return bool(group("lasting") & said) or bool(_AT_LEAST.search(plain) and not {"not", "never"} & said)
