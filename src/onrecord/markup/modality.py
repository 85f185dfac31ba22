"""The small words beside a predicate: negation, modal verbs, "if"."""

from onrecord.markup.markup import Markup, Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly"})
NEARLY = frozenset({"barely", "nearly", "almost"})
EMPTY = frozenset({"no", "none", "nobody", "nothing", "neither"})
MEANS = frozenset({"moment", "time", "point", "stage", "way", "means", "circumstance", "account", "condition", "event"})
"""Nouns of phrases that say no to a whole clause: "at no time", "under no circumstances"."""
EVIDENCE = frozenset({"sign", "evidence", "indication", "proof", "suggestion", "hint", "trace", "reason", "truth"})
TRUE = frozenset({"true", "correct", "right", "case", "fact", "accurate"})
SUPPOSING = frozenset({"if", "unless", "whether", "lest", "provided"})


def modal_of(markup: Markup, i: int) -> str | None:
    """The modal verb over token `i`, shared along "and" ("will arrest and deport")."""
    for token in markup.dependents(i, "aux"):
        if token.tag == "MD":
            return token.lower
    token = markup.tokens[i]
    return modal_of(markup, token.head) if token.dep == "conj" and token.tag == "VB" else None


def is_negated(markup: Markup, i: int) -> bool:
    """Whether token `i` is negated: itself, by its subject or object ("found no sign"), or along "or"."""
    return not _is_not_until(markup, i) and has_negation(markup, i)


def has_negation(markup: Markup, i: int) -> bool:
    """Whether words of negation bear on token `i`, whatever else stands there ("will not leave until May")."""
    token = markup.tokens[i]
    joined = token.dep == "conj" and any(cc.lower in ("or", "nor") for cc in markup.dependents(token.head, "cc"))
    if joined and token.head != i and has_negation(markup, token.head):
        return True
    if any(_says_no(markup, word) for word in markup.dependents(i)):
        return True
    if any(_is_never(markup, word) for word in markup.dependents(i, "prep")):
        return True
    parts = markup.dependents(i, "nsubj", "nsubjpass", "dobj", "attr")
    return any(part.lower in EMPTY or _is_none_of(markup, part) for part in parts)


def _says_no(markup: Markup, word: Token) -> bool:
    """Whether a word beside a predicate negates it: "not", "no longer", but not the "not" of "not only"."""
    if word.lower == "longer":
        return any(beside.lower == "no" for beside in markup.dependents(word.i))
    after = markup.tokens[word.i + 1 : word.i + 2]
    only = bool(after) and after[0].lower in ("only", "just", "merely")
    return (word.dep == "neg" or word.lower in NEGATIONS) and not only


def _is_never(markup: Markup, preposition: Token) -> bool:
    """ "at no moment", "under no circumstances"."""
    nouns = markup.dependents(preposition.i, "pobj")
    return any(noun.lemma.lower() in MEANS and _is_none_of(markup, noun) for noun in nouns)


def is_undone(markup: Markup, i: int) -> bool:
    """Whether the deed of token `i` was not done: it is negated, or only nearly came about.

    What will not be done until something else is ("will not leave until May") counts as not done.
    """
    if any(word.lower in NEARLY for word in markup.dependents(i)):
        return True
    return has_negation(markup, i) if modal_of(markup, i) else is_negated(markup, i)


def _is_not_until(markup: Markup, i: int) -> bool:
    """ "was not opened until 9 September": it was, later."""
    return any(word.lower == "until" for word in markup.dependents(i, "prep")) or any(
        mark.lower == "until"
        for clause in markup.dependents(i, "advcl")
        for mark in markup.dependents(clause.i, "mark")
    )


def _is_none_of(markup: Markup, noun: Token) -> bool:
    """ "no sign", "neither account", "not one siren"."""
    return any(
        det.lower in ("no", "neither", "not", "hardly", "scarcely")
        or any(word.lower == "not" for word in markup.dependents(det.i))
        for det in markup.dependents(noun.i)
    )


def is_withheld(markup: Markup, i: int) -> bool:
    """Whether a clause stands under words that say it is not so: "found no sign that", "it is not true that"."""
    token = markup.tokens[i]
    above = markup.tokens[token.head]
    if above.i == token.i or token.dep not in ("ccomp", "acl", "csubj", "relcl"):
        return False
    if above.lemma.lower() in EVIDENCE:
        verb = markup.tokens[above.head]
        return _is_none_of(markup, above) or (verb.i != above.i and is_negated(markup, verb.i))
    says_true = above.lemma.lower() in TRUE or any(
        word.lemma.lower() in TRUE for word in markup.dependents(above.i, "acomp", "attr")
    )
    return says_true and (is_negated(markup, above.i) or is_negated(markup, above.head))


def supposed_by(markup: Markup, i: int) -> str | None:
    """The word that makes the clause of token `i` a mere supposition ("if", "unless"), if one opens it."""
    return next((mark.lower for mark in markup.dependents(i, "mark", "advmod") if mark.lower in SUPPOSING), None)
