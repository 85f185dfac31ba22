"""Who did what to whom, and whether it happened: the lexicon over the parse."""

from collections.abc import Callable
from pathlib import Path

import pytest

import onrecord
from onrecord import tables
from onrecord.extract.events import NAME, find_events
from onrecord.markup import Markup
from onrecord.model import By, Entity, Event, Place, Report, Span, Speaker, Statement, Time

Mark = Callable[..., tuple[Report, Markup]]
BY = By("test", "1", "test")
NON_EVENTS = Path(__file__).with_name("non_events.txt").read_text(encoding="utf-8").splitlines()
"""Sport, weather, trade, science, metaphors: sentences with the verbs of the lexicon and no political event."""

FRAMES = tables.toml("events")["frame"]


def events_in(mark: Mark, text: str, *, entities: tuple[Entity, ...] = ()) -> tuple[Event, ...]:
    _, markup = mark(text)
    return find_events(markup, (), entities, (), ())


def the_event(mark: Mark, text: str) -> Event:
    (event,) = events_in(mark, text)
    return event


def statement(text: str, content: str, number: int = 1, act: str = "say", **facts: str) -> Statement:
    start = text.index(content)
    return Statement(
        id=f"s{number}",
        by=BY,
        mode="indirect",
        source=(),
        cue=(),
        content=(Span(start, start + len(content)),),
        act=act,
        speaker=Speaker(name=None, kind="unspecified"),
        **facts,  # type: ignore[arg-type]
    )


def time(text: str, words: str, day: str, **facts: str) -> Time:
    start = text.index(words)
    end = start + len(words)
    return Time(id="t1", by=BY, start=start, end=end, type="DATE", value=day, begin=day, until=day, **facts)


def place(text: str, words: str, number: int = 1) -> Place:
    start = text.index(words)
    return Place(id=f"p{number}", by=BY, start=start, end=start + len(words), name=words, precision="city")


class TestTheLexicon:
    @pytest.mark.parametrize("frame", FRAMES, ids=[frame["example"] for frame in FRAMES])
    def test_reads_its_own_examples(self, mark: Mark, frame: dict[str, object]) -> None:
        assert the_event(mark, str(frame["example"])).type == frame["type"]

    def test_has_an_example_for_every_type(self) -> None:
        assert len({frame["type"] for frame in FRAMES}) == 16

    @pytest.mark.parametrize("text", NON_EVENTS)
    def test_abstains_where_nothing_political_is_done(self, mark: Mark, text: str) -> None:
        assert events_in(mark, text) == ()

    @pytest.mark.parametrize(
        ("text", "type_"),
        [
            ("Ghana sent food to Mali.", "AID"),
            ("Ghana will send food to Mali.", "AGREE"),
            ("Ghana said it would send food to Mali.", "AGREE"),
            ("Ghana said it would not send food to Mali.", "REJECT"),
            ("Egypt will close its border with Sudan.", "THREATEN"),
            ("Analysts expect that Egypt will close its border with Sudan.", "SANCTION"),
            ("Egypt will not reopen its border until the war is over.", "THREATEN"),
        ],
    )
    def test_what_a_party_announces_of_itself_is_an_agreement_a_threat_or_a_refusal(
        self, mark: Mark, text: str, type_: str
    ) -> None:
        assert the_event(mark, text).type == type_

    @pytest.mark.parametrize(
        ("text", "type_"),
        [
            ("Israel agreed to withdraw its troops from the valley.", "AGREE"),
            ("Turkey threatened to attack the enclave and bomb its bridges.", "THREATEN"),
            ("France urged Serbia to release the prisoners.", "REQUEST"),
            ("Norway condemned the Russian attack on Odesa.", "ACCUSE"),
            ("Belgian dockers blocked roads to protest against the government.", "PROTEST"),
            ("Rebels stormed a Malian army base, killing six soldiers.", "ASSAULT"),
            ("The Danish parliament passed a law banning the militia.", "COERCE"),
        ],
    )
    def test_what_is_part_of_another_act_is_told_once(self, mark: Mark, text: str, type_: str) -> None:
        assert the_event(mark, text).type == type_


