"""Pairs of clauses with what the keys say of them: the cases of our own and the vignettes for building."""

import json
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.data import ROOT
from benchmarks.vignettes import Vignette, vignettes

import onrecord
from onrecord import Desk, Record, Report, analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.claims import claims
from onrecord.analyse.claims.gather import nears
from onrecord.analyse.claims.likeness import features
from onrecord.model import At
from training.claims.fit import Floats

CASES = {
    "ferry": ROOT / "examples",
    "flood": ROOT / "examples" / "flood",
    **{
        name: ROOT / "tests" / "gold" / "cases" / name
        for name in ("summit", "strike", "convoy", "ballot", "border", "refinery", "quarry")
    },
}
"""The cases that may be read while building."""
OVERLAP = 0.5  # share of the shorter of two spans from which a clause is in a member of a claim
MAIN = 0.5  # shared part of both from which it is the member itself
SIDE, ALIEN, IDLE = 0.05, 0.7, 0.1
"""How much a pair counts: of a clause that is only a part of a member; of one inside a claim and one in none; of two in
none. All others count 1."""
ALIEN_NEAR, IDLE_NEAR = 0.6, 0.5
"""Shared words from which such pairs do not count at all: keys name neither every claim nor every mention, and what is
told in the same words in two reports is one claim all the same."""

Homes = dict[str, float]
"""The claims a clause is in, and how much of it and the member both share."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of one story: features in rows, whether a key has both clauses in one claim, how much each counts."""

    story: str
    names: tuple[str, ...]
    rows: Floats
    wanted: Floats
    counts: Floats


def stories(desk: Desk, cache: Path | None) -> Iterator[Pairs]:
    """The pairs of all stories, cases first."""
    for name, folder in CASES.items():
        yield _of_case(name, folder, _read(desk, name, folder, cache))
    for each in vignettes(desk, "dev"):
        yield _of_vignette(each)


def _read(desk: Desk, name: str, folder: Path, cache: Path | None) -> list[Record]:
    """The records of a case in the order of publication, kept from one call to the next where there is a place."""
    kept = cache / f"{name}.pickle" if cache else None
    if kept and kept.exists():
        found: list[Record] = pickle.loads(kept.read_bytes())
        return found
    reports = [report for report in onrecord.read([folder / "reports"]) if isinstance(report, Report)]
    records = sorted(desk.pipe(reports), key=lambda record: record.report.published or "")
    if kept:
        kept.write_bytes(pickle.dumps(records))
    return records


def _of_case(name: str, folder: Path, records: Sequence[Record]) -> Pairs:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    ids = {each["title"]: each["id"] for each in key["reports"]}
    abstracts = [analyse.abstract(ids[each.report.title], each) for each in records]
    members = [
        (claim["id"], At(at["report"], at["start"], at["end"]))
        for claim in key["claims"]
        for member in claim["members"]
        for at in (member, *member.get("alt", ()))
    ]
    return _pairs(name, abstracts, members)


def _of_vignette(each: Vignette) -> Pairs:
    """A denial is of the claim it denies, so its two sides are one claim."""
    abstracts = [analyse.abstract(str(number), record) for number, record in enumerate(each.records)]
    told = [*each.gold["claims"], *(row for row in each.gold["contradictions"] if row["kind"] == "denial")]
    members = [(str(number), at) for number, row in enumerate(told) for at in each.spans(row["members"])]
    return _pairs(each.gold["id"], abstracts, members)


def _pairs(story: str, abstracts: Sequence[Abstract], members: Sequence[tuple[str, At]]) -> Pairs:
    found = claims(abstracts, {each.report: (each.published or "")[:10] for each in abstracts})
    homes = [_homes(each.report, each.point.start, each.point.end, members) for each in found.told]
    names: tuple[str, ...] = ()
    rows, wanted, counts = [], [], []
    for (first, second), near in nears(found.told, found.overlaps):
        told_of = features(found.told[first], found.told[second], near)
        names = tuple(told_of)
        rows.append(list(told_of.values()))
        is_one, count = _judged(homes[first], homes[second], near.mean)
        wanted.append(float(is_one))
        counts.append(count)
    return Pairs(story, names, np.array(rows, float), np.array(wanted), np.array(counts))


def _homes(report: str, start: int, end: int, members: Sequence[tuple[str, At]]) -> Homes:
    found: Homes = {}
    for claim, at in members:
        both = min(end, at.end) - max(start, at.start)
        if at.report == report and both > 0 and both >= OVERLAP * min(end - start, at.end - at.start):
            found[claim] = max(found.get(claim, 0.0), both / (max(end, at.end) - min(start, at.start)))
    return found


def _judged(first: Homes, second: Homes, words: float) -> tuple[bool, float]:
    """Whether two clauses are one claim, and how much that counts; `words` are those that they share."""
    shared = first.keys() & second.keys()
    if shared:
        return True, 1.0 if any(min(first[each], second[each]) >= MAIN for each in shared) else SIDE
    if first and second:
        return False, 1.0
    if first or second:
        return False, ALIEN * (words < ALIEN_NEAR)
    return False, IDLE * (words < IDLE_NEAR)
