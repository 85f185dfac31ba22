"""What sets a clause in the time to come: modal verbs, expectations, likelihood terms, named risks and warnings."""

from collections.abc import Iterator

from onrecord.extract.forecasts.likelihood import is_negated, last_words, ranges_of, term_at
from onrecord.extract.forecasts.modals import by_going, by_modal
from onrecord.extract.forecasts.outlook import (
    FORESEEING,
    ON_SCALE,
    OUTLOOK,
    RISK,
    WARNING,
    Outlook,
    is_infinitive,
    is_perfect,
    is_told,
    with_negation,
    words,
)
from onrecord.markup import Markup, Token
from onrecord.model import Span

STATES = frozenset({"be", "seem", "look", "appear", "remain", "become"})
STANDING = frozenset({"be", "have", "face", "see", "put", "estimate", "give"})
"""Verbs a risk is named with ("there is a risk", "the town faces a danger")."""


def outlooks(markup: Markup, token: Token, quoted: bool) -> Iterator[Outlook]:
    """What one word sets in the time to come; `quoted` is whether somebody is quoted with it."""
    if token.tag == "MD":
        yield from by_modal(markup, token, quoted)
    elif token.lower in words("outlook"):
        yield from _by_outlook(markup, token)
    elif token.lower == "going":
        yield from by_going(markup, token)
    elif token.pos == "VERB" and token.lemma in words("foreseeing", "verbs"):
        yield from _by_foreseeing(markup, token)
    elif token.pos == "VERB" and token.lemma in words("foreseeing", "warnings"):
        yield from _by_warning(markup, token)
    elif token.pos == "NOUN" and token.lemma in words("foreseeing", "nouns"):
        yield from _by_risk(markup, token)
    if token.dep in ("acomp", "oprd") and token.lower in words("predicates") | words("predicates", "chances"):
        yield from _by_predicate(markup, token)
    if token.lower == "ruled":
        yield from _by_exclusion(markup, token)
    if token.dep == "pobj" and token.lower in words("courses") | words("courses", "dangers"):
        yield from _by_course(markup, token)


