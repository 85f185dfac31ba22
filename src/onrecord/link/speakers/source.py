"""The words that name a source, taken apart: its head, and the plain phrase without what is only added to it."""

from dataclasses import dataclass

from onrecord.markup import Markup, Name
from onrecord.model import Spans

_ADDED = ("relcl", "acl", "amod", "appos", "advcl", "parataxis")


@dataclass(frozen=True, slots=True)
class Source:
    """The tokens of a source, its head among them, and the names that stand in its plain phrase."""

    head: int
    tokens: tuple[int, ...]
    plain: tuple[int, ...]
    names: tuple[Name, ...]

    def words(self, markup: Markup) -> str:
        """The plain phrase on one line: "a senior official", not what follows about him."""
        return " ".join(markup.text[markup.tokens[self.plain[0]].start : markup.tokens[self.plain[-1]].end].split())

    def is_several(self, markup: Markup) -> bool:
        """Whether it names one and another: "Lee and Hart"."""
        return any(child.i in self.plain for child in markup.dependents(self.head, "conj"))

    def is_named_by(self, markup: Markup, name: Name) -> bool:
        """Whether a name is its own: in its head, or added to it ("the envoy, John Lee,", "its owner, Acme,")."""
        if name.first <= self.head < name.last:
            return True
        head, last = markup.tokens[self.head], markup.tokens[name.last - 1]
        one_of = head.lower == "one" and last.head in self.plain
        added = last.dep == "appos" and (last.head == self.head or one_of)
        if name.label == "PERSON":
            return added or (head.pos == "NOUN" and self._ends_with(markup, name))
        return added and name.label == "ORG" and head.pos in ("NOUN", "NUM")

    def _ends_with(self, markup: Markup, name: Name) -> bool:
        """Whether a name closes the phrase and nothing links it to what is before: "the mayor of Sumsk Oleh Petryk"."""
        if name.last <= self.plain[-1]:
            return False
        before = name.first - 1
        while before > self.head and (markup.tokens[before].pos == "NOUN" or markup.tokens[before].text.endswith(".")):
            before -= 1
        return self.head < before and before in self.tokens and markup.tokens[before].pos in ("PROPN", "PUNCT")

    @property
    def first(self) -> int:
        return self.tokens[0]


def read_source(markup: Markup, spans: Spans) -> Source | None:
    """The source in these spans; None for none."""
    inside = [token for span in spans for token in markup.tokens_in(span)]
    words = [token for token in inside if token.pos != "PUNCT"] or inside
    if not words:
        return None
    indices = {token.i for token in inside}
    outward = [token for token in words if token.head == token.i or token.head not in indices]
    nominal = [token for token in outward if token.pos in ("NOUN", "PROPN", "PRON", "NUM")]
    return source_around(markup, (nominal or outward)[0].i, tuple(sorted(indices)))


def source_around(markup: Markup, head: int, tokens: tuple[int, ...]) -> Source:
    """The source with this head among these tokens."""
    added = {i for child in markup.dependents(head, *_ADDED) if child.i > head for i in markup.subtree(child.i)}
    own = {i for i in tokens if i not in added and i < _cut(markup, head, tokens[-1] + 1)}
    run = [head]
    for step in (-1, 1):
        place = head + step
        while place in own:
            run.append(place)
            place += step
    plain = sorted(run)
    while len(plain) > 1 and plain[-1] > head and markup.tokens[plain[-1]].pos in ("PUNCT", "ADV"):
        plain.pop()
    while len(plain) > 1 and markup.tokens[plain[0]].pos == "PUNCT":
        plain.pop(0)
    return Source(head, tokens, tuple(plain), _names(markup, plain[0], tokens[-1] + 1))


def _cut(markup: Markup, head: int, last: int) -> int:
    """Where what follows a head no longer names the source, whatever the parse says: ", who", "with knowledge of"."""
    for token in markup.tokens[head + 1 : last]:
        after = markup.tokens[token.i + 1] if token.i + 1 < last else None
        if token.text == "(" or token.tag in ("WP", "WDT", "WP$"):
            return token.i
        if token.text == "," and after is not None and after.tag in ("WP", "WDT", "WP$", "VBN", "VBG"):
            return token.i
        if token.lower == "with" and any(t.lemma == "knowledge" for t in markup.dependents(token.i, "pobj")):
            return token.i
    return last


def _names(markup: Markup, first: int, last: int) -> tuple[Name, ...]:
    return tuple(name for name in markup.names_in(markup.span(first, last)) if name.last <= last)
