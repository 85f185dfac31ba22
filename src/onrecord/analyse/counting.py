"""Counting: how many independent origins there are, and what that makes of a claim."""

from collections.abc import Sequence

from onrecord.model import ClaimStatus, Count, Origin


def count(origins: Sequence[Origin], is_claimed: bool) -> Count:
    """How many there are: unnamed ones may all be one, and what is told without a source may come from any other.

    `is_claimed` is whether somebody makes the claim at all. What reports tell against a claim on nobody's word may be
    no more than their own summing up.
    """
    firm = [each for each in origins if not each.maybe_same]
    unnamed = [each for each in origins if each.kind == "unnamed"]
    kin = [each for each in origins if each.maybe_same and each.kind in ("person", "organisation", "document")]
    untold = [each for each in origins if each.maybe_same and each.kind == "report"]
    vague = [each for each in origins if each.kind == "outside" and each.maybe_same]
    low = len(firm) + bool(unnamed) or int(bool(kin or any(not each.denies for each in untold)))
    high = len(firm) + len(unnamed) + len(kin) + len(untold) + bool(vague)
    return Count(low, max(high, int(is_claimed and low == 0 and bool(vague)), low))


def status(supporting: Count, denying: Count, *, is_circular: bool = False) -> ClaimStatus:
    """What the counts make of a claim; `is_circular` where reports cite one another for it."""
    if supporting.high and denying.high:
        return "disputed"
    if is_circular and max(supporting.high, denying.high) <= 1:
        return "circular"
    if not supporting.high and not denying.high:
        return "no origin"
    return "corroborated" if max(supporting.low, denying.low) > 1 else "single origin"


def reason(named: Sequence[Origin], left_out: int) -> str:
    """One sentence on whom a claim goes back to, and how many reports are left out."""
    sides = [
        f"{verb} {_listed([each.name for each in named if each.denies is denies])}"
        for denies, verb in ((False, "It goes back to"), (True, "it is denied by"))
        if any(each.denies is denies for each in named)
    ]
    if not sides:
        sides = ["Nobody who could know it is named"]
    if left_out:
        sides.append(f"{left_out} {'report is' if left_out == 1 else 'reports are'} left out as taken from others")
    return f"{'; '.join(sides)}."


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
