"""The golds of predicates and of sentences without events are sound, and their scorer counts as it says."""

import json
from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest
from benchmarks.events import (
    FACTUALITY,
    NON_EVENTS,
    PARTS,
    Part,
    Verdict,
    inventions,
    lines,
    measure,
    place_of,
    verdicts,
)

import onrecord
from onrecord.model import Factuality

ROWS = [(part, row) for part in PARTS for row in lines(FACTUALITY, part)]


def test_every_predicate_stands_in_its_text_under_a_known_class_once() -> None:
    for _, row in ROWS:
        spans = [place_of(row["text"], label["words"]) for label in row["predicates"]]
        assert len(set(spans)) == len(spans) > 0
        assert all(label["factuality"] in get_args(Factuality) for label in row["predicates"])


def test_two_hundred_predicates_of_which_a_hundred_and_twenty_to_work_with() -> None:
    parts = Counter(part for part, row in ROWS for _ in row["predicates"])
    assert parts == {"dev": 120, "heldout": 80}


def test_no_class_is_rare() -> None:
    classes = Counter(label["factuality"] for _, row in ROWS for label in row["predicates"])
    assert set(classes) == set(get_args(Factuality))
    assert min(classes.values()) >= 12


def test_no_id_and_no_text_stands_twice() -> None:
    rows = [json.loads(line) for gold in (FACTUALITY, NON_EVENTS) for line in gold.read_text("utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows)


def test_a_hundred_traps_half_held_out() -> None:
    assert [len(lines(NON_EVENTS, part)) for part in PARTS] == [50, 50]


@pytest.mark.parametrize("words", ["fled", "shot#3", "sho"])
def test_words_that_do_not_stand_in_the_text_are_an_error(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        place_of("They shot, and shot.", words)


@pytest.mark.parametrize("part", PARTS)
def test_the_figures_are_shares_and_the_end_to_end_ones_count_what_is_missed(desk: onrecord.Desk, part: Part) -> None:
    found = verdicts(desk, part)
    figures = {f.measure: f.value for f in measure(desk) if f.corpus == f"gold/factuality-{part}"}
    assert all(0 <= value <= 1 for value in figures.values())
    assert figures["factuality accuracy, end to end"] <= figures["predicates found"]
    assert figures["factuality accuracy, predicate given"] == sum(v.given == v.gold for v in found) / len(found)


def test_a_verdict_without_an_event_has_found_nothing() -> None:
    verdict = Verdict(id="", text="", words="", gold="actual", reported=False, event=None, given="actual")
    assert replace(verdict, given="denied").found is None


def test_at_most_one_trap_in_ten_is_taken_for_an_event(desk: onrecord.Desk) -> None:
    assert sum(len(events) for part in PARTS for _, events in inventions(desk, part)) <= 10
