"""Adding: reports are read, filed, and set beside those that are there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from onrecord.case import Case
from onrecord.casework.kept import ABSTRACT, BATCH, abstract_pieces
from onrecord.casework.upkeep import Told, bring_up_to_date
from onrecord.desk import Desk, load
from onrecord.model import Record, Report
from onrecord.version import VERSION
from onrecord.weights import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of reports that were added, by their ids in the case.

    `new` were not there; `same` were; `reread` were there, but as an older onrecord had read them.
    """

    new: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()


def add(
    case: Case, reports: Iterable[Report | Record], desk: Desk | Model = "small", told: Told = lambda _: None
) -> Added:
    """Read reports, file them, and work out what the case says now. Records are filed as they are.

    `desk` reads, or the shipped one with that finder. A report that is there already is not read again.
    """
    became: dict[str, list[str]] = {"new": [], "same": [], "reread": []}
    records = _unread(case, reports, desk, became["same"])
    while batch := list(islice(_filed(case, records, became, told), BATCH)):
        case.keep(ABSTRACT, abstract_pieces(batch))
    if became["new"] or became["reread"]:
        bring_up_to_date(case, told)
    return Added(**{how: tuple(ids) for how, ids in became.items()})


def _unread(case: Case, reports: Iterable[Report | Record], desk: Desk | Model, same: list[str]) -> Iterator[Record]:
    """The records; those already there are noted in `same` and not read."""
    for is_record, group in groupby(reports, key=lambda each: isinstance(each, Record)):
        if is_record:
            yield from group  # type: ignore[misc]
            continue
        if not isinstance(desk, Desk):
            desk = load(desk)
        yield from desk.pipe(_missing(case, group, same))  # type: ignore[arg-type]


def _missing(case: Case, reports: Iterable[Report], same: list[str]) -> Iterator[Report]:
    for report in reports:
        known = case.find(report, VERSION)
        if known is None:
            yield report
        else:
            same.append(known)


def _filed(
    case: Case, records: Iterable[Record], became: dict[str, list[str]], told: Told
) -> Iterator[tuple[str, Record]]:
    """File each record; those that are new to the case, by their ids."""
    for record in records:
        id_, how = case.file(record)
        became[how].append(id_)
        if how != "same":
            told(f"{id_} {record.report.title or record.report.id}")
            yield id_, record
