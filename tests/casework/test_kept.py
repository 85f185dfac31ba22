"""What is kept comes back as it was made, and says what it was made from."""

import gc
from dataclasses import replace

import pytest

from onrecord import casework
from onrecord.analyse import RoundUp, Story, round_up
from onrecord.case import Case
from onrecord.casework.kept import Summary, claim_piece, mark_of, packed, story_pieces, uncollected, unpacked
from onrecord.model import Count, Link

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
    read = {"r1": "1", "r2": "1", "r3": "1"}
    others = [
        replace(story, links=()),
        replace(story, links=(replace(LINK, kind="cites"),)),
        replace(story, days=("2025-09-07", *story.days[1:])),
        replace(story, reports=story.reports[::-1]),
        replace(story, reports=story.reports[1:]),
    ]
    assert mark_of(replace(story), dict(read)) == mark_of(story, read)
    marks = {mark_of(each, read) for each in (story, *others)} | {mark_of(story, read | {"r2": "2"})}
    assert len(marks) == 2 + len(others)


def test_what_a_story_says_is_summed_up_by_its_pieces(story: Story) -> None:
    found = round_up(story)
    pieces = story_pieces("key", story, found)
    summary = unpacked(pieces.summary.data, Summary)
    assert (
        summary.claims == tuple(piece.key for piece in pieces.claims) == tuple(piece.key for piece in pieces.wordings)
    )
    assert summary.happenings == tuple(piece.key for piece in pieces.happenings) != ()
    assert summary.contradictions == found.contradictions
    assert dict(summary.lone).keys() == {each.id for each in found.claims if each.status == "single origin"} != set()


def test_weightier_claims_come_first_and_no_weight_is_too_much_for_the_database(story: Story) -> None:
    plain = replace(round_up(story).claims[0], origins=Count(1, 1), denying=Count(0, 0), outlets=1)
    plain = replace(plain, members=plain.members[:1])
    two = plain.members * 2
    order = [
        replace(plain, origins=Count(10**6, 10**6), outlets=10**6, members=plain.members * 70_000),
        replace(plain, origins=Count(2, 2)),
        replace(plain, outlets=2, members=two),
        replace(plain, outlets=2),
        replace(plain, members=two),
        plain,
        replace(plain, origins=Count(0, 0), outlets=10**6, members=two),
    ]
    places = [claim_piece(claim).place for claim in order]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert -(2**31) <= min(places) <= max(places) < 2**31


def test_garbage_is_looked_for_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()
