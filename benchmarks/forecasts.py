"""Forecasts and reasons: our own gold (tests/gold), end to end.

A find is a gold one when they share half of the shorter, one to one; the further figures are shares of those found.
`python -m benchmarks.forecasts [heldout]` prints the figures and what is wrong on the dev part (or, once, the held-out
one).
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import onrecord
from benchmarks.accuracy import Figure
from benchmarks.data import ROOT, fingerprint
from benchmarks.events import PARTS, Part, lines
from onrecord import Desk, Record, report_from_text
from onrecord.model import Forecast, Reason, Span, Spans, cover, overlap

FORECASTS = ROOT / "tests/gold/forecasts.jsonl"
REASONS = ROOT / "tests/gold/reasons.jsonl"
SHARE = 0.5
YARDSTICK = "UK PHIA yardstick"

Found = TypeVar("Found", Forecast, Reason)


@dataclass(frozen=True, slots=True)
class Pair(Generic[Found]):
    """A gold line's label and the find that is it."""

    gold: Mapping[str, Any]
    found: Found
    record: Record

    @property
    def text(self) -> str:
        return self.record.report.text


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Found]):
    """One text: its labels, its finds, and which are one."""

    id: str
    text: str
    gold: Sequence[Mapping[str, Any]]
    found: Sequence[Found]
    pairs: Sequence[Pair[Found]]


def measure(desk: Desk) -> list[Figure]:
    """The rows for the table of accuracy."""
    figures = []
    for part in PARTS:
        rows = _rows(forecasts(desk, part), OF_FORECASTS)
        mark = fingerprint(FORECASTS)
        figures += [Figure("forecasts", f"gold/forecasts-{part}", mark, name, value) for name, value in rows]
        rows = _rows(reasons(desk, part), OF_REASONS)
        mark = fingerprint(REASONS)
        figures += [Figure("reasons", f"gold/reasons-{part}", mark, name, value) for name, value in rows]
    return figures


def forecasts(desk: Desk, part: Part) -> list[Pairing[Forecast]]:
    """The forecasts of one part of the gold beside those found."""
    return [
        _paired(row["id"], record, row["forecasts"], "clause", record.forecasts)
        for row, record in _read(desk, FORECASTS, part)
    ]


def reasons(desk: Desk, part: Part) -> list[Pairing[Reason]]:
    """The reasons of one part of the gold beside those found."""
    return [
        _paired(row["id"], record, row["reasons"], "words", record.reasons)
        for row, record in _read(desk, REASONS, part)
    ]


def _read(desk: Desk, gold: Path, part: Part) -> Iterator[tuple[dict[str, Any], Record]]:
    rows = lines(gold, part)
    reports = [report_from_text(row["text"], language="en", published=row.get("published")) for row in rows]
    return zip(rows, desk.pipe(reports), strict=True)


def _paired(
    name: str, record: Record, gold: Sequence[Mapping[str, Any]], words: str, found: Sequence[Found]
) -> Pairing[Found]:
    """The pairs that share most characters, one to one."""
    text = record.report.text
    spans = [_span(text, one[words]) for one in gold]
    shares = [
        (overlap(a, b.span), i, j) for i, a in enumerate(spans) for j, b in enumerate(found) if _is_one(a, b.span)
    ]
    pairs, left, right = [], set(range(len(gold))), set(range(len(found)))
    for _, i, j in sorted(shares, key=lambda share: (-share[0], share[1:])):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append(Pair(gold[i], found[j], record))
    return Pairing(name, text, gold, found, pairs)


def _span(text: str, words: str, after: int = 0) -> Span:
    """Where these words first stand, at `after` or later if they do."""
    start = text.find(words, after)
    start = text.index(words) if start < 0 else start
    return Span(start, start + len(words))


def _is_one(left: Span, right: Span) -> bool:
    return overlap(left, right) >= SHARE * min(left.end - left.start, right.end - right.start) > 0


def _agree(gold: Span | None, found: Span | None) -> bool:
    return gold is found if gold is None or found is None else _is_one(gold, found)


def is_term_right(pair: Pair[Forecast]) -> bool:
    """Whether it is the gold's likelihood term, or neither is on a scale."""
    if pair.gold["term"] is None or pair.found.low is None:
        return pair.gold["term"] is None and pair.found.low is None
    return _bare(pair.gold["term"]) == _bare(pair.found.term or "")


def _bare(term: str) -> str:
    """A term without what may be cut off either way: "a remote chance" is "remote"."""
    return term.lower().removeprefix("a ").removesuffix(" chance")