class TestTheParties:
    @pytest.mark.parametrize(
        ("text", "actors", "recipients"),
        [
            ("Rebels attacked an army convoy.", ["Rebels"], ["army"]),
            ("An army convoy was attacked by rebels.", ["rebels"], ["army"]),
            ("The police, who arrested three Palestinians, left.", ["police"], ["three Palestinians"]),
            ("Soldiers guarding the camp shot two Kurdish protesters.", ["Soldiers"], ["two Kurdish protesters"]),
            ("Chad and Niger condemned the Libyan government.", ["Chad", "Niger"], ["Libyan government"]),
            ("The army plans to attack the Kurdish enclave.", ["army"], ["Kurdish"]),
            ("Talks between Cyprus and Turkey ended on Friday.", ["Cyprus", "Turkey"], []),
            ("The Dutch police opened fire, arresting two Somali men.", ["Dutch police"], []),
            ("The Iraqi army said it attacked the rebels.", ["Iraqi army"], ["rebels"]),
            ("Kenya rejected a Somali proposal.", ["Kenya"], ["Somali"]),
            ("Kenya rejected a proposal by the Somali government.", ["Kenya"], ["Somali government"]),
            ("Thousands of Ghanaians protested against the government.", ["Thousands of Ghanaians"], ["government"]),
            ("A NATO air raid killed four villagers.", ["NATO"], ["four villagers"]),
            ("Miners stopped work to protest against the government.", ["Miners"], ["government"]),
            ("Bosnia's government praised Chad.", ["Bosnia's government"], ["Chad"]),
        ],
    )
    def test_are_found_through_the_grammar(
        self, mark: Mark, text: str, actors: list[str], recipients: list[str]
    ) -> None:
        event = events_in(mark, text)[0]
        assert [actor.text for actor in event.actors] == actors
        assert [actor.text for actor in event.recipients] == recipients

    def test_stand_where_they_say(self, mark: Mark) -> None:
        text = "The Kenyan\tgovernment praised\r\nthe Somali\u200b army."
        for event in events_in(mark, text):
            for actor in (*event.actors, *event.recipients):
                assert text[actor.start : actor.end] == actor.text

    def test_bring_country_and_sector(self, mark: Mark) -> None:
        event = the_event(mark, "South African troops attacked the Mozambican rebels.")
        assert [(actor.country, actor.sector) for actor in event.actors] == [("ZAF", "MIL")]
        assert [(actor.country, actor.sector) for actor in event.recipients] == [("MOZ", "REB")]

    def test_are_joined_to_their_entities(self, mark: Mark) -> None:
        text = "Ilva Mostar accused the Serbian government of fraud."
        person = Entity(
            id="n1", by=BY, type="Person", name="Ilva Mostar", mentions=(Span(0, 11),), country="BIH", sector="LEG"
        )
        (actor,) = the_event_with(mark, text, person).actors
        assert (actor.entity, actor.country, actor.sector) == ("n1", "BIH", "LEG")

    def test_a_bare_name_counts_only_beside_a_political_word(self, mark: Mark) -> None:
        assert events_in(mark, "Dora Milne criticised Peter Falk.") == ()
        assert len(events_in(mark, "Dora Milne criticised the Danish government.")) == 1

    def test_aid_needs_somebody_who_gets_it(self, mark: Mark) -> None:
        assert events_in(mark, "The Danish government provided money.") == ()


def the_event_with(mark: Mark, text: str, *entities: Entity) -> Event:
    (event,) = events_in(mark, text, entities=entities)
    return event


