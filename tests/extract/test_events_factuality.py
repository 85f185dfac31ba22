"""Whether it happened: every class by its cues, chains of cues, statements around it, history, and the trained part."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord import weights
from onrecord.errors import Missing
from onrecord.extract.events.factuality import factuality
from onrecord.extract.events.factuality.odds import chance, features, score
from onrecord.markup import Markup
from onrecord.model import By, Factuality, Report, Span, Speaker, Statement

Mark = Callable[..., tuple[Report, Markup]]
TODAY = date(2025, 3, 12)
SAID: dict[Factuality, str] = {
    "actual": """
        Gunmen *killed* two teachers on the road to the capital.
        The court has *sentenced* the former governor to six years.
        Police are *searching* the offices of the port authority.
        Rescuers were *digging* through the rubble on Sunday.
        The ministry confirmed that a drone *hit* the depot.
        After the army *shelled* the market, the talks broke down.
        The minister condemned the *attack* on the mosque.
        He said rebels had *burned* the village.
        The soldiers managed to *retake* the bridge.
        The central bank did not say why it *raised* the rate.
        Brazil regretted the *expulsion* of its diplomat.
        The army began *withdrawing* from the valley on Monday.
        Firefighters continued to *battle* the blaze on Tuesday.
        Ships that *carried* the grain reached Dakar.
        The *strike* on the depot could trigger a wider war.
        The union will vote on the *agreement* signed on Friday.
        Officials denied responsibility for the *raid*.
        Police *arrested* a man suspected of plotting an attack.
        The company failed to stop the leak that *poisoned* the river.
        Troops used armoured cars to *clear* the square.
        Peru and Chile *signed* a treaty that would open the border.
        The prime minister *called* for an end to the blockade.
        The two sides *agreed* to meet in June.
        France *threatened* to leave the bloc.
        The flood *forced* 3,000 people to leave their homes.
        Hardly had the truce begun when shells *fell* on the town.
        Nobody knows why the guards *opened* fire.
        Since the *coup*, prices have doubled.
        Without naming a country, the general *accused* outsiders of meddling.
        Customs officers at Mombasa *seized* two tonnes of ivory.
        The regional court *fined* the airline 40 million euros.
        Voters in Malta are *choosing* a new parliament.
        The landslide that *buried* the village followed three days of rain.
        According to the fire brigade, the roof *collapsed* at noon.
        The governor insisted the police had *acted* lawfully.
        Because the pumps *failed*, the lower town was flooded.
        Turkey *warned* that it would not tolerate a new front.
        The ceasefire *ended* before the observers could arrive.
        His lawyers said he had been *beaten* in custody.
        The party *promised* lower taxes.
        The *merger* of the two banks has cost 3,000 jobs.
        The president did not attend the *funeral* of his rival.
        She is accused of lying about the *sale* of the yacht.
        Thousands *fled* when the volcano erupted.
        It was the third time that the navy *fired* on fishermen.
        The embassy denied any role in the *kidnapping* of the editor.
        The bank has *stopped* lending to coal mines.
        Prices *rose* as the harvest failed.
        The two ministers *met* to discuss the dam.
    """,
    "planned": """
        The two ministers are to *meet* in Geneva on Thursday.
        Canada is set to *send* two ships to the gulf.
        The *visit* is scheduled for May.
        Talks are due to *resume* next week.
        The parliament was about to *vote* when the lights went out.
        The cabinet agreed to *lift* the curfew.
        The company said it would *cut* 400 jobs.
        A *summit* will take place in Lima in March.
        The army is getting ready to *storm* the town.
        Preparations for the *offensive* are under way.
        The ministry announced plans to *close* forty schools.
        The king will open parliament and *receive* the envoys.
        Under the deal, rebels would *hand* over their arms by May.
        The planned *withdrawal* of troops worries Chad.
        Workers have promised to *strike* from Monday.
        The senator intends to *run* for president.
        The government decided to *expel* three diplomats.
        A decision to *send* warships was taken on Monday.
        The delegation leaves on Monday for *talks* with the rebels.
        The mayor postponed the *march* to April.
        Next week's *election* has split the party.
        The prime minister is expected to *resign* on Friday.
        He vowed to *rebuild* the hospital.
        Germany is going to *deploy* a battery in Slovakia.
        *Drills* are planned for the autumn, the navy said.
        The carrier group is on its way to *join* the blockade.
        The ministry is preparing a *boycott* of the games.
        Parliament will *debate* the budget in May.
        The junta has promised *elections* within a year.
        Kenya is poised to *send* police to Haiti.
        The government intends the *sale* to be completed by June.
        The trial is to *begin* in October.
        A ceasefire will *take* effect at midnight.
        The central bank is expected to *cut* rates.
        The union is planning *strikes* at all ports.
        She announced that she would *leave* politics.
        The two presidents agreed on the *withdrawal* of heavy guns.
        Norway has offered to *mediate*.
        The *closure* of the mine is planned for 2027.
        The navy has been ordered home and will *dock* on Friday.
        The council voted to *demolish* the tower.
        Rebels were getting ready for an *assault* on the port.
        The pope is due in Quito for a three-day *visit*.
    """,
    "possible": """
        The judge did not deny that the files were *destroyed*.
        The army may have *used* gas in the town.
        The bank could *raise* rates in June.
        Diplomats fear an *attack* on the embassy.
        The general allegedly *ordered* the killings.
        It is unclear whether the missiles *reached* their targets.
        He is suspected of *leaking* the cables.
        Prosecutors accuse the mayor of *taking* bribes.
        An *invasion* is unlikely, the minister said.
        The government is considering *sending* troops.
        The risk of a *war* is growing.
        The blast was possibly *caused* by a gas leak.
        The group is believed to have *kidnapped* the nuns.
        Analysts warned that the dam might *burst*.
        The White House did not rule out a *strike*.
        Suspected *sabotage* cut the cable.
        The rebels appear to have *left* the town.
        Rumours that the king had *fled* could not be confirmed.
        The ministry could not confirm that the plane was *shot* down.
        Officials said a *coup* was likely.
        Police think the fire was *set* on purpose.
        Witnesses said the shots had probably *come* from the roof.
        He warned of a *famine* in the north.
        The minister may be *forced* out.
        Fears of a *coup* drove the currency down.
        Police suspect *arson*.
        Ankara is thinking of *closing* the pass.
        Lawmakers are debating whether to *impeach* the governor.
        The bishop is alleged to have *hidden* the letters.
        The inquiry will look into whether guards *beat* the prisoners.
        The possible *sale* of the port has angered dockers.
        Officials believe that the group *bought* the rifles abroad.
        Ministers are weighing a *ban* on the app.
        Reports of a *massacre* could not be verified.
        “It is possible that we will *leave* the alliance,” she said.
        A new *wave* of strikes is likely.
        The opposition accuses the ruling party of *buying* votes.
    """,
    "hypothetical": """
        If the army *attacks* the town, thousands will flee.
        Unless the strike *ends*, the hospitals will close.
        Had the guards not *fled*, the raid would have failed.
        In the event of an *attack*, the allies would send troops.
        A *war* would ruin the harvest.
        The opposition would have *won* a fair vote.
        Should the talks *fail*, sanctions will follow.
        The truce holds as long as nobody *fires*.
        He would *resign* if the court found him guilty.
        Any *attack* on the port would be met with force.
        The union would only *return* to work if it got a rise.
        What happens if the president *dies* in office?
        If the talks *collapse*, the army will return.
        If the talks collapse, the army will *return*.
        Without the bailout the bank would have *failed*.
        Were the president to *step* down, the speaker would take over.
        The treaty obliges members to respond if one of them is *attacked*.
        Even if the court *acquits* him, he cannot run.
        A *blockade* would cut the island off from fuel.
        In case of an *invasion*, civilians are told to go north.
        The loan will be paid provided that parliament *passes* the law.
    """,
    "requested": """
        The UN urged both sides to *stop* the fighting.
        Protesters demanded the *release* of the editor.
        The bishops called for *talks*.
        Poland wants Germany to *pay* reparations.
        The troops must *leave* the island, he said.
        The governor ordered the *evacuation* of two towns.
        Turkey asked Interpol to *arrest* the banker.
        The rebels insist that the army *withdraw* first.
        Her lawyers appealed for her *release*.
        “*Withdraw* your troops now,” the envoy told them.
        The report recommends that the agency be *closed*.
        The court ordered the state to *pay* the widows.
        Calls for an *inquiry* grew louder.
        The envoy urged the rebels to *free* the hostages.
        The speaker told lawmakers to *return* to work.
        Brussels is pressing Hungary to *lift* its veto.
        Washington wants its allies to *ban* the firm.
        Farmers are demanding *compensation*.
        The mayor should *apologise*, the opposition said.
        The court ordered that the camp be *cleared*.
        Aid groups appealed for a *pause* in the fighting.
        The army has orders to *shoot* looters.
        The inspectors asked for the *closure* of two wards.
        The United States called on both armies to *pull* back.
        Lawmakers have called for the minister's *resignation*.
        Residents must *evacuate* by noon.
    """,
    "threatened": """
        The junta threatened to *expel* the peacekeepers.
        Iran warned it would *close* the strait.
        Truckers threatened a *blockade* of the port.
        The threat of *sanctions* did not impress the general.
        “We will *bomb* your cities,” the rebel leader warned.
        The militia threatened to respond by *shelling* the airport.
        The president repeated his threat to *withdraw* from the treaty.
        The generals threatened *reprisals* against the village.
        “If you cross the river, we will *shoot*,” the commander said.
        Moscow warned that it would *cut* gas supplies.
        The group vowed to *attack* more hotels.
        Drivers are threatening to *block* the bridges.
        The company threatened to *sue* the paper.
        Tehran repeated threats to *mine* the strait.
    """,
    "denied": """
        The army did not *enter* the camp.
        The ministry denied that troops had *crossed* the border.
        The two leaders never *met*.
        The army denied *shelling* the school.
        Japan refused to *sign* the text.
        The parliament has yet to *ratify* the pact.
        The police prevented the *attack* on the station.
        There was no *attack* on the convoy, the general said.
        The court rejected a request to *extradite* the banker.
        The company will not *reopen* the mine.
        The plotters were arrested before they could *strike*.
        The navy called off the *exercise*.
        He left without *signing* the accord.
        The government abandoned plans to *sell* the railway.
        The *visit* to Cairo was cancelled.
        A foiled *plot* against the king shook the palace.
        Claims that the army *bombed* the hospital are false.
        The state failed to *protect* the witnesses.
        Neither side *fired* a shot.
        No one was *arrested*.
        The guards kept the crowd from *entering* the hall.
        Lagos ruled out *talks* with the kidnappers.
        The minister dismissed reports that he had *resigned*.
        Instead of *attacking* the fort, the rebels dug in.
        The police were unable to *stop* the march.
        The parties could not *agree* on a date.
        The general denies having *ordered* the raid.
        Reports that the king has *died* are untrue, the palace said.
        No shots were *fired*.
        The talks have not *begun*.
        The regulator declined to *approve* the drug.
        None of the hostages was *harmed*.
        The bill failed to *pass*.
        The embassy has ruled out *paying* a ransom.
        Police foiled a *bombing* at the station.
        The state *visit* has been called off.
        The minister insisted there had been no *massacre*.
        The airline scrapped plans to *fly* to Tripoli.
        Rain prevented the jets from *taking* off.
        Contrary to reports, the bank was not *sold*.
    """,
    "historical": """
        The 1994 *genocide* still divides the country.
        In 1979 students *stormed* the embassy.
        Thousands marked the anniversary of the *coup*.
        The island was *occupied* by Japan during World War II.
        The dam was *built* in the 1960s.
        His father was *executed* under the dictatorship.
        The countries *fought* a war over the province in 1962.
        Veterans of the *battle* laid wreaths.
        The 2008 *war* between the two countries lasted five days.
        Her parents were *deported* in 1944.
        The treaty was *signed* in 1972 and never ratified.
        He had *led* the uprising of 1956.
        The ruling party has governed since it *overthrew* the emperor in 1974.
        On the twentieth anniversary of the *attack*, families lit candles.
        The bridge was *blown* up during the civil war.
    """,
}
"""Sentences of our own, the event between asterisks."""
CASES = [(kind, line.strip()) for kind, lines in SAID.items() for line in lines.strip().splitlines()]


def read(mark: Mark, text: str, *statements: Statement, today: date | None = TODAY) -> Factuality:
    """The factuality of the word between asterisks; `statements` innermost first."""
    markup, i = marked(mark, text)
    first = statements[0] if statements else None
    return factuality(markup, i, first, statements[1:], today)[0]


def marked(mark: Mark, text: str) -> tuple[Markup, int]:
    before, _, rest = text.partition("*")
    _, markup = mark(before + rest.replace("*", "", 1))
    return markup, next(token.i for token in markup.tokens if token.start == len(before))


def statement(act: str, **facts: str) -> Statement:
    return Statement(
        id="s1",
        by=By("test", "1", "test"),
        mode="indirect",
        source=(),
        cue=(),
        content=(Span(0, 1),),
        act=act,
        speaker=Speaker(name=None, kind="unspecified"),
        **facts,  # type: ignore[arg-type]
    )


class TestTheSentence:
    @pytest.mark.parametrize(("expected", "text"), CASES, ids=[text for _, text in CASES])
    def test_says_whether_it_happened(self, mark: Mark, expected: Factuality, text: str) -> None:
        assert read(mark, text) == expected

    @pytest.mark.parametrize(
        ("expected", "text"),
        [
            ("denied", "The rebels refused to agree to *withdraw*."),
            ("requested", "The rebels were urged to agree to *withdraw*."),
            ("denied", "The army does not plan to *attack*."),
            ("denied", "The junta denied plans to *attack* the port."),
            ("possible", "The court may agree to *free* him."),
            ("possible", "The minister did not rule out *sending* troops."),
            ("actual", "The guards did not fail to *stop* him."),
            ("hypothetical", "If the junta decides to *attack*, the port will close."),
            ("hypothetical", "The junta threatened to shell the port if the crews *strike*."),
            ("hypothetical", "The rebels agreed to *leave* if the army stops shooting."),
            ("hypothetical", "The minister said he would *resign* if the court ruled against him."),
            ("possible", "Reporters asked if the army *shelled* the camp."),
            ("threatened", "“We will *leave* the talks unless you pay,” the rebels said."),
            ("actual", "It is not known who *paid* for the leaflets."),
            ("denied", "The judge was acquitted of *leaking* the file."),
            ("denied", "The army did not *shell* or burn the village."),
            ("denied", "The army did not shell or *burn* the village."),
        ],
    )
    def test_adds_up_along_a_chain(self, mark: Mark, expected: Factuality, text: str) -> None:
        assert read(mark, text) == expected

    def test_names_the_words_that_say_so(self, mark: Mark) -> None:
        markup, i = marked(mark, "The army refused to *leave*.")
        assert factuality(markup, i, None) == ("denied", "it stands under “refused”")


class TestTheStatementsAround:
    @pytest.mark.parametrize(
        ("expected", "facts"),
        [
            ("denied", {"act": "deny", "polarity": "negative"}),
            ("requested", {"act": "demand"}),
            ("planned", {"act": "promise"}),
            ("possible", {"act": "fear"}),
            ("possible", {"act": "believe"}),
            ("threatened", {"act": "threaten"}),
            ("possible", {"act": "confirm", "polarity": "negative"}),
            ("possible", {"act": "claim", "certainty": "possible"}),
            ("actual", {"act": "report", "certainty": "possible"}),
            ("actual", {"act": "say"}),
        ],
    )
    def test_hand_on_what_is_done_by_them(self, mark: Mark, expected: Factuality, facts: dict[str, str]) -> None:
        assert read(mark, "Troops *shelled* the camp.", statement(**facts)) == expected

    def test_count_within_one_another(self, mark: Mark) -> None:
        claim, denial = statement("claim"), statement("deny", polarity="negative")
        assert read(mark, "Troops *shelled* the camp.", claim, denial) == "denied"

    @pytest.mark.parametrize(
        "text",
        ["He spoke after troops *shelled* the camp.", "The *raid* was illegal.", "The men who *fired* were drunk."],
    )
    def test_leave_alone_what_is_taken_as_given(self, mark: Mark, text: str) -> None:
        assert read(mark, text, statement("deny", polarity="negative")) == "actual"

    def test_do_not_close_what_the_sentence_leaves_open(self, mark: Mark) -> None:
        assert read(mark, "If troops *shelled* the camp, it was a mistake.", statement("threaten")) == "hypothetical"


class TestHistory:
    def test_begins_a_year_before_the_report(self, mark: Mark) -> None:
        text = "The two armies *clashed* in 2019."
        assert read(mark, text, today=date(2020, 1, 5)) == "actual"
        assert read(mark, text, today=date(2021, 1, 5)) == "historical"

    def test_counts_months_where_they_are_named(self, mark: Mark) -> None:
        text = "The two armies *clashed* in March 2019."
        assert read(mark, text, today=date(2020, 2, 5)) == "actual"
        assert read(mark, text, today=date(2020, 6, 5)) == "historical"

    def test_needs_an_old_year_where_nobody_says_when_the_report_was_written(self, mark: Mark) -> None:
        assert read(mark, "The two armies *clashed* in 2019.", today=None) == "actual"
        assert read(mark, "The two armies *clashed* in 1919.", today=None) == "historical"

    def test_is_not_what_stands_beside_something_old(self, mark: Mark) -> None:
        assert read(mark, "The premier *apologised* for the 1953 massacre.") == "actual"


class TestTheTrainedPart:
    def test_takes_an_aim_for_no_fact(self, mark: Mark) -> None:
        assert read(mark, "The mayor set a ten-day deadline for the club to *clear* the square.") == "planned"

    def test_is_surer_of_what_was_done_than_of_what_will_be(self, mark: Mark) -> None:
        done, to_come = marked(mark, "The army *attacked* the town."), marked(mark, "The army will *attack* the town.")
        assert chance(*done) > 0.8
        assert chance(*to_come) < 0.3
        assert score(*done) > 0 > score(*to_come)

    def test_never_knows_the_word_of_the_event(self, mark: Mark) -> None:
        assert not any("shell" in name for name in features(*marked(mark, "The army *shelled* the town.")))

    def test_is_checked_when_it_is_loaded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        weights.linear.cache_clear()
        changed = {**weights.about("factuality"), "sha256": {"model": "0"}}
        monkeypatch.setattr(weights, "about", lambda name: changed)
        with pytest.raises(Missing, match="its checksum differs"):
            weights.linear("factuality")


@pytest.mark.parametrize(
    "text", ["*", "*a or a" + " or a" * 400, "*Not not not if if unless", "*🙂 \u202e\u200b if", "*?"]
)
def test_odd_text_is_read_without_a_crash(mark: Mark, text: str) -> None:
    _, markup = mark(text.replace("*", "x "))
    assert all(factuality(markup, token.i, None)[0] for token in markup.tokens)
