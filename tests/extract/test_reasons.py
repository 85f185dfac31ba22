"""Why somebody acts, wants or opposes something: the words of the reason, what it is about, and on whose word."""

from collections.abc import Callable

import pytest

import onrecord
from onrecord import tables
from onrecord.extract.reasons import find_reasons
from onrecord.markup import Markup
from onrecord.model import Actor, By, Event, Reason, Report, Span, Speaker, Statement, surface

Mark = Callable[..., tuple[Report, Markup]]
BY = By("test", "1", "test")


def reasons_in(desk: onrecord.Desk, text: str) -> tuple[Reason, ...]:
    return desk(onrecord.report_from_text(text, language="en")).reasons


def the_reason(desk: onrecord.Desk, text: str) -> Reason:
    (reason,) = reasons_in(desk, text)
    return reason


def words(reason: Reason, text: str) -> tuple[str, str]:
    return text[reason.start : reason.end], surface(reason.about, text)


@pytest.mark.parametrize(
    ("text", "kind", "reason", "about"),
    [
        (
            "The flight was cancelled because the pilots were on strike.",
            "cause",
            "the pilots were on strike",
            "The flight was cancelled",
        ),
        ("Because of the fog, the port was closed.", "cause", "the fog", "the port was closed"),
        ("The school was shut partly due to the heat.", "cause", "the heat", "The school was shut"),
        (
            "The airline suspended flights, citing safety fears.",
            "cause",
            "safety fears",
            "The airline suspended flights",
        ),
        (
            "The general was dismissed for failing to hold the town.",
            "cause",
            "failing to hold the town",
            "The general was dismissed",
        ),
        ("The army struck the camp in retaliation for the raid.", "response", "the raid", "The army struck the camp"),
        ("The strike is a response to the arrests.", "response", "the arrests", "The strike"),
        ("The talks were in response to the shelling.", "response", "the shelling", "The talks"),
        (
            "The council raised the dyke in order to protect the fields.",
            "purpose",
            "protect the fields",
            "The council raised the dyke",
        ),
        (
            "The road was closed so that crews could repair it.",
            "purpose",
            "crews could repair it",
            "The road was closed",
        ),
        ("The aim of the raid was to free two pilots.", "purpose", "to free two pilots", "the raid"),
        (
            "One of the goals of this change is to reassure the allies.",
            "purpose",
            "to reassure the allies",
            "this change",
        ),
        (
            "To help the province, the king lifted the tax.",
            "purpose",
            "help the province",
            "the king lifted the tax",
        ),
        ("The operation was aimed at freeing the crew.", "purpose", "freeing the crew", "The operation"),
        ("The raid was meant to frighten the smugglers.", "purpose", "frighten the smugglers", "The raid"),
        ("The village was empty, for the army had fled.", "cause", "the army had fled", "The village was empty"),
        ("Parliament put off the vote for fear of riots.", "fear", "riots", "Parliament put off the vote"),
        (
            "The rebels agreed to a truce on condition that the siege is lifted.",
            "condition",
            "the siege is lifted",
            "The rebels agreed to a truce",
        ),
        (
            "Since the truce had been broken, the envoys left the city.",
            "cause",
            "the truce had been broken",
            "the envoys left the city",
        ),
    ],
)
def test_a_reason_for_an_act(desk: onrecord.Desk, text: str, kind: str, reason: str, about: str) -> None:
    found = the_reason(desk, text)
    assert words(found, text) == (reason, about)
    assert (found.kind, found.polarity) == (kind, "for")


@pytest.mark.parametrize(
    ("text", "kind", "reason", "about"),
    [
        (
            "Villagers oppose the dam because it would drown their graves.",
            "objection",
            "it would drown their graves",
            "the dam",
        ),
        ("Critics warn that the law would hurt farmers.", "objection", "the law would hurt farmers", "the law"),
        (
            "Opponents argue that arming the rebels could escalate the war.",
            "objection",
            "arming the rebels could escalate the war",
            "arming the rebels",
        ),
        ("Critics say the plan is reckless.", "objection", "the plan is reckless", "the plan"),
        ("Critics of the plan fear that it will ruin farmers.", "fear", "it will ruin farmers", "the plan"),
        (
            "The admiral warned against the blockade, saying it could lead to war.",
            "objection",
            "it could lead to war",
            "the blockade",
        ),
    ],
)
def test_an_objection_speaks_against_what_is_opposed(
    desk: onrecord.Desk, text: str, kind: str, reason: str, about: str
) -> None:
    found = the_reason(desk, text)
    assert words(found, text) == (reason, about)
    assert (found.kind, found.polarity) == (kind, "against")


