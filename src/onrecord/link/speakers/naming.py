"""The roll of the people and bodies a report names, and the fullest name of each."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from onrecord.link.speakers.gender import Gender, of_name, of_pronoun, of_words
from onrecord.link.speakers.names import NICKNAME
from onrecord.link.speakers.source import Source, is_label, source_around
from onrecord.link.speakers.titles import PREFIXES, title_added, title_before, title_within
from onrecord.markup import Markup, Name, Token
from onrecord.model import Entity, Span, overlap
from onrecord.tables import toml

_SPEAKING = ("Person", "Organisation")
_PARTICLES = frozenset(
    ("al", "bin", "ibn", "de", "del", "della", "da", "di", "dos", "du", "la", "le", "van", "von", "der", "ten", "ter")
)
_INSIDE_NAMES = frozenset({"of", "for", "and", "the", "&", "on"})
_DEFINED = re.compile(r"((?:[\w'’-]+ ){1,8})\(([A-Z]{2,8})\)")


class Roll:
    """Whose names the report holds: by the entities of the record, else by the names the tagger saw."""

    def __init__(self, markup: Markup, entities: tuple[Entity, ...]) -> None:
        self._markup = markup
        mentions = [(span, entity) for entity in entities for span in entity.mentions]
        self._mentions = sorted(mentions, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._mentions]
        self._by_name = {entity.name: entity for entity in reversed(entities)}
        self._nicknamed = _nicknamed(markup)
        self._fullest = {**_fullest(markup), **self._nicknamed}
        self._people = frozenset(self._fullest.values())
        self._acronyms = _acronyms(markup)
        self._short_bodies = _short_bodies(markup)
        self._capitals = _capitals(markup)
        self._titles: dict[str, str] = {}
        self._genders: dict[str, Gender] = {}
        self._meet()

    def _meet(self) -> None:
        """Note the titles of all persons, wherever in the report they are given, and what tells of their gender."""
        for name in self._markup.names:
            if name.label != "PERSON":
                continue
            called = self.called(name)
            head = next((i for i in range(name.first, name.last) if self._is_outermost(name, i)), name.first)
            top = self._markup.tokens[head]
            while top.dep == "appos" and top.head != top.i and self._may_hold_title(self._markup.tokens[top.head]):
                top = self._markup.tokens[top.head]
            tokens = tuple(self._markup.subtree(top.i))
            before = title_before(self._markup, name)
            if before is not None:
                self._titles.setdefault(called, before)
            self.remember_title(called, source_around(self._markup, top.i, tokens))
            words = [token.lower for token in self._markup.tokens[max(0, name.first - 2) : name.first]]
            title = (self._titles.get(called) or "").lower().split()
            gender = of_words([*reversed(words[-1:]), *title]) or of_name(called) or self._owning(name)
            if gender is not None:
                self._genders.setdefault(called, gender)

    def _may_hold_title(self, token: Token) -> bool:
        return token.pos == "NOUN" or (token.pos == "PROPN" and token.lower in _titles())

    def _owning(self, name: Name) -> Gender | None:
        """What "and her brother" says of the name before it."""
        after = self._markup.tokens[name.last : name.last + 2]
        if len(after) == 2 and after[0].lower == "and" and after[1].tag == "PRP$":
            return of_pronoun(after[1].lower)
        return self._own_of_subject(name)

    def _own_of_subject(self, name: Name) -> Gender | None:
        """What "Yana Bel met her rival" says of the subject, where nobody else is named between."""
        subject = next((t for t in self._markup.tokens[name.first : name.last] if t.dep == "nsubj"), None)
        if subject is None:
            return None
        clause = [i for i in self._markup.subtree(subject.head) if i >= name.last]
        own = next((i for i in clause if self._markup.tokens[i].tag == "PRP$"), None)
        if own is None:
            return None
        between = self._markup.names_in(Span(name.end, self._markup.tokens[own].start))
        return of_pronoun(self._markup.tokens[own].lower) if all(n.label != "PERSON" for n in between) else None

    def learn_gender(self, name: str, gender: Gender) -> None:
        """Keep what a pronoun that stands for somebody says of them."""
        self._genders.setdefault(name, gender)

    def _is_outermost(self, name: Name, i: int) -> bool:
        head = self._markup.tokens[i].head
        return head == i or not name.first <= head < name.last

    def gender(self, name: str) -> Gender | None:
        """Whether a person is a woman or a man, where the report or the name says so."""
        return self._genders.get(name) or of_name(name)

    def called(self, name: Name) -> str:
        """The fullest name for a name in the text."""
        bare = _bare(name.span.of(self._markup.text))
        entity = self._at(name.span)
        clash = name.label == "PERSON" and entity is not None and entity.type != "Person"
        named = None if clash else _proper(entity)
        full = self.fullest(named if named is not None and _holds(named, bare) else bare)
        address = of_words(token.text for token in self._markup.tokens[max(0, name.first - 1) : name.first + 1])
        return bare if address is not None and of_name(full) not in (None, address) else full

    def entity_of(self, source: Source) -> Entity | None:
        """The entity that is the source: the one of its own name, or the one whose mention holds its head."""
        for name in source.names:
            if self._at(name.span) is not None and source.is_named_by(self._markup, name):
                return self._at(name.span)
        head = self._markup.tokens[source.head]
        return self._at(Span(head.start, head.end))

    def _at(self, span: Span) -> Entity | None:
        last = bisect_right(self._starts, max(span.end - 1, span.start))
        for found, entity in reversed(self._mentions[max(0, last - 4) : last]):
            if overlap(found, span):
                return entity
        return None

    def entity_named(self, name: str) -> str | None:
        """The id of the entity of that name."""
        entity = self._by_name.get(name)
        return entity.id if entity is not None else None

    def name_of(self, source: Source, entity: Entity | None) -> str | None:
        """The fullest name the report gives for a source, or None where it gives none."""
        last = self._markup.tokens[source.plain[-1]].text
        if last in self._nicknamed:
            return self._nicknamed[last]
        for name in source.names:
            if name.label == "PERSON" and source.is_named_by(self._markup, name):
                return self.called(name)
        named = _proper(entity)
        if named is not None:
            return self.fullest(self._whole(source, self._longest(source, named)))
        for name in source.names:
            if name.label in ("ORG", "GPE") and source.is_named_by(self._markup, name):
                bare = _bare(name.span.of(self._markup.text))
                if _is_name(bare):
                    return self.fullest(self._whole(source, bare))
        return self._short(source)

    def _short(self, source: Source) -> str | None:
        """The fullest name for a last name, an acronym, a label in capitals, or a name behind its title."""
        head = self._markup.tokens[source.head]
        if is_label(self._markup, source) and head.text in self._capitals:
            return self.fullest(self._capitals[head.text])
        if head.text in self._fullest or head.text in self._acronyms or head.text.title() in self._fullest:
            return self.fullest(head.text)
        words = source.words(self._markup)
        bare = _bare(words)
        titled = words.split()[0].lower() in _titles() and all(word[0].isupper() for word in bare.split())
        return self.fullest(bare) if titled and bare != words else None

    def _longest(self, source: Source, name: str) -> str:
        """A body's own name, where the entity has only its end ("Tisna" Hydro) or is another ("Labour Court")."""
        own = [n for n in source.names if n.label == "ORG" and source.is_named_by(self._markup, n)]
        told = [_bare(each.span.of(self._markup.text)) for each in own]
        return next((each for each in told if each.endswith(f" {name}") or _is_sister(each, name)), name)

    def _whole(self, source: Source, name: str) -> str:
        """A body's name with the capitals around it that the tagger left out: "Two" Banks Ferries."""
        words = source.words(self._markup).split()
        if len(words) > 1 and words[0].lower() == "the":
            words = words[1:]
        joined = " ".join(words)
        capitals = all(word[0].isupper() or word in _INSIDE_NAMES for word in words)
        opens = words[0][0].isupper() and words[0].lower() not in PREFIXES | _titles()
        owns = joined.endswith(("'s", "’s"))
        return joined if capitals and opens and not owns and f" {name} " in f" {joined} " else name

    def fullest(self, name: str) -> str:
        """ "Turner" is "Anne Turner" where no other is in the report; an acronym is what it is defined behind."""
        if name in self._acronyms:
            return self._acronyms[name]
        if name.lower() in self._short_bodies:
            return self._short_bodies[name.lower()]
        if name.isupper() and name.title() in self._fullest:
            return self._fullest[name.title()]
        last = name.rsplit(maxsplit=1)[-1] if name else name
        full = self._fullest.get(last, name)
        return full if _are_in(name, full) else name

    def is_of_person(self, name: Name) -> bool:
        """Whether a name, whatever the tagger calls it, is the last name of a person of the report."""
        return name.last - name.first == 1 and name.span.of(self._markup.text) in self._fullest

    def is_person(self, source: Source, name: str | None) -> bool:
        """Whether a source is called as a person of the report is, here or elsewhere."""
        if name is not None and (name in self._people or (of_name(name) is not None and len(name.split()) == 2)):
            return True
        word = self._markup.tokens[source.head]
        return len(source.plain) == 1 and word.pos == "PROPN" and word.text in self._fullest

    def remember_title(self, name: str, source: Source) -> None:
        """Keep the title a source has beside its name: "ministry spokeswoman Anne Turner", "Anne Turner, a lawyer"."""
        title = title_within(self._markup, source, _titles()) or title_added(self._markup, source)
        if title is not None:
            self._titles.setdefault(name, title)

    def holder(self, title: str) -> str | None:
        """The one person of the report, named earlier or later, who has this title and no more."""
        holders = [name for name, own in self._titles.items() if own.lower() == title.lower()]
        return holders[0] if len(holders) == 1 else None

    def title(self, name: str) -> str | None:
        """The title given to a person so far."""
        return self._titles.get(name)


