"""What a statement knows of itself and its speaker, on passages of our own; and roles span by span, as papers do.

The gold is `tests/gold/statements.jsonl` (its README says how it is labelled). Two views: "found", what comes out of
the whole pipeline, judged on the statements it finds; and "given", where the roles of the gold are handed in and only
manner and speaker are read, so that the figures do not depend on the finder.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import onrecord
from benchmarks.accuracy import Figure, records_of
from benchmarks.data import ROOT, fingerprint, shared
from onrecord import Desk, Report
from onrecord.extract.statements.manner import manner_of
from onrecord.extract.statements.quotations import find_quotations
from onrecord.link import speakers
from onrecord.markup import Markup
from onrecord.model import Attribution, By, Span, Spans, Statement

GOLD = ROOT / "tests" / "gold" / "statements.jsonl"
CORPUS = "gold/statements"
_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True)
class Labelled:
    """A statement of the gold with its roles as spans of its passage."""

    text: str
    label: dict[str, Any]

    @cached_property
    def source(self) -> Spans:
        return self._spans([self.label["source"]] if self.label["source"] else [])

    @cached_property
    def cue(self) -> Spans:
        return self._spans(self.label["cue"])

    @cached_property
    def content(self) -> Spans:
        return self._spans(self.label["content"])

    @cached_property
    def justification(self) -> Spans:
        return self._spans(self.label["speaker"].get("justification", []))

    def _spans(self, pieces: Sequence[str]) -> Spans:
        return tuple(sorted(_place(self.text, piece) for piece in pieces))


@dataclass(frozen=True)
class Passage:
    """A passage of the gold and its statements."""

    id: str
    split: str
    text: str
    statements: tuple[Labelled, ...]


Pair = tuple[Labelled, Statement]


def passages(split: str, gold: Path = GOLD) -> tuple[Passage, ...]:
    """The labelled passages of a split ("dev", "heldout", "heldout2", "dev2")."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Passage(
            row["id"], row["split"], row["text"], tuple(Labelled(row["text"], label) for label in row["statements"])
        )
        for row in rows
        if row["split"] == split
    )


def measure(desk: Desk, splits: Sequence[str] = ("dev", "heldout", "heldout2", "dev2")) -> list[Figure]:
    """Every figure on our own gold, and the roles on polnear-dev with and without nested statements."""
    mark = fingerprint(GOLD)
    figures = []
    for split in splits:
        for view, counts in (("found", found(desk, split)), ("given", given(desk, split))):
            for name, (right, of) in counts.items():
                value = right / of if of else 0.0
                figures.append(Figure("speakers", f"{CORPUS}-{split}", mark, f"{view}: {name}", value))
    return figures + list(_roles(desk))


def found(desk: Desk, split: str) -> dict[str, tuple[int, int]]:
    """Right and all of each kind, over what the whole pipeline finds."""
    wanted = passages(split)
    records = desk.pipe(_report(passage) for passage in wanted)
    pairs: list[Pair] = []
    said = 0
    for passage, record in zip(wanted, records, strict=True):
        pairs += match(passage.statements, record.statements)
        said += len(record.statements)
    labels = [label for passage in wanted for label in passage.statements]
    nested = [label for label in labels if "within" in label.label]
    inside = [pair for pair in pairs if "within" in pair[0].label and pair[1].within is not None]
    return {
        "statements recall": (len(pairs), len(labels)),
        "statements precision": (len(pairs), said),
        "nested statements recall": (len(inside), len(nested)),
        **judge(pairs),
    }


def given(desk: Desk, split: str) -> dict[str, tuple[int, int]]:
    """Right and all of each kind, over the statements of the gold with their roles handed in."""
    pairs: list[Pair] = []
    for passage in passages(split):
        report = _report(passage)
        markup = desk.marker(report)
        entities = desk(report).entities
        attributions = tuple(_attributions(markup, passage))
        pairs += zip(passage.statements, speakers.name_speakers(markup, attributions, entities), strict=True)
    return judge(pairs)


