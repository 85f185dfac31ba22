"""Contradictions: what cannot both be so is found, what may be explained away is left out."""

from collections.abc import Callable

import pytest

from onrecord.analyse import account
from onrecord.model import Account

DAY = "2024-05-07"


@pytest.fixture(scope="session")
def weighed(shelf: Callable) -> Callable[..., Account]:
    """The account of one report a text, all of one day and each of its own outlet."""

    def weighed(*texts: str) -> Account:
        outlets = ("Post", "Mail", "Globe", "Courier")
        return account(shelf(*((outlet, DAY, text) for outlet, text in zip(outlets, texts, strict=False))).abstracts)

    return weighed


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (
            "Rescuers said 14 miners were trapped in the Dolva mine.",
            "The union said 21 miners were trapped in the Dolva mine.",
            "number",
        ),
        (
            "The council said it had paid 300 million crowns to the builder Arvo for the Lenz bridge.",
            "Auditors said the council had paid 450 million crowns to the builder Arvo for the Lenz bridge.",
            "number",
        ),
        (
            "The sluice at Korm was opened at 3.10am, the operator said.",
            "The sluice at Korm was opened at 1.25am, a keeper told the Mail.",
            "time",
        ),
        (
            "The pumps at Korm were out of order that night, an engineer said.",
            "The water board said that the pumps at Korm were working that night.",
            "denial",
        ),
        (
            "Okan Brel, the arms dealer, was met by the minister in March, a former aide said.",
            "The minister denied that he had met the arms dealer Okan Brel in March.",
            "denial",
        ),
        (
            "The Ferrand pension fund hearing will take place on 4 June, the court said.",
            "The Ferrand pension fund hearing will take place on 6 June, its lawyer said.",
            "time",
        ),
        (
            "The clash took place at Lunz, the Torvian army said.",
            "The clash took place near Perm Hollow, a rebel commander said.",
            "scope",
        ),
        (
            "Five Torvian soldiers were killed in the clash on Tuesday, the army said.",
            "The rebels said 31 Torvian soldiers were killed in the clash on Tuesday.",
            "number",
        ),
        (
            "Hospital staff said 22 people were killed in the Korm mine on Tuesday.",
            "Fifteen people lost their lives in the Korm mine on Tuesday, the ministry said.",
            "number",
        ),
        (
            "Okoro won 48.5 per cent of the vote, the commission said.",
            "The party said that 55.2 per cent of the voters chose Amina Okoro.",
            "number",
        ),
        ("Turnout was 64 per cent.", "According to the party 49 per cent of the electorate took part.", "number"),
        (
            "The finance minister of Lenz has been abroad since Sunday, a banker said.",
            "The finance minister of Lenz has not left the country, his office said.",
            "denial",
        ),
        (
            "Arvel artillery opened fire on the Korm market, a nurse said.",
            "The ministry said that no unit of the Arvel army had opened fire on the Korm market.",
            "denial",
        ),
        (
            "The smelter was holding 4,200 tonnes of zinc in two sheds, its manager said.",
            "Surveyors said there were 6,900 tonnes of zinc in the smelter.",
            "number",
        ),
        (
            "Eleven customs guards were killed in the blast at Lunz, the ministry said.",
            "Eight customs guards died at Lunz, a doctor said.",
            "number",
        ),
        (
            "The bank lent to the Arvo shipyard for the first time on 17 April, its governor said.",
            "The first loan of the bank to the Arvo shipyard was made on 9 April, auditors said.",
            "time",
        ),
        (
            "Norwald made an offer for the Lenz mill in March, two brokers said.",
            "Nobody but Arvo made an offer for the Lenz mill, the minister said.",
            "denial",
        ),
        (
            "The laboratory found mercury in a sample of the Korm water on 3 March, an inspector said.",
            "The water board said that it had not found mercury in any sample of the Korm water before 12 March.",
            "denial",
        ),
        (
            "The harbour master of Lenz, Ines Calder, resigned on Monday, a member of the board said.",
            "“I have not resigned,” Ines Calder, the harbour master of Lenz, said.",
            "denial",
        ),
        (
            "The pumps of the Korm mine stopped for ten minutes on Tuesday night, a miner said.",
            "At no moment did the pumps of the Korm mine stop, the operator said.",
            "denial",
        ),
        (
            "The Korm depot was struck at 4.20pm, a nurse said.",
            "The explosion at the Korm depot occurred at 5.45pm.",
            "time",
        ),
        (
            "The tug may tow barges of up to 900 tonnes through the Lenz sluice, the harbour office said.",
            "The tug may tow barges of no more than 650 tonnes through the Lenz sluice, a pilot said.",
            "number",
        ),
        (
            "The letter of the engineer reached the Lenz water board in March 2021, she said.",
            "The letter of the engineer did not reach the Lenz water board until August 2022, its director said.",
            "time",
        ),
        (
            "The barge was making 14 knots when it passed the Lenz sluice, a keeper said.",
            "The barge never went above 9 knots at the Lenz sluice, its owner said.",
            "number",
        ),
        (
            "The first ambulance reached the Lenz mill six minutes after the foreman telephoned, the service said.",
            "The first ambulance reached the Lenz mill 25 minutes after the foreman telephoned, a weaver said.",
            "number",
        ),
        (
            "Nine barns were destroyed at Korm, the mayor said.",
            "Eighteen barns were destroyed at Korm, the brigade said.",
            "number",
        ),
        (
            "The mill pays 312 crowns for a thousand kilograms of wool, the weavers said.",
            "The mill pays 286 crowns for a thousand kilograms of wool, the ministry said.",
            "number",
        ),
        (
            "Fourteen journalists of the Lenz Courier were questioned on Tuesday, the paper said.",
            "Six employees of the Lenz Courier were questioned on Tuesday, the ministry said.",
            "number",
        ),
        (
            "The annex to the Korm lease of 2019 was signed on 12 February, a clerk said.",
            "The annex to the Korm lease of 2019 was signed on 19 February, the council said.",
            "time",
        ),
        (
            "The weavers were taken away by soldiers of the Korm garrison, the mayor said.",
            "The Korm garrison did not take the weavers away, its commander said.",
            "denial",
        ),
        (
            "The driver of the Lunz bus, Arvo Brel, 36, was charged, police said.",
            "The driver of the Lunz bus, Arvo Brel, 41, was charged, a prosecutor said.",
            "number",
        ),
    ],
)
def test_two_reports_that_cannot_both_be_right(weighed: Callable, first: str, second: str, kind: str) -> None:
    (found,) = weighed(first, second).contradictions
    assert found.kind == kind
    assert {member.report for member, side in zip(found.members, found.sides, strict=True) if side == "a"} != {
        member.report for member, side in zip(found.members, found.sides, strict=True) if side == "b"
    }
    assert found.why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "More than 10,000 people left their homes at Korm.",
            "About 10,500 people left their homes at Korm.",
            id="more than",
        ),
        pytest.param("The pit at Dolva is 190 miles away.", "The pit at Dolva is 306 km away.", id="units"),
        pytest.param(
            "On Monday 40 trains were cancelled at Lenz.", "On Tuesday 95 trains were cancelled at Lenz.", id="two days"
        ),
        pytest.param(
            "In the first two days 135 trains were cancelled at Lenz.",
            "On Monday 40 trains were cancelled at Lenz.",
            id="a sum of days",
        ),
        pytest.param(
            "The board raised the fare by 3 per cent.", "The fare is to go up by another 5 per cent.", id="on top"
        ),
        pytest.param(
            "The minister met the arms dealer Okan Brel in March, an aide said.",
            "The minister declined to comment on the arms dealer Okan Brel.",
            id="no comment",
        ),
        pytest.param(
            "The Arvel ferry will not sail before 9 May, the port said.",
            "The Arvel ferry sailed on 12 May, the port said.",
            id="not before",
        ),
        pytest.param(
            "The road to Lenz was closed on 3 May.", "The road to Lenz was reopened on 6 May.", id="what changes"
        ),
        pytest.param(
            "Turnout in the Lenz vote was 69 per cent.",
            "The Lenz deal was accepted with 54 per cent of the vote.",
            id="other shares",
        ),
        pytest.param(
            "Soldiers from Arvel fired on the Korm patrol.",
            "The Korm patrol did not fire on soldiers from Arvel.",
            id="other way round",
        ),
        pytest.param(
            "The silos at Korm will probably run out of grain, a trader said.",
            "No silo at Korm ran out of grain.",
            id="a forecast that did not come true",
        ),
        pytest.param(
            "The barge at Lenz carried 310 tonnes of salt.", "The barge at Lenz carried 342 tons of salt.", id="tons"
        ),
        pytest.param(
            "The number of homes damaged in Korm was put at 1,200 by the mayor.",
            "The peak of the river in Korm was put at 1,400 by the water board.",
            id="two things that are put at a figure",
        ),
        pytest.param(
            "Eleven delegates came to Lenz from the capital.",
            "The heads of the two delegations in Lenz met on Tuesday.",
            id="those in a body and bodies",
        ),
        pytest.param(
            "All 42 of its cabins were let to the choir of Lenz, the captain said.",
            "All 42 cabins of the steamer were let to the choir of Lenz, a purser said.",
            id="all of them and all",
        ),
        pytest.param(
            "Arvo made an offer for the Lenz mill in March, two brokers said.",
            "Nobody but Arvo made an offer for the Lenz mill, the minister said.",
            id="nobody but the one it is told of",
        ),
        pytest.param(
            "Turnout in Lenz was 64 per cent.", "At noon turnout in Lenz was 31 per cent.", id="so far and in the end"
        ),
        pytest.param(
            "Okoro won 48.5 per cent of the vote.", "Brel won 39.1 per cent of the vote.", id="two candidates"
        ),
        pytest.param(
            "Rallies had reached all the provinces within days of the vote in Lenz.",
            "No ballot box in Lenz was opened early, the commission said.",
            id="none of something else",
        ),
        pytest.param(
            "Whether soldiers stood on the streets of Lenz is a question.",
            "There is not one soldier on the streets of Lenz, the general staff said.",
            id="an open question",
        ),
        pytest.param(
            "By noon on Monday 1,850 hectares of heath had burned at Korm, the brigade said.",
            "By Tuesday evening 3,400 hectares of heath had burned at Korm, the brigade said.",
            id="a count that goes on",
        ),
        pytest.param(
            "At Korm 22 barns were destroyed and 9 damaged.",
            "At Korm 31 barns were destroyed or damaged.",
            id="a sum of what stands side by side",
        ),
        pytest.param("The mill stood at 31 per cent in Lenz.", "The mill slipped to 26 per cent in Lenz.", id="a fall"),
        pytest.param(
            "The barge was making 14 knots when it passed the Lenz sluice.",
            "The barge passed the Lenz sluice well over the 9-knot limit.",
            id="a limit and what was done",
        ),
        pytest.param(
            "“Today we are weavers,” the foreman said.", "“Today we are weavers,” the foreman said.", id="words"
        ),
        (
            "The driver in the Lunz crash, a 36-year-old man, was charged on Tuesday, police said.",
            "A 66-year-old woman was killed in the Lunz crash on Tuesday, a doctor said.",
        ),
        (
            "Woman killed in Korm tram crash, driver charged Updated 05/07/2024 01:03 PM",
            "Woman killed in Korm tram crash, driver charged Updated 9:06 AM",
        ),
        (
            "British climber killed at Korm 8:05am UK, Tuesday 7 May 2024.",
            "British climber killed at Korm 7 May 2024, 11:12am.",
        ),
        (
            "The three victims of the Korm shooting were taken to hospital, police said.",
            "The two other victims of the Korm shooting were being treated in hospital, a nurse said.",
        ),
        (
            "Ines Calder was jailed in Lenz, a deputy said.",
            "Ines Calder was later released on bail in Lenz, a guard said.",
        ),
        (
            "A clerk was arrested in Canada over the Arvo office shooting, police said.",
            "A clerk was arrested in Vancouver over the Arvo office shooting, a lawyer said.",
        ),
        (
            "Boarding operations were carried out on the other three skiffs at Korm, the coast guard said.",
            "The cutter Sula carried out a boarding operation on the skiffs at Korm, an officer said.",
        ),
        (
            "Police said the pedestrian was struck by a grey Marlin Camber.",
            "The pedestrian was struck by a gray 2013 Marlin Camber, the sergeant said.",
        ),
        (
            "The cracks in the Lenz dam leave no doubt as to the cause.",
            "The cause of the cracks in the Lenz dam is clear, the engineer said.",
        ),
        (
            "“It has both flags, so the ownership of the Sula really doesn’t matter,” the broker said.",
            "“So the ownership of the Sula really doesn't matter,” a broker said.",
        ),
        (
            "Calder’s speech touched on the Korm mine and not on the Lenz quay, the clerk said.",
            "Calder’s speech did not touch on the Lenz quay, the Mail heard.",
        ),
        (
            "Ines Calder, who had been living in Dorra, slipped on the ridge and died, police said.",
            "Ines Calder slipped on the ridge at Perm Hollow and died, a guide said.",
        ),
        (
            "Brel has three convictions for fraud, a court said. He also has two convictions for theft, a clerk said.",
            "Calder is in custody.",
        ),
        (
            "Three crew members of the Sula lost their lives, a piracy monitor said.",
            "Sixteen crew members were aboard the Sula, the coast guard said.",
        ),
        (
            "“I tried to open my door,” Arvo Brel said of the shooting at Lenz.",
            "“Close your door,” the officer told Arvo Brel at Lenz.",
        ),
        (
            "Brel doesn’t remember signing the lease of the Lenz quay.",
            "Brel signed the lease of the Lenz quay, the clerk said.",
        ),
    ],
)
def test_what_may_be_explained_away_is_none(weighed: Callable, first: str, second: str) -> None:
    assert weighed(first, second).contradictions == ()


