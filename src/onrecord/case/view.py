"""What an analysis sees of a case: everything, and nothing to change it with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.model import Judgement, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A report of a case. `id` counts in the order of filing ("r1"); `digest` is the SHA-256 of what makes it one."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    byline: str | None
    published: str | None
    digest: str


class CaseView(Protocol):
    """A case, read-only."""

    @property
    def reports(self) -> tuple[Filed, ...]:
        """The reports in the order of publication."""
        ...

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, as it stands: what was undone is left out."""
        ...

    def record(self, report: str) -> Record:
        """The record of one report, by its id in the case."""
        ...

    def records(self) -> Iterator[tuple[str, Record]]:
        """Ids and records, one after the other: a large case does not fit in memory."""
        ...
