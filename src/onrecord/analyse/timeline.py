"""The timeline of a case: what happened when, one line a happening, with the reports that tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.analyse.abstract import Abstract, Days, Point
from onrecord.analyse.senses import opposites, senses
from onrecord.analyse.wording import core
from onrecord.model import At

Kind = Literal["told", "foreseen", "denied"]

SAME = 0.6  # of the words of the shorter telling stand in the longer one
FEWEST = 2  # words that two tellings of one happening share
LONGEST = 366  # days; a longer stretch is an age, no date
LEFT_OUT = frozenset({"headline", "dateline", "subhead", "pull quote"})


@dataclass(frozen=True, slots=True)
class Told:
    """One report's telling: on whose word, and what the report says of the days."""

    at: At
    text: str
    outlet: str | None
    who: str | None
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Happening:
    """`first` and `last` are the ISO days between which it was, as narrowly as any report has them.

    `text` is the fullest telling. `foreseen` was to come when it was told; of `denied` it is said that it was not so.
    """

    id: str
    first: str
    last: str
    kind: Kind
    text: str
    tellings: tuple[Told, ...]

    @property
    def outlets(self) -> int:
        """How many different outlets tell it."""
        return len({telling.outlet for telling in self.tellings})


def timeline(abstracts: Sequence[Abstract]) -> tuple[Happening, ...]:
    """The happenings of all reports by day; two tellings are one only where days, words and sense agree."""
    groups: list[list[_Dated]] = []
    by_word: dict[tuple[str, str], list[int]] = {}
    for each in abstracts:
        for dated in _dated(each):
            near = {place for word in dated.words for place in by_word.get((dated.days.last[:7], word), ())}
            same = next((place for place in sorted(near) if _is_same(dated, groups[place][0])), None)
            if same is None:
                same = len(groups)
                groups.append([])
                for word in dated.words:
                    by_word.setdefault((dated.days.last[:7], word), []).append(same)
            groups[same].append(dated)
    found = sorted(map(_happening, groups), key=lambda each: (each.first, each.last, each.id))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A telling with what it is compared by."""

    id: str
    told: Told
    days: Days
    kind: Kind
    words: frozenset[str]
    sense: frozenset[str]


def _dated(each: Abstract) -> Iterator[_Dated]:
    """The clauses of a report that give a day."""
    ahead = [(outlook.start, outlook.end) for outlook in each.outlooks]
    for point in each.points:
        days = min((days for days in point.days if _is_date(days)), key=_length, default=None)
        if days is None or point.passage in LEFT_OUT:
            continue
        text = each.text[point.start : point.end]
        is_ahead = any(start < point.end and point.start < end for start, end in ahead)
        is_ahead = is_ahead and days.last >= (each.published or "")[:10]
        words = core(text) | core(" ".join(point.names))
        if len(words) >= FEWEST:
            yield _Dated(
                id=point.id,
                told=Told(
                    at=At(each.report, point.start, point.end),
                    text=" ".join(text.split()),
                    outlet=each.outlet,
                    who=point.voice.name if point.voice else None,
                    first=days.first,
                    last=days.last,
                ),
                days=days,
                kind=_kind(point, is_ahead),
                words=words,
                sense=senses(text),
            )


def _kind(point: Point, is_ahead: bool) -> Kind:
    if point.factuality == "denied" or point.negated:
        return "denied"
    is_open = point.factuality in ("planned", "possible", "hypothetical", "requested", "threatened")
    return "foreseen" if is_open or is_ahead else "told"


def _is_date(days: Days) -> bool:
    try:
        return days.sure and 0 <= _length(days) <= LONGEST
    except ValueError:
        return False


def _length(days: Days) -> int:
    return (date.fromisoformat(days.last) - date.fromisoformat(days.first)).days


def _is_same(one: _Dated, other: _Dated) -> bool:
    """Whether two tellings are of one happening: of one kind and sense, the days of one inside the other's."""
    if one.kind != other.kind or any(opposites(sense) & other.sense for sense in one.sense):
        return False
    inside = one.days.first >= other.days.first and one.days.last <= other.days.last
    around = other.days.first >= one.days.first and other.days.last <= one.days.last
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    return (inside or around) and shared >= FEWEST and shared >= SAME * shorter


def _happening(group: list[_Dated]) -> Happening:
    narrowest = min((each.days for each in group), key=_length)
    fullest = max((each.told.text for each in group), key=len)
    once = {(each.told.at.report, each.told.text): each.told for each in reversed(group)}
    return Happening(
        id=f"h-{group[0].id.replace('/', '-')}",
        first=narrowest.first,
        last=narrowest.last,
        kind=group[0].kind,
        text=fullest,
        tellings=tuple(reversed(once.values())),
    )
