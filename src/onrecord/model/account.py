"""The account of a case: what all its reports together say, as machines see it."""

from dataclasses import dataclass

from onrecord.model.claim import Claim, Contradiction
from onrecord.model.ledger import Entry
from onrecord.model.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The findings across reports; `lineages` are groups of reports that come from one another by copying."""

    links: tuple[Link, ...] = ()
    lineages: tuple[tuple[str, ...], ...] = ()
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    forecasts: tuple[Entry, ...] = ()
