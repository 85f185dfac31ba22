"""The golds of forecasts and reasons are sound, and their scorer counts as it says."""

from collections import Counter
from typing import Any, get_args

import pytest
from benchmarks.events import PARTS, Part, lines
from benchmarks.forecasts import (
    FORECASTS,
    REASONS,
    Pair,
    forecasts,
    is_condition_right,
    is_horizon_right,
    is_range_right,
    is_speaker_right,
    is_term_right,
    is_yardstick_right,
    measure,
    reasons,
)

import onrecord
from onrecord import Record, report_from_text
from onrecord.model import By, Forecast
from onrecord.model.forecast import Likelihood
from onrecord.model.reason import ReasonKind, ReasonPolarity

TEXT = "If it rains, the dam is likely to burst by May."
LABEL = {
    "clause": "the dam is likely to burst by May",
    "term": "likely",
    "low": 0.55,
    "high": 0.8,
    "phia": None,
    "horizon": None,
    "condition": "If it rains",
    "who": None,
}


def test_sixty_passages_and_forty_sentences_half_held_out() -> None:
    assert [len(lines(FORECASTS, part)) for part in PARTS] == [30, 30]
    assert [len(lines(REASONS, part)) for part in PARTS] == [20, 20]


@pytest.mark.parametrize("row", [row for part in PARTS for row in lines(FORECASTS, part)], ids=lambda row: row["id"])
def test_forecasts_stand_in_their_text_with_a_range_where_there_is_a_term(row: dict[str, Any]) -> None:
    for label in row["forecasts"]:
        pieces = [label[name] for name in ("clause", "term", "horizon", "condition", "who") if label[name] is not None]
        assert all(piece in row["text"] for piece in pieces)
        assert row["text"].count(label["clause"]) == 1
        assert (label["term"] is None) == (label["low"] is None) == (label["high"] is None)
        assert label["low"] is None or 0 <= label["low"] <= label["high"] <= 1
        assert label["phia"] is None or 0 <= label["phia"][0] < label["phia"][1] <= 1


@pytest.mark.parametrize("row", [row for part in PARTS for row in lines(REASONS, part)], ids=lambda row: row["id"])
def test_reasons_stand_in_their_text_under_known_labels(row: dict[str, Any]) -> None:
    for label in row["reasons"]:
        pieces = [label[name] for name in ("words", "about", "cue", "who") if label[name] is not None]
        assert all(piece in row["text"] for piece in pieces)
        assert label["kind"] in get_args(ReasonKind)
        assert label["polarity"] in get_args(ReasonPolarity)


def test_every_kind_of_reason_is_there() -> None:
    kinds = Counter(label["kind"] for part in PARTS for row in lines(REASONS, part) for label in row["reasons"])
    assert set(kinds) == set(get_args(ReasonKind))


@pytest.mark.parametrize("part", PARTS)
def test_no_gold_and_no_find_is_in_two_pairs(desk: onrecord.Desk, part: Part) -> None:
    for pairing in (*forecasts(desk, part), *reasons(desk, part)):
        assert len({id(pair.gold) for pair in pairing.pairs}) == len(pairing.pairs) <= len(pairing.gold)
        assert len({id(pair.found) for pair in pairing.pairs}) == len(pairing.pairs) <= len(pairing.found)


def test_the_figures_are_shares(desk: onrecord.Desk) -> None:
    assert all(0 <= figure.value <= 1 for figure in measure(desk))


def pair(found: dict[str, Any], **label: Any) -> Pair[Forecast]:
    kept: dict[str, Any] = {"term": "likely", "low": 0.55, "high": 0.8, "condition": "If it rains"} | found
    forecast = Forecast(id="f1", by=By("test", "1", "test"), confidence=1, start=13, end=46, statement=None, **kept)
    return Pair(LABEL | label, forecast, Record(report=report_from_text(TEXT, language="en"), version="1"))


def test_a_find_like_the_label_is_right_in_everything() -> None:
    same = pair({})
    checks = (is_term_right, is_range_right, is_yardstick_right, is_horizon_right, is_condition_right, is_speaker_right)
    assert all(check(same) for check in checks)


@pytest.mark.parametrize(
    ("found", "label", "right"),
    [
        ({"term": "Likely"}, {}, True),
        ({"term": "very likely"}, {}, False),
        ({"term": "may", "low": None, "high": None}, {}, False),
        ({"term": "may", "low": None, "high": None}, {"term": None}, True),
        ({}, {"term": None}, False),
        ({"term": "a remote chance"}, {"term": "remote"}, True),
    ],
)
def test_a_term_is_right_as_written_and_a_plain_hedge_is_none(
    found: dict[str, Any], label: dict[str, Any], right: bool
) -> None:
    assert is_term_right(pair(found, **label)) == right


@pytest.mark.parametrize(("low", "right"), [(0.55, True), (0.5, False), (None, False)])
def test_a_range_is_right_with_both_bounds(low: float | None, right: bool) -> None:
    assert is_range_right(pair({"low": low})) == right


YARDSTICK = Likelihood(scale="UK PHIA yardstick", low=0.55, high=0.75)


@pytest.mark.parametrize(
    ("found", "gold", "right"),
    [
        ({"also": (YARDSTICK,)}, [0.55, 0.75], True),
        ({"also": (YARDSTICK,)}, [0.8, 0.9], False),
        ({"also": (YARDSTICK,)}, None, False),
        ({"scale": "UK PHIA yardstick", "low": 0.8, "high": 0.9}, [0.8, 0.9], True),
        ({"scale": "ICD 203"}, [0.55, 0.75], False),
        ({"scale": "ICD 203"}, None, True),
    ],
)
def test_the_yardstick_is_read_beside_the_first_scale_or_as_it(
    found: dict[str, Any], gold: list[float] | None, right: bool
) -> None:
    assert is_yardstick_right(pair(found, phia=gold)) == right


@pytest.mark.parametrize(("words", "right"), [("it rains", True), ("by May", False), (None, False)])
def test_a_condition_is_right_with_half_of_its_words(words: str | None, right: bool) -> None:
    assert is_condition_right(pair({"condition": words})) == right


def test_a_horizon_or_a_forecaster_that_is_not_found_is_wrong() -> None:
    assert not is_horizon_right(pair({}, horizon="by May"))
    assert not is_speaker_right(pair({}, who="the dam"))
