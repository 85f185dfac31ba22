"""Who speaks and which words make the cue, read off the parse."""

from collections.abc import Iterable, Iterator

from onrecord.markup import Markup, Token

SUBJECTS = ("nsubj", "csubj", "nsubjpass")
NOMINAL = ("PROPN", "NOUN", "PRON")
_CUE_PARTS = ("aux", "auxpass", "neg", "prt")
_VESSELS = frozenset(
    f"{noun}{plural}"
    for noun in (
        "statement",
        "letter",
        "email",
        "message",
        "tweet",
        "interview",
        "speech",
        "memo",
        "note",
        "post",
        "release",
    )
    for plural in ("", "s")
)
_QUOTED = frozenset({"quoted", "cited", "heard"})  # "X was quoted as saying": X is the one who said it
_LINKING = frozenset({"remain", "become", "stay", "seem"})
_NONE: frozenset[int] = frozenset()


def source_of(markup: Markup, i: int) -> frozenset[int]:
    """The words that name who says, thinks or does what the verb at `i` says; empty when nobody is named."""
    if is_passive(markup, i) and markup.tokens[i].lower not in _QUOTED:
        return _agent(markup, i)
    for step in _governors(markup, i):
        subject = next(markup.dependents(step, *SUBJECTS), None)
        if subject is not None:
            return _NONE if _is_empty(markup, subject) else phrase(markup, subject.i)
        if markup.tokens[step].pos in ("NOUN", "PROPN", "PRON"):
            return phrase(markup, step, without=i)
    return _NONE


def _governors(markup: Markup, i: int) -> Iterator[int]:
    """The verb itself, then those above it whose subject it shares: "rose, saying", "came to say", "left and said".

    A noun it hangs on is the one ("a poll showing"), but "issued a statement saying" leads on to who issued it.
    """
    yield i
    token = markup.tokens[i]
    for _ in range(6):
        if token.dep not in ("conj", "xcomp", "advcl", "pcomp", "acl", "prep") or token.head == token.i:
            return
        below, token = token, markup.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            yield token.i
        elif below.dep == "acl":
            verb = markup.tokens[token.head]
            if token.dep != "dobj" or token.lower not in _VESSELS or verb.pos != "VERB":
                yield token.i
                return
            token = verb
            yield token.i
        elif token.pos not in ("ADP", "ADJ"):
            return


def _is_empty(markup: Markup, subject: Token) -> bool:
    """Whether a subject only fills its place: "it is unclear", "there are fears"."""
    verb = markup.tokens[subject.head]
    return subject.lower == "there" or (subject.lower == "it" and (verb.pos == "AUX" or verb.lemma in _LINKING))


def is_passive(markup: Markup, i: int) -> bool:
    """Whether a verb stands in the passive; the parser's "he's said that ..." is none."""
    token = markup.tokens[i]
    marks = [child for child in markup.dependents(i) if child.dep in ("nsubjpass", "auxpass", "aux")]
    if not marks:
        return token.tag == "VBN" and token.dep in ("acl", "advcl")
    if any(mark.dep == "auxpass" and mark.lower in ("'s", "’s") for mark in marks):
        return next(markup.dependents(i, "ccomp"), None) is None
    return any(mark.dep != "aux" for mark in marks)


def _agent(markup: Markup, i: int) -> frozenset[int]:
    for by in markup.dependents(i, "agent"):
        for who in markup.dependents(by.i, "pobj"):
            return phrase(markup, who.i)
    return _NONE


def beside(markup: Markup, i: int, content: set[int] | frozenset[int]) -> frozenset[int]:
    """The name or noun next to a cue verb whose subject the parse has missed; empty in the passive."""
    if is_passive(markup, i):
        return _NONE
    before = i - 2 if i > 1 and markup.tokens[i - 1].text == "," else i - 1
    for place in (i + 1, before):
        if not 0 <= place < len(markup.tokens) or place in content:
            continue
        head = markup.tokens[place]
        if head.sentence != markup.tokens[i].sentence or head.pos not in NOMINAL:
            continue
        while head.head not in (head.i, i) and markup.tokens[head.head].pos in NOMINAL:
            head = markup.tokens[head.head]
        return phrase(markup, head.i) - content - {i}
    return _NONE


def phrase(markup: Markup, i: int, without: int | None = None) -> frozenset[int]:
    """A noun with all that belongs to it: title, apposition, relative clause; without what hangs on token `without`."""
    inside = set(markup.subtree(i))
    if without is not None:
        inside -= set(markup.subtree(without))
    return trim(markup, inside)


def trim(markup: Markup, indices: Iterable[int]) -> frozenset[int]:
    """These words without the commas, stops and dashes at the ends of each unbroken run; quotation marks stay."""
    kept = set(indices)
    for step in (1, -1):
        for i in sorted(kept, reverse=step < 0):
            if i - step not in kept and is_edge(markup.tokens[i]):
                kept.discard(i)
    return frozenset(kept)


def is_edge(token: Token) -> bool:
    """Whether a token is punctuation other than a quotation mark."""
    return token.pos == "PUNCT" and token.text not in _MARKS


_MARKS = frozenset(['"', "“", "”", "„", "«", "»", "''", "``", "‘", "’", "'", "`", "(", ")", "?", "!"])


def cue_of(markup: Markup, i: int, *more: int) -> frozenset[int]:
    """The cue around a verb or noun: auxiliaries, negation, particle, and adverbs that stand before it; plus `more`."""
    own = {i, *more, *(child.i for child in markup.dependents(i, *_CUE_PARTS))}
    for adverb in reversed(list(markup.dependents(i, "advmod"))):
        if adverb.i + 1 in own and adverb.tag != "WRB" and not markup.children[adverb.i]:
            own.add(adverb.i)
    return frozenset(own)
