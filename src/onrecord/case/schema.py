"""The tables of a case as queries see them; migrations/ makes them."""

from typing import Any

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

_METADATA = MetaData()


def _table(name: str, /, **columns: type[Integer] | type[Text] | type[LargeBinary]) -> Table:
    return Table(name, _METADATA, *(Column(column, kind) for column, kind in columns.items()))


migration = _table("migration", number=Integer, name=Text, applied_at=Text)
report = _table(
    "report",
    number=Integer,
    digest=Text,
    title=Text,
    outlet=Text,
    url=Text,
    byline=Text,
    published=Text,
    filed_at=Text,
    text=Text,
)
record = _table("record", number=Integer, report=Integer, version=Text, filed_at=Text, data=LargeBinary)
judgement = _table(
    "judgement",
    number=Integer,
    at=Text,
    by=Text,
    verb=Text,
    subject=Text,
    details=Text,
    note=Text,
    digest=Text,
)
derived = _table("derived", name=Text, key=Text, place=Integer, label=Text, made_from=Text, data=LargeBinary)
derived_word = _table("derived_word", name=Text, word=Text, key=Text)


def columns(table: Table, *names: str) -> list[Column[Any]]:
    """Columns of a table by their names."""
    return [table.c[name] for name in names]
