"""Whether a person is spoken of as a woman or a man, where the words say so."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from onrecord.tables import toml

Gender = Literal["woman", "man"]
_PRONOUNS: dict[str, Gender] = {
    **dict.fromkeys(("she", "her", "hers", "herself"), "woman"),
    **dict.fromkeys(("he", "him", "his", "himself"), "man"),
}


def of_pronoun(word: str) -> Gender | None:
    """Whom a pronoun is said of."""
    return _PRONOUNS.get(word.lower())


def of_words(words: Iterable[str]) -> Gender | None:
    """What forms of address and nouns say: "spokeswoman", "Mr", "her brother"."""
    return next((said[word] for word in _lower(words) if word in (said := _said())), None)


def of_name(name: str) -> Gender | None:
    """What the first of several names says; nothing from a surname alone."""
    parts = [part.strip("“”\"'‘’.").lower() for part in name.split()]
    return _said().get(parts[0]) or _given().get(parts[0]) if len(parts) > 1 else None


def _lower(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


@cache
def _said() -> dict[str, Gender]:
    return _listed("address", "nouns")


@cache
def _given() -> dict[str, Gender]:
    return _listed("given")


def _listed(*parts: str) -> dict[str, Gender]:
    people = toml("people")
    sides: tuple[tuple[str, Gender], ...] = (("women", "woman"), ("men", "man"))
    return {word: gender for side, gender in sides for part in parts for word in people[side][part]}
