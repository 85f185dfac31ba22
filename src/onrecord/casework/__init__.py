"""Work on a case: add reports, and ask what they say together, with people's judgements laid over what machines found.

What an analysis makes is kept in the case and made again when reports are added or the analysis changes, so that a
question to ten thousand reports reads only what it needs.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from heapq import nlargest
from itertools import chain, groupby, islice, takewhile
from math import log
from typing import Any, TypeVar

from onrecord import analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.dossier import Dossier, about
from onrecord.analyse.hypotheses import PREFIX, Matrix, hypotheses
from onrecord.analyse.keyed import is_key, weight
from onrecord.analyse.recount import recount
from onrecord.analyse.search import Entry as Sought
from onrecord.analyse.search import search
from onrecord.analyse.sources import Audit, audit
from onrecord.analyse.timeline import Happening, timeline
from onrecord.analyse.wording import stems
from onrecord.case import Case, Piece
from onrecord.case.judged import judged, touching
from onrecord.casework.kept import (
    ABSTRACT,
    ACCOUNT,
    CLAIM,
    HAPPENING,
    KEY,
    MARK,
    WORD,
    WORDING,
    abstract_piece,
    claim_piece,
    code,
    happening_pieces,
    packed,
    unpacked,
    word_pieces,
)
from onrecord.desk import Desk, load
from onrecord.errors import BadJudgement, BadOption
from onrecord.model import Account, Claim, Contradiction, Entry, Judgement, Link, Record, Report
from onrecord.version import VERSION
from onrecord.weights import Model

T = TypeVar("T")
Told = Callable[[str], None]
"""Called with what is being done, for whoever waits."""

BATCH = 100  # abstracts to keep in one transaction
POOL = 1000  # claims weighed word by word against a text; of more, those that share the rarest words with it
LATEST = 150  # reports read for a dossier, unless all are asked for
COMMON = 5000  # claims in which a word may stand and still lead to them
_PARTS: dict[str, Any] = {
    "links": tuple[Link, ...],
    "lineages": tuple[tuple[str, ...], ...],
    "contradictions": tuple[Contradiction, ...],
    "forecasts": tuple[Entry, ...],
    "sources": Audit,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of reports that were added, by their ids in the case.

    `new` were not there; `same` were; `reread` were there, but as an older onrecord had read them.
    """

    new: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()


def add(
    case: Case, reports: Iterable[Report | Record], desk: Desk | Model = "small", told: Told = lambda _: None
) -> Added:
    """Read reports, file them, and work out what the case says now. Records are filed as they are.

    `desk` reads, or the shipped one with that finder. A report that is there already is not read again.
    """
    became: dict[str, list[str]] = {"new": [], "same": [], "reread": []}
    records = _unread(case, reports, desk, became["same"])
    while batch := list(islice(_filed(case, records, became, told), BATCH)):
        case.keep(ABSTRACT, batch)
    if became["new"] or became["reread"]:
        bring_up_to_date(case, told)
    return Added(**{how: tuple(ids) for how, ids in became.items()})


def bring_up_to_date(case: Case, told: Told = lambda _: None) -> None:
    """Work out what the reports say together, unless that was done since the last one was added."""
    mark = f"{code('')} {case.state()}"
    if [piece.made_from for piece in case.kept(ACCOUNT, keys=[MARK])] == [mark]:
        return
    told("gathering what was read")
    abstracts = _abstracts(case)
    told(f"comparing the reports ({len(abstracts)})")
    found = analyse.account(abstracts)
    told("keeping what was found")
    case.keep(CLAIM, map(claim_piece, sorted(found.claims, key=weight)), all_of_it=True)
    wordings = _wordings(found.claims, {each.report: each.text for each in abstracts})
    case.keep(WORDING, (Piece(key=id_, data=packed(words)) for id_, words in wordings.items()), all_of_it=True)
    case.keep(WORD, word_pieces(wordings), all_of_it=True)
    case.keep(HAPPENING, happening_pieces(timeline(abstracts)), all_of_it=True)
    parts = {
        "sources": audit(abstracts, found),
        "lineages": found.lineages,
        "contradictions": found.contradictions,
        "forecasts": found.forecasts,
        "links": found.links,
    }
    pieces = (Piece(key=name, data=packed(part)) for name, part in parts.items())
    case.keep(ACCOUNT, (*pieces, Piece(key=MARK, data=b"", made_from=mark)), all_of_it=True)


