"""Who said what: source, cue and content of statements, one way of saying it at a time."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import NAME, VERSION, find_attributions
from onrecord.markup import Markup
from onrecord.model import Attribution, surface

Mark = Callable[..., tuple[Report, Markup]]


def found_in(mark: Mark, text: str) -> list[tuple[str, str, str]]:
    """The statements of a text as readable (source, cue, content)."""
    return [
        (surface(s.source, text), surface(s.cue, text), surface(s.content, text))
        for s in find_attributions(*mark(text))
    ]


def the_one(mark: Mark, text: str) -> Attribution:
    (statement,) = find_attributions(*mark(text))
    return statement


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        # indirect: cue before, inside, after
        ("The mayor said that the bridge was safe.", "The mayor", "said", "that the bridge was safe"),
        ("The bridge, the mayor said, was safe.", "the mayor", "said", "The bridge … was safe"),
        ("The bridge was safe, the mayor said.", "the mayor", "said", "The bridge was safe"),
        ("As the mayor pointed out, the bridge is old.", "the mayor", "pointed out", "the bridge is old"),
        # according to: before, inside, after
        ("According to two engineers, the dam is old.", "two engineers", "According to", "the dam is old"),
        ("The dam, according to two engineers, is old.", "two engineers", "according to", "The dam … is old"),
        ("The dam is old, according to two engineers.", "two engineers", "according to", "The dam is old"),
        # direct: cue before, inverted, inside
        ('The mayor said: "We are ready."', "The mayor", "said", '"We are ready."'),
        ('"We are ready," said the mayor.', "the mayor", "said", '"We are ready,"'),
        ('"We are ready," the mayor said. "We wait."', "the mayor", "said", '"We are ready," … "We wait."'),
        ('"Are we ready?" the mayor asked.', "the mayor", "asked", '"Are we ready?"'),
        # mixed
        ("The mayor called the plan “reckless.”", "The mayor", "called", "the plan “reckless.”"),
        ("Berg said the vote was “a farce” and left town.", "Berg", "said", "the vote was “a farce” and left town"),
        # infinitives, objects, prepositions, adjectives
        ("The company plans to cut 300 jobs.", "The company", "plans", "to cut 300 jobs"),
        ("The union urged members to stay at home.", "The union", "urged", "members to stay at home"),
        ("Villagers oppose the new dam.", "Villagers", "oppose", "the new dam"),
        ("The general accused the rebels of looting.", "The general", "accused", "the rebels of looting"),
        ("Aid groups called for a ceasefire.", "Aid groups", "called for", "a ceasefire"),
        ("Berg is confident that talks will resume.", "Berg", "is confident", "that talks will resume"),
        # nouns
        ("Her promise to resign surprised the court.", "Her", "promise", "to resign"),
        ("Miners voiced support for the strike.", "Miners", "voiced support for", "the strike"),
        # several in one breath, a source further up
        ("The crew issued a statement saying the hull had cracked.", "The crew", "saying", "the hull had cracked"),
    ],
)
def test_a_statement_has_its_source_cue_and_content(mark: Mark, text: str, source: str, cue: str, content: str) -> None:
    assert found_in(mark, text) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("It is unclear how many ships remain.", "is unclear", "how many ships remain"),
        ("It was not immediately clear whether the mayor would resign.", "clear", "whether the mayor would resign"),
        ("The ship reportedly sank on Monday.", "reportedly", "sank on Monday"),
        ("The ferry is expected to sail on Sunday.", "is expected", "The ferry … to sail on Sunday"),
        ("The colonel was said to be in hiding.", "was said", "The colonel … to be in hiding"),
        ("There are fears that the dam could break.", "fears", "that the dam could break"),
    ],
)
def test_a_statement_may_have_no_source(mark: Mark, text: str, cue: str, content: str) -> None:
    statement = the_one(mark, text)
    assert statement.source == ()
    assert cue in surface(statement.cue, text)
    assert content in surface(statement.content, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ship left the harbour on Monday.",
        "He is known to all as “Lucky” Larsen.",
        "The so-called “safe zone” was hit again.",
        "Troops attacked the village at dawn.",
        "“",
        "\u200b.\n\t",
        ".:\"\"''",
    ],
)
def test_what_is_no_statement_is_left_alone(mark: Mark, text: str) -> None:
    assert not [s for s in found_in(mark, text) if s[1] not in ("is known",)]


def test_verbs_that_share_a_subject_share_the_source(mark: Mark) -> None:
    text = "The envoy did not confirm whether the ship had sunk, but hinted on Monday that it was lost."
    assert [(source, cue) for source, cue, _ in found_in(mark, text)] == [
        ("The envoy", "did not confirm"),
        ("The envoy", "hinted"),
    ]


def test_a_headline_may_name_its_speaker_before_a_colon(mark: Mark) -> None:
    text = "Minister: port will open in May\n\nThe port has been closed since March."
    assert found_in(mark, text) == [("Minister", ":", "port will open in May")]


def test_a_paragraph_announced_by_a_colon_is_the_speakers(mark: Mark) -> None:
    text = "Foreign Minister Anna Berg said:\n\nThe talks have failed. We shall try again in spring."
    assert found_in(mark, text) == [
        ("Foreign Minister Anna Berg", "said", "The talks have failed. We shall try again in spring."),
    ]


def test_a_quotation_over_several_paragraphs_has_one_speaker(mark: Mark) -> None:
    text = (
        "“We were promised a road,” said Ada Lind, a farmer.\n\n"
        "“We were promised a school.\n\n"
        "“And we were promised a clinic. None came.”\n\n"
        "The province has 3,000 villages."
    )
    assert found_in(mark, text) == [
        (
            "Ada Lind, a farmer",
            "said",
            "“We were promised a road,” … “We were promised a school. “And we were promised a clinic. None came.”",
        )
    ]


def test_a_freestanding_quotation_goes_on_with_the_speaker_before_it(mark: Mark) -> None:
    text = "The pilot said the engine had failed. “There was no warning.”"
    assert found_in(mark, text) == [("The pilot", "said", "the engine had failed … “There was no warning.”")]
    assert the_one(mark, text).mode == "mixed"


def test_a_quotation_nobody_is_named_for_is_kept_without_a_cue(mark: Mark) -> None:
    statement = the_one(mark, "“The sea took everything we had.”")
    assert (statement.source, statement.cue, statement.by.rule) == ((), (), "quote/alone")


def test_an_unpaired_mark_loses_no_later_statement(mark: Mark) -> None:
    text = "The chief “denied it.\n\nThe mayor said the bridge was safe.\n\n“We are ready,” said the driver."
    assert ("The mayor", "said", "the bridge was safe") in found_in(mark, text)
    assert ("the driver", "said", "“We are ready,”") in found_in(mark, text)


@pytest.mark.parametrize(
    ("text", "act", "polarity", "certainty"),
    [
        ("The ministry denied that the ship had sunk.", "deny", "positive", "certain"),
        ("The ministry did not say whether the ship had sunk.", "say", "negative", "unknown"),
        ("No group has claimed that it fired the rocket.", "claim", "negative", "unknown"),
        ("The army warned that the road was mined.", "warn", "positive", "certain"),
        ("The minister promised to resign.", "promise", "positive", "certain"),
        ("Workers demanded that the plant reopen.", "demand", "positive", "certain"),
        ("Residents fear that the dam will break.", "fear", "positive", "possible"),
        ("Analysts believe the army has withdrawn.", "believe", "positive", "probable"),
        ("The envoy hinted that talks had begun.", "claim", "positive", "possible"),
        ("The clerk declined to give a reason.", "decline", "positive", "certain"),
        ("The agency learned that the ship had sailed.", "learn", "positive", "certain"),
        ("Senators opposed the treaty.", "oppose", "positive", "certain"),
        ("The bank expects prices to fall.", "expect", "positive", "probable"),
        ("The reporter asked whether the mayor would resign.", "ask", "positive", "unknown"),
    ],
)
def test_the_cue_tells_act_polarity_and_certainty(
    mark: Mark, text: str, act: str, polarity: str, certainty: str
) -> None:
    statement = the_one(mark, text)
    assert (statement.act, statement.polarity, statement.certainty) == (act, polarity, certainty)


def test_a_statement_inside_another_says_so(mark: Mark) -> None:
    text = "The envoy said, according to Reuters, that the minister had told him the war was over."
    statements = find_attributions(*mark(text))
    rules = {s.id: s.by.rule for s in statements}
    inner = next(s for s in statements if "told" in surface(s.cue, text))
    assert inner.within in rules
    assert next(s for s in statements if s.within is None).by.rule == "cue/according-to"


def test_statements_are_numbered_in_text_order_and_say_who_found_them(mark: Mark) -> None:
    text = "Berg said the war was over. Lind said it was not. Hart hopes to go home."
    statements = find_attributions(*mark(text))
    assert [s.id for s in statements] == ["s1", "s2", "s3"]
    assert all((s.by.stage, s.by.version) == (NAME, VERSION) for s in statements)
    assert all(s.why and 0 < s.confidence <= 1 for s in statements)


def test_a_quotation_beside_its_cue_is_trusted_more_than_an_adverb(mark: Mark) -> None:
    quoted = the_one(mark, "“We are ready,” said the mayor.")
    hearsay = the_one(mark, "The ship reportedly sank on Monday.")
    assert quoted.confidence > hearsay.confidence


def test_many_unpaired_marks_and_quotations_end_in_good_time(mark: Mark) -> None:
    text = '“He left. "I went. ' * 1_500
    statements = find_attributions(*mark(text))
    assert all(0 <= s.start < s.end <= len(text) for a in statements for s in a.content)
