"""Upkeep: what is derived from the reports of a case is made when any were added, and kept.

What a story tells is made again only when its reports, their days or links have changed, or the analysis has.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from onrecord import analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.roundup import Story
from onrecord.analyse.sources import audit
from onrecord.case import Case, Piece
from onrecord.casework.kept import (
    ABSTRACT,
    ACCOUNT,
    BATCH,
    CLAIM,
    HAPPENING,
    MARK,
    ROUND_UP,
    SOURCE,
    WORDING,
    Summary,
    abstract_mark,
    abstract_pieces,
    code,
    mark_of,
    packed,
    source_pieces,
    story_pieces,
    uncollected,
    unpacked,
)
from onrecord.casework.recalled import Recalled
from onrecord.model import Account

STORIES = 20  # of which the pieces are put away at once
Told = Callable[[str], None]
"""Called with what is being done, for whoever waits."""


def bring_up_to_date(case: Case, told: Told = lambda _: None) -> None:
    """Work out what the reports say together, unless that was done since the last one was added."""
    mark = f"{code('')} {case.state()}"
    if [piece.made_from for piece in case.kept(ACCOUNT, keys=[MARK])] == [mark]:
        return
    with uncollected():
        _make(case, mark, told)


def _make(case: Case, mark: str, told: Told) -> None:
    """Make what is derived, and keep it under this mark."""
    told("gathering what was read")
    versions = case.versions()
    abstracts = _abstracts(case, versions)
    told(f"comparing the reports ({len(abstracts)})")
    recall = Recalled(case, versions)
    linked = analyse.links(abstracts, recall)
    stories = {mark_of(story, versions): story for story in analyse.told_stories(abstracts, linked, recall)}
    summaries = _summaries(case, stories)
    told("looking at what came of forecasts")
    forecasts = analyse.ledger(abstracts, recall)
    told("keeping what was found")
    recall.finish()
    _clear(case, stories, summaries)
    lone = sorted((each for summary in summaries for each in summary.lone), key=lambda each: -each[1])
    audited = audit(abstracts, Account(links=linked))
    case.clear(SOURCE)
    case.keep(SOURCE, source_pieces(audited.heard))
    parts = {
        "sources": replace(audited, heard=(), single=tuple(id_ for id_, _ in lone)),
        "lineages": analyse.lineages(abstracts, linked),
        "contradictions": analyse.numbered(each for summary in summaries for each in summary.contradictions),
        "forecasts": forecasts,
        "links": linked,
    }
    pieces = (Piece(key=name, data=packed(part)) for name, part in parts.items())
    case.keep(ACCOUNT, (*pieces, Piece(key=MARK, data=b"", made_from=mark)))


def _summaries(case: Case, stories: Mapping[str, Story]) -> list[Summary]:
    """The summaries of the stories, by their marks, in their order; what is not kept of them is made and put away."""
    kept = {piece.key: piece.data for piece in case.kept(ROUND_UP)}
    new = (story_pieces(key, story, analyse.round_up(story)) for key, story in stories.items() if key not in kept)
    while some := list(islice(new, STORIES)):
        for drawer, pieces in (
            (CLAIM, (piece for each in some for piece in each.claims)),
            (WORDING, (piece for each in some for piece in each.wordings)),
            (HAPPENING, (piece for each in some for piece in each.happenings)),
            (ROUND_UP, [each.summary for each in some]),
        ):
            case.keep(drawer, pieces)
        kept |= {each.summary.key: each.summary.data for each in some}
    return [unpacked(kept[key], Summary) for key in stories]


def _clear(case: Case, stories: Mapping[str, Story], summaries: Sequence[Summary]) -> None:
    """Take out what is left of stories that are told otherwise now."""
    claims = {id_ for summary in summaries for id_ in summary.claims}
    case.clear(ROUND_UP, stories)
    case.clear(CLAIM, claims)
    case.clear(WORDING, claims)
    case.clear(HAPPENING, {key for summary in summaries for key in summary.happenings})


def _abstracts(case: Case, versions: Mapping[str, str]) -> list[Abstract]:
    """The abstracts in the order of publication, made where they are not kept or were made otherwise."""
    order = [each.id for each in case.reports()]
    kept = {
        piece.key: piece.data for piece in case.kept(ABSTRACT) if piece.made_from == abstract_mark(versions[piece.key])
    }
    missing = case.records([id_ for id_ in order if id_ not in kept])
    while batch := list(islice(missing, BATCH)):
        pieces = abstract_pieces(batch)
        case.keep(ABSTRACT, pieces)
        kept |= {piece.key: piece.data for piece in pieces}
    return [unpacked(kept.pop(id_), Abstract) for id_ in order]
