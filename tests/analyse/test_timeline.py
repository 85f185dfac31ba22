"""The timeline of a case: days in order, two tellings of one happening on one line, uncertainty kept."""

from collections.abc import Callable

import pytest

from onrecord.analyse import account
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
    (found,) = timeline(case.abstracts, account(case.abstracts))
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


def test_nothing_told_before_its_day_has_happened(shelf: Callable) -> None:
    text = "Travel without a visa is suspended with effect from 1 June 2024. The mill will not open on 3 June 2024."
    found = timeline(shelf(("Post", "2024-05-10", text)).abstracts)
    assert [(each.first, each.bound, each.kind) for each in found] == [
        ("2024-06-01", "from", "foreseen"),
        ("2024-06-03", "on", "ruled out"),
    ]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The bridge at Korsa has been closed since 3 May.", "since"),
        ("By 3 May the queue at Korsa had shrunk to 150 lorries.", "by"),
        ("The flames stood over the mill until 3 May.", "until"),
        ("The mayor opened the harbour market on 3 May.", "on"),
        ("The ferry Lisa grounded shortly before 11pm on 3 May.", "on"),
    ],
)
def test_a_day_binds_as_the_report_says(shelf: Callable, text: str, bound: str) -> None:
    (found,) = timeline(shelf(("Post", "2024-05-10", text)).abstracts)
    assert (found.first, found.bound) == ("2024-05-03", bound)


def test_from_one_day_to_another_is_a_stretch(shelf: Callable) -> None:
    text = "No ship left the harbour of Korsa between 2 May and 6 May."
    (found,) = timeline(shelf(("Post", "2024-05-10", text)).abstracts)
    assert (found.first, found.last, found.kind) == ("2024-05-02", "2024-05-06", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "If the harbour stays shut beyond 1 June, the bakers of Korsa will run out of flour.",
        "The ministry did not answer questions sent by the Post on Tuesday.",
        "Five miners are in hospital, two more than on Tuesday.",
        "The ministry put the loss at 12 per cent in a statement on Tuesday.",
        "Correction, 9 May: An earlier version of this article gave the sum as 4 million crowns.",
        "The letter to the harbour office is dated 7 May.",
        "The Post spoke with the miner on Tuesday in a hotel in Korsa.",
        "It was shortly after two in the morning on Tuesday.",
    ],
)
def test_what_tells_of_no_happening_is_left_out(shelf: Callable, text: str) -> None:
    assert timeline(shelf(("The Post", "2024-05-10", text)).abstracts) == ()


def test_a_date_is_that_of_the_clause_it_stands_in(shelf: Callable) -> None:
    text = "The engineers who were abducted from the mill on 3 May are free."
    (found,) = timeline(shelf(("Post", "2024-05-10", text)).abstracts)
    assert found.text == "The engineers who were abducted from the mill on 3 May"


def test_tellings_in_other_words_are_one_by_matter_or_minute(shelf: Callable) -> None:
    case = shelf(
        ("Post", "2024-05-10", "The five engineers of Korsa were let go on 7 May. The fire began at 2.20am on 8 May."),
        (
            "Mail",
            "2024-05-11",
            "The five engineers were freed in Arvel on 7 May. At 2.20am on 8 May an ignition occurred in the mill.",
        ),
    )
    assert [each.outlets for each in timeline(case.abstracts)] == [2, 2]


def test_a_report_without_the_day_joins_by_the_claim(shelf: Callable) -> None:
    case = shelf(
        ("Post", "2024-05-10", "The road bridge at Korsa collapsed on 8 May. Rain fell in the hills all day."),
        ("Mail", "2024-05-11", "The road bridge at Korsa has collapsed. A baker saw it from his window."),
    )
    (found,) = timeline(case.abstracts, account(case.abstracts))
    assert [(told.at.report, told.first) for told in found.tellings] == [("r1", "2024-05-08"), ("r2", "")]
    assert found.claim is not None
    assert found.origins is not None
    assert found.origins.high == 2


def test_an_hour_without_its_day_has_the_day_told_before(shelf: Callable) -> None:
    text = "A fire broke out at the mill of Korsa on 8 May. The roof fell in at 4.20am, firefighters said."
    found = timeline(shelf(("Post", "2024-05-10", text)).abstracts)
    assert [(each.first, each.sure) for each in found] == [("2024-05-08", True), ("2024-05-08", False)]


def test_no_reports_have_no_timeline() -> None:
    assert timeline(()) == ()