class TestFactuality:
    @pytest.mark.parametrize(
        ("expected", "text"),
        [
            ("actual", "The army has shelled the village."),
            ("actual", "France condemned the plan after rebels attacked the base."),
            ("actual", "Israeli soldiers, who arrested three Palestinians, left the village."),
            ("denied", "Kenya did not authorize Somalia to use the airfield."),
            ("denied", "Iraq never invaded Jordan."),
            ("denied", "The two governments held no talks."),
            ("denied", "Moscow denied that its forces shelled the hospital."),
            ("denied", "The Sudanese army denied shelling the camp."),
            ("denied", "The army failed to capture the town."),
            ("denied", "The soldiers left without attacking the rebels."),
            ("denied", "The rebels did not attack the base or kidnap the engineer."),
            ("possible", "The Syrian army may have shelled the hospital."),
            ("possible", "Rebels might attack the convoy."),
            ("possible", "The Russian army allegedly shelled the school."),
            ("possible", "Diplomats fear that Russia could invade Moldova."),
            ("possible", "The risk of a Russian attack on Kharkiv is growing."),
            ("possible", "The police suspect that militants kidnapped the engineer."),
            ("planned", "The Turkish army plans to attack the enclave."),
            ("planned", "The Ethiopian army was preparing to launch an offensive against the rebels."),
            ("planned", "Ghana will send peacekeepers to Mali."),
            ("planned", "Iran said it would release the prisoners."),
            ("denied", "Norway will not send aid to Mali."),
            ("planned", "The Danish prime minister is going to visit Estonia."),
            ("planned", "Russia's decision to send troops to Belarus surprised Minsk."),
            ("hypothetical", "If rebels attack the base, the roads will close."),
            ("hypothetical", "Italy would send troops to Libya if asked."),
            ("hypothetical", "Unless the army withdraws its troops from the town, the talks are over."),
            ("threatened", "Iran said it would attack Israel."),
            ("requested", "The law requires that the army withdraws its troops from the town."),
        ],
    )
    def test_is_read_from_the_sentence(self, mark: Mark, expected: str, text: str) -> None:
        assert {event.factuality for event in events_in(mark, text)} == {expected}

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"act": "deny", "polarity": "negative"}, "denied"),
            ({"act": "fear"}, "possible"),
            ({"act": "demand"}, "requested"),
            ({"act": "say", "certainty": "possible"}, "possible"),
            ({"act": "say"}, "actual"),
        ],
    )
    def test_is_inherited_from_the_statement(self, mark: Mark, facts: dict[str, str], expected: str) -> None:
        text = "So much for that: rebels attacked the base, as the note has it."
        _, markup = mark(text)
        said = statement(text, "rebels attacked the base", **facts)
        (event,) = find_events(markup, (said,), (), (), ())
        assert (event.factuality, event.reported_by) == (expected, "s1")

    def test_the_words_of_the_sentence_count_before_the_statement(self, mark: Mark) -> None:
        text = "Rebels may attack the base, it was feared."
        _, markup = mark(text)
        (event,) = find_events(markup, (statement(text, "Rebels may attack the base", act="deny"),), (), (), ())
        assert event.factuality == "possible"

    def test_the_smallest_statement_reports_it(self, mark: Mark) -> None:
        text = "Aid workers said a driver told them that rebels attacked the base."
        _, markup = mark(text)
        outer = statement(text, "a driver told them that rebels attacked the base", 1)
        inner = statement(text, "rebels attacked the base", 2)
        (event,) = find_events(markup, (outer, inner), (), (), ())
        assert event.reported_by == "s2"

    def test_the_narration_has_no_reporter(self, mark: Mark) -> None:
        assert the_event(mark, "Rebels attacked the base.").reported_by is None

    def test_what_lies_years_back_is_history(self, mark: Mark) -> None:
        text = "Iraq invaded Kuwait in August 1990. On Tuesday the two countries signed a treaty."
        _, markup = mark(text)
        long_ago = time(text, "August 1990", "1990-08-31")
        today = time(text, "Tuesday", "2021-03-02", anchor="publication")
        first, second = find_events(markup, (), (), (), (long_ago, today))
        assert (first.factuality, second.factuality) == ("historical", "actual")

    def test_comes_with_a_reason(self, mark: Mark) -> None:
        why = the_event(mark, "Rebels might attack the convoy.").why
        assert why == "“attack” is read as ASSAULT, possible: it stands with “might”."


class TestTheSetting:
    def test_takes_time_and_place_from_its_own_clause(self, mark: Mark) -> None:
        text = "Rebels attacked a convoy near Gao on Monday."
        _, markup = mark(text)
        (event,) = find_events(markup, (), (), (place(text, "Gao"),), (time(text, "Monday", "2021-03-01"),))
        assert (event.place, event.time) == ("p1", "t1")

    def test_leaves_the_time_of_the_saying_to_the_saying(self, mark: Mark) -> None:
        text = "The governor of Gao said on Monday that rebels attacked a convoy."
        _, markup = mark(text)
        (event,) = find_events(markup, (), (), (place(text, "Gao"),), (time(text, "Monday", "2021-03-01"),))
        assert (event.place, event.time) == (None, None)

    def test_a_struck_town_is_the_place(self, mark: Mark) -> None:
        text = "Russian forces shelled Kharkiv."
        _, markup = mark(text)
        (event,) = find_events(markup, (), (), (place(text, "Kharkiv"),), ())
        assert event.place == "p1"


class TestTheList:
    def test_tells_the_same_event_once(self, mark: Mark) -> None:
        (event,) = events_in(mark, "Rebels attacked the army. The rebels attacked the army.")
        assert len(event.mentions) == 2

    def test_keeps_events_of_different_parties_apart(self, mark: Mark) -> None:
        assert len(events_in(mark, "Rebels attacked the army. Rebels attacked the police.")) == 2

    def test_is_numbered_in_text_order_and_signed(self, mark: Mark) -> None:
        found = events_in(mark, "Rebels attacked the army. France condemned the rebels. Chad praised France.")
        assert [event.id for event in found] == ["e1", "e2", "e3"]
        assert [event.trigger[0].start for event in found] == sorted(event.trigger[0].start for event in found)
        assert {event.by.stage for event in found} == {NAME}
        assert found[0].by.rule == "lexicon/assault-attack"

    @pytest.mark.parametrize("text", ["…", "attacked", "of of of", "🙂 \u202e\u200b", "Attack! Attack! Attack!"])
    def test_is_empty_for_odd_text(self, mark: Mark, text: str) -> None:
        assert events_in(mark, text) == ()

    def test_is_empty_for_no_words(self) -> None:
        assert find_events(Markup("", (), (), ()), (), (), (), ()) == ()

    def test_is_empty_without_a_parse(self, desk: onrecord.Desk) -> None:
        report = onrecord.report_from_text("Rebellen griffen am Montag einen Konvoi an.", language="de")
        assert find_events(desk.marker(report), (), (), (), ()) == ()
