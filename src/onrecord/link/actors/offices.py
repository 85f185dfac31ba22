"""Offices by one name each, however a report or our table puts them."""

import re
from functools import cache

from onrecord.tables import toml
from onrecord.tables.atlas.site import fold


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of the table of actors."""
    return frozenset(toml("actors")["words"][name])


@cache
def office(words: str) -> str:
    """The office that these words name, as our table calls it; its own words when the table has no other.

    >>> office("Defense Secretary"), office("external affairs minister"), office("NATO Secretary General")
    ('defence minister', 'foreign minister', 'nato chief')
    """
    plain = _plain(words)
    if plain in _same():
        return _same()[plain]
    *body, last = plain.split() or [""]
    return f"{' '.join(body)} chief" if body and last in listed("chiefs") and not is_rank(plain) else plain


@cache
def is_rank(words: str) -> bool:
    """Whether an office is none of a body: "vice president", "opposition leader" stay what they are."""
    return words.partition(" ")[0] in ("vice", "acting", "interim", "supreme", "opposition", "deputy", "de", "army")


def is_head(role: str) -> bool:
    """Whether its holder leads a state, a government or a body between states."""
    return role in listed("heads") or role.rsplit(maxsplit=1)[-1] == "secretary-general"


def fits(title: str, role: str, sector: str) -> bool:
    """Whether a title in a report may stand for a role of our table."""
    said, held = office(title), office(role)
    last = said.rpartition(" ")[2]
    if said == held or said == held.removeprefix("acting ").removeprefix("interim ").removeprefix("caretaker "):
        return True
    if last in ("general", "gen", "colonel", "admiral", "marshal", "col"):
        return sector in ("MIL", "REB")
    if said in listed("rulers"):
        return role in listed("heads") or role.rsplit(maxsplit=1)[-1] in listed("chiefs")
    return " " not in said and said in held.split()[-1:] and not is_head(role)


def _plain(words: str) -> str:
    """Words in lower case without "the", with one spelling for what has two."""
    plain = re.sub(r"\bu n\b|\bunited nations\b", "un", fold(words.replace("-general", "general")))
    plain = (
        plain.replace("defense", "defence")
        .replace("secretary general", "secretarygeneral")
        .replace("advisor", "adviser")
    )
    plain = (
        re.sub(r"\beuropean union\b", "eu", plain)
        .replace("secretarygeneral", "secretary-general")
        .replace("directorgeneral", "director-general")
    )
    return re.sub(r"(\w+) of (?:the )?(.+)", r"\2 \1", plain) if " of " in plain and plain not in _same() else plain


@cache
def _same() -> dict[str, str]:
    return {
        fold(other).replace("defense", "defence"): fold(key)
        for key, others in toml("actors")["offices"].items()
        for other in (key, *others)
    }
