"""Who is who, for which country and sector, in which office at the date."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import onrecord
from onrecord.link.actors import roster
from onrecord.model import Entity
from onrecord.tables import rows

GOLD = Path(__file__).parents[1] / "gold/actors.jsonl"
Told = tuple[str | None, str | None, str | None]


def entity(desk: onrecord.Desk, text: str, words: str, published: str | None = None) -> Entity:
    """The entity that these words of the text are a mention of; a body rather than a place."""
    record = desk(onrecord.report_from_text(text, language="en", published=published))
    found = [e for e in record.entities if any(words in span.of(text) for span in e.mentions)]
    return min(found, key=lambda e: (e.type == "Location", e.type == "Nationality", e.id))


def told(desk: onrecord.Desk, text: str, words: str, published: str | None = None) -> Told:
    found = entity(desk, text, words, published)
    return found.country, found.sector, found.role


@pytest.mark.parametrize(
    ("published", "facts"),
    [
        ("2016-10-03", ("USA", "GOV", "vice president")),
        ("2018-10-03", ("USA", "ELI", "former vice president")),
        ("2020-12-01", ("USA", "GOV", "president-elect")),
        ("2024-10", ("USA", "GOV", "president")),
        ("2026-10-03T08:00:00Z", ("USA", "ELI", "former president")),
        (None, ("USA", None, None)),
    ],
)
def test_a_role_is_the_one_at_the_date(desk: onrecord.Desk, published: str | None, facts: Told) -> None:
    assert told(desk, "At noon Joe Biden opened the bridge.", "Joe Biden", published) == facts


@pytest.mark.parametrize(
    ("text", "words", "published", "known_as"),
    [
        ("President Bush signed the bill on Friday.", "Bush", "2004-02-01", "George W. Bush"),
        ("President Bush signed the bill on Friday.", "Bush", "1991-02-01", "George H. W. Bush"),
        ("The grocer, Walter Bush, signed the bill.", "Bush", "2004-02-01", None),
        ("Kim Jong-un looked at the map.", "Kim Jong-un", "2015-02-01", "Kim Jong Un"),
        ("Hunter Biden left by the side door.", "Biden", "2023-02-01", None),
        ("The Italian prime minister hosted the talks.", "prime minister", "2010-05-01", "Silvio Berlusconi"),
        ("The Italian prime minister hosted the talks.", "prime minister", "2023-05-01", "Giorgia Meloni"),
        ("An Italian minister hosted the talks.", "minister", "2023-05-01", None),
        ("The former Italian prime minister hosted the talks.", "prime minister", "2023-05-01", None),
        ("The NATO chief was asked twice.", "chief", "2011-05-01", "Anders Fogh Rasmussen"),
        ("Barack Obama, President Putin of Russia and others met.", "Obama", "2013-09-05", "Barack Obama"),
        ("Russian President Vladimir Putin and Joe Biden met.", "Biden", "2021-06-16", "Joe Biden"),
        ("Tony Blair, a baker from Leeds, won the cup.", "Tony Blair", "2003-05-01", None),
    ],
)
def test_a_person_is_known_only_where_one_alone_can_be_meant(
    desk: onrecord.Desk, text: str, words: str, published: str, known_as: str | None
) -> None:
    assert entity(desk, text, words, published).known_as == known_as


@pytest.mark.parametrize(
    ("text", "words", "facts"),
    [
        ("Oslo rejected the claim.", "Oslo", ("NOR", "GOV", None)),
        ("Talks between Oslo and Helsinki went on.", "Helsinki", ("FIN", "GOV", None)),
        ("A cyclist was hurt in Oslo on Monday.", "Oslo", (None, None, None)),
        ("Norway's defence ministry confirmed the order.", "defence ministry", ("NOR", "GOV", None)),
        ("The Supreme Court of Kenya annulled the vote.", "Supreme Court", ("KEN", "JUD", None)),
        ("Kenyan police closed the road.", "Kenyan police", ("KEN", "COP", None)),
        ("Peruvian lawmakers sat until dawn.", "Peruvian lawmakers", ("PER", "LEG", None)),
        ("Business leaders met on Monday.", "leaders", (None, None, None)),
        ("African leaders met on Monday.", "leaders", (None, None, None)),
        ("The Obama administration defended the deal.", "administration", ("USA", "GOV", None)),
        ("Georgia recalled its ambassador.", "Georgia", ("GEO", "GOV", None)),
        ("Georgia counted again, county by county, while Atlanta waited.", "Georgia", ("USA", "GOV", None)),
    ],
)
def test_bodies_groups_and_capitals_have_a_country_and_a_sector_where_the_words_say_so(
    desk: onrecord.Desk, text: str, words: str, facts: Told
) -> None:
    assert told(desk, text, words) == facts


@pytest.mark.parametrize(("published", "sector"), [("2020-05-05", "REB"), ("2022-05-05", "GOV"), (None, "GOV")])
def test_a_body_that_took_power_is_a_government_from_then_on(
    desk: onrecord.Desk, published: str | None, sector: str
) -> None:
    assert told(desk, "The Taliban released the list.", "Taliban", published) == ("AFG", sector, None)


def test_a_title_the_table_does_not_know_is_told_from_the_words(desk: onrecord.Desk) -> None:
    found = entity(desk, "Former Foreign Minister Maria Lindqvist of Norway waved.", "Lindqvist", "2020-01-01")
    assert (found.known_as, found.country, found.sector, found.role) == (None, "NOR", "ELI", "former foreign minister")


def test_two_ministries_of_one_name_keep_their_countries(desk: onrecord.Desk) -> None:
    text = "The Chilean army moved north. Peruvian police stayed. The Peruvian army did not move."
    assert told(desk, text, "Chilean army") == ("CHL", "MIL", None)
    assert told(desk, text, "Peruvian army") == ("PER", "MIL", None)


def terms() -> Iterator[dict[str, str]]:
    yield from rows("actors")


def test_every_term_of_the_table_ends_after_it_begins() -> None:
    assert [row["name"] for row in terms() if row["end"] and row["end"] <= row["start"]] == []


def test_no_two_persons_lead_one_country_from_one_office_at_once() -> None:
    heads: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in terms():
        if row["country"] and row["role"] in ("president", "prime minister", "chancellor", "king", "supreme leader"):
            heads.setdefault((row["country"], row["role"]), []).append(row)
    clashes = []
    for held in heads.values():
        held.sort(key=lambda row: row["start"])
        for one, other in pairwise(held):
            if one["name"] != other["name"] and (not one["end"] or one["end"] > other["start"]):
                clashes.append((one["name"], other["name"], other["start"]))
    assert clashes == []


def test_a_single_word_that_stands_for_a_person_is_nobody_elses() -> None:
    single = {name for row in terms() for name in row["also"].split("|") if name and " " not in name}
    assert [name for name in single if len(roster.by_name(name)) > 1] == []


def test_the_gold_points_into_its_texts_and_says_each_thing_once() -> None:
    lines = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert all(line["mention"] in line["text"] for line in lines)
    assert len({line["text"] for line in lines}) == len(lines) >= 150
    assert len({line["country"] for line in lines}) > 15
