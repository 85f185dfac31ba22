"""What sets a clause in the time to come: modal verbs, expectations, named risks and warnings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.extract.forecasts.likelihood import is_negated, range_of, term_at, term_for
from onrecord.markup import Markup, Token
from onrecord.model import Span

FUTURE = {"will": "will", "'ll": "will", "’ll": "will", "wo": "will", "shall": "shall"}
STATES = frozenset({"be", "seem", "look", "appear", "remain"})
STANDING = frozenset({"be", "have", "face", "see"})
"""Verbs a risk is named with ("there is a risk", "the town faces a danger")."""

ON_SCALE = 0.85
OUTLOOK, GOING_TO, FORESEEING, RISK, WARNING = 0.75, 0.7, 0.7, 0.65, 0.6
"""How sure each kind of cue is; set by reading, not calibrated."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A clause set in the time to come: its verb, the word whose subtree is the clause, and what set it there."""

    verb: int
    clause: int
    term: Span
    rule: str
    confidence: float


def outlooks(markup: Markup, token: Token) -> Iterator[Outlook]:
    """What one word sets in the time to come."""
    if token.tag == "MD":
        yield from _by_modal(markup, token)
    elif token.lower in words("outlook"):
        yield from _by_outlook(markup, token)
    elif token.lower == "going":
        yield from _by_going(markup, token)
    elif token.pos == "VERB" and token.lemma in words("foreseeing", "verbs"):
        yield from _by_foreseeing(markup, token)
    elif token.pos == "VERB" and token.lemma in words("foreseeing", "warnings"):
        yield from _by_warning(markup, token)
    elif token.pos == "NOUN" and token.lemma in words("foreseeing", "nouns"):
        yield from _by_risk(markup, token)


@cache
def words(section: str, name: str = "words") -> frozenset[str]:
    """A word list of the table of forecasts."""
    return frozenset(tables.toml("forecasts")[section][name])


def condition(markup: Markup, i: int) -> Span | None:
    """The "if" or "unless" clause that hangs on a word."""
    for clause in markup.dependents(i, "advcl"):
        if any(mark.lower in words("conditions") for mark in markup.dependents(clause.i, "mark")):
            inside = markup.subtree(clause.i)
            return markup.span(inside[0], inside[-1] + 1)
    return None


