"""Events: whether they happened, by our own gold of news predicates, and how often one is seen where there is none.

A gold predicate is found when the trigger or a mention of an event covers it. End to end, one that is not found is
wrong; "predicate given" asks for the factuality alone, at the gold's own word. Types and triples are scored by the
field's scorer (benchmarks/accuracy.py). `python -m benchmarks.events [heldout]` prints the figures and what is wrong
on the dev part (or, once, the held-out one).
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Literal

import onrecord
from benchmarks.accuracy import Figure
from benchmarks.data import ROOT, fingerprint
from onrecord import Desk, Record, report_from_text
from onrecord.extract.events.factuality import factuality
from onrecord.markup import Markup
from onrecord.model import Event, Factuality, Span, StatementsAt, overlap

Part = Literal["dev", "heldout"]
PARTS: tuple[Part, ...] = ("dev", "heldout")
FACTUALITY = ROOT / "tests/gold/factuality.jsonl"
NON_EVENTS = ROOT / "tests/gold/nonevents.jsonl"
HAPPENED = ("actual", "historical")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gold predicate: the event found there (None for none), and the factuality read when it is given."""

    id: str
    text: str
    words: str
    gold: Factuality
    reported: bool
    event: Event | None
    given: Factuality

    @property
    def found(self) -> Factuality | None:
        return self.event.factuality if self.event else None


def measure(desk: Desk) -> list[Figure]:
    """The rows for the table of accuracy."""
    figures = []
    for part in PARTS:
        found, corpus = verdicts(desk, part), f"gold/factuality-{part}"
        rows = {
            "factuality accuracy, end to end": _accuracy(found, lambda one: one.found),
            "factuality accuracy, predicate given": _accuracy(found, lambda one: one.given),
            "non-actual F1, end to end": _non_actual(found, lambda one: one.found),
            "non-actual F1, predicate given": _non_actual(found, lambda one: one.given),
            "predicates found": sum(one.event is not None for one in found) / len(found),
            "reported or not, of those found": _reported(found),
        }
        figures += [Figure("events", corpus, fingerprint(FACTUALITY), name, value) for name, value in rows.items()]
        traps = list(inventions(desk, part))
        free = sum(not events for _, events in traps) / len(traps)
        figures.append(Figure("events", f"gold/nonevents-{part}", fingerprint(NON_EVENTS), "free of events", free))
    return figures


def verdicts(desk: Desk, part: Part) -> list[Verdict]:
    """Every gold predicate of a part beside what the desk says of it."""
    rows = lines(FACTUALITY, part)
    return list(chain.from_iterable(_judged(row, *read) for row, read in zip(rows, _readings(desk, rows), strict=True)))


def inventions(desk: Desk, part: Part) -> Iterator[tuple[str, Sequence[Event]]]:
    """The sentences without a political event, each with the events that are seen in it all the same."""
    texts = [row["text"] for row in lines(NON_EVENTS, part)]
    for record in desk.pipe(report_from_text(text, language="en") for text in texts):
        yield record.report.text, record.events


def lines(gold: Path, part: Part) -> list[dict[str, Any]]:
    """The lines of one part of a gold file."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["part"] == part]


def place_of(text: str, words: str) -> Span:
    """Where these words stand, by whole words; "shot#2" is the second "shot". ValueError where they do not.

    >>> place_of("They shot and shot.", "shot#2")
    Span(start=14, end=18)
    """
    plain, _, rank = words.partition("#")
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", text)]
    if len(found) < int(rank or 1):
        raise ValueError(f"{words!r} does not stand in {text!r}")
    return Span(*found[int(rank or 1) - 1])


def _readings(desk: Desk, rows: Sequence[dict[str, Any]]) -> Iterator[tuple[Record, Markup]]:
    reports = [report_from_text(row["text"], language="en", published=row["published"]) for row in rows]
    return zip(desk.pipe(reports), desk.marker.pipe(reports), strict=True)


def _judged(row: dict[str, Any], record: Record, markup: Markup) -> Iterator[Verdict]:
    said, today = StatementsAt(record.statements), date.fromisoformat(row["published"])
    for label in row["predicates"]:
        span = place_of(row["text"], label["words"])
        yield Verdict(
            id=row["id"],
            text=row["text"],
            words=label["words"],
            gold=label["factuality"],
            reported=label["reported"],
            event=_event_at(record, span),
            given=factuality(markup, markup.tokens_in(span)[0].i, said.innermost(span), today=today)[0],
        )


def _event_at(record: Record, predicate: Span) -> Event | None:
    """The event told by this word: of those that cover it, the one that says it in fewest words, the first of these."""
    near = [
        (sum(piece.end - piece.start for piece in event.trigger), number)
        for number, event in enumerate(record.events)
        if any(overlap(piece, predicate) for piece in (*event.trigger, *event.mentions))
    ]
    return record.events[min(near)[1]] if near else None


Reading = Callable[[Verdict], Factuality | None]


def _accuracy(found: Sequence[Verdict], reading: Reading) -> float:
    return sum(reading(one) == one.gold for one in found) / len(found)


def _non_actual(found: Sequence[Verdict], reading: Reading) -> float:
    """F1 of telling what did not (yet) happen from what did; `historical` did."""
    told = [one for one in found if reading(one) not in (None, *HAPPENED)]
    asked = [one for one in found if one.gold not in HAPPENED]
    right = sum(one.gold not in HAPPENED for one in told)
    return 2 * right / (len(told) + len(asked)) if told or asked else 0.0


def _reported(found: Sequence[Verdict]) -> float:
    events = [(one.event, one.reported) for one in found if one.event]
    return sum((event.reported_by is not None) == reported for event, reported in events) / max(len(events), 1)


def main() -> int:
    """Print the figures, and what is wrong in one part."""
    desk = onrecord.load("small")
    part: Part = "heldout" if sys.argv[1:] == ["heldout"] else "dev"
    for one in verdicts(desk, part):
        if one.gold != one.found or one.gold != one.given:
            print(f"{one.id} {one.text}\n  [{one.words}] {one.gold}; found {one.found}; given {one.given}")
    false = [(text, event) for text, events in inventions(desk, part) for event in events]
    for text, event in false:
        print(f"{text}\n  invented {event.type} by {event.by.rule}")
    print(f"{len(false)} false events in {part}")
    for figure in measure(desk):
        print(f"{figure.corpus}: {figure.measure} {figure.value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
