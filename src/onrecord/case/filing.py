"""Filing: reports and their records in the tables of a case. What was filed is never changed."""

import hashlib
import re
import zlib
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, func, insert, select

from onrecord.case.schema import columns, record, report
from onrecord.case.view import Filed
from onrecord.model import Record, Report

AT_ONCE = 500  # reports to ask for in one statement
Became = Literal["new", "same", "reread"]
"""What became of a record that was filed: `reread` is a report that was there, but as an older onrecord had read it."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FILED = ("number", "digest", "title", "outlet", "url", "byline", "published")


def file(connection: Connection, each: Record, now: str) -> tuple[int, Became]:
    """File a record; the number of its report, and what became of it."""
    digest = digest_of(each.report)
    number = connection.execute(select(report.c.number).where(report.c.digest == digest)).scalar()
    is_new = number is None
    if number is None:
        number = _next(connection, report.c.number)
        connection.execute(insert(report).values(number=number, digest=digest, filed_at=now, **_facts(each)))
    known = select(record.c.number).where(record.c.report == number, record.c.version == each.version)
    if not is_new and connection.execute(known).first():
        return number, "same"
    connection.execute(
        insert(record).values(
            number=_next(connection, record.c.number),
            report=number,
            version=each.version,
            filed_at=now,
            data=zlib.compress(msgspec.msgpack.encode(each)),
        )
    )
    return number, "new" if is_new else "reread"


def find(connection: Connection, each: Report, version: str) -> int | None:
    """The number of a report that is there already, read by this version of onrecord."""
    wanted = select(report.c.number).join(record, record.c.report == report.c.number)
    found = connection.execute(wanted.where(report.c.digest == digest_of(each), record.c.version == version))
    return found.scalar()


def count(connection: Connection) -> int:
    """How many records there are."""
    return int(connection.execute(select(func.count()).select_from(record)).scalar_one())


def reports(connection: Connection, numbers: Sequence[int] | None) -> tuple[Filed, ...]:
    """The reports, all or those of these numbers, in the order of publication; those without a date come last."""
    wanted = select(*columns(report, *_FILED)).order_by(report.c.number)
    if numbers is None:
        rows = list(connection.execute(wanted))
    else:
        starts = range(0, len(numbers), AT_ONCE)
        some = (wanted.where(report.c.number.in_(numbers[start : start + AT_ONCE])) for start in starts)
        rows = [row for each in some for row in connection.execute(each)]
    return tuple(map(_filed, sorted(rows, key=lambda row: (_when(row.published), row.number))))


def versions(connection: Connection) -> dict[str, str]:
    """Of every report, the version of onrecord that read it last."""
    latest = select(func.max(record.c.number)).group_by(record.c.report).scalar_subquery()
    rows = connection.execute(select(*columns(record, "report", "version")).where(record.c.number.in_(latest)))
    return {id_of(row.report): row.version for row in rows}


def latest(connection: Connection, numbers: Collection[int]) -> Mapping[int, bytes]:
    """The records of reports as they were read last, packed; by the number of the report."""
    wanted = select(*columns(record, "report", "data")).where(record.c.report.in_(numbers)).order_by(record.c.number)
    return {row.report: row.data for row in connection.execute(wanted)}


def unpacked(data: bytes) -> Record:
    """A record as it was filed; raises zlib.error or msgspec.DecodeError when it cannot be read."""
    return msgspec.msgpack.decode(zlib.decompress(data), type=Record)


def digest_of(each: Report) -> str:
    """What makes a report this one: SHA-256 over text, outlet, title and date of publication."""
    return hashlib.sha256(msgspec.json.encode([each.text, each.outlet, each.title, each.published])).hexdigest()


def id_of(number: int) -> str:
    """What a report is called: "r3"."""
    return f"r{number}"


def _facts(each: Record) -> dict[str, str | None]:
    """What lists and search need of a report, without the NUL characters that no database takes: the record has all."""
    told = each.report
    found = {name: getattr(told, name) for name in ("title", "outlet", "url", "byline", "published", "text")}
    return {name: value and value.replace("\0", " ") for name, value in found.items()}


def _filed(row: Row[Any]) -> Filed:
    facts = tuple(row)
    return Filed(id=id_of(facts[0]), **dict(zip(_FILED[1:], facts[1:], strict=True)))


def _next(connection: Connection, number: Any) -> int:
    return int(connection.execute(select(func.coalesce(func.max(number), 0) + 1)).scalar_one())


def _when(published: str | None) -> str:
    """A date of publication to sort by: in UTC where its zone is known; without a date, after all others."""
    if published is None:
        return "~"
    if _DAY.fullmatch(published):
        return published
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()[: max(len(published), 10)]
