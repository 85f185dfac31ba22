"""Outcomes: how a forecast turned out, as far as later reports tell, with the sentence that tells it.

Proposals only: where nothing says it plainly the forecast stays open, and people resolve it.
"""

from collections.abc import Collection, Iterator

from onrecord.analyse.forecasts.findings import finding
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.verdict import Finding
from onrecord.model import At, Outcome

NESTED = 0.8
PLAIN = 0.8
NEARLY = 0.95  # of the weight of the plainest: told as plainly
SHOWN = 3
FEW = 3  # words of a forecast so short that one of them leads to its tellings

Proposal = tuple[Outcome, tuple[At, ...], str]


def propose(seen: Foreseen, if_: Foreseen | None, told: Heard, same_text: Collection[str]) -> Proposal:
    """The outcome, the places that tell it and why.

    `if_` is the condition it hangs on; `same_text` are reports with the forecast's own words.
    """
    found = _plainest(seen, told, same_text)
    unmet = _plainest(if_, told, same_text) if if_ else []
    if unmet and unmet[0].outcome == "did_not_occur" and not _is_plainer(found, unmet[0]):
        return "condition_not_met", _places(unmet, "did_not_occur"), f"Its condition was not met: {unmet[0].why}"
    if not found:
        return "open", (), "No later report tells how it turned out."
    best = found[0]
    if if_ and best.outcome == "did_not_occur" and not (unmet and unmet[0].outcome == "occurred"):
        return "condition_not_met", _places(found, best.outcome), f"It had a condition, and {best.why}"
    contrary = [each for each in found if each.outcome != best.outcome and each.weight > NEARLY * best.weight]
    if contrary:
        return "mixed", (best.at, contrary[0].at), "Later reports tell both."
    return best.outcome, _places(found, best.outcome), best.why[0].upper() + best.why[1:]


def _is_plainer(found: list[Finding], unmet: Finding) -> bool:
    """Whether it is told at least as plainly that the thing came as that its condition did not."""
    return bool(found) and found[0].outcome == "occurred" and found[0].weight >= unmet.weight


def _plainest(seen: Foreseen, told: Heard, same_text: Collection[str]) -> list[Finding]:
    """What later reports make of it, the plainest first."""
    about = seen.around() | seen.sense | seen.against() | (seen.context if seen.values or seen.puts_off else seen.names)
    least = 1 if seen.is_toll or seen.is_measured or len(seen.words) < FEW else 2

    def is_after(report: str) -> bool:
        return told.is_later(report, seen.report) and report not in same_text and not told.is_apart(seen.report, report)

    looked_up = ((about, least), (seen.against(), 1), (seen.asides(), 1))
    near = {each.at: each for words, least in looked_up for each in told.near(words, least, is_after)}
    tellings = (each for each in near.values() if (each.is_fact or each.is_set) and each.published >= seen.published)
    found = [each for telling in tellings if (each := finding(seen, telling, told))]
    plainest = sorted(_narrowest(found), key=lambda each: -each.weight)
    return plainest if seen.lasts else _settled(plainest, "did_not_occur" if seen.negated else "occurred")


def _settled(found: list[Finding], came: Outcome) -> list[Finding]:
    """Without what was told of earlier days, where as plain a telling has it come later: "not yet" is overtaken."""
    coming = max((each.weight for each in found if each.outcome == came), default=0.0)
    last = max((each.day for each in found if each.outcome == came and each.weight >= NEARLY * coming), default="")
    return [each for each in found if each.outcome == came or each.day >= last or coming < NEARLY * each.weight]


def _narrowest(found: list[Finding]) -> Iterator[Finding]:
    """Of nested clauses the inner one, where it tells as much: a "not" of the outer is not its own."""
    for each in found:
        inner = (
            other
            for other in found
            if other is not each
            and other.at != each.at
            and other.at.report == each.at.report
            and each.at.start <= other.at.start
            and other.at.end <= each.at.end
        )
        if not any(other.weight >= NESTED * each.weight for other in inner):
            yield each


def _places(found: list[Finding], outcome: Outcome) -> tuple[At, ...]:
    """The tellings that say it about as plainly as the plainest."""
    same = [finding for finding in found if finding.outcome == outcome]
    return tuple(dict.fromkeys(each.at for each in same if each.weight >= PLAIN * same[0].weight))[:SHOWN]
