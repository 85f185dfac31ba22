"""Whether an event happened at all: by modals, negation, conditions, the words above it and its statement."""

from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import Factuality, Statement

NEGATIONS = frozenset({"not", "n't", "never", "n’t", "nor", "neither"})
ABOVE = (
    "xcomp",
    "ccomp",
    "pcomp",
    "acl",
    "dobj",
    "pobj",
    "prep",
    "advcl",
    "conj",
    "oprd",
    "nsubj",
    "nsubjpass",
    "attr",
)
STEPS = 6


@cache
def _governors() -> dict[str, Factuality]:
    return {word: kind for kind, words in tables.toml("factuality")["governors"].items() for word in words}


@cache
def _modals() -> dict[str, Factuality]:
    return {word: kind for kind, words in tables.toml("factuality")["modals"].items() for word in words}


@cache
def _suppositions() -> frozenset[str]:
    return frozenset(tables.toml("factuality")["suppositions"]["words"])


@cache
def _doubts() -> frozenset[str]:
    return frozenset(tables.toml("factuality")["adverbs"]["possible"])


def factuality(markup: Markup, i: int, statement: Statement | None) -> tuple[Factuality, str]:
    """What the report says about whether the event at token `i` happened, and the words that say so.

    The nearest cue decides; a statement counts only where the sentence itself leaves the event looking actual.
    """
    found = _in_the_sentence(markup, i)
    if found:
        return found
    if statement:
        inherited = _from_statement(statement)
        if inherited:
            return inherited, f"it stands in a statement of the kind “{statement.act}”"
    return "actual", "nothing beside it says otherwise"


def modal_of(markup: Markup, i: int) -> str | None:
    """The modal verb over token `i`, shared along "and" ("will arrest and deport")."""
    for token in markup.dependents(i, "aux"):
        if token.lower in _modals():
            return token.lower
    token = markup.tokens[i]
    if token.dep == "conj" and token.tag == "VB":
        return modal_of(markup, token.head)
    return None


def is_negated(markup: Markup, i: int) -> bool:
    """Whether token `i` is negated, itself or along "or" ("did not attack or loot")."""
    token = markup.tokens[i]
    joined = token.dep == "conj" and any(cc.lower in ("or", "nor") for cc in markup.dependents(token.head, "cc"))
    if joined and is_negated(markup, token.head):
        return True
    return any(token.dep == "neg" or token.lower in NEGATIONS for token in markup.dependents(i)) or any(
        det.lower == "no"
        for thing in markup.dependents(i, "dobj", "nsubj")
        for det in markup.dependents(thing.i, "det")
    )


def _in_the_sentence(markup: Markup, i: int) -> tuple[Factuality, str] | None:
    token = markup.tokens[i]
    own = _own(markup, i)
    if own:
        return own
    for _ in range(STEPS):
        if token.head == token.i or token.dep not in ABOVE:
            return None
        if token.dep == "advcl" and (mark := _supposition(markup, token)):
            return "hypothetical", f"it stands after “{mark}”"
        above = markup.tokens[token.head]
        found = _from_above(markup, token, above)
        if found:
            return found
        if above.pos == "VERB" and token.dep in ("dobj", "nsubj", "nsubjpass"):
            return None  # what a verb is about is taken as given ("avoids the question of the raid")
        token = above
    return None


def _own(markup: Markup, i: int) -> tuple[Factuality, str] | None:
    """What the words right beside the event say."""
    modal = modal_of(markup, i)
    found: tuple[Factuality, str] | None = None
    if is_negated(markup, i):
        found = "denied", "the sentence says it did not happen"
    elif mark := _supposition(markup, markup.tokens[i]):
        found = "hypothetical", f"it stands after “{mark}”"
    elif modal == "would" and _is_reported_past(markup, i):
        found = "planned", "“would” is reported future"
    elif doubt := next((word.lower for word in markup.dependents(i, "advmod") if word.lower in _doubts()), None):
        found = "possible", f"it stands with “{doubt}”"
    elif modal:
        found = _modals()[modal], f"it stands with “{modal}”"
    elif markup.tokens[i].dep == "xcomp" and _is_going(markup, markup.tokens[i].head):
        found = "planned", "it stands with “going to”"
    elif governor := next((aux for aux in markup.dependents(i, "aux") if aux.lemma in _governors()), None):
        found = _governors()[governor.lemma], f"it stands under “{governor.lower}”"
    return found


def _is_going(markup: Markup, i: int) -> bool:
    return markup.tokens[i].lower == "going"


def _supposition(markup: Markup, token: Token) -> str | None:
    for mark in markup.dependents(token.i, "mark", "advmod"):
        if mark.lower in _suppositions():
            return mark.lower
    return None


def _is_reported_past(markup: Markup, i: int) -> bool:
    """Whether "would" is the "will" of a past report ("said it would withdraw")."""
    token = markup.tokens[i]
    while token.dep == "conj":
        token = markup.tokens[token.head]
    return token.dep == "ccomp" and markup.tokens[token.head].tag in ("VBD", "VBN")


def _from_above(markup: Markup, token: Token, above: Token) -> tuple[Factuality, str] | None:
    """What the next word up says of what stands under it."""
    is_verb = above.pos in ("VERB", "AUX")
    modal = modal_of(markup, above.i) if token.dep in ("xcomp", "dobj", "nsubj") else None
    if token.dep == "nsubj" and is_verb:
        return ("hypothetical", f"it is the subject of “would {above.lower}”") if modal == "would" else None
    if token.dep in ("conj", "nsubjpass") and is_verb:
        return None
    if token.dep == "advcl" and is_verb and not any(aux.lower == "to" for aux in markup.dependents(token.i, "aux")):
        return None
    kind = _governors().get(above.lemma.lower())
    if kind is None or (above.pos == "VERB" and token.dep == "dobj" and kind == "planned"):
        return (_modals()[modal], f"it stands under “{modal} {above.lower}”") if modal else None
    if is_negated(markup, above.i) and kind in ("planned", "possible"):
        return "denied", f"it stands under a negated “{above.lower}”"
    return kind, f"it stands under “{above.lower}”"


def _from_statement(statement: Statement) -> Factuality | None:
    if statement.polarity == "negative":
        return "denied"
    said: Factuality | None = tables.toml("factuality")["acts"].get(statement.act)
    if said:
        return said
    return "possible" if statement.certainty in ("possible", "probable") else None
