"""Short forms with the full names they are defined behind: "Northern Relief Office (NRO)"."""

import re

_DEFINED = re.compile(r"[(\[]\s*([A-Z][\w&/.-]{1,11}?)(s?)\s*[)\]]")
_WORD = re.compile(r"[^\W_][\w'’&.-]*")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "et", "&", "al"})
LONGEST = 10  # words in the longest full name


def acronyms(text: str) -> dict[str, str]:
    """Each short form that the text defines in brackets, with its full name (Schwartz and Hearst 2003).

    >>> acronyms("The Northern Relief Office (NRO) sent tents (BBX).")
    {'NRO': 'Northern Relief Office'}
    """
    found: dict[str, str] = {}
    for defined in _DEFINED.finditer(text):
        letters = defined[1]
        if sum(c.isupper() for c in letters) * 2 > len(letters) and letters not in found:
            full = _full(text[max(0, defined.start() - 200) : defined.start()], letters)
            if full:
                found[letters] = full
    return found


def _full(before: str, letters: str) -> str | None:
    """The shortest run of words at the end that the letters can be read off."""
    words = list(_WORD.finditer(before.rsplit("\n\n", 1)[-1]))
    before = before.rsplit("\n\n", 1)[-1]
    if not words or before[words[-1].end() :].strip():
        return None
    for size in range(1, min(LONGEST, len(words)) + 1):
        first = words[-size]
        if first[0].lower() not in _SMALL and stands_for(letters, before[first.start() :]):
            return " ".join(before[first.start() :].split())
    return None


def stands_for(letters: str, name: str) -> bool:
    """Whether the letters can be read off the name in order, most of them off the beginnings of its words.

    >>> stands_for("HIMARS", "High Mobility Artillery Rocket System"), stands_for("XYZ", "no relation")
    (True, False)
    """
    wanted = [c for c in letters.casefold() if c.isalnum()]
    words = [word for word in re.split(r"[\s/-]+", name.casefold()) if word]
    if not wanted or not words or words[0][0] != wanted[0]:
        return False
    heads = [word[0] for word in words if word not in _SMALL]
    waiting = iter(name.casefold())
    in_order = all(letter in waiting for letter in wanted)
    return in_order and len(heads) <= len(wanted) and sum(head in wanted for head in heads) >= min(len(heads), 2)