def test_the_argument_of_a_supporter_speaks_for_the_act(desk: onrecord.Desk) -> None:
    found = the_reason(desk, "Supporters argue that the bridge deal would shorten the journey.")
    assert found.polarity == "for"


def test_a_no_is_an_act_like_any_other(desk: onrecord.Desk) -> None:
    text = "The union rejected the offer because the wages were too low."
    found = the_reason(desk, text)
    assert (found.polarity, words(found, text)[1]) == ("for", "The union rejected the offer")


@pytest.mark.parametrize(
    "text",
    [
        "The port has been shut since Tuesday.",
        "He has lived there since the war ended.",
        "She arrived as the vote was being counted.",
        "As a young officer he served in the south.",
        "The two sides talked for nine hours.",
        "The train is due to leave at noon.",
        "The payments due to farmers were late.",
        "The agency, citing two officials, said the talks had failed.",
        "The price rose so much that people stopped buying.",
        "So that is why the mill closed.",
        "A man who asked not to be named because the inquiry is not over saw the fire.",
        "Missiles aimed at the city were shot down.",
        "He did it not because he had to.",
        "The villagers fear that the storm will come back.",  # no act to speak against
        "The crew left because",
        "🙂\u200b",
    ],
)
def test_what_is_no_reason(desk: onrecord.Desk, text: str) -> None:
    assert reasons_in(desk, text) == ()


def test_two_reasons_for_one_act_do_not_run_into_each_other(desk: onrecord.Desk) -> None:
    text = "The flight was cancelled because of fog and due to a strike."
    assert [words(reason, text) for reason in reasons_in(desk, text)] == [
        ("fog", "The flight was cancelled"),
        ("a strike", "The flight was cancelled"),
    ]


def said(text: str, content: str, cue: str, name: str) -> Statement:
    def at(piece: str) -> Span:
        return Span(text.index(piece), text.index(piece) + len(piece))

    return Statement(
        id="s1",
        by=BY,
        mode="indirect",
        source=(at(name),),
        cue=(at(cue),),
        content=(at(content),),
        act="say",
        speaker=Speaker(name=name, kind="person"),
    )


def test_it_stands_on_the_word_of_who_gives_cue_and_reason(mark: Mark) -> None:
    text = "Ms Hale said the port was closed because of fog."
    _, markup = mark(text)
    statement = said(text, "the port was closed because of fog", "said", "Ms Hale")
    (reason,) = find_reasons(markup, (statement,), ())
    assert reason.statement == "s1"


def test_what_somebody_says_inside_a_reason_does_not_give_it(mark: Mark) -> None:
    text = "The port was closed because the mayor said a storm was near."
    _, markup = mark(text)
    statement = said(text, "a storm was near", "said", "the mayor")
    (reason,) = find_reasons(markup, (statement,), ())
    assert reason.statement is None


def test_a_stand_is_on_the_word_of_who_takes_it(mark: Mark) -> None:
    text = "Some officers oppose the sale because stocks are low."
    _, markup = mark(text)
    statement = said(text, "the sale", "oppose", "Some officers")
    (reason,) = find_reasons(markup, (statement,), ())
    assert reason.statement == "s1"


def test_it_knows_the_event_it_is_a_reason_for(mark: Mark) -> None:
    text = "The army shelled the village in retaliation for the ambush."
    _, markup = mark(text)
    shelled = Span(text.index("shelled"), text.index("shelled") + 7)
    army = Actor(text="The army", start=0, end=8)
    event = Event(
        id="e7", by=BY, type="ASSAULT", trigger=(shelled,), actors=(army,), recipients=(), factuality="actual"
    )
    (reason,) = find_reasons(markup, (), (event,))
    assert reason.event == "e7"


def test_they_are_numbered_in_text_order_and_say_why(desk: onrecord.Desk) -> None:
    first, second = reasons_in(desk, "The mill shut because of a flood. The mayor resigned for fear of a trial.")
    assert (first.id, second.id) == ("r1", "r2")
    assert first.why == "“because of” gives the cause of “The mill shut”."


def test_every_kind_of_cue_in_the_table_is_one_the_model_knows() -> None:
    kinds = {cue["kind"] for cue in tables.toml("reasons")["cue"]}
    assert kinds <= {"cause", "purpose", "response", "objection", "fear", "condition"}


def test_there_are_none_without_words() -> None:
    assert find_reasons(Markup("", (), (), ()), (), ()) == ()


def test_there_are_none_without_a_parse(desk: onrecord.Desk) -> None:
    report = onrecord.report_from_text("Die Brücke schließt, weil das Wasser steigt.", language="de")
    assert find_reasons(desk.marker(report), (), ()) == ()
