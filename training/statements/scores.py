"""All figures of the task in one place: the scorer's and, because published figures use it, exact-span F1 per role.

A predicted span counts as exact if the gold has a span of that role with the same words.
"""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.extract.statements.finder.roles import ROLES


def scorer(path: Path) -> Any:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def exact(score: Any, gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> dict[str, Any]:
    """Exact-span precision, recall and F1 of each role."""
    result = {}
    for role in ROLES:
        counts = [0, 0, 0]
        for key, article in gold.items():
            words = score.Words(article["text"])
            sets = [
                {words.inside([span]) for each in side["attributions"] for span in each.get(role) or ()} - {frozenset()}
                for side in (article, predicted[key])
            ]
            counts = [counts[0] + len(sets[0] & sets[1]), counts[1] + len(sets[1]), counts[2] + len(sets[0])]
        result[role] = score.prf(*counts)
    return result


def measure(score: Any, gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> dict[str, Any]:
    """All figures of the issue, in percent."""
    found = score.score(gold, predicted)
    one = {name: round(100 * each["f1"], 2) for name, each in found["attributions"].items()}
    one |= {f"words {name}": round(100 * each["f1"], 1) for name, each in found["words"].items()}
    one |= {f"exact {name}": round(100 * each["f1"], 2) for name, each in exact(score, gold, predicted).items()}
    one |= {f"recall {name}": round(100 * each["full@0.5"], 1) for name, each in found["recall_by_kind"].items()}
    full = found["attributions"]["full@0.5"]
    return one | {"P": round(100 * full["precision"], 1), "R": round(100 * full["recall"], 1)}
