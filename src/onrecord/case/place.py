"""Where a case is kept: a file, or a PostgreSQL database by URL; and how either is opened, locked and told of."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from onrecord.errors import BadCase, BrokenCase, BusyCase, NoCase, ReadOnlyCase

PATIENCE = 10.0  # seconds to wait for another writer
MARK = b"OnRe"  # the application id in the head of a case file
HEAD = 100  # bytes of the head of an SQLite file
_CREATE = "make one with `onrecord case new`"


class Place:
    """A place for a case. `name` is what people are shown: the path, or the URL without its password."""

    def __init__(self, where: str | Path, patience: float = PATIENCE) -> None:
        self.patience = patience
        self.path: Path | None = None
        if isinstance(where, str) and "://" in where:
            url = _postgresql(where)
            self.name = url.set(drivername="postgresql").render_as_string(hide_password=True)
        else:
            self.path = Path(where)
            self.name = str(where)
            url = URL.create("sqlite", database=str(self.path))
        self._url = url

    @property
    def is_writable(self) -> bool:
        """Whether the system lets us write there; a database tells when one tries."""
        return self.path is None or not self.path.exists() or os.access(self.path, os.W_OK)

    def engine(self) -> Engine:
        """The connections to it."""
        return self._postgresql_engine() if self.path is None else self._sqlite_engine()

    def check_free(self) -> None:
        """Raise BadCase unless a new case file can be put there."""
        if self.path is None:
            return
        if self.path.is_dir():
            raise NoCase(self.name, "this is a directory", "name a file in it")
        if self.path.exists() and self.path.stat().st_size:
            raise BadCase(self.name, "there is a file already", "choose another name, or add to it")
        if not self.path.parent.is_dir():
            raise NoCase(self.name, f"there is no folder {self.path.parent}", "make the folder first")
        if not os.access(self.path.parent, os.W_OK):
            raise ReadOnlyCase(self.name, "its folder cannot be written to", "name a place you may write to")

    def check_there(self) -> None:
        """Raise NoCase unless a case file is there; a database is asked when it is opened."""
        if self.path is None:
            return
        if self.path.is_dir():
            raise NoCase(self.name, "this is a directory", "name the case file in it")
        try:
            with self.path.open("rb") as file:
                head = file.read(HEAD)
        except FileNotFoundError:
            raise NoCase(self.name, "there is no such file", _CREATE) from None
        except OSError as error:
            raise NoCase(self.name, error.strerror or "it cannot be read", "ask whoever owns it for access") from None
        if head[68:72] != MARK:
            raise NoCase(self.name, "this is not a case file", _CREATE)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn what the database says into an error with a remedy."""
        try:
            yield
        except DBAPIError as error:
            raise self._told(error) from error

    def _told(self, error: DBAPIError) -> BadCase:
        said = str(error.orig).strip().split("\n")[0]
        state = getattr(error.orig, "sqlstate", None)
        if state == "55P03" or "database is locked" in said:
            return BusyCase(self.name, "another process is writing to it", "try again when it is done")
        if state in ("25006", "42501") or "readonly" in said:
            return ReadOnlyCase(self.name, "it may be read but not written", "copy it to where you may write")
        if "malformed" in said or "not a database" in said:
            return BrokenCase(self.name, "the file is damaged", "take the last backup; sqlite3's .recover may help")
        if self.path is None and state is None:
            return NoCase(self.name, said, "check the URL, and that the server runs")
        return BadCase(self.name, said, "check where it is kept: disk space, access, version")

    def _sqlite_engine(self) -> Engine:
        arguments: dict[str, Any] = {"timeout": self.patience, "check_same_thread": False}
        engine = create_engine(self._url, connect_args=arguments)

        @event.listens_for(engine, "connect")
        def _connected(connection: Any, _: object) -> None:
            connection.isolation_level = None  # transactions are begun below, not by the driver
            cursor = connection.cursor()
            for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = FULL"):
                cursor.execute(f"PRAGMA {pragma}")
            if not self.is_writable:
                cursor.execute("PRAGMA query_only = ON")
            cursor.close()

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            is_writing = connection.get_execution_options().get("writing", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

        return engine

    def _postgresql_engine(self) -> Engine:
        engine = create_engine(self._url, pool_pre_ping=True, isolation_level="REPEATABLE READ")

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            if connection.get_execution_options().get("writing", False):
                # One writer at a time, as with a file: numbers and the chain of the log follow from the entry before.
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self.patience * 1000)}")
                connection.exec_driver_sql("LOCK TABLE migration IN EXCLUSIVE MODE")

        return engine

    def let_read_while_writing(self) -> None:
        """Give the file a write-ahead log; it is set once, when the case is made."""
        if self.path is not None:
            with closing(sqlite3.connect(self.path)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")


def _postgresql(where: str) -> URL:
    try:
        url = make_url(where)
        if url.drivername not in ("postgresql", "postgres"):
            raise NoSuchModuleError
    except (ArgumentError, NoSuchModuleError):
        shown = where.rsplit("@", maxsplit=1)[-1]
        raise NoCase(shown, "this is no address of a case", "give a file, or postgresql://user@host/database") from None
    return url.set(drivername="postgresql+psycopg")
