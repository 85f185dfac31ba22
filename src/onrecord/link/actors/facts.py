"""What is known of an actor, and how much is said of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """`country` is ISO 3166-1 alpha-3, `sector` PLOVER's, `known_as` a name of our table; None is "not said"."""

    country: str | None = None
    sector: str | None = None
    role: str | None = None
    known_as: str | None = None
    wikidata: str | None = None


NOTHING = Facts()


def together(said: Iterable[Facts]) -> Facts:
    """The first that is said of each fact."""
    found = tuple(said)
    return Facts(
        next((facts.country for facts in found if facts.country), None),
        next((facts.sector for facts in found if facts.sector), None),
        next((facts.role for facts in found if facts.role), None),
        next((facts.known_as for facts in found if facts.known_as), None),
        next((facts.wikidata for facts in found if facts.wikidata), None),
    )
