"""What is learned from: clashes in our own cases and vignettes, each right or wrong by their keys.

The held-out parts (`clinic`, `mutiny`, the vignettes of the split `heldout`) are never opened here.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.cases import CASES, HELD_OUT, abstracts
from benchmarks.vignettes import is_same, vignettes

from onrecord import Desk, analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.claims import claims
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.contradictions.clashes import clashes
from onrecord.analyse.contradictions.weighing import Weighing
from onrecord.analyse.links import links
from onrecord.model import At

VERSIONS = ("supersedes", "corrects")
Sided = tuple[At, str]
"""A place with the side it is on."""


@dataclass(frozen=True)
class Story:
    """Reports with the contradictions of their key; `open` are pairs that the key may or may not call one."""

    name: str
    abstracts: Sequence[Abstract]
    contradictions: Sequence[Sequence[Sided]]
    open: Sequence[Sequence[Sided]]


@dataclass(frozen=True)
class Candidate:
    """A clash with its features; `found` is the number of the contradiction it is one of, None for none."""

    features: Mapping[str, float]
    found: int | None


def stories(desk: Desk) -> Iterator[Story]:
    """Every case and vignette that may be learned from."""
    for name, folder in CASES.items():
        if name not in HELD_OUT:
            yield _case(name, abstracts(desk, folder), folder)
    for each in vignettes(desk, "dev"):
        told = [
            [(at, row[2] if len(row) > 2 else str(row[0])) for at, row in zip(each.spans(rows), rows, strict=True)]
            for rows in (row["members"] for row in each.gold["contradictions"])
        ]
        reports = [analyse.abstract(str(number), record) for number, record in enumerate(each.records)]
        yield Story(each.gold["id"], reports, told, [])


def candidates(story: Story) -> list[Candidate]:
    """The clashes of a story; those that its key leaves open are left out."""
    linked = links(story.abstracts)
    found = claims(story.abstracts, {each.report: (each.published or "")[:10] for each in story.abstracts})
    versions = {frozenset((link.source, link.target)) for link in linked if link.kind in VERSIONS}
    weighing, kept = Weighing(found), []
    for clash in clashes(found):
        one, other = found.told[clash.first], found.told[clash.second]
        if frozenset((one.report, other.report)) in versions:
            continue
        right = [n for n, key in enumerate(story.contradictions) if _stand_against(one, other, key)]
        if right or not any(_stand_against(one, other, key) for key in story.open):
            kept.append(Candidate(weighing.features(clash), right[-1] if right else None))
    return kept


def _case(name: str, reports: Sequence[Abstract], folder: Path) -> Story:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    titles = {row["title"]: row["id"] for row in key["reports"]}
    here = {titles[each.title or ""]: each.report for each in reports}
    rows = {row["id"]: row for row in key["claims"]}
    told = [(row, list(_sides(row, rows, here))) for row in key["contradictions"]]
    denied = [
        [(at, "b" if member["stance"] == "deny" else "a") for member in row["members"] for at in _places(member, here)]
        for row in key["claims"]
    ]
    firm = [sides for row, sides in told if not (row.get("optional") or row.get("strength"))]
    loose = [sides for row, sides in told if row.get("optional") or row.get("strength")]
    return Story(name, reports, firm, [*loose, *denied])


def _sides(row: Mapping[str, Any], claims: Mapping[str, Any], here: Mapping[str, str]) -> Iterator[Sided]:
    """The places of a contradiction: its own, or those of the claim it is about."""
    for member in row.get("members", ()):
        yield _at(member, here), member["side"]
    for member in () if row.get("members") else claims[row["claim"]]["members"]:
        if member["report"] in row["a"] and member["stance"] != "deny":
            yield _at(member, here), "a"
        if member["report"] in row["b"]:
            yield _at(member, here), "b"
    if isinstance(row.get("evidence"), dict) and not row.get("members"):
        yield _at(row["evidence"], here), "a" if row["evidence"]["report"] in row["a"] else "b"


def _places(member: Mapping[str, Any], here: Mapping[str, str]) -> Iterable[At]:
    return [_at(each, here) for each in (member, *member.get("alt", ()))]


def _at(span: Mapping[str, Any], here: Mapping[str, str]) -> At:
    return At(here[span["report"]], span["start"], span["end"])


def _stand_against(one: Told, other: Told, key: Sequence[Sided]) -> bool:
    """Whether two clauses stand on different sides of a contradiction."""
    sides = [{side for at, side in key if is_same(at, _place(told))} for told in (one, other)]
    return any(a != b for a in sides[0] for b in sides[1])


def _place(told: Told) -> At:
    return At(told.report, told.point.start, told.point.end)
