"""Corrected: what a corrected version takes back has no origin, and lends none to what is said instead."""

from collections.abc import Callable

import pytest

from onrecord.analyse import account
from onrecord.analyse.claims.clause import told
from onrecord.analyse.claims.corrected import parted

BODY = "The tide came over the wall in the night. The road to Selm is closed, and the school takes in the old."
WRONG = f"Eleven sheds were lost in Korm harbour, Ada Brel, the harbour master, said.\n\n{BODY}"
NOTE = "Correction: An earlier version of this article said that eleven sheds were lost in Korm harbour. It was seven."
RIGHT = f"{NOTE}\n\nSeven sheds were lost in Korm harbour, Ada Brel, the harbour master, said.\n\n{BODY}"
OTHER = "Seven sheds were lost in Korm harbour, the fire service counted on Friday."


def test_what_is_taken_back_is_a_claim_without_an_origin(shelf: Callable) -> None:
    case = shelf(("Post", "2024-05-01", WRONG), ("Post", "2024-05-02", RIGHT), ("Mail", "2024-05-03", OTHER))
    found = account(case.abstracts)
    assert any(each.kind == "corrects" for each in found.links)
    wrong = next(
        each for each in found.claims if any(m.id.startswith("r1/") for m in each.members) and "leven" in each.text
    )
    right = next(each for each in found.claims if "Seven" in each.text)
    assert wrong.origins.high == 0
    assert right.origins.low >= 1
    assert "r1" not in {member.at.report for member in right.members}


@pytest.mark.parametrize(
    ("corrected", "groups"),
    [({"r1": "r2"}, [[0], [1, 2]]), ({}, [[0, 1, 2]])],
)
def test_what_is_taken_back_leaves_the_claim_it_was_put_right_to(
    shelf: Callable, corrected: dict[str, str], groups: list[list[int]]
) -> None:
    texts = (
        "Eleven sheds were lost in Korm harbour.",
        "Seven sheds were lost in Korm harbour.",
        "In Korm seven sheds were lost.",
    )
    abstracts = shelf(*((f"Post {n}", "2024-05-01", text) for n, text in enumerate(texts))).abstracts
    clauses = [told(each.report, each.text, each.points[0], "2024-05-01") for each in abstracts]
    assert parted(clauses, [[0, 1, 2]], abstracts, corrected, lambda one, other: float(0 in (one, other))) == groups
