"""Claims: one proposition as several reports put it forward, deny it or doubt it, and how many people can know it."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.link import At

Stance = Literal["assert", "deny", "report", "doubt"]
ClaimKind = Literal["quantity", "event", "state"]
ClaimStatus = Literal["single origin", "corroborated", "disputed", "circular", "no origin"]
ContradictionKind = Literal["number", "denial", "scope", "time", "corrected", "tension"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, as a range: unnamed people in several reports may be one."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One place where a claim is made: `id` is report and finding (`r3/x12`), `origin` a name among `Claim.named`."""

    id: str
    at: At
    stance: Stance
    statement: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A report whose mention is no origin of its own, and why."""

    report: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who can know: a named speaker, an unnamed one, a document, or a report that tells it itself.

    `path` are the reports it came through, first to last; `maybe_same` is true where it may be one with another.
    """

    name: str
    kind: Literal["person", "organisation", "document", "unnamed", "report", "outside"]
    path: tuple[str, ...]
    why: str
    denies: bool = False
    maybe_same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`text` is the fullest wording of it; `outlets` how many different ones carry it."""

    id: str
    text: str
    kind: ClaimKind
    members: tuple[Member, ...]
    outlets: int
    origins: Count
    denying: Count
    status: ClaimStatus
    named: tuple[Origin, ...] = ()
    excluded: tuple[Exclusion, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two sides that cannot both be so; `sides` says of each member which one it is on."""

    id: str
    kind: ContradictionKind
    members: tuple[At, ...]
    sides: tuple[Literal["a", "b"], ...]
    why: str
    score: float
    claims: tuple[str, ...] = ()
