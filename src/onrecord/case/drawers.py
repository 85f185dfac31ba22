"""Drawers of a case: what was derived from its reports, kept so that it need not be made again. Never the only copy.

A drawer has a name and holds pieces in the order of their places, then of their keys. Each piece has a key, a label,
words to find it by, and the mark of what it was made from, so that a piece that is out of date is known.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
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
    place: int = 0


def put(connection: Connection, drawer: str, pieces: Iterable[Piece]) -> None:
    """Put pieces into a drawer, over those with the same keys."""
    left = iter(pieces)
    while some := list(islice(left, AT_ONCE)):
        wanted = select(derived.c.key).where(derived.c.name == drawer)
        wanted = wanted.where(derived.c.key.in_([each.key for each in some]))
        _take_out(connection, drawer, list(connection.execute(wanted).scalars()))
        _put_in(connection, drawer, {piece.key: piece for piece in some}.values())


def clear(connection: Connection, drawer: str, kept: Collection[str]) -> None:
    """Take all pieces out of a drawer but those with these keys."""
    there = connection.execute(select(derived.c.key).where(derived.c.name == drawer)).scalars()
    _take_out(connection, drawer, [key for key in there if key not in kept])


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
    wanted = select(*columns(derived, "key", "data", "label", "made_from", "place")).where(derived.c.name == drawer)
    if keys is not None:
        wanted = wanted.where(derived.c.key.in_(keys))
    if words is not None:
        found = select(derived_word.c.key).where(derived_word.c.name == drawer, derived_word.c.word.in_(words))
        wanted = wanted.where(derived.c.key.in_(found))
    if label is not None:
        wanted = wanted.where(derived.c.label == label)
    if first is None and (keys is not None or words is not None):  # few: an ordered search would look through all
        rows = iter(sorted(connection.execute(wanted), key=lambda row: (row.place, row.key)))
    else:
        rows = iter(connection.execute(wanted.order_by(derived.c.place, derived.c.key).limit(first)))
    for row in rows:
        yield Piece(key=row.key, data=row.data, label=row.label, made_from=row.made_from, place=row.place)


def found_by(connection: Connection, drawer: str, words: Sequence[str], first: int | None) -> list[str]:
    """The keys of the pieces of a drawer that are found by any of these words, the `first` so many or all."""
    wanted = select(derived_word.c.key).where(derived_word.c.name == drawer, derived_word.c.word.in_(words)).distinct()
    return list(connection.execute(wanted.order_by(derived_word.c.key).limit(first)).scalars())


def count(connection: Connection, drawer: str, label: str | None) -> int:
    """How many pieces there are in a drawer, with this label or with any."""
    wanted = select(func.count()).select_from(derived).where(derived.c.name == drawer)
    return int(connection.execute(wanted if label is None else wanted.where(derived.c.label == label)).scalar_one())


def _put_in(connection: Connection, drawer: str, pieces: Collection[Piece]) -> None:
    rows = [
        {
            "name": drawer,
            "key": piece.key,
            "place": piece.place,
            "label": piece.label,
            "made_from": piece.made_from,
            "data": piece.data,
        }
        for piece in pieces
    ]
    words = [{"name": drawer, "word": word, "key": each.key} for each in pieces for word in dict.fromkeys(each.words)]
    for table, some in ((derived, rows), (derived_word, words)):
        if some:
            connection.execute(insert(table), some)


def _take_out(connection: Connection, drawer: str, keys: Sequence[str]) -> None:
    for start in range(0, len(keys), AT_ONCE):
        for table in (derived, derived_word):
            some = table.c.key.in_(keys[start : start + AT_ONCE])
            connection.execute(delete(table).where(table.c.name == drawer, some))
