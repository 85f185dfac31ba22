"""Contradictions: what stands against what, with the sentences of both sides."""

from onrecord.model import At, Claim, Contradiction
from onrecord.show.views.case import Citations, Material, capital
from onrecord.show.views.case_brief.claims import heading
from onrecord.show.views.case_brief.paper import Item, Section
from onrecord.show.views.case_brief.quoting import inner, quoted, quotes
from onrecord.show.views.case_brief.wording import MACHINE, ranged

KINDS = {
    "number": "two figures",
    "denial": "one side denies it",
    "scope": "two scopes",
    "time": "two times",
    "corrected": "taken back in a correction",
    "tension": "hard to reconcile",
}
_SIDES = {"a": "one side", "b": "the other side"}
_DENIAL = {"a": "asserted", "b": "denied"}


def contradictions(material: Material, cited: Citations, people: dict[str, str]) -> Section:
    """All of them."""
    items = tuple(
        contradiction(each, material, cited, people.get(each.id, MACHINE)) for each in material.account.contradictions
    )
    lead = "What cannot both be so, with the sentences of both sides."
    return Section("contradictions", "Contradictions", lead, items)


def contradiction(each: Contradiction, material: Material, cited: Citations, made_by: str = MACHINE) -> Item:
    """One of them; that a claim is denied is told in the words of the claim, where `material` has it."""
    labels = _DENIAL if each.kind == "denial" else _SIDES
    places = [(labels[side], at) for side, at in sorted(zip(each.sides, each.members, strict=True))]
    return Item(
        heading=_subject(each, material, cited),
        facts=tuple(_facts(each, material)),
        quotes=tuple(quotes(cited, places, whole=labels.values())),
        notes=(),
        made_by=made_by,
    )


def _subject(each: Contradiction, material: Material, cited: Citations) -> str:
    """What it is about: the claim that is denied, else a place of each side, those that gave rise to it first."""
    claim = _denied(each, material)
    if each.kind == "denial" and claim:
        return heading(claim, cited, set())
    one, other = (_spokesman(each, side, cited) for side in ("a", "b"))
    return f"“{capital(inner(quoted(cited, one)))}” or “{inner(quoted(cited, other))}”"


def _denied(each: Contradiction, material: Material) -> Claim | None:
    """The claim that it is about: of those it touches the one with the most of what it shows."""
    shown = set(each.members)
    touched = [claim for claim in material.account.claims if claim.id in each.claims]
    return max(touched, key=lambda claim: sum(member.at in shown for member in claim.members), default=None)


def _facts(each: Contradiction, material: Material) -> list[str]:
    claim = _denied(each, material)
    if each.kind != "denial" or claim is None:
        return [KINDS[each.kind]]
    denied = f"denied by {ranged(claim.denying, 'origin')}" if claim.denying.high else KINDS["denial"]
    return [f"asserted by {ranged(claim.origins, 'origin')}", denied]


def _spokesman(each: Contradiction, side: str, cited: Citations) -> At:
    """The place of a side whose words are in the reason, else its first."""
    places = [at for mark, at in zip(each.sides, each.members, strict=True) if mark == side] or list(each.members)
    return next((at for at in places if cited.cite(at).words[:60] in each.why), places[0])