def _by_modal(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "The bridge will close"; a likelihood term in the clause or above it counts before the modal."""
    confidence = tables.toml("forecasts")["modals"].get(token.lower)
    verb = markup.tokens[token.head]
    if confidence is None or token.dep != "aux" or not _looks_ahead(markup, token, verb):
        return
    term = term_for(markup, verb)
    if term:
        yield Outlook(verb.i, verb.i, term, "likelihood/with-modal", ON_SCALE)
    else:
        rule = f"modal/{FUTURE.get(token.lower, token.lower)}"
        yield Outlook(verb.i, verb.i, _with_negation(token, markup.dependents(verb.i, "neg")), rule, confidence)


def _looks_ahead(markup: Markup, modal: Token, verb: Token) -> bool:
    """Whether a modal foresees, rather than supposes, allows, recalls or announces the speaker's own intention."""
    if _is_supposed(markup, verb):
        return False
    if modal.lower in FUTURE:
        return not _is_intention(markup, verb)
    if _is_perfect(markup, verb):  # "may have used" is about the past
        return False
    if modal.lower == "would":
        foretold = _is_told(markup, verb) or condition(markup, verb.i) is not None
        return foretold and not _is_intention(markup, verb)
    return not (_is_about_now(markup, verb) or _is_leave(markup, modal, verb) or _is_ability(markup, modal, verb))


def _is_supposed(markup: Markup, verb: Token) -> bool:
    """Whether the clause is itself a condition ("if it would help") or an indirect question."""
    marks = (mark.lower for mark in markup.dependents(verb.i, "mark"))
    return any(mark in words("conditions") or mark == "whether" for mark in marks)


def _is_intention(markup: Markup, verb: Token) -> bool:
    """Whether the clause tells what its own speaker will do."""
    subject = next(markup.dependents(verb.i, "nsubj"), None)
    if subject is None:
        return False
    if subject.lower in words("own") or not _is_told(markup, verb):
        return subject.lower in words("own")
    if subject.lower == "it":
        return verb.lemma not in words("impersonal", "verbs")
    return subject.lower in words("own", "reported")


def _is_told(markup: Markup, verb: Token) -> bool:
    """Whether the clause is what somebody said, thought or feared."""
    while verb.dep == "conj":
        verb = markup.tokens[verb.head]
    return verb.dep == "ccomp" or (verb.dep == "acl" and any(markup.dependents(verb.i, "mark")))


def _is_about_now(markup: Markup, verb: Token) -> bool:
    """ "May be the oldest", "could be wrong": a doubt about what is."""
    return verb.lemma == "be" and any(markup.dependents(verb.i, "attr", "acomp")) and not condition(markup, verb.i)


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
    if any(markup.dependents(verb.i, "neg")) and not _is_told(markup, verb):
        return True
    beside = any(other.tag == "VBD" for other in markup.dependents(verb.i, "conj", "advcl"))
    return beside or (verb.dep in ("conj", "advcl", "relcl") and markup.tokens[verb.head].tag == "VBD")


def _by_outlook(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Prices are likely to rise", "the port is expected to reopen"."""
    clauses = markup.dependents(token.i, "xcomp", "ccomp", "advcl")
    verb = next((word for word in clauses if _is_infinitive(markup, word)), None)
    carrier = _carrier(markup, token)
    if verb is None or carrier is None or _is_perfect(markup, verb):
        return
    term = Span(token.start, token.end)
    if is_negated(markup, token):
        term = _with_negation(token, markup.dependents(carrier.i, "neg"))
    else:
        term = term_at(markup, token)
    yield Outlook(verb.i, carrier.i, term, f"outlook/{token.lower}", OUTLOOK)


def _carrier(markup: Markup, token: Token) -> Token | None:
    """The verb of the clause an outlook word is said in, None when it is told as a thing of the past."""
    passive = next(markup.dependents(token.i, "auxpass"), None)
    carrier = token if passive else markup.tokens[token.head]
    if not passive and (token.dep not in ("acomp", "oprd") or carrier.lemma not in STATES):
        return None
    finite = passive or carrier
    return None if finite.tag == "VBD" and not _is_told(markup, carrier) else carrier


def _by_going(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Fuel is going to run out"."""
    verb = next((word for word in markup.dependents(token.i, "xcomp") if _is_infinitive(markup, word)), None)
    now = any(aux.tag in ("VBZ", "VBP") for aux in markup.dependents(token.i, "aux"))
    if verb and now and not _is_intention(markup, token):
        to = next(aux for aux in markup.dependents(verb.i, "aux") if aux.lower == "to")
        yield Outlook(verb.i, token.i, Span(token.start, to.end), "outlook/going-to", GOING_TO)


def _by_foreseeing(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Analysts predict that output falls", "officials do not expect this to last"."""
    clause = next(markup.dependents(token.i, "ccomp", "xcomp"), None)
    if clause is None or any(markup.dependents(token.i, "auxpass")) or _is_perfect(markup, clause):
        return
    told = any(markup.dependents(clause.i, "nsubj", "nsubjpass")) or any(markup.dependents(token.i, "dobj"))
    if told and clause.tag in ("VB", "VBZ", "VBP"):
        term = _with_negation(token, markup.dependents(token.i, "aux", "neg"))
        yield Outlook(clause.i, clause.i, term, f"foreseeing/{token.lemma}", FORESEEING)


def _by_warning(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "The agency warned of a famine"."""
    for link in markup.dependents(token.i, "prep"):
        feared = next(markup.dependents(link.i, "pobj"), None)
        if link.lower == "of" and feared is not None:
            yield Outlook(feared.i, feared.i, Span(token.start, link.end), f"warning/{token.lemma}-of", WARNING)


def _by_risk(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "There is a realistic possibility that the dam fails", "a risk of flooding"."""
    head = markup.tokens[token.head]
    if head.lemma not in STANDING or head.tag not in ("VBZ", "VBP") or any(markup.dependents(head.i, "neg")):
        return
    clauses = markup.dependents(token.i, "acl")
    links = (link for link in markup.dependents(token.i, "prep") if link.lower == "of")
    feared = next((word for word in clauses if any(markup.dependents(word.i, "nsubj", "nsubjpass"))), None) or next(
        (end for link in links for end in markup.dependents(link.i, "pobj", "pcomp")), None
    )
    if feared is not None and feared.tag not in ("VBD", "VBN"):
        yield Outlook(feared.i, feared.i, term_at(markup, token), f"risk/{token.lemma}", RISK)


def _is_infinitive(markup: Markup, verb: Token) -> bool:
    return verb.tag == "VB" and any(aux.lower == "to" for aux in markup.dependents(verb.i, "aux"))


def _is_perfect(markup: Markup, verb: Token) -> bool:
    return any(aux.lemma == "have" for aux in markup.dependents(verb.i, "aux"))


def _with_negation(token: Token, beside: Iterator[Token]) -> Span:
    """A word together with its "not", so that the term says what the report says."""
    pieces = list(beside)
    if not any(word.dep == "neg" for word in pieces):
        return Span(token.start, token.end)
    return Span(min(token.start, *(w.start for w in pieces)), max(token.end, *(w.end for w in pieces)))


def is_on_scale(markup: Markup, outlook: Outlook) -> bool:
    """Whether the words that set the clause in the future are a likelihood term."""
    return range_of(outlook.term.of(markup.text)) is not None
