"""Who stands where in a clause: subjects, objects and clauses of a word, also where the grammar leaves them unsaid."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.markup import Markup, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLAUSES = ("xcomp", "ccomp")
STEPS = 6  # how far up we look for an unsaid subject
PROMISES = frozenset(
    {"promise", "vow", "threaten", "pledge", "swear", "offer", "use", "deploy", "need", "take", "spend"}
)
"""Verbs whose unsaid second subject is their own subject even when they have an object."""

PAPERS = frozenset(
    {"statement", "declaration", "letter", "resolution", "law", "bill", "decree", "order", "petition", "motion", "note"}
)
"""Papers that say what those do who make them ("passed a law banning the party", "a statement denouncing the raid")."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The heads of what does the act and of what it is done to."""

    doer: int | None
    done_to: int | None
    passive: bool


def is_passive(markup: Markup, i: int) -> bool:
    """Whether the word is in the passive ("was shelled", "the town shelled on Monday")."""
    token = markup.tokens[i]
    if any(markup.dependents(i, "nsubjpass", "auxpass", "agent")):
        return True
    if token.tag != "VBN" or any(markup.dependents(i, *SUBJECTS, "aux")) or _interrupted(markup, i) is not None:
        return False
    if token.dep == "conj":
        return is_passive(markup, token.head)
    return token.dep == "acl" and not _is_finite(markup, i)


def _is_finite(markup: Markup, i: int) -> bool:
    """Whether a participle after a comma is the verb that its sentence lacks ("The mayor, who is ill, called for")."""
    token = markup.tokens[i]
    head = markup.tokens[token.head]
    return head.dep == "ROOT" and head.pos in ("NOUN", "PROPN") and markup.tokens[i - 1].text == ","


def _interrupted(markup: Markup, i: int) -> int | None:
    """The "has" of a perfect that the parser lost behind words set in between ("has for the first time allowed")."""
    token = markup.tokens[i]
    noun = markup.tokens[token.head]
    link = markup.tokens[noun.head]
    has = markup.tokens[link.head]
    is_broken = token.dep == "acl" and noun.dep == "pobj" and link.dep == "prep" and has.lemma == "have"
    return has.i if is_broken and has.i < link.i and object_of(markup, has.i) is None else None


def child(markup: Markup, i: int, *labels: str) -> int | None:
    """The first dependent with one of these labels."""
    found = next(markup.dependents(i, *labels), None)
    return None if found is None else found.i


def object_of(markup: Markup, i: int) -> int | None:
    """The direct object; a verb in a chain of verbs shares the one that follows ("signed and ratified a treaty")."""
    return child(markup, i, "dobj")


def behind(markup: Markup, i: int, prepositions: frozenset[str] | set[str]) -> Iterator[int]:
    """The heads of the phrases that stand behind one of these prepositions, attached to word `i`."""
    for preposition in markup.dependents(i, "prep", "dative", "agent", "prt", "advmod"):
        if preposition.lower in prepositions:
            yield from _ends(markup, preposition.i)


def _ends(markup: Markup, preposition: int) -> Iterator[int]:
    for token in markup.dependents(preposition, "pobj", "pcomp", "prep"):
        if token.dep == "prep":  # "out of the country"
            yield from _ends(markup, token.i)
        else:
            yield token.i


def sides(markup: Markup, i: int) -> Sides:
    """Who does the act of word `i`, and to whom, before asking what kind of thing each is."""
    token = markup.tokens[i]
    passive = is_passive(markup, i)
    if token.pos in ("NOUN", "PROPN"):
        return Sides(_owner(markup, i), None, False)
    subject = subject_of(markup, i)
    if passive:
        agent = next(behind(markup, i, {"by"}), None)
        return Sides(agent, subject, True)
    return Sides(subject, object_of(markup, i), False)


def subject_of(markup: Markup, i: int, steps: int = STEPS) -> int | None:
    """The head of the subject of word `i`, through relative clauses, coordination and control."""
    said = child(markup, i, *SUBJECTS)
    if said is not None:
        return _antecedent(markup, i, said)
    return _unsaid(markup, i, steps - 1) if steps else None


def _antecedent(markup: Markup, i: int, subject: int) -> int:
    """What a relative pronoun stands for; any other subject stands for itself."""
    token = markup.tokens[i]
    while token.dep == "conj":
        token = markup.tokens[token.head]
    if markup.tokens[subject].tag in ("WDT", "WP") and token.dep == "relcl":
        return token.head
    return subject


def _unsaid(markup: Markup, i: int, steps: int) -> int | None:
    """The subject of a clause that names none: that of the clause or noun it hangs on."""
    token = markup.tokens[i]
    head = markup.tokens[token.head]
    found = None
    if head.i == i:
        return None
    interrupted = _interrupted(markup, i)
    if interrupted is not None:
        found = subject_of(markup, interrupted, steps)
    elif token.dep in ("acl", "relcl"):
        is_told = token.tag == "VBG" and head.lemma.lower() in PAPERS
        by_itself = token.tag in ("VBG", "VBN") and not is_told
        found = head.i if by_itself else _controller_of_noun(markup, head, steps)
    elif token.dep == "xcomp":
        found = _controller(markup, head.i, steps)
    elif token.dep in ("conj", "advcl", "acomp", "oprd", "ccomp", "attr"):
        found = subject_of(markup, head.i, steps)
    elif token.dep == "pcomp":
        found = _through_preposition(markup, head, steps)
    return found


def _controller(markup: Markup, i: int, steps: int) -> int | None:
    """Who does what the clause under a verb says: the verb's object ("urged them to leave"), else its subject."""
    done_to = object_of(markup, i)
    keeps = markup.tokens[i].lemma in PROMISES
    if done_to is not None and not keeps:
        return done_to
    if keeps and is_passive(markup, i):  # "missiles used to strike": by whom is not said
        return None
    return subject_of(markup, i, steps)


def _controller_of_noun(markup: Markup, noun: Token, steps: int) -> int | None:
    """Who is to do it in "Russia's decision to withdraw" or "took the decision to withdraw"."""
    owner = _owner(markup, noun.i)
    if owner is not None:
        return owner
    if noun.dep == "dobj":
        return subject_of(markup, noun.head, steps)
    return None


def _through_preposition(markup: Markup, preposition: Token, steps: int) -> int | None:
    head = markup.tokens[preposition.head]
    if head.pos not in ("VERB", "AUX", "ADJ"):
        return None
    return _controller(markup, head.i, steps)


def _owner(markup: Markup, i: int) -> int | None:
    """Whose deed a noun names: "Russia's attack", "an attack by rebels", "the Taliban attack", "talks between us"."""
    said = child(markup, i, "poss")
    if said is not None:
        return said
    agent = next(behind(markup, i, {"by", "between"}), None)
    if agent is not None:
        return agent
    return next(
        (word.i for word in markup.dependents(i, "compound", "amod", "nmod") if word.pos in ("PROPN", "ADJ")), None
    )


def clause_of(markup: Markup, i: int) -> int | None:
    """The head of the clause that word `i` takes as complement ("agreed to withdraw", "demanded that they leave")."""
    found = child(markup, i, *CLAUSES)
    if found is None:
        found = child(markup, i, "oprd")
    if found is None and any(
        markup.tokens[j].lower == "to" for c in markup.dependents(i, "advcl") for j in markup.children[c.i]
    ):
        found = child(markup, i, "advcl")
    return found
