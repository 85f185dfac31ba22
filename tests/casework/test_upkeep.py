"""What is derived is made when reports are added, story by story, and kept."""

from importlib import import_module
from pathlib import Path

import pytest

import onrecord
from onrecord import analyse, casework
from onrecord.analyse import Story, round_up
from onrecord.case import Case
from onrecord.casework import kept

FIRE = "A fire destroyed the tannery in Ostrel on Sunday, the mayor Lena Brack said. Nine people were hurt, she said."
VOTE = "Voters in Tarnow county rejected the school merger by ninety ballots, the registrar Olek Ume said on Monday."
MINE = "The mine at Carrow will close in June, the company said on Tuesday. It employs 412 people."
STORIES = import_module("onrecord.analyse.stories")  # where the function of that name stands in its way
DRAWERS = ("round-up", "claim", "wording", "word", "happening", "account")


def test_what_is_kept_is_made_again_when_a_report_is_added(case: Case, desk: onrecord.Desk) -> None:
    before = casework.count(case)
    story = onrecord.report_from_text("The harbour reopened on Monday, the union said.", language="en", outlet="Post")
    case.file(desk(story))
    casework.bring_up_to_date(case)
    assert casework.count(case) > before


def test_nothing_is_made_twice(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse, "account", lambda *_: pytest.fail("made again"))
    casework.bring_up_to_date(case)
    casework.claims(case)


def test_an_empty_case_has_an_empty_account(tmp_path: Path) -> None:
    with onrecord.open_case(tmp_path / "empty.case", create=True) as case:
        assert casework.account(case) == onrecord.model.Account()
        assert casework.claims(case) == ()


def test_with_another_table_what_was_kept_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = kept.code(""), kept.files
    (tmp_path / "opposites.toml").write_text('version = "2"', encoding="utf-8")
    monkeypatch.setattr(kept, "files", lambda name: tmp_path if name == "onrecord.tables" else real(name))
    assert kept.code.__wrapped__("") != before


@pytest.fixture(scope="module")
def told(desk: onrecord.Desk) -> list[onrecord.Record]:
    """Three happenings in seven reports: copies, another toll, one that cites another, and one published before all."""
    facts = [
        ("Post", "2025-03-03", FIRE),
        ("Mail", "2025-03-04", VOTE),
        ("Herald", "2025-03-04", FIRE.replace("Nine", "Eleven")),
        ("Echo", "2025-03-05", MINE),
        ("Courier", "2025-03-05", FIRE),
        ("Dawn", "2025-03-06", f"Eleven people were hurt in the fire at Ostrel, the Herald reported. {FIRE[-40:]}"),
        ("Vista", "2025-03-02", VOTE.replace("ninety", "forty")),
    ]
    reports = (
        onrecord.report_from_text(text, language="en", outlet=outlet, published=day) for outlet, day, text in facts
    )
    return list(desk.pipe(reports))


@pytest.mark.parametrize("first", [1, 3, 6])
def test_added_one_after_the_other_reports_say_the_same_as_added_at_once(
    tmp_path: Path, told: list[onrecord.Record], monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.setattr(STORIES, "WHOLE", 1)
    with (
        onrecord.open_case(tmp_path / "once.case", create=True) as once,
        onrecord.open_case(tmp_path / "bit.case", create=True) as by_and_by,
    ):
        casework.add(once, told)
        for some in (told[:first], *([each] for each in told[first:])):
            casework.add(by_and_by, some)
        assert once.count("round-up") > 1
        assert casework.account(once) == casework.account(by_and_by)
        for drawer in DRAWERS:
            assert list(once.kept(drawer)) == list(by_and_by.kept(drawer)), drawer
            for word in ("key", "r1", "r3", "r7"):
                assert once.found_by(drawer, [word]) == by_and_by.found_by(drawer, [word])


def test_only_the_story_that_a_report_tells_of_is_told_anew(
    tmp_path: Path, told: list[onrecord.Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []
    monkeypatch.setattr(STORIES, "WHOLE", 1)
    monkeypatch.setattr(analyse, "round_up", lambda story: made.append(_ids(story)) or round_up(story))
    with onrecord.open_case(tmp_path / "story.case", create=True) as case:
        casework.add(case, told[:4])
        assert len(made) > 1
        before = len(made)
        casework.add(case, told[4:5])
        (anew,) = made[before:]
        assert {"r1", "r3", "r5"} <= set(anew)


def _ids(story: Story) -> tuple[str, ...]:
    return tuple(each.report for each in story.reports)
