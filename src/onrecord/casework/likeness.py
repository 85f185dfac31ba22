"""Likeness: the claims that a text speaks of, found by its rarest words and weighed word by word."""

from collections import defaultdict
from collections.abc import Iterator
from heapq import nlargest
from math import log

from onrecord.analyse.search import Entry, search
from onrecord.analyse.wording import stems
from onrecord.case import Case, Piece
from onrecord.casework.kept import BATCH, CLAIM, WORDING, unpacked
from onrecord.casework.standing import corrected
from onrecord.casework.upkeep import bring_up_to_date
from onrecord.model import Claim

POOL = 1000  # claims weighed word by word against a text; of more, those that share the rarest words with it
COMMON = 5000  # claims in which a word may stand and still lead to them


def like(case: Case, text: str, first: int = 20) -> tuple[Claim, ...]:
    """The claims that a text makes or speaks of, in whichever report's words, likeliest first."""
    bring_up_to_date(case)
    standing, before = corrected(case)
    ours = {each.id: each for each in standing.claims}
    known = {piece.key: unpacked(piece.data, str) for piece in _wordings_near(case, text)}
    pool = {id_: words for id_, words in known.items() if id_ not in before}
    pool |= {id_: f"{each.text}. {known.get(id_, '')}" for id_, each in ours.items()}
    matches = search(text, [Entry(id_, words) for id_, words in pool.items()], first)
    wanted = [match.id for match in matches]
    theirs = {piece.key: unpacked(piece.data, Claim) for piece in case.kept(CLAIM, keys=wanted)}
    return tuple(ours.get(id_) or theirs[id_] for id_ in wanted)


def _wordings_near(case: Case, text: str) -> Iterator[Piece]:
    """The wordings of claims that a text may speak of: all of a small case, else those with most of its rare words."""
    total = case.count(CLAIM)
    if total <= POOL:
        return case.kept(WORDING)
    weights: dict[str, float] = defaultdict(float)
    for word in sorted(set(stems(text))):
        ids = case.found_by(WORDING, [word], COMMON + 1)
        for id_ in ids if len(ids) <= COMMON else ():
            weights[id_] += log(total / len(ids))
    best = sorted(nlargest(POOL, weights, key=weights.__getitem__))
    starts = range(0, len(best), BATCH)
    return (piece for start in starts for piece in case.kept(WORDING, keys=best[start : start + BATCH]))
