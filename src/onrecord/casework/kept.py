"""What an analysis makes of a case, as pieces that are kept: which drawer, under which key, found by which words.

A piece says what it was made from; with other code, other tables or other weights it is made again.
"""

import gc
import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from onrecord.analyse.abstract import abstract, clauses
from onrecord.analyse.keyed import is_key, weight
from onrecord.analyse.roundup import RoundUp, Story
from onrecord.analyse.sources import Heard, is_lone
from onrecord.analyse.timeline import Happening, happenings
from onrecord.analyse.wording import stems
from onrecord.case import Piece
from onrecord.case.judged import names_of
from onrecord.markup import meanings
from onrecord.model import Claim, Contradiction, Record
from onrecord.weights import about

BATCH = 100  # pieces to put or ask for at once
# the drawers of a case
ABSTRACT, ROUND_UP, CLAIM, ACCOUNT = "abstract", "round-up", "claim", "account"
HAPPENING, WORDING = "happening", "wording"
SOURCE = "source"  # the sources that are heard, so many in a piece
SOURCES = 100
MARK = "mark"  # the piece that says what all of them were made from
MOST = (127, 255, 65_535)  # origins, outlets and members of a claim that are told apart in its place in the drawer
KEY = "key"  # the word under which key claims are found; no member is called so


def abstract_pieces(records: Sequence[tuple[str, Record]]) -> list[Piece]:
    """The abstracts of some reports, by their ids; what all their clauses mean is asked at once, which is quicker."""
    meanings()([text for _, record in records for text in clauses(record)])
    return [_abstract_piece(id_, record) for id_, record in records]


def _abstract_piece(id_: str, record: Record) -> Piece:
    names = (name for entity in record.entities for name in (entity.name, entity.known_as) if name)
    return Piece(
        key=id_,
        data=packed(abstract(id_, record, meanings())),
        words=tuple(dict.fromkeys(name.casefold() for name in names)),
        made_from=abstract_mark(record.version),
    )


def abstract_mark(version: str) -> str:
    """What stands for all that an abstract follows from; `version` is that of onrecord by which its report was read."""
    return f"{code('abstract.py')} {about('clauses')['sha256']['model'][:16]} {version}"


@dataclass(frozen=True, slots=True)
class Summary:
    """Of what a story says, what is needed of all stories at once: the ids of its claims, those of one origin with
    their outlets, the keys of its happenings, and what contradicts what."""

    claims: tuple[str, ...]
    lone: tuple[tuple[str, int], ...]
    happenings: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class StoryPieces:
    """What a story says, as pieces; `summary` is put away last, and stands for all."""

    summary: Piece
    claims: tuple[Piece, ...]
    wordings: tuple[Piece, ...]
    happenings: tuple[Piece, ...]


def story_pieces(key: str, story: Story, found: RoundUp) -> StoryPieces:
    """The pieces of a story; `key` stands for all that they follow from."""
    texts = {each.report: each.text for each in story.reports}
    happened = tuple(map(_happening_piece, happenings(story.reports, found.claims, found.contradictions)))
    summary = Summary(
        claims=tuple(claim.id for claim in found.claims),
        lone=tuple((claim.id, claim.outlets) for claim in found.claims if is_lone(claim)),
        happenings=tuple(piece.key for piece in happened),
        contradictions=found.contradictions,
    )
    wordings = tuple(_wording_piece(claim, texts) for claim in found.claims)
    return StoryPieces(Piece(key=key, data=packed(summary)), tuple(map(claim_piece, found.claims)), wordings, happened)


def _wording_piece(claim: Claim, texts: Mapping[str, str]) -> Piece:
    """All the words that reports tell a claim in, found by each of them."""
    places = (member.at for member in claim.members)
    words = ". ".join(dict.fromkeys(texts[at.report][at.start : at.end] for at in places))
    return Piece(key=claim.id, data=packed(words), words=stems(words))


def _happening_piece(each: Happening) -> Piece:
    """By its first day, then its last, which is its label."""
    day = date.fromisoformat(each.first).toordinal()
    return Piece(key=f"{each.last} {each.id}", data=packed(each), label=each.last, place=day)


def source_pieces(heard: Sequence[Heard]) -> Iterator[Piece]:
    """The sources in their order, `SOURCES` in each piece."""
    for place, start in enumerate(range(0, len(heard), SOURCES)):
        yield Piece(key=f"{place}", data=packed(heard[start : start + SOURCES]), place=place)


def claim_piece(claim: Claim) -> Piece:
    """The weightiest claims first."""
    words = dict.fromkeys(name for member in claim.members for name in names_of(member))
    marks = (KEY,) if is_key(claim) else ()
    place = 0
    for part, most in zip(weight(claim), MOST, strict=True):
        place = place * (most + 1) + max(part, -most)
    return Piece(
        key=claim.id, data=packed(claim), label=claim.status, words=(*marks, *words), made_from=code(""), place=place
    )


def listed(claim: Claim) -> tuple[int, ...]:
    """Claims in the order in which people read them: the weightiest first, then those of the earlier filed reports."""
    first = min((member.at for member in claim.members), key=lambda at: (int(at.report[1:]), at.start), default=None)
    return (*weight(claim), *((int(first.report[1:]), first.start) if first else ()))


def mark_of(story: Story, versions: Mapping[str, str]) -> str:
    """What stands for all that a round-up follows from: reports as they were read, days, links, and the analysis."""
    reports = [(each.report, versions[each.report]) for each in story.reports]
    said = msgspec.msgpack.encode((code(""), reports, story.days, story.links))
    return hashlib.sha256(said).hexdigest()[:32]


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
        paths = sorted(
            [
                *folder.rglob("*.py"),
                *tables.glob("*.toml"),
                *(weights / f"{name}.toml" for name in ("clauses", "words")),
            ]
        )
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
