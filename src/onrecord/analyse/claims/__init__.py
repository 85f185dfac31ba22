"""Claims: one proposition as several reports put it forward, deny it or doubt it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from onrecord.analyse.abstract import Abstract, Outlook, Point
from onrecord.analyse.claims.answers import attached
from onrecord.analyse.claims.clause import UNFOUND, Told, told
from onrecord.analyse.claims.corrected import parted
from onrecord.analyse.claims.gather import Scores, gather, scored
from onrecord.analyse.claims.overlap import Overlaps, overlaps
from onrecord.analyse.claims.polarity import GIVEN
from onrecord.analyse.claims.stance import stances
from onrecord.analyse.claims.things import spoken
from onrecord.analyse.wording import stem
from onrecord.model import Stance

ASKING = frozenset({"ask", "wonder", "question", "demand", "request", "urge"})
_OPEN = re.compile(r"(?:even )?(?:if|unless|whether|in case|should|provided)\b", re.IGNORECASE)
_STAMP = re.compile(
    r"\b(?:last )?updated\b[^.]{0,15}\d|\b(?:19|20)\d\d,? \d{1,2}:\d\d"
    r"|\b\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?,? (?:[A-Z]\w+day,? )?\d{1,2} [A-Z]\w+ (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""When a page came out or was changed: "Updated 9:06 AM", "July 13, 2009 01:40 PM"."""
_OPENINGS = ("“", '"', "‘", "'")
_SIGNED = re.compile(r"(?:for|on behalf of) (?:the )?[^,;:.]*$", re.IGNORECASE)
JUDGING = frozenset(
    {"likely", "unlikely", "probable", "possible", "impossible", "certain", "uncertain", "clear", "unclear", "know"}
    | {"unknown", "true", "untrue", "sure", "doubtful", "obvious", "seem", "appear", "be", "expect", "remain", "too"}
    | {"early", "important", "good", "bad", "say", "realistic", "possibility", "chance"}
)
"""What "it is ..." says of another clause."""
PRONOUNS = frozenset({"it", "they", "this", "these", "he", "she", "both"})
OF_SPEAKER = frozenset({("it", "organisation")})
FEWEST = 2  # tokens that make a clause worth comparing
NONE: Mapping[str, str] = MappingProxyType({})
READ = frozenset({"headline", "subhead", "paragraph", "dateline", "pull quote"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """A claim before its origins are counted: its clauses in the order of publication, each with its stance."""

    told: tuple[Told, ...]
    stances: tuple[Stance, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims, and all clauses with the scores of their pairs, by which contradictions are found."""

    told: tuple[Told, ...]
    overlaps: Overlaps
    scores: Scores
    gathered: tuple[Gathered, ...]


def claims(abstracts: Sequence[Abstract], days: Mapping[str, str], corrected: Mapping[str, str] = NONE) -> Claims:
    """The claims that reports on one story make, in the order of their first clause.

    `days` leads from reports to the day they were written: for a copy, that of what it copies; `corrected` from reports
    to their corrected versions.
    """
    clauses = tuple(each for abstract in abstracts for each in _clauses(abstract, days[abstract.report]))
    found_in = overlaps(clauses)
    scores = scored(clauses, found_in)
    groups = attached(clauses, gather(clauses, scores), found_in)
    groups = sorted(parted(clauses, groups, abstracts, corrected, lambda a, b: scores.get((min(a, b), max(a, b)), 0.0)))
    return Claims(clauses, found_in, scores, tuple(_gathered(clauses, group) for group in groups))


def _clauses(abstract: Abstract, day: str) -> Iterator[Told]:
    """The clauses of a report that say something to be compared: no questions, no captions."""
    meant: tuple[str, ...] = ()
    for each in abstract.points:
        point = _resolved(_foreseen(each, abstract.outlooks), meant)
        meant = _subject(each) or meant
        found = told(abstract.report, abstract.text, point, day)
        is_question = abstract.text[point.start : point.sentence[1]].rstrip("”\"'’ ").endswith("?")
        is_asking = point.voice is not None and point.voice.act in ASKING
        enough = 1 if found.denied else FEWEST + (point.kind in GIVEN)
        if (
            len(found.tokens) + len(point.values) + len(found.clocks) >= enough
            and not is_question
            and not is_asking
            and not _OPEN.match(found.words)
            and not point.subject.lower().startswith("whether ")
            and not _is_empty(each, found.words)
            and not _is_a_command(each, abstract.text)
            and point.factuality != "hypothetical"
            and point.passage in READ
        ):
            yield found


def _is_empty(point: Point, words: str) -> bool:
    """Whether it says nothing by itself: "it is likely", with what is likely elsewhere; a signature, a stamp."""
    if UNFOUND.search(words) or _STAMP.search(words):
        return True
    is_expletive = point.subject.lower() == "it" and not point.values and JUDGING.issuperset(point.terms)
    return is_expletive or bool(_SIGNED.match(words))


def _is_a_command(point: Point, text: str) -> bool:
    """Whether it tells somebody what to do: “close your door”."""
    words = text[point.start : point.end].lower().split()
    is_bare = not point.subject and not point.doer and words[:1] == [point.predicate]
    return is_bare and text[: point.start].rstrip()[-1:] in _OPENINGS


def _subject(point: Point) -> tuple[str, ...]:
    """The terms of a subject that a pronoun in what follows may stand for."""
    words = {stem(word) for word in point.subject.lower().split()}
    if point.kind in GIVEN or point.subject.lower().startswith("whether "):
        return ()
    meant = tuple(term for term in point.terms if stem(term) in words)
    return tuple(term for term in meant if term not in _stated(meant))


def _stated(terms: tuple[str, ...]) -> frozenset[str]:
    """The words of a subject that say how something is ("the missing crew"): a pronoun for it does not say it again."""
    found = spoken(" ".join(terms), terms)
    return found.words if found.things else frozenset()


def _resolved(point: Point, meant: tuple[str, ...]) -> Point:
    """A clause whose subject is a pronoun, with the terms of what it stands for: the subject before it."""
    if point.subject.lower() not in PRONOUNS or _is_of_speaker(point):
        return point
    return replace(point, terms=(*(term for term in meant if term not in point.terms), *point.terms))


def _is_of_speaker(point: Point) -> bool:
    """Whether "it" is the body that speaks: "the customs service said that it had found nothing"."""
    voice = point.voice
    return voice is not None and not voice.is_direct and (point.subject.lower(), voice.kind) in OF_SPEAKER


def _foreseen(point: Point, outlooks: Sequence[Outlook]) -> Point:
    """A clause of a forecast tells of what may be, whatever its verb form."""
    inside = any(each.start < point.end and point.start < each.end for each in outlooks)
    return replace(point, factuality="possible") if inside and point.factuality in ("actual", "planned") else point


def _gathered(clauses: Sequence[Told], group: Sequence[int]) -> Gathered:
    members = tuple(clauses[number] for number in group)
    return Gathered(members, stances(members), tuple(group))
