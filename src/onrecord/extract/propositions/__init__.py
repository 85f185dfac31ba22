"""Propositions: what each clause puts forward, with the findings that stand in it.

They are what reports are compared by: a claim of a case is a group of propositions from several reports.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.propositions.clauses import Clause, clauses, objects
from onrecord.markup import Markup, Sentence, Token
from onrecord.markup.modality import is_negated, is_withheld, modal_of, supposed_by
from onrecord.model import (
    By,
    Entity,
    Factuality,
    Proposition,
    Span,
    Spans,
    Statement,
    StatementsAt,
)
from onrecord.model.finding import Located

NAME = "extract/propositions"
VERSION = "1"

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
LIGHT = frozenset(
    {"be", "have", "do", "get", "also", "so", "then", "very", "more", "most", "when", "where", "how", "there"}
)
MODALS: dict[str, Factuality] = {
    "will": "planned",
    "'ll": "planned",
    "’ll": "planned",
    "wo": "planned",
    "shall": "planned",
    "would": "planned",
    "'d": "planned",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "must": "requested",
    "should": "requested",
    "ought": "requested",
}
FEWEST = 2  # content words that make a clause worth comparing
ASKING = frozenset({"who", "whom", "what", "whether", "which", "how"})
HANGING = frozenset({"relcl", "acl"})
"""Clauses that hang on a noun: it is their subject."""


def find_propositions(
    markup: Markup, statements: tuple[Statement, ...], entities: tuple[Entity, ...], *located: Sequence[Located]
) -> tuple[Proposition, ...]:
    """The propositions of a report, in text order. `located` are its places, its times and its quantities."""
    surroundings = _Surroundings(
        markup,
        StatementsAt(statements),
        _framing(markup, statements),
        _Inside([(mention, entity.id) for entity in entities for mention in entity.mentions]),
        tuple(_Inside([(found.span, found.id) for found in kind]) for kind in located),
    )
    found = (
        proposition
        for sentence in markup.sentences
        for clause in clauses(markup, sentence)
        for proposition in _proposition(surroundings, sentence, clause)
    )
    ordered = sorted(found, key=lambda each: (each.start, each.end))
    return tuple(replace(each, id=f"x{number}") for number, each in enumerate(ordered, 1))


class _Inside:
    """Findings of one kind, ready to be asked which stand in a stretch of text."""

    def __init__(self, found: Sequence[tuple[Span, str]]) -> None:
        self._found = sorted(found, key=lambda each: each[0].start)
        self._starts = [span.start for span, _ in self._found]

    def of(self, span: Span) -> tuple[str, ...]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(dict.fromkeys(id_ for _, id_ in self._found[first:last]))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What stands around a clause: `framing` are the tokens that say who says it, no part of what is said."""

    markup: Markup
    said: StatementsAt
    framing: frozenset[int]
    entities: _Inside
    located: tuple[_Inside, ...]


def _framing(markup: Markup, statements: tuple[Statement, ...]) -> frozenset[int]:
    """The tokens that say who says it: no part of what is said."""
    return frozenset(
        token.i
        for statement in statements
        for piece in (*statement.source, *statement.cue)
        for token in markup.tokens_in(piece)
    )


