"""The views of a record as data."""

from dataclasses import replace

import pytest

from onrecord.model import Passage, Report, Span, Speaker, SpeakerKind, Statement, Time
from onrecord.show.views import (
    Clippings,
    facts,
    passages_shown,
    row_lists,
    source_audit,
    statement_cards,
    timeline,
    title_of,
)

from .sample import BY, bare, sample


def said(ref: str, name: str | None, kind: SpeakerKind = "person", entity: str | None = None) -> Statement:
    speaker = Speaker(name=name, kind=kind, entity=entity)
    return Statement(id=ref, by=BY, mode="direct", source=(), cue=(), content=(), act="say", speaker=speaker)


def day(ref: str, begin: str | None, until: str | None = None) -> Time:
    return Time(id=ref, by=BY, start=0, end=4, type="DATE", value=begin or "X", begin=begin, until=until or begin)


def test_the_audit_counts_each_kind_of_source() -> None:
    audit = source_audit(sample())
    assert audit.total == 4
    assert audit.standings == {"named": 1, "organisation": 1, "anonymous": 1, "none": 1}
    assert audit.sentence == (
        "4 statements: 1 from a named person, 1 from an organisation, 1 from an unnamed source and 1 without a source."
    )


def test_the_audit_gathers_one_source_and_puts_the_busiest_first() -> None:
    statements = (
        said("s1", "Ann"),
        said("s2", "Mayor Bo Lind", entity="n1"),
        said("s3", "Lind", entity="n1"),
        said("s4", "ANN", "anonymous"),
    )
    sources = source_audit(bare("text", statements=statements)).sources
    assert [(source.name, source.statements) for source in sources] == [
        ("Mayor Bo Lind", ("s2", "s3")),
        ("Ann", ("s1",)),
        ("ANN", ("s4",)),
    ]


def test_a_report_without_statements_says_so() -> None:
    assert "nobody is quoted" in source_audit(bare("Rain fell.")).sentence


def test_the_timeline_is_in_order_and_keeps_what_has_no_day_apart() -> None:
    line = timeline(sample())
    assert [moment.days for moment in line.moments] == ["2023", "6 May 2024", "June 2024"]
    assert [time.id for time in line.moments[1].times] == ["t1", "t2"]
    assert [time.id for time in line.loose] == ["t4"]
    assert [moment.is_point for moment in line.moments] == [False, True, False]


def test_later_days_lie_further_right_on_the_line() -> None:
    times = tuple(
        day(f"t{i}", value) for i, value in enumerate(("1945-05-08", "2024-05-01", "2024-05-05", "2024-06-01"))
    )
    line = timeline(
        replace(bare("text", times=times), report=Report(id="r", text="text", published="2024-05-06T10:00"))
    )
    places = [moment.left for moment in line.moments]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == 1
    assert "published" in [tick.label for tick in line.ticks]


@pytest.mark.parametrize("begin", [None, "-044-03-15", "2024-02-30", "soon", "99999-01-01"])
def test_days_the_calendar_cannot_hold_are_loose(begin: str | None) -> None:
    line = timeline(bare("text", times=(day("t1", begin),)))
    assert not line.moments
    assert len(line.loose) == 1


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One ran. Two sat.", "sat", "Two sat."),
        ("Dr. Hale and Mr. Ruiz met J. Oak. They left.", "Ruiz", "Dr. Hale and Mr. Ruiz met J. Oak."),
        ("The U.S. envoy left at 5 p.m. sharp. No.", "envoy", "The U.S. envoy left at 5 p.m. sharp."),
        ("“Stop!” he said.\nThen", "he", "he said."),
        ("雨が降った。風も吹いた。", "風", "風も吹いた。"),
        ("no end", "end", "no end"),
    ],
)
def test_a_clipping_is_the_sentence_around_the_words(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    cut = Clippings(Report(id="r", text=text)).cut(Span(start, start + len(words)))
    assert cut.words == words
    assert cut.sentence.strip() == sentence


def test_a_very_long_sentence_is_cut_short_on_both_sides() -> None:
    text = "left " * 200 + "HERE" + " right" * 200
    cut = Clippings(Report(id="r", text=text)).cut(Span(1000, 1004))
    assert cut.words == "HERE"
    assert cut.before.startswith("… ")
    assert cut.after.endswith(" …")
    assert len(cut.sentence) < 400


def test_words_outside_every_passage_are_still_shown_but_bars_are_not() -> None:
    report = Report(
        id="r",
        text="One.\n|\nTwo.\n\nThree.\n\nFour.",
        passages=(Passage("caption", 0, 4), Passage("paragraph", 7, 11)),
    )
    shown = [(passage.kind, passage.span.of(report.text)) for passage in passages_shown(report)]
    assert shown == [("caption", "One."), ("paragraph", "Two."), ("paragraph", "Three."), ("paragraph", "Four.")]


def test_facts_say_where_they_were_learned() -> None:
    known = {fact.name: (fact.value, fact.learned) for fact in facts(sample().report)}
    assert known["Outlet"] == ("The Tide Table", "given")
    assert known["Byline"] == ("Ada Quill", "from the text")
    assert {fact.name: fact.value for fact in facts(Report(id="r", text=""))} == {
        "Title": None,
        "Outlet": None,
        "Published": None,
    }


def test_a_report_without_a_title_is_named_by_its_first_words_or_its_id() -> None:
    assert title_of(Report(id="r9", text="A  short\none.")) == "A short one."
    assert title_of(Report(id="r9", text=" ")) == "r9"
    assert title_of(Report(id="r9", text="w" * 500)).endswith("…")


def test_cards_tell_what_is_not_plain() -> None:
    record = sample()
    cards = {card.id: card for card in statement_cards(record, Clippings(record.report))}
    assert cards["s3"].notes == ("direct", "negated")
    assert cards["s2"].notes == ("indirect", "only probable")
    assert cards["s3"].unnamed
    assert cards["s3"].justification == "who asked not to be named"
    assert cards["s4"].who == "No source given"
    assert cards["s4"].words == "The dredger is … still in Durban"
    assert (cards["s2"].within, cards["s2"].via) == ("s1", "s1")


def test_lists_join_one_place_named_twice_and_carry_a_sentence_each() -> None:
    record = sample()
    lists = {each.name: each.rows for each in row_lists(record, Clippings(record.report))}
    assert lists["places"][1].ids == ("p2", "p3")
    assert "29.86° S 31.03° E" in lists["places"][1].facts
    assert lists["quantities"][0].facts == ("about: 300 t", "SI: 300,000 kg", "mass", "of silt")
    assert lists["forecasts"][0].facts == (
        "55–80 % (ICD 203)",
        "55–75 % (UK PHIA yardstick)",
        "in S2 (the ministry)",
        "by T3",
    )
    assert lists["reasons"][0].name == "for “Harbour stays shut”"
    assert lists["reasons"][0].facts == ("cause", "in the report's own voice")
    assert lists["events"][0].name == "the ministry → him"
    assert all(row.clipping.sentence.strip() for rows in lists.values() for row in rows)
