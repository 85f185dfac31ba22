"""Round-ups: a story says the same whatever else is in the case, and an account is its stories."""

from collections.abc import Callable

from onrecord.analyse import RoundUp, Story, account, round_up

TOLD = "A ferry ran aground near Ostrel on Sunday. It was carrying 143 people, the port director Ines Calder said."
DENIED = "The ferry was carrying 187 people, not 143, the deputy minister Milena Dragoeva said on Tuesday."
DAYS = ("2025-09-08", "2025-09-10")


def test_an_account_is_what_its_stories_say(shelf: Callable) -> None:
    reports = shelf(("Post", DAYS[0], TOLD), ("Mail", DAYS[1], DENIED)).abstracts
    whole = account(reports)
    alone = round_up(Story(reports, DAYS, ()))
    assert (whole.claims, whole.contradictions) == (alone.claims, alone.contradictions)
    assert whole.claims
    assert whole.contradictions


def test_an_account_may_be_made_of_round_ups_that_were_made_before(shelf: Callable) -> None:
    reports = shelf(("Post", DAYS[0], TOLD)).abstracts
    asked = []
    found = account(reports, lambda story: asked.append(story) or RoundUp((), ()))
    assert found.claims == ()
    assert asked == [Story(reports, DAYS[:1], ())]


def test_a_copy_is_as_old_as_what_it_copies(shelf: Callable) -> None:
    reports = shelf(("Post", DAYS[0], TOLD), ("Mail", DAYS[1], TOLD)).abstracts
    stories = []
    account(reports, lambda story: stories.append(story) or RoundUp((), ()))
    assert stories[0].days == (DAYS[0], DAYS[0])
    assert [link.kind for link in stories[0].links] == ["copy"]
