"""A case of ten thousand reports: what adding all of them or one more costs after reading, what a question costs.

    python -m benchmarks.scale 1000 3000 10000 --records records.jsonl

The reports are made from a few hundred that were read (`onrecord read --to jsonl`), by turning most words into others
of the same length, so that every place stays right. A third are stories of their own; each of the others repeats one of
them in another outlet, with some words and figures changed.
"""

import argparse
import resource
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import Any

import msgspec
from rich import box
from rich.console import Console
from rich.table import Table

import onrecord
from onrecord import Record, casework
from onrecord.case import Case
from onrecord.model import Claim

COPIES = 3  # reports that carry one story
KEPT = 40  # per cent of the words that stay as they are: what any two stories have in common
EDITED = 4  # per cent of the words that a copy changes
OUTLETS = 150
LETTERS = "aeiounrstlm"
_WORDS = {"text", "title", "name", "predicate", "known_as", "of", "terms"}


def main() -> None:
    """Measure each size and print a line for each as it is done."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", type=int, nargs="+", help="how many reports, smallest first")
    options.add_argument("--records", type=Path, required=True, help="records to make the reports from")
    given = options.parse_args()
    base = [msgspec.json.decode(line) for line in given.records.read_bytes().splitlines()]
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            Console(width=110).print(_table(size, measure(Path(folder) / "scale.case", base, size)))


def measure(path: Path, base: Sequence[dict[str, Any]], size: int) -> dict[str, str]:
    """The figures of one size, as people read them."""
    making = _Spent()

    def reports() -> Iterator[Record]:
        for number in range(size):
            with making:
                made = _report(base, number)
            yield made

    with onrecord.open_case(path, create=True) as case:
        with _Spent() as adding:
            casework.add(case, reports())
        added, worked = adding.passed - making.passed, adding.worked - making.worked
        found = {"add, minutes": f"{added / 60:.1f}", "add, ms a report": f"{1000 * added / size:.0f}"}
        found["add, ms of computing a report"] = f"{1000 * worked / size:.1f}"
        one = [_report(base, size)]
        with _Spent() as adding:
            casework.add(case, one)
        found["add one more, seconds"] = f"{adding.passed:.1f}"
        found["add one more, seconds of computing"] = f"{adding.worked:.1f}"
        found["links"] = str(len(casework.links(case)))
        found["claims"] = str(casework.count(case))
        found["peak memory, MiB"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}"
        found["file, MiB"] = f"{path.stat().st_size / 2**20:.0f}"
        found |= {f"{name}, ms": f"{1000 * _seconds(ask):.0f}" for name, ask in _questions(case).items()}
    return found


class _Spent:
    """Seconds spent in its `with` blocks: as the clock on the wall has them, and as one core worked."""

    def __init__(self) -> None:
        self.passed = self.worked = 0.0

    def __enter__(self) -> "_Spent":
        self.passed -= perf_counter()
        self.worked -= process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.passed += perf_counter()
        self.worked += process_time()


def _questions(case: Case) -> dict[str, Callable[[], object]]:
    """What people ask, by the name of the command; the judgement first, so that the others are asked with it."""
    first: Claim = casework.claims(case, first=1)[0]
    report = first.members[0].at.report
    who = next((each.name for each in casework.sources(case, 100).heard if each.is_named), "nobody")
    return {
        "judge": partial(case.judge, "reject", first.members[0].id, by="bench"),
        "list": case.reports,
        "show": partial(case.record, report),
        "search": partial(case.search, "minister police"),
        "claims": partial(casework.claims, case, first=50),
        "claims, disputed": partial(casework.claims, case, "disputed", 50),
        "origins of a claim": partial(casework.claim, case, first.id),
        "contradictions": partial(casework.contradictions, case),
        "claims, like": partial(casework.like, case, "The minister said the police had found ten weapons in the city."),
        "timeline": partial(casework.happenings, case, first=50),
        "sources": partial(casework.sources, case, 50),
        "about": partial(casework.dossier, case, who),
        "forecasts": partial(casework.forecasts, case),
        "hypotheses": partial(casework.matrix, case),
        "log": case.log,
        "undo": partial(case.undo, by="bench"),
    }


def _seconds(ask: Callable[[], object]) -> float:
    with _Spent() as asking:
        ask()
    return asking.passed


def _report(base: Sequence[dict[str, Any]], number: int) -> Record:
    """The record of the report of this number: a story of its own, or one that was there, edited."""
    story, copy = divmod(number, COPIES)
    turn = partial(_turned, story=str(story), copy=str(copy) if copy else "")
    found = _walk(base[story % len(base)], turn)
    chance = Random(number)
    found["report"] |= {
        "id": str(number),
        "outlet": f"Outlet {chance.randrange(OUTLETS)}",
        "published": f"2025-{1 + story % 12:02}-{1 + (story // 12) % 26 + copy:02}",
    }
    return Record.from_json(msgspec.json.encode(found))


def _walk(found: Any, turn: Callable[[str], str], field: str = "") -> Any:
    """The same object with the words in it turned."""
    if isinstance(found, dict):
        return {name: value if name == "provenance" else _walk(value, turn, name) for name, value in found.items()}
    if isinstance(found, list):
        return [_walk(value, turn, field) for value in found]
    if isinstance(found, str) and field in _WORDS:
        return " ".join(turn(word) for word in found.split(" "))
    return found


def _turned(word: str, story: str, copy: str) -> str:
    """Another word of the same length, always the same one in a story; some are others again in a copy of it."""
    core = word.strip(".,;:!?\"'()\n")
    if len(core) < 4 or not core.isalpha():
        return word
    if copy and _draw(core, f"copy {story} {copy}") % 100 < EDITED:
        story = f"{story} {copy}"
    elif _draw(core, f"kept {story}") % 100 < KEPT:
        return word
    drawn = _draw(core, story)
    letters = [LETTERS[(drawn >> 4 * place) % len(LETTERS)] for place in range(len(core))]
    new = "".join(letters)
    return word.replace(core, new.capitalize() if core[0].isupper() else new, 1)


def _draw(word: str, salt: str) -> int:
    return int.from_bytes(blake2b(f"{salt} {word.lower()}".encode(), digest_size=8).digest())


def _table(size: int, found: dict[str, str]) -> Table:
    table = Table(title=f"{size} reports", box=box.SIMPLE_HEAD)
    table.add_column("figure")
    table.add_column("value", justify="right")
    for name, value in found.items():
        table.add_row(name, value)
    return table


if __name__ == "__main__":
    main()
