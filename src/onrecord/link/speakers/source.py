"""The words that name a source, taken apart: its head, and the plain phrase without what is only added to it."""

from dataclasses import dataclass
from functools import cache

from onrecord.markup import Markup, Name, Token
from onrecord.model import Spans
from onrecord.tables import toml

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
        head, last = markup.tokens[self.head], _top(markup, name)
        one_of = head.lower == "one" and last.head in self.plain
        added = last.dep == "appos" and (_is_added_to(markup, last, self.head) or one_of)
        if name.label == "PERSON":
            return added or self._goes_on_with(markup, name) or (is_office(head) and self._ends_with(markup, name))
        return added and name.label == "ORG" and head.pos in ("NOUN", "NUM")

    def _goes_on_with(self, markup: Markup, name: Name) -> bool:
        """Whether a comma adds a name to somebody's office, however it is parsed: "its author, engineer Jo Lind"."""
        commas = [i for i in range(self.head + 1, name.first) if markup.tokens[i].text == ","]
        if not commas or not is_office(markup.tokens[self.head]) or name.first > self.tokens[-1] + 2:
            return False
        between = markup.tokens[commas[-1] + 1 : name.first]
        return all(token.pos in ("DET", "ADJ", "NOUN", "PROPN") for token in between)

    def _ends_with(self, markup: Markup, name: Name) -> bool:
        """Whether a name closes the phrase and is nobody else's in it: "the mayor of Sumsk Oleh Petryk"."""
        if name.last <= self.plain[-1] or name.first - 1 not in self.tokens:
            return False
        before = name.first - 1
        while before > self.head and (
            markup.tokens[before].pos in ("NOUN", "PROPN", "ADJ") or before == name.first - 1
        ):
            if is_office(markup.tokens[before]) or markup.tokens[before].pos == "ADP":
                return False
            before -= 1
        return self.head < name.first - 1

    @property
    def first(self) -> int:
        return self.tokens[0]


def is_office(token: Token) -> bool:
    """Whether a word is one for somebody by office, trade or part: "head", "spokesman"."""
    return token.tag in ("NN", "NNP") and token.lemma.lower() in offices()


@cache
def offices() -> frozenset[str]:
    """Words for somebody by office or trade, named or not."""
    sources = toml("sources")
    return frozenset((*sources["person"], *sources["anonymous"]))


def head_of(markup: Markup, first: int, last: int) -> int:
    """The token, of those from `first` to `last` (exclusive), that the rest of them hangs on."""
    inside = range(first, last)
    return next((i for i in inside if markup.tokens[i].head not in inside or markup.tokens[i].head == i), first)


def _top(markup: Markup, name: Name) -> Token:
    """The word of a name that the rest of it hangs on."""
    inside = markup.tokens[name.first : name.last]
    return next((token for token in inside if not name.first <= token.head < name.last), inside[-1])


def _is_added_to(markup: Markup, token: Token, head: int) -> bool:
    """Whether a word is added to another, or to what is added to it: "its president, the former sprinter Jo Lind"."""
    while token.dep == "appos" and token.head != token.i:
        if token.head == head:
            return True
        token = markup.tokens[token.head]
    return False


def is_label(markup: Markup, source: Source) -> bool:
    """Whether it is the label of a turn in a dialogue, in capitals before a colon: "SOREL: ..." """
    last = source.tokens[-1] + 1
    return source.words(markup).isupper() and last < len(markup.tokens) and markup.tokens[last].text == ":"


def read_source(markup: Markup, spans: Spans) -> Source | None:
    """The source in these spans; None for none."""
    inside = [token for span in spans for token in markup.tokens_in(span)]
    words = [token for token in inside if token.pos != "PUNCT"] or inside
    if not words:
        return None
    indices = {token.i for token in inside}
    outward = [token for token in words if token.head == token.i or token.head not in indices]
    nominal = [token for token in outward if token.pos in ("NOUN", "PROPN", "PRON", "NUM")]
    tops = {token.i for token in outward}
    below = [token for token in words if token.head in tops and token.pos in ("NOUN", "PROPN", "PRON")]
    return source_around(markup, (nominal or below or outward)[0].i, tuple(sorted(indices)))


def source_around(markup: Markup, head: int, tokens: tuple[int, ...]) -> Source:
    """The source with this head among these tokens."""
    added = {i for child in markup.dependents(head, *_ADDED) if child.i > head for i in markup.subtree(child.i)}
    added -= _hyphened(markup, head)
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


def _hyphened(markup: Markup, head: int) -> set[int]:
    """The words a hyphen ties to a head: "secretary-general"."""
    tied, place = set[int](), head + 1
    while place + 1 < len(markup.tokens) and _is_tie(markup, place):
        tied |= {place, place + 1}
        place += 2
    return tied


def _is_tie(markup: Markup, i: int) -> bool:
    before, tie, after = markup.tokens[i - 1 : i + 2]
    return tie.text == "-" and before.end == tie.start and tie.end == after.start


def _cut(markup: Markup, head: int, last: int) -> int:
    """Where what follows a head no longer names the source, whatever the parse says: ", who", "with knowledge of"."""
    for token in markup.tokens[head + 1 : last]:
        after = markup.tokens[token.i + 1] if token.i + 1 < last else None
        if token.text == "(" or token.tag in ("WP", "WDT", "WP$"):
            return token.i
        if token.text == "," and after is not None and after.tag in ("WP", "WDT", "WP$", "VBN", "VBG", "VBD"):
            return token.i
        if token.text == "," and any(t.tag == "WDT" for t in markup.tokens[token.i + 1 : min(token.i + 5, last)]):
            return token.i
        if token.lower == "with" and any(t.lemma == "knowledge" for t in markup.dependents(token.i, "pobj")):
            return token.i
    return last


def _names(markup: Markup, first: int, last: int) -> tuple[Name, ...]:
    return tuple(name for name in markup.names_in(markup.span(first, last)) if name.last <= last)
