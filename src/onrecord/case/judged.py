"""What people judged, laid over what the machine found. Neither is changed: the account that comes out is a third.

Subjects: a report "r3", a statement or proposition "r3/s2", a claim, contradiction or forecast by its id, a link as
"r5-r2" (of r5 to r2; "r5-" to an upstream outside the case). Details a verb needs:

    edit      text (of a claim) or stance (of a member)
    merge     claims: the others that are the same claim
    split     members: those that make a claim of their own
    link      kind: what the one took from the other
    resolve   outcome of a forecast
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.case.log import entry
from onrecord.model import Account, At, Claim, Judgement, Link, Member, Stance

Recount = Callable[[Claim, Sequence[Link]], Claim]
"""The claim with outlets, origins and status counted again from its members; the links say who took from whom."""

_CARRIED = ("copy", "copy_edited", "supersedes")


def judged(account: Account, judgements: Iterable[Judgement], recount: Recount) -> Account:
    """The account as people corrected it: the judgements are those that stand, in order.

    What a judgement is about and cannot be found (any more) is left alone.
    """
    table = _Table(account, recount)
    for each in judgements:
        table.lay(each)
    return table.account()


def touching(judgements: Iterable[Judgement]) -> tuple[set[str], set[str]]:
    """What judgements may change: ids of claims, and names of members (`names_of`) whose claims they are in."""
    ids: set[str] = set()
    names: set[str] = set()
    for each in judgements:
        if each.verb in ("reject", "edit", "merge", "split", "link"):
            ids |= {each.subject, *each.details.get("claims", ())}
            names |= {each.subject, each.subject.split("-")[0]}
    return ids, names


def names_of(member: Member) -> tuple[str, ...]:
    """What a judgement may call a member: its proposition, its statement, its report."""
    report = member.at.report
    spoken = () if member.statement is None else (f"{report}/{member.statement.rsplit('/')[-1]}",)
    return (member.id, *spoken, report)


def called(link: Link) -> str:
    """What a judgement calls a link: "r5-r2"."""
    return f"{link.source}-{link.target or ''}"


@dataclass
class _Table:
    """An account spread out to be worked on."""

    found: Account
    recount: Recount

    def __post_init__(self) -> None:
        self.links = list(self.found.links)
        self.claims = {claim.id: claim for claim in self.found.claims}
        self.contradictions = {each.id: each for each in self.found.contradictions}
        self.forecasts = {each.id: each for each in self.found.forecasts}
        self.named: dict[str, dict[str, None]] = {}
        for claim in self.found.claims:
            self._index(claim)

    def lay(self, judgement: Judgement) -> None:
        verbs = {
            "reject": self._reject,
            "edit": self._edit,
            "merge": self._merge,
            "split": self._split,
            "link": self._link,
            "resolve": self._resolve,
        }
        if judgement.verb in verbs:
            verbs[judgement.verb](judgement)

    def account(self) -> Account:
        is_linked_anew = tuple(self.links) != self.found.links
        return Account(
            links=tuple(self.links),
            lineages=_lineages(self.found.lineages, self.links) if is_linked_anew else self.found.lineages,
            claims=tuple(self.claims.values()),
            contradictions=tuple(self.contradictions.values()),
            forecasts=tuple(self.forecasts.values()),
        )

    def _reject(self, judgement: Judgement) -> None:
        subject = judgement.subject
        for kind in (self.claims, self.contradictions, self.forecasts):
            kind.pop(subject, None)
        for claim in self._claims_with(subject):
            gone = {member for member in claim.members if subject in names_of(member)}
            self._recounted(replace(claim, members=tuple(each for each in claim.members if each not in gone)))
            self._contradict_no_more({member.at for member in gone}, claim.id)
        self._relink([link for link in self.links if subject not in (called(link), link.source, link.target)], subject)

    def _edit(self, judgement: Judgement) -> None:
        if claim := self.claims.get(judgement.subject):
            self.claims[claim.id] = replace(claim, text=judgement.details.get("text", claim.text))
        stance: Stance | None = judgement.details.get("stance")
        if stance is None:
            return
        for claim in self._claims_with(judgement.subject):
            members = tuple(
                replace(each, stance=stance) if judgement.subject in names_of(each) else each for each in claim.members
            )
            self._recounted(replace(claim, members=members))

    def _merge(self, judgement: Judgement) -> None:
        ids = [judgement.subject, *judgement.details.get("claims", ())]
        claims = [self.claims[id_] for id_ in dict.fromkeys(ids) if id_ in self.claims]
        if len(claims) > 1:
            for other in claims[1:]:
                del self.claims[other.id]
            members = {member.id: member for claim in claims for member in claim.members}
            named = {(origin.name, origin.kind): origin for claim in claims for origin in claim.named}
            whole = replace(claims[0], members=_in_order(members.values()), named=tuple(named.values()))
            self._recounted(whole)

    def _split(self, judgement: Judgement) -> None:
        """The members named become a claim of their own, called after the entry of the log."""
        wanted = set(judgement.details.get("members", ()))
        claim = self.claims.get(judgement.subject)
        if claim is None:
            return
        theirs = tuple(each for each in claim.members if wanted.intersection(names_of(each)))
        ours = tuple(each for each in claim.members if each not in theirs)
        if theirs and ours:
            self._recounted(replace(claim, members=ours))
            self._recounted(replace(claim, id=f"{claim.id}-{entry(judgement.number)}", members=theirs))

    def _link(self, judgement: Judgement) -> None:
        source, _, target = judgement.subject.partition("-")
        kept = [link for link in self.links if called(link) != judgement.subject]
        made = Link(
            source=source,
            target=target or None,
            kind=judgement.details["kind"],
            evidence=(),
            score=1.0,
            why=judgement.note or f"Judged so by {judgement.by}.",
            outside=judgement.details.get("outside"),
        )
        self._relink([*kept, made], source)

    def _resolve(self, judgement: Judgement) -> None:
        if forecast := self.forecasts.get(judgement.subject):
            outcome = judgement.details.get("outcome", forecast.outcome)
            self.forecasts[forecast.id] = replace(forecast, outcome=outcome, resolved_by=judgement.by)

    def _relink(self, links: list[Link], subject: str) -> None:
        """With other links: the claims of the reports that they start from are counted again."""
        if links != self.links:
            sources = {link.source for link in (*links, *self.links) if subject in (called(link), link.source)}
            self.links = links
            for claim in {claim.id: claim for source in sources for claim in self._claims_with(source)}.values():
                self._recounted(claim)

    def _recounted(self, claim: Claim) -> None:
        if claim.members:
            self.claims[claim.id] = self.recount(claim, self.links)
            self._index(claim)
        else:
            self.claims.pop(claim.id, None)

    def _contradict_no_more(self, gone: Collection[At], claim: str) -> None:
        """Contradictions of a claim without the places that are gone; one with a single side is none."""
        for each in [each for each in self.contradictions.values() if claim in each.claims or not each.claims]:
            members = zip(each.members, each.sides, strict=True)
            left = [(at, side) for at, side in members if not any(_overlap(at, other) for other in gone)]
            if len({side for _, side in left}) < 2:
                del self.contradictions[each.id]
            else:
                ats, sides = zip(*left, strict=True)
                self.contradictions[each.id] = replace(each, members=ats, sides=sides)

    def _claims_with(self, name: str) -> list[Claim]:
        """The claims that have a member of that name."""
        found = [self.claims[id_] for id_ in self.named.get(name, ()) if id_ in self.claims]
        return [claim for claim in found if any(name in names_of(member) for member in claim.members)]

    def _index(self, claim: Claim) -> None:
        for member in claim.members:
            for name in names_of(member):
                self.named.setdefault(name, {})[claim.id] = None


def _in_order(members: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=lambda member: (len(member.at.report), member.at)))


def _lineages(before: Sequence[Sequence[str]], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """The reports grouped anew by the links that say that one carries the text of another."""
    group = {report: {report: None} for lineage in before for report in lineage}
    for link in links:
        if link.kind in _CARRIED and link.source in group and link.target in group:
            whole = group[link.target] | group[link.source]
            for report in whole:
                group[report] = whole
    return tuple(dict.fromkeys(tuple(reports) for reports in group.values()))


def _overlap(one: At, other: At) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end
