"""Who said what: source, cue and content of statements, one way of saying it at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord import Report
from onrecord.errors import UnmetNeed
from onrecord.extract.statements import NAME, VERSION, find_attributions
from onrecord.markup import Markup
from onrecord.model import Attribution, surface

Mark = Callable[..., tuple[Report, Markup]]
EDGES = " .,:;"


@pytest.fixture
def mark(mark_either: Mark) -> Mark:
    """All of this holds with either finder."""
    return mark_either


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
        ("Berg said the vote was “a farce” and left town.", "Berg", "said", "the vote was “a farce”"),
        # infinitives, objects, prepositions, adjectives
        ("The company plans to cut 300 jobs.", "The company", "plans", "to cut 300 jobs"),
        ("The union urged members to stay at home.", "The union", "urged", "members to stay at home"),
        ("Villagers oppose the new dam.", "Villagers", "oppose", "the new dam"),
        ("The general accused the rebels of looting.", "The general", "accused", "the rebels of looting"),
        ("Aid groups called for a ceasefire.", "Aid groups", "called for", "a ceasefire"),
        ("Berg is confident that talks will resume.", "Berg", "is confident", "that talks will resume"),
        # nouns
        ("Miners voiced support for the strike.", "Miners", "voiced support for", "the strike"),
        # several in one breath, a source further up
        ("The crew issued a statement saying the hull had cracked.", "The crew", "saying", "the hull had cracked"),
    ],
)
def test_a_statement_has_its_source_cue_and_content(mark: Mark, text: str, source: str, cue: str, content: str) -> None:
    (found,) = found_in(mark, text)
    assert found[0] == source
    assert cue in found[1]
    assert content.strip(EDGES) in found[2]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("It is unclear how many ships remain.", "is unclear", "how many ships remain"),
        ("It was not immediately clear whether the mayor would resign.", "clear", "whether the mayor would resign"),
        ("The ship reportedly sank on Monday.", "reportedly", "sank"),
        ("The ferry is expected to sail on Sunday.", "is expected", "to sail on Sunday"),
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
    assert not [s for s in found_in(mark, text) if not s[1].startswith("is known")]


def test_verbs_that_share_a_subject_share_the_source(mark: Mark) -> None:
    text = "The envoy did not confirm whether the ship had sunk, but hinted on Monday that it was lost."
    found = [(source, cue.removesuffix(" on Monday")) for source, cue, _ in found_in(mark, text)]
    assert found == [("The envoy", "did not confirm"), ("The envoy", "hinted")]


@pytest.mark.parametrize(
    ("headline", "speaker", "told"),
    [
        ("Minister: port will open in May", "Minister", "port will open in May"),
        ("Kremlin: talks will resume next week", "Kremlin", "talks will resume next week"),
        ("Port will open in May: minister", "minister", "Port will open in May"),
        ("Port will open in May – minister", "minister", "Port will open in May"),
    ],
)
def test_a_headline_may_name_its_speaker_beside_a_mark(mark: Mark, headline: str, speaker: str, told: str) -> None:
    text = f"{headline}\n\nThe port has been closed since March."
    ((source, cue, content),) = found_in(mark, text)
    assert (source, content) == (speaker, told)
    assert cue in (":", "–")


@pytest.mark.parametrize("headline", ["Analysis: port will open in May", "Port to open in May: what we know so far"])
def test_the_label_of_a_headline_does_not_speak(mark: Mark, headline: str) -> None:
    assert found_in(mark, f"{headline}\n\nThe port has been closed since March.") == []


def test_a_paragraph_announced_by_a_colon_is_the_speakers(mark: Mark) -> None:
    text = "Foreign Minister Anna Berg said:\n\nThe talks have failed. We shall try again in spring."
    ((source, cue, content),) = found_in(mark, text)
    assert (source, cue.strip(EDGES)) == ("Foreign Minister Anna Berg", "said")
    assert content.strip(EDGES) == "The talks have failed. We shall try again in spring"


def test_a_quotation_over_several_paragraphs_has_one_speaker(mark: Mark) -> None:
    text = (
        "“We were promised a road,” said Ada Lind, a farmer.\n\n"
        "“We were promised a school.\n\n"
        "“And we were promised a clinic. None came.”\n\n"
        "The province has 3,000 villages."
    )
    ((source, cue, content),) = found_in(mark, text)
    assert (source, cue) == ("Ada Lind, a farmer", "said")
    assert [promise in content for promise in ("a road", "a school", "a clinic. None came", "province")] == [1, 1, 1, 0]


def test_a_freestanding_quotation_goes_on_with_the_speaker_before_it(mark: Mark) -> None:
    text = "The pilot said the engine had failed. “There was no warning.”"
    ((source, cue, content),) = found_in(mark, text)
    assert (source, cue) == ("The pilot", "said")
    assert "the engine had failed" in content
    assert "“There was no warning.”" in content
    assert the_one(mark, text).mode == "mixed"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“Big Sam” Okoro said the shaft had flooded.", "“Big Sam” Okoro", "the shaft had flooded"),
        ("Viktor “the Bear” Malen said the shaft had flooded.", "Viktor “the Bear” Malen", "the shaft had flooded"),
        ("“They call him ‘the Bear’ at home,” said the guard.", "the guard", "“They call him ‘the Bear’ at home,”"),
        ("“Remain in shelters!” – wrote the mayor.", "the mayor", "“Remain in shelters!”"),
    ],
)
def test_nicknames_and_odd_orders(mark: Mark, text: str, source: str, content: str) -> None:
    ((found, _, told),) = found_in(mark, text)
    assert source.rsplit(maxsplit=1)[-1] in found  # the smaller model leaves the nickname out
    assert told == content


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody will take our river,” Councillor Jo Abara tweeted on Saturday.",
        "Councillor Jo Abara tweeted: “Nobody will take our river. #river”",
        "The mayor was unmoved.\n\nJo Abara (@joabara): “Nobody will take our river.”\n\nThe council votes on Monday.",
    ],
)
def test_a_tweet_in_an_article_is_its_writers(mark: Mark, text: str) -> None:
    statement = the_one(mark, text)
    assert "Jo Abara" in surface(statement.source, text)
    assert statement.mode == "direct"
    assert surface(statement.content, text).startswith("“Nobody will take our river")


def test_an_unpaired_mark_loses_no_later_statement(mark: Mark) -> None:
    text = "The chief “denied it.\n\nThe mayor said the bridge was safe.\n\n“We are ready,” said the driver."
    assert ("The mayor", "said", "the bridge was safe") in found_in(mark, text)
    (last,) = (content for source, _, content in found_in(mark, text) if source == "the driver")
    assert "“We are ready,”" in last


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


def test_markup_without_a_finder_is_refused(mark: Mark) -> None:
    report, markup = mark("The mayor said the bridge was safe.")
    with pytest.raises(UnmetNeed, match="without a finder"):
        find_attributions(report, replace(markup, encoded=None))
