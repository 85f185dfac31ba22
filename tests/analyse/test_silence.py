"""What tells how a forecast turned out without its words: nobody did it, all went on, its day is yet to come."""

from collections.abc import Callable

import pytest

from onrecord.analyse.forecasts import ledger
from onrecord.analyse.forecasts.contraries import contraries
from onrecord.analyse.forecasts.fires import read

STORY = "Orla Venn of the Port of Karsund met Tomas Reik of the Sarvik Line and Hedda Quist of the Norbeck Herald."
ELSEWHERE = "Ivo Brandt of the Marl Line met Jana Rusk of Dorra and Sven Aldous of the Pellworm Post in Altmark."
PERHAPS = "There is a realistic possibility that"


def outcome(shelf: Callable, said: str, told: str, story: str = STORY) -> str:
    case = shelf(("Post", "2025-03-03", f"{STORY}\n\n{said}"), ("Mail", "2025-05-12", f"{story}\n\n{told}"))
    (entry,) = (each for each in ledger(case.abstracts) if each.at.report == "r1")
    return entry.outcome


CHARGED = f"{PERHAPS} a director of the line will be charged before the end of April, said Ms Quist."
PRINTING = f"{PERHAPS} the Herald will stop printing before the end of April, said Ms Quist."
PILOTS = f"{PERHAPS} the pilots will walk out before the end of April, said Ms Quist."
INQUEST = "It is highly likely that the inquest will open before the end of April, said Ms Quist."
SEARCH = "The search would almost certainly go on until at least Sunday, said Mr Reik."
LOCK = "The lock will almost certainly remain closed until at least 20 March, said Mr Reik."
CREW = "The crew will almost certainly be held until at least the end of March, said Mr Reik."
VOTE = "The vote was due on Friday, but Mr Reik said it would almost certainly be put off until after Easter."
FIRE = "The fire will probably be out by Wednesday evening, said Mr Reik."
RASCH = (
    "Bela Rasch is in a cell. “He will very likely be released before the end of March,” said his lawyer, Ines Holt."
)
BAIL = "The court asks for bail. If the money is not paid by Friday, the tug will probably be sold, said Ms Quist."
HULL = "The inspection of the hull will probably be completed within 14 days of the date of this notice, said Mr Reik."


@pytest.mark.parametrize(
    ("said", "told", "expected"),
    [
        # nobody did it
        (CHARGED, "No one has been charged.", "did_not_occur"),
        (CHARGED, "No one has been hurt.", "open"),
        (CHARGED, "No pickpocket has been charged.", "open"),
        ("“We shall very likely sail again before the end of April,” said Mr Reik.",
         "No ferry of the line has sailed since the collision.", "did_not_occur"),
        # all went on
        (PRINTING, "The Herald came out every day in April.", "did_not_occur"),
        (PRINTING, "The Herald came out every day in March.", "open"),
        (PILOTS, "The pilots have gone on working.", "did_not_occur"),
        (PILOTS, "The pilots have gone on complaining about the food of the canteen.", "open"),
        (FIRE, "The fire burned until 9 March.", "did_not_occur"),
        # a later day is set
        (INQUEST, "The inquest is now due to open on 3 June.", "did_not_occur"),
        (INQUEST, "The inquest will open on 3 June.", "did_not_occur"),
        (INQUEST, "The inquest was to open on 3 April.", "open"),
        # the end of what was to last
        (SEARCH, "The search was abandoned on 14 March.", "occurred"),
        (SEARCH, "The search was called off on 5 March.", "did_not_occur"),
        (SEARCH, "The tax was called off on 14 March.", "open"),
        (LOCK, "The lock reopened on 2 April.", "occurred"),
        (LOCK, "The lock reopened on 11 March.", "did_not_occur"),
        (CREW, "The crew were flown home on 9 April.", "occurred"),
        # put off
        (VOTE, "The council voted on 29 April.", "occurred"),
        (VOTE, "The council voted on 7 March.", "did_not_occur"),
        # a fire is nobody sent away
        (FIRE, "The fire was put out on 5 March.", "occurred"),
        (FIRE, "The envoy is still in Karsund.", "open"),
        # who or what is meant
        (RASCH, "Mr Rasch was released on 20 March.", "occurred"),
        (RASCH, "Mr Oberdorf was released on 20 March.", "open"),
        (BAIL, "Her brother paid the bail on 6 March.", "condition_not_met"),
        (BAIL, "Her brother paid the butcher on 6 March.", "open"),
        # done, had or come, without the verb
        (HULL, "The hull, inspected by 12 March, is sound.", "occurred"),
        ("The survivors will probably receive a first payment before 1 May, said Ms Quist.",
         "The survivors had their first payment on 22 April.", "occurred"),
        ("It is highly likely that the verdict will be given before the end of March, said Ms Quist.",
         "The verdict came on 14 April.", "did_not_occur"),
        ("Further protests are likely before Sunday, said Mr Reik.",
         "About 2,000 people protested outside the port on Friday 7 March.", "occurred"),
        # the other side of a thing
        (f"{PERHAPS} the party will split before the end of April, said Ms Quist.",
         "The party is united.", "did_not_occur"),
    ],
)  # fmt: skip
def test_an_outcome_may_be_told_without_the_words_of_the_forecast(
    shelf: Callable, said: str, told: str, expected: str
) -> None:
    assert outcome(shelf, said, told) == expected


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (CHARGED, "No one has been charged."),
        (VOTE, "The council voted on 29 April."),
        (RASCH, "He was released on 20 March."),
    ],
)
def test_what_another_story_leaves_unsaid_tells_nothing(shelf: Callable, said: str, told: str) -> None:
    assert outcome(shelf, said, told, ELSEWHERE) == "open"


def test_two_reports_without_a_common_name_are_of_one_story_by_a_third(shelf: Callable) -> None:
    said, told = (
        "The strike of the pilots will probably end by Friday, a clerk said.",
        "The strike of the pilots ended on Thursday 6 March.",
    )
    case = shelf(
        ("Post", "2025-03-03", f"{STORY}\n\n{said}"),
        ("Echo", "2025-03-04", f"{STORY} {ELSEWHERE}"),
        ("Mail", "2025-05-12", f"{ELSEWHERE}\n\n{told}"),
    )
    first, both, last = case.abstracts
    assert ledger((first, both, last))[0].outcome == "occurred"
    assert ledger((first, last))[0].outcome == "open"


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("The fire was out by noon", {"<fire>", "contained+"}),
        ("They will fire the cook", {"<fire>", "leaving"}),
        ("", set()),
    ],
)
def test_a_fire_is_read_as_a_thing(text: str, senses: set[str]) -> None:
    assert read(text) & {"<fire>", "contained+", "leaving"} == senses


def test_the_two_sides_of_a_thing_are_contraries_and_no_others() -> None:
    assert contraries("united-") == {"united+"}
    assert contraries("<fire>") == contraries("") == frozenset()
