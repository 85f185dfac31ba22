"""How likely an event is to have happened, by a linear model over what stands beside and above it.

The model was trained on web text scored by people from −3 (certainly did not happen) to 3 (certainly did); see the card
weights/factuality.md. It knows grammar and governors, never the event's own word.
"""

from collections.abc import Iterator
from math import exp

from onrecord import weights
from onrecord.extract.events.factuality.verdict import Verdict, words
from onrecord.markup import Markup, Token
from onrecord.markup.modality import is_undone, modal_of

MODEL = "factuality"
HOPS = 3
DOUBT = 0.45
"""The chance below which a verb without any cue is not taken to have happened; read off training news."""


def chance(markup: Markup, i: int) -> float:
    """The probability that the event at token `i` happened or is happening, as the sentence tells it."""
    model = weights.linear(MODEL)
    return 1 / (1 + exp(-(model.scale * score(markup, i) + model.shift)))


def silent(markup: Markup, i: int) -> Verdict | None:
    """What the model makes of a verb of which no cue says anything; None where it takes it to have happened."""
    token = markup.tokens[i]
    hearsay = token.dep == "xcomp" and markup.tokens[token.head].lemma.lower() in words("only", "hearsay")
    if token.pos != "VERB" or hearsay or chance(markup, i) >= DOUBT:
        return None
    if token.tag == "VB":
        return Verdict("planned", "it is what something else is done for")
    return Verdict("possible", "sentences built like this one seldom tell what happened")


def score(markup: Markup, i: int) -> float:
    """From about −3 (certainly did not happen) to about 3 (certainly did)."""
    model = weights.linear(MODEL)
    return model.base + sum(model.features.get(name, 0.0) for name in set(features(markup, i)))


def features(markup: Markup, i: int) -> Iterator[str]:
    """What the model looks at, as names ("modal=will", "above=xcomp plan")."""
    yield from _own(markup, i)
    token = markup.tokens[i]
    for hop in range(1, HOPS + 1):
        head = markup.tokens[token.head]
        if head.i == token.i:
            yield f"{hop} root"
            return
        yield from _above(markup, token, head, hop)
        token = head


def _own(markup: Markup, i: int) -> Iterator[str]:
    token = markup.tokens[i]
    negated = "not" if is_undone(markup, i) else ""
    modal = modal_of(markup, i) or ""
    helpers = " ".join(aux.lower for aux in markup.dependents(i, "aux", "auxpass"))
    yield f"form={token.tag} {modal} {negated}"
    yield f"helpers={helpers} {negated}"
    yield f"link={token.dep} {token.tag}"
    subject = next(markup.dependents(i, "nsubj", "nsubjpass"), None)
    yield f"subject={_subject(subject)} {modal}"
    for word in markup.dependents(i, "advmod", "mark", "neg", "det", "prt", "intj", "cc"):
        yield f"beside={word.lower}"
    last = markup.tokens[markup.sentences[token.sentence].last - 1]
    yield f"end={last.text if last.text in '?!.' else ''} {token.dep == 'ROOT'}"


def _subject(token: Token | None) -> str:
    if token is None:
        return "none"
    return token.lower if token.pos == "PRON" else "noun"


def _above(markup: Markup, token: Token, head: Token, hop: int) -> Iterator[str]:
    negated = " not" if is_undone(markup, head.i) else ""
    yield f"{hop} {token.dep} {head.lemma.lower()}{negated}"
    yield f"up {head.lemma.lower()}{negated}"
    yield f"{hop} {token.dep} {head.tag} {modal_of(markup, head.i) or ''}{negated}"
    if any(markup.dependents(head.i, "mark", "advmod")) and hop == 1:
        yield from (f"1 {word.lower}" for word in markup.dependents(head.i, "mark", "advmod"))
