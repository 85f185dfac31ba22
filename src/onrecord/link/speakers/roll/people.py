"""What a report says of the people it names: their titles, and whether each is a woman or a man."""

from collections.abc import Callable

from onrecord.link.speakers.gender import Gender, of_name, of_pronoun, of_words
from onrecord.link.speakers.source import Source, head_of, offices, source_around
from onrecord.link.speakers.titles import title_added, title_before, title_within
from onrecord.markup import Markup, Name, Token
from onrecord.model import Span


class People:
    """Titles and genders of the people of one report, by the fullest name, which `called` gives for a name in it."""

    def __init__(self, markup: Markup, called: Callable[[Name], str]) -> None:
        self._markup = markup
        self._titles: dict[str, str] = {}
        self._genders: dict[str, Gender] = {}
        self._meet(called)

    def title(self, name: str) -> str | None:
        """The title given to a person so far."""
        return self._titles.get(name)

    def holder(self, title: str) -> str | None:
        """The one person of the report, named earlier or later, who has this title and no more."""
        holders = [name for name, own in self._titles.items() if own.lower() == title.lower()]
        return holders[0] if len(holders) == 1 else None

    def gender(self, name: str) -> Gender | None:
        """Whether a person is a woman or a man, where the report or the name says so."""
        return self._genders.get(name) or of_name(name)

    def learn_gender(self, name: str, gender: Gender) -> None:
        """Keep what a pronoun that stands for somebody says of them."""
        self._genders.setdefault(name, gender)

    def _meet(self, called: Callable[[Name], str]) -> None:
        """Note the titles of all persons, wherever in the report they are given, and what tells of their gender."""
        for name in self._markup.names:
            if name.label != "PERSON":
                continue
            full = called(name)
            top = self._markup.tokens[head_of(self._markup, name.first, name.last)]
            while top.dep == "appos" and top.head != top.i and self._may_hold_title(self._markup.tokens[top.head]):
                top = self._markup.tokens[top.head]
            tokens = tuple(self._markup.subtree(top.i))
            before = title_before(self._markup, name)
            if before is not None:
                self._titles.setdefault(full, before)
            self._remember_title(full, source_around(self._markup, top.i, tokens))
            words = [token.lower for token in self._markup.tokens[max(0, name.first - 2) : name.first]]
            title = (self._titles.get(full) or "").lower().split()
            gender = of_words([*reversed(words[-1:]), *title]) or of_name(full) or self._owning(name)
            if gender is not None:
                self._genders.setdefault(full, gender)

    def _may_hold_title(self, token: Token) -> bool:
        return token.pos == "NOUN" or (token.pos == "PROPN" and token.lower in offices())

    def _remember_title(self, name: str, source: Source) -> None:
        """Keep the title a source has beside its name: "ministry spokeswoman Anne Turner", "Anne Turner, a lawyer"."""
        title = title_within(self._markup, source) or title_added(self._markup, source)
        if title is not None:
            self._titles.setdefault(name, title)

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
