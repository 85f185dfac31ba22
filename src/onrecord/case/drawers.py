"""Drawers of a case: what was derived from its reports, kept so that it need not be made again. Never the only copy.

A drawer has a name and holds pieces in order. Each piece has a key, a label to sort by, words to find it by, and the
mark of what it was made from, so that a piece that is out of date is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

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


def put(connection: Connection, drawer: str, pieces: Iterable[Piece]) -> None:
    """Put pieces into a drawer, over those with the same keys."""
    left = enumerate(pieces)
    while some := list(islice(left, AT_ONCE)):
        _take_out(connection, drawer, [piece.key for _, piece in some])
        _put_in(connection, drawer, some)


def fill(connection: Connection, drawer: str, pieces: Iterable[Piece]) -> None:
    """Put pieces into a drawer in place of everything in it.

    Those that are there already are moved at most, not written again: same key, label, mark and data. What the words
    of a piece come from therefore belongs into its data or its mark.
    """
    wanted = select(*columns(derived, "key", "place", "label", "made_from", "data")).where(derived.c.name == drawer)
    there = {row.key: row for row in connection.execute(wanted)}
    left = enumerate(pieces)
    while some := list(islice(left, AT_ONCE)):
        before = {piece.key: there.pop(piece.key, None) for _, piece in some}
        new = {piece.key: (place, piece) for place, piece in some if not _is_same(piece, before[piece.key])}
        _take_out(connection, drawer, [key for key in new if before[key] is not None])
        _put_in(connection, drawer, list(new.values()))
        _move(connection, drawer, [(place, before[piece.key]) for place, piece in some if piece.key not in new])
    _take_out(connection, drawer, list(there))


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


def found_by(connection: Connection, drawer: str, words: Sequence[str]) -> list[str]:
    """The keys of the pieces of a drawer that are found by any of these words."""
    wanted = select(derived_word.c.key).where(derived_word.c.name == drawer, derived_word.c.word.in_(words)).distinct()
    return list(connection.execute(wanted).scalars())


def count(connection: Connection, drawer: str, label: str | None) -> int:
    """How many pieces there are in a drawer, with this label or with any."""
    wanted = select(func.count()).select_from(derived).where(derived.c.name == drawer)
    return int(connection.execute(wanted if label is None else wanted.where(derived.c.label == label)).scalar_one())


def _is_same(piece: Piece, row: Row[Any] | None) -> bool:
    return row is not None and (piece.data, piece.label, piece.made_from) == (row.data, row.label, row.made_from)


def _put_in(connection: Connection, drawer: str, placed: Sequence[tuple[int, Piece]]) -> None:
    rows = [
        {
            "name": drawer,
            "key": piece.key,
            "place": place,
            "label": piece.label,
            "made_from": piece.made_from,
            "data": piece.data,
        }
        for place, piece in placed
    ]
    words = [
        {"name": drawer, "word": word, "key": each.key} for _, each in placed for word in dict.fromkeys(each.words)
    ]
    for table, some in ((derived, rows), (derived_word, words)):
        if some:
            connection.execute(insert(table), some)


def _move(connection: Connection, drawer: str, placed: Sequence[tuple[int, Row[Any] | None]]) -> None:
    """Give pieces that stay their new places."""
    places = [{"of": row.key, "to": place} for place, row in placed if row is not None and row.place != place]
    moved = update(derived).where(derived.c.name == drawer, derived.c.key == bindparam("of"))
    if places:
        connection.execute(moved.values(place=bindparam("to")), places)


def _take_out(connection: Connection, drawer: str, keys: Sequence[str]) -> None:
    for start in range(0, len(keys), AT_ONCE):
        for table in (derived, derived_word):
            some = table.c.key.in_(keys[start : start + AT_ONCE])
            connection.execute(delete(table).where(table.c.name == drawer, some))
