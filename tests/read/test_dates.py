"""When a report was published, from the many ways people write it."""

import pytest

from onrecord.read.dates import found_in, in_address, is_likely, normalised


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-11-17", "2024-11-17"),
        ("2024-11", "2024-11"),
        ("20241117", "2024-11-17"),
        ("20241117T163000Z", "2024-11-17T16:30:00+00:00"),
        ("2024-11-17T16:30", "2024-11-17T16:30:00"),
        ("2024-11-17T16:30:05.25+02:00", "2024-11-17T16:30:05+02:00"),
        ("2009-03-15 03:07:28.08-05", "2009-03-15T03:07:28-05:00"),
        ("Nov 17, 2024 4:30 PM MT", "2024-11-17T16:30:00-07:00"),
        ("Jul 4, 2024 12:05 am ET", "2024-07-04T00:05:00-04:00"),
        ("9:27 AM ET, Mon January 5, 2015", "2015-01-05T09:27:00-05:00"),
        ("16:30, 17 November 2024", "2024-11-17T16:30:00"),
        ("Sun, 17 Nov 2024 16:30:00 -0700", "2024-11-17T16:30:00-07:00"),
        ("Sunday 17th November 2024 at 4.30pm", "2024-11-17T16:30:00"),
        ("December 18, 2016 8:31:19 EST PM", "2016-12-18T20:31:19-05:00"),
        ("Published: 17 November 2024 | 10:40 GMT", "2024-11-17T10:40:00+00:00"),
        ("Nov. 22, 2015 MST", "2015-11-22"),
        ("2016 Oct 10", "2016-10-10"),
        ("November 2024", "2024-11"),
        ("17.11.2024", "2024-11-17"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("05/05/2024", "2024-05-05"),
    ],
)
def test_a_date_is_understood_with_the_precision_it_has(words: str, expected: str) -> None:
    assert normalised(words) == expected


@pytest.mark.parametrize(
    "words",
    ["", "soon", "2024", "1479857400", "03/04/2024", "2024-13-01", "30 February 2024", "17 Nov", "17 Nov 2024 or so"],
)
def test_what_is_no_date_or_could_be_two_is_none(words: str) -> None:
    assert normalised(words) is None


def test_a_date_among_other_words_is_found_with_its_place() -> None:
    words = "Harbour Post, 3 March 2025, page 2"
    value, start, end = found_in(words) or ("", 0, 0)
    assert (value, words[start:end]) == ("2025-03-03", "3 March 2025")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://post.example/world/2024/11/17/bridge", "2024-11-17"),
        ("https://post.example/2024/nov/07/bridge", "2024-11-07"),
        ("https://post.example/2024-11-17-bridge", "2024-11-17"),
        ("https://post.example/2024/31/17/bridge", None),
        ("https://post.example/bridge-20241", None),
    ],
)
def test_a_web_address_may_name_the_day(url: str, expected: str | None) -> None:
    assert in_address(url) == expected


def test_a_date_before_1900_or_years_ahead_is_unlikely() -> None:
    assert [is_likely(value) for value in ("1899-12-31", "1900-01-01", "2999-01", "2024-11-17T10:00:00")] == [
        False,
        True,
        False,
        True,
    ]
