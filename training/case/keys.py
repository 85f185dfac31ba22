"""What is learned from: our own cases and vignettes with their keys.

The vignettes of the split `heldout`, and cases held out, are never opened here.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.cases import CASES, records
from benchmarks.vignettes import Vignette, vignettes

from onrecord import Desk, analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.meaning import Meanings
from onrecord.model import At

HELD_OUT = frozenset(
    {"doping", "incursion", "layoffs", "quake", "shooting", "siege"}
    | {"ceasefire", "concession", "drones", "mission", "reshuffle"}
)
"""Cases that are never learned from, and not read while building, but for the forecasts of the first six."""

Sided = tuple[At, str]
"""A place with the side it is on."""


@dataclass(frozen=True)
class Story:
    """Reports with what their key says of them.

    `claims` are places with the claim that stands there; `contradictions` places with their sides; `open` are places
    that the key may or may not call a contradiction.
    """

    name: str
    abstracts: Sequence[Abstract]
    claims: Sequence[tuple[str, At]]
    contradictions: Sequence[Sequence[Sided]]
    open: Sequence[Sequence[Sided]]

    @property
    def is_case(self) -> bool:
        """Whether it is a case, not a vignette."""
        return self.name in CASES


def stories(desk: Desk, meanings_of: Callable[[str], Meanings]) -> Iterator[Story]:
    """Every case and vignette that may be learned from, cases first; `meanings_of` says what clauses mean in each."""
    for name, folder in CASES.items():
        if name not in HELD_OUT:
            yield _case(desk, name, folder, meanings_of(name))
    for each in vignettes(desk, "dev"):
        yield _vignette(each, meanings_of(each.gold["id"]))


def _vignette(each: Vignette, meanings: Meanings) -> Story:
    """A denial is of the claim it denies, so its two sides are one claim."""
    told = [*each.gold["claims"], *(row for row in each.gold["contradictions"] if row["kind"] == "denial")]
    return Story(
        name=each.gold["id"],
        abstracts=[analyse.abstract(str(number), record, meanings) for number, record in enumerate(each.records)],
        claims=[(str(number), at) for number, row in enumerate(told) for at in each.spans(row["members"])],
        contradictions=[
            [(at, row[2] if len(row) > 2 else str(row[0])) for at, row in zip(each.spans(rows), rows, strict=True)]
            for rows in (row["members"] for row in each.gold["contradictions"])
        ],
        open=[],
    )


def _case(desk: Desk, name: str, folder: Path, meanings: Meanings) -> Story:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    ids = {row["title"]: row["id"] for row in key["reports"]}
    members = [(row["id"], member) for row in key["claims"] for member in row["members"]]
    places = [(id_, at, member) for id_, member in members for at in (member, *member.get("alt", ()))]
    rows = {row["id"]: row for row in key["claims"]}
    loose = [row for row in key["contradictions"] if row.get("optional") or row.get("strength")]
    firm = [row for row in key["contradictions"] if row not in loose]
    denied = [[(_at(at), _side(member)) for id_, at, member in places if id_ == row["id"]] for row in key["claims"]]
    return Story(
        name=name,
        abstracts=[analyse.abstract(ids[each.report.title or ""], each, meanings) for each in records(desk, folder)],
        claims=[(id_, _at(at)) for id_, at, _ in places],
        contradictions=[list(_sides(row, rows)) for row in firm],
        open=[*(list(_sides(row, rows)) for row in loose), *denied],
    )


def _sides(row: Mapping[str, Any], claims: Mapping[str, Any]) -> Iterator[Sided]:
    """The places of a contradiction: its own, or those of the claim it is about."""
    if row.get("members"):
        yield from ((_at(member), member["side"]) for member in row["members"])
        return
    for member in claims[row["claim"]]["members"]:
        if member["report"] in row["a"] and member["stance"] != "deny":
            yield _at(member), "a"
        if member["report"] in row["b"]:
            yield _at(member), "b"
    if isinstance(row.get("evidence"), dict):
        yield _at(row["evidence"]), "a" if row["evidence"]["report"] in row["a"] else "b"


def _side(member: Mapping[str, Any]) -> str:
    return "b" if member["stance"] == "deny" else "a"


def _at(span: Mapping[str, Any]) -> At:
    return At(span["report"], span["start"], span["end"])
