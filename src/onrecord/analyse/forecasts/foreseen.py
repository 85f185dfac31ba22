"""What was foreseen: a forecast ready for looking up in what was told later, and the condition it hangs on likewise."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.analyse.abstract import Abstract, Days, Outlook, Value
from onrecord.analyse.forecasts.acts import acts, headed
from onrecord.analyse.forecasts.contraries import contraries
from onrecord.analyse.forecasts.deadlines import BEFORE_DAY, BEYOND, UNTIL, lasts_until, timeless
from onrecord.analyse.forecasts.efforts import amount
from onrecord.analyse.forecasts.feasts import feast
from onrecord.analyse.forecasts.fires import read
from onrecord.analyse.forecasts.meant import is_named_before, is_person, meant, said_before
from onrecord.analyse.forecasts.opening import closing
from onrecord.analyse.forecasts.spells import Window, spell, window
from onrecord.analyse.forecasts.tellings import OWN, alone, beside, beside_aside, is_anew, names
from onrecord.analyse.meaning import like
from onrecord.analyse.senses import senses
from onrecord.analyse.wording import core, group, in_base, stem, stems

CHANGES = frozenset({"rising", "falling"})
BEFORE = 300  # characters before a forecast that lead up to it: "the level" after "the gauge"

_REASON = re.compile(r",? (?:because|since|as) .*", re.DOTALL)
_UNDER = re.compile(r"\b(?:below|under|less than|fewer than)\b")
_VIEW = re.compile(r"^\W*(?:in|on|by) (?:the )?(?:estimate|view|opinion|judge?ment|reckoning) of [^,]*,", re.IGNORECASE)
"""Whose view it is, which says nothing of the thing."""
_COUNTED = re.compile(
    r"^\W*(?:[Tt]he|[Tt]heir|[Tt]hat) (?:number|total|count|figure|tally)s?\b|\bof (?:them|these|those)\b"
)
_OPENING = re.compile(
    r"^\W*(?:(?:even )?if|provided|providing|assuming|unless|as long as|should|once|in case)(?: that)?\b", re.I
)
_UNLESS = re.compile(r"^\W*unless\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:me|i|my)\b", re.IGNORECASE)
_SEEING = re.compile(
    r"^\W*(?:that )?(?:we|you|one|there)\s+(?:will|shall|would|may|might|could)\s+(?:(?:\w+ly|almost|very|well)\s+)*"
    r"(?:see|have|get|be)\s+(?!to\b|\w+ed\b)",
    re.IGNORECASE,
)
"""What says of a thing only that it will come: "we shall see arrests", "there will be arrests"."""
_OBJECT = re.compile(r"\b(?:cost|give|bring|earn|leave|allow|force|make|take)s? (?:it|them|him|her)\b")
_DEFINITE = re.compile(
    r"^\W*(?:that )?(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose) ((?:[a-z]+ ){1,2}?)"
    r"(?=(?:will|would|shall|may|might|could|is|are|was|were)\b)"
)
_WHOM = re.compile(
    r"\b([Tt]hose) (?:who (?:were |are )?|whom? )?(?:(?:we|they|you|he|she) )?[a-z]+(?: (?:in|out|up|away))?\b"
)
"""By what has been done those are known of whom something is foreseen."""
_HELD = re.compile(r"\bheld\b")
_SECOND = re.compile(r"(?<=\w),? and (?:it |they |he |she )?(?:will|would|shall|should)\b.*", re.DOTALL)
"""What a sentence foresees besides."""
_AMONG = re.compile(r", (?:among them|including|of them|of whom|of which|most of them|some of them)\b[^,]*,?")
_ORDINALS = frozenset({"second", "third", "fourth"})
_NO = re.compile(
    r"^\W*(?:that )?(?:no\b(?! (?:more|less|fewer|later|earlier)\b)|none\b|nobody\b|nothing\b|neither\b)"
    r"|\bbe (?:no\b(?! (?:more|less|fewer|later|earlier|longer)\b)|none\b|nothing\b)",
    re.IGNORECASE,
)
"""What says of nobody or nothing that it will come: "no train will leave", "there will be no deal"."""
_STILL = re.compile(r"\bstill\b", re.IGNORECASE)
_ANYONE = re.compile(r"\b(?:some|any|every)(?:body|one)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:past )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_EVENT = re.compile(r"\b(?:before|by) (?:the )?([^,]+)$")
_FORM = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Tally:
    """A number foreseen of what the report counted just before: what is counted, and the other words of that count."""

    foreseen: Value
    of: frozenset[str]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A forecast by its words.

    `context` are the words that lead up to it, `names` those of them that are names; `acts` is the stem of what is to
    happen; `means` has for each word the senses it brings, `likes` the stems that mean about the same; `amount` is how
    much of a thing is to come, `spell` how many days it is to last; `refers` are the words that mean what has been
    named before ("this ship"), `before_it` those of the sentence before that; `is_person` says that it is of a "she" or
    "he", `is_pronoun` of those or an "it"; `is_anyone` says that it does not matter who ("somebody will be charged");
    `by_event` are the words of what it is to come before, `named` the names in it.
    """

    outlook: Outlook
    report: str
    published: str
    words: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    sense: frozenset[str]
    means: Mapping[str, frozenset[str]]
    likes: Mapping[str, frozenset[str]]
    values: tuple[Value, ...]
    amount: Value | None
    spell: float | None
    window: Window | None
    tally: Tally | None
    negated: bool
    until: bool
    before: bool
    beyond: bool
    lasts: bool
    passes: bool
    undercuts: bool
    amounts: bool
    is_anew: bool
    is_person: bool
    is_pronoun: bool
    refers: frozenset[str]
    before_it: frozenset[str]
    is_anyone: bool
    by_event: frozenset[str]
    named: frozenset[str]

    @property
    def things(self) -> frozenset[str]:
        """What something is to happen to: its words without the act and the particles of that ("down")."""
        return self.words - self.acts - (group("particles") if self.acts else frozenset())

    @property
    def is_measured(self) -> bool:
        """Whether a figure tells if it came."""
        return bool(self.values) and (self.passes or self.undercuts or self.amounts or len(self.sense & CHANGES) == 1)

    @property
    def is_toll(self) -> bool:
        """Whether it says that more dead will be counted, no matter how many."""
        return {"rising", "death"} <= self.sense and not self.values

    @property
    def puts_off(self) -> bool:
        """Whether it says that something will be put off until a day."""
        return self.until and "off" in self.sense

    def around(self) -> frozenset[str]:
        """All words by which a telling of it may be found, its senses left out."""
        return self.words.union(*self.likes.values())

    def against(self) -> frozenset[str]:
        """The contraries of its senses."""
        return frozenset(other for sense in self.sense for other in contraries(sense))

    def asides(self) -> frozenset[str]:
        """By which asides that look back at it are found, and what is told of nobody or of every day."""
        return frozenset(key(word) for word in self.words for key in (beside_aside, alone))

    def opens(self) -> frozenset[str]:
        """The words of what its window opens with."""
        return core(self.window.of) if self.window else frozenset()

    def wanted(self) -> frozenset[str]:
        """All words by which anything is looked up for it."""
        return self.around().union(self.sense, self.against(), self.asides(), self.opens(), self.context, self.names)


