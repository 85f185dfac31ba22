"""Who did it and to whom, in sentences that name more parties than the act has."""

import pytest

import onrecord
from onrecord.model import Actor

SENTENCES = (
    ("Kenya condemned the coup in Niger while France evacuated its citizens.", ["ACCUSE: Kenya > Niger"]),
    (
        "The minister, who met the Turkish envoy in March, accused Greece of stalling.",
        ["ACCUSE: minister > Greece", "CONSULT: minister + Turkish envoy >"],
    ),
    (
        "Russia shelled Kharkiv, and Poland sent ambulances to Ukraine.",
        ["ASSAULT: Russia > Kharkiv", "AID: Poland > Ukraine"],
    ),
    (
        "The Chadian minister said the drone came from Sudan and accused Khartoum of neglect.",
        ["ACCUSE: Chadian minister > Khartoum"],
    ),
    (
        "The mayor, who lives in exile, urged the Kenyan government to free the nuns.",
        ["REQUEST: mayor > Kenyan government"],
    ),
    ("The Georgian government closed the road on Friday evening.", ["COERCE: Georgian government > road"]),
    (
        "A German court sentenced a Syrian man whom Dutch police had arrested in Utrecht.",
        ["COERCE: German court > Syrian man", "COERCE: Dutch police > Syrian man"],
    ),
    (
        "The Egyptian army attacked militants in Sinai, but Israel denied that its jets took part.",
        ["ASSAULT: Egyptian army > militants"],
    ),
    (
        "After talks with Iran, the Iraqi prime minister visited Saudi Arabia.",
        ["CONSULT: Iraqi prime minister > Saudi Arabia"],
    ),
    ("Brazil, which borders Venezuela, recalled its ambassador from Nicaragua.", ["SANCTION: Brazil > Nicaragua"]),
    ("Talks between Armenia and Azerbaijan were held while Russia watched.", ["CONSULT: Armenia + Azerbaijan >"]),
    (
        "The mayor of Lyon criticised the French interior minister.",
        ["ACCUSE: mayor of Lyon > French interior minister"],
    ),
    (
        "An attack by Somali militants on a Kenyan base was condemned by Ethiopia.",
        ["ACCUSE: Ethiopia > Somali militants"],
    ),
    ("Lebanon's president, Karim Aziz, praised the Qatari emir.", ["SUPPORT: Lebanon's president > Qatari emir"]),
    (
        "The United Nations accused both Ethiopia and Eritrea of abuses.",
        ["ACCUSE: United Nations > Ethiopia + Eritrea"],
    ),
    ("China threatened to sanction Lithuania over its ties with Taiwan.", ["THREATEN: China > Lithuania"]),
    (
        "Hungary refused to send weapons to Ukraine, despite pressure from the United States.",
        ["REJECT: Hungary > Ukraine"],
    ),
    (
        "The tribunal charged the former Serbian general with genocide in Bosnia.",
        ["ACCUSE: tribunal > former Serbian general"],
    ),
    ("Mexico and Canada agreed with Japan to cut tariffs.", ["AGREE: Mexico + Canada > Japan"]),
    ("Sudan and Chad agreed to open the border.", ["AGREE: Sudan + Chad >"]),
    (
        "The French president met the Polish prime minister in Lyon.",
        ["CONSULT: French president + Polish prime minister >"],
    ),
    (
        "The Philippine navy accused a Chinese ship of ramming a fishing boat.",
        ["ACCUSE: Philippine navy > Chinese ship"],
    ),
    ("Officials in Tokyo rejected a Russian demand to release the captain.", ["REJECT: Officials > Russian"]),
    (
        "The British and French militaries supplied Ukraine with missiles.",
        ["AID: British + French militaries > Ukraine"],
    ),
    ("Gunmen attacked a Malian army convoy.", ["ASSAULT: Gunmen > Malian army"]),
    (
        "The king of Jordan received the Dutch prime minister in Amman.",
        ["CONSULT: king of Jordan > Dutch prime minister"],
    ),
    # whom an act reaches through what was agreed, refused, threatened or protested
    ("The Philippine president offered to send troops to Jordan.", ["AGREE: Philippine president > Jordan"]),
    ("The United States lifted the sanctions imposed on Eritrea.", ["CONCEDE: United States > Eritrea"]),
    (
        "Bolivian miners began a hunger strike to protest the tax imposed by the government.",
        ["PROTEST: Bolivian miners > government"],
    ),
    (
        "Crowds of Burmese students blocked streets in defiance of the army.",
        ["PROTEST: Crowds of Burmese students > army"],
    ),
    # what stands there only as a place, a time, a cause or one's own is no recipient
    ("Turkey agreed to a truce in Syria.", ["AGREE: Turkey >"]),
    ("The Portuguese finance minister resigned after talks with Spain.", ["RETREAT: Portuguese finance minister >"]),
    ("The Senegalese president said his country would not release the prisoners.", ["REJECT: Senegalese president >"]),
)


def told(record: onrecord.Record) -> list[str]:
    """The events of a record as short lines."""

    def side(actors: tuple[Actor, ...]) -> str:
        return " + ".join(actor.text for actor in actors)

    return sorted(f"{event.type}: {side(event.actors)} > {side(event.recipients)}".strip() for event in record.events)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_nobody_is_pinned_to_an_act_of_another_clause(desk: onrecord.Desk, text: str, expected: list[str]) -> None:
    assert told(desk(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Moscow condemned the Polish government.", ["RUS", "POL"]),
        ("Russian forces attacked the Georgian army.", ["RUS", "GEO"]),
        ("A German court sentenced a Syrian man.", ["DEU", "SYR"]),
        ("French and Egyptian officials praised Chad.", ["FRA", "EGY", "TCD"]),
        ("Thousands of Peruvian teachers protested against the Chilean government.", ["PER", "CHL"]),
        ("Gunmen attacked a Malian army convoy.", [None, "MLI"]),
        ("The president of Zambia praised the Ghanaian parliament.", ["ZMB", "GHA"]),
    ],
)
def test_parties_have_their_countries(desk: onrecord.Desk, text: str, countries: list[str | None]) -> None:
    (event,) = desk(text).events
    assert [actor.country for actor in (*event.actors, *event.recipients)] == countries


def test_an_office_holder_is_told_by_the_table_of_actors(desk: onrecord.Desk) -> None:
    (event,) = desk("Angela Merkel accused Hungary of a breach of the treaty.").events
    assert [(actor.country, actor.text) for actor in event.actors] == [("DEU", "Angela Merkel")]