def _bare(name: str) -> str:
    """A name without possessive, article, and the titles that the tagger took for part of it."""
    words = " ".join(name.split()).removesuffix("'s").removesuffix("’s").strip().split()
    while len(words) > 1 and (words[0].lower() in PREFIXES | _titles() or _is_common(words)):
        words.pop(0)
    return " ".join(words)


def _is_common(words: list[str]) -> bool:
    """Whether a name begins with a word that is no part of it: "executive Lena Arvid", but not "de Groot"."""
    return words[0].islower() and words[0] not in _PARTICLES and words[-1][0].isupper()


def _proper(entity: Entity | None) -> str | None:
    """The bare name of a person or body, None where it is only called by a noun ("the ministry", "a lawyer")."""
    if entity is None or entity.type not in _SPEAKING:
        return None
    name, words = _bare(entity.name), entity.name.lower().split()
    of_another = any(one in _titles() and other in ("for", "of", "at", "from") for one, other in pairwise(words))
    return name if _is_name(name) and not of_another else None


def _is_name(words: str) -> bool:
    return not words.rsplit(maxsplit=1)[-1][:1].islower()


def _holds(name: str, part: str) -> bool:
    return set(part.split()) <= set(name.split()) or part.isupper()


def _are_in(name: str, full: str) -> bool:
    """Whether all words of a name are in another: "Von Ostheim" in "Lea von Ostheim"."""
    return set(name.casefold().split()) <= set(full.casefold().split())


