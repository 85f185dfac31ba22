"""Round-ups: a story says the same whatever else is in the case, and an account is its stories."""

from collections.abc import Callable

from onrecord.analyse import Story, account, links, round_up, told_stories

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


def test_a_copy_is_as_old_as_what_it_copies(shelf: Callable) -> None:
    reports = shelf(("Post", DAYS[0], TOLD), ("Mail", DAYS[1], TOLD)).abstracts
    (story,) = told_stories(reports, links(reports))
    assert story.days == (DAYS[0], DAYS[0])
    assert [link.kind for link in story.links] == ["copy"]