def account(case: Case) -> Account:
    """All that the reports say together, as people corrected it; the weightiest claims come first."""
    bring_up_to_date(case)
    found = Account(
        **{name: _part(case, name) for name in ("links", "lineages", "contradictions", "forecasts")},
        claims=tuple(unpacked(piece.data, Claim) for piece in case.kept(CLAIM)),
    )
    judgements = case.judgements()
    return judged(found, judgements, _recount(case)) if judgements else found


def claims(case: Case, status: str | None = None, first: int | None = None, *, key: bool = False) -> tuple[Claim, ...]:
    """The claims, weightiest first: those of one status, the `first` so many; with `key` only those that say something
    and that several outlets carry or somebody denies."""
    bring_up_to_date(case)
    corrected, before = _corrected(case)
    limit = None if first is None else first + len(before)
    words = [KEY] if key else None
    found = (unpacked(piece.data, Claim) for piece in case.kept(CLAIM, words=words, label=status, first=limit))
    theirs = [claim for claim in found if claim.id not in before]
    ours = [claim for claim in corrected.claims if status in (None, claim.status) and (is_key(claim) or not key)]
    return tuple(islice(sorted([*theirs, *ours], key=weight), first))


def count(case: Case, status: str | None = None) -> int:
    """How many claims there are as the machine found them, all or those of one status."""
    return case.count(CLAIM, status)


def claim(case: Case, id_: str) -> Claim:
    """One claim; raises BadOption when there is none of that id."""
    bring_up_to_date(case)
    corrected, before = _corrected(case)
    found = [each for each in corrected.claims if each.id == id_]
    if not found and id_ not in before:
        found = [unpacked(piece.data, Claim) for piece in case.kept(CLAIM, keys=[id_])]
    if not found:
        raise BadOption(f"claim {id_}", "the case has none of that id", "see `onrecord case claims`")
    return found[0]


def links(case: Case) -> tuple[Link, ...]:
    """The links between the reports."""
    return _overview(case).links


def contradictions(case: Case) -> tuple[Contradiction, ...]:
    """The contradictions between claims."""
    return _overview(case).contradictions


def forecasts(case: Case) -> tuple[Entry, ...]:
    """The ledger of forecasts, with outcomes that people decided where they did."""
    return _overview(case).forecasts


def happenings(case: Case, since: str = "", until: str = "9999", first: int | None = None) -> tuple[Happening, ...]:
    """The timeline: what was not over before one ISO day and had begun by another, the `first` so many."""
    bring_up_to_date(case)
    pages = (unpacked(piece.data, tuple[Happening, ...]) for piece in case.kept(HAPPENING) if piece.label >= since)
    told = takewhile(lambda each: each.first[: len(until)] <= until, chain.from_iterable(pages))
    return tuple(islice((each for each in told if each.last >= since), first))


def like(case: Case, text: str, first: int = 20) -> tuple[Claim, ...]:
    """The claims that a text makes or speaks of, in whichever report's words, likeliest first."""
    bring_up_to_date(case)
    corrected, before = _corrected(case)
    ours = {each.id: each for each in corrected.claims}
    known = {piece.key: unpacked(piece.data, str) for piece in _wordings_near(case, text)}
    pool = {id_: words for id_, words in known.items() if id_ not in before}
    pool |= {id_: f"{each.text}. {known.get(id_, '')}" for id_, each in ours.items()}
    matches = search(text, [Sought(id_, words) for id_, words in pool.items()], first)
    wanted = [match.id for match in matches]
    theirs = {piece.key: unpacked(piece.data, Claim) for piece in case.kept(CLAIM, keys=wanted)}
    return tuple(ours.get(id_) or theirs[id_] for id_ in wanted)


