"""Mentions of one event as one record, and of two events as two."""

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # the same act by the same parties, told again
        ("Rebels attacked an army base. Officials said the rebels attacked the army base.", ["attacked … attacked"]),
        (
            "Moscow launched an attack on Kharkiv in May. Russia attacked Kharkiv in May.",
            ["launched an attack … attacked"],
        ),
        (
            "French President Emmanuel Macron met German Chancellor Olaf Scholz. Scholz met Macron on Tuesday.",
            ["met … met"],
        ),
        # words that point back
        ("Gunmen attacked a Malian army convoy. Nobody claimed the attack.", ["attacked … attack"]),
        ("Rebels attacked an army base. The assault by the rebels lasted an hour.", ["attacked … assault"]),
        # other parties, times, places, objects or another standing
        ("Rebels attacked the army. Rebels attacked the police.", ["attacked", "attacked"]),
        ("In May Russia attacked Kharkiv. In June Russia attacked Kharkiv.", ["attacked", "attacked"]),
        ("Kenya condemned the Somali government. Kenya may condemn the Somali government.", ["condemned", "condemn"]),
        (
            "Turkish police arrested two journalists in Izmir. Turkish police arrested two journalists in Ankara.",
            ["arrested", "arrested"],
        ),
        (
            "Norway allowed Poland to use the missiles. Norway allowed Poland to use the harbour.",
            ["allowed", "allowed"],
        ),
        ("Macron met the Polish president. Macron met the Czech president.", ["met", "met"]),
        # which of two is meant stays open; another's deed is not meant
        (
            "Gunmen attacked a Malian army convoy. Rebels attacked a Chadian police post. The attack lasted an hour.",
            ["attacked", "attacked"],
        ),
        ("Gunmen attacked a Malian army convoy. The Turkish attack went on.", ["attacked"]),
    ],
)
def test_are_joined_only_where_nothing_speaks_against_it(desk: onrecord.Desk, text: str, mentions: list[str]) -> None:
    found = desk(text).events
    assert [" … ".join(span.of(text) for span in event.mentions) for event in found] == mentions


def test_time_and_place_come_from_the_telling_that_has_them(desk: onrecord.Desk) -> None:
    text = "Gunmen attacked a Malian army convoy. The attack took place on Monday near Gao."
    record = desk(onrecord.report_from_text(text, language="en", published="2021-03-02"))
    (event,) = record.events
    assert [time.id for time in record.times] == [event.time]
    assert [place.id for place in record.places if place.name == "Gao"] == [event.place]


def test_a_joined_event_says_how_often_it_is_told(desk: onrecord.Desk) -> None:
    (event,) = desk("Rebels attacked an army base. Officials said the rebels attacked the army base.").events
    assert event.why is not None
    assert event.why.endswith("It is told 2 times.")


def test_the_fullest_scope_is_kept(desk: onrecord.Desk) -> None:
    text = "Norway allowed Poland to use the missiles. Norway allowed Poland to use the missiles against tanks."
    (event,) = desk(text).events
    assert [span.of(text) for span in event.scope] == ["against tanks"]
