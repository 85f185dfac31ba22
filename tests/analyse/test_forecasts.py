"""The ledger of forecasts: what is entered, what is a repeat, what later reports make of it, how forecasters did."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.analyse import Abstract
from onrecord.analyse.abstract import Days, Outlook, Voice
from onrecord.analyse.forecasts import ledger, scores
from onrecord.model import At, Entry

SAID = "2024-05-10"
VOICE = Voice("s1", "Anna Vidal", "person", "say", "positive", False, None, None, "Anna Vidal")


def foreseen(each: Abstract, words: str, **facts: object) -> Abstract:
    """The report with these words as its one forecast, whatever was found in it."""
    start = each.text.index(words)
    outlook = Outlook(
        id=f"{each.report}/f1",
        start=start,
        end=start + len(words),
        sentence=(start, start + len(words)),
        term="likely",
        low=0.55,
        high=0.8,
        due=None,
        condition=None,
        rule="likelihood/with-modal",
        voice=VOICE,
    )
    return replace(each, outlooks=(replace(outlook, **facts),))  # type: ignore[arg-type]


def due(day: str | None) -> Days | None:
    return Days(day, day) if day else None


# What was foreseen on 10 May 2024, by when, what a later report told and when, and what that makes of it.
TOLD = [
    ("A strike of the dockers is likely to begin on Thursday", "2024-05-16",
     "2024-06-01", "Two tankers left the port, but the strike of the dockers never took place.", "did_not_occur"),
    ("Cholera will probably spread to the northern districts by June", "2024-06-01",
     "2024-05-28", "Cholera had reached two northern districts, but the schools never closed.", "occurred"),
    ("The Front is likely to begin its offensive in May", "2024-05-31",
     "2024-06-08", "The offensive that the Front had announced for May never began.", "did_not_occur"),
    ("The central bank will probably raise its key rate by the end of June", "2024-06-30",
     "2024-07-02", "The central bank raised its key rate to 4.5 per cent on 18 June.", "occurred"),
    ("The central bank will probably raise its key rate by the end of June", "2024-06-30",
     "2024-07-02", "The central bank held its key rate steady in June.", "did_not_occur"),
    ("The central bank will probably raise its key rate by the end of June", "2024-06-30",
     "2024-06-02", "The central bank held its key rate steady on Friday.", "open"),
    ("Inflation is likely to exceed 6 per cent in May", "2024-05-31",
     "2024-06-12", "Inflation came to 5.4 per cent in May, the statistics office said.", "did_not_occur"),
    ("Inflation is likely to exceed 6 per cent in May", "2024-05-31",
     "2024-06-12", "Inflation stood at 6.3 per cent in May, the statistics office said.", "occurred"),
    ("The court will probably free the two editors before Easter", "2024-05-30",
     "2024-06-03", "The court refused to free the two editors.", "did_not_occur"),
    ("The Morva dyke will probably break before the end of May", "2024-05-31",
     "2024-06-08", "The Morva dyke, which many had feared would break, never gave way.", "did_not_occur"),
    ("The Morva dyke will probably break before the end of May", "2024-05-31",
     "2024-06-08", "The Morva dyke, which many had feared would break, broke on 20 May.", "occurred"),
    ("The Morva dyke will probably break before the end of May", "2024-05-31",
     "2024-05-20", "The Morva dyke, about which engineers had worried, is still whole.", "open"),
    ("The Morva dyke will probably break before the end of May", "2024-05-31",
     "2024-06-08", "The Lisk bridge, about which engineers had worried, never fell.", "open"),
    ("The mill will probably stand still until at least 20 May", "2024-05-20",
     "2024-06-08", "The mill started again on 3 June with new belts.", "occurred"),
    ("The mill will probably stand still until at least 20 May", "2024-05-20",
     "2024-06-08", "The mill started again on 14 May with new belts.", "did_not_occur"),
    ("The search will probably be complete within ten days", None,
     "2024-06-08", "All the houses on the quay had been searched by 18 May.", "occurred"),
    ("The search will probably be complete within ten days of publication", None,
     "2024-06-08", "All the houses on the quay had been searched by 30 May.", "did_not_occur"),
    ("The survey will probably be complete within ten days of its start", None,
     "2024-06-08", "The survey began on 1 June. The survey was completed on 7 June.", "occurred"),
    ("The survey will probably be complete within ten days of its start", None,
     "2024-06-08", "The survey was completed on 7 June.", "open"),
    ("The rebels are likely to take the airport within days", None,
     "2024-05-14", "The rebels took the airport on Sunday after a short fight.", "occurred"),
    ("The Liberals will very likely lose their majority on Sunday", "2024-05-12",
     "2024-05-13", "The Liberals lost their majority.", "occurred"),
    ("The Liberals will very likely lose their majority on Sunday", "2024-05-12",
     "2024-05-13", "The Liberals kept their majority.", "did_not_occur"),
    ("Snow will almost certainly close the Arvel pass by Tuesday", "2024-05-14",
     "2024-05-16", "The Arvel pass stayed open all week.", "did_not_occur"),
    ("The dockers’ strike will probably end before the weekend", "2024-05-18",
     "2024-05-21", "The dockers’ strike continued on Monday.", "did_not_occur"),
    ("Talks between the two governments are unlikely to resume this month", "2024-05-31",
     "2024-05-22", "Talks between the two governments resumed on 20 May in Oslo.", "occurred"),
    ("The referendum will not be held before June", "2024-06-01",
     "2024-05-27", "The referendum was held on 26 May.", "did_not_occur"),
    ("The Old Bridge will probably reopen in October", "2024-10-31",
     "2024-11-04", "The Old Bridge, built in 1964, is painted every ten years.", "open"),
    ("The Old Bridge will probably reopen in October", "2024-10-31",
     "2024-11-04", "The museum reopened in October.", "open"),
    ("The siege will probably last until the end of May", "2024-05-31",
     "2024-06-05", "The siege was lifted on 17 May.", "did_not_occur"),
    ("The army will probably retake Korsa by July", "2024-07-01",
     "2024-07-09", "The army retook Korsa on 3 March and left it again.", "open"),
    ("The number of dead will almost certainly pass 100 by Sunday", "2024-05-12",
     "2024-05-13", "The number of dead stood at 117 on Sunday.", "occurred"),
    ("The toll would rise", None, "2024-05-12", "Nobody paid the toll on the motorway.", "open"),
    ("Parliament will probably approve the budget by Friday", "2024-05-17",
     "2024-05-18", "Parliament rejected the budget on Friday.", "did_not_occur"),
    ("Parliament will probably approve the budget by Friday", "2024-05-17",
     "2024-05-18", "Parliament met on Friday. The budget has 400 pages.", "open"),
    ("The minister is likely to resign within a week", "2024-05-17",
     "2024-05-20", "The minister resigned on Thursday.", "occurred"),
    ("The minister is likely to resign within a week", "2024-05-17",
     "2024-05-20", "The minister remains in office.", "did_not_occur"),
    ("The minister is likely to resign within a week", "2024-05-17",
     "2024-05-20", "The minister offered to resign.", "open"),
    ("The fog will probably lift by Wednesday", "2024-05-15",
     "2024-06-20", "The fog did not lift until the last week of May.", "did_not_occur"),
    ("The siege will very likely last beyond May", "2024-05-31",
     "2024-07-05", "The siege was lifted on 17 June.", "occurred"),
    ("The talks will probably be put off until June", "2024-06-30",
     "2024-07-12", "The talks were held on 27 May as arranged.", "did_not_occur"),
    ("The lake is likely to flood the meadow in May", "2024-05-31",
     "2024-06-12", "The lake rose without flooding the meadow.", "open"),
    ("Another raid on the depot is likely", None,
     "2024-05-12", "The raid on the depot had lasted an hour.", "open"),
    ("The captain will almost certainly be brought before a naval tribunal", None,
     "2024-07-01", "The naval tribunal opened its hearing against the captain on 3 June.", "occurred"),
    ("The book fair in Torva is likely to be called off", "2024-06-30",
     "2024-06-12", "The book fair in Torva was held from 4 to 8 June.", "did_not_occur"),
    ("The bishop will almost certainly visit the island in June", "2024-06-30",
     "2024-07-02", "The visit of the bishop to the island was postponed.", "did_not_occur"),
    ("The garrison of Holm will probably join the revolt", None,
     "2024-06-12", "The garrison of Holm never left its barracks.", "did_not_occur"),
    ("The weavers will probably go back to their looms in May", "2024-05-31",
     "2024-06-12", "The weavers returned to their looms on 22 May.", "occurred"),
    ("Unemployment is likely to fall below 5 per cent in May", "2024-05-31",
     "2024-06-12", "Unemployment stood at 5.6 per cent in May.", "did_not_occur"),
    ("Unemployment is likely to fall below 5 per cent in May", "2024-05-31",
     "2024-06-12", "Unemployment stood at 4.8 per cent in May.", "occurred"),
    ("The party is likely to win more than 30 seats on Sunday", "2024-05-12",
     "2024-05-14", "The party took 27 seats.", "did_not_occur"),
    ("The barley harvest is likely to exceed 30 million tonnes", None,
     "2024-09-02", "Farmers cut 27 million tonnes of barley, well below what had been forecast.", "did_not_occur"),
    ("The temperature in the silo is likely to reach 60 degrees Celsius by Sunday", "2024-05-12",
     "2024-05-14", "The temperature in the silo stood at 63 degrees on Sunday.", "occurred"),
    ("The temperature in the silo is likely to reach 60 degrees Celsius by Sunday", "2024-05-12",
     "2024-05-14", "The temperature in the silo stood at 43 degrees on Sunday.", "did_not_occur"),
    ("The price of salt will probably double by June", "2024-06-30",
     "2024-07-02", "The price of salt had gone up by a tenth in June.", "open"),
    ("The opposition will probably win the by-election in Sarn", None,
     "2024-06-12", "The government won the by-election in Sarn.", "open"),
    ("The truce will almost certainly be extended", None,
     "2024-06-12", "Both sides renewed the truce on 28 May.", "occurred"),
    ("The ferry will probably stay at its berth until 20 May", "2024-05-20",
     "2024-06-12", "The ferry put to sea on 14 May.", "did_not_occur"),
    ("The river will probably burst its banks by Sunday", "2024-05-12",
     "2024-05-14", "The river stayed within its banks.", "did_not_occur"),
    ("The first drawings of the quay will probably be in print by the end of May", "2024-05-31",
     "2024-06-08", "Clerks gave out the first drawings of the quay, which were published on 22 May.", "occurred"),
    ("The wards are likely to be empty by Friday", "2024-05-17",
     "2024-06-08", "The wards were empty by noon on the Thursday after the fire.", "occurred"),
    ("All the lancers will probably leave the valley by June", "2024-06-01",
     "2024-05-20", "All the lancers are to leave the valley by June.", "open"),
    ("The barriers are likely to come down in May", "2024-05-31",
     "2024-06-08", "A wall of water came down the gorge on 12 May.", "open"),
    ("The looms will probably be back at work before the fair", None,
     "2024-06-08", "The looms were back at work on 19 May, two days after the fair.", "did_not_occur"),
    ("The looms will probably be back at work before the fair", None,
     "2024-06-08", "The looms were back at work on 16 May, two days before the fair.", "occurred"),
    ("The test of the pump will probably be completed within ten days of its arrival on 15 May", "2024-05-15",
     "2024-06-18", "The test of the pump was completed on 23 May.", "occurred"),
    ("The test of the pump will probably be completed within ten days of its arrival on 15 May", "2024-05-15",
     "2024-06-18", "The test of the pump was completed on 2 June.", "did_not_occur"),
    ("The quarry pits will probably be clean enough to be reopened by the end of May", "2024-05-31",
     "2024-06-08", "The quarry pits were reopened on 24 May.", "occurred"),
    ("The hearings are likely to drag past Sunday", "2024-05-12",
     "2024-06-08", "The hearings were still going on a week later, on 19 May.", "occurred"),
    ("The price of salt will probably double by June", "2024-06-30",
     "2024-07-02", "The price of salt rose by 12 per cent by June.", "did_not_occur"),
    ("The price of salt will probably double by June", "2024-06-30",
     "2024-07-02", "The price of salt rose by 130 per cent by June.", "occurred"),
    ("The reeve will very likely step down by June", "2024-06-30",
     "2024-07-02", "The reeve gave up his office on 2 June.", "occurred"),
    ("The lease of the lake will probably be signed by June and would be worth 2 million euros", "2024-06-30",
     "2024-07-02", "The lease of the lake was signed on 2 June.", "occurred"),
    ("The regatta on 9 June will probably be taken away from Torva", "2024-06-09",
     "2024-07-02", "Crowds came to the regatta, which went ahead at Torva on 9 June.", "did_not_occur"),
    ("The two mills will probably be one before June", "2024-06-01",
     "2024-07-02", "The two mills have new roofs.", "open"),
    # a bound is no denial
    ("The swell is likely to fall below 3 metres by 20 May", "2024-05-20",
     "2024-06-08", "On 19 May the swell did not exceed 2.1 metres.", "occurred"),
    ("The swell will probably exceed 5 metres on 20 May", "2024-05-20",
     "2024-06-08", "On 20 May the swell did not exceed 4.1 metres.", "did_not_occur"),
    # what went on until a day was over on that day
    ("The dredging will probably be completed by 31 May", "2024-05-31",
     "2024-06-18", "The dredging went on until 9 June.", "did_not_occur"),
    ("The dredging will probably be completed by 31 May", "2024-05-31",
     "2024-06-18", "The dredging went on until 26 May.", "occurred"),
    # not before a day
    ("The pumps will almost certainly not run before 27 May", "2024-05-27",
     "2024-06-18", "The valves were changed on 30 May, and the pumps have run since that day.", "occurred"),
    ("The pumps will almost certainly not run before 27 May", "2024-05-27",
     "2024-06-18", "The pumps have run at night.", "open"),
    ("The pumps will almost certainly not run before 27 May", "2024-05-27",
     "2024-05-24", "The pumps ran at night.", "did_not_occur"),
    ("The pumps will almost certainly not run before 27 May", "2024-05-27",
     "2024-06-18", "The pumps ran again on 27 May.", "occurred"),
    ("The museum is likely to open before 20 May", "2024-05-20",
     "2024-06-18", "The museum opened on 20 May.", "did_not_occur"),
    # nobody, nothing
    ("No freighter will leave Torrin before 20 May", "2024-05-20",
     "2024-06-18", "A freighter left Torrin on 24 May.", "occurred"),
    ("No freighter will leave Torrin before 20 May", "2024-05-20",
     "2024-06-18", "A freighter left Torrin on 14 May.", "did_not_occur"),
    ("There will probably be no recount of the ballots in Torrin in May", "2024-05-31",
     "2024-06-18", "There was no recount of the ballots in Torrin.", "occurred"),
    # an offer is no deed, and what was not yet is overtaken
    ("Rosa Keel will probably be out of office before the end of May", "2024-05-31",
     "2024-06-18", "Rosa Keel offered her resignation on 14 May.", "open"),
    ("The guild is likely to sign the pact in May", "2024-05-31",
     "2024-06-18", "The guild had not signed the pact on 24 May. The guild signed the pact on 29 May.", "occurred"),
    # how much of it
    ("The yard will probably have sold 40,000 tickets by the end of May", "2024-05-31",
     "2024-06-18", "The yard sold 26,500 tickets in May.", "did_not_occur"),
    ("The yard will probably have sold 40,000 tickets by the end of May", "2024-05-31",
     "2024-06-18", "The yard sold 43,000 tickets in May.", "occurred"),
    ("The clerks will probably have worked 9,000 hours of overtime by the end of May", "2024-05-31",
     "2024-06-18", "The clerks worked 4,100 hours of overtime in May.", "did_not_occur"),
    ("The 30 trams will probably be sold by the end of May", "2024-05-31",
     "2024-06-18", "The 30 trams were sold on 24 May for 4 million crowns.", "occurred"),
    # beyond a line, not beyond a day
    ("The trawlers will probably fish beyond the buoy line in May", "2024-05-31",
     "2024-06-18", "The trawlers fished beyond the buoy line on 24 May.", "occurred"),
    # breaking apart, and still there
    ("The league will probably break apart before the end of May", "2024-05-31",
     "2024-06-18", "The league is still in office.", "did_not_occur"),
    ("The looms will probably be put up for sale before the end of May", "2024-05-31",
     "2024-06-18", "None of the looms has been offered for sale.", "did_not_occur"),
    ("Rosa Keel will probably leave the council before Easter", None,
     "2024-05-30", "Rosa Keel has not left the council.", "open"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD)
def test_an_outcome_is_proposed_only_where_a_later_report_tells_it(shelf: Callable, row: tuple[str, ...]) -> None:
    words, by, published, told, outcome = row
    first, second = shelf(("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", published, told)).abstracts
    (entry,) = ledger((foreseen(first, words, due=due(by)), replace(second, outlooks=())))
    assert entry.outcome == outcome
    assert bool(entry.evidence) == (outcome != "open")
    assert entry.why


@pytest.mark.parametrize(("day", "outcome"), [("20 June", "occurred"), ("20 July", "did_not_occur")])
def test_what_is_foreseen_before_a_month_is_late_in_it(shelf: Callable, day: str, outcome: str) -> None:
    words = "A ruling on the dam is likely before July"
    first, second = shelf(
        ("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", "2024-07-25", f"The ruling on the dam came on {day}.")
    ).abstracts
    (entry,) = ledger((foreseen(first, words, due=Days("2024-07-01", "2024-07-31")), replace(second, outlooks=())))
    assert entry.outcome == outcome


STORY = "Orla Venn of the Port of Karsund boarded the Silver Heron with Tomas Reik and the Coast Watch."


def test_what_was_named_before_is_known_by_the_name_that_the_story_is_about(shelf: Callable) -> None:
    """ "This ship" is the one that all reports name, not one of another story."""
    words = "this ship will be at sea again before the end of May"
    first, second, other = shelf(
        ("Post", SAID, f"{STORY} Anna Vidal said {words}."),
        ("Mail", "2024-06-03", f"{STORY} The Silver Heron put to sea on 24 May."),
        ("Echo", "2024-06-04", "In Dorra the Blue Gull of the Marl Line with Ivo Brandt put to sea on 24 May."),
    ).abstracts
    outlook = foreseen(first, words, due=Days("2024-05-21", "2024-05-31"))
    (entry,) = ledger((outlook, replace(second, outlooks=())))
    assert entry.outcome == "occurred"
    (entry,) = ledger((outlook, replace(other, outlooks=())))
    assert entry.outcome == "open"


def test_a_report_that_shares_no_name_is_of_another_story(shelf: Callable) -> None:
    words = "The strike of the pilots will probably end by Friday"
    told = "The strike of the pilots ended on Thursday."
    first, second, other = shelf(
        ("Post", SAID, f"{STORY} {words}, Anna Vidal said."),
        ("Mail", "2024-06-03", f"{STORY} {told}"),
        ("Echo", "2024-06-03", f"In Dorra the Blue Gull met the Marl Line with Ivo Brandt and Hedda Quist. {told}"),
    ).abstracts
    outlook = foreseen(first, words)
    assert ledger((outlook, replace(second, outlooks=())))[0].outcome == "occurred"
    assert ledger((outlook, replace(other, outlooks=())))[0].outcome == "open"


@pytest.mark.parametrize(
    ("words", "told", "outcome"),
    [
        (
            "Somebody will very likely be charged before the end of May",
            "Two brothers were charged on 24 May.",
            "occurred",
        ),
        ("A second wave of arrests is likely in May", "Soldiers arrested nine more men on 24 May.", "occurred"),
        ("The barge is likely to reach Dolmen in May", "Silt reached Dolmen on 24 May.", "open"),
        (
            "A win in the first round is highly likely",
            "The reeve won by a hair in a run-off on 24 May.",
            "did_not_occur",
        ),
    ],
)
def test_reports_of_one_story_tell_it_in_few_words(shelf: Callable, words: str, told: str, outcome: str) -> None:
    first, second = shelf(
        ("Post", SAID, f"{STORY} {words}, Anna Vidal said."), ("Mail", "2024-06-03", f"{STORY} {told}")
    ).abstracts
    outlook = foreseen(first, words, due=Days("2024-05-01", "2024-05-31"))
    (found,) = ledger((outlook, replace(second, outlooks=())))
    assert found.outcome == outcome


def test_courts_and_ministries_make_no_two_reports_one_story(shelf: Callable) -> None:
    words = "The strike of the pilots will probably end by Friday"
    generic = "The Court, a Minister and the Photo Agency knew."
    elsewhere = "In Dorra the Marl Line met Ivo Brandt and Hedda Quist."
    first, other = shelf(
        ("Post", SAID, f"{STORY} {generic} {words}, Anna Vidal said."),
        ("Echo", "2024-06-03", f"{elsewhere} {generic} The strike of the pilots ended on Thursday."),
    ).abstracts
    assert ledger((foreseen(first, words), replace(other, outlooks=())))[0].outcome == "open"


def test_the_weekday_of_a_copy_is_that_of_what_it_was_copied_from(shelf: Callable) -> None:
    words, told = "The tar is likely to reach the oyster beds by Friday", "The tar reached the oyster beds on Thursday."
    first, second, copy = shelf(
        ("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", "2024-05-18", told), ("Echo", "2024-05-23", told)
    ).abstracts
    outlook = foreseen(first, words, due=due("2024-05-17"))
    (found,) = ledger((outlook, replace(second, outlooks=()), replace(copy, outlooks=())))
    assert found.outcome == "occurred"


def test_a_window_closes_so_many_days_after_it_takes_effect(shelf: Callable) -> None:
    words = "The nets will probably be dry within ten days of this ban taking effect"
    law = "The ban takes effect on 20 May."
    first, second = shelf(
        ("Post", SAID, f"{law} {words}."), ("Mail", "2024-06-20", "The nets were dry on 29 May.")
    ).abstracts
    (found,) = ledger((foreseen(first, words), replace(second, outlooks=())))
    assert (found.due, found.outcome) == ("2024-05-30", "occurred")


def test_a_conditional_forecast_that_did_not_come_had_its_condition_unmet(shelf: Callable) -> None:
    words = "The lower market will probably be evacuated if the dyke breaks"
    first, second = shelf(
        ("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", "2024-06-01", "The lower market was never evacuated.")
    ).abstracts
    outlook = foreseen(first, words, condition="if the dyke breaks")
    (entry,) = ledger((outlook, replace(second, outlooks=())))
    assert entry.outcome == "condition_not_met"
    assert entry.condition == "if the dyke breaks"


@pytest.mark.parametrize(
    ("condition", "told", "outcome"),
    [
        ("if the river rises above six metres", "The river never rose above six metres.", "condition_not_met"),
        ("if the river rises above six metres", "The river rose above seven metres on 20 May.", "open"),
        ("unless the dyke is mended", "The dyke was mended on 20 May.", "condition_not_met"),
        ("if the dyke breaks", "The lower market was evacuated on 20 May.", "occurred"),
    ],
)
def test_a_condition_is_looked_up_as_the_forecast_is(shelf: Callable, condition: str, told: str, outcome: str) -> None:
    words = f"The lower market will probably be evacuated {condition}"
    first, second = shelf(("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", "2024-06-01", told)).abstracts
    (entry,) = ledger((foreseen(first, words, condition=condition), replace(second, outlooks=())))
    assert entry.outcome == outcome


def test_what_a_correction_takes_back_is_no_forecast(shelf: Callable) -> None:
    words = "The court would rule on Friday"
    (each,) = shelf(("Post", SAID, f"An earlier version of this article said: {words}.")).abstracts
    voice = replace(VOICE, name="An earlier version of this article")
    assert not ledger((foreseen(each, words, voice=voice),))


def test_the_same_forecast_in_a_later_report_is_a_repeat(shelf: Callable) -> None:
    words = "The level of the Arvel is likely to drop by Friday"
    first, second = shelf(("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", SAID, f"{words}, she said.")).abstracts
    (entry,) = ledger((foreseen(first, words), foreseen(second, words)))
    assert entry.at == At("r1", 0, len(words))
    assert entry.repeats == (At("r2", 0, len(words)),)
    assert entry.outcome == "open"


def test_two_forecasters_have_two_entries(shelf: Callable) -> None:
    words = "The level of the Arvel is likely to drop by Friday"
    first, second = shelf(
        ("Post", SAID, f"{words}, Anna Vidal said."), ("Mail", SAID, f"{words}, Jon Bo said.")
    ).abstracts
    other = replace(VOICE, name="Jon Bo")
    entries = ledger((foreseen(first, words), foreseen(second, words, voice=other)))
    assert [entry.who for entry in entries] == ["Anna Vidal", "Jon Bo"]
    assert not any(entry.repeats for entry in entries)


@pytest.mark.parametrize(
    ("rule", "low", "day", "is_entered"),
    [
        ("modal/may", None, None, False),
        ("modal/will", None, None, False),
        ("modal/will", None, "2024-06-01", True),
        ("modal/could", None, "2024-06-01", False),
        ("outlook/expected", None, None, False),
        ("outlook/expected", None, "2024-06-01", True),
        ("outlook/likely", 0.55, None, True),
    ],
)
def test_what_can_never_be_checked_is_not_entered(
    shelf: Callable, rule: str, low: float | None, day: str | None, is_entered: bool
) -> None:
    words = "The ferry will run again"
    (each,) = shelf(("Post", SAID, f"{words}, Anna Vidal said.")).abstracts
    assert bool(ledger((foreseen(each, words, rule=rule, low=low, due=due(day)),))) == is_entered


def test_narration_is_a_forecast_of_its_author(shelf: Callable) -> None:
    words = "The ferry will probably run again in June"
    (each,) = shelf(("Post", SAID, f"{words}.")).abstracts
    (entry,) = ledger((foreseen(each, words, voice=None),))
    assert entry.who == "Post"


def entry(who: str, low: float | None, outcome: str, resolved_by: str | None = None) -> Entry:
    return Entry(
        id="f", at=At("r1", 0, 1), who=who, term="likely", low=low, high=low, due=None, condition=None,
        outcome=outcome, resolved_by=resolved_by,  # type: ignore[arg-type]
    )  # fmt: skip


def test_brier_scores_keep_people_and_machine_apart() -> None:
    (score,) = scores(
        [
            entry("Vidal", 0.9, "occurred", "ana"),
            entry("Vidal", 0.9, "did_not_occur"),
            entry("Vidal", 0.9, "condition_not_met", "ana"),
            entry("Vidal", None, "occurred", "ana"),
            entry("Vidal", 0.9, "open"),
        ]
    )
    assert score.brier == pytest.approx(0.01)
    assert score.resolved == 1
    assert score.proposed == pytest.approx(0.81)
    assert score.pending == 1
    assert score.open == 3


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("The relief committee of Pell, Arna and Tolmin counted 950 people in the tents on 17 May.", "occurred"),
        ("The relief committee of Pell, Arna and Tolmin counted 510 people in the tents on 17 May.", "did_not_occur"),
        ("The relief committee of Pell, Arna and Tolmin counted 950 people in the tents on 29 May.", "open"),
        ("The relief committee of Pell, Arna and Tolmin counted 950 sheep on 17 May.", "open"),
    ],
)
def test_the_number_is_what_was_counted_just_before(shelf: Callable, told: str, outcome: str) -> None:
    counted = "In Pell, Arna and Tolmin 400 people slept in tents, the relief committee said."
    case = shelf(("Post", SAID, f"{counted} The number is likely to pass 900."), ("Mail", "2024-06-02", told))
    first, later = case.abstracts
    (found,) = ledger((foreseen(first, "The number is likely to pass 900", due=due("2024-05-17")), later))
    assert found.outcome == outcome


def test_nothing_foreseen_is_an_empty_ledger() -> None:
    assert ledger(()) == ()
    assert scores(()) == ()