def sources(case: Case) -> Audit:
    """The source audit; its single-origin claims are those that stand."""
    bring_up_to_date(case)
    found: Audit = _part(case, "sources")
    corrected, before = _corrected(case)
    ours = (each.id for each in corrected.claims if each.status in ("single origin", "circular"))
    return replace(found, single=(*ours, *(id_ for id_ in found.single if id_ not in before)))


def dossier(case: Case, name: str, latest: int | None = LATEST) -> Dossier:
    """What is on record about somebody or something, in the `latest` so many reports that may name it."""
    bring_up_to_date(case)
    named = _reports_with(case, name)
    view = case.view()
    order = [each.id for each in view.reports if each.id in named]
    reports = order if latest is None else order[-latest:]
    starts = range(0, len(reports), BATCH)
    found = [
        unpacked(piece.data, Claim)
        for start in starts
        for piece in case.kept(CLAIM, words=reports[start : start + BATCH])
    ]
    found = list({each.id: each for each in found}.values())
    corrected, before = _corrected(case)
    theirs = [each for each in found if each.id not in before]
    made = about(view, Account(claims=(*theirs, *corrected.claims)), name, reports)
    return replace(made, unread=len(order) - len(reports))


def matrix(case: Case) -> Matrix:
    """The competing hypotheses with the evidence that people rated."""
    bring_up_to_date(case)
    judgements = case.judgements()
    rated = {each.subject for each in judgements if each.verb == "rate" and not each.subject.startswith(PREFIX)}
    corrected, before = _corrected(case)
    found = {piece.key: piece for piece in _pieces_about(case, rated, rated) if piece.key not in before}
    theirs = (unpacked(piece.data, Claim) for piece in found.values())
    return hypotheses(replace(corrected, claims=(*theirs, *corrected.claims)), judgements)


def abstracts(case: Case, ids: Collection[str]) -> dict[str, Abstract]:
    """The abstracts of some reports by id: outlet, day and text, to show the words behind a finding."""
    wanted = sorted(ids)
    starts = range(0, len(wanted), BATCH)
    pieces = (piece for start in starts for piece in case.kept(ABSTRACT, keys=wanted[start : start + BATCH]))
    return {piece.key: unpacked(piece.data, Abstract) for piece in pieces}


def judge(  # noqa: PLR0913 - what a judgement consists of
    case: Case, verb: Any, subject: str, *, by: str, details: dict[str, Any] | None = None, note: str | None = None
) -> Judgement:
    """Append a judgement after making sure that its subject, and what else it names, are there.

    Raises BadJudgement when they are not.
    """
    bring_up_to_date(case)
    details = details or {}
    for each in (subject, *details.get("claims", ()), *details.get("members", ())):
        if not each.startswith(PREFIX) and not _is_there(case, each):
            where = {"resolve": "forecasts", "link": "list"}.get(verb, "claims")
            raise BadJudgement(f"{verb} {each}", "the case has nothing of that id", f"see `onrecord case {where}`")
    return case.judge(verb, subject, by=by, details=details, note=note)


def _unread(case: Case, reports: Iterable[Report | Record], desk: Desk | Model, same: list[str]) -> Iterator[Record]:
    """The records; those already there are noted in `same` and not read."""
    for is_record, group in groupby(reports, key=lambda each: isinstance(each, Record)):
        if is_record:
            yield from group  # type: ignore[misc]
            continue
        if not isinstance(desk, Desk):
            desk = load(desk)
        yield from desk.pipe(_missing(case, group, same))  # type: ignore[arg-type]


def _missing(case: Case, reports: Iterable[Report], same: list[str]) -> Iterator[Report]:
    for report in reports:
        known = case.find(report, VERSION)
        if known is None:
            yield report
        else:
            same.append(known)


def _filed(case: Case, records: Iterable[Record], became: dict[str, list[str]], told: Told) -> Iterator[Piece]:
    """File each record; the abstracts of those that are new to the case."""
    for record in records:
        id_, how = case.file(record)
        became[how].append(id_)
        if how != "same":
            told(f"{id_} {record.report.title or record.report.id}")
            yield abstract_piece(id_, record)


