"""The form of a case, as numbered steps. A step that was ever released is never changed; a new one is added.

A step is a file `NUMBER-NAME.ENGINE.sql` a database engine, with a blank line between its statements.
"""

from functools import cache
from importlib.resources import files

from sqlalchemy import Connection, func, insert, inspect, select

from onrecord.case.schema import migration


@cache
def known() -> tuple[tuple[int, str], ...]:
    """The steps in order: number and name."""
    names = {path.name.split(".")[0] for path in files(__name__).iterdir() if path.name.endswith(".sql")}
    return tuple(sorted((int(name.split("-")[0]), name) for name in names))


def newest() -> int:
    """The number of the last step."""
    return known()[-1][0]


def applied(connection: Connection) -> int:
    """The number of the last step that the database has seen; 0 when it is no case."""
    if not inspect(connection).has_table(migration.name):
        return 0
    return int(connection.execute(select(func.coalesce(func.max(migration.c.number), 0))).scalar_one())


def apply(connection: Connection, now: str) -> None:
    """Take the steps that are missing, inside the transaction of the connection."""
    done = applied(connection)
    for number, name in known():
        if number > done:
            for statement in _statements(f"{name}.{connection.dialect.name}.sql"):
                connection.exec_driver_sql(statement)
            connection.execute(insert(migration).values(number=number, name=name, applied_at=now))


def _statements(file: str) -> list[str]:
    parts = (files(__name__) / file).read_text(encoding="utf-8").split("\n\n")
    return [part.strip() for part in parts if part.strip() and not part.lstrip().startswith("--")]
