"""Links: which report took something from which, by its words or by its own saying."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.citations import Citation, citations, corrections
from onrecord.analyse.copies import Overlap, overlaps
from onrecord.analyse.outlets import by_name, names, paper, same
from onrecord.model import At, Link, LinkKind

WHOLE = 0.9  # of the shorter report's words: nothing but a copy
SHOWN = 3  # aligned passages given as evidence


def links(abstracts: Sequence[Abstract]) -> tuple[Link, ...]:
    """The links of reports that come in the order of publication."""
    pairs = list(overlaps([each.text for each in abstracts]))
    copied = tuple(link for pair in pairs for link in _by_words(abstracts, pair))
    found = [*_nearest(copied), *_by_saying(abstracts, {frozenset((link.source, link.target)) for link in copied})]
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
    """The credit line of the later report, where it names the earlier one's outlet."""
    if not later.credit or not earlier.outlet:
        return ()
    start = later.text.rfind(later.credit)
    is_named = any(name in later.credit for name in names(earlier.outlet))
    return (At(later.report, start, start + len(later.credit)),) if is_named and start >= 0 else ()


def _by_saying(abstracts: Sequence[Abstract], copied: set[frozenset[str | None]]) -> Iterator[Link]:
    """The links that reports declare themselves."""
    outlets = by_name(each.outlet for each in abstracts if each.outlet)
    by_paper = _places(abstracts)
    for number, each in enumerate(abstracts):
        own = next((outlet for outlet in outlets.values() if same(outlet, each.outlet)), None)
        cited: dict[str, list[Citation]] = {}
        vague: list[Citation] = []
        for citation in citations(each.text, outlets, own):
            place = _cited_place(by_paper, number, citation)
            if place is not None:
                cited.setdefault(abstracts[place].report, []).append(citation)
            elif citation.outlet is None:
                vague.append(citation)
        for target, places in cited.items():
            if frozenset((each.report, target)) not in copied:
                evidence = tuple(At(each.report, place.start, place.end) for place in places)
                why = f"It says so: “{places[0].words}”."
                yield Link(source=each.report, target=target, kind="cites", evidence=evidence, score=0.9, why=why)
        if vague:
            evidence = tuple(At(each.report, place.start, place.end) for place in vague)
            why = f"It names no outlet: “{vague[0].words}”."
            yield Link(source=each.report, target=None, kind="draws_on", evidence=evidence, score=0.7, why=why)


def _places(abstracts: Sequence[Abstract]) -> dict[str, list[int]]:
    """The reports of each outlet, by their places in order."""
    found: dict[str, list[int]] = {}
    for place, each in enumerate(abstracts):
        if each.outlet:
            found.setdefault(paper(each.outlet), []).append(place)
    return found


def _cited_place(by_paper: Mapping[str, Sequence[int]], number: int, citation: Citation) -> int | None:
    """The report that is meant: of that outlet, the last one before this, else the first after it (pages are dated
    anew when they change)."""
    found = by_paper.get(paper(citation.outlet), ()) if citation.outlet else ()
    before = bisect_left(found, number)
    if before:
        return found[before - 1]
    return next((place for place in found[:2] if place != number), None)
