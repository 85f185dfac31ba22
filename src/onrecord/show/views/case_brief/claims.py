"""Key claims: each with its standing, the words it stands on, its origins, and the reports that are none."""

import re
from collections.abc import Iterator

from onrecord.analyse.keyed import is_disputed, is_key, weight
from onrecord.model import Claim, Member, Origin
from onrecord.show.views.case import Citations, Material, capital, unframed
from onrecord.show.views.case_brief.paper import Item, Quote, Section
from onrecord.show.views.case_brief.quoting import quoted, quotes
from onrecord.show.views.case_brief.wording import MACHINE, count, ranged, sentence

KEY = 20  # claims told in full; the data exports hold them all
LONGEST = 160  # characters of a sentence that makes a heading
STANCES = {"assert": "asserted", "deny": "denied", "report": "reported at a distance", "doubt": "doubted"}
DISTANT = ("denied", "reported at a distance", "doubted")  # what only the whole sentence shows
_OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
# Reasons that an origin's name and kind tell already.
_TOLD = {"is named", "is not named", "names no outlet", "it says so itself", "told without a source"}


def claims(material: Material, cited: Citations, people: dict[str, str]) -> Section:
    """The disputed ones first, then those on most origins."""
    shared = [each for each in material.account.claims if is_key(each) or each.id in people]
    shared.sort(key=lambda each: (not is_disputed(each), weight(each)))
    lead = "Claims that several outlets carry or that somebody denies: the disputed ones, then those on most origins."
    if len(shared) > KEY:
        lead += f" {KEY} of {len(shared)}; the data exports hold all of them."
    headings: set[str] = set()
    items = tuple(key_claim(each, cited, people.get(each.id, MACHINE), headings) for each in shared[:KEY])
    return Section("claims", "Key claims", lead, items)


def key_claim(claim: Claim, cited: Citations, made_by: str = MACHINE, taken: set[str] | None = None) -> Item:
    """One claim; `taken` are the headings of others, to which its own is added."""
    places = [(STANCES[member.stance], member.at) for member in claim.members]
    return Item(
        heading=heading(claim, cited, set() if taken is None else taken),
        facts=tuple(_standing(claim)),
        quotes=tuple(quotes(cited, places, whole=DISTANT)),
        notes=(
            *(
                f"{'Denying origin' if each.denies else 'Origin'}: {origin(each, cited, len(claim.named) - 1)}"
                for each in claim.named
            ),
            *(
                f"Not counted, {cited.outlet(each.report)}: {sentence(cited.named(each.why))}"
                for each in claim.excluded
            ),
        ),
        made_by=made_by,
    )


def heading(claim: Claim, cited: Citations, taken: set[str]) -> str:
    """The claim in a whole short sentence that is not `taken` yet, else with dots where it is a part of one."""
    mine = next((each.at for each in claim.members if cited.cite(each.at).words == " ".join(claim.text.split())), None)
    words = quoted(cited, mine) if mine else unframed(claim.text)
    if mine and words.startswith("…"):
        whole = quoted(cited, mine, whole=True)
        if len(whole) <= LONGEST and whole not in taken:
            words = whole
    taken.add(words)
    return f"“{words}”" if _OWN_VOICE.search(words) and "“" not in words else capital(words.removesuffix(" …"))


def origin(found: Origin, cited: Citations, others: int) -> str:
    """Who can know, where it stands, and why that is an origin where this does not tell it; `others` are beside it."""
    heard = ", ".join(map(cited.outlet, found.path))
    name = re.sub(r" \(r\d+\)$", "", found.name)
    if found.kind == "report":
        first, *later = map(cited.outlet, found.path)
        who = f"{first}, cited by {', '.join(later)}" if later else f"{first} itself, which names no source for it"
    elif found.kind == "outside":
        who = f"{name}, cited by {heard}"
    elif found.kind == "unnamed":
        who = f"{name}, not named, in {heard}"
    else:
        who = f"{name} ({found.kind}), in {heard}"
    is_told = found.why in _TOLD or found.why.startswith("cited in ")
    why = "" if is_told else f" {sentence(cited.named(found.why))}"
    return f"{who}.{why}{' May be one with another origin.' if found.maybe_same and others else ''}"


def member_quote(member: Member, cited: Citations) -> Quote:
    """One place of a claim."""
    (quote,) = quotes(cited, [(STANCES[member.stance], member.at)], whole=DISTANT)
    return quote


def _standing(claim: Claim) -> Iterator[str]:
    """Its status and its counts; of one on a single origin that may be several, how many at most."""
    outlets = f"in {count(claim.outlets, 'outlet')}"
    if claim.status != "single origin":
        yield claim.status
        yield f"{ranged(claim.origins, 'origin')} {outlets}"
    elif claim.origins.high > 1:
        yield f"single origin, perhaps {claim.origins.high}, {outlets}"
    else:
        yield f"single origin {outlets}"
    if claim.denying.high:
        yield f"denied by {ranged(claim.denying, 'origin')}"
