"""How well the scorer does on sentences it was not taught from."""

from collections.abc import Callable, Sequence

import numpy as np

from onrecord.extract.events.kinds import KINDS, Scorer
from training.events.data import Bag

FOLDS = 5


def cross_validated(told: Sequence[Bag], quiet: Sequence[Bag], teach: Callable[[list[Bag]], Scorer]) -> str:
    """The share of acts whose kind comes out first, and of quiet sentences in which an act is seen, over five folds."""
    rng = np.random.default_rng(0)
    parts, still = rng.integers(0, FOLDS, len(told)), rng.integers(0, FOLDS, len(quiet))
    right = named = loud = loud_traps = 0
    for fold in range(FOLDS):
        taught = [bag for bag, part in zip([*told, *quiet], [*parts, *still], strict=True) if part != fold]
        scorer = teach(taught)
        for bag in (bag for bag, part in zip(told, parts, strict=True) if part == fold):
            best, odds = best_of(scorer, bag)
            right += best == bag.kind
            named += odds > 0 and best == bag.kind
        for bag in (bag for bag, part in zip(quiet, still, strict=True) if part == fold):
            is_loud = best_of(scorer, bag)[1] > 0
            loud, loud_traps = loud + is_loud, loud_traps + (is_loud and bag.id.startswith("trap"))
    traps = sum(bag.id.startswith("trap") for bag in quiet)
    return (
        f"right kind {right / len(told):.3f}, and likelier than not {named / len(told):.3f}; "
        f"seen in quiet sentences {loud / len(quiet):.3f}, in traps {loud_traps / traps:.3f}"
    )


def share(scorer: Scorer, told: Sequence[Bag]) -> str:
    """The share of acts whose kind comes out first, and that of acts whose kind is likelier than no act."""
    found = [(bag.kind, *best_of(scorer, bag)) for bag in told]
    right = sum(kind == best for kind, best, _ in found)
    named = sum(kind == best and odds > 0 for kind, best, odds in found)
    return f"right kind {right / len(told):.3f}, and likelier than not {named / len(told):.3f}"


def best_of(scorer: Scorer, bag: Bag) -> tuple[str, float]:
    """The likeliest kind in a sentence, and its log-odds."""
    odds = scorer(bag.seen).max(0)
    best = int(odds.argmax())
    return KINDS[best], float(odds[best])
