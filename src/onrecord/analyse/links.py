"""Links: which report took something from which, by its words or by its own saying."""

from collections.abc import Iterator, Sequence

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.citations import corrections
from onrecord.analyse.copies import Overlap, overlaps
from onrecord.analyse.outlets import names, same
from onrecord.analyse.recall import Recall, anew
from onrecord.analyse.shelf import Shelf, credits_of
from onrecord.model import At, Link, LinkKind

WHOLE = 0.9  # of the shorter report's words: nothing but a copy
SHOWN = 3  # aligned passages given as evidence


def links(abstracts: Sequence[Abstract], recall: Recall = anew) -> tuple[Link, ...]:
    """The links of reports that come in the order of publication."""
    pairs = list(overlaps([each.text for each in abstracts], [each.report for each in abstracts], recall))
    copied = tuple(link for pair in pairs for link in _by_words(abstracts, pair))
    found = [*_nearest(copied), *_by_saying(abstracts, copied, recall)]
    place = {each.report: number for number, each in enumerate(abstracts)}
    return tuple(sorted(found, key=lambda link: (place[link.source], place.get(link.target or "", -1), link.kind)))


def lineages(abstracts: Sequence[Abstract], found: Sequence[Link]) -> tuple[tuple[str, ...], ...]:
    """Groups of reports that carry one text: copies, and versions of the same article."""
    root = {each.report: each.report for each in abstracts}
    place = {report: number for number, report in enumerate(root)}

    def top(report: str) -> str:
        while root[report] != report:
            report = root[report]
        return report

    for link in found:
        if link.target and link.kind in ("copy", "copy_edited", "supersedes"):
            older, younger = sorted((top(link.source), top(link.target)), key=place.__getitem__)
            root[younger] = older
    groups: dict[str, list[str]] = {}
    for report in root:
        groups.setdefault(top(report), []).append(report)
    return tuple(map(tuple, groups.values()))


def _by_words(abstracts: Sequence[Abstract], pair: Overlap) -> Iterator[Link]:
    """The links that shared words make: the later report from the earlier one."""
    earlier, later = abstracts[pair.first], abstracts[pair.second]
    mine = [passage.theirs for passage in pair.passages[:SHOWN]]
    if _same_day(earlier, later) and _credit(earlier, later) and not _credit(later, earlier):
        earlier, later = later, earlier
        mine = [passage.ours for passage in pair.passages[:SHOWN]]
    passages = tuple(At(later.report, *place) for place in mine)
    share = f"{pair.contained:.0%} of the shorter report’s word sequences stand in both"
    for kind, evidence, more in _kinds(earlier, later, pair, passages):
        yield Link(
            source=later.report,
            target=earlier.report,
            kind=kind,
            evidence=evidence,
            score=round(pair.contained, 3),
            why=f"{share}, {more}.",
        )


def _kinds(
    earlier: Abstract, later: Abstract, pair: Overlap, passages: tuple[At, ...]
) -> Iterator[tuple[LinkKind, tuple[At, ...], str]]:
    """What the shared words make the later report, with evidence and reason."""
    if not pair.is_copy:
        yield "same_statement", passages, "nearly all in quotation marks"
    elif same(earlier.outlet, later.outlet):
        notices = tuple(At(later.report, *place) for place in corrections(later.text))
        yield "supersedes", (*notices, *passages), "and both are of one outlet: a later version"
        if notices:
            yield "corrects", notices, "and it says that it corrects an earlier version"
    else:
        kind: LinkKind = "copy" if pair.contained >= WHOLE else "copy_edited"
        yield kind, (*_credit(later, earlier), *passages), "also outside quotation marks"


def _nearest(found: Sequence[Link]) -> Iterator[Link]:
    """Of the reports whose words another carries, the one it was most likely taken from: credited, then most shared."""
    best: dict[str, Link] = {}
    for link in found:
        if link.kind in ("copy", "copy_edited", "supersedes"):
            known = best.get(link.source)
            if known is None or _rank(link) > _rank(known):
                best[link.source] = link
    chosen = {(link.source, link.target) for link in best.values()}
    for link in found:
        if link.kind == "same_statement" or (link.source, link.target) in chosen:
            yield link


def _rank(link: Link) -> tuple[bool, float]:
    return link.kind == "supersedes", link.score


def _same_day(first: Abstract, second: Abstract) -> bool:
    return (first.published or "")[:10] == (second.published or "")[:10]


def _credit(later: Abstract, earlier: Abstract) -> tuple[At, ...]:
    """The credits of the later report that name the earlier one's outlet."""
    known = names(earlier.outlet) if earlier.outlet else ()
    return tuple(
        At(later.report, start, start + len(words))
        for start, words in credits_of(later)
        if any(name in words for name in known)
    )


def _by_saying(abstracts: Sequence[Abstract], copied: Sequence[Link], recall: Recall) -> Iterator[Link]:
    """The links that reports declare themselves."""
    shelf = Shelf(abstracts, {frozenset((link.source, link.target)) for link in copied}, recall)
    for number, each in enumerate(abstracts):
        cited: dict[str, list[At]] = {}
        vague: list[At] = []
        for place, at in shelf.cited(number):
            if place is None:
                vague.append(at)
            else:
                cited.setdefault(abstracts[place].report, []).append(at)
        for target, places in cited.items():
            why = f"It says so: “{each.text[places[0].start : places[0].end]}”."
            evidence = tuple(dict.fromkeys(places))
            yield Link(source=each.report, target=target, kind="cites", evidence=evidence, score=0.9, why=why)
        if vague:
            why = f"It names no outlet: “{each.text[vague[0].start : vague[0].end]}”."
            yield Link(source=each.report, target=None, kind="draws_on", evidence=tuple(vague), score=0.7, why=why)
