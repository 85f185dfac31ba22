"""What clauses mean: near for clauses that tell of one thing, in whatever words."""

import numpy as np
import pytest

from onrecord.errors import Missing
from onrecord.markup import meanings
from onrecord.weights import shipped


def near(first: str, second: str) -> float:
    one, other = meanings()([first, second]).astype(float)
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


@pytest.mark.parametrize(
    ("first", "same", "other"),
    [
        (
            "nobody went inside the mill",
            "every room of the mill was entered",
            "the mill was sold to a weaver in 1931",
        ),
        (
            "the blast happened at 6.40am",
            "the explosion was recorded at twelve minutes past six",
            "the owner of the works lives abroad",
        ),
        (
            "the ministry denied that any soldier had crossed the river",
            "troops were on the far bank by dawn, villagers said",
            "the ministry will publish its budget in the spring",
        ),
    ],
)
def test_is_nearer_to_what_tells_of_the_same(first: str, same: str, other: str) -> None:
    assert near(first, same) > near(first, other) + 0.1


def test_a_clause_means_the_same_whatever_is_read_beside_it() -> None:
    clause = "the ferry left at noon with 212 people on board"
    alone = meanings()([clause])[0].astype(int)
    other = type(meanings())(shipped("clauses"))
    beside = other(["No.", clause, "a much longer clause " * 12])[1].astype(int)
    assert np.abs(alone - beside).max() <= 2


def test_of_a_clause_that_never_ends_the_beginning_counts() -> None:
    clause = "the bridge at Korm was closed " + "and the road with it " * 40
    assert meanings()([clause]).shape == meanings()(["the bridge at Korm was closed"]).shape
    assert near(clause, clause + "and then the mill") == pytest.approx(1.0)


def test_nothing_means_nothing() -> None:
    assert len(meanings()([])) == 0
    assert len(meanings()([""])) == 1


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(Missing, match=r"weights/clouds.onnx"):
        shipped("clouds")
