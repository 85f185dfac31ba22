"""Clauses: a sentence cut where a new predicate with its own subject, object or conjunction begins."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.markup import Markup, Sentence, Token

_ITEM = re.compile(r"(?:(?<=\n)|(?<!.))\d{1,3}\. (?=[A-Z])")
"""The number of a paragraph."""
OWN = frozenset({"ccomp", "advcl", "relcl", "parataxis", "acl", "csubj"})
"""Dependents that are clauses of their own whenever they are verbs."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
OBJECTS = ("dobj", "attr", "oprd", "acomp", "dative")
JOINTS = frozenset({"that", "and", "but", "or", "so", "while", "whereas", "as", "because", "since", "after", "before"})


@dataclass(frozen=True, slots=True)
class Clause:
    """`head` is the index of its predicate, `words` the indices of all that belongs to it and to no clause inside it.

    `subject` is the index of its subject: for a relative clause the noun it hangs on, for a second verb that of the
    first.
    """

    head: int
    words: tuple[int, ...]
    subject: int | None


def clauses(markup: Markup, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence, each word in one of them."""
    tokens = markup.tokens_of(sentence)
    heads = {token.i for token in tokens if _opens(markup, token)}
    words: dict[int, list[int]] = {head: [] for head in heads}
    for token in tokens:
        home = _without(markup, token)
        while home.i not in heads and home.head != home.i:
            home = markup.tokens[home.head]
        words.setdefault(home.i, []).append(token.i)
    for tag, said in _tagged(markup, words):
        first = words[said][0]
        words[said] = sorted([*words[said], *(i for i in words[tag] if i < first)])
        words[tag] = [i for i in words[tag] if i > first]
    for head, inside in sorted(words.items()):
        own = trimmed(markup, inside)
        if own:
            yield Clause(head, own, _subject(markup, markup.tokens[head]))


def _tagged(markup: Markup, words: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """Verbs of saying that stand after what is said, each with the verb of that: "By noon 40 had left, he said".

    Whatever stands before the words of the clause that is said belongs to it, also where the parse hangs it elsewhere.
    """
    found = [(markup.tokens[said].head, said) for said in words if markup.tokens[said].dep == "ccomp"]
    return [
        (tag, said)
        for tag, said in found
        if tag in words and words[said] and tag > words[said][-1] and words[tag] and words[tag][0] < words[said][0]
    ]


def objects(markup: Markup, clause: Clause, head: int) -> list[Token]:
    """What the predicate with this head acts on, or says of its subject."""
    return [token for token in markup.dependents(head, *OBJECTS) if token.i in clause.words]


def _opens(markup: Markup, token: Token) -> bool:
    """Whether a word is the head of a clause of its own."""
    if token.head == token.i:
        return True
    if token.pos not in ("VERB", "AUX"):
        subjects = markup.dependents(token.i, *SUBJECTS)
        return token.dep in ("ccomp", "parataxis") and any(each.lower != "it" for each in subjects)
    needed = _needed(markup, token)
    if needed is None:
        return token.dep in OWN
    return bool(needed) and any(markup.dependents(token.i, *needed))


def _needed(markup: Markup, token: Token) -> tuple[str, ...] | None:
    """Of which dependents a verb must have one to open a clause: () for never, None where its place decides."""
    is_to = any(aux.lower == "to" for aux in markup.dependents(token.i, "aux"))
    if token.dep == "pcomp":  # "left without signing the order"
        return ("dobj", "prep", "ccomp", "advmod") if markup.tokens[token.head].lower == "without" else ()
    if token.dep == "ccomp" and token.tag == "VBN":  # "could see its assets released"
        return ("aux", "auxpass", "mark")
    if token.dep == "conj":
        return (*SUBJECTS, "dobj", "prep", "advmod", "agent", "neg")
    if token.dep == "acl" and token.tag == "VBN":  # "the number of people killed in the flood"
        return (*SUBJECTS, "dobj", "ccomp")
    if token.dep in ("advcl", "acl"):  # "to pull it clear" and "dated 26 August" stay with their clause
        return () if token.tag == "VB" else (*SUBJECTS, "dobj", "prep", "ccomp", "agent")
    return (*SUBJECTS, "dobj", "auxpass") if token.dep == "relcl" and is_to else None  # "a way to work"


def _without(markup: Markup, token: Token) -> Token:
    """The verb behind a "without", which belongs to that clause; any other word as it is."""
    return next(markup.dependents(token.i, "pcomp"), token) if token.lower == "without" else token


def _subject(markup: Markup, head: Token) -> int | None:
    found = next(markup.dependents(head.i, *SUBJECTS), None)
    if head.dep in ("relcl", "acl") and (found is None or found.tag in ("WDT", "WP", "WP$")):
        return head.head
    if found is not None and found.dep != "expl":
        return found.i
    above = markup.tokens[head.head]
    if head.dep == "pcomp":
        above = markup.tokens[above.head]
    asked = next(markup.dependents(above.i, "dobj"), None) if head.dep == "xcomp" else None
    if asked is not None and any(aux.lower == "to" for aux in markup.dependents(head.i, "aux")):
        return asked.i
    if head.dep in ("conj", "advcl", "xcomp", "pcomp") and above.i != head.i:
        return _subject(markup, above)
    return None


def trimmed(markup: Markup, inside: list[int]) -> tuple[int, ...]:
    """Without the marks at its ends, the number of its paragraph and the words that only join it to another clause."""
    item = _ITEM.match(markup.text, markup.tokens[inside[0]].start) if inside else None
    words = [i for i in inside if not item or markup.tokens[i].start >= item.end()]
    while words and (markup.tokens[words[0]].pos == "PUNCT" or _joins(markup.tokens[words[0]])):
        words.pop(0)
    while words and (markup.tokens[words[-1]].pos in ("PUNCT", "CCONJ") or _joins(markup.tokens[words[-1]])):
        words.pop()
    return tuple(words)


def _joins(token: Token) -> bool:
    return token.dep in ("mark", "cc") and token.lower in JOINTS
