"""Which mentions are one entity."""

from collections.abc import Callable

import pytest

from onrecord.extract.entities import find_mentions
from onrecord.extract.places import find_toponyms
from onrecord.link.coreference import gather_entities
from onrecord.markup import Markup
from onrecord.model import Entity, Mention, Report

Mark = Callable[..., tuple[Report, Markup]]


def entities(mark: Mark, text: str) -> list[Entity]:
    report, markup = mark(text)
    return list(gather_entities(report, markup, find_mentions(markup, find_toponyms(markup))))


def gathered(text: str, *mentions: tuple[str, str, str]) -> list[tuple[str, list[str]]]:
    """Names and mentions of the entities made of (words, type, rule), each taken where it next stands in the text."""
    made, position = [], 0
    for words, kind, rule in mentions:
        start = text.index(words, position)
        made.append(Mention(start=start, end=start + len(words), type=kind, rule=rule))
        position = start + 1
    found = gather_entities(Report(id="r", text=text), Markup(text, (), (), ()), tuple(made))
    return [(entity.name, [span.of(text) for span in entity.mentions]) for entity in found]


def persons(text: str, *names: str) -> list[tuple[str, list[str]]]:
    titled = ("Mr", "Mrs", "President", "Minister")
    rules = ["title/before-name" if name.startswith(titled) else "tagger/person" for name in names]
    return gathered(text, *((name, "Person", rule) for name, rule in zip(names, rules, strict=True)))


def test_a_surname_goes_to_the_full_name() -> None:
    text = "Maria Lindqvist spoke. President Lindqvist left. Lindqvist waved."
    assert persons(text, "Maria Lindqvist", "President Lindqvist", "Lindqvist") == [
        ("Maria Lindqvist", ["Maria Lindqvist", "President Lindqvist", "Lindqvist"])
    ]


def test_the_fullest_name_names_the_person() -> None:
    text = "Lindqvist spoke. Maria K. Lindqvist left."
    assert persons(text, "Lindqvist", "Maria K. Lindqvist")[0][0] == "Maria K. Lindqvist"


def test_first_names_that_clash_are_two_persons_and_a_bare_surname_stays_open() -> None:
    text = "Maria Lindqvist met Jonas Lindqvist. Lindqvist laughed."
    assert [name for name, _ in persons(text, "Maria Lindqvist", "Jonas Lindqvist", "Lindqvist")] == [
        "Maria Lindqvist",
        "Jonas Lindqvist",
        "Lindqvist",
    ]


def test_forms_of_address_that_clash_are_two_persons() -> None:
    text = "Mr Lindqvist left and Mrs Lindqvist stayed."
    assert len(persons(text, "Mr Lindqvist", "Mrs Lindqvist")) == 2


def test_an_initial_agrees_with_the_first_name_it_begins() -> None:
    assert len(persons("Maria Lindqvist, or M. Lindqvist.", "Maria Lindqvist", "M. Lindqvist")) == 1


def test_an_acronym_goes_to_the_name_it_is_defined_behind() -> None:
    text = "The Northern Relief Office (NRO) sent tents. NRO staff followed."
    names = (("The Northern Relief Office", "Organisation", "tagger/org"),) + (
        ("NRO", "Organisation", "tagger/org"),
    ) * 2
    assert gathered(text, *names) == [("Northern Relief Office", ["The Northern Relief Office", "NRO", "NRO"])]


def test_letters_in_brackets_that_do_not_fit_are_no_acronym() -> None:
    text = "The Northern Relief Office (BBX) sent tents."
    names = (("Northern Relief Office", "Organisation", "tagger/org"), ("BBX", "Organisation", "tagger/org"))
    assert len(gathered(text, *names)) == 2


@pytest.mark.parametrize(
    ("text", "kind", "name", "count"),
    [
        ("The U.S. and Canada agreed. The United States paid in US dollars.", "Location", "United States", 3),
        ("ISIL lost a town. Daesh fled. Islamic State denied it.", "Organisation", "Islamic State", 3),
    ],
)
def test_names_of_one_country_or_body_are_joined(mark: Mark, text: str, kind: str, name: str, count: int) -> None:
    entity = next(entity for entity in entities(mark, text) if entity.type == kind and entity.name == name)
    assert len(entity.mentions) == count


@pytest.mark.parametrize(
    ("text", "name", "facts"),
    [
        ("Peruvian troops closed the pass.", "Peruvian troops", ("PER", "MIL", None)),
        ("The Kremlin denied the report.", "Kremlin", ("RUS", "GOV", None)),
        ("Peruvian miners struck.", "Peruvian", ("PER", None, None)),
        ("They met Foreign Minister Maria Lindqvist.", "Maria Lindqvist", (None, "GOV", "foreign minister")),
        ("Rebels took the bridge.", "Rebels", (None, "REB", None)),
    ],
)
def test_an_actor_has_the_country_sector_and_role_its_words_say(
    mark: Mark, text: str, name: str, facts: tuple[str | None, str | None, str | None]
) -> None:
    entity = next(entity for entity in entities(mark, text) if entity.name == name)
    assert (entity.country, entity.sector, entity.role) == facts


def test_entities_are_numbered_by_first_mention_and_hold_every_mention_once(mark: Mark) -> None:
    text = "Maria Lindqvist of Norway met Peruvian officials in Oslo. Lindqvist thanked Peru and the officials."
    report, markup = mark(text)
    mentions = find_mentions(markup, find_toponyms(markup))
    found = gather_entities(report, markup, mentions)
    assert [entity.id for entity in found] == [f"n{i}" for i in range(1, len(found) + 1)]
    assert sorted(span for entity in found for span in entity.mentions) == sorted(mention.span for mention in mentions)
    assert all(entity.why for entity in found)


def test_no_mentions_no_entities(mark: Mark) -> None:
    assert entities(mark, "It rained.") == []


def test_some_officials_are_not_the_officials() -> None:
    text = "U.S. officials met. Some U.S. officials left. U.S. officials returned."
    groups = gathered(
        text,
        *(
            (words, "Organisation", "phrase/organisation")
            for words in ("U.S. officials", "Some U.S. officials", "U.S. officials")
        ),
    )
    assert [mentions for _, mentions in groups] == [["U.S. officials", "U.S. officials"], ["Some U.S. officials"]]


def test_a_country_has_one_government(mark: Mark) -> None:
    text = "The government of Peru met. The Peruvian government agreed. Chilean police left."
    government = [entity for entity in entities(mark, text) if "government" in entity.name]
    assert [len(entity.mentions) for entity in government] == [2]


def test_a_short_form_takes_the_type_of_the_full_name() -> None:
    text = "The Long River Gun System (LRGS) fired. LRGS crews slept."
    made = (
        ("Long River Gun System", "Weapon", "phrase/weapon"),
        ("LRGS", "Organisation", "tagger/org"),
        ("LRGS", "Organisation", "tagger/org"),
    )
    assert gathered(text, *made) == [("Long River Gun System", ["Long River Gun System", "LRGS", "LRGS"])]


def test_a_dateline_does_not_shout_in_the_name() -> None:
    assert gathered("LEEDS woke.", ("LEEDS", "Location", "place/toponym"))[0][0] == "Leeds"
