"""News texts without gold for a teacher to read: `python -m training.statements.texts --data DIR --out FILE.jsonl`.

`DIR` is the folder of all development data. Taken are whole news articles, the files nearest to political news first;
a text most of whose runs of words were seen in an earlier one is left out. PolNeAR's development articles are not
among them.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.statements.data import lines

FILES = (
    "cross/stance_fnc1.dev.bodies.jsonl",
    "cross/wire_natural.dev.docs.jsonl",
    "places/trnews-dev.jsonl",
    "places/gwn-dev.jsonl",
    "times/timebank-aquaint.jsonl",
    "cross/eventcoref_meantime.dev.jsonl",
    "entities/re3d-dev.jsonl",
)
RUN = 8  # words
SEEN = 0.3  # the share of runs of words at which a text counts as a copy
LEAST = 60  # words of a text
MEASURE_ONLY = "NC"  # in a licence: not to be learned from


def fresh(texts: Iterable[str]) -> Iterator[str]:
    """The texts that are no copies of earlier ones."""
    known: set[tuple[str, ...]] = set()
    for text in texts:
        words = text.casefold().split()
        runs = {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
        if len(words) >= LEAST and len(runs & known) < SEEN * len(runs):
            yield text
        known |= runs


def free(path: Path) -> Iterator[str]:
    """The texts of a file that may be learned from."""
    for each in lines(path):
        row: dict[str, Any] = dict(each)
        if MEASURE_ONLY not in str(row.get("licence", "")):
            yield str(row["text"])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    kept = list(fresh(text for name in FILES for text in free(options.data / name)))
    options.out.write_text("".join(json.dumps({"text": text}) + "\n" for text in kept), encoding="utf-8")
    print(f"{len(kept)} texts, {sum(len(text.split()) for text in kept)} words")


if __name__ == "__main__":
    main()
