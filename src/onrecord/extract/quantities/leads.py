"""What the words beside an amount make of it: "gone up to 31", "does not exceed 400", "another 12"."""

from onrecord.markup.phrases import Phrase
from onrecord.model import Dimension, Qualifier
from onrecord.tables import toml

_LEADS = {name: frozenset(words) for name, words in toml("quantities")["leads"].items()}
_BACK = 6  # words between "takes" and the sum that it takes up to an amount
_LENGTHS: tuple[Dimension, ...] = ("length", "speed", "area", "volume", "temperature")


def is_reached(phrase: Phrase) -> bool:
    """Whether "up to" is where something moved to and no bound: "has gone up to 31", "bringing the toll up to 31"."""
    if next(iter(phrase)).lower != "up to":
        return False
    before = phrase.before()
    if before.lower in _LEADS["moves"]:
        return _LEADS["able"].isdisjoint((phrase.before(2).lower, phrase.before(3).lower))
    near = {phrase.before(place).lower for place in range(2, _BACK + 2)}
    return before.lower in _LEADS["sums"] and not _LEADS["lifts"].isdisjoint(near)


def bound_by_verb(phrase: Phrase) -> Qualifier | None:
    """The side a verb leaves open: "exceeded 400" is more, "does not exceed 400" up to it; None for other verbs."""
    if phrase.before().lower not in _LEADS["exceeds"]:
        return None
    before = {phrase.before(place).lower for place in (2, 3)}
    return "up to" if not _LEADS["not"].isdisjoint(before) else "more than"


def is_added(phrase: Phrase, dimension: Dimension) -> bool:
    """Whether it comes on top of another amount: "another 12", "a further 12", "12 more", "12 additional trains"."""
    if phrase.get("added") or phrase.before().kind == "added":
        return True
    after = phrase.after()
    return after.lower == "more" or (after.kind == "added" and after.lower != "another" and dimension not in _LENGTHS)
