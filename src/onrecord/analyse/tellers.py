"""Tellers: whom a clause goes back to that the report gives to nobody, though its words or its place do.

"The railway put the number at 6,200" is told by the railway, "by the union's count" by the union, and what stands
between the questions of an interview by who is interviewed.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from onrecord.analyse.abstract import Abstract, Point, Voice
from onrecord.analyse.offices import PRONOUNS

PUTTING = frozenset(
    {"put", "list", "count", "estimate", "reckon", "record", "register", "maintain", "insist", "promise", "pledge"}
    | {"contend", "claim", "state", "declare", "confirm", "log", "announce", "blame", "accuse", "speak", "concede"}
    | {"measure", "name", "identify", "calculate"}
)
"""Verbs by which somebody tells a thing, though no clause of speech hangs on them."""
GIVING = frozenset({"give", "talk"})
"""Verbs by which somebody tells a figure: "police give the number of injured as 34"."""
COUNTING = frozenset({"count", "list", "record", "register", "log", "estimate", "reckon"})
ASKED = 3  # paragraphs that end in a question from which a report is an interview
LONGEST = 200  # characters of a question
_PRONOUN = re.compile(r"^(?:he|she|they|we|i|you|who|which|that|this|these|nobody|one|some|many)$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|\w+ly\s+)?(?:put|\w+ed)\b", re.IGNORECASE)
_QUOTES = ("“", '"', "‘")
_IT = re.compile(r"^it$", re.IGNORECASE)
_BY = re.compile(
    r"(?:\b[Bb]y (?P<who>(?:the )?[\w][\w \-]{2,40}?)[’']s? (?:own )?|\b(?P<own>[Tt]he [\w \-]{2,30}?)[’']s own )"
    r"(?:reckoning|count|account|estimate|tally|figures?|toll)\b"
    r"|\b[Bb]y the (?:reckoning|count|estimate|tally|figures?) of (?P<of>(?:the )?[\w][\w \-]{2,40})"
)
_STATES = re.compile(
    r", (?P<paper>it|(?:the|its|their) (?:[\w-]+ ){0,2}"
    r"(?:report|file|study|register|document|decision|ruling|judgment|order|log|logbook|audit|paper|survey)) "
    r"(?:states|finds|concludes|notes|records|establishes|holds|says)(?=[,;.])"
)
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
_SPOKE_WITH = re.compile(
    rf"\b(?:[Aa]sked|[Mm]et|(?:spoke|talked|sat down) (?:with|to)|interviewed|interview with) (?:the )?{_NAME}"
)
_NAMED = re.compile(rf"{_NAME},")
_SO_SAYS = re.compile(r"(?:^|[.!?”] )(?:So|Thus) (?:says?|said|writes?|wrote) (?P<who>[^.;,:]{3,60})")
_WORKED_OUT = re.compile(
    r", (?P<who>(?:the |a |an )?[\w][\w’' -]{2,60}?) (?:has |have |had )?"
    r"(?:worked out|calculated|reckoned|measured|found|established|estimated|counted)\.?$"
)
_BESIDE = re.compile(r",? (?:of|at|in|on|for|from|with|who|that|close|near|familiar|involved)\b")
_SHE = re.compile(r"^(?:he|she)$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"[^\n]+")
_GROUP = re.compile(r"^(?:the )?[a-z][\w ]*s$", re.IGNORECASE)
_BODIES = re.compile(r"\b(?:authorities|armed forces|police|forces)$", re.IGNORECASE)


def puts(point: Point) -> bool:
    """Whether a clause tells something by its verb, on the word of its subject."""
    return point.predicate in PUTTING or (point.predicate in GIVING and bool(point.values))


class Teller:
    """Who tells what one report gives to nobody."""

    def __init__(self, abstract: Abstract) -> None:
        self._abstract = abstract

    def of(self, point: Point) -> Voice | None:
        """The voice of a clause: its own, that of an interview, or whom its words name."""
        voice = self._outer(point.voice)
        answering = self._answering(point)
        if answering and (voice is None or not self._is_here(point, voice)):
            return answering
        counted = _BY.search(self._abstract.text[slice(*point.sentence)])
        if counted and (voice is None or voice.source not in self._abstract.text[slice(*point.sentence)]):
            return self._voice(counted["who"] or counted["own"] or counted["of"])
        return (
            voice or self._putting(point) or self._counting(point) or self._named_after(point) or self._inserted(point)
        )

    def _outer(self, voice: Voice | None) -> Voice | None:
        """Who repeats what nobody named has said: in “They told us that the road was safe” the one who is quoted."""
        if voice is None or voice.via is None or voice.source.lower() not in PRONOUNS:
            return voice
        return next((each.voice for each in self._abstract.said if each.voice.statement == voice.via), voice)

    def _putting(self, point: Point) -> Voice | None:
        """Who puts it so, by the subject of a clause."""
        subject = point.subject.split(",")[0].strip()
        clause = self._abstract.text[point.start : point.end]
        is_told = puts(point) and point.kind != "relcl" and not _PASSIVE.search(clause)
        if is_told and _SHE.match(subject):
            return Voice("", subject, "person", "say", "positive", False, None, None, subject)
        if not is_told or not subject or _PRONOUN.match(subject):
            return None
        if _IT.match(subject):
            return self._last(point)
        return self._voice(subject)

    def _counting(self, point: Point) -> Voice | None:
        """Who counts those of whom a clause tells more: "Lantern counted 340 people who were led away"."""
        if point.kind not in ("relcl", "acl"):
            return None
        before = [each for each in self._abstract.points if each.sentence == point.sentence and each.end <= point.start]
        return self._putting(before[-1]) if before and before[-1].predicate in COUNTING else None

    def _named_after(self, point: Point) -> Voice | None:
        """Who is named only after what is told: "..., the chamber has worked out", "So says the commission"."""
        text = self._abstract.text
        sentence = text[slice(*point.sentence)].strip()
        if out := _WORKED_OUT.search(sentence):
            return self._voice(out["who"])
        _, end = self._paragraph(point.start)
        so = _SO_SAYS.search(text[point.sentence[1] - 1 : end])
        return self._voice(re.split(r" (?:in|on|of its) ", so["who"])[0]) if so else None

    def _inserted(self, point: Point) -> Voice | None:
        """The paper whose findings a paragraph gives, by words put into this or an earlier sentence: "it finds"."""
        start, _ = self._paragraph(point.start)
        found = next(reversed(list(_STATES.finditer(self._abstract.text[start : point.sentence[1]]))), None)
        if not found:
            return None
        return self._last(point) if _IT.match(found["paper"]) else self._paper(found["paper"])

    def _paper(self, name: str) -> Voice:
        return Voice("", name, "document", "say", "positive", False, None, None, name)

    def _last(self, point: Point) -> Voice | None:
        """The body or document that spoke last before a clause."""
        earlier = [
            said.voice
            for said in self._abstract.said
            if said.start < point.start and said.voice.kind in ("organisation", "document") and said.voice.name
        ]
        return earlier[-1] if earlier else None

    def _voice(self, name: str) -> Voice:
        is_group = bool(_GROUP.match(name)) and name.islower() and not _BODIES.search(name)
        kind = "group" if is_group else "organisation"
        known = next((each.voice for each in self._abstract.said if each.voice.name == name), None)
        known = known or self._nameless(name)
        return known or Voice("", name, kind, "say", "positive", False, None, None, name)  # type: ignore[arg-type]

    def _nameless(self, name: str) -> Voice | None:
        """Who was quoted without a name and is called by a word of it again: "the investigator"."""
        word = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
        known = (each.voice for each in self._abstract.said if each.voice.kind == "anonymous" and each.voice.name)
        heads = ((each, _BESIDE.split(each.name or "")[0]) for each in known)
        return next((each for each, head in heads if word != name and re.search(rf"\b{re.escape(word)}$", head)), None)

    def _answering(self, point: Point) -> Voice | None:
        """Who is interviewed, where a clause stands in an answer."""
        if self._interviewed is None:
            return None
        after, voice = self._interviewed
        start, end = self._paragraph(point.start)
        is_asked = self._abstract.text[start:end].rstrip("”\"’' ").endswith("?")
        return voice if point.start > after and not (is_asked and self._is_short(start, end)) else None

    def _is_here(self, point: Point, voice: Voice) -> bool:
        """Whether the words for a voice stand in the paragraph of a clause."""
        start, end = self._paragraph(point.start)
        words = self._abstract.text[start:end]
        is_spoken = words[:1] in _QUOTES
        return not is_spoken and bool(voice.source) and voice.source.lower() not in PRONOUNS and voice.source in words

    def _paragraph(self, place: int) -> tuple[int, int]:
        text = self._abstract.text
        end = text.find("\n", place)
        return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end

    def _is_short(self, start: int, end: int) -> bool:
        return end - start < LONGEST

    @cached_property
    def _interviewed(self) -> tuple[int, Voice] | None:
        """Where the questions begin in an interview, and who answers; None where a report is none."""
        asked = [
            found.start()
            for found in _PARAGRAPH.finditer(self._abstract.text)
            if found.group().rstrip().endswith("?")
            and self._is_short(*found.span())
            and found.group()[0] not in _QUOTES
        ]
        if len(asked) < ASKED:
            return None
        before = self._abstract.text[: asked[0]]
        found = _SPOKE_WITH.search(before) or _NAMED.search(before)
        if not found:
            return None
        name = found["name"]
        return asked[0], Voice("", name, "person", "say", "positive", True, None, None, name)


def tellers(abstracts: Sequence[Abstract]) -> dict[str, Teller]:
    """The tellers of all reports."""
    return {each.report: Teller(each) for each in abstracts}
