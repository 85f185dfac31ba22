"""Copies: the words of one report in another."""

import pytest

from onrecord.analyse import copies
from onrecord.analyse.copies import Overlap, overlaps

WIRE = (
    "A freight train left the rails outside Morva on Tuesday evening and spilled forty tonnes of grain across a field, "
    "the railway authority said. Nobody was hurt. Services on the northern line will be replaced by buses until Friday "
    "while two cranes lift the wagons back on to the track. Inspectors found a broken joint close to the signal box. "
    "The driver, who had worked on the line for nineteen years, braked as soon as he felt the first wagon sway."
)
QUOTE = (
    "“We have waited eleven years for this bridge and we shall not wait for one more winter, whatever the council says”"
)


def only(texts: list[str]) -> Overlap | None:
    found = list(overlaps(texts))
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(WIRE, id="the same"),
        pytest.param(WIRE.replace("forty tonnes", "88,000 pounds"), id="other units"),
        pytest.param(WIRE.replace("Tuesday", "tuesday").replace("’", "'").upper(), id="other case"),
        pytest.param(f"Buses replace trains after accident. {WIRE[:260]}", id="the first half under a new head"),
        pytest.param(f"{WIRE} The union of drivers asked for new joints on the whole of the line.", id="with more"),
    ],
)
def test_a_copy_is_found_whatever_was_changed(changed: str) -> None:
    found = only([WIRE, changed])
    assert found is not None
    assert found.is_copy


def test_the_same_news_in_other_words_is_no_copy() -> None:
    own = (
        "Grain lay ankle-deep in the meadows near Morva after wagons of a goods train tipped over. Travellers have to "
        "take the bus for the rest of the week. A faulty joint is being blamed by those who looked at the track."
    )
    assert only([WIRE, own]) is None


def test_one_quotation_in_two_reports_is_no_copy() -> None:
    found = only(
        [
            f"The mayor lost her patience at the meeting in the school. {QUOTE}, she told the engineers, and left.",
            f"Engineers were shouted at on Monday night. {QUOTE}, Mayor Ilves said before she slammed the door.",
        ]
    )
    assert found is not None
    assert not found.is_copy


def test_a_copy_keeps_its_quotations() -> None:
    text = f"{WIRE} {QUOTE}, said the mayor."
    found = only([text, text])
    assert found is not None
    assert found.is_copy
    assert found.contained == 1


def test_passages_are_the_same_words_in_both() -> None:
    copy = f"From our reporters. {WIRE.replace('two cranes', 'three cranes')}"
    found = only([WIRE, copy])
    assert found is not None
    longest = found.passages[0]
    ours, theirs = WIRE[slice(*longest.ours)], copy[slice(*longest.theirs)]
    assert ours.replace("two", "three") == theirs
    assert [passage.words for passage in found.passages] == sorted((p.words for p in found.passages), reverse=True)


@pytest.mark.parametrize(
    "texts", [[], [""], ["", ""], ["four words are few", "four words are few"], ["ж" * 50, "。\n" * 9]]
)
def test_odd_texts_have_no_overlap(texts: list[str]) -> None:
    assert only(texts) is None


def test_what_stands_in_every_report_is_furniture() -> None:
    notice = "Sign up for our newsletter and never miss the news of the day"
    texts = [f"{notice}. Report {number} tells of {number} things in town {number}." for number in range(230)]
    assert list(overlaps(texts)) == []


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
def test_pairs_are_the_same_however_many_are_counted_at_once(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    texts = [" ".join(f"word{n // (1 + number % 3)}" for n in range(number, number + 40)) for number in range(9)]
    whole = list(overlaps(texts))
    monkeypatch.setattr(copies, "AT_ONCE", at_once)
    assert list(overlaps(texts)) == whole != []
