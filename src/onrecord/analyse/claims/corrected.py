"""Corrected: what a corrected version takes back is a claim of its own, apart from what is said instead."""

import re
from collections.abc import Callable, Mapping, Sequence

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.claims.clause import Told

_WORD = re.compile(r"\w+")
Likeness = Callable[[int, int], float]


def repeats(text: str, told: Told) -> bool:
    """Whether a text says something word for word."""
    return told.words.lower() in text.lower()


def parted(
    told: Sequence[Told],
    groups: Sequence[list[int]],
    abstracts: Sequence[Abstract],
    corrected: Mapping[str, str],
    like: Likeness,
) -> list[list[int]]:
    """The groups, with what was taken back apart from what is said instead.

    `corrected` leads from reports to their corrected versions. Other reports, and notes that recall what was wrong, go
    with the side whose own words they have ("eleven", where it is put right to "seven"), else with what they are like.
    """
    texts = {each.report: each.text for each in abstracts}
    older = {new: old for old, new in corrected.items()}
    found = []
    for group in groups:
        wrong = [place for place in group if _is_gone(told[place], corrected, texts)]
        right = [place for place in group if _is_gone(told[place], older, texts) and not told[place].is_note]
        if not wrong or not right:
            found.append(group)
            continue
        others = [place for place in group if place not in wrong and place not in right]
        gone, instead = (_words(told, side) - _words(told, other) for side, other in ((wrong, right), (right, wrong)))
        with_wrong = [
            place
            for place in others
            if (len(_words(told, [place]) & gone) - len(_words(told, [place]) & instead), _nearest(place, wrong, like))
            > (0, _nearest(place, right, like))
        ]
        found += [sorted([*wrong, *with_wrong]), [place for place in group if place not in {*wrong, *with_wrong}]]
    return found


def _is_gone(told: Told, versions: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Whether the other version of a report does not have what it says."""
    other = versions.get(told.report)
    return other is not None and other in texts and not repeats(texts[other], told)


def _words(told: Sequence[Told], places: Sequence[int]) -> set[str]:
    return {word for place in places for word in _WORD.findall(told[place].words.lower())}


def _nearest(place: int, others: Sequence[int], like: Likeness) -> float:
    return max(like(place, other) for other in others)
