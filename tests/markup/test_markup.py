"""Markup: words and sentences stand where the text has them, and furniture is left alone."""

import onrecord
from onrecord.markup import Markup
from onrecord.model import Passage, Report, Span


def report(text: str, *passages: Passage, language: str = "en") -> Report:
    return Report(id="r", text=text, language=language, passages=passages or (Passage("paragraph", 0, len(text)),))


def test_every_token_is_its_surface(desk: onrecord.Desk) -> None:
    text = "The  envoy\nsaid:\t“No.”\r\nShe left."
    markup = desk.marker(report(text))
    assert [token.text for token in markup.tokens] == [
        "The",
        "envoy",
        "said",
        ":",
        "“",
        "No",
        ".",
        "”",
        "She",
        "left",
        ".",
    ]
    assert all(text[token.start : token.end] == token.text for token in markup.tokens)


def test_furniture_holds_no_tokens(desk: onrecord.Desk) -> None:
    text = "By Ann Lee\n\nThe port is shut."
    markup = desk.marker(report(text, Passage("byline", 0, 10), Passage("paragraph", 12, len(text))))
    assert markup.tokens[0].text == "The"
    assert [sentence.passage for sentence in markup.sentences] == [1]


def test_sentences_do_not_cross_passages(desk: onrecord.Desk) -> None:
    text = "A message to the north\nOfficials said so"
    markup = desk.marker(report(text, Passage("subhead", 0, 22), Passage("paragraph", 23, len(text))))
    assert [sentence.span.of(text) for sentence in markup.sentences] == ["A message to the north", "Officials said so"]


def test_heads_and_dependents_agree(desk: onrecord.Desk) -> None:
    markup = desk.marker(report("The  minister, who was   tired, said the old bridge had been closed."))
    for token in markup.tokens:
        for child in markup.dependents(token.i):
            assert child.head == token.i
    said = next(token for token in markup.tokens if token.text == "said")
    assert markup.subtree(said.i) == list(range(len(markup.tokens)))
    assert [token.text for token in markup.dependents(said.i, "nsubj")] == ["minister"]


def test_a_text_longer_than_the_parser_takes_at_once_is_whole(desk: onrecord.Desk) -> None:
    text = "The guard said that the gate was open. " * 900
    markup = desk.marker(report(text.strip()))
    assert len(markup.tokens) == 900 * 9
    assert len(markup.sentences) == 900


def test_reports_of_several_languages_come_out_in_their_order(desk: onrecord.Desk) -> None:
    reports = [
        report("Il ministro ha parlato.", language="it"),
        report("She spoke."),
        report("Er sprach.", language="de"),
    ]
    marked = list(desk.marker.pipe(reports))
    assert [markup.tokens[0].text for markup in marked] == ["Il", "She", "Er"]
    assert [bool(markup.tokens[0].dep) for markup in marked] == [False, True, False]


def test_lookups(desk: onrecord.Desk) -> None:
    markup: Markup = desk.marker(report("Rain fell. Anna Petrova left Vienna."))
    assert [token.text for token in markup.tokens_in(Span(11, 23))] == ["Anna", "Petrova"]
    assert markup.tokens_in(Span(10, 11)) == ()
    sentence = markup.sentence_at(15)
    assert sentence is not None
    assert sentence.i == 1
    assert markup.spans([3, 4, 6]) == (Span(11, 23), Span(29, 35))


def test_nothing_is_nothing(desk: onrecord.Desk) -> None:
    markup = desk.marker(Report(id="r", text=""))
    assert markup.tokens == ()
    assert markup.sentence_at(0) is None
    assert markup.tokens_in(Span(0, 5)) == ()
