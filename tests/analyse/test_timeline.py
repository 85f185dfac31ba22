"""The timeline of a case: days in order, two tellings of one happening on one line, uncertainty kept."""

from collections.abc import Callable

import pytest

from onrecord.analyse.timeline import timeline


def test_happenings_come_by_day_with_the_reports_that_tell_them(shelf: Callable) -> None:
    case = shelf(
        ("Post", "2024-05-10", "The mayor opened the new harbour market on 8 May. Rain fell in the hills all day."),
        ("Mail", "2024-05-11", "The new harbour market was opened by the mayor on 8 May. Thieves robbed it on 3 May."),
    )
    found = timeline(case.abstracts)
    assert [each.first for each in found] == ["2024-05-03", "2024-05-08"]
    assert [told.at.report for told in found[1].tellings] == ["r1", "r2"]
    assert found[1].outlets == 2
    for each in found:
        for told in each.tellings:
            text = case.kept[told.at.report].report.text
            assert " ".join(text[told.at.start : told.at.end].split()) == told.text


def test_days_that_are_left_open_stay_open(shelf: Callable) -> None:
    (found,) = timeline(shelf(("Post", "2024-05-10", "Soldiers left the Arvel barracks in March 2024.")).abstracts)
    assert (found.first, found.last) == ("2024-03-01", "2024-03-31")


def test_the_narrowest_telling_gives_the_day(shelf: Callable) -> None:
    case = shelf(
        ("Post", "2024-05-10", "Soldiers left the Arvel barracks in March 2024."),
        ("Mail", "2024-05-11", "Soldiers left the Arvel barracks on 12 March 2024."),
    )
    (found,) = timeline(case.abstracts)
    assert (found.first, found.last) == ("2024-03-12", "2024-03-12")
    assert [told.first for told in found.tellings] == ["2024-03-01", "2024-03-12"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill at Korsa burned down on 8 May.", "The mill at Korsa did not burn down on 8 May."),
        ("The price of bread rose on 8 May.", "The price of bread fell on 8 May."),
        ("The mill at Korsa burned down on 8 May.", "The mill at Korsa burned down on 9 May."),
        ("The mill at Korsa burned down on 8 May.", "The school at Arvel was flooded on 8 May."),
    ],
)
def test_what_may_be_two_happenings_has_two_lines(shelf: Callable, first: str, second: str) -> None:
    assert len(timeline(shelf(("Post", "2024-05-10", first), ("Mail", "2024-05-11", second)).abstracts)) == 2


def test_what_was_to_come_and_what_is_denied_is_marked(shelf: Callable) -> None:
    text = "The court will hear the bakers’ case on 3 June 2024. The bakers did not sign the paper on 2 May 2024."
    kinds = {each.first: each.kind for each in timeline(shelf(("Post", "2024-05-10", text)).abstracts)}
    assert kinds == {"2024-06-03": "foreseen", "2024-05-02": "denied"}


def test_no_reports_have_no_timeline() -> None:
    assert timeline(()) == ()
