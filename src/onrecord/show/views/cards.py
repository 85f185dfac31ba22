"""Statement cards: everything about one statement, ready to be read."""

from dataclasses import dataclass

from onrecord.model import Record, Statement, cover, surface
from onrecord.show.views.clippings import Clipping, Clippings
from onrecord.show.views.standing import STANDINGS, standing_of


@dataclass(frozen=True, slots=True)
class Card:
    """One statement: who, what was done by saying it, the words, and why we think so.

    `notes` are what is not plain about it (indirect, negated, only possible); `within` and `via` are ids of statements;
    `clipping` is its sentence, None when the statement points nowhere.
    """

    id: str
    who: str
    kind: str
    unnamed: bool
    title: str | None
    as_written: str | None
    act: str
    notes: tuple[str, ...]
    within: str | None
    via: str | None
    words: str
    justification: str | None
    clipping: Clipping | None
    confidence: float
    why: str | None
    rule: str


def statement_cards(record: Record, clippings: Clippings) -> tuple[Card, ...]:
    """One card a statement, in the order of the record."""
    return tuple(_card(statement, record.report.text, clippings) for statement in record.statements)


def _card(statement: Statement, text: str, clippings: Clippings) -> Card:
    speaker = statement.speaker
    written = surface(statement.source, text)
    where = cover(statement.content or statement.cue or statement.source)
    return Card(
        id=statement.id,
        who=speaker.name or written or "No source given",
        kind=STANDINGS[standing_of(speaker)].one,
        unnamed=speaker.kind == "anonymous",
        title=speaker.title,
        as_written=written if speaker.name and written and written != speaker.name else None,
        act=statement.act,
        notes=_notes(statement),
        within=statement.within,
        via=statement.via,
        words=surface(statement.content, text),
        justification=surface(speaker.justification, text) or None,
        clipping=clippings.cut(where) if where and where.start < where.end <= len(text) else None,
        confidence=statement.confidence,
        why=statement.why,
        rule=f"{statement.by.rule} ({statement.by.stage} {statement.by.version})",
    )


def _notes(statement: Statement) -> tuple[str, ...]:
    notes: list[str] = [statement.mode]
    if statement.polarity == "negative":
        notes.append("negated")
    if statement.certainty != "certain":
        notes.append("certainty unknown" if statement.certainty == "unknown" else f"only {statement.certainty}")
    return tuple(notes)
