"""A case: reports and their records, a log of judgements, and drawers for what is derived from them.

What was filed is never changed. One transaction a report and one a judgement: whoever is told that it is filed may
pull the plug.
"""

import re
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, insert, select

from onrecord.case import drawers, filing, log, migrations, search
from onrecord.case.drawers import Piece
from onrecord.case.filing import Became, id_of
from onrecord.case.place import PATIENCE, Place
from onrecord.case.schema import columns, judgement, report
from onrecord.case.view import CaseView, Filed
from onrecord.errors import BadCase, BrokenCase, NewerCase, NoCase, ReadOnlyCase
from onrecord.model import Judgement, Record, Report, Verb

_REPORT = re.compile(r"r\d{1,9}", re.ASCII)
AT_ONCE = 50  # records to hold while all are read one after the other


class Case:
    """A case, open. Get one from `Case.create` or `Case.open`; `close` it, or use it in a `with`."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._engine = place.engine()
        self._writer = self._engine.execution_options(writing=True)

    @classmethod
    def create(cls, where: str | Path) -> Self:
        """A new case in a file or a PostgreSQL database; raises BadCase when something is there already."""
        place = Place(where)
        place.check_free()
        case = cls(place)
        with _closed_on_error(case):
            with place.telling(), case._engine.begin() as connection:
                if migrations.applied(connection):
                    raise BadCase(place.name, "there is a case already", "open it, or choose another database")
                migrations.apply(connection, _now())
            place.let_read_while_writing()
        return case

    @classmethod
    def open(cls, where: str | Path, *, patience: float = PATIENCE) -> Self:
        """The case at a path or URL; `patience` are the seconds to wait for another writer.

        Raises NoCase, NewerCase, BrokenCase, BusyCase or, when it needs a new form, ReadOnlyCase.
        """
        place = Place(where, patience)
        place.check_there()
        case = cls(place)
        with _closed_on_error(case):
            case._bring_up_to_form()
        return case

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the database."""
        self._engine.dispose()

    def file(self, each: Record) -> tuple[str, Became]:
        """File one record, safe on disk on return; the id of its report, and what became of it.

        A report is the same when text, outlet, title and date of publication are.
        """
        with self._writing() as connection:
            number, became = filing.file(connection, each, _now())
        return id_of(number), became

    def find(self, each: Report, version: str) -> str | None:
        """The id of a report that is there already, read by this version of onrecord."""
        with self._reading() as connection:
            number = filing.find(connection, each, version)
        return None if number is None else id_of(number)

    def state(self) -> str:
        """What stands for all that was filed: the same as long as nothing is added."""
        with self._reading() as connection:
            return f"records {filing.count(connection)}"

    def reports(self, ids: Collection[str] | None = None) -> tuple[Filed, ...]:
        """The reports, all or those of these ids, in the order of publication; those without a date come last."""
        numbers = None if ids is None else [int(id_[1:]) for id_ in ids if _REPORT.fullmatch(id_)]
        with self._reading() as connection:
            return filing.reports(connection, numbers)

    def versions(self) -> dict[str, str]:
        """Of every report, the version of onrecord that read it last."""
        with self._reading() as connection:
            return filing.versions(connection)

    def record(self, id_: str) -> Record:
        """The record of a report; raises NoCase when the report is not there, BrokenCase when it cannot be read."""
        for _, found in self.records([id_]):
            return found
        raise NoCase(f"{self.place.name}, {id_}", "there is no such report", "see `onrecord case list`")

    def records(self, ids: Sequence[str] | None = None) -> Iterator[tuple[str, Record]]:
        """Ids and records in the order of publication, or of `ids`; a few at a time are in memory."""
        wanted = [each.id for each in self.reports()] if ids is None else ids
        for start in range(0, len(wanted), AT_ONCE):
            numbers = [self._number(id_) for id_ in wanted[start : start + AT_ONCE]]
            with self._reading() as connection:
                found = filing.latest(connection, numbers)
            for number in numbers:
                if number in found:
                    yield id_of(number), self._unpacked(number, found[number])

    def view(self, ids: Collection[str] | None = None) -> CaseView:
        """The case for an analysis: read-only, its lists read once; with all reports, or those of these ids."""
        return CaseView(self, ids)

    def search(self, query: str, first: int = 50) -> tuple[search.Hit, ...]:
        """Where the words of a query stand, one hit a report, best first; phrases in quotation marks."""
        wanted = search.phrases(query)
        with self._reading() as connection:
            numbers = search.reports_with(connection, wanted, first)
            rows = connection.execute(select(*columns(report, "number", "text")).where(report.c.number.in_(numbers)))
            texts = {row.number: row.text for row in rows}
        return tuple(search.hit(id_of(number), texts[number], wanted) for number in numbers)

    def with_words(self, query: str) -> tuple[str, ...]:
        """The ids of all reports that a search for these words would hit, best first."""
        with self._reading() as connection:
            return tuple(map(id_of, search.reports_with(connection, search.phrases(query), None)))

    def judge(
        self, verb: Verb, subject: str, *, by: str, details: dict[str, Any] | None = None, note: str | None = None
    ) -> Judgement:
        """Append a judgement to the log and return it as it was written."""
        return self._judge(lambda _: (verb, subject), by, details, note)

    def undo(self, *, by: str, which: str | None = None, note: str | None = None) -> Judgement:
        """Take back the last judgement that stands, or the entry `which` ("j3")."""
        return self._judge(lambda made: ("undo", log.to_undo(made, which)), by, None, note)

    def redo(self, *, by: str, which: str | None = None, note: str | None = None) -> Judgement:
        """Restore the judgement undone last, or the entry `which`."""
        return self._judge(lambda made: ("redo", log.to_redo(made, which)), by, None, note)

    def log(self) -> tuple[Judgement, ...]:
        """Every entry, undone ones and undoings too, in order."""
        with self._reading() as connection:
            return self._log(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, as it stands."""
        return log.current(self.log())

    def verify(self) -> str:
        """Check that no entry of the log was changed, lost or put in; returns the digest of the last one.

        The chain cannot know of entries cut off at its end: keep the digest elsewhere to notice that.
        Raises BrokenCase naming the first entry that is off.
        """
        made = self.log()
        if broken := log.first_broken(made):
            reason = f"{log.entry(broken)} does not follow from the entries before it: the log was changed by hand"
            raise BrokenCase(self.place.name, reason, "take the last backup whose log is whole")
        return made[-1].digest if made else ""

    def keep(self, drawer: str, pieces: Iterable[Piece]) -> None:
        """Put derived pieces into a drawer, over those with the same keys."""
        with self._writing() as connection:
            drawers.put(connection, drawer, pieces)

    def clear(self, drawer: str, kept: Collection[str] = ()) -> None:
        """Take all pieces out of a drawer but those with these keys."""
        with self._writing() as connection:
            drawers.clear(connection, drawer, kept)

    def kept(
        self,
        drawer: str,
        *,
        keys: Sequence[str] | None = None,
        words: Sequence[str] | None = None,
        label: str | None = None,
        first: int | None = None,
    ) -> Iterator[Piece]:
        """The pieces of a drawer in order: all, or those with these keys, words, label; the `first` so many."""
        with self._reading() as connection:
            yield from drawers.look(connection, drawer, keys=keys, words=words, label=label, first=first)

    def found_by(self, drawer: str, words: Sequence[str], first: int | None = None) -> list[str]:
        """The keys of the pieces of a drawer that are found by any of these words, the `first` so many or all."""
        with self._reading() as connection:
            return drawers.found_by(connection, drawer, words, first)

    def count(self, drawer: str, label: str | None = None) -> int:
        """How many pieces are in a drawer, with this label or with any."""
        with self._reading() as connection:
            return drawers.count(connection, drawer, label)

    def _bring_up_to_form(self) -> None:
        """Take the steps of migrations/ that the case has not seen."""
        newest = migrations.newest()
        with self._reading() as connection:
            found = migrations.applied(connection)
        if not found:
            raise NoCase(self.place.name, "there is no case in it", "make one with `onrecord case new`")
        if found > newest:
            reason = f"it has form {found}, this onrecord knows {newest}"
            raise NewerCase(self.place.name, reason, "use the onrecord that wrote it, or a newer one")
        if found < newest:
            with self._writing() as connection:
                migrations.apply(connection, _now())

    def _judge(
        self,
        decide: Callable[[Sequence[Judgement]], tuple[Verb, str]],
        by: str,
        details: dict[str, Any] | None,
        note: str | None,
    ) -> Judgement:
        with self._writing() as connection:
            made = self._log(connection)
            verb, subject = decide(made)
            entry = Judgement(
                number=len(made) + 1, at=_now(), by=by, verb=verb, subject=subject, details=details or {}, note=note
            )
            entry = log.sealed(entry, made[-1].digest if made else "")
            row = msgspec.to_builtins(entry) | {"details": msgspec.json.encode(entry.details).decode()}
            connection.execute(insert(judgement).values(**row))
        return entry

    def _log(self, connection: Connection) -> tuple[Judgement, ...]:
        rows = connection.execute(select(judgement).order_by(judgement.c.number)).mappings()
        try:
            return tuple(Judgement(**{**row, "details": msgspec.json.decode(row["details"])}) for row in rows)
        except msgspec.DecodeError as error:
            raise BrokenCase(self.place.name, f"a judgement cannot be read: {error}", "take the last backup") from None

    def _number(self, id_: str) -> int:
        if not _REPORT.fullmatch(id_):
            raise NoCase(f"{self.place.name}, {id_}", "there is no such report", "see `onrecord case list`")
        return int(id_[1:])

    def _unpacked(self, number: int, data: bytes) -> Record:
        try:
            return filing.unpacked(data)
        except (zlib.error, msgspec.DecodeError) as error:
            subject = f"{self.place.name}, {id_of(number)}"
            raise BrokenCase(
                subject, f"its record cannot be read: {error}", "take the last backup, or make a new case"
            ) from None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self.place.telling(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self.place.is_writable:
            raise ReadOnlyCase(self.place.name, "it may be read but not written", "copy it to where you may write")
        with self.place.telling(), self._writer.begin() as connection:
            yield connection


@contextmanager
def _closed_on_error(case: Case) -> Iterator[None]:
    try:
        yield
    except BaseException:
        case.close()
        raise


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
