"""Who "he", "who" or "I" is, where that is beyond doubt."""

from onrecord.link.speakers.naming import Roll
from onrecord.link.speakers.source import Source, source_around
from onrecord.markup import Markup
from onrecord.model import Span

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_HE_OR_SHE = frozenset({"he", "she", "his", "her", "him"})
_FIRST = frozenset({"i", "me", "my", "myself"})
_LOOK_BACK = 3  # sentences


def is_pronoun(markup: Markup, source: Source) -> bool:
    """Whether a source is a pronoun and nothing more."""
    token = markup.tokens[source.head]
    return token.lower in _RELATIVES | _HE_OR_SHE | _FIRST or (token.pos == "PRON" and len(source.plain) == 1)


def first_person(markup: Markup, source: Source) -> bool:
    """Whether the source speaks of itself."""
    return markup.tokens[source.head].lower in _FIRST


def antecedent(markup: Markup, roll: Roll, source: Source) -> Source | str | None:
    """What a pronoun stands for: the noun a relative hangs on, the only person "he" or "she" can be, or None."""
    token = markup.tokens[source.head]
    if token.lower in _RELATIVES:
        return _relative(markup, source.head)
    return _person_before(markup, roll, source.head) if token.lower in _HE_OR_SHE else None


def _relative(markup: Markup, i: int) -> Source | None:
    for above in markup.ancestors(i):
        if above.dep == "relcl" and above.head != above.i:
            clause = set(markup.subtree(above.i))
            whole = tuple(t for t in markup.subtree(above.head) if t not in clause)
            return source_around(markup, above.head, whole) if above.head in whole else None
    return None


def _person_before(markup: Markup, roll: Roll, i: int) -> str | None:
    """The one person named shortly before; of several in a sentence, the one who is its subject."""
    here = markup.sentences[markup.tokens[i].sentence]
    for number in range(here.i, max(here.i - _LOOK_BACK, -1), -1):
        sentence = markup.sentences[number]
        end = min(sentence.end, markup.tokens[i].start)
        people = [n for n in markup.names_in(Span(sentence.start, end)) if n.label == "PERSON" and n.last <= i]
        if not people:
            continue
        names = {roll.fullest(_words(markup, n.start, n.end)) for n in people}
        subjects = {
            roll.fullest(_words(markup, n.start, n.end))
            for n in people
            if any(markup.tokens[t].dep in ("nsubj", "nsubjpass") for t in range(n.first, n.last))
        }
        if len(names) == 1:
            return names.pop()
        return subjects.pop() if len(subjects) == 1 else None
    return None


def _words(markup: Markup, start: int, end: int) -> str:
    return " ".join(markup.text[start:end].split()).removesuffix("'s").removesuffix("’s").strip()
