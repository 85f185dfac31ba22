"""Actors: our own gold of mentions in dated sentences (tests/gold/actors.jsonl), end to end.

The entity scored is the one with a mention closest to the gold's. Country and sector are right when both sides say the
same, nothing included; a person is right when it is who the gold says, in the office it had at the date, or nobody
where the gold says nobody we know. `python -m benchmarks.actors` prints the figures and what is not right.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import onrecord
from benchmarks.accuracy import Figure
from benchmarks.data import ROOT, fingerprint
from onrecord import Desk, Record, report_from_text
from onrecord.model import Entity, Span

GOLD = ROOT / "tests/gold/actors.jsonl"
PARTS = ("dev", "held out")
ORDER = ("Person", "Organisation", "Location", "Nationality")


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the gold and the entity found at its mention, None where none was found."""

    gold: dict[str, Any]
    found: Entity | None

    @property
    def country(self) -> bool:
        return self.found is not None and self.found.country == self.gold["country"]

    @property
    def sector(self) -> bool:
        return self.found is not None and self.found.sector == self.gold["sector"]

    @property
    def person(self) -> bool:
        return self.found is not None and (self.found.known_as, self.found.role) == (
            self.gold["person"],
            self.gold["role"],
        )


MEASURES: dict[str, Callable[[Answer], bool]] = {
    "country right": lambda answer: answer.country,
    "sector right": lambda answer: answer.sector,
    "person at date right": lambda answer: answer.person,
}


def measure(desk: Desk) -> list[Figure]:
    """The rows for the table of accuracy."""
    found = list(answers(desk))
    figures = []
    for part in PARTS:
        for name, is_right in MEASURES.items():
            asked = [
                a for a in found if a.gold["part"] == part and ("person" in a.gold or not name.startswith("person"))
            ]
            share = sum(map(is_right, asked)) / max(len(asked), 1)
            figures.append(Figure("actors", f"own gold, {part}", fingerprint(GOLD), name, share))
    return figures


def answers(desk: Desk) -> Iterator[Answer]:
    """Every line of the gold with what the desk finds there."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    reports = [report_from_text(row["text"], language="en", published=row["published"]) for row in rows]
    for row, record in zip(rows, desk.pipe(reports), strict=True):
        yield Answer(row, _entity_at(record, row["mention"]))


def _entity_at(record: Record, mention: str) -> Entity | None:
    """The entity with the mention that shares most with these words and has least beside them."""
    start = record.report.text.index(mention)
    asked = Span(start, start + len(mention))
    near = [
        (_distance(span, asked), ORDER.index(entity.type), entity.id, entity)
        for entity in record.entities
        for span in entity.mentions
        if entity.type in ORDER and span.start < asked.end and asked.start < span.end
    ]
    return min(near)[-1] if near else None


def _distance(one: Span, other: Span) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


def main() -> None:
    """Print the figures, then what is wrong."""
    desk = onrecord.load()
    for figure in measure(desk):
        print(f"{figure.corpus:20} {figure.measure:22} {figure.value:.3f}")
    for answer in answers(desk):
        gold, found = answer.gold, answer.found
        wrong = (
            [name for name, right in MEASURES.items() if not right(answer)]
            if "person" in gold
            else [name for name in ("country right", "sector right") if not MEASURES[name](answer)]
        )
        if wrong:
            said = (found.country, found.sector, found.known_as, found.role) if found else None
            print(f"{gold['id']} {gold['published']} {gold['text']!r} [{gold['mention']}]")
            print(f"    gold {gold['country'], gold['sector'], gold.get('person'), gold.get('role')}; found {said}")


if __name__ == "__main__":
    main()
