"""Clauses of cases and vignettes, and what each tells of by their keys.

A topic is a claim, or a contradiction: what its two sides say is of one thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.vignettes import is_same

from onrecord import Desk
from onrecord.analyse.claims import claims
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.links import links
from onrecord.analyse.meaning import Bytes
from onrecord.analyse.origins import corrections
from onrecord.model import At
from training.case.keys import Story, stories


@dataclass(frozen=True)
class Lesson:
    """The clauses of a story, each once, and the topics of each."""

    name: str
    is_case: bool
    clauses: tuple[str, ...]
    topics: tuple[frozenset[str], ...]


def lessons(desk: Desk) -> Iterator[Lesson]:
    """Those in which some clause is of some topic."""
    for story in stories(desk, lambda _: nothing):
        found: dict[str, frozenset[str]] = {}
        for told in _told(story):
            found[told.words] = found.get(told.words, frozenset()) | _topics(told, story)
        if any(found.values()):
            yield Lesson(story.name, story.is_case, tuple(found), tuple(found.values()))


def nothing(clauses: Sequence[str]) -> Bytes:
    """What clauses mean as long as nobody has learned it."""
    return np.zeros((len(clauses), 1), np.int8)


def _told(story: Story) -> Sequence[Told]:
    days = {each.report: (each.published or "")[:10] for each in story.abstracts}
    return claims(story.abstracts, days, corrections(links(story.abstracts))).told


def _topics(told: Told, story: Story) -> frozenset[str]:
    place = At(told.report, told.point.start, told.point.end)
    of_claims = {f"{story.name} claim {id_}" for id_, at in story.claims if is_same(at, place)}
    sided = enumerate((*story.contradictions, *story.open))
    return frozenset(
        of_claims | {f"{story.name} against {n}" for n, sides in sided if any(is_same(at, place) for at, _ in sides)}
    )
