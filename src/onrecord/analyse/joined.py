"""Which tellings are of one happening.

Two are where nothing speaks against it, their days, kinds, senses and claims, and one thing for it: they are one claim,
give one minute of one day, have the same words, or speak of one matter with one more word in common.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.analyse.claims.things import Spoken, nouns, spoken
from onrecord.analyse.clocks import clocks
from onrecord.analyse.senses import opposites, senses
from onrecord.analyse.tellings import OPEN, Telling
from onrecord.analyse.wording import core, stem
from onrecord.model import Claim

WIDE = 7  # days; two stretches of which one is longer are one only by their claim
ROUND = 30  # minutes: much begins on the hour or half past, little else at 2.20
LOOSE = frozenset({"on", "by", "since", "from"})  # ways to bind a day that may be of one happening


@dataclass(frozen=True)
class Dated:
    """A telling with its claim and what it is compared by."""

    telling: Telling
    claim: Claim | None
    is_dated: bool = True

    @property
    def of(self) -> str:
        """The id of its claim."""
        return self.claim.id if self.claim else ""

    @cached_property
    def words(self) -> frozenset[str]:
        return core(self.telling.text) | core(" ".join(self.telling.point.names))

    @cached_property
    def senses(self) -> frozenset[str]:
        return senses(self.telling.text)

    @cached_property
    def things(self) -> Mapping[str, bool]:
        return self._spoken.things

    @cached_property
    def bare(self) -> frozenset[str]:
        """Its words without those by which it speaks of a matter."""
        return self.words - {stem(word) for word in self._spoken.words}

    @cached_property
    def matters(self) -> frozenset[str]:
        """What it says of its subject."""
        telling = self.telling
        subject = telling.point.subject
        text = telling.text.replace(subject, " ") if subject else telling.text
        terms = tuple(term for term in telling.point.terms if term not in subject.lower())
        return (senses(text) | spoken(text, terms).matters) - nouns()

    @cached_property
    def minutes(self) -> frozenset[int]:
        """The minutes of a day that it gives, but for those that anything may be told at."""
        return frozenset(each.minute for each in clocks(self.telling.text) if each.minute % ROUND)

    @cached_property
    def length(self) -> int:
        return (date.fromisoformat(self.telling.last) - date.fromisoformat(self.telling.first)).days

    @cached_property
    def _spoken(self) -> Spoken:
        return spoken(self.telling.text, self.telling.point.terms)


def gathered(dated: Sequence[Dated], against: frozenset[tuple[str, ...]]) -> list[list[Dated]]:
    """Groups of tellings of one story, each of one happening; `against` are claims that contradict each other."""
    home = list(range(len(dated)))
    groups = {place: [place] for place in home}
    for one, other in _pairs(dated):
        here, there = home[one], home[other]
        if here == there:
            continue
        both = [(dated[a], dated[b]) for a in groups[here] for b in groups[there]]
        if any((a.of, b.of) in against or not _may_be(a, b) for a, b in both):
            continue
        keep, move = sorted((here, there))
        for place in groups[move]:
            home[place] = keep
        groups[keep] += groups.pop(move)
    return [[dated[place] for place in sorted(group)] for group in groups.values()]


def _pairs(dated: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of which something says that they are one: one claim, minute, wording or matter."""
    for keys in (_by_claim, _by_minute, _by_words, _by_word):
        seen: dict[tuple[str, ...], list[int]] = {}
        for place, each in enumerate(dated):
            near = {other for key in keys(each) for other in seen.get(key, ())}
            for other in sorted(near):
                if keys is not _by_word or _is_like(dated[other], each):
                    yield other, place
            for key in keys(each):
                seen.setdefault(key, []).append(place)


def _by_claim(each: Dated) -> list[tuple[str, ...]]:
    return [(each.claim.id,)] if each.claim else []


def _by_minute(each: Dated) -> list[tuple[str, ...]]:
    return [] if each.length else [(each.telling.first, str(minute)) for minute in sorted(each.minutes)]


def _by_words(each: Dated) -> list[tuple[str, ...]]:
    return [(each.telling.first, each.telling.last, *sorted(each.words))]


def _by_word(each: Dated) -> list[tuple[str, ...]]:
    return [(each.telling.last[:7], word) for word in sorted(each.bare)]


def _is_like(one: Dated, other: Dated) -> bool:
    """Whether two reports speak of one matter and have one more word in common."""
    is_wide = one.length != other.length and max(one.length, other.length) > WIDE
    is_other = one.telling.report != other.telling.report and bool(one.matters & other.matters)
    return is_other and not is_wide and bool(one.bare & other.bare)


def _may_be(one: Dated, other: Dated) -> bool:
    """Whether two tellings can be of one happening: of one kind and sense, the days of one inside the other's."""
    here, there = one.telling, other.telling
    if here.kind != there.kind or (here.bound != there.bound and not LOOSE.issuperset((here.bound, there.bound))):
        return False
    inside = here.first >= there.first and here.last <= there.last
    around = there.first >= here.first and there.last <= here.last
    is_against = any(opposites(sense) & other.senses for sense in one.senses)
    is_against = is_against or any(other.things.get(name, side) != side for name, side in one.things.items())
    return (inside or around) and not is_against


def is_also(one: Dated, other: Dated) -> bool:
    """Whether a clause without a day tells the same: of that kind, of one matter or in one verb, with a word more."""
    point, kind = one.telling.point, other.telling.kind
    is_not = point.negated or point.factuality == "denied"
    is_ahead = point.factuality in OPEN
    is_kind = (
        kind == ("ruled out" if is_ahead else "denied") if is_not else kind == ("foreseen" if is_ahead else "told")
    )
    is_one = bool(one.matters & other.matters) or point.predicate == other.telling.point.predicate
    return (
        is_kind
        and point.factuality != "hypothetical"
        and is_one
        and bool(one.bare & other.bare)
        and _may_be(one, other)
    )
