"""Upkeep: what is derived from the reports of a case is made when any were added, and kept.

What a story tells is made again only when its reports, their days or links have changed, or the analysis has.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from onrecord import analyse
from onrecord.analyse.abstract import Abstract
from onrecord.analyse.keyed import weight
from onrecord.analyse.roundup import RoundUp, Story
from onrecord.analyse.sources import audit
from onrecord.analyse.timeline import timeline
from onrecord.case import Case, Piece
from onrecord.casework.kept import (
    ABSTRACT,
    ACCOUNT,
    BATCH,
    CLAIM,
    HAPPENING,
    MARK,
    ROUND_UP,
    WORD,
    WORDING,
    abstract_piece,
    claim_piece,
    code,
    happening_pieces,
    mark_of,
    packed,
    uncollected,
    unpacked,
    word_pieces,
)
from onrecord.model import Claim

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
    abstracts = _abstracts(case)
    told(f"comparing the reports ({len(abstracts)})")
    used: dict[str, Piece] = {}
    found = analyse.account(abstracts, _round_up(case, used))
    told("keeping what was found")
    case.keep(ROUND_UP, used.values(), all_of_it=True)
    case.keep(CLAIM, map(claim_piece, sorted(found.claims, key=weight)), all_of_it=True)
    wordings = _wordings(found.claims, {each.report: each.text for each in abstracts})
    case.keep(WORDING, (Piece(key=id_, data=packed(words)) for id_, words in wordings.items()), all_of_it=True)
    case.keep(WORD, word_pieces(wordings), all_of_it=True)
    case.keep(HAPPENING, happening_pieces(timeline(abstracts, found)), all_of_it=True)
    parts = {
        "sources": audit(abstracts, found),
        "lineages": found.lineages,
        "contradictions": found.contradictions,
        "forecasts": found.forecasts,
        "links": found.links,
    }
    pieces = (Piece(key=name, data=packed(part)) for name, part in parts.items())
    case.keep(ACCOUNT, (*pieces, Piece(key=MARK, data=b"", made_from=mark)), all_of_it=True)


def _round_up(case: Case, used: dict[str, Piece]) -> Callable[[Story], RoundUp]:
    """Round-ups from the drawer, or made and put there; the pieces that were asked for are gathered in `used`."""
    kept = {piece.key: piece for piece in case.kept(ROUND_UP)}

    def round_up(story: Story) -> RoundUp:
        key = mark_of(story)
        if key not in kept:
            kept[key] = Piece(key=key, data=packed(analyse.round_up(story)))
            case.keep(ROUND_UP, [kept[key]])
        used[key] = kept[key]
        found: RoundUp = unpacked(kept[key].data, RoundUp)
        return found

    return round_up


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


def _wordings(found: Iterable[Claim], texts: Mapping[str, str]) -> dict[str, str]:
    """By the id of each claim all the words that reports tell it in."""
    places = ((each.id, [member.at for member in each.members]) for each in found)
    return {id_: ". ".join(dict.fromkeys(texts[at.report][at.start : at.end] for at in ats)) for id_, ats in places}