def judge(pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """What is right about statements that answer to one of the gold."""
    named = [pair for pair in pairs if pair[0].label["speaker"]["name"]]
    titled = [pair for pair in pairs if pair[0].label["speaker"].get("title")]
    grounded = [pair for pair in pairs if pair[0].justification]
    relayed = [pair for pair in pairs if "via" in pair[0].label or "through" in pair[0].label]
    return {
        "speaker name": _count(named, lambda g, s: _plain(g.label["speaker"]["name"]) == _plain(s.speaker.name)),
        "speaker kind": _count(pairs, lambda g, s: bool(g.label["speaker"]["kind"] == s.speaker.kind)),
        "speaker title": _count(titled, lambda g, s: _plain(g.label["speaker"]["title"]) == _plain(s.speaker.title)),
        "justification": _count(grounded, lambda g, s: _iou(g.justification, s.speaker.justification) >= 0.5),
        "via or through": _count(relayed, _comes_right),
        **{
            field: _count(pairs, lambda g, s, field=field: bool(g.label[field] == getattr(s, field)))
            for field in ("mode", "act", "polarity", "certainty")
        },
    }


def match(labels: Sequence[Labelled], statements: Sequence[Statement]) -> list[Pair]:
    """Each label with the free statement most like it: half of the content shared, cue or source touched."""
    ranked = sorted(
        (
            (_iou(label.content, statement.content) + _iou(label.cue, statement.cue), g, s)
            for g, label in enumerate(labels)
            for s, statement in enumerate(statements)
            if _iou(label.content, statement.content) >= 0.5 and _agree(label, statement)
        ),
        reverse=True,
    )
    taken_labels: set[int] = set()
    taken: set[int] = set()
    pairs = []
    for _, g, s in ranked:
        if g not in taken_labels and s not in taken:
            taken_labels.add(g)
            taken.add(s)
            pairs.append((labels[g], statements[s]))
    return pairs


def _agree(label: Labelled, statement: Statement) -> bool:
    """Whether the sources overlap, or both have none."""
    if not label.source:
        return not statement.source
    return _iou(label.source, statement.source) > 0


def _comes_right(label: Labelled, statement: Statement) -> bool:
    if "through" in label.label:
        return _plain(label.label["through"]) == _plain(statement.through)
    return statement.via is not None


def _count(pairs: Sequence[Pair], is_right: Any) -> tuple[int, int]:
    return sum(is_right(label, statement) for label, statement in pairs), len(pairs)


def _attributions(markup: Markup, passage: Passage) -> Iterator[Attribution]:
    quotations = find_quotations(markup)
    for number, label in enumerate(passage.statements, 1):
        manner = manner_of(markup, quotations, label.source, label.cue, label.content)
        outer = label.label.get("within")
        yield Attribution(
            id=f"s{number}",
            by=By("gold", "1", "gold"),
            source=label.source,
            cue=label.cue,
            content=label.content,
            mode=manner.mode,
            act=manner.act,
            polarity=manner.polarity,
            certainty=manner.certainty,
            within=None if outer is None else f"s{outer + 1}",
        )


def _report(passage: Passage) -> Report:
    return onrecord.report_from_text(passage.text, language="en")


def _place(text: str, piece: str) -> Span:
    """Where a piece stands: "said#2" is the second "said" of the passage, whole words only."""
    words, _, rank = piece.rpartition("#") if piece[-2:-1] == "#" else (piece, "", "1")
    pattern = re.escape(words)
    if words[0].isalnum():
        pattern = rf"\b{pattern}\b" if words[-1].isalnum() else rf"\b{pattern}"
    found = list(re.finditer(pattern, text))
    return Span(*found[int(rank) - 1].span())


def _plain(name: str | None) -> str:
    """A name without article and capitals, so that "The ministry" is "the ministry"."""
    words = " ".join((name or "").lower().replace("’", "'").split())
    for article in _ARTICLES:
        words = words.removeprefix(article)
    return words


def _characters(spans: Spans) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _iou(left: Spans, right: Spans) -> float:
    one, other = _characters(left), _characters(right)
    return len(one & other) / len(one | other) if one or other else 0.0


# --- PolNeAR: exact spans a role, with and without statements inside statements


def _roles(desk: Desk) -> Iterator[Figure]:
    corpus = "statements/polnear-dev"
    gold = shared(f"data/{corpus}.jsonl")
    rows = {row["id"]: row for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    records = records_of(desk, gold)
    for name, flat in (("exact-span F1 of {}", False), ("exact-span F1 of {} without nested", True)):
        for role in ("source", "cue", "content"):
            right = mine = theirs = 0
            for record in records:
                said = [s for s in record.statements if not (flat and s.within)]
                ours = {span for s in said for span in getattr(s, role)}
                known = {Span(*span) for a in rows[record.report.id]["attributions"] for span in a[role]}
                right, mine, theirs = right + len(ours & known), mine + len(ours), theirs + len(known)
            value = 2 * right / (mine + theirs) if mine + theirs else 0.0
            yield Figure("statements", corpus, fingerprint(gold), name.format(role), value)
