"""Country and sector as the words of a phrase say them: "Iraqi security forces", "Hamas officials"."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.link.actors.facts import NOTHING, Facts
from onrecord.link.actors.offices import listed
from onrecord.tables import atlas, rows, toml
from onrecord.tables.atlas.site import fold

_WORD = re.compile(r"[^\W_](?:[\w.’'-]*[\w.])?")
LONGEST = 5  # words in the longest name looked for inside a phrase


def words_of(phrase: str) -> list[str]:
    """The words of a phrase without possessives and marks at their ends.

    >>> words_of("Ukraine's foreign-policy aides")
    ['Ukraine', 'foreign-policy', 'aides']
    """
    return [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(phrase)]


def country(name: str, text: str = "") -> str | None:
    """Alpha-3 of the country that a name or a word for a people stands for; `text` tells homonyms apart."""
    homonym = toml("actors")["homonyms"].get(fold(name))
    if homonym:
        return _told_apart(homonym, text)
    return _alpha3().get(atlas_country(name) or "")


def atlas_country(name: str) -> str | None:
    """Alpha-2 of the country that these words name, None if they name none or something smaller."""
    site = atlas.peoples().get(name) or next(iter(atlas.sites(name)), None)
    return site.country if site and site.precision == "country" else None


def capital(name: str) -> str | None:
    """Alpha-3 of the country whose capital has that name."""
    return _capitals().get(name)


def country_in(words: Sequence[str], text: str = "") -> str | None:
    """The first country, people or capital named among the words."""
    for i, word in enumerate(words):
        if word[0].isupper():
            for size in range(min(LONGEST, len(words) - i), 0, -1):
                name = " ".join(words[i : i + size])
                if code := country(name, text) or capital(name) or _of_division(name):
                    return code
    return None


def _of_division(people: str) -> str | None:
    """The country of a people that lives in a part of one ("Scottish")."""
    site = atlas.peoples().get(people)
    return _alpha3().get(site.country or "") if site and site.precision == "admin1" else None


def sector_in(words: Sequence[str]) -> str | None:
    """The sector of a group, by its last noun that has one, two words before one."""
    lower = [word.lower() for word in words]
    for i in range(len(lower) - 1, -1, -1):
        sector = _pairs().get(" ".join(lower[max(i - 1, 0) : i + 1])) or _groups().get(lower[i])
        if sector and (sector != "CVL" or i == 0 or words[i].islower()):  # a Federation of Teachers is not the teachers
            return sector
    return None


def is_loose(words: Sequence[str]) -> bool:
    """Whether a phrase is about leaders, a council ...: its sector depends on whose they are."""
    return bool(words) and words[-1].lower() in listed("loose") and " ".join(words[-2:]).lower() not in _pairs()


def sector_of_title(words: Sequence[str]) -> str | None:
    """The sector of those who hold an office, by the last word that is one."""
    return next((_titles()[word.lower()] for word in reversed(words) if word.lower() in _titles()), None)


def body(name: str, date: str | None) -> Facts | None:
    """A listed body by any of its names, as it was at a date; None if it is not listed."""
    entries = _bodies().get(fold(name), ())
    for start, end, facts in entries:
        if (not start or (date or "9999") >= start) and (not end or (date or "9999") < end):
            return facts
    return entries[-1][2] if entries else None


def body_in(words: Sequence[str], date: str | None) -> Facts:
    """The first listed body inside a phrase ("Pentagon officials"), the longest name first."""
    for i, word in enumerate(words):
        if word[0].isupper() or word[:3] == "al-":
            for size in range(min(LONGEST, len(words) - i), 0, -1):
                if found := body(" ".join(words[i : i + size]), date):
                    return found
    return NOTHING


def is_staff(words: Sequence[str]) -> bool:
    """Whether a phrase is only about people of a body, who share its sector."""
    return bool(words) and words[-1].lower() in listed("staff")


def _told_apart(homonym: dict[str, str | list[str]], text: str) -> str | None:
    for code, signs in homonym.items():
        if code != "usual" and any(re.search(rf"\b{re.escape(sign)}\b", text) for sign in signs):
            return code
    return str(homonym["usual"])


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in rows("countries")}


@cache
def _capitals() -> dict[str, str]:
    return {name: code for code, names in toml("actors")["capitals"].items() for name in names}


@cache
def _groups() -> dict[str, str]:
    return {noun: sector for sector, nouns in toml("actors")["groups"].items() for noun in nouns}


@cache
def _pairs() -> dict[str, str]:
    return {pair: sector for sector, pairs in toml("actors")["pairs"].items() for pair in pairs}


@cache
def _titles() -> dict[str, str]:
    return {title: sector for sector, titles in toml("actors")["titles"].items() for title in titles}


@cache
def _bodies() -> dict[str, tuple[tuple[str, str, Facts], ...]]:
    found: dict[str, tuple[tuple[str, str, Facts], ...]] = {}
    for row in rows("bodies"):
        facts = Facts(row["country"] or None, row["sector"] or None)
        for name in filter(None, (row["name"], *row["also"].split("|"))):
            found[fold(name)] = (*found.get(fold(name), ()), (row["start"], row["end"], facts))
    return found
