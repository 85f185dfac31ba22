"""What is derived is made when reports are added, story by story, and kept."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection

import onrecord
from onrecord import analyse, casework
from onrecord.analyse import Story, round_up
from onrecord.analyse.timeline import timeline
from onrecord.case import Case
from onrecord.casework import kept

FIRE = "A fire destroyed the tannery in Ostrel on Sunday, the mayor Lena Brack said. Nine people were hurt, she said."
VOTE = "Voters in Tarnow county rejected the school merger by ninety ballots, the registrar Olek Ume said on Monday."
MINE = "The mine at Carrow will close in June, the company said on Tuesday. It employs 412 people."
STORIES = import_module("onrecord.analyse.stories")  # where the function of that name stands in its way
BRIDGE = "The bridge at Lorn is likely to reopen by 20 March, the engineer Ivo Stahl said on Thursday."
OPENED = "The bridge at Lorn reopened on 18 March, the engineer Ivo Stahl said. Lorries were let over it at noon."
DRAWERS = ("round-up", "claim", "wording", "happening", "source", "account")
OF_REPORTS = ("abstract", "shingles", "stems", "forms", "citations", "heard", "tellings", "foreseen")


def test_what_is_kept_is_made_again_when_a_report_is_added(case: Case, desk: onrecord.Desk) -> None:
    before = casework.count(case)
    story = onrecord.report_from_text(
        "A storm took the roof off the Orle museum, the union said.", language="en", outlet="Post"
    )
    case.file(desk(story))
    casework.bring_up_to_date(case)
    assert casework.count(case) > before


def test_nothing_is_made_twice(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse, "links", lambda *_: pytest.fail("made again"))
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
    """Four happenings: copies, another toll, one that cites another, one published before all, a forecast come true."""
    facts = [
        ("Post", "2025-03-03", FIRE),
        ("Mail", "2025-03-04", VOTE),
        ("Herald", "2025-03-04", FIRE.replace("Nine", "Eleven")),
        ("Echo", "2025-03-05", MINE),
        ("Courier", "2025-03-05", FIRE),
        ("Dawn", "2025-03-06", f"Eleven people were hurt in the fire at Ostrel, the Herald reported. {FIRE[-40:]}"),
        ("Vista", "2025-03-02", VOTE.replace("ninety", "forty")),
        ("Dawn", "2025-03-06", BRIDGE),
        ("Post", "2025-03-19", OPENED),
    ]
    reports = (
        onrecord.report_from_text(text, language="en", outlet=outlet, published=day) for outlet, day, text in facts
    )
    return list(desk.pipe(reports))


@pytest.mark.parametrize(
    ("order", "first"),
    [("012345678", 1), ("012345678", 3), ("012345678", 8), ("876543210", 1), ("581703264", 1), ("507182634", 2)],
)
def test_added_one_after_the_other_reports_say_the_same_as_added_at_once(
    tmp_path: Path, told: list[onrecord.Record], monkeypatch: pytest.MonkeyPatch, order: str, first: int
) -> None:
    monkeypatch.setattr(STORIES, "WHOLE", 1)
    reports = [told[int(number)] for number in order]
    with (
        onrecord.open_case(tmp_path / "once.case", create=True) as once,
        onrecord.open_case(tmp_path / "bit.case", create=True) as by_and_by,
    ):
        casework.add(once, reports)
        for some in (reports[:first], *([each] for each in reports[first:])):
            casework.add(by_and_by, some)
        assert once.count("round-up") > 1
        assert {"copy", "cites"} <= {link.kind for link in casework.links(once)}
        assert [each.outcome for each in casework.forecasts(once)].count("occurred") == 1
        _are_the_same(once, by_and_by)
        for drawer in OF_REPORTS:  # sets in them may be written in any order
            ours, theirs = ([(each.key, each.made_from) for each in case.kept(drawer)] for case in (once, by_and_by))
            assert ours == theirs != [], drawer


def _are_the_same(one: Case, other: Case) -> None:
    assert casework.account(one) == casework.account(other)
    for drawer in DRAWERS:
        assert list(one.kept(drawer)) == list(other.kept(drawer)), drawer
        for word in ("key", "r1", "r3", "r7", "hurt"):
            assert one.found_by(drawer, [word]) == other.found_by(drawer, [word])


class _PlugPulledError(Exception):
    """What ends the work in the middle."""


@pytest.mark.parametrize("later", [False, True])
def test_whatever_work_on_a_report_was_broken_off_the_case_says_the_same_as_made_at_once(
    tmp_path: Path, told: list[onrecord.Record], monkeypatch: pytest.MonkeyPatch, *, later: bool
) -> None:
    """`later` is whether two more reports are added before anybody asks again."""
    monkeypatch.setattr(STORIES, "WHOLE", 1)
    more = [told[5], told[4]] if later else []
    reports = [*told[:4], *told[6:], *more]
    with onrecord.open_case(tmp_path / "once.case", create=True) as once:
        casework.add(once, reports)
        for point in count():
            with onrecord.open_case(tmp_path / f"{point}.case", create=True) as case:
                casework.add(case, reports[:2])
                with monkeypatch.context() as patched:
                    left = _unplugged(case, patched, point)
                    with suppress(_PlugPulledError):
                        casework.add(case, reports[2:7])
                casework.add(case, [*reports[2:7], *more])
                casework.bring_up_to_date(case)
                _are_the_same(once, case)
                if left():
                    break
    assert point > 10


def _unplugged(case: Case, monkeypatch: pytest.MonkeyPatch, point: int) -> Callable[[], bool]:
    """Break off before the write after so many; gives whether the work got through before."""
    writes = iter(range(point + 1))
    real = Case._writing

    def writing(self: Case) -> AbstractContextManager[Connection]:
        if self is case and next(writes, None) is None:
            raise _PlugPulledError
        return real(self)

    monkeypatch.setattr(Case, "_writing", writing)
    return lambda: next(writes, None) is not None


def test_only_the_report_that_is_added_is_looked_through(
    tmp_path: Path, told: list[onrecord.Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def watch(module: str, name: str) -> None:
        where = import_module(f"onrecord.analyse.{module}")
        real = getattr(where, name)
        monkeypatch.setattr(where, name, lambda *given: looked_at.append(name) or real(*given))

    watch("shelf", "citations")
    watch("copies", "words")
    watch("forecasts.heard", "tellings")
    with onrecord.open_case(tmp_path / "story.case", create=True) as case:
        casework.add(case, told[:4])
        assert sorted(looked_at) == ["citations"] * 4 + ["tellings"] * 4 + ["words"] * 4
        looked_at.clear()
        casework.add(case, told[7:8])
        assert sorted(looked_at) == ["citations", "tellings", "words"]


def test_the_timeline_is_that_of_the_account(case: Case) -> None:
    abstracts = list(casework.abstracts(case, ["r1", "r2", "r3"]).values())
    assert casework.happenings(case) == timeline(abstracts, casework.account(case)) != ()


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
