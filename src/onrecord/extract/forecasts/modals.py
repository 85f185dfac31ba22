"""Modal verbs that foretell ("the bridge will close"), and not allow, recall, suppose or announce one's own plans."""

from collections.abc import Iterator

from onrecord import tables
from onrecord.extract.forecasts.conditions import condition
from onrecord.extract.forecasts.likelihood import ranges_of, term_for
from onrecord.extract.forecasts.outlook import (
    GOING_TO,
    ON_SCALE,
    Outlook,
    is_infinitive,
    is_perfect,
    is_told,
    with_negation,
    words,
)
from onrecord.markup import Markup, Token
from onrecord.model import Span

FUTURE = {"will": "will", "'ll": "will", "’ll": "will", "wo": "will"}
SETTING = frozenset({"shall"})
"""Modal verbs that foresee only where a likelihood is given."""
SUPPOSING = frozenset({"if", "unless", "provided", "providing", "whether"})


def by_modal(markup: Markup, token: Token, quoted: bool) -> Iterator[Outlook]:
    """ "The bridge will close"; a likelihood term in the clause or above it counts before the modal."""
    confidence = tables.toml("forecasts")["modals"].get(token.lower)
    verb = markup.tokens[token.head]
    if token.dep != "aux" or (confidence is None and token.lower not in SETTING):
        return
    term = term_for(markup, verb)
    is_weighed = term is not None and bool(ranges_of(term.of(markup.text)))
    if confidence is None and not is_weighed:  # "the works shall begin" orders, "we shall probably see" foresees
        return
    if not _looks_ahead(markup, token, verb, quoted, is_weighed):
        return
    if term:
        yield Outlook(verb.i, verb.i, term, "likelihood/with-modal", ON_SCALE)
    else:
        rule = f"modal/{FUTURE.get(token.lower, token.lower)}"
        said = with_negation(token, markup.dependents(verb.i, "neg"))
        yield Outlook(verb.i, verb.i, said, rule, confidence or ON_SCALE)


def _looks_ahead(markup: Markup, modal: Token, verb: Token, quoted: bool, weighed: bool) -> bool:
    """Whether a modal foresees, rather than supposes, allows, recalls or announces the speaker's own intention.

    What a likelihood is given for is `weighed`: "we will probably leave" says how likely it is, whoever acts.
    """
    asked = any(word.lower == "you" and word.i > modal.i for word in markup.dependents(verb.i, "nsubj"))
    if asked or _is_supposed(markup, verb):  # "could you repeat that"
        return False
    if modal.lower in FUTURE or modal.lower in SETTING:
        return weighed or not (_is_intention(markup, verb) or _is_appointment(markup, verb))
    subject = next(markup.dependents(verb.i, "nsubj"), None)
    if subject is not None and subject.lower in words("own") and verb.lemma in words("wishes", "verbs"):
        return False  # "we might recall"
    if is_perfect(markup, verb):  # "may have used" is about the past
        return False
    if modal.lower == "would":
        foretold = is_told(markup, verb) or quoted or weighed or condition(markup, verb.i) is not None
        return foretold and not (_is_manner_of_speaking(markup, verb) or (not weighed and _is_intention(markup, verb)))
    return not (_is_about_now(markup, verb) or _is_leave(markup, modal, verb) or _is_ability(markup, modal, verb))


def _is_supposed(markup: Markup, verb: Token) -> bool:
    """Whether the clause is itself a condition ("if it would help") or an indirect question."""
    if condition(markup, verb.i):
        return False
    marks = (mark.lower for mark in markup.dependents(verb.i, "mark"))
    return any(mark in SUPPOSING for mark in marks)


def _is_intention(markup: Markup, verb: Token) -> bool:
    """Whether the clause tells what its own speaker will do."""
    doer = verb
    while doer.dep == "conj" and not any(markup.dependents(doer.i, "nsubj", "nsubjpass")):
        doer = markup.tokens[doer.head]
        if doer.lemma in words("own", "planning"):
            return True
    subject = next(markup.dependents(doer.i, "nsubj"), None)
    if subject is None:
        return False
    if verb.lemma in words("outcomes", "verbs") or _is_expected(markup, verb):
        return False
    if subject.lower in words("own") or not is_told(markup, verb):
        return subject.lower in words("own")
    if subject.lower == "it":
        return verb.lemma not in words("impersonal", "verbs")
    own = any(owner.lower in words("own", "owners") for owner in markup.dependents(subject.i, "poss"))
    return own or subject.lower in words("own", "reported")


def _is_expected(markup: Markup, verb: Token) -> bool:
    """Whether the clause is what somebody fears, expects or doubts, and so no plan of his."""
    return verb.dep == "ccomp" and markup.tokens[verb.head].lemma in words("expecting", "verbs")


def _is_appointment(markup: Markup, verb: Token) -> bool:
    """ "Mr Paz will visit Rome on Monday": what a named party has announced, on no condition."""
    named = any(subject.pos == "PROPN" for subject in markup.dependents(verb.i, "nsubj"))
    return named and verb.lemma in words("appointments", "verbs") and condition(markup, verb.i) is None


def _is_manner_of_speaking(markup: Markup, verb: Token) -> bool:
    """ "I would say", "that would be me"."""
    names = any(word.pos in ("PROPN", "PRON") for word in markup.dependents(verb.i, "attr"))
    what = any(markup.dependents(verb.i, "csubj")) and any(
        markup.dependents(verb.i, "attr")
    )  # "what counts would be …"
    return verb.lemma in words("wishes", "verbs") or (verb.lemma == "be" and (names or what))


def _is_about_now(markup: Markup, verb: Token) -> bool:
    """ "May be the oldest", "could be wrong", "that may be on the safe side": a doubt about what is."""
    pointing = any(word.lower in ("that", "this") for word in markup.dependents(verb.i, "nsubj"))
    what = ("attr", "acomp", "prep") if pointing else ("attr", "acomp")
    return verb.lemma == "be" and any(markup.dependents(verb.i, *what)) and not condition(markup, verb.i)


def _is_leave(markup: Markup, modal: Token, verb: Token) -> bool:
    """ "Visitors may bring a guest": leave, not outlook."""
    subject = next(markup.dependents(verb.i, "nsubj", "nsubjpass"), None)
    asked = modal.lower == "may" and subject is not None
    return asked and subject is not None and (subject.lower == "you" or subject.lemma in words("permitted"))


def _is_ability(markup: Markup, modal: Token, verb: Token) -> bool:
    """Whether "could" recalls what somebody was able to do."""
    if modal.lower != "could":
        return False
    if verb.lemma in words("ability", "verbs"):
        return True
    if any(markup.dependents(verb.i, "neg")) and verb.dep != "ccomp":
        return True
    beside = any(other.tag == "VBD" for other in markup.dependents(verb.i, "conj", "advcl"))
    return beside or (verb.dep in ("conj", "advcl", "relcl") and markup.tokens[verb.head].tag == "VBD")


def by_going(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Fuel is going to run out"."""
    verb = next((word for word in markup.dependents(token.i, "xcomp") if is_infinitive(markup, word)), None)
    now = any(aux.tag in ("VBZ", "VBP") for aux in markup.dependents(token.i, "aux"))
    if verb and now and not _is_intention(markup, token):
        to = next(aux for aux in markup.dependents(verb.i, "aux") if aux.lower == "to")
        yield Outlook(verb.i, token.i, Span(token.start, to.end), "outlook/going-to", GOING_TO)
