"""Which word above an event governs it, and what that word makes of it: rules over the links of the parse.

A rule answers None where it has nothing to say; the first that has decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from onrecord.extract.events.factuality.beside import is_indefinite
from onrecord.extract.events.factuality.verdict import kinds, words
from onrecord.markup import Markup, Token
from onrecord.markup.modality import modal_of
from onrecord.model import Factuality

TENSED = frozenset({"had", "has", "have", "was", "were", "is", "are", "did", "does"})
CLAUSES = frozenset({"xcomp", "ccomp", "acl", "acomp", "oprd", "attr", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "nsubjpass", "compound", "pobj", "attr", "dative", "nmod"})
LINKING = frozenset({"be", "remain", "seem", "appear", "become", "look"})


@dataclass(frozen=True, slots=True)
class Link:
    """A governor and its effect on the event under it.

    `passes` hands on what is said of the governor itself, `cut` says that nothing above matters. `fixed` is what the
    event is whatever the governor is; `given` says that a governor which is itself denied leaves the event standing.
    """

    governor: Token
    effect: Factuality | Literal["passes", "cut"]
    word: str = ""
    fixed: Factuality | None = None
    given: bool = False


Rule = Callable[[Markup, Token, Token], Link | None]
"""From the event's token and its head to a link."""


def link(markup: Markup, token: Token) -> Link | None:
    """The link from a token to what governs it; None where it stands by itself."""
    head = markup.tokens[token.head]
    if head.i == token.i:
        return None
    return next((found for rule in _rules(markup, token, head) if (found := rule(markup, token, head))), None)


def _rules(markup: Markup, token: Token, head: Token) -> tuple[Rule, ...]:
    is_noun = token.pos in ("NOUN", "PROPN")
    if token.dep in ("pobj", "pcomp") and (head.pos not in ("NOUN", "VERB") or head.lower in kinds("suppositions")):
        return BEHIND
    if token.dep == "nsubj":
        return SUBJECT if is_noun else ()
    if token.dep in OBJECTS and is_noun:
        return OBJECT
    if token.dep == "advcl":
        return ADVERBIAL
    is_clause = token.dep in CLAUSES or (token.dep == "relcl" and _completes(markup, token))
    return CLAUSE if is_clause or token.dep == "pcomp" else ()


def lemma_of(markup: Markup, token: Token) -> str:
    """The lemma of a governor, with its particle if it has one ("call off")."""
    lemma = token.lemma.lower()
    particle = next(markup.dependents(token.i, "prt"), None) if token.pos == "VERB" else None
    return f"{lemma} {particle.lower}" if particle else lemma


def _governed(markup: Markup, governor: Token, group: str) -> Link | None:
    effect = kinds(group).get(lemma_of(markup, governor))
    return Link(governor, effect, governor.lower) if effect else None


def _is_infinitive(markup: Markup, i: int) -> bool:
    return any(aux.lower == "to" for aux in markup.dependents(i, "aux"))


def _completes(markup: Markup, token: Token) -> bool:
    """Whether what is parsed as a relative clause says what its noun is about ("threats to mine", "a fear that")."""
    own = ("nsubj", "nsubjpass", "dobj")
    is_that = any(word.lower == "that" and word.dep not in own for word in markup.dependents(token.i))
    return _is_infinitive(markup, token.i) or is_that


# Clauses under a verb, a noun or an adjective.


