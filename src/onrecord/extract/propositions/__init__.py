"""Propositions: what each clause puts forward, with the findings that stand in it.

They are what reports are compared by: a claim of a case is a group of propositions from several reports.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from onrecord.extract.propositions.clauses import Clause, clauses, objects, trimmed
from onrecord.extract.propositions.core import Core, core
from onrecord.extract.propositions.frames import Frames, frames_of, is_frame, is_misread, told
from onrecord.markup import Markup, Sentence, Token
from onrecord.markup.modality import is_negated, is_withheld, modal_of, supposed_by
from onrecord.model import (
    By,
    Entity,
    Factuality,
    Proposition,
    Report,
    Span,
    Spans,
    Statement,
    StatementsAt,
)
from onrecord.model.finding import Located

NAME = "extract/propositions"
VERSION = "3"

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
    report: Report,
    markup: Markup,
    statements: tuple[Statement, ...],
    entities: tuple[Entity, ...],
    *located: Sequence[Located],
) -> tuple[Proposition, ...]:
    """The propositions of a report, in text order. `located` are its places, its times and its quantities.

    A dateline tells where the report was written and puts nothing forward.
    """
    surroundings = _Surroundings(
        markup,
        StatementsAt(statements),
        frames_of(markup, statements),
        _Inside([(mention, entity.id) for entity in entities for mention in entity.mentions]),
        tuple(_Inside([(found.span, found.id) for found in kind]) for kind in located),
    )
    found = (
        proposition
        for sentence in markup.sentences
        if report.passages[sentence.passage].kind != "dateline"
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
    """What stands around a clause, ready to be asked."""

    markup: Markup
    said: StatementsAt
    frames: Frames
    entities: _Inside
    located: tuple[_Inside, ...]


def _proposition(around: _Surroundings, sentence: Sentence, clause: Clause) -> Iterator[Proposition]:
    """The proposition of a clause, if it says enough by itself."""
    markup, head = around.markup, around.markup.tokens[clause.head]
    words = list(trimmed(markup, told(around.frames, clause)))
    above = markup.tokens[head.head]
    taken_up = head.dep == "acl" and above.dep in ("nsubj", "nsubjpass") and is_misread(around.frames, above.head)
    if not words or taken_up or _is_asked(markup, head):
        return
    deed = core(markup, clause.head, clause.head in around.frames.cues)
    subject = _subject(around, clause, deed)
    own = _terms(markup, words, deed.over)
    is_whole = bool(subject and head.dep not in HANGING) or any(markup.dependents(clause.head, "expl"))
    if len(own) < FEWEST - is_whole:
        return
    if head.i in around.frames.framing and (is_frame(around.frames, clause.head) or not _has_verb(markup, words)):
        if is_frame(around.frames, clause.head):
            deed = _deed_of(markup, words)
            subject = []
        elif around.located[-1].of(markup.span(words[0], words[-1] + 1)) or len(own) > FEWEST:
            words, own = list(clause.words), _terms(markup, clause.words, frozenset())
        else:
            return
    span = markup.span(words[0], words[-1] + 1)
    named = [markup.span(subject[0], subject[-1] + 1)] if subject and subject[0] not in words else []
    places, times, quantities = (kind.of(span) for kind in around.located)
    statement = around.said.innermost(Span(head.start, head.end)) or around.said.innermost(span)
    yield Proposition(
        id="",
        by=By(NAME, VERSION, f"clause/{head.dep.lower() or 'root'}"),
        start=span.start,
        end=span.end,
        predicate=markup.tokens[deed.head].lemma.lower(),
        trigger=markup.spans(_predicate(markup, deed.head)),
        terms=(*_terms(markup, _before(markup, clause, subject), frozenset()), *own),
        negated=_is_negated(markup, clause.head) ^ deed.negates ^ is_withheld(markup, clause.head),
        factuality=_factuality(markup, clause.head, deed),
        sentence=sentence.span,
        subject=markup.spans(subject),
        object=_objects(markup, clause, deed.head),
        doer=_doer(markup, deed.head),
        statement=statement.id if statement else None,
        entities=tuple(dict.fromkeys(id_ for each in (*named, span) for id_ in around.entities.of(each))),
        places=places,
        times=times,
        quantities=quantities,
    )


def _deed_of(markup: Markup, words: Sequence[int]) -> Core:
    """The deed in a stretch that the parse has no verb for: what a modal verb stands before, else its first verb."""
    inside = set(words)
    modal = next((i for i in words if markup.tokens[i].tag == "MD"), None)
    if modal is not None:
        after = (i for i in words if i > modal and markup.tokens[i].pos in ("VERB", "NOUN", "PROPN"))
        return Core(next(after, modal), factuality=MODALS.get(markup.tokens[modal].lower))
    top = next((i for i in words if markup.tokens[i].head not in inside or markup.tokens[i].head == i), words[0])
    return Core(next((token.i for token in markup.dependents(top, "acl") if token.i in inside), top))


def _subject(around: _Surroundings, clause: Clause, deed: Core) -> list[int]:
    """The words of the subject; of a verb joined to "she added" inside what she added, that of what she said first."""
    subject = clause.subject if deed.subject is None else deed.subject
    head = around.markup.tokens[clause.head]
    if (
        head.dep == "conj"
        and head.head in around.frames.cues
        and subject in around.frames.framing
        and head.i not in around.frames.framing
    ):
        said = around.markup.dependents(head.head, "ccomp")
        subjects = (noun.i for verb in said for noun in around.markup.dependents(verb.i, "nsubj", "nsubjpass"))
        is_said = around.said.innermost(Span(head.start, head.end)) == around.frames.cues[head.head]
        subject = next(subjects, subject) if is_said else subject
    return [] if subject is None else _phrase(around.markup, subject)


def _is_negated(markup: Markup, head: int) -> bool:
    """Whether the grammar says no: also of what is left undone ("without signing it"), never of "not only"."""
    token = markup.tokens[head]
    if token.dep == "pcomp":
        return not is_negated(markup, head)
    return is_negated(markup, head)


def _doer(markup: Markup, head: int) -> Spans:
    """Who does it in the passive: "by the army"."""
    by = next(markup.dependents(head, "agent"), None)
    noun = next(markup.dependents(by.i, "pobj"), None) if by is not None else None
    return markup.spans(_phrase(markup, noun.i)) if noun is not None else ()


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


def _terms(markup: Markup, words: Iterable[int], over: Set[int]) -> tuple[str, ...]:
    """The lemmas of the content words, without those that only say how it is meant."""
    found = (markup.tokens[i] for i in words if i not in over)
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


def _objects(markup: Markup, clause: Clause, head: int) -> Spans:
    inside = set(clause.words)
    return markup.spans(i for noun in objects(markup, clause, head) for i in _phrase(markup, noun.i) if i in inside)


def _is_to(markup: Markup, token: Token) -> bool:
    """ "The bridge is to be opened": arranged, not done."""
    return token.lemma == "be" and any(
        aux.lower == "to" for verb in markup.dependents(token.i, "xcomp") for aux in markup.dependents(verb.i, "aux")
    )


def _is_asked(markup: Markup, head: Token) -> bool:
    """ "It is unclear who sent it": a question inside a sentence puts nothing forward."""
    opening = markup.tokens[min(markup.subtree(head.i))]
    return head.dep in ("ccomp", "pcomp", "csubj") and opening.lower in ASKING


def _factuality(markup: Markup, head: int, deed: Core) -> Factuality:
    """What mood and modal verbs say, else the words over the deed."""
    mood = _mood(markup, head)
    return deed.factuality or mood if mood == "actual" else mood


def _mood(markup: Markup, head: int) -> Factuality:
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
    return _mood(markup, token.head) if hangs and not has_own else "actual"
