"""The unbroken runs of capitals in a report, each of which may be a name: where they begin and end."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.link.speakers.gender import of_name
from onrecord.link.speakers.source import head_of, offices
from onrecord.markup import Markup, Name, Token
from onrecord.tables import toml


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` to `last` (exclusive); `titled` if words for an office stood before it, within the capitals."""

    first: int
    last: int
    titled: bool

    def words(self, markup: Markup) -> tuple[str, ...]:
        """Its words, one by one."""
        return tuple(token.text for token in markup.tokens[self.first : self.last])

    def text(self, markup: Markup) -> str:
        """Its words as they stand in the report."""
        return markup.span(self.first, self.last).of(markup.text)

    def top(self, markup: Markup) -> Token:
        """The word that the rest of it hangs on."""
        return markup.tokens[head_of(markup, self.first, self.last)]

    def tagged(self, markup: Markup) -> list[Name]:
        """The tagger's names that share a word with it."""
        sentence = markup.sentences[markup.tokens[self.first].sentence]
        near = markup.names_in(markup.span(sentence.first, self.last))
        return [name for name in near if name.first < self.last and self.first < name.last]


def runs(markup: Markup) -> Iterator[Run]:
    """The runs of capitals that may be names, without the titles and the sentence's first word before them."""
    tokens, i = markup.tokens, 0
    while i < len(tokens):
        last = _end(markup, i)
        if last > i:
            first = i + 1 if _only_opens(markup, i, last) else i
            titles = [place for place in range(first, last) if tokens[place].lower in _titles()]
            start = titles[-1] + 1 if titles else _after_seat(markup, first, last)
            while start < last and not _is_capital(tokens[start]):
                start += 1
            if start < last:
                yield Run(start, last, start > first)
        i = max(last, i + 1)


def _after_seat(markup: Markup, first: int, last: int) -> int:
    """Where the name begins after the seat of an office: "the mayor of Sumsk Oleh Petryk"."""
    before = markup.tokens[max(first - 2, 0) : first]
    if len(before) == 2 and before[1].lower == "of" and before[0].lemma.lower() in persons():
        for start in range(first + 1, last - 1):
            if of_name(markup.span(start, last).of(markup.text)) is not None:
                return start
    return first


def _end(markup: Markup, i: int) -> int:
    """Where a run of capitals that begins at `i` ends; particles and hyphens may stand inside."""
    tokens, last, place = markup.tokens, i, i
    while place < len(tokens) and tokens[place].sentence == tokens[i].sentence:
        token = tokens[place]
        if _is_capital(token):
            last = place + 1
        elif last == i or not (
            token.lower in _particles() or (token.text == "-" and token.start == tokens[place - 1].end)
        ):
            break
        place += 1
    return last


def _is_capital(token: Token) -> bool:
    """Whether a word begins as a name does: "Berg", "d'Aubigny"; not "I" or "He"."""
    bare = token.text[2:] if token.text[1:2] in ("'", "’") else token.text
    return bare[:1].isupper() and token.pos not in ("PRON", "DET", "AUX", "VERB", "SCONJ", "CCONJ")


def _only_opens(markup: Markup, i: int, last: int) -> bool:
    """Whether the first word of a run has its capital from the sentence alone."""
    token = markup.tokens[i]
    opens = markup.sentences[token.sentence].first == i
    return opens and token.pos not in ("PROPN", "NOUN", "ADJ") and last > i + 1


@cache
def persons() -> frozenset[str]:
    """Words for somebody by office, trade, part or tie."""
    return offices() | frozenset(toml("sources")["role"])


@cache
def _titles() -> frozenset[str]:
    """What stands before a name, within its capitals, and is no part of it."""
    mentions = toml("mentions")
    return (persons() | frozenset((*mentions["offices"], *mentions["addresses"]))) - {"people", "he", "st", "st."} | {
        "fr",
        "rev",
        "sr",
        "br",
        "mgr",
        "sister",
        "brother",
        "father",
    }


@cache
def _particles() -> frozenset[str]:
    return frozenset(toml("mentions")["particles"]) - {"mr", "mrs", "ms", "dr"}
