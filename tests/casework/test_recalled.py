"""What was made of a report before is not made again, unless it was made of something else."""

import pytest

from onrecord.case import Case
from onrecord.casework.recalled import SOME, Recalled

READ = {"r1": "1", "r2": "1"}


def ask(case: Case, value: int, read: dict[str, str] = READ, **more: str) -> int:
    """What a fresh start recalls, where `value` would be made now."""
    recall = Recalled(case, read)
    found = recall("sum", ("r1", "r2"), int, lambda: value, **more)
    recall.finish()
    return found


def test_what_was_made_is_recalled(case: Case) -> None:
    assert [ask(case, 1), ask(case, 2)] == [1, 1]


@pytest.mark.parametrize("other", [{"given": "3"}, {"part": "3"}, {"read": READ | {"r2": "2"}}])
def test_what_follows_from_something_else_is_made_again(case: Case, other: dict) -> None:
    assert [ask(case, 1), ask(case, 2, **other), ask(case, 3, **other)] == [1, 2, 2]


def test_what_was_made_of_something_else_is_not_kept_beside_it(case: Case) -> None:
    assert [ask(case, 1, given=each) for each in "aba"] == [1, 1, 1]
    assert case.count("sum") == 1


def test_much_that_is_new_is_put_away_before_the_end(case: Case) -> None:
    recall = Recalled(case, READ)
    for number in range(SOME):
        assert recall("sum", ("r1",), int, lambda: 1, part=str(number)) == 1
    assert case.count("sum") == SOME
