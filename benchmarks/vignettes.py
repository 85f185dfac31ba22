"""Vignettes: very short cases, many of them, each of two to four reports on one small story.

The gold is `tests/gold/vignettes.jsonl` (tests/gold/README.md says what a line holds). Stories nobody read while
building tell more than one long story that everybody knows: `heldout` is measured and never looked into.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import onrecord
from benchmarks.accuracy import Figure
from benchmarks.data import ROOT, fingerprint
from onrecord import Desk, Record, Report, analyse
from onrecord.markup import meanings
from onrecord.model import Account, At, Claim, Contradiction, Count

GOLD = ROOT / "tests" / "gold" / "vignettes.jsonl"
OVERLAP = 0.5  # share of the shorter of two spans that both must have to be one
Row = dict[str, Any]


@dataclass(frozen=True)
class Vignette:
    """A line of the gold, with its records; reports are `0`, `1` … in both."""

    gold: Row
    records: tuple[Record, ...]

    def account(self) -> Account:
        return analyse.account([analyse.abstract(str(n), record, meanings()) for n, record in enumerate(self.records)])

    def spans(self, members: Sequence[Sequence[Any]]) -> list[At]:
        """Where the words of a key stand."""
        return [self._span(*member[:2]) for member in members]

    def _span(self, number: int, words: str) -> At:
        text = self.records[number].report.text
        if text.count(words) != 1:
            raise SystemExit(f"benchmarks: {self.gold['id']}: {words!r} must stand once in report {number}")
        return At(str(number), text.index(words), text.index(words) + len(words))


def vignettes(desk: Desk, split: str, gold: Path = GOLD) -> list[Vignette]:
    """The vignettes of a split, read by a desk."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == split]
    records = desk.pipe(_reports(rows))
    return [Vignette(row, tuple(next(records) for _ in row["reports"])) for row in rows]


def measure(desk: Desk) -> list[Figure]:
    """Every figure, of both splits."""
    mark = fingerprint(GOLD)
    return [
        Figure("cases", f"gold/vignettes/{split}", mark, name, value)
        for split in ("dev", "heldout")
        for name, value in scores(vignettes(desk, split)).items()
    ]


def scores(found: Sequence[Vignette]) -> dict[str, float]:
    """Contradictions found and invented, and claims whose origins are in the range of the key."""
    wanted = hits = told = right = in_range = denying = claims = 0
    for vignette in found:
        account = vignette.account()
        pairs = list(matched(vignette, account))
        wanted += len(pairs)
        hits += sum(contradiction is not None for _, contradiction in pairs)
        told += len(account.contradictions)
        right += len({each.id for _, each in pairs if each})
        for row, claim in claimed(vignette, account):
            claims += 1
            in_range += claim is not None and _fits(claim.origins, row["low"], row["high"])
            denying += claim is not None and _fits(claim.denying, row["deny_low"], row["deny_high"])
    return {
        "contradictions recall": hits / wanted,
        "contradictions precision": right / told if told else 1.0,
        "origins in range": in_range / claims,
        "denying origins in range": denying / claims,
    }


def _fits(count: Count, low: int, high: int) -> bool:
    """Whether what was counted and what the key says can be one number."""
    return count.low <= high and low <= count.high


def matched(vignette: Vignette, account: Account) -> Iterator[tuple[Row, Contradiction | None]]:
    """Each contradiction of the key with the one that was found: words of at least two of its members."""
    for row in vignette.gold["contradictions"]:
        wanted = vignette.spans(row["members"])
        yield row, next((each for each in account.contradictions if _hit(wanted, each.members) >= 2), None)


def claimed(vignette: Vignette, account: Account) -> Iterator[tuple[Row, Claim | None]]:
    """Each claim of the key with the one that has most of its members."""
    for row in vignette.gold["claims"]:
        wanted = vignette.spans(row["members"])
        best = max(account.claims, key=lambda claim: _hit(wanted, [m.at for m in claim.members]), default=None)
        yield row, best if best and _hit(wanted, [m.at for m in best.members]) else None


def _hit(wanted: Sequence[At], found: Sequence[At]) -> int:
    """How many of the spans wanted are among those found."""
    return sum(any(is_same(one, other) for other in found) for one in wanted)


def is_same(one: At, other: At) -> bool:
    """Whether two spans share enough to be one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.report == other.report and shared >= OVERLAP * min(one.end - one.start, other.end - other.start)


def _reports(rows: Sequence[Row]) -> Iterator[Report]:
    """The reports of these lines, in order."""
    with TemporaryDirectory() as scratch:
        lines = Path(scratch) / "reports.jsonl"
        given = [report for row in rows for report in row["reports"]]
        lines.write_text("".join(f"{json.dumps(report)}\n" for report in given), encoding="utf-8")
        for report in onrecord.read([lines], kind="jsonl", language="en"):
            if not isinstance(report, Report):
                raise SystemExit(f"benchmarks: {report}")
            yield report