def is_range_right(pair: Pair[Forecast]) -> bool:
    """Whether both bounds are the gold's, or there are none."""
    return _same((pair.gold["low"], pair.gold["high"]), (pair.found.low, pair.found.high))


def is_yardstick_right(pair: Pair[Forecast]) -> bool:
    """Whether the range on the UK PHIA yardstick is the gold's, or the term is not on it."""
    found = pair.found
    ranges = [(found.scale, found.low, found.high), *((other.scale, other.low, other.high) for other in found.also)]
    ends = next(((low, high) for scale, low, high in ranges if scale == YARDSTICK), (None, None))
    return _same(pair.gold["phia"] or (None, None), ends)


def _same(gold: Sequence[float | None], found: Sequence[float | None]) -> bool:
    return all(a is b if a is None or b is None else abs(a - b) < 1e-6 for a, b in zip(gold, found, strict=True))


def is_horizon_right(pair: Pair[Forecast]) -> bool:
    """Whether the time by which is the gold's, or there is none."""
    gold = pair.gold["horizon"]
    times = {time.id: time.span for time in pair.record.times}
    asked = _span(pair.text, gold, _span(pair.text, pair.gold["clause"]).start) if gold else None
    return _agree(asked, times[pair.found.horizon] if pair.found.horizon else None)


def is_condition_right(pair: Pair[Forecast]) -> bool:
    """Whether the condition is the gold's, or there is none."""
    gold, found = pair.gold["condition"], pair.found.condition
    return _agree(_span(pair.text, gold) if gold else None, _span(pair.text, found) if found else None)


def is_speaker_right(pair: Pair[Any]) -> bool:
    """Whether it stands on the word of the one whom the gold names, or on the report's own."""
    sources = {statement.id: statement.source for statement in pair.record.statements}
    source: Spans = sources[pair.found.statement] if pair.found.statement else ()
    gold = pair.gold["who"]
    return _agree(_span(pair.text, gold) if gold else None, cover(source))


def is_about_right(pair: Pair[Reason]) -> bool:
    """Whether it is tied to the act or position of the gold."""
    return any(_is_one(_span(pair.text, pair.gold["about"]), piece) for piece in pair.found.about)


def is_polarity_right(pair: Pair[Reason]) -> bool:
    """Whether it speaks for or against as the gold has it."""
    return bool(pair.gold["polarity"] == pair.found.polarity)


def is_kind_right(pair: Pair[Reason]) -> bool:
    """Whether it is a reason of the gold's kind."""
    return bool(pair.gold["kind"] == pair.found.kind)


Checks = Mapping[str, Callable[[Pair[Any]], bool]]

OF_FORECASTS: Checks = {
    "term right": is_term_right,
    "range right": is_range_right,
    "PHIA range right": is_yardstick_right,
    "horizon right": is_horizon_right,
    "condition right": is_condition_right,
    "who right": is_speaker_right,
}
OF_REASONS: Checks = {
    "about right": is_about_right,
    "polarity right": is_polarity_right,
    "kind right": is_kind_right,
    "who right": is_speaker_right,
}


def _rows(pairings: Sequence[Pairing[Any]], checks: Checks) -> list[tuple[str, float]]:
    pairs = [pair for pairing in pairings for pair in pairing.pairs]
    both = sum(len(pairing.gold) + len(pairing.found) for pairing in pairings)
    shares = [(name, sum(map(check, pairs)) / max(len(pairs), 1)) for name, check in checks.items()]
    return [("F1", 2 * len(pairs) / max(both, 1)), *shares]


def _complaints(pairing: Pairing[Any], checks: Checks) -> Iterator[str]:
    for pair in pairing.pairs:
        wrong = [name for name, check in checks.items() if not check(pair)]
        if wrong:
            yield f"  not {', '.join(wrong)}: {pair.gold} but {pair.found}"
    known = [id(one) for pair in pairing.pairs for one in (pair.gold, pair.found)]
    yield from (f"  missed {one}" for one in pairing.gold if id(one) not in known)
    yield from (
        f"  invented {one.span.of(pairing.text)!r} {one.by.rule}" for one in pairing.found if id(one) not in known
    )


def main() -> int:
    """Print the figures, and what is wrong in one part."""
    desk = onrecord.load("small")
    part: Part = "heldout" if sys.argv[1:] == ["heldout"] else "dev"
    for pairings, checks in ((forecasts(desk, part), OF_FORECASTS), (reasons(desk, part), OF_REASONS)):
        for pairing in pairings:
            for complaint in _complaints(pairing, checks):
                print(f"{pairing.id} {pairing.text}\n{complaint}")
    for figure in measure(desk):
        print(f"{figure.corpus}: {figure.measure} {figure.value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
