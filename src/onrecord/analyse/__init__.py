"""What many reports say together: one question a file, pure functions over what was read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.analyse.abstract import Abstract, abstract
from onrecord.analyse.forecasts import ledger
from onrecord.analyse.links import lineages, links
from onrecord.analyse.recall import Recall, anew
from onrecord.analyse.roundup import RoundUp, Story, round_up
from onrecord.analyse.stories import stories
from onrecord.model import Account, Contradiction, Link

__all__ = [
    "Abstract",
    "RoundUp",
    "Story",
    "abstract",
    "account",
    "ledger",
    "lineages",
    "links",
    "numbered",
    "round_up",
    "told_stories",
]


def account(abstracts: Sequence[Abstract]) -> Account:
    """What the reports say together; `abstracts` in the order of publication."""
    linked = links(abstracts)
    found = [round_up(story) for story in told_stories(abstracts, linked)]
    return Account(
        links=linked,
        lineages=lineages(abstracts, linked),
        claims=tuple(claim for one in found for claim in one.claims),
        contradictions=numbered(each for one in found for each in one.contradictions),
        forecasts=ledger(abstracts),
    )


def numbered(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """The contradictions of all stories, with ids in their order."""
    return tuple(replace(each, id=f"x{number}") for number, each in enumerate(found, 1))


def told_stories(abstracts: Sequence[Abstract], linked: Sequence[Link], recall: Recall = anew) -> Iterator[Story]:
    """The stories, each with all that its round-up follows from."""
    days = _written(abstracts, linked)
    linked_from: dict[str, list[Link]] = {}
    for link in linked:
        linked_from.setdefault(link.source, []).append(link)
    for places in stories(abstracts, linked, recall):
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
