"""Forecasts: what a report says will or may happen, and how likely in the words it uses."""

from dataclasses import dataclass

from onrecord.model.finding import Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """The probabilities a term stands for on one scale."""

    scale: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Located):
    """A statement about the future.

    `statement` is the id of the statement it stands in, None for the report's own voice: its speaker is who forecasts.
    `term` is the likelihood term as written; `low`, `high` its probability range on `scale` ("ICD 203", or "as stated"
    for a figure), None when the term is on no scale. `also` are its ranges on the further scales that have it.
    `horizon` is the id of the time by which; `condition` the words of an "if".
    """

    statement: str | None
    term: str | None
    low: float | None = None
    high: float | None = None
    scale: str | None = None
    also: tuple[Likelihood, ...] = ()
    horizon: str | None = None
    condition: str | None = None
