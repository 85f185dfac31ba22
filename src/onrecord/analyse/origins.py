"""Origins: how many independent people or bodies can know what a claim says.

Copies and reports that cite another report of the claim are left out, each with its reason; a named speaker is one
origin however many outlets carry the words; unnamed speakers in several reports may be one; what reports tell without
naming anybody may come from whoever is named beside them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from onrecord.analyse.abstract import Abstract, Voice
from onrecord.analyse.claims import Gathered
from onrecord.analyse.claims.clause import Told
from onrecord.analyse.claims.corrected import repeats
from onrecord.analyse.counting import count, reason, status
from onrecord.analyse.foretold import out_of_time
from onrecord.analyse.mouths import NONE, Traced, at_first_hand, is_one, one_side_each, without_headlines
from onrecord.analyse.outlets import names
from onrecord.analyse.tellers import tellers
from onrecord.analyse.voices import (
    Speakers,
    is_bare,
    is_hearsay,
    is_nobody,
    kind_of,
    owner,
    plain,
    same_name,
    speaks_for_several,
)
from onrecord.model import Claim, Count, Exclusion, Link, Origin, SpeakerKind

HOUSE = frozenset({"anonymous", "group", "unspecified", "media", "document"})
"""Speakers in a body's own document who are the body itself: "the sides agreed", "it was decided"."""
KINDS: Mapping[SpeakerKind, Literal["person", "document"]] = {"person": "person", "document": "document"}
LOOP = "which cites it: a loop"
SEVERAL = "speaks for those who are named"
NOBODY = "nobody in particular"
SPEAKING = frozenset({"person", "organisation", "document"})
HEADING = 300  # characters of a document that say what it is
_HERE = re.compile(
    r"\b(?:told|tells|telling|with|to) this (?:\w+ )?"
    r"(?:station|channel|newspaper|paper|agency|magazine|programme|site|website|outlet|reporter|correspondent)\b"
)
COPYING = frozenset({"copy", "copy_edited", "supersedes"})


def corrections(links: Sequence[Link]) -> dict[str, str]:
    """From reports to their corrected versions."""
    return {link.target: link.source for link in links if link.kind == "corrects" and link.target}


