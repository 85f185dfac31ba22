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
        last = markup.tokens[name.last - 1]
        added = last.dep == "appos" and last.head == self.head
        return added and (name.label == "PERSON" or (name.label == "ORG" and markup.tokens[self.head].pos == "NOUN"))

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
    own = set(tokens) - added
    run = [head]
    for step in (-1, 1):
        place = head + step
        while place in own:
            run.append(place)
            place += step
    plain = sorted(run)
    while len(plain) > 1 and markup.tokens[plain[-1]].pos == "PUNCT":
        plain.pop()
    while len(plain) > 1 and markup.tokens[plain[0]].pos == "PUNCT":
        plain.pop(0)
    return Source(head, tokens, tuple(plain), _names(markup, plain[0], tokens[-1] + 1))


def _names(markup: Markup, first: int, last: int) -> tuple[Name, ...]:
    return tuple(name for name in markup.names_in(markup.span(first, last)) if name.last <= last)
