"""What can be seen of a predicate in its sentence, to judge what kind of act it is: named traits, groups of words."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.events.clauses import clause_of, object_of
from onrecord.extract.events.fitting import Predicate, fit
from onrecord.extract.events.lexicon import frames_of, lemma_of
from onrecord.markup import Markup, Token

SLOTS = ("self", "object", "clause", "below", "behind", "around", "above")
"""The groups of words whose meaning counts: the predicate, what it is done to, the clause it takes and that clause's
object, what stands behind its prepositions, all content words below it, and the word above it."""
CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
NEAR = 40  # words below a predicate that are looked at
CLAUSAL = ("xcomp", "ccomp", "acl", "relcl", "advcl", "conj", "pcomp")


@dataclass(frozen=True, slots=True)
class Traits:
    """The named traits of one predicate, and the lemmas that stand in each of the SLOTS."""

    named: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]


def traits(predicate: Predicate) -> Traits:
    """All that is seen of a predicate."""
    markup, i = predicate.markup, predicate.i
    slots = _slots(predicate)
    named = [
        *_own(predicate),
        *_joined(markup, predicate, slots),
        *_sides(predicate),
        *_votes(predicate),
        *(f"w={word}" for word in slots["around"]),
    ]
    above = markup.tokens[markup.tokens[i].head]
    if above.i != i and markup.tokens[i].dep in CLAUSAL:
        named.append(f"a={markup.tokens[i].dep}|{lemma_of(above)}")
    return Traits(tuple(named), tuple(tuple(slots[slot]) for slot in SLOTS))


def _slots(predicate: Predicate) -> dict[str, list[str]]:
    markup, i = predicate.markup, predicate.i
    token = markup.tokens[i]
    clause = clause_of(markup, i)
    below = None if clause is None else object_of(markup, clause)
    done_to = predicate.sides.done_to
    return {
        "self": [lemma_of(token)],
        "object": [] if done_to is None else [lemma_of(markup.tokens[done_to])],
        "clause": [] if clause is None else [lemma_of(markup.tokens[clause])],
        "below": [] if below is None else [lemma_of(markup.tokens[below])],
        "behind": [lemma_of(end) for _, end in _phrases(predicate)],
        "around": sorted({lemma_of(t) for t in _content(markup, i)}),
        "above": [] if token.head == i else [lemma_of(markup.tokens[token.head])],
    }


def _content(markup: Markup, i: int) -> Iterator[Token]:
    for j in markup.subtree(i)[:NEAR]:
        if markup.tokens[j].pos in CONTENT:
            yield markup.tokens[j]


def _phrases(predicate: Predicate) -> Iterator[tuple[str, Token]]:
    """The prepositions on the predicate or its object, each with the head of what stands behind it."""
    markup = predicate.markup
    carriers = (predicate.i, *(() if predicate.sides.done_to is None else (predicate.sides.done_to,)))
    for carrier in carriers:
        for link in markup.dependents(carrier, "prep", "dative"):
            for end in markup.dependents(link.i, "pobj", "pcomp"):
                yield link.lower, end


def _own(predicate: Predicate) -> Iterator[str]:
    """The word itself, with its particle, voice, tense, auxiliaries and negation."""
    markup, token = predicate.markup, predicate.markup.tokens[predicate.i]
    lemma = lemma_of(token)
    yield f"v={lemma}|{token.pos}"
    yield f"t={token.tag}"
    yield f"d={token.dep}"
    if predicate.sides.passive:
        yield "passive"
    for beside in markup.dependents(predicate.i, "prt", "aux", "neg"):
        said = "not" if beside.dep == "neg" else beside.lower
        yield f"{beside.dep}={said}"
        yield f"{beside.dep}={said}|{lemma}"


def _joined(markup: Markup, predicate: Predicate, slots: dict[str, list[str]]) -> Iterator[str]:
    """The predicate together with each word that it governs."""
    verb = slots["self"][0]
    for slot in ("object", "clause", "below"):
        for word in slots[slot]:
            yield f"{slot}={word}"
            yield f"{verb}|{slot}={word}"
    for link, end in _phrases(predicate):
        yield f"p={link}"
        yield f"{verb}|p={link}"
        yield f"p={link}|{lemma_of(end)}"


def _sides(predicate: Predicate) -> Iterator[str]:
    """What kinds of parties stand on the two sides."""
    for side, i in (("doer", predicate.sides.doer), ("done_to", predicate.sides.done_to)):
        if i is None:
            yield f"{side}=none"
            continue
        parties = predicate.parties
        yield f"{side}={parties.standing(i)}"
        yield f"{side}={parties.names.sector_of(i)}"
        yield f"{side}={parties.names.label(i)}"


def _votes(predicate: Predicate) -> Iterator[str]:
    """What the lexicon says: the types its word may be, and the type of the first frame that fits."""
    token = predicate.markup.tokens[predicate.i]
    frames = frames_of(token.pos, lemma_of(token))
    for kind in {frame.type for frame in frames}:
        yield f"lexicon={kind}"
    fitting = next((frame for frame in frames if fit(predicate, frame)), None)
    if fitting:
        yield f"frame={fitting.type}"
