"""Verdict: what one telling makes of a forecast, with the place and the reason."""

from dataclasses import dataclass

from onrecord.analyse.forecasts.tellings import Telling
from onrecord.model import At, Outcome

ENOUGH = 0.5  # of what the forecast is about, by weight, stands in the telling too
HALF = 0.3  # enough where a figure or an opposite says the rest
CLOSE = 0.9  # of the figure foreseen counts as reached
CONTEXT = 0.8  # what the words before a forecast count: "the level" after "the gauge"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one telling makes of a forecast; `weight` says how plainly, `day` when it was so."""

    outcome: Outcome
    at: At
    weight: float
    why: str
    day: str = ""


def verdict(telling: Telling, happened: bool, weight: float, why: str) -> Finding:
    """A finding by a telling: `why` is completed with where it stands."""
    outcome: Outcome = "occurred" if happened else "did_not_occur"
    when = f"in {telling.at.report}, published {telling.published or 'at an unknown time'}"
    day = telling.days.last if telling.days else telling.published
    return Finding(outcome, telling.at, weight, f"{why}, {when}.", day)
