"""Sentences as bags of predicates, each sentence with the one kind of act it tells of, or none."""

import json
import os
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord import report_from_text, standard_stages, tables
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.reading import candidates
from onrecord.extract.events.traits import Traits, traits
from onrecord.markup import SpacyMarker

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", HERE.parent.parent.parent / "shared"))
EVERYDAY = ("reviews", "answers", "email")
"""Parts of the English Web Treebank that tell of no politics: shop reviews, questions and answers, letters."""
SHORT = 30  # characters below which a web sentence teaches nothing


@dataclass(frozen=True, slots=True)
class Bag:
    """The predicates of one sentence and the kind of act it tells of; None for no act."""

    id: str
    kind: str | None
    seen: tuple[Traits, ...]


def sentences(name: str) -> list[tuple[str, str, str | None]]:
    """Ids, texts and kinds of a file of the development data."""
    rows = _rows(name)
    return [(row["id"], row["text"], _kind(row["events"][0]["type"])) for row in rows]


def everyday(count: int, seed: int = 1) -> list[tuple[str, str, str | None]]:
    """Web sentences without politics."""
    texts = {
        row["sent_id"]: row["text"]
        for row in _rows("uds_factuality")
        if row["split"] == "train" and row["sent_id"].split("-")[0] in EVERYDAY and len(row["text"]) > SHORT
    }
    ids = sorted(texts)
    random.Random(seed).shuffle(ids)
    return [(id_, texts[id_], None) for id_ in ids[:count]]


def ours() -> list[tuple[str, str, str | None]]:
    """Our own sentences for each type: the examples of the lexicon, and others in words that it does not have."""
    lines = (HERE / "acts.tsv").read_text(encoding="utf-8").splitlines()
    told = [line.split("\t") for line in lines]
    told += [[frame["type"], frame["example"]] for frame in tables.toml("events")["frame"]]
    return [(f"own-{number}", text, _kind(type_)) for number, (type_, text) in enumerate(told, 1)]


def traps() -> list[tuple[str, str, str | None]]:
    """Our own news sentences without a political act, full of the verbs of such acts."""
    lines = (HERE / "nonevents.txt").read_text(encoding="utf-8").splitlines()
    return [(f"trap-{number}", text, None) for number, text in enumerate(lines, 1)]


def bags(rows: Iterable[tuple[str, str, str | None]]) -> Iterator[Bag]:
    """Each sentence read as the desk reads it; those without a predicate are left out."""
    rows = list(rows)
    marker = SpacyMarker()
    before = [s for s in standard_stages() if s.gives in ("times", "toponyms", "places", "mentions", "entities")]
    reports = [report_from_text(text, id=id_, language="en") for id_, text, _ in rows]
    for (id_, _, kind), report, markup in zip(rows, reports, marker.pipe(reports), strict=True):
        found: dict[str, Any] = {"report": report, "markup": markup}
        for stage in before:
            found[stage.gives] = stage.run(*(found[need] for need in stage.needs))
        parties = Parties(markup, found["entities"], found["places"])
        seen = tuple(traits(predicate) for predicate in candidates(markup, parties))
        if seen:
            yield Bag(id_, kind, seen)


def _rows(name: str) -> list[dict[str, Any]]:
    path = SHARED / "data" / "events" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _kind(type_: str) -> str:
    return "YIELD" if type_ in ("CONCEDE", "RETREAT") else type_
