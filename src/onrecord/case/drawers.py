"""Drawers of a case: what was derived from its reports, kept so that it need not be made again. Never the only copy.

A drawer has a name and holds pieces in order. Each piece has a key, a label to sort by, words to find it by, and the
mark of what it was made from, so that a piece that is out of date is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, delete, func, insert, select

from onrecord.case.schema import columns, derived, derived_word

AT_ONCE = 500  # rows to write or ask for in one statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One derived thing; how `data` is written is the affair of whoever keeps it."""

    key: str
    data: bytes
    label: str = ""
    words: tuple[str, ...] = ()
    made_from: str = ""


def put(connection: Connection, drawer: str, pieces: Iterable[Piece], *, empty_first: bool) -> None:
    """Put pieces into a drawer, over those with the same keys, or in place of everything in it."""
    place = 0
    if empty_first:
        connection.execute(delete(derived).where(derived.c.name == drawer))
        connection.execute(delete(derived_word).where(derived_word.c.name == drawer))
    left = iter(pieces)
    while some := list(islice(left, AT_ONCE)):
        if not empty_first:
            _take_out(connection, drawer, [piece.key for piece in some])
        connection.execute(
            insert(derived),
            [
                {
                    "name": drawer,
                    "key": piece.key,
                    "place": place + number,
                    "label": piece.label,
                    "made_from": piece.made_from,
                    "data": piece.data,
                }
                for number, piece in enumerate(some)
            ],
        )
        words = [{"name": drawer, "word": word, "key": each.key} for each in some for word in dict.fromkeys(each.words)]
        if words:
            connection.execute(insert(derived_word), words)
        place += len(some)


def look(  # noqa: PLR0913 - each narrows the search
    connection: Connection,
    drawer: str,
    *,
    keys: Sequence[str] | None = None,
    words: Sequence[str] | None = None,
    label: str | None = None,
    first: int | None = None,
) -> Iterator[Piece]:
    """The pieces of a drawer in order: all, or those with these keys, words, label; the `first` so many."""
    wanted = select(*columns(derived, "key", "data", "label", "made_from")).where(derived.c.name == drawer)
    if keys is not None:
        wanted = wanted.where(derived.c.key.in_(keys))
    if words is not None:
        found = select(derived_word.c.key).where(derived_word.c.name == drawer, derived_word.c.word.in_(words))
        wanted = wanted.where(derived.c.key.in_(found))
    if label is not None:
        wanted = wanted.where(derived.c.label == label)
    for row in connection.execute(wanted.order_by(derived.c.place, derived.c.key).limit(first)):
        yield Piece(key=row.key, data=row.data, label=row.label, made_from=row.made_from)


def count(connection: Connection, drawer: str, label: str | None) -> int:
    """How many pieces there are in a drawer, with this label or with any."""
    wanted = select(func.count()).select_from(derived).where(derived.c.name == drawer)
    return int(connection.execute(wanted if label is None else wanted.where(derived.c.label == label)).scalar_one())


def _take_out(connection: Connection, drawer: str, keys: Sequence[str]) -> None:
    for table in (derived, derived_word):
        connection.execute(delete(table).where(table.c.name == drawer, table.c.key.in_(keys)))
