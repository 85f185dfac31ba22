"""Editions: which report of an outlet is meant, by its day and by what it tells."""

from datetime import date

import pytest

from onrecord.analyse.editions import chosen, days_of, is_stale, likest

WRITTEN = "2025-03-06T09:00:00Z"  # a Thursday


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("reported on Tuesday", date(2025, 3, 4), date(2025, 3, 4)),
        ("reported on Thursday", date(2025, 3, 6), date(2025, 3, 6)),
        ("told it on 28 February", date(2025, 2, 28), date(2025, 2, 28)),
        ("told it on December 30", date(2024, 12, 30), date(2024, 12, 30)),
        ("reported in February", date(2025, 2, 1), date(2025, 2, 28)),
        ("reported in 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("reported yesterday", date(2025, 3, 5), date(2025, 3, 5)),
        ("reported last year", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_days_that_words_tell(words: str, first: date, last: date) -> None:
    assert days_of(words, WRITTEN) == (first, last)


@pytest.mark.parametrize("words", ["reported", "a report on Monday’s storm", "on 31 February", ""])
def test_words_that_tell_no_day(words: str) -> None:
    assert days_of(words, WRITTEN) is None


@pytest.mark.parametrize("written", [None, "", "soon"])
def test_without_a_day_of_writing_nothing_is_told(written: str | None) -> None:
    assert days_of("on Tuesday", written) is None


def test_the_day_itself_comes_before_its_neighbours() -> None:
    published = ["2025-03-03", "2025-03-04T22:00:00Z", None, "2025-03-09"]
    tuesday = days_of("on Tuesday", WRITTEN)
    assert chosen([0, 1, 3], published, tuesday) == (1,)
    assert chosen([0, 3], published, tuesday) == (0,)
    assert chosen([0, 3], published, tuesday, near=0) == ()
    assert chosen([2], published, tuesday) == (2,)
    assert chosen([0, 3], published, None) == (0, 3)


def test_the_likest_tells_of_the_same() -> None:
    texts = ["The tugs were sold abroad.", "The dockers voted.", "The dockers voted again."]
    assert likest([0, 1], texts, "sold two tugs") == 0
    assert likest([1, 2], texts, "nothing of this") == 2


def test_a_document_grows_stale() -> None:
    assert is_stale("2025-01-01", "2025-03-01")
    assert not is_stale("2025-02-25", "2025-03-01")
    assert not is_stale(None, "2025-03-01")