def test_figures_that_one_report_tells_side_by_side_are_of_two_things(weighed: Callable) -> None:
    text = "The Lenz yard built 30 boats for the navy. The Lenz yard built 48 boats for the river police."
    assert weighed(text, "The Lenz yard built 48 boats.").contradictions == ()


def test_one_clause_is_contradicted_in_its_distance_and_in_its_weight(weighed: Callable) -> None:
    found = weighed(
        "The trawler was stopped three kilometres off Korm with 31 tonnes of cod in her hold, the coast guard said.",
        "The trawler was stopped seven kilometres off Korm, her owner said. She had 22 tonnes of cod in her hold.",
    ).contradictions
    assert [each.kind for each in found] == ["number", "number"]


def test_a_denial_answers_what_the_report_has_just_told(weighed: Callable) -> None:
    text = (
        "Police have arrested the harbour master of Arvel, the prosecutor said. His lawyer denied that he was arrested."
    )
    (found,) = weighed(text).contradictions
    assert (found.kind, found.sides) == ("denial", ("a", "b"))


def test_nobody_yet_and_somebody_a_month_later(shelf: Callable) -> None:
    found = shelf(
        ("Post", "2024-05-07", "Nobody has been arrested over the fire at the Lenz mill, police said."),
        ("Mail", "2024-06-11", "Two weavers are under arrest over the fire at the Lenz mill, police said."),
    )
    assert account(found.abstracts).contradictions == ()


