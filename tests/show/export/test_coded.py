"""Events as tables for coders: POLECAT-like and CAMEO-like."""

import csv
from dataclasses import replace

import pytest

from onrecord import tables
from onrecord.model import Actor, Event, Record, Span
from onrecord.show.export import cameo, polecat
from onrecord.show.views.coded import cell

from ..sample import BY, bare, sample

TEXT = "Ghana and Togo met in Accra. =SUM(A1) said Mali."


def rows(shown: str) -> list[dict[str, str]]:
    return list(csv.DictReader(shown.splitlines()))


def actor(words: str, country: str | None = None) -> Actor:
    start = TEXT.index(words)
    return Actor(text=words, start=start, end=start + len(words), country=country, sector="GOV")


def talks(**changes: object) -> Record:
    start = TEXT.index("met")
    event = Event(
        id="e1",
        by=BY,
        type="CONSULT",
        trigger=(Span(start, start + 3),),
        actors=(actor("Ghana", "GHA"), actor("Togo", "TGO")),
        recipients=(),
        factuality="actual",
        contexts=("diplomatic", "military"),
        contexts_at=(Span(start, start + 3),) * 2,
        mentions=(Span(start, start + 3),),
    )
    return bare(TEXT, events=(replace(event, **changes),))  # type: ignore[arg-type]


class TestPolecat:
    def test_has_one_row_an_event_with_its_sentence_and_offsets(self) -> None:
        (row,) = rows(polecat.render(talks()))
        assert row["Event ID"] == "bare/e1"
        assert (row["Event Type"], row["Quad Code"], row["CAMEO Root"]) == ("CONSULT", "VERBAL COOPERATION", "04")
        assert (row["Actor Name"], row["Actor Country"], row["Actor Sectors"]) == ("Ghana;Togo", "GHA;TGO", "GOV;GOV")
        assert row["Contexts"] == "diplomatic;military"
        assert row["Sentence"] == "Ghana and Togo met in Accra."
        assert TEXT[int(row["Start"]) : int(row["End"])] == "met"
        assert row["Factuality"] == "actual"

    def test_says_on_whose_word_and_when(self) -> None:
        (row,) = rows(polecat.render(sample()))
        assert row["Reported By"] == "Jon Brandt"
        assert (row["Event Date"], row["Publication Date"]) == ("2024-05-06", "2024-05-06")
        assert row["URL"].startswith("https://tide.example/")

    def test_is_a_header_alone_without_events(self) -> None:
        assert polecat.render(bare("")) == ",".join(polecat.HEADER) + "\n"


class TestCameo:
    def test_sets_those_who_do_a_thing_together_against_one_another(self) -> None:
        found = rows(cameo.render(talks()))
        assert [(row["Source Country"], row["Target Country"]) for row in found] == [("GHA", "TGO"), ("TGO", "GHA")]

    def test_sets_every_actor_against_every_recipient(self) -> None:
        found = rows(cameo.render(talks(type="ACCUSE", recipients=(actor("Mali", "MLI"),))))
        assert [(row["Source Name"], row["Target Name"]) for row in found] == [("Ghana", "Mali"), ("Togo", "Mali")]

    def test_leaves_an_unnamed_side_empty(self) -> None:
        (row,) = rows(cameo.render(talks(type="COERCE", actors=(), recipients=(actor("Mali", "MLI"),))))
        assert (row["Source Name"], row["Target Name"]) == ("", "Mali")

    @pytest.mark.parametrize(
        ("type_", "mode", "root"),
        [("ACCUSE", None, "11"), ("ACCUSE", "investigate", "09"), ("ASSAULT", None, "19"), ("ASSAULT", "beat", "18")],
    )
    def test_counts_some_modes_under_another_root(self, type_: str, mode: str | None, root: str) -> None:
        assert {row["CAMEO Root"] for row in rows(cameo.render(talks(type=type_, mode=mode)))} == {root}

    def test_knows_every_type_and_names_every_root(self) -> None:
        table = tables.toml("cameo")
        roots = {entry["root"] for entry in table["type"].values()}
        roots |= {root for modes in table["mode"].values() for root in modes.values()}
        assert len(table["type"]) == 16
        assert roots == set(table["root"])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("-1 degree", "'-1 degree"),
        ("two\nlines", "two lines"),
        (None, ""),
        ("Ghana", "Ghana"),
    ],
)
def test_a_cell_is_one_line_and_never_a_formula(words: str | None, shown: str) -> None:
    assert cell(words) == shown