class Tracing:
    """The links of a case, ready to trace claims along them."""

    def __init__(self, abstracts: Sequence[Abstract], links: Sequence[Link]) -> None:
        self._abstracts = {each.report: each for each in abstracts}
        self._speakers = Speakers(abstracts)
        self._tellers = tellers(abstracts)
        self._copied = {link.source: link for link in links if link.kind in COPYING}
        self._newer = corrections(links)
        self._cites: dict[str, list[Link]] = {}
        for link in links:
            if link.kind in ("cites", "draws_on"):
                self._cites.setdefault(link.source, []).append(link)

    def trace(self, gathered: Gathered) -> list[Traced]:
        """Where each clause of a claim comes from."""
        reports = {each.report for each in gathered.told if not each.is_note}
        amiss = out_of_time(gathered, self._abstracts)
        return [
            Traced(each, None, amiss[each.point.id]) if each.point.id in amiss else self._traced(each, reports)
            for each in gathered.told
        ]

    def _traced(self, told: Told, reports: set[str]) -> Traced:
        copied = self._copied.get(told.report)
        if told.is_note and copied and copied.kind == "supersedes":
            return Traced(told, None, f"recalls in a correction what {copied.target} said")
        if copied and copied.target in reports and not self._is_put_right(told, copied.target):
            what = "a later version" if copied.kind == "supersedes" else "a copy"
            return Traced(told, None, f"{what} of {copied.target}")
        newer = self._newer.get(told.report)
        if newer and (newer not in reports or not self._says(newer, told)):
            return Traced(told, None, f"taken back in the corrected version, {newer}")
        link = self._cited(told)
        if link and link.target in reports and told.report in self._cited_by(link.target):
            return Traced(told, None, f"cites {link.target}, {LOOP}")
        if link and link.target in reports:
            return Traced(told, None, f"takes it from {link.target}: “{self._words(link)}”")
        origin = self._origin(told, link)
        name = origin.name if origin.kind in ("person", "organisation") else self._whose(told, origin)
        return Traced(told, origin, office=self._speakers.office(name, told.report) if name else NONE)

    def _whose(self, told: Told, origin: Origin) -> str | None:
        """Whose paper an origin is: what a company’s plan says is on the company’s word."""
        voice = self._tellers[told.report].of(told.point)
        return owner(voice) if voice and origin.kind == "document" else None

    def _is_put_right(self, told: Told, older: str) -> bool:
        """Whether a clause of a corrected version is not in the older one."""
        return self._newer.get(older) == told.report and not self._says(older, told)

    def _says(self, report: str, told: Told) -> bool:
        """Whether a report says something word for word."""
        return repeats(self._abstracts[report].text, told)

    def _cited_by(self, report: str) -> set[str | None]:
        return {link.target for link in self._cites.get(report, ())}

    def _cited(self, told: Told) -> Link | None:
        """The citation in the sentence of a clause, or the one its speaker names."""
        start, end = told.point.sentence
        voice = told.point.voice
        for link in self._cites.get(told.report, ()):
            if any(start <= at.start < end for at in link.evidence) and not self._is_anothers(voice, link):
                return link
            outlet = self._abstracts[link.target].outlet if link.target else None
            heard = self._heard(told)
            if outlet and heard & {name.lower() for name in names(outlet)}:
                return link
            if link.target and voice and self._is_its_paper(voice, link.target):
                return link
        return None

    def _is_its_paper(self, voice: Voice, report: str) -> bool:
        """Whether "the ruling" is what a report prints that is a body's own document: a ruling, by its heading."""
        name, its = voice.name or "", self._abstracts[report]
        if kind_of(voice) != "document" or not is_bare(name) or not self._speakers.body(report):
            return False
        return plain(name) in f"{its.title or ''} {its.text[:HEADING]}".lower()

    def _heard(self, told: Told) -> set[str]:
        """The names a clause is heard from; one who "told this paper" spoke to nobody else."""
        voice = told.point.voice
        if voice is None:
            return set()
        is_here = _HERE.search(self._abstracts[told.report].text[slice(*told.point.sentence)])
        return {plain(each) for each in (voice.name, None if is_here else voice.through, voice.source) if each}

    def _is_anothers(self, voice: Voice | None, link: Link) -> bool:
        """Whether a clause is on the word of somebody else than the body whose document it seems to cite."""
        body = self._speakers.body(link.target) if link.target else None
        if not body or voice is None or voice.kind not in SPEAKING or not voice.name:
            return False
        return not same_name(voice.name, body)

    def _origin(self, told: Told, link: Link | None) -> Origin:
        voice, report = self._tellers[told.report].of(told.point), self._abstracts[told.report]
        path: tuple[str, ...] = (told.report,)
        if link and link.target is None:
            return Origin(
                name=f"unnamed outlets ({told.report})",
                kind="outside",
                path=path,
                why="names no outlet",
                maybe_same=True,
            )
        if link and link.target and (voice is None or voice.kind == "media"):
            path = (link.target, told.report)
            outlet = self._abstracts[link.target].outlet or link.target
            return Origin(name=outlet, kind="report", path=path, why=f"cited in {told.report}")
        body = self._speakers.body(told.report)
        if body and (voice is None or voice.kind in HOUSE):
            return Origin(name=body, kind="organisation", path=path, why="it says so itself")
        if voice is None and is_hearsay(told.words):
            return Origin(name=f"hearsay ({told.report})", kind="outside", path=path, why=NOBODY, maybe_same=True)
        if voice is None or (voice.kind == "unspecified" and not voice.name):
            name = report.outlet or told.report
            return Origin(name=name, kind="report", path=path, why="told without a source", maybe_same=True)
        return self._speaking(told, voice)

    def _speaking(self, told: Told, voice: Voice) -> Origin:
        """The origin that a speaker is, by name or not."""
        path = (told.report,)
        name = self._speakers.name(voice, told.report, told.point.start)
        if is_nobody(voice):
            return Origin(name=f"{name} ({told.report})", kind="outside", path=path, why=NOBODY, maybe_same=True)
        kind = kind_of(voice)
        if kind in ("anonymous", "group", "unspecified"):
            why = SEVERAL if speaks_for_several(voice) else "is not named"
            name = f"{voice.name or 'an unnamed source'} ({told.report})"
            return Origin(name=name, kind="unnamed", path=path, why=why, maybe_same=True)
        return Origin(name=name, kind=KINDS.get(kind, "organisation"), path=path, why="is named")

    def _words(self, link: Link) -> str:
        at = link.evidence[0]
        return self._abstracts[at.report].text[at.start : at.end]