def test_two_hours_that_one_report_gives_are_of_two_moments(weighed: Callable) -> None:
    both = "The fire broke out below the Korm ridge at 2.20pm. The fire reached the Korm houses at 6.05pm."
    assert weighed(both, "The fire reached the Korm houses shortly after 6pm.").contradictions == ()


def test_what_came_after_the_denial_does_not_contradict_it(shelf: Callable) -> None:
    case = shelf(
        ("Post", "2024-05-06", "The harbour minister Okan Brel has not resigned, his office said."),
        ("Mail", "2024-05-08", "Okan Brel, the harbour minister, resigned on 7 May."),
    )
    assert account(case.abstracts).contradictions == ()


def test_there_is_no_such_thing(weighed: Callable) -> None:
    found = weighed(
        "The port authority received a warning about the loose mooring in April, an inspector said.",
        "The port authority said that no such warning was received.",
    ).contradictions
    assert [each.kind for each in found] == ["denial"]


def test_a_corrected_article_stands_against_what_it_takes_back(shelf: Callable) -> None:
    told = (
        "The town hall of Lenz will be rebuilt by the firm Arvo, the mayor told reporters. Work begins in June and the"
        " square stays closed to cars all summer. The fire of last autumn destroyed the archive and two upper floors."
        " Prosecutors said that Tomas Brel was arrested at his home by the river police."
    )
    mended = told.replace("Tomas Brel", "Ivan Korda") + (
        "\n\nCorrection, 9 May: An earlier version of this article said that Tomas Brel was arrested."
    )
    case = shelf(("Post", "2024-05-07T08:00:00Z", told), ("Post", "2024-05-08T08:00:00Z", mended))
    found = account(case.abstracts)
    assert [each.kind for each in found.contradictions] == ["corrected"]
    taken_back = [claim for claim in found.claims if "Tomas Brel" in claim.text]
    assert all(claim.origins.high == 0 for claim in taken_back)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The inquiry into the fire must report by 15 April", "The inquiry into the fire must report by 30 April"),
        ("The state covers losses of up to 2.5 billion crowns", "The state covers losses of up to 1.5 billion crowns"),
    ],
)
def test_a_day_or_a_bound_that_is_taken_back(shelf: Callable, before: str, after: str) -> None:
    rest = (
        ", the town hall of Lenz said. Work begins in June and the square stays closed to cars all summer. The fire of"
        " last autumn destroyed the archive and two upper floors. Traders want the market moved to the river bank."
    )
    mended = f"{after}{rest}\n\nCorrection, 9 May: An earlier version of this article was wrong on one point."
    case = shelf(("Post", "2024-05-07T08:00:00Z", before + rest), ("Post", "2024-05-08T08:00:00Z", mended))
    assert [each.kind for each in account(case.abstracts).contradictions] == ["corrected"]


def test_who_says_no_stands_on_one_side(weighed: Callable) -> None:
    (found,) = weighed(
        "The order to shell the Korm bridge came from the minister, Okan Brel, an officer said.",
        "Okan Brel denied that he gave the order to shell the Korm bridge. “I gave no order,” Brel said.",
        "The Korm bridge was shelled on the order of the minister, a deputy said.",
    ).contradictions
    sides = {"a": set(), "b": set()}
    for at, side in zip(found.members, found.sides, strict=True):
        sides[side].add(at.report)
    assert not sides["a"] & sides["b"]


def test_nothing_contradicts_nothing() -> None:
    assert account(()).contradictions == ()
