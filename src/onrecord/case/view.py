"""What an analysis sees of a case: everything, and nothing to change it with."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
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


class Shelf(Protocol):
    """What a view is taken of: a case, as far as reading goes."""

    def reports(self, ids: Collection[str] | None = None) -> tuple[Filed, ...]:
        """The reports in the order of publication, all or those of these ids."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, as it stands."""
        ...

    def record(self, id_: str) -> Record:
        """The record of one report."""
        ...

    def records(self, ids: Sequence[str] | None = None) -> Iterator[tuple[str, Record]]:
        """Ids and records in the order of publication, or of `ids`."""
        ...


class CaseView:
    """A case, read-only: with all its reports, or those of some ids."""

    def __init__(self, case: Shelf, ids: Collection[str] | None = None) -> None:
        self._case, self._ids = case, ids

    @cached_property
    def reports(self) -> tuple[Filed, ...]:
        """The reports in the order of publication."""
        return self._case.reports(self._ids)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, as it stands: what was undone is left out."""
        return self._case.judgements()

    def record(self, report: str) -> Record:
        """The record of one report, by its id in the case."""
        return self._case.record(report)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Ids and records, one after the other: a large case does not fit in memory."""
        return self._case.records([each.id for each in self.reports])