def counted(claim: Claim, traced: Sequence[Traced], stances: Mapping[str, str]) -> Claim:
    """A claim with its origins; `stances` leads from the ids of its clauses to their stance."""
    kept = at_first_hand(without_headlines(traced))
    denies = {each.told.point.id for each in kept if stances[each.told.point.id] == "deny"}
    denies = one_side_each(kept, denies)
    sides = [[each for each in kept if (each.told.point.id in denies) is no] for no in (False, True)]
    asserting, denying = ([replace(each, denies=bool(no)) for each in _origins(side)] for no, side in enumerate(sides))
    named = {report for each in (*asserting, *denying) for report in each.path}
    excluded: dict[str, str] = {}
    for each in traced:
        if each.excluded and (each.told.report not in named or each.excluded.startswith("a ")):
            excluded.setdefault(each.told.report, each.excluded)
    supporting, against = count(asserting, bool(asserting or excluded)), count(denying, bool(denying))
    is_loop = not asserting and any(why.endswith(LOOP) for why in excluded.values())
    if is_loop:
        supporting = Count(0, 1)
    return replace(
        claim,
        origins=supporting,
        denying=against,
        status=status(supporting, against, is_circular=is_loop),
        why=reason((*asserting, *denying), len(excluded)),
        named=(*asserting, *denying),
        excluded=tuple(Exclusion(report=report, why=why) for report, why in excluded.items()),
    )


def _origins(traced: Sequence[Traced]) -> list[Origin]:
    """The different origins: names that mean one speaker are one, and a report that names its source is none itself."""
    known = [each for each in traced if each.origin]
    origins = [each.origin for each in known if each.origin]
    sourced = {each.path[-1] for each in origins if each.kind != "report"}
    has_firm = any(not each.maybe_same for each in origins)
    found: list[Traced] = []
    for each in known:
        origin = each.origin
        if (
            origin is None
            or (origin.kind == "report" and origin.maybe_same and origin.path[-1] in sourced)
            or (origin.why == SEVERAL and has_firm)
        ):
            continue
        place = next((place for place, other in enumerate(found) if is_one(each, other)), None)
        if place is None:
            found.append(each)
        else:
            found[place] = _joined(found[place], each)
    return [_doubted(place, found) for place in range(len(found))]


def _joined(first: Traced, second: Traced) -> Traced:
    """One origin of two mentions of it, under the fuller name."""
    one, other = first.origin, second.origin
    if one is None or other is None:
        return first
    path = tuple(dict.fromkeys((*one.path, *other.path)))
    fuller = replace(one if len(one.name) >= len(other.name) or one.kind != other.kind else other, path=path)
    return replace(first, origin=fuller)


def _doubted(place: int, found: Sequence[Traced]) -> Origin:
    """The origin, marked where it may be one with another: it is called only by its kind, or is of one government.

    A paper that is called only so ("a report") is no unnamed official: it may be one with who has a name beside it.
    """
    origin, office = found[place].origin, found[place].office
    assert origin is not None
    if origin.kind not in SPEAKING or origin.maybe_same:
        return origin
    is_kin = any(office.may_be_one_with(other.office) for other in found[:place])
    others = {other.origin.kind for other in found if other.origin and other.origin is not origin}
    is_alone = origin.kind == "document" and others.isdisjoint(SPEAKING)
    return replace(origin, maybe_same=is_kin or (is_bare(origin.name) and not is_alone))
