"""What a cue says about an event, and how what two cues say goes together."""

from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.model import Factuality

NEAR = frozenset({"planned", "possible", "requested", "threatened", "hypothetical"})
"""What an event is that has not happened but might."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the words say of an event, and which words they are, as the end of a sentence.

    A `final` one holds whatever stands further out: what is in an "if" is only supposed, also inside a threat.
    """

    kind: Factuality
    because: str
    final: bool = False


@cache
def words(group: str, kind: str) -> frozenset[str]:
    """One list of the table."""
    return frozenset(tables.toml("factuality")[group][kind])


@cache
def kinds(group: str) -> dict[str, Factuality]:
    """The words of one group of the table, each with what it makes of an event."""
    return {word: kind for kind, listed in tables.toml("factuality")[group].items() for word in listed}


def under(effect: Factuality, above: Verdict | None, word: str, doubtful: bool = False) -> Verdict | None:
    """What a governor makes of the event under it, when the governor itself is `above` (None: it holds).

    "refused to agree to withdraw" is denied, "did not refuse" is not; `doubtful` says that its own denial leaves it
    open ("did not rule out").
    """
    if above is None or above.kind in ("actual", "historical"):
        return None if effect == "actual" else Verdict(effect, f"it stands under “{word}”")
    if above.kind == "denied":
        return Verdict(_undone(effect, doubtful), f"it stands under a negated “{word}”")
    if effect == "actual" or above.kind == "hypothetical" or (effect, above.kind) in YIELDS:
        return above
    return Verdict(effect, f"it stands under “{word}”")


def _undone(effect: Factuality, doubtful: bool) -> Factuality:
    """What is left of the effect of a governor that is itself denied ("did not refuse", "could not confirm")."""
    if effect == "actual" or (effect == "denied" and doubtful):
        return "possible"
    return "actual" if effect == "denied" else "denied"


YIELDS = frozenset(
    {
        ("planned", "possible"),
        ("planned", "requested"),
        ("planned", "threatened"),
        ("denied", "possible"),
        ("denied", "threatened"),
    }
)
"""Where the word further out decides, as (what the governor makes of it, what the governor itself is)."""


PREVAILS = frozenset(
    {
        ("planned", "denied"),
        ("planned", "possible"),
        ("planned", "threatened"),
        ("planned", "requested"),
        ("planned", "hypothetical"),
        ("possible", "denied"),
        ("possible", "threatened"),
        ("possible", "hypothetical"),
        ("denied", "hypothetical"),
        ("hypothetical", "threatened"),
    }
)
"""Where a word further out decides against one beside the event, as (beside, further out)."""


def joined(beside: Verdict | None, above: Verdict | None) -> Verdict | None:
    """What the words beside an event and those above it say together ("denied that it will attack")."""
    if beside is None or above is None:
        return beside or above
    if beside.final:
        return beside
    return above if (beside.kind, above.kind) in PREVAILS else beside
