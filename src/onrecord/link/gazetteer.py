"""Which place each place name stands for, by the company it keeps in the report.

One name has one place in one report, unless the report itself says otherwise ("Paris, Texas"). A name the atlas does
not know stays unresolved: unknown is an answer.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.link.bearings import Choice, Question, choose
from onrecord.link.candidates import Candidates, candidates, postal
from onrecord.markup import Markup
from onrecord.model import By, Place, PlaceRole, Report, Toponym
from onrecord.tables.atlas.site import Site, fold

NAME = "link/gazetteer"
VERSION = "1"

BETWEEN = frozenset({",", "("})
UNKNOWN = 0.5  # confidence is lower where no place is known of that name
REASONS = {
    "prominent": "The most prominent place of that name.",
    "stated": "The report says where it lies.",
    "same-country": "The report's other places lie in the same country.",
    "same-division": "The report's other places lie in the same state or county.",
    "near": "Other places of the report are close by.",
}

Key = tuple[str, tuple[Site, ...]]


class _Named(NamedTuple):
    """A toponym, its words and what they may stand for."""

    toponym: Toponym
    words: str
    may_be: Candidates


def resolve_places(report: Report, markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Place, ...]:
    """The place each place name stands for, in the same order. Words for a people help to choose, but get no place."""
    names = [_named(report.text, toponym) for toponym in toponyms]
    keys = _keys(report.text, names)
    times = Counter(keys)
    asked = dict(zip(keys, names, strict=True))
    answers = choose([Question(asked[key].may_be.sites, times[key], key[1]) for key in asked])
    chosen = dict(zip(asked, answers, strict=True))
    places = [(name, key) for name, key in zip(names, keys, strict=True) if not name.toponym.people]
    return tuple(
        _place(f"p{number}", name, chosen[key], _role(report, markup, name.toponym))
        for number, (name, key) in enumerate(places, 1)
    )


def _named(text: str, toponym: Toponym) -> _Named:
    words = " ".join(toponym.span.of(text).split())
    return _Named(toponym, words, postal(words) if toponym.rule == "state/postal" else candidates(words))


def _keys(text: str, names: Sequence[_Named]) -> list[Key]:
    """What makes two mentions one question: the name, and the place the report puts it in, here or elsewhere."""
    within = [_container(text, *pair) for pair in pairwise(names)] + [()] * bool(names)
    stated = {fold(name.words): sites for name, sites in zip(reversed(names), reversed(within), strict=True) if sites}
    return [
        (fold(name.words), sites or stated.get(fold(name.words), ())) for name, sites in zip(names, within, strict=True)
    ]


def _container(text: str, name: _Named, following: _Named) -> tuple[Site, ...]:
    """The places said to contain a name: what the next may stand for, after a comma, if any of its own lies there."""
    if text[name.toponym.end : following.toponym.start].strip() not in BETWEEN:
        return ()
    around = tuple(site for site in following.may_be.sites if site.precision in ("country", "admin1", "region"))
    return around if any(site.lies_in(other) for site in name.may_be.sites for other in around) else ()


def _place(number: str, name: _Named, answer: Choice | None, role: PlaceRole) -> Place:
    toponym, words, may_be = name
    site = answer.site if answer else Site(words, None, None, "unknown")
    reason = REASONS[answer.feature] if answer and len(may_be.sites) > 1 else ""
    return Place(
        id=number,
        by=By(NAME, VERSION, f"{toponym.rule}+{may_be.by}"),
        confidence=round(toponym.confidence * (may_be.trust * answer.sure if answer else UNKNOWN), 3),
        why=" ".join(filter(None, (may_be.why, reason, site.note))) or "The atlas knows one place of this name.",
        start=toponym.start,
        end=toponym.end,
        name=site.name,
        lat=site.lat,
        lon=site.lon,
        geonames=site.geonames,
        country=site.country,
        admin1=site.admin1,
        precision=site.precision,
        role=role,
    )


def _role(report: Report, markup: Markup, toponym: Toponym) -> PlaceRole:
    """Dateline in a dateline; the scene of something when "in", "at" or "near" ties it to a verb; else mentioned."""
    sentence = markup.sentence_at(toponym.start)
    if sentence and report.passages[sentence.passage].kind == "dateline":
        return "dateline"
    tokens = markup.tokens_in(toponym.span)
    if tokens:
        preposition = markup.tokens[tokens[-1].head]
        verb = markup.tokens[preposition.head]
        if preposition.dep == "prep" and preposition.lower in ("in", "at", "near", "outside") and verb.pos == "VERB":
            return "event"
    return "mentioned"
