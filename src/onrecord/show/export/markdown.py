"""A record as Markdown that reads well anywhere: headings, quotes with their ids, tables."""

import re
from collections.abc import Iterable, Iterator

from onrecord.model import Record
from onrecord.show.legible import as_markdown as _plain
from onrecord.show.marks import Close, Layer, Open, Segment, by_passage, label, walk
from onrecord.show.views import (
    STANDINGS,
    Card,
    Clipping,
    Clippings,
    Fact,
    Row,
    SourceAudit,
    facts,
    passages_shown,
    row_lists,
    source_audit,
    statement_cards,
    time_words,
    timeline,
    title_of,
)

SUFFIX = ".md"

_SHOWN: tuple[Layer, ...] = ("content", "source", "cue")  # bracketed in the text; the rest has its tables
_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


def render(record: Record) -> str:
    """The record as one Markdown document."""
    return "\n\n".join(_parts(record)) + "\n"


def _parts(record: Record) -> Iterator[str]:
    clippings = Clippings(record.report)
    yield f"# {_plain(title_of(record.report))}"
    yield _bullets(map(_fact, facts(record.report)[1:]))
    if record.report.issues:
        yield "## Doubtful about this report"
        yield _bullets(f"**{_plain(issue.code)}** {_plain(issue.message)}" for issue in record.report.issues)
    yield "## On whose word"
    yield from _audit(source_audit(record))
    yield "## The text"
    yield from _text(record)
    if record.statements:
        yield "## Statements"
    for card in statement_cards(record, clippings):
        yield from _card(card)
    yield from _times(record, clippings)
    for each in row_lists(record, clippings):
        yield f"## {each.heading}"
        yield _table(("Id", "What", "Known", "Sentence"), map(_row, each.rows))


def _row(row: Row) -> tuple[str, ...]:
    return _plain(" ".join(map(label, row.ids))), _plain(row.name), _plain(" · ".join(row.facts)), _clip(row.clipping)


def _fact(fact: Fact) -> str:
    if fact.value is None:
        return f"{fact.name}: not known"
    value = f"<{fact.value}>" if _ADDRESS.fullmatch(fact.value) else _plain(fact.value)
    return f"{fact.name}: {value}" + (f" *({fact.learned})*" if fact.learned else "")


def _audit(audit: SourceAudit) -> Iterator[str]:
    yield _plain(audit.sentence)
    if audit.sources:
        yield _table(
            ("Source", "Kind", "Statements"),
            (
                (_plain(source.name), STANDINGS[source.standing].one, " ".join(map(_link, source.statements)))
                for source in audit.sources
            ),
        )


def _text(record: Record) -> Iterator[str]:
    passages = passages_shown(record.report)
    pieces = by_passage(record, (passage.span for passage in passages), _SHOWN)
    for passage, segments in zip(passages, pieces, strict=True):
        kind = "" if passage.kind == "paragraph" else f"*{passage.kind}:* "
        yield kind + _marked(record.report.text, segments)


def _marked(text: str, segments: tuple[Segment, ...]) -> str:
    """The words of a passage, what is said in bold brackets with its id."""
    drawn = []
    for step in walk(segments):
        if isinstance(step, Open):
            role = "" if step.mark.layer == "content" else f" {step.mark.layer}"
            drawn.append(f"\\[{'…' if step.resumed else ''}{_link(step.mark.id)}{role}: ")
        elif isinstance(step, Close):
            drawn.append("\\]")
        else:
            drawn.append(_plain(text[step.start : step.end]))
    return "".join(drawn)


def _card(card: Card) -> Iterator[str]:
    # The heading is the bare id, so that the usual heading anchors make `#s3` a working link.
    yield f"### {_plain(label(card.id))}"
    about = (card.kind, card.title, f"in the text “{card.as_written}”" if card.as_written else None, *card.notes)
    yield f"**{_plain(card.who)}** *{_plain(card.act)}* · {_plain(' · '.join(part for part in about if part))}"
    yield f"> {_plain(card.words)} ({_plain(label(card.id))})"
    if card.clipping:
        yield f"Sentence: {_clip(card.clipping)}"
    reasons = [f"within {_link(card.within)}"] if card.within else []
    reasons += [f"through {_link(card.via)}"] if card.via else []
    reasons += [f"on its standing: “{_plain(card.justification)}”"] if card.justification else []
    reasons += [_plain(card.why)] if card.why else []
    yield _bullets([*reasons, f"confidence {card.confidence:.2f}, rule {_plain(card.rule)}"])


def _times(record: Record, clippings: Clippings) -> Iterator[str]:
    line = timeline(record)
    rows = [(moment.days, time) for moment in line.moments for time in moment.times]
    rows += [("not on the calendar", time) for time in line.loose]
    if rows:
        yield "## Timeline"
        yield _table(
            ("When", "Id", "Known", "Sentence"),
            (
                (days, _plain(label(time.id)), _plain(" · ".join(time_words(time))), _clip(clippings.cut(time.span)))
                for days, time in rows
            ),
        )


def _clip(clipping: Clipping) -> str:
    words = f"**{_plain(clipping.words.strip())}**" if clipping.words.strip() else ""
    return _plain(clipping.before) + words + _plain(clipping.after)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _link(ref: str) -> str:
    anchor = re.sub(r"[^a-z0-9-]", "", ref.lower())
    return f"[{_plain(label(ref))}](#{anchor})"