def foreseen(each: Abstract, outlook: Outlook, roles: Mapping[str, frozenset[str]]) -> Foreseen:
    """A forecast of a report, its condition left aside. `roles` gives the names of those called by an office."""
    text = each.text[outlook.start : outlook.end]
    if_ = text.find(outlook.condition) if outlook.condition else -1
    if if_ >= 0:
        text = text[:if_] + " " * len(outlook.condition or "") + text[if_ + len(outlook.condition or "") :]
    values = tuple(
        value
        for value in each.values
        if outlook.start <= value.start < outlook.end and text[value.start - outlook.start] != " "
    )
    plain = _AMONG.sub(" ", _SECOND.sub("", _REASON.sub("", _VIEW.sub("", text))))
    about = in_base(timeless(plain))
    bare = timeless(_WHOM.sub(r"\1", _SECOND.sub("", _REASON.sub("", beside(text, outlook.start, values)))))
    speaker = core((outlook.voice and outlook.voice.name) or "")
    is_own = _OWN.search(plain) or (outlook.voice and not outlook.voice.is_direct and _OBJECT.search(plain))
    is_sight = bool(_SEEING.search(plain))
    own = speaker if is_own and not is_sight else frozenset()
    named = frozenset(name for role, names in roles.items() if role in about.lower() for name in names)
    before = each.text[max(0, outlook.start - BEFORE) : outlook.start]
    of = in_base(meant(each, outlook, about))
    words = (core(about) - speaker) | named | own | core(of)
    verbs, sense = acts(about), read(bare)
    sums = (value for value in values if value.dimension == "currency")
    words -= (group("light") - verbs).union(*(core(each.text[value.start : value.end]) for value in sums))
    definite = _DEFINITE.match(about)
    means = _means(bare, sense)
    of_others = frozenset(one for word in words - verbs - group("particles") for one in means.get(word, ()))
    means = _means(of, read(of)) | means
    means |= {act: means.get(act, frozenset()) | (sense - of_others) for act in verbs}
    lasts = lasts_until(plain)
    if lasts and _HELD.search(plain):
        sense = sense - {"steady", "happening"} | {"holding"}
    if lasts and words - verbs:
        words -= group("lasting") | group("going_on")
    head = headed(about)
    if head and is_anew(about):
        words -= _ORDINALS
    set_, event = window(text), _EVENT.search(plain)
    if set_ and set_.of:
        outlook = replace(outlook, due=closing(each, outlook, set_))
    elif outlook.due and _WEEKDAY.match(each.text, outlook.due.start):
        outlook = replace(outlook, due=_ahead(outlook.due, (each.published or "")[:10]))
    elif outlook.due is None:
        outlook = replace(outlook, due=feast(plain, each.published or ""))
    return Foreseen(
        outlook=outlook,
        report=each.report,
        published=(each.published or "")[:10],
        words=words,
        context=core(before),
        names=names(before, OWN),
        acts=verbs,
        sense=sense,
        means=means,
        likes={stem(form): like(form) for form in _forms(f"{about} {of}") if stem(form) in words - verbs},
        values=tuple(value for value in values if value.dimension not in ("time", "frequency")),
        amount=amount(each, values, outlook.start, text),
        spell=spell(plain),
        window=set_,
        tally=_tally(each, outlook, plain, values),
        negated=bool({"not", "never", "n't"} & set(stems(plain))) or bool(_NO.search(plain)),
        beyond=bool(BEYOND.search(plain)),
        until=bool(UNTIL.search(plain)),
        before=bool(BEFORE_DAY.search(plain)),
        lasts=lasts or bool(outlook.due and _STILL.search(plain)),
        passes=bool(group("passing") & set(stems(plain))) and not _UNDER.search(plain),
        undercuts=bool(_UNDER.search(plain)),
        amounts=bool(group("amounting") & verbs),
        is_anew=is_anew(about),
        is_person=is_person(about),
        is_pronoun=is_named_before(about),
        before_it=core(said_before(each, outlook)) if definite else frozenset(),
        refers=core(definite[1]) if definite else frozenset(),
        is_anyone=bool(head or is_sight or _ANYONE.search(plain)),
        named=names(plain),
        by_event=core(event[1]) if event and outlook.due is None else frozenset(),
    )


