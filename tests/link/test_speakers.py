"""Who stands behind a statement: name, kind, title, grounds, and the way it came."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import find_attributions
from onrecord.link.speakers import name_speakers
from onrecord.markup import Markup
from onrecord.model import By, Entity, Span, Statement, surface

Mark = Callable[..., tuple[Report, Markup]]


def statements_of(mark: Mark, text: str, *entities: Entity) -> tuple[Statement, ...]:
    report, markup = mark(text)
    return name_speakers(markup, find_attributions(report, markup), entities)


def entity(text: str, name: str, *mentions: str) -> Entity:
    spans = tuple(Span(text.index(mention), text.index(mention) + len(mention)) for mention in mentions)
    return Entity(id="n1", by=By("test", "1", "test"), type="Person", name=name, mentions=spans)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Anna Berg said the port was closed.", "Anna Berg", "person"),
        ("The minister said the port was closed.", "The minister", "person"),
        ("A minister said the port was closed.", "A minister", "anonymous"),
        ("A senior official said the port was closed.", "A senior official", "anonymous"),
        ("US officials said the port was closed.", "US officials", "anonymous"),
        ("Two people familiar with the talks said they had failed.", "Two people", "anonymous"),
        ("Residents said the port was closed.", "Residents", "group"),
        ("Many feared that the port would close.", "Many", "group"),
        ("The ministry said the port was closed.", "The ministry", "organisation"),
        ("Reuters reported that the port was closed.", "Reuters", "media"),
        ("The newspaper wrote that the port was closed.", "The newspaper", "media"),
        ("The news agency said the port was closed.", "The news agency", "media"),
        ("The report said the port was unsafe.", "The report", "document"),
        ("A new poll shows that voters want peace.", "A new poll", "document"),
        ("We hope that the port will open.", "We", "group"),
        ("It is unclear whether the port is open.", None, "unspecified"),
        ("The port is reportedly closed.", None, "unspecified"),
        ("John Lee and Mary Hart said the port was closed.", "John Lee and Mary Hart", "group"),
    ],
)
def test_a_source_has_a_name_and_a_kind(mark: Mark, text: str, name: str | None, kind: str) -> None:
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Foreign Ministry spokeswoman Maria Lopez said talks had begun.", "Foreign Ministry spokeswoman"),
        ("Maria Lopez, chairwoman of the port authority, said talks had begun.", "chairwoman of the port authority"),
        ("Maria Lopez said talks had begun.", None),
    ],
)
def test_a_person_may_have_a_title(mark: Mark, text: str, title: str | None) -> None:
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.title) == ("Maria Lopez", title)


def test_a_last_name_stands_for_the_full_one_and_its_title(mark: Mark) -> None:
    text = "Senator Michael Turner said the law was late. “It came too late,” Turner said."
    first, second = statements_of(mark, text)
    assert first.speaker == second.speaker
    assert (second.speaker.name, second.speaker.title) == ("Michael Turner", "Senator")


def test_a_last_name_two_people_share_stays_as_it_is(mark: Mark) -> None:
    text = "Michael Turner met Linda Turner in Rome. Later Turner said the law was late."
    (statement,) = statements_of(mark, text)
    assert statement.speaker.name == "Turner"


def test_the_name_and_id_of_an_entity_come_first(mark: Mark) -> None:
    text = "President Lopez said the port was closed."
    (statement,) = statements_of(mark, text, entity(text, "Maria Lopez", "Lopez"))
    assert (statement.speaker.name, statement.speaker.entity) == ("Maria Lopez", "n1")


def test_he_or_she_is_the_only_person_named_before(mark: Mark) -> None:
    text = "Anna Berg left the hall. She said the talks had failed."
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.kind) == ("Anna Berg", "person")


def test_he_or_she_stays_unnamed_where_two_can_be_meant(mark: Mark) -> None:
    text = "The hall was full of friends of Anna Berg and Mary Lind. She said the talks had failed."
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.kind) == ("She", "person")


def test_who_is_whoever_the_clause_belongs_to(mark: Mark) -> None:
    text = "The farmers who said the dam would fail met on Sunday."
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.kind) == ("The farmers", "group")


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        (
            "A senior official, who was not authorised to speak publicly, said the port was closed.",
            "who was not authorised to speak publicly",
        ),
        (
            "An official said the port was closed, speaking on condition of anonymity.",
            "speaking on condition of anonymity",
        ),
        ("Two people familiar with the matter said the port was closed.", "familiar with the matter"),
        ("The paper said the port was closed, citing a document from the harbour office.", "citing a document"),
        (
            "An aide said the port was closed. He asked not to be named because the matter is secret.",
            "He asked not to be named",
        ),
    ],
)
def test_why_a_source_can_know_or_is_not_named_is_pointed_at(mark: Mark, text: str, grounds: str) -> None:
    statement = statements_of(mark, text)[0]
    assert grounds in surface(statement.speaker.justification, text)


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("A cabinet source, speaking privately, said it was late.", "speaking privately"),
        ("A nurse, who did not want to give her name, said it was late.", "who did not want to give her name"),
        (
            "Hospital officials who spoke on the condition that they not be named said beds had run out.",
            "who spoke on the condition that they not be named",
        ),
    ],
)
def test_grounds_end_where_the_cue_begins(mark: Mark, text: str, grounds: str) -> None:
    assert surface(statements_of(mark, text)[-1].speaker.justification, text) == grounds


def test_what_a_source_says_is_no_reason_for_it(mark: Mark) -> None:
    text = "The mayor said that a clerk had spoken on condition of anonymity."
    assert statements_of(mark, text)[0].speaker.justification == ()


def test_a_statement_inside_another_came_by_way_of_it(mark: Mark) -> None:
    text = "The minister has resigned, an aide said, according to Reuters."
    by_kind = {s.speaker.kind: s for s in statements_of(mark, text)}
    assert by_kind["media"].via is None
    assert by_kind["anonymous"].via == by_kind["media"].id


def test_statements_keep_all_that_was_known_of_them(mark: Mark) -> None:
    report, markup = mark("The army did not confirm that the town had fallen.")
    (attribution,) = find_attributions(report, markup)
    (statement,) = name_speakers(markup, (attribution,), ())
    for role in ("id", "by", "confidence", "why", "mode", "source", "cue", "content", "act", "polarity", "certainty"):
        assert getattr(statement, role) == getattr(attribution, role)


def test_no_statements_have_no_speakers(mark: Mark) -> None:
    _, markup = mark("The port is closed.")
    assert name_speakers(markup, (), ()) == ()


@pytest.mark.parametrize(
    ("text", "name", "speaks_for"),
    [
        ("Anna Berg, a spokeswoman for the general staff, said it was over.", "Anna Berg", "general staff"),
        ("The spokesman of the General Staff, Colonel Anton Brusk, said it was over.", "Anton Brusk", "General Staff"),
        ("A ministry spokesman said it was over.", "A ministry spokesman", "ministry"),
        ("Anna Berg, a lawyer for the company, said it was over.", "Anna Berg", None),
    ],
)
def test_a_spokesperson_speaks_for_somebody(mark: Mark, text: str, name: str, speaks_for: str | None) -> None:
    (statement,) = statements_of(mark, text)
    assert (statement.speaker.name, statement.speaker.speaks_for) == (name, speaks_for)


def test_whom_a_spokesperson_speaks_for_is_remembered(mark: Mark) -> None:
    text = "Anna Berg, a spokeswoman for Tisna Hydro, said it was over. “We shall see,” Berg said."
    assert [each.speaker.speaks_for for each in statements_of(mark, text)] == ["Tisna Hydro"] * 2


def test_a_country_nobody_knows_is_no_person(mark: Mark) -> None:
    text = "Selvia’s army has left the village. Selvia said it was over."
    assert statements_of(mark, text)[-1].speaker.kind == "organisation"