def _abstracts(case: Case) -> list[Abstract]:
    """The abstracts in the order of publication, made where they are not kept or were made otherwise."""
    versions = case.versions()
    order = [each.id for each in case.reports()]
    kept = {
        piece.key: piece.data
        for piece in case.kept(ABSTRACT)
        if piece.made_from == f"{code('abstract.py')} {versions[piece.key]}"
    }
    missing = (abstract_piece(id_, record) for id_, record in case.records([id_ for id_ in order if id_ not in kept]))
    while batch := list(islice(missing, BATCH)):
        case.keep(ABSTRACT, batch)
        kept |= {piece.key: piece.data for piece in batch}
    return [unpacked(kept.pop(id_), Abstract) for id_ in order]


def _overview(case: Case) -> Account:
    """The account but for the claims that no judgement is about."""
    bring_up_to_date(case)
    return _corrected(case)[0]


def _corrected(case: Case) -> tuple[Account, set[str]]:
    """What judgements made of what they are about, and the ids that the claims among it had before."""
    found = Account(**{name: _part(case, name) for name in ("links", "lineages", "contradictions", "forecasts")})
    judgements = case.judgements()
    if not judgements:
        return found, set()
    pieces = {piece.key: piece for piece in _pieces_about(case, *touching(judgements))}
    about_them = replace(found, claims=tuple(unpacked(piece.data, Claim) for piece in pieces.values()))
    return judged(about_them, judgements, _recount(case)), set(pieces)


def _pieces_about(case: Case, ids: Collection[str], names: Collection[str]) -> Iterator[Piece]:
    """The claims of these ids, or with a member of one of these names."""
    yield from case.kept(CLAIM, keys=sorted(ids))
    yield from case.kept(CLAIM, words=sorted(names))


def _recount(case: Case) -> Callable[[Claim, Sequence[Link]], Claim]:
    return partial(recount, outlets={each.id: each.outlet for each in case.reports()})


def _reports_with(case: Case, name: str) -> set[str]:
    """The reports whose words have the name, or name somebody or something known under it."""
    named = {piece.key for piece in case.kept(ABSTRACT, words=[name.casefold()])}
    return named | {hit.report for hit in case.search(f'"{name}"', first=1000)}


def _is_there(case: Case, subject: str) -> bool:
    """Whether a claim, member, report, contradiction, forecast or pair of reports of that id is there."""
    reports = [part for part in subject.partition("/")[0].split("-") if part]
    if all(part[0] == "r" and part[1:].isdecimal() for part in reports):
        return {each.id for each in case.reports()}.issuperset(reports)
    corrected = _overview(case)
    others = {each.id for part in (corrected.claims, corrected.contradictions, corrected.forecasts) for each in part}
    return subject in others or bool(list(case.kept(CLAIM, keys=[subject])))


def _wordings_near(case: Case, text: str) -> Iterator[Piece]:
    """The wordings of claims that a text may speak of: all of a small case, else those with most of its rare words."""
    total = count(case)
    if total <= POOL:
        return case.kept(WORDING)
    weights: dict[str, float] = defaultdict(float)
    for piece in case.kept(WORD, keys=sorted(set(stems(text)))):
        ids = unpacked(piece.data, tuple[str, ...])
        for id_ in ids if len(ids) <= COMMON else ():
            weights[id_] += log(total / len(ids))
    best = sorted(nlargest(POOL, weights, key=weights.__getitem__))
    starts = range(0, len(best), BATCH)
    return (piece for start in starts for piece in case.kept(WORDING, keys=best[start : start + BATCH]))


def _wordings(found: Iterable[Claim], texts: Mapping[str, str]) -> dict[str, str]:
    """By the id of each claim all the words that reports tell it in."""
    places = ((each.id, [member.at for member in each.members]) for each in found)
    return {id_: ". ".join(dict.fromkeys(texts[at.report][at.start : at.end] for at in ats)) for id_, ats in places}


def _part(case: Case, name: str) -> Any:
    (piece,) = case.kept(ACCOUNT, keys=[name])
    return unpacked(piece.data, _PARTS[name])
