"""What is kept comes back as it was made, and says what it was made from."""

import gc
from dataclasses import replace

import pytest

from onrecord import casework
from onrecord.analyse import RoundUp, Story, round_up
from onrecord.case import Case
from onrecord.casework.kept import mark_of, packed, uncollected, unpacked
from onrecord.model import Link

LINK = Link(source="r2", target="r1", kind="copy", evidence=(), score=1.0, why="It is one.")


@pytest.fixture
def story(case: Case) -> Story:
    """The case as one story."""
    reports = tuple(casework.abstracts(case, ["r1", "r2", "r3"]).values())
    return Story(reports, ("2025-09-08", "2025-09-08", "2025-09-10"), (LINK,))


def test_a_round_up_comes_back_as_it_was_made(story: Story) -> None:
    made = round_up(story)
    assert made.claims
    assert made.contradictions
    assert unpacked(packed(made), RoundUp) == made


def test_the_mark_of_a_story_changes_with_all_that_its_round_up_follows_from(story: Story) -> None:
    first = story.reports[0]
    others = [
        replace(story, links=()),
        replace(story, links=(replace(LINK, kind="cites"),)),
        replace(story, days=("2025-09-07", *story.days[1:])),
        replace(story, reports=story.reports[::-1]),
        replace(story, reports=(replace(first, outlet="Other"), *story.reports[1:])),
        replace(story, reports=(replace(first, points=first.points[1:]), *story.reports[1:])),
    ]
    assert mark_of(replace(story)) == mark_of(story)
    assert len({mark_of(each) for each in (story, *others)}) == 1 + len(others)


def test_garbage_is_looked_for_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()
