"""The source audit of a case: who is heard, where, how often, and on what grounds."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.analyse.abstract import Abstract, Said
from onrecord.analyse.naming import Roll, plain, roll
from onrecord.model import Account, At, Claim, SpeakerKind

UNNAMED: frozenset[SpeakerKind] = frozenset({"anonymous", "group"})
COPIES = frozenset({"copy", "copy_edited", "supersedes"})
NOBODY = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "nobody", "no one", "somebody", "everybody"})
CITATIONS = frozenset({"cites", "draws_on"})


@dataclass(frozen=True, slots=True)
class Heard:
    """One source. Unnamed ones are kept apart by report: two "senior officials" may be two people."""

    name: str
    kind: SpeakerKind
    titles: tuple[str, ...]
    grounds: tuple[str, ...]
    reports: tuple[str, ...]
    outlets: int
    places: tuple[At, ...]

    @property
    def is_named(self) -> bool:
        """Whether a reader could ask them."""
        return self.kind not in UNNAMED


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands under one outlet: reports, how many of them carry or cite another's work, and on whom it rests.

    `kinds` counts statements by the kind of their source; `grounded` how many unnamed ones come with a reason.
    """

    outlet: str
    reports: int
    copied: int
    citing: int
    statements: int
    kinds: dict[SpeakerKind, int]
    unnamed: int
    grounded: int

    @property
    def unnamed_share(self) -> float:
        """The share of statements that rest on people without a name, 0..1."""
        return self.unnamed / self.statements if self.statements else 0.0


@dataclass(frozen=True, slots=True)
class Audit:
    """`heard` are the sources, the busiest first, or the first of them; `many` says how many there are.

    `single` are the ids of claims that many may carry but one origin knows, those in most outlets first.
    """

    heard: tuple[Heard, ...]
    outlets: tuple[Shelf, ...]
    single: tuple[str, ...]
    many: int


def audit(abstracts: Sequence[Abstract], account: Account) -> Audit:
    """The audit over all reports."""
    heard = _heard(abstracts)
    return Audit(
        heard=heard,
        outlets=tuple(_shelves(abstracts, account)),
        single=tuple(claim.id for claim in sorted(filter(is_lone, account.claims), key=lambda claim: -claim.outlets)),
        many=len(heard),
    )


def is_lone(claim: Claim) -> bool:
    """Whether many may carry it, but one origin knows it."""
    return claim.status in ("single origin", "circular")


def _heard(abstracts: Sequence[Abstract]) -> tuple[Heard, ...]:
    """Every source with its statements, the busiest first."""
    people = roll(said.voice.name for each in abstracts for said in each.said if said.voice.name)
    groups: dict[tuple[str, str], list[tuple[Abstract, Said]]] = {}
    for each in abstracts:
        for said in each.said:
            if said.voice.name and plain(said.voice.name) not in NOBODY:
                groups.setdefault(_identity(each, said, people), []).append((each, said))
    found = [_source(name, group) for (name, _), group in groups.items()]
    return tuple(sorted(found, key=lambda heard: (-len(heard.reports), -len(heard.places), heard.name)))


def _identity(each: Abstract, said: Said, people: Roll) -> tuple[str, str]:
    """What makes two voices one: the name; for those without one, the words and the report."""
    name = said.voice.name or ""
    return (name, each.report) if said.voice.kind in UNNAMED else (people.fullest(name), "")


def _source(name: str, group: list[tuple[Abstract, Said]]) -> Heard:
    return Heard(
        name=name,
        kind=Counter(said.voice.kind for _, said in group).most_common(1)[0][0],
        titles=_distinct(said.title for _, said in group),
        grounds=_distinct(said.grounds for _, said in group),
        reports=_distinct(each.report for each, _ in group),
        outlets=len({each.outlet for each, _ in group}),
        places=tuple(At(each.report, said.start, said.end) for each, said in group),
    )


def _shelves(abstracts: Sequence[Abstract], account: Account) -> list[Shelf]:
    copied = {link.source for link in account.links if link.kind in COPIES}
    citing = {link.source for link in account.links if link.kind in CITATIONS}
    by_outlet: dict[str, list[Abstract]] = {}
    for each in abstracts:
        by_outlet.setdefault(each.outlet or "outlet not known", []).append(each)
    found = []
    for outlet, theirs in by_outlet.items():
        said = [said for each in theirs for said in each.said]
        unnamed = [each for each in said if each.voice.kind in UNNAMED]
        found.append(
            Shelf(
                outlet=outlet,
                reports=len(theirs),
                copied=sum(each.report in copied for each in theirs),
                citing=sum(each.report in citing for each in theirs),
                statements=len(said),
                kinds=dict(Counter(each.voice.kind for each in said).most_common()),
                unnamed=len(unnamed),
                grounded=sum(bool(each.grounds) for each in unnamed),
            )
        )
    return sorted(found, key=lambda shelf: (-shelf.reports, shelf.outlet))


def _distinct(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
