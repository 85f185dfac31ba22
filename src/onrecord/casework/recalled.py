"""Recalled: what was made of single reports or pairs of them before, looked up in the case; what is new is put in."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from onrecord.case import Case, Piece
from onrecord.casework.kept import code, packed, unpacked

T = TypeVar("T")
SOME = 500  # new pieces to hold before they are put away


class Recalled:
    """A `Recall` over a case; `versions` are those of onrecord by which the reports were read. `finish` it."""

    def __init__(self, case: Case, versions: Mapping[str, str]) -> None:
        self._case, self._versions = case, versions
        self._kept: dict[str, dict[str, Piece]] = {}
        self._new: dict[str, list[Piece]] = {}

    def __call__(  # noqa: PLR0913 - as Recall
        self, what: str, of: tuple[str, ...], kind: Any, make: Callable[[], T], *, part: str = "", given: str = ""
    ) -> T:
        """What is kept, or made now and kept from now on."""
        if what not in self._kept:
            self._kept[what] = {piece.key: piece for piece in self._case.kept(what)}
            self._new[what] = []
        key, mark = " ".join((*of, part)), self._mark(of, given)
        known = self._kept[what].get(key)
        if known is not None and known.made_from == mark:
            found: T = unpacked(known.data, kind)
            return found
        made = make()
        self._kept[what][key] = piece = Piece(key=key, data=packed(made), made_from=mark)
        self._new[what].append(piece)
        if len(self._new[what]) >= SOME:
            self._put_away(what)
        return made

    def finish(self) -> None:
        """Put away what is new."""
        for what in self._new:
            self._put_away(what)

    def _put_away(self, what: str) -> None:
        if self._new[what]:
            self._case.keep(what, self._new[what])
            self._new[what] = []

    def _mark(self, of: tuple[str, ...], given: str) -> str:
        """What stands for all that a piece follows from."""
        versions = " ".join(self._versions[report] for report in of)
        return f"{code('')} {versions} {hashlib.blake2b(given.encode(), digest_size=12).hexdigest() if given else ''}"
