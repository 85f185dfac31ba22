"""The core of a predicate: what "failed to return", "is believed to be ill" or "was asked to leave" puts forward.

Verbs and adjectives over an infinitive often say only how it is meant (`tables/cores.toml`); the deed is that of the
infinitive.
"""

from dataclasses import dataclass

from onrecord.markup import Markup, Token
from onrecord.markup.modality import has_negation
from onrecord.model import Factuality
from onrecord.tables import toml

_WORDS = {kind: frozenset(words) for kind, words in toml("cores").items() if kind != "version"}
_DEEPEST = 4  # infinitives on infinitives
_MEANT: dict[str, Factuality] = {
    "held": "possible",
    "seems": "possible",
    "likely": "possible",
    "expected": "planned",
    "due": "planned",
    "commits": "planned",
    "orders": "requested",
}
_NEGATING = frozenset({"fails", "unable", "refuses", "yet"})


@dataclass(frozen=True, slots=True)
class Core:
    """The token that is the deed, whether the words over it negate it, and how they mean it, None for plainly.

    `subject` is who is to do it where that is not the subject above; `over` are the tokens that only say how.
    """

    head: int
    negates: bool = False
    factuality: Factuality | None = None
    subject: int | None = None
    over: frozenset[int] = frozenset()


def core(markup: Markup, head: int, is_cue: bool) -> Core:
    """The core of the predicate at a token; `is_cue` where its words are the cue of a statement."""
    found = Core(head)
    for _ in range(_DEEPEST):
        step = _step(markup, found.head, is_cue and found.head == head)
        if step is None:
            break
        kind, over, deed = step
        asked = next(markup.dependents(over.i, "dobj", "dative"), None) if kind == "orders" else None
        found = Core(
            head=deed.i,
            negates=found.negates ^ (kind in _NEGATING) ^ has_negation(markup, deed.i),
            factuality=found.factuality or _MEANT.get(kind),
            subject=asked.i if asked is not None else found.subject,
            over=found.over if kind == "begins" else found.over | {over.i},
        )
    return found


def _step(markup: Markup, head: int, is_cue: bool) -> tuple[str, Token, Token] | None:
    """The kind of the words over an infinitive, the word that tells it, and the infinitive; None for none."""
    verb = markup.tokens[head]
    for over in (verb, *markup.dependents(head, "acomp", "prep")):
        deed = next(markup.dependents(over.i, "xcomp"), None)
        kind = _kind(markup, verb, over, is_cue)
        if deed is not None and kind is not None and deed.pos in ("VERB", "AUX"):
            return kind, over, deed
    return None


def _kind(markup: Markup, verb: Token, over: Token, is_cue: bool) -> str | None:
    lemma = over.lemma.lower()
    if over.i != verb.i:
        kinds: tuple[str, ...] = ("unable", "due", "likely")
    elif any(markup.dependents(verb.i, "auxpass")):
        kinds = ("held", "expected")
    else:
        kinds = ("begins", "fails", "seems", *(("commits", "refuses", "orders") if is_cue else ()))
    if lemma == "have" and any(word.lower == "yet" for word in markup.dependents(verb.i, "advmod")):
        return "yet"
    return next((kind for kind in kinds if lemma in _WORDS[kind]), None)
