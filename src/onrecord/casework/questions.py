"""Questions to a case: each reads only what it needs of what is kept."""

from collections.abc import Collection
from dataclasses import replace
from itertools import islice, takewhile

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.dossier import Dossier, about
from onrecord.analyse.hypotheses import PREFIX, Matrix, hypotheses
from onrecord.analyse.keyed import is_key
from onrecord.analyse.sources import Audit, Heard
from onrecord.analyse.timeline import Happening
from onrecord.case import Case
from onrecord.casework.kept import (
    ABSTRACT,
    BATCH,
    CLAIM,
    HAPPENING,
    KEY,
    SOURCE,
    SOURCES,
    listed,
    uncollected,
    unpacked,
)
from onrecord.casework.standing import corrected, overview, part, pieces_about
from onrecord.casework.upkeep import bring_up_to_date
from onrecord.errors import BadOption
from onrecord.model import Account, Claim, Contradiction, Entry, Link

LATEST = 150  # reports read for a dossier, unless all are asked for


def claims(case: Case, status: str | None = None, first: int | None = None, *, key: bool = False) -> tuple[Claim, ...]:
    """The claims, weightiest first: those of one status, the `first` so many; with `key` only those that say something
    and that several outlets carry or somebody denies."""
    bring_up_to_date(case)
    standing, before = corrected(case)
    limit = None if first is None else first + len(before)
    words = [KEY] if key else None
    found = (unpacked(piece.data, Claim) for piece in case.kept(CLAIM, words=words, label=status, first=limit))
    theirs = [claim for claim in found if claim.id not in before]
    ours = [claim for claim in standing.claims if status in (None, claim.status) and (is_key(claim) or not key)]
    return tuple(islice(sorted([*theirs, *ours], key=listed), first))


def count(case: Case, status: str | None = None) -> int:
    """How many claims there are as the machine found them, all or those of one status."""
    return case.count(CLAIM, status)


def claim(case: Case, id_: str) -> Claim:
    """One claim; raises BadOption when there is none of that id."""
    bring_up_to_date(case)
    standing, before = corrected(case)
    found = [each for each in standing.claims if each.id == id_]
    if not found and id_ not in before:
        found = [unpacked(piece.data, Claim) for piece in case.kept(CLAIM, keys=[id_])]
    if not found:
        raise BadOption(f"claim {id_}", "the case has none of that id", "see `onrecord case claims`")
    return found[0]


def links(case: Case) -> tuple[Link, ...]:
    """The links between the reports."""
    return overview(case).links


def contradictions(case: Case) -> tuple[Contradiction, ...]:
    """The contradictions between claims."""
    return overview(case).contradictions


def forecasts(case: Case) -> tuple[Entry, ...]:
    """The ledger of forecasts, with outcomes that people decided where they did."""
    return overview(case).forecasts


def happenings(case: Case, since: str = "", until: str = "9999", first: int | None = None) -> tuple[Happening, ...]:
    """The timeline: what was not over before one ISO day and had begun by another, the `first` so many."""
    bring_up_to_date(case)
    found = (unpacked(piece.data, Happening) for piece in case.kept(HAPPENING) if piece.label >= since)
    return tuple(islice(takewhile(lambda each: each.first[: len(until)] <= until, found), first))


def sources(case: Case, first: int | None = None) -> Audit:
    """The source audit, with the `first` so many sources or all; its single-origin claims are those that stand."""
    bring_up_to_date(case)
    found: Audit = part(case, "sources")
    pieces = case.kept(SOURCE, first=None if first is None else -(-first // SOURCES))
    with uncollected():
        heard = tuple(islice((each for piece in pieces for each in unpacked(piece.data, tuple[Heard, ...])), first))
    standing, before = corrected(case)
    ours = (each.id for each in standing.claims if each.status in ("single origin", "circular"))
    return replace(found, heard=heard, single=(*ours, *(id_ for id_ in found.single if id_ not in before)))


def dossier(case: Case, name: str, latest: int | None = LATEST) -> Dossier:
    """What is on record about somebody or something, in the `latest` so many reports that may name it."""
    bring_up_to_date(case)
    order = [each.id for each in case.reports(_naming(case, name))]
    reports = order if latest is None else order[-latest:]
    standing, before = corrected(case)
    starts = range(0, len(reports), BATCH)
    with uncollected():
        pieces = (piece for start in starts for piece in case.kept(CLAIM, words=reports[start : start + BATCH]))
        theirs = {piece.key: unpacked(piece.data, Claim) for piece in pieces if piece.key not in before}
        made = about(case.view(reports), Account(claims=(*theirs.values(), *standing.claims)), name)
    return replace(made, unread=len(order) - len(reports))


def matrix(case: Case) -> Matrix:
    """The competing hypotheses with the evidence that people rated."""
    bring_up_to_date(case)
    judgements = case.judgements()
    rated = {each.subject for each in judgements if each.verb == "rate" and not each.subject.startswith(PREFIX)}
    standing, before = corrected(case)
    found = {piece.key: piece for piece in pieces_about(case, rated, rated) if piece.key not in before}
    theirs = (unpacked(piece.data, Claim) for piece in found.values())
    return hypotheses(replace(standing, claims=(*theirs, *standing.claims)), judgements)


def abstracts(case: Case, ids: Collection[str]) -> dict[str, Abstract]:
    """The abstracts of some reports by id: outlet, day and text, to show the words behind a finding."""
    wanted = sorted(ids)
    starts = range(0, len(wanted), BATCH)
    pieces = (piece for start in starts for piece in case.kept(ABSTRACT, keys=wanted[start : start + BATCH]))
    return {piece.key: unpacked(piece.data, Abstract) for piece in pieces}


def _naming(case: Case, name: str) -> set[str]:
    """The reports whose words have the name, or name somebody or something known under it."""
    return {*case.found_by(ABSTRACT, [name.casefold()]), *case.with_words(f'"{name}"')}