def _by_outlook(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Prices are likely to rise", "the port is expected to reopen"."""
    carrier = _carrier(markup, token)
    hosts = (token.i,) if carrier is None else (token.i, carrier.i)  # "looks set to win": the clause hangs on either
    clauses = (word for host in hosts for word in markup.dependents(host, "xcomp", "ccomp", "advcl"))
    verb = next((word for word in clauses if word.i > token.i and is_infinitive(markup, word)), None)
    if verb is None or carrier is None or is_perfect(markup, verb):
        return
    term = Span(token.start, token.end)
    if is_negated(markup, token):
        term = with_negation(token, markup.dependents(carrier.i, "neg"))
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
    return None if finite.tag == "VBD" and not is_told(markup, carrier) else carrier


def _by_foreseeing(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "Analysts predict that output falls", "officials do not expect this to last"."""
    clause = next(markup.dependents(token.i, "ccomp", "xcomp"), None)
    if clause is None:
        yield from _by_expecting(markup, token)
        return
    if any(markup.dependents(token.i, "auxpass")) or is_perfect(markup, clause):
        return
    if any(thing.lemma in words("foreseeing", "nouns") for thing in markup.dependents(clause.i, "dobj", "attr")):
        return  # "reckons it has a 60% chance": the chance is the forecast
    told = any(markup.dependents(clause.i, "nsubj", "nsubjpass")) or any(markup.dependents(token.i, "dobj"))
    if told and clause.tag in ("VB", "VBZ", "VBP"):
        term = with_negation(token, markup.dependents(token.i, "aux", "neg"))
        yield Outlook(clause.i, clause.i, term, f"foreseeing/{token.lemma}", FORESEEING)


def _by_expecting(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "The bank expects growth of 2% next year"."""
    thing = next((word for word in markup.dependents(token.i, "dobj") if word.pos == "NOUN" and word.i > token.i), None)
    now = token.tag in ("VBZ", "VBP") or (token.tag == "VBD" and is_told(markup, token))
    if thing is not None and now and token.lemma in words("foreseeing", "objects"):
        term = with_negation(token, markup.dependents(token.i, "aux", "neg"))
        yield Outlook(thing.i, thing.i, term, f"foreseeing/{token.lemma}", WARNING)


def _by_predicate(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "A deal is very unlikely", "the chances that the truce will hold are remote"."""
    verb = markup.tokens[token.head]
    subject = next(markup.dependents(verb.i, "nsubj", "csubj"), None)
    clauses = (word for host in (token, verb) for word in markup.dependents(host.i, "xcomp", "ccomp"))
    told = next((word for word in clauses if word.i > token.i and not _is_apart(markup, token, word)), None)
    term = term_at(markup, token)
    on_scale = bool(ranges_of(term.of(markup.text)))
    if told is not None and on_scale and not is_negated(markup, token):
        yield from _by_present(markup, told, term)
    is_now = verb.tag in ("VBZ", "VBP") or is_told(markup, verb)
    if verb.lemma not in STATES or subject is None or subject.pos not in ("NOUN", "VERB", "PROPN"):
        return
    if told is not None or not is_now or any(markup.dependents(verb.i, "attr")):  # "is likely an exaggeration"
        return
    if token.lower in words("predicates", "scaled") and not on_scale:
        return
    if is_negated(markup, token):
        term = Span(min(word.start for word in (*markup.dependents(verb.i, "neg"), token)), token.end)
    if subject.lemma in words("foreseeing", "nouns"):
        feared = _feared(markup, subject)
        if feared is not None:
            yield Outlook(feared.i, feared.i, term, "predicate/chances", ON_SCALE)
    elif token.lower in words("predicates"):
        yield Outlook(verb.i, verb.i, term, f"predicate/{token.lower}", OUTLOOK)


def _is_apart(markup: Markup, token: Token, clause: Token) -> bool:
    """Whether a comma or dash stands between a word and a clause: the clause is then told beside it."""
    return any(word.pos == "PUNCT" for word in markup.tokens[token.i + 1 : clause.i])


def _by_present(markup: Markup, verb: Token, term: Span) -> Iterator[Outlook]:
    """ "It is probable that the rebels regroup": what is told in the present, of what is not there yet."""
    now = verb.tag in ("VBZ", "VBP") and verb.lemma != "be" and not any(markup.dependents(verb.i, "aux", "auxpass"))
    if now and any(markup.dependents(verb.i, "nsubj")):
        yield Outlook(verb.i, verb.i, term, "likelihood/that", OUTLOOK)


def _by_course(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "The party is on course to win", "the bridge is at risk of collapse"."""
    link = markup.tokens[token.head]
    verb = markup.tokens[link.head]
    if verb.lemma not in STATES or verb.tag not in ("VBZ", "VBP") or any(markup.dependents(verb.i, "neg")):
        return
    if token.lower in words("courses"):
        heads = (word for host in (token, verb) for word in markup.dependents(host.i, "acl", "xcomp", "advcl"))
        ahead = next((word for word in heads if word.i > token.i and is_infinitive(markup, word)), None)
    else:
        ahead = _feared(markup, token)
    if ahead is not None and link.lower in ("on", "in", "at"):
        yield Outlook(verb.i, verb.i, Span(link.start, token.end), f"course/{token.lower}", RISK)


def _by_exclusion(markup: Markup, token: Token) -> Iterator[Outlook]:
    """ "A new attack cannot be ruled out"."""
    able = any(aux.tag == "MD" for aux in markup.dependents(token.i, "aux"))
    negated = [*markup.dependents(token.i, "neg")]
    out = next((word for word in markup.dependents(token.i, "prt") if word.lower == "out"), None)
    subject = next(markup.dependents(token.i, "nsubjpass"), None)
    if able and negated and out and subject is not None and subject.pos == "NOUN":
        start = min(word.start for word in (*markup.dependents(token.i, "aux"), *negated))
        yield Outlook(token.i, token.i, Span(start, out.end), "exclusion/ruled-out", RISK)


def _feared(markup: Markup, noun: Token) -> Token | None:
    """What a chance or risk is a chance of: the verb of its clause, or what stands behind its "of"."""
    clauses = (
        word for word in markup.dependents(noun.i, "acl") if any(markup.dependents(word.i, "nsubj", "nsubjpass"))
    )
    links = (link for link in markup.dependents(noun.i, "prep") if link.lower == "of")
    ends = (end for link in links for end in markup.dependents(link.i, "pobj", "pcomp"))
    return next(clauses, None) or next(ends, None)


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
    feared = _feared(markup, token)
    if feared is None or feared.tag in ("VBD", "VBN"):
        return
    # "The town faces a risk of flooding": all of it; "there is a risk of flooding": the risk, or the clause it has
    clause = head if head.lemma in ("have", "face") else feared if feared.dep == "acl" else token
    yield Outlook(feared.i, clause.i, _chance(markup, head, token), f"risk/{token.lemma}", RISK)


def _chance(markup: Markup, head: Token, noun: Token) -> Span:
    """How big a chance is said to be: a term that ends with it or stands before it, a figure, or the bare word."""
    at = (link for link in markup.dependents(head.i, "prep") if link.lower == "at" and link.i > noun.i)
    figure = next((word for link in at for word in markup.dependents(link.i, "pobj")), None)
    before = next((word for word in markup.dependents(noun.i, "amod") if word.lower in last_words()), None)
    spans = [term_at(markup, word) for word in (noun, figure, before) if word is not None]
    return next((span for span in spans if ranges_of(span.of(markup.text))), spans[0])
