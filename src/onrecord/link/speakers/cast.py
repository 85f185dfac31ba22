"""Everybody a report has spoken of so far, so that "she", "they" or "the company" can be asked who is meant."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.link.speakers.gender import Gender, of_pronoun, of_words
from onrecord.link.speakers.kinds import is_outlet, kind_of
from onrecord.link.speakers.roll import Roll
from onrecord.link.speakers.source import Source, head_of, source_around
from onrecord.markup import Markup, Token
from onrecord.model import Speaker, SpeakerKind
from onrecord.tables import toml

_SUBJECTS = ("nsubj", "nsubjpass")
_JOINED = ("appos", "compound", "flat", "nmod")
_PLURAL = ("NNS", "NNPS")
_MAIN = ("ROOT", "conj", "parataxis")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody mentioned at token `at`.

    `name` tells one from another; `speaker` is known where they spoke, else `source` are the words; `weight` says how
    prominent the place is; `noun` is what they are called there, "" for a bare name.
    """

    at: int
    name: str
    kind: SpeakerKind
    plural: bool
    gender: Gender | None
    weight: float
    noun: str = ""
    speaker: Speaker | None = None
    source: Source | None = None


class Cast:
    """The mentions of a report in text order; those who speak are added as they are heard."""

    def __init__(self, markup: Markup, roll: Roll) -> None:
        self._markup = markup
        self._roll = roll
        found = [*self._named(), *self._described()]
        self._mentions = sorted(found, key=lambda mention: mention.at)

    def hear(self, source: Source, speaker: Speaker) -> None:
        """Remember who spoke."""
        if speaker.name is None:
            return
        self._forget(source, speaker)
        head = self._markup.tokens[source.head]
        gender = of_pronoun(head.lower)
        if gender is not None and speaker.kind == "person":
            self._roll.people.learn_gender(speaker.name, gender)
        self._add(source, speaker, head)

    def _forget(self, source: Source, speaker: Speaker) -> None:
        """Drop the bare names inside a source that is now known by its fullest."""
        low = bisect_left(self._mentions, source.plain[0], key=lambda mention: mention.at)
        high = bisect_left(self._mentions, source.plain[-1] + 1, key=lambda mention: mention.at)
        kept = [m for m in self._mentions[low:high] if m.speaker is not None or m.kind != speaker.kind or m.noun]
        self._mentions[low:high] = kept

    def _add(self, source: Source, speaker: Speaker, head: Token) -> None:
        named = speaker.kind == "person" and speaker.name is not None
        words = [self._markup.tokens[i].lower for i in source.plain]
        heard = Mention(
            at=head.i,
            name=speaker.name or "",
            kind=speaker.kind,
            plural=_are_many(self._markup, source, head, speaker.kind),
            gender=(self._roll.people.gender(speaker.name or "") if named else None) or of_words(words),
            weight=prominence(self._markup, head.i) + 0.5,
            noun=head.lemma.lower() if head.text.islower() else "",
            speaker=speaker,
            source=source,
        )
        insort(self._mentions, heard, key=lambda mention: mention.at)

    def agrees(self, speaker: Speaker, gender: Gender | None) -> bool:
        """Whether a pronoun of that gender can stand for a speaker."""
        known = self._roll.people.gender(speaker.name or "") or of_words((speaker.name or "").split())
        return gender is None or known in (None, gender)

    def before(self, i: int, sentences: int | None = None) -> list[Mention]:
        """Who was mentioned before token `i`, in its sentence or so many before it; all of them without a number."""
        first = 0
        if sentences is not None:
            here = self._markup.tokens[i].sentence
            first = self._markup.sentences[max(0, here - sentences)].first
        low = bisect_left(self._mentions, first, key=lambda mention: mention.at)
        high = bisect_left(self._mentions, i, key=lambda mention: mention.at)
        return self._mentions[low:high]

    def _named(self) -> Iterator[Mention]:
        for name in self._markup.names:
            head = head_of(self._markup, name.first, name.last)
            called = self._roll.called(name)
            if name.label == "PERSON" or self._roll.is_of_person(name):
                yield Mention(
                    head, called, "person", False, self._roll.people.gender(called), prominence(self._markup, head)
                )
            elif name.label == "ORG":
                kind: SpeakerKind = "media" if is_outlet(called) else "organisation"
                yield Mention(head, called, kind, False, None, prominence(self._markup, head))

    def _described(self) -> Iterator[Mention]:
        """Subjects without a name ("the pilot", "residents") and several in one ("Lee and Hart")."""
        for token in self._markup.tokens:
            if token.dep not in _SUBJECTS or token.pos not in ("NOUN", "PROPN"):
                continue
            several = any(child.pos in ("NOUN", "PROPN") for child in self._markup.dependents(token.i, "conj"))
            is_noun = token.pos == "NOUN" or token.text.islower()
            if not several and not (is_noun and token.lemma.lower() in _nouns()):
                continue
            source = source_around(self._markup, token.i, tuple(self._markup.subtree(token.i)))
            if not several and self._roll.name_of(source, None) is not None:
                continue
            words = [self._markup.tokens[i].lower for i in source.plain]
            yield Mention(
                at=token.i,
                name=source.words(self._markup),
                kind=kind_of(self._markup, source, None),
                plural=several or token.tag in _PLURAL,
                gender=None if several else of_words(words),
                weight=prominence(self._markup, token.i),
                noun=token.lemma.lower(),
                source=source,
            )


def _are_many(markup: Markup, source: Source, head: Token, kind: SpeakerKind) -> bool:
    """Whether a source is spoken of as "they"; a body with a plural name ("Two Banks Ferries") is one."""
    one_body = kind in ("organisation", "media") and not head.text.islower()
    return not one_body and (head.tag in _PLURAL or source.is_several(markup) or kind == "group")


@cache
def _nouns() -> frozenset[str]:
    kinds = ("person", "anonymous", "group", "organisation", "media")
    return frozenset(noun for kind in kinds for noun in toml("sources")[kind])


def prominence(markup: Markup, i: int) -> float:
    """How much a place draws the eye: the subject of a main clause most, then any subject, then everything else."""
    token = markup.tokens[i]
    while token.dep in _JOINED and token.head != token.i:
        token = markup.tokens[token.head]
    if token.dep not in _SUBJECTS:
        return 0.0
    return 1.5 if markup.tokens[token.head].dep in _MAIN else 1.0
