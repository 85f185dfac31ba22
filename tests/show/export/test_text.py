"""The record in a terminal."""

import re
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord.model import Report
from onrecord.show.export.text import render

from ..sample import bare, sample

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(sample(), color=True)
    assert coloured != ANSI.sub("", coloured)
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == render(sample(), color=False).splitlines()


def test_without_colour_every_mark_still_has_its_label() -> None:
    words = " ".join(render(sample(), width=60, color=False).split())
    for piece in (
        "[S1 source: The harbour master, Jon [I2: Brandt]]",
        "[S2: the channel was likely to stay closed until [T3: June]]",
        "[S4 cue: reportedly]",
        "[Q1: About 300 tonnes]",
        "[P1: PORT LOUIS]",
        "caption: The dredger",
        "1 without a source",
        "unnamed source",
    ):
        assert piece in words


@pytest.mark.parametrize("width", [30, 60, 140])
def test_lines_keep_to_the_width(width: int) -> None:
    assert max(map(len, render(sample(), width=width, color=False).splitlines())) <= width


def test_a_report_cannot_act_on_the_terminal() -> None:
    shown = render(
        bare("Red \x1b[31malert\x07 and \u202eturned\u202c \x9b1m words [bold]not bold[/bold] :smile:"), color=False
    )
    assert not set(shown) & set("\x1b\x07\u202e\u202c\x9b")
    assert "[bold]not bold[/bold] :smile:" in shown


def test_a_long_address_is_broken_and_never_cut() -> None:
    url = "https://a.example/" + "long-" * 30
    shown = render(replace(bare("Words."), report=Report(id="r", text="Words.", url=url)), width=60, color=False)
    assert url in "".join(shown.split())
    assert "…" not in shown


def test_the_empty_report_is_shown() -> None:
    assert "No statements were found" in render(bare(""))


def test_a_small_report_looks_as_it_did(snapshot: SnapshotAssertion) -> None:
    assert render(sample(), width=90, color=False) == snapshot
