"""Foretold: who only hopes for a thing is no origin of its being so."""

from collections.abc import Callable

import pytest

from onrecord.analyse.claims import Gathered
from onrecord.analyse.claims.clause import told
from onrecord.analyse.foretold import CAME, FORETOLD, out_of_time
from onrecord.model import Stance

SO = "All ferries of Korm were running by Thursday morning, the harbour board said."
ALSO = "On Thursday the boats sailed again, Tomas Orme said."
HOPED = "The town hall of Korm said it hoped to have all ferries running by Thursday."
PLANNED = "The army will leave the fort at Korm by 1 September, the ministry said."
STAYED = "About 300 of them remained in the fort at Korm on 1 September, the observers said."
WELCOMED = "The departure of the army from Korm was agreed, the mayor said."


@pytest.mark.parametrize(
    ("texts", "stances", "reasons"),
    [
        ((HOPED, SO, ALSO), ("assert", "assert", "assert"), (FORETOLD, None, None)),
        ((SO, ALSO), ("assert", "assert"), (None, None)),
        ((PLANNED, PLANNED, STAYED), ("assert", "assert", "assert"), (None, None, CAME)),
        ((PLANNED, WELCOMED), ("assert", "assert"), (None, None)),
        ((PLANNED, PLANNED, STAYED), ("assert", "assert", "deny"), (None, None, None)),
        ((HOPED,), ("assert",), (None,)),
    ],
)
def test_who_counts(
    shelf: Callable, texts: tuple[str, ...], stances: tuple[Stance, ...], reasons: tuple[str | None, ...]
) -> None:
    case = shelf(*((f"Post {n}", f"2026-08-2{n}", text) for n, text in enumerate(texts, 1)))
    clauses = tuple(told(each.report, each.text, each.points[0], each.published) for each in case.abstracts)
    found = out_of_time(Gathered(clauses, stances, tuple(range(len(texts)))), {x.report: x for x in case.abstracts})
    assert tuple(found.get(each.point.id) for each in clauses) == reasons
