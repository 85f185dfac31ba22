"""What many reports say together: one question a file, pure functions over what was read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.analyse.abstract import Abstract, abstract
from onrecord.analyse.forecasts import ledger
from onrecord.analyse.links import lineages, links
from onrecord.analyse.roundup import RoundUp, Story, round_up
from onrecord.analyse.stories import stories
from onrecord.model import Account, Link

__all__ = ["Abstract", "RoundUp", "Story", "abstract", "account", "round_up"]


def account(abstracts: Sequence[Abstract], round_up: Callable[[Story], RoundUp] = round_up) -> Account:
    """What the reports say together; `abstracts` in the order of publication.

    `round_up` gives what the reports on one story say: by itself it makes that anew, a case looks up what it has kept.
    """
    linked = links(abstracts)
    found = [round_up(story) for story in _stories(abstracts, linked)]
    against = (each for one in found for each in one.contradictions)
    return Account(
        links=linked,
        lineages=lineages(abstracts, linked),
        claims=tuple(claim for one in found for claim in one.claims),
        contradictions=tuple(replace(each, id=f"x{number}") for number, each in enumerate(against, 1)),
        forecasts=ledger(abstracts),
    )


def _stories(abstracts: Sequence[Abstract], linked: Sequence[Link]) -> Iterator[Story]:
    """The stories, each with all that its round-up follows from."""
    days = _written(abstracts, linked)
    linked_from: dict[str, list[Link]] = {}
    for link in linked:
        linked_from.setdefault(link.source, []).append(link)
    for places in stories(abstracts, linked):
        reports = tuple(abstracts[place] for place in places)
        ids = {each.report for each in reports}
        inside = (
            link
            for each in reports
            for link in linked_from.get(each.report, ())
            if link.target is None or link.target in ids
        )
        yield Story(reports, tuple(days[each.report] for each in reports), tuple(inside))


def _written(abstracts: Sequence[Abstract], linked: Sequence[Link]) -> dict[str, str]:
    """The day each report was written: a copy is as old as what it copies, a correction as what it corrects."""
    days = {each.report: (each.published or "")[:10] for each in abstracts}
    for link in linked:
        if link.kind in ("copy", "copy_edited", "corrects") and link.target:
            days[link.source] = days[link.target]
    return days
