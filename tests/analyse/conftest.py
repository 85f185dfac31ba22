"""A case in memory: reports read by the desk, as an analysis sees them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

import onrecord
from onrecord.analyse import Abstract, abstract
from onrecord.case import Filed
from onrecord.markup import meanings
from onrecord.model import Judgement, Record


@dataclass(frozen=True)
class Shelf:
    """A view of records that nothing stores."""

    reports: tuple[Filed, ...]
    kept: dict[str, Record]
    judgements: tuple[Judgement, ...] = ()

    def record(self, report: str) -> Record:
        return self.kept[report]

    def records(self) -> Iterator[tuple[str, Record]]:
        return iter(self.kept.items())

    @property
    def abstracts(self) -> tuple[Abstract, ...]:
        return tuple(abstract(report, record, meanings()) for report, record in self.kept.items())


@pytest.fixture(scope="session")
def shelf(desk: onrecord.Desk) -> Callable[..., Shelf]:
    """A case of texts, each with its outlet and its day of publication."""

    def shelf(*told: tuple[str, str, str]) -> Shelf:
        records = {
            f"r{number}": desk(onrecord.report_from_text(text, language="en", outlet=outlet, published=published))
            for number, (outlet, published, text) in enumerate(told, 1)
        }
        filed = (
            Filed(
                id=report,
                title=record.report.title,
                outlet=record.report.outlet,
                url=f"https://{report}.example/",
                byline=record.report.byline,
                published=record.report.published,
                digest=f"digest-{report}",
            )
            for report, record in records.items()
        )
        return Shelf(tuple(filed), records)

    return shelf
