"""What an analysis makes of a case, as pieces that are kept: which drawer, under which key, found by which words.

A piece says what it was made from; with other code, other tables or other weights it is made again.
"""

import gc
import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from onrecord.analyse.abstract import abstract
from onrecord.analyse.keyed import is_key
from onrecord.analyse.roundup import Story
from onrecord.analyse.timeline import Happening
from onrecord.analyse.wording import stems
from onrecord.case import Piece
from onrecord.case.judged import names_of
from onrecord.model import Claim, Record

PAGE = 500  # happenings in one piece
BATCH = 100  # pieces to put or ask for at once
# the drawers of a case
ABSTRACT, ROUND_UP, CLAIM, ACCOUNT = "abstract", "round-up", "claim", "account"
HAPPENING, WORDING, WORD = "happening", "wording", "word"
MARK = "mark"  # the piece that says what all of them were made from
KEY = "key"  # the word under which key claims are found; no member is called so


def abstract_piece(id_: str, record: Record) -> Piece:
    names = (name for entity in record.entities for name in (entity.name, entity.known_as) if name)
    return Piece(
        key=id_,
        data=packed(abstract(id_, record)),
        words=tuple(dict.fromkeys(name.casefold() for name in names)),
        made_from=f"{code('abstract.py')} {record.version}",
    )


def word_pieces(wordings: Mapping[str, str]) -> Iterator[Piece]:
    """For each word the claims that are told in it."""
    standing: dict[str, list[str]] = {}
    for id_, words in wordings.items():
        for word in dict.fromkeys(stems(words)):
            standing.setdefault(word, []).append(id_)
    return (Piece(key=word, data=packed(ids)) for word, ids in standing.items())


def happening_pieces(found: Sequence[Happening]) -> Iterator[Piece]:
    """The timeline in pages, each labelled with the last day that anything on it reaches."""
    for start in range(0, len(found), PAGE):
        page = found[start : start + PAGE]
        yield Piece(key=f"{start:09}", data=packed(page), label=max(each.last for each in page))


def claim_piece(claim: Claim) -> Piece:
    words = dict.fromkeys(name for member in claim.members for name in names_of(member))
    marks = (KEY,) if is_key(claim) else ()
    return Piece(key=claim.id, data=packed(claim), label=claim.status, words=(*marks, *words), made_from=code(""))


def mark_of(story: Story) -> str:
    """What stands for all that a round-up follows from: reports, days, links, and the analysis."""
    return hashlib.sha256(code("").encode() + msgspec.msgpack.encode(story)).hexdigest()[:32]


def packed(part: object) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(part), 1)


def unpacked(data: bytes, kind: Any) -> Any:
    return msgspec.msgpack.decode(zlib.decompress(data), type=kind)


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for no cycles meanwhile: many thousand records make it look again and again, and have none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def code(file: str) -> str:
    """What stands for a file of the analysis, or, where `file` is empty, for all its code with its tables and words."""
    folder = Path(str(files("onrecord.analyse")))
    if file:
        paths = [folder / file]
    else:
        tables, weights = (Path(str(files(f"onrecord.{name}"))) for name in ("tables", "weights"))
        paths = sorted([*folder.rglob("*.py"), *tables.glob("*.toml"), weights / "words.toml"])
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