def _guarding(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "soldiers guarding the camp"."""
    bare = not _is_infinitive(markup, token.i) and not any(markup.dependents(token.i, "mark"))
    return Link(head, "cut") if token.dep == "acl" and bare else None


def _to_come(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "is to visit", "has yet to visit", "has to leave", "is going to leave"."""
    if not _is_infinitive(markup, token.i) or (head.lemma not in ("have", "be") and head.lower != "going"):
        return None
    word = f"{head.lower} to"
    if head.lower == "were" and head.i == markup.sentences[head.sentence].first:
        return Link(head, "hypothetical", word, fixed="hypothetical")
    if any(adverb.lower == "yet" for adverb in markup.dependents(head.i, "advmod")):
        return Link(head, "denied", "yet to", fixed="denied")
    return Link(head, "requested" if head.lemma == "have" else "planned", word)


def _said_of_it(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "it is possible that", "an attack is unlikely"."""
    if head.pos != "AUX" and head.lemma not in LINKING:
        return None
    near = markup.dependents(head.i, "acomp", "attr", "oprd", "advmod")
    found = (_governed(markup, said, "governors") for said in near if said.i != token.i)
    return next((found for found in found if found), None)


def _wanted(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "wants the agency to publish"."""
    is_other = any(markup.dependents(token.i, "nsubj", "nsubjpass"))
    return Link(head, "requested", head.lower) if is_other and head.lemma in words("wishing", "verbs") else None


def _vowed(markup: Markup, token: Token, head: Token) -> Link | None:
    """A blow vowed, or a warning of what one will do oneself ("warned that his men would shoot")."""
    lemma = head.lemma.lower()
    if lemma in words("wishing", "vows") and token.lemma.lower() in words("wishing", "hostile"):
        return Link(head, "threatened", head.lower)
    if lemma != "warn" or modal_of(markup, token.i) not in words("wishing", "modals"):
        return None
    subjects = markup.dependents(token.i, "nsubj")
    near = (word for subject in subjects for word in (subject, *markup.dependents(subject.i, "poss")))
    return Link(head, "threatened", head.lower) if any(word.lower in words("wishing", "own") for word in near) else None


def _taken_as_given(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "did not say why it raised the rate", "it is unclear who paid": it did, somebody paid."""
    asks = any(word.tag in ("WRB", "WP") for word in markup.dependents(token.i, "advmod", "nsubj", "nsubjpass", "dobj"))
    return Link(head, "cut") if token.dep == "ccomp" and asks else None


def _granted(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "decided to allow flights": they are allowed by deciding it."""
    is_grant = head.lemma.lower() in words("granting", "by") and token.lemma.lower() in words("granting", "what")
    return Link(head, "passes") if is_grant else None


def _told(markup: Markup, token: Token, head: Token) -> Link | None:
    """A verb of asking or agreeing that tells instead ("insisted the police had acted", "agreed that it failed")."""
    lemma = lemma_of(markup, head)
    if token.dep != "ccomp" or lemma not in kinds("governors"):
        return None
    tensed = token.tag in ("VBD", "VBZ") or any(
        aux.lower in TENSED for aux in markup.dependents(token.i, "aux", "auxpass")
    )
    tells = lemma in words("only", "infinitive") or (lemma in words("only", "telling") and tensed)
    return Link(head, "passes") if tells else None


def _clause(markup: Markup, token: Token, head: Token) -> Link | None:
    """Any other governor; what is said or known by an ordinary verb stands by itself, the rest hangs on its head."""
    found = _governed(markup, head, "governors")
    if found:
        return found
    stands = token.dep == "ccomp" and head.pos == "VERB" and not _is_infinitive(markup, token.i)
    return Link(head, "cut" if stands else "passes")


# Nouns as subjects and objects.


def _object(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "planned an attack", "attack plans", "did not launch an attack"."""
    found = _governed(markup, head, "objects")
    if found:  # "did not order the raid": there was one
        return Link(head, found.effect, found.word, given=found.effect != "denied" and not is_indefinite(markup, token))
    if head.pos not in ("VERB", "AUX"):
        return _governed(markup, head, "governors") if token.dep == "compound" else None
    is_hearsay = kinds("governors").get(token.lemma.lower()) == "possible"  # "rumours ... could not be confirmed"
    carries = head.lemma.lower() in words("carriers", "verbs") or (is_indefinite(markup, token) and not is_hearsay)
    return Link(head, "passes") if carries else None


def _subject(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "talks will take place", "an attack would be a disaster"."""
    found = _governed(markup, head, "subjects")
    happens = head.lemma.lower() in words("carriers", "happening") or is_indefinite(markup, token)
    return found or (Link(head, "passes") if happens else None)


# Clauses beside a verb.


def _phrase(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "as long as nobody fires"."""
    effect = kinds("phrases").get(head.lower)
    return Link(head, effect, head.lower, fixed=effect) if effect else None


def _forestalled(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "before they could strike"."""
    before = any(mark.lower == "before" for mark in markup.dependents(token.i, "mark"))
    is_late = before and modal_of(markup, token.i) in ("could", "can")
    return Link(head, "denied", "before ... could", fixed="denied") if is_late else None


def _beside_a_verb(markup: Markup, token: Token, head: Token) -> Link | None:
    """ "killing three", "called on them to leave"; what has a subject of its own stands by itself."""
    if any(markup.dependents(token.i, "mark", "nsubj", "nsubjpass")):
        return None
    found = _governed(markup, head, "governors") if _is_infinitive(markup, token.i) else None
    return found or Link(head, "passes")


# What stands behind a preposition, which is then the head.


def _preposition(markup: Markup, token: Token, link: Token) -> Link | None:
    """ "without attacking", "provided that", "instead of attacking"."""
    for word, group in ((link, "prepositions"), (link, "suppositions")):
        if effect := kinds(group).get(word.lower):
            return Link(link, effect, word.lower, fixed=effect)
    for word in markup.dependents(link.i, "advmod"):
        if effect := kinds("behind").get(word.lower):
            return Link(link, effect, f"{word.lower} {link.lower}", fixed=effect)
    return None


def _in_a_phrase(markup: Markup, token: Token, link: Token) -> Link | None:
    """ "in the event of an attack"."""
    head = markup.tokens[link.head]
    effect = kinds("phrases").get(head.lemma.lower())
    is_whole = head.i > 0 and markup.tokens[head.i - 1].lower in ("in", "the")
    return Link(head, effect, f"{head.lower} {link.lower}", fixed=effect) if effect and is_whole else None


def _bound_for(markup: Markup, token: Token, link: Token) -> Link | None:
    """ "left for talks"."""
    head = markup.tokens[link.head]
    is_way = link.lower == "for" and token.dep == "pobj" and head.lemma.lower() in words("only", "travel")
    return Link(head, "planned", f"{head.lower} for") if is_way else None


def _behind(markup: Markup, token: Token, link: Token) -> Link | None:
    """ "called for talks", "due in Quito for a visit", "accused the mayor of taking bribes"."""
    head = markup.tokens[link.head]
    if link.lower in words("only", "not_behind"):
        return None
    above = markup.tokens[head.head]
    astray = head.dep in ("dobj", "nsubjpass") and above.lemma.lower() in words("only", "astray")
    nearest = [head, *(said for said in markup.dependents(head.i, "acomp") if head.lemma == "be")]
    if astray and link.lower in ("of", "from", "against", "with"):
        nearest.append(above)
    return next((found for word in nearest if (found := _governed(markup, word, "behind"))), None)


def _carried(markup: Markup, token: Token, link: Token) -> Link | None:
    """ "a wave of attacks", "responded by shelling", "went ahead with the raid"."""
    head = markup.tokens[link.head]
    if head.i == link.i:
        return None
    if head.pos in ("ADP", "ADV") and link.lower == "of":
        return _behind(markup, token, head)
    lemma = head.lemma.lower()
    carried = (
        (link.lower in ("by", "in") and token.dep == "pcomp")
        or (link.lower in ("of", "on", "in") and lemma in words("carriers", "nouns"))
        or (lemma in words("carriers", "verbs") and link.lower not in words("only", "not_behind"))
    )
    return Link(head, "passes") if carried else None


CLAUSE: tuple[Rule, ...] = (
    _guarding,
    _to_come,
    _taken_as_given,
    _said_of_it,
    _wanted,
    _vowed,
    _granted,
    _told,
    _clause,
)
OBJECT: tuple[Rule, ...] = (_object,)
SUBJECT: tuple[Rule, ...] = (_said_of_it, _subject)
ADVERBIAL: tuple[Rule, ...] = (_phrase, _forestalled, _beside_a_verb)
BEHIND: tuple[Rule, ...] = (_preposition, _in_a_phrase, _bound_for, _behind, _carried)
