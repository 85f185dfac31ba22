"""Which place each place name stands for, by the company it keeps in the report.

One name has one place in one report, unless the report itself says otherwise ("Paris, Texas"). A name the atlas does
not know takes the point of the place it is said to lie in, or stays unresolved: unknown is an answer.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from onrecord.link.bearings import Choice, Question, choose
from onrecord.link.candidates import Candidates, candidates, of_kind, postal
from onrecord.link.surroundings import Host, Standing, hosts
from onrecord.markup import Markup
from onrecord.model import By, Place, PlaceRole, Report, Toponym
from onrecord.tables import toml
from onrecord.tables.atlas.site import Site, fold

NAME = "link/gazetteer"
VERSION = "2"

BETWEEN = frozenset({",", "("})
AFTER = re.compile(r"[ \n](\w+)\b")
BEFORE = re.compile(r"\b(\w+)[ \n]of[ \n](?:the )?$")
UNKNOWN = 0.5  # confidence is lower where no place is known of that name
REASONS = {
    "prominent": "The most prominent place of that name.",
    "stated": "The report says where it lies.",
    "holds": "The report names it as what another place lies in.",
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

    @property
    def question(self) -> str:
        """What is asked: the town and the region of one name are two questions."""
        return f"{fold(self.words)}/{self.may_be.why}" if self.may_be.by == "atlas/of-kind" else fold(self.words)


def resolve_places(report: Report, markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Place, ...]:
    """The place each place name stands for, in the same order. Words for a people help to choose, but get no place."""
    names = [_named(report.text, toponym) for toponym in toponyms]
    keys = _keys(report.text, names)
    times = Counter(keys)
    asked = dict(zip(keys, names, strict=True))
    holding = _holding(report.text, names)
    answers = choose([Question(asked[key].may_be.sites, times[key], key[1], key[0] in holding) for key in asked])
    chosen = dict(zip(asked, answers, strict=True))
    places = [(name, chosen[key]) for name, key in zip(names, keys, strict=True) if not name.toponym.people]
    lent = hosts(report.text, [_standing(name, answer) for name, answer in places])
    return tuple(
        _place(f"p{number}", name, answer, host, _role(report, markup, name.toponym))
        for number, ((name, answer), host) in enumerate(zip(places, lent, strict=True), 1)
    )


def _named(text: str, toponym: Toponym) -> _Named:
    words = " ".join(toponym.span.of(text).split())
    if toponym.rule == "state/postal":
        return _Named(toponym, words, postal(words))
    return _Named(toponym, words, _of_kind(text, toponym, words) or candidates(words))


def _of_kind(text: str, toponym: Toponym, words: str) -> Candidates | None:
    """What a name stands for with the word for its kind beside it: "the Kursk region", "the state of Georgia"."""
    after, before = AFTER.match(text, toponym.end), BEFORE.search(text, max(0, toponym.start - 24), toponym.start)
    for found in filter(None, (after, before)):
        kind = found[1].lower()
        if kind in toml("place_forms")["kinds"] and (level := of_kind(words, kind)):
            return level
    return None


def _standing(name: _Named, answer: Choice | None) -> Standing:
    last = name.words.rpartition(" ")[2].lower()
    local = name.toponym.rule == "form/ending" and last in toml("place_forms")["spots"]
    return Standing(name.toponym.start, name.toponym.end, answer.site if answer else None, local)


def _keys(text: str, names: Sequence[_Named]) -> list[Key]:
    """What makes two mentions one question: the name, and the place the report puts it in, here or elsewhere."""
    within = [_container(text, *pair) for pair in pairwise(names)] + [()] * bool(names)
    stated = {fold(name.words): sites for name, sites in zip(reversed(names), reversed(within), strict=True) if sites}
    return [
        (name.question, sites or stated.get(fold(name.words), ())) for name, sites in zip(names, within, strict=True)
    ]


def _holding(text: str, names: Sequence[_Named]) -> set[str]:
    """The names, folded, that stand after another as what contains it every time they are used: "New York" in "Albany,
    New York"."""
    after = {fold(names[0].words): False} if names else {}
    for name, following in pairwise(names):
        word = fold(following.words)
        after[word] = after.get(word, True) and bool(_container(text, name, following))
    return {word for word, always in after.items() if always}


def _container(text: str, name: _Named, following: _Named) -> tuple[Site, ...]:
    """The places said to contain a name: what the next may stand for, after a comma, if any of its own lies there."""
    if text[name.toponym.end : following.toponym.start].strip() not in BETWEEN:
        return ()
    around = tuple(site for site in following.may_be.sites if site.precision in ("country", "admin1", "region"))
    return around if any(site.lies_in(other) for site in name.may_be.sites for other in around) else ()


def _place(number: str, name: _Named, answer: Choice | None, host: Host | None, role: PlaceRole) -> Place:
    toponym, words, may_be = name
    site, trust, why = Site(words, None, None, "unknown"), UNKNOWN, may_be.why
    rule = may_be.by
    if answer:
        reason = REASONS[answer.feature] if len(may_be.sites) > 1 else ""
        site, trust = answer.site, may_be.trust * answer.sure
        why = " ".join(filter(None, (may_be.why, reason, site.note))) or "The atlas knows one place of this name."
    elif host:
        site, rule, trust, why = replace(host.site, name=words, geonames=None), host.by, host.trust, host.why
    return Place(
        id=number,
        by=By(NAME, VERSION, f"{toponym.rule}+{rule}"),
        confidence=round(toponym.confidence * trust, 3),
        why=why,
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