def _proposition(around: _Surroundings, sentence: Sentence, clause: Clause) -> Iterator[Proposition]:
    """The proposition of a clause, if it says enough by itself."""
    markup, head = around.markup, around.markup.tokens[clause.head]
    words = [i for i in clause.words if i not in around.framing]
    subject = [] if clause.subject is None else _phrase(markup, clause.subject)
    own = _terms(markup, words)
    is_whole = bool(subject and head.dep not in HANGING) or any(markup.dependents(clause.head, "expl"))
    if not words or len(own) < FEWEST - is_whole or _is_asked(markup, head):
        return
    span = markup.span(words[0], words[-1] + 1)
    if head.i in around.framing and not _has_verb(markup, words):
        if not around.located[-1].of(span) and len(own) <= FEWEST:
            return
        words, own = list(clause.words), _terms(markup, clause.words)
        span = markup.span(words[0], words[-1] + 1)
    named = [markup.span(subject[0], subject[-1] + 1)] if subject and subject[0] not in words else []
    places, times, quantities = (kind.of(span) for kind in around.located)
    statement = around.said.innermost(Span(head.start, head.end)) or around.said.innermost(span)
    yield Proposition(
        id="",
        by=By(NAME, VERSION, f"clause/{head.dep.lower() or 'root'}"),
        start=span.start,
        end=span.end,
        predicate=head.lemma.lower(),
        trigger=markup.spans(_predicate(markup, clause.head)),
        terms=(*_terms(markup, _before(markup, clause, subject)), *own),
        negated=is_negated(markup, clause.head) != is_withheld(markup, clause.head),
        factuality=_factuality(markup, clause.head),
        sentence=sentence.span,
        subject=markup.spans(subject),
        object=_objects(markup, clause),
        statement=statement.id if statement else None,
        entities=tuple(dict.fromkeys(id_ for each in (*named, span) for id_ in around.entities.of(each))),
        places=places,
        times=times,
        quantities=quantities,
    )


def _before(markup: Markup, clause: Clause, subject: Sequence[int]) -> list[int]:
    """The words of a subject that stands outside its clause: of a noun that the clause hangs on, only the noun."""
    if clause.subject in clause.words or clause.subject is None:
        return []
    return (
        [clause.subject] if markup.tokens[clause.head].dep in HANGING else [i for i in subject if i not in clause.words]
    )


def _has_verb(markup: Markup, words: Sequence[int]) -> bool:
    """Whether what is left of a clause around the cue of a statement has a verb of its own.

    Where it has none the cue is its verb: "the police put the number aboard at 187", "the court dismissed the appeal".
    """
    return any(markup.tokens[i].pos == "VERB" for i in words)


def _terms(markup: Markup, words: Sequence[int]) -> tuple[str, ...]:
    found = (markup.tokens[i] for i in words)
    return tuple(
        token.lemma.lower()
        for token in found
        if token.pos in CONTENT and token.lemma.lower() not in LIGHT and any(map(str.isalpha, token.text))
    )


def _phrase(markup: Markup, noun: int) -> list[int]:
    """The words of a noun phrase without the clauses that hang on it."""
    outside = {i for each in markup.dependents(noun, "relcl", "acl", "appos", "punct") for i in markup.subtree(each.i)}
    return [i for i in markup.subtree(noun) if i not in outside]


def _predicate(markup: Markup, head: int) -> list[int]:
    return [head, *(token.i for token in markup.dependents(head, "prt", "acomp", "attr"))]


def _objects(markup: Markup, clause: Clause) -> Spans:
    inside = set(clause.words)
    return markup.spans(i for noun in objects(markup, clause) for i in _phrase(markup, noun.i) if i in inside)


def _is_to(markup: Markup, token: Token) -> bool:
    """ "The bridge is to be opened": arranged, not done."""
    return token.lemma == "be" and any(
        aux.lower == "to" for verb in markup.dependents(token.i, "xcomp") for aux in markup.dependents(verb.i, "aux")
    )


def _is_asked(markup: Markup, head: Token) -> bool:
    """ "It is unclear who sent it": a question inside a sentence puts nothing forward."""
    opening = markup.tokens[min(markup.subtree(head.i))]
    return head.dep in ("ccomp", "pcomp", "csubj") and opening.lower in ASKING


def _factuality(markup: Markup, head: int) -> Factuality:
    """What mood and modal verbs say; a clause without a verb form of its own takes it from the one above."""
    token = markup.tokens[head]
    if supposed_by(markup, head):
        return "hypothetical"
    modal = modal_of(markup, head)
    if modal in MODALS:
        return MODALS[modal]
    if any(aux.lower == "to" for aux in markup.dependents(head, "aux")) or _is_to(markup, token):
        return "planned"
    hangs = token.dep in ("acl", "advcl", "conj") and token.tag in ("VBG", "VBN", "VB") and token.head != head
    has_own = any(markup.dependents(head, "aux", "auxpass"))
    return _factuality(markup, token.head) if hangs and not has_own else "actual"
