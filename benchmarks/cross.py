"""What sets reports side by side: copies, claims found again, and events told by several.

`python -m benchmarks.cross` prints every figure by halves, even and odd. Copies: pairs of documents, and only those
that carry each other's words are to be called copies; silver pairs that share a part are left out of one reading and
counted as copies in the other. Claims: the rank of the claim a tweet speaks of. Events: mentions given, pairwise F1 and
B³ (Bagga and Baldwin, 1998) within a topic; topics as the corpus has them, where two like happenings are two topics.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy import Figure
from benchmarks.coreference import Mention, events
from benchmarks.data import fingerprint, shared
from onrecord.analyse.copies import overlaps
from onrecord.analyse.search import Entry, Index

Row = dict[str, Any]
COPIES = {"wire_natural": {"copy"}, "wire_synth": {"copy", "siblings"}}
_SENTENCE = re.compile(r"(?<=[.!?])[\"”'’ ]*\s+(?=[A-Z“\"`])")


def measure() -> list[Figure]:
    """The rows for the table of accuracy."""
    return [*_copies(), *_claims(), *_events("ecbplus"), *_events("meantime")]


def _rows(name: str) -> tuple[Path, list[Row]]:
    path = shared(f"data/cross/{name}.jsonl")
    return path, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _copies() -> list[Figure]:
    found = []
    for name, labels in COPIES.items():
        path, pairs = _rows(f"{name}.dev.pairs")
        _, documents = _rows(f"{name}.dev.docs")
        ids = [each["id"] for each in documents]
        over = overlaps([each["text"] for each in documents])
        copied = {frozenset((ids[each.first], ids[each.second])) for each in over if each.is_copy}

        def figure(
            measure: str, value: float, corpus: str = f"cross/{name}.dev", mark: str = fingerprint(path)
        ) -> Figure:
            return Figure("copies", corpus, mark, measure, value)

        judged = [(each["label"], frozenset((each["a"], each["b"])) in copied) for each in pairs]
        found.append(figure("F1 of copies", _f1(judged, labels, {"partial"})))
        if any(label == "partial" for label, _ in judged):
            found.append(figure("F1 of copies, parts counted", _f1(judged, labels | {"partial"}, set())))
            shared_quotes = [is_copy for label, is_copy in judged if label == "quote_shared"]
            found.append(figure("shared quotations not called copies", 1 - sum(shared_quotes) / len(shared_quotes)))
    return found


def _f1(judged: Sequence[tuple[str, bool]], labels: set[str], left_out: set[str]) -> float:
    counts = Counter((label in labels, is_copy) for label, is_copy in judged if label not in left_out)
    right = 2 * counts[True, True]
    return right / max(right + counts[True, False] + counts[False, True], 1)


def ranks() -> list[int]:
    """For each tweet the rank of the first claim it speaks of, from 0."""
    _, claims = _rows("claimmatch_checkthat20.claims")
    index = Index([Entry(each["id"], each["claim"], each["title"]) for each in claims])
    found = []
    for tweet in _rows("claimmatch_checkthat20.dev")[1]:
        order = [match.id for match in index.search(tweet["text"], first=100)]
        found.append(min((order.index(gold) for gold in tweet["gold"] if gold in order), default=len(claims)))
    return found


def _claims() -> list[Figure]:
    path, corpus, found = _rows("claimmatch_checkthat20.dev")[0], "cross/claimmatch_checkthat20.dev", ranks()
    return [
        Figure("claims", corpus, fingerprint(path), "right claim first", _within(found, 1)),
        Figure("claims", corpus, fingerprint(path), "right claim in five", _within(found, 5)),
    ]


def _within(ranks: Sequence[int], first: int) -> float:
    return sum(rank < first for rank in ranks) / len(ranks)


def mentions(name: str) -> list[tuple[str, str, int]]:
    """Topic, gold chain and found event of each mention."""
    documents = _rows(f"eventcoref_{name}.dev")[1]
    told = [(each, _mention(each, event), event["chain"]) for each in documents for event in each["events"]]
    groups = events([mention for _, mention, _ in told], [(each["id"], each["text"]) for each in documents])
    event_of = {place: number for number, group in enumerate(groups) for place in group}
    return [(each["topic"], chain, event_of[place]) for place, (each, _, chain) in enumerate(told)]


def _mention(document: Row, event: Row) -> Mention:
    """A mention in its sentence, which ends where a stop stands before a capital."""
    text, start, end = document["text"], event["start"], event["end"]
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    first = max((each for each in ends if each <= start), default=0)
    last = min((each for each in ends if each >= end), default=len(text))
    return Mention(document["id"], event["text"], event["lemma"], text[first:last], start - first, end - first)


def _events(name: str) -> list[Figure]:
    corpus = f"cross/eventcoref_{name}.dev"
    mark, found = fingerprint(shared(f"data/{corpus}.jsonl")), mentions(name)
    return [
        Figure("one event", corpus, mark, measure, score(*_sides(found)))
        for measure, score in (("pairwise F1", pairwise), ("B³ F1", b_cubed))
    ]


def _sides(found: Sequence[tuple[str, str, int]]) -> tuple[list[Hashable], list[Hashable]]:
    """Gold and found clusters, each within its topic."""
    return [(topic, chain) for topic, chain, _ in found], [(topic, event) for topic, _, event in found]


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """F1 of pairs of mentions that are put together."""

    def pairs(labels: Sequence[Hashable]) -> int:
        return sum(count * (count - 1) // 2 for count in Counter(labels).values())

    return 2 * pairs(list(zip(gold, found, strict=True))) / max(pairs(gold) + pairs(found), 1)


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """F1 of B³: the mean over mentions of how much of its cluster is right, and how much of the right one is there."""
    both = Counter(zip(gold, found, strict=True))
    sizes = Counter(gold), Counter(found)
    precision = sum(count * count / sizes[1][there] for (_, there), count in both.items()) / len(gold)
    recall = sum(count * count / sizes[0][here] for (here, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _halves(found: Sequence[tuple[str, str, int]], score: Callable[..., float]) -> list[float]:
    """The score for the even and for the odd topics, by the number they bear."""
    number = {topic: re.sub(r"\D*$", "", topic) or topic for topic, _, _ in found}
    order = {each: place for place, each in enumerate(sorted(set(number.values())))}
    parts = defaultdict(list)
    for each in found:
        parts[order[number[each[0]]] % 2].append(each)
    return [score(*_sides(parts[half])) for half in (0, 1)]


def main() -> int:
    """Print the figures, and those by halves."""
    for figure in measure():
        print(f"{figure.corpus}: {figure.measure} {figure.value:.3f}")
    found = ranks()
    for half in (0, 1):
        print(f"claims, half {half}: first {_within(found[half::2], 1):.3f}, in five {_within(found[half::2], 5):.3f}")
    for name in ("ecbplus", "meantime"):
        pairs, cubes = (_halves(mentions(name), score) for score in (pairwise, b_cubed))
        print(f"{name}, halves: pairwise {pairs[0]:.3f} {pairs[1]:.3f}, B³ {cubes[0]:.3f} {cubes[1]:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
