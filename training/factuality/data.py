"""The predicates of UDS with their parses: 27,400 of web text (UD-EWT), scored −3 to 3 by people; CC BY-SA 4.0."""

import json
import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import onrecord
from onrecord.markup import Markup
from onrecord.markup.spacy_marker import SpacyMarker
from onrecord.model import Span

SOURCE = Path("data/events/uds_factuality.jsonl")


@dataclass(frozen=True, slots=True)
class Scored:
    """One predicate: its token in the parse, the mean of its scores, and "train", "dev" or "test"."""

    markup: Markup
    token: int
    score: float
    part: str


def scored(cache: Path) -> Iterator[Scored]:
    """All predicates in the order of the file; sentences are parsed once and kept in `cache`."""
    rows = [json.loads(line) for line in _file().read_text(encoding="utf-8").splitlines()]
    parses = _parses(list(dict.fromkeys(row["text"] for row in rows)), cache)
    for row in rows:
        markup = parses[row["text"]]
        span = _place(row["text"], row["tokens"], row["pred_index"])
        tokens = markup.tokens_in(span) if span else ()
        if tokens:
            yield Scored(markup, tokens[0].i, row["factuality"], row["split"])


def _file() -> Path:
    return Path(os.environ["ONRECORD_SHARED"]) / SOURCE


def _parses(texts: list[str], cache: Path) -> dict[str, Markup]:
    if cache.is_file():
        found: dict[str, Markup] = pickle.loads(cache.read_bytes())
        return found
    reports = [onrecord.report_from_text(text, language="en") for text in texts]
    parses = dict(zip(texts, SpacyMarker().pipe(reports), strict=True))
    cache.write_bytes(pickle.dumps(parses))
    return parses


def _place(text: str, tokens: list[str], index: int) -> Span | None:
    """Where a word of the corpus stands in its sentence; None where the two do not match."""
    end = 0
    for token in tokens[: index + 1]:
        start = text.find(token, end)
        if start < 0:
            return None
        end = start + len(token)
    return Span(start, end)
