"""How a statement is made, whoever found its roles: act, polarity, certainty and mode from source, cue and content."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import find_attributions
from onrecord.extract.statements.lexicon import acts, phrases
from onrecord.extract.statements.manner import Manner, manner_of
from onrecord.extract.statements.quotations import find_quotations
from onrecord.markup import Markup
from onrecord.model import Span, surface

Mark = Callable[..., tuple[Report, Markup]]


def manner(mark: Mark, text: str, source: str, cue: str, content: str) -> Manner:
    _, markup = mark(text)
    source_, cue_, content_ = (
        (Span(text.index(piece), text.index(piece) + len(piece)),) if piece else () for piece in (source, cue, content)
    )
    return manner_of(markup, find_quotations(markup), source_, cue_, content_)


@pytest.mark.parametrize(
    ("text", "roles", "stance"),
    [
        ("Berg made clear that he would stay.", "Berg|made clear|he would stay", "say positive certain"),
        ("Berg took strong issue with the plan.", "Berg|took|the plan", "oppose positive certain"),
        ("Berg left no doubt that he would go.", "Berg|left no doubt|he would go", "say positive certain"),
        ("Berg is of the opinion that it is late.", "Berg|is of the opinion|it is late", "believe positive probable"),
        ("In the words of Berg, “it is over”.", "Berg|In the words of|“it is over”", "say positive certain"),
        ("Berg put the blame on the crew.", "Berg|put the blame on|the crew", "accuse positive certain"),
        ("Berg told the crew to leave.", "Berg|told|the crew to leave", "demand positive certain"),
        ("Berg told us it had refused to sail.", "Berg|told|it had refused to sail", "say positive certain"),
        ("Berg insisted on Monday that it sailed.", "Berg|insisted|it sailed", "claim positive certain"),
        ("Berg did not confirm the loss.", "Berg|did not confirm|the loss", "confirm negative unknown"),
        ("Berg has yet to say why.", "Berg|has yet to say|why", "say negative unknown"),
        ("Nobody said the dam was safe.", "Nobody|said|the dam was safe", "say negative unknown"),
        ("Berg probably meant the dam.", "Berg|probably meant|the dam", "say positive probable"),
    ],
)
def test_a_cue_has_an_act_a_polarity_and_a_certainty(mark: Mark, text: str, roles: str, stance: str) -> None:
    found = manner(mark, text, *roles.split("|"))
    assert f"{found.act} {found.polarity} {found.certainty}" == stance


@pytest.mark.parametrize(
    ("text", "roles", "mode"),
    [
        ("“It is over,” Berg said.", "Berg|said|“It is over,”", "direct"),
        ("Berg said it was “over”.", "Berg|said|it was “over”", "mixed"),
        ("Berg said it was over.", "Berg|said|it was over", "indirect"),
        ("“He told me it was over,” Berg said.", "He|told|it was over", "indirect"),
        ("Q: Is it over?", "Q|:|Is it over?", "direct"),
    ],
)
def test_a_mode_is_told_by_the_marks_around_the_content(mark: Mark, text: str, roles: str, mode: str) -> None:
    assert manner(mark, text, *roles.split("|")).mode == mode


def test_a_statement_without_cue_is_said_or_asked(mark: Mark) -> None:
    assert manner(mark, "“It is over.”", "", "", "“It is over.”").act == "say"
    assert manner(mark, "“Is it over?”", "", "", "“Is it over?”").act == "ask"


def test_the_table_holds_many_cues() -> None:
    frames = ("clause", "quote", "infinitive", "object", "passive", "noun", "adjective")
    assert len({word for frame in frames for word in acts(frame) if " " not in word}) >= 300
    assert sum(len(listed) for listed in phrases().values()) >= 300


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Officials have stated that they do not expect talks to resume.", "do not expect", "have stated"),
        ("The envoy said the king had promised her to free the crew.", "had promised", "said"),
        ("“My lawyer told me that the case was over,” Berg said.", "told", "said"),
        ("Reuters, citing two officials, said the minister had gone home early.", "citing", "said"),
        ("According to the ministry, witnesses said the boat was sinking.", "said", "According to"),
    ],
)
def test_a_statement_inside_another_is_found(mark: Mark, text: str, inner: str, outer: str) -> None:
    found = find_attributions(*mark(text))
    by_cue = {surface(s.cue, text): s for s in found}
    assert by_cue[inner].within == by_cue[outer].id


def test_what_i_think_inside_my_own_words_is_not_another_statement(mark: Mark) -> None:
    text = "“I think the port will close within a year,” Berg said."
    assert [surface(s.cue, text) for s in find_attributions(*mark(text))] == ["said"]


def test_a_dialogue_is_read_turn_by_turn(mark: Mark) -> None:
    text = "Q: Do you regret it?\n\nA: No. I said it would fail.\n\nQ: Why?\n\nA: Nobody asked."
    found = find_attributions(*mark(text))
    turns = [(surface(s.source, text), surface(s.content, text)) for s in found if s.within is None]
    assert turns == [
        ("Q", "Do you regret it?"),
        ("A", "No. I said it would fail."),
        ("Q", "Why?"),
        ("A", "Nobody asked."),
    ]


def test_a_list_of_headings_is_no_dialogue(mark: Mark) -> None:
    text = "Opening hours: every day from nine.\n\nTickets: at the gate.\n\nParking: behind the hall."
    assert find_attributions(*mark(text)) == ()