@cache
def _titles() -> frozenset[str]:
    """Words for an office, as they stand before a name."""
    return frozenset(toml("sources")["person"]) | frozenset(toml("sources")["anonymous"])


def _fullest(markup: Markup) -> dict[str, str]:
    """For each last name the one full name it stands for; a last name that two people share stands for none."""
    full: dict[str, set[str]] = {}
    for name in markup.names:
        if name.label == "PERSON":
            bare = _bare(name.span.of(markup.text))
            if bare:
                full.setdefault(bare.split()[-1], set()).add(bare)
    chosen = {}
    for last, names in full.items():
        longest = max(names, key=lambda name: (len(name.split()), len(name), name))
        if all(_are_in(name, longest) for name in names):
            chosen[last] = longest
    short = {last: full for last, full in chosen.items() if " " not in full}
    return {**short, **_by_first(chosen.values()), **{last: full for last, full in chosen.items() if last not in short}}


def _by_first(names: Iterable[str]) -> dict[str, str]:
    """For each first word that only one full name has, that name: "Zhao" is "Zhao Min"."""
    found: dict[str, set[str]] = {}
    for name in names:
        if " " in name:
            found.setdefault(name.split()[0], set()).add(name)
    return {first: min(full) for first, full in found.items() if len(full) == 1}


def _capitals(markup: Markup) -> dict[str, str]:
    """For each last word of a name, in capitals as the labels of a dialogue have it, the whole name."""
    names = (_bare(name.span.of(markup.text)) for name in markup.names if name.label in ("PERSON", "ORG"))
    return {name.rsplit(maxsplit=1)[-1].upper(): name for name in names if name and not name.isupper()}


def _nicknamed(markup: Markup) -> dict[str, str]:
    """For each last name the full one with a nickname in it: "Viktor “the Bear” Malen"."""
    return {match[1]: " ".join(match[0].split()) for match in NICKNAME.finditer(markup.text)}


def _is_sister(one: str, other: str) -> bool:
    """Whether two names of bodies begin alike and end in another word for a body: "Labour Court", "Labour Party"."""
    mine, theirs = one.split(), other.split()
    ends = {mine[-1].lower(), theirs[-1].lower()}
    return len(mine) > 1 and len(theirs) > 1 and mine[0] == theirs[0] and len(ends) == 2 and ends <= _body_words()


def _short_bodies(markup: Markup) -> dict[str, str]:
    """For each word for a body the one name of the report that begins or ends with it: "Ministry", "Dravan Front"."""
    found: dict[str, set[str]] = {}
    for name in markup.names:
        bare = _bare(name.span.of(markup.text))
        words = bare.split()
        if name.label == "ORG" and len(words) > 1:
            for word in {words[0].lower(), words[-1].lower()} & _body_words():
                found.setdefault(word, set()).add(bare)
    return {word: min(names) for word, names in found.items() if len(names) == 1}


@cache
def _body_words() -> frozenset[str]:
    people = toml("people")
    return frozenset((*people["state"], *people["body_names"], *people["bodies"]))


def _acronyms(markup: Markup) -> dict[str, str]:
    """Short forms with the names they are defined behind: "National Farmers' League (NFL)"."""
    found = {}
    for match in _DEFINED.finditer(markup.text):
        letters = match[2]
        words = match[1].split()
        for size in range(1, len(words) + 1):
            initials = "".join(word[0] for word in words[-size:] if word[0].isupper())
            if initials == letters and words[-size][0].isupper():
                found[letters] = " ".join(words[-size:])
                break
    return found