def _ahead(due: Days, published: str) -> Days:
    """A weekday foreseen is the next one: one that was past when the report came out is that of the week after."""
    try:
        if date.fromisoformat(due.last) >= date.fromisoformat(published):
            return due
        first, last = (date.fromisoformat(day) + timedelta(days=7) for day in (due.first, due.last))
    except (ValueError, OverflowError):
        return due
    return replace(due, first=first.isoformat(), last=last.isoformat())


def supposed(each: Abstract, outlook: Outlook, roles: Mapping[str, frozenset[str]]) -> Foreseen | None:
    """The condition of a forecast as something foreseen itself, None without one; "unless" turns it round."""
    if outlook.condition is None:
        return None
    opening = _OPENING.match(outlook.condition)
    at = each.text.find(outlook.condition, max(0, outlook.sentence[0] - BEFORE))
    if at < 0:
        return None
    start, end = at + (opening.end() if opening else 0), at + len(outlook.condition)
    inside = [days for point in each.points for days in point.days if start <= days.start < end]
    bare = replace(outlook, start=start, end=end, due=inside[0] if inside else None, condition=None)
    found = foreseen(each, bare, roles)
    return replace(found, negated=not found.negated) if _UNLESS.match(outlook.condition) else found


def _tally(each: Abstract, outlook: Outlook, plain: str, values: tuple[Value, ...]) -> Tally | None:
    """The count that "the number" or "of them" carries on, None where the forecast says itself what it counts."""
    counts = [value for value in values if value.dimension == "count" and not value.of]
    if len(counts) != 1 or not _COUNTED.search(plain):
        return None
    last = [
        value
        for value in each.values
        if outlook.start - BEFORE <= value.end <= outlook.start and value.dimension == "count" and value.of
    ][-1:]
    for value in last:
        of = core(value.of or "")
        start = max(each.text.rfind(mark, 0, value.start) for mark in (". ", "\n"))
        return Tally(counts[0], of, core(each.text[max(0, start) : outlook.start]) - of - core(plain))
    return None


def _forms(text: str) -> Iterator[str]:
    return (match.group().lower() for match in _FORM.finditer(text))


def _means(text: str, sense: frozenset[str]) -> dict[str, frozenset[str]]:
    """For each word the senses it has by itself here, and those that go from the text when it goes."""
    found: dict[str, frozenset[str]] = {}
    for match in _FORM.finditer(text):
        without = text[: match.start()] + text[match.end() :]
        mine = (senses(match.group()) & sense) | (sense - read(without))
        found[stem(match.group())] = found[stem(in_base(match.group()))] = mine
    return found
