"""Reasons told by a noun or an infinitive: "the aim of the raid was to ...", "the strikes were a response to ..."."""

from collections.abc import Iterator

from onrecord.extract.reasons.ties import OWN_SUBJECT, Tie, extent, trimmed, words
from onrecord.markup import Markup, Token
from onrecord.model import ReasonKind

PARTS = frozenset({"one", "some", "part", "two", "three", "many", "most"})
SEEN_AS = ("as", "like")
IS, OPENING, RESPONSE, BEHIND = 0.85, 0.75, 0.75, 0.6


def by_noun(markup: Markup) -> Iterator[Tie]:
    """Every reason told by a noun, and every sentence that opens with an aim."""
    for token in markup.tokens:
        if token.pos in ("NOUN", "PROPN"):
            for kind in ("purpose", "cause"):
                if token.lemma in words("nouns", kind):
                    yield from _is(markup, token, kind)
            if token.lemma in words("nouns", "response"):
                yield from _response(markup, token)
        elif token.lower == "to" and token.dep == "aux":
            yield from _opening(markup, token)
            yield from _behind(markup, token)


def _is(markup: Markup, noun: Token, kind: ReasonKind) -> Iterator[Tie]:
    """ "The aim of the raid was to free hostages", "the reason for the delay is that parts are missing"."""
    subject = noun
    link = markup.tokens[noun.head]
    if noun.dep == "pobj" and link.lower in ("of", "among") and markup.tokens[link.head].lower in PARTS:
        subject = markup.tokens[link.head]
    verb = markup.tokens[subject.head]
    if subject.dep != "nsubj" or verb.lemma != "be" or any(markup.dependents(verb.i, "neg")):
        return
    told = next(
        (word for word in markup.dependents(verb.i, "xcomp", "ccomp", "attr", "advcl") if word.i > verb.i), None
    )
    if told is None or (kind == "purpose" and told.dep == "attr" and told.tag not in ("VB", "VBG")):
        return
    reason = [i for i in markup.subtree(told.i) if i > verb.i]
    while reason and markup.tokens[reason[0]].lower in ("that", "because"):
        reason.pop(0)
    reason = trimmed(markup, reason)
    act = _of_what(markup, noun)
    if reason and act is not None:
        about = extent(markup, act, {act_case.i for act_case in markup.dependents(act.i, "case")})
        cue = (*range(min(noun.i, subject.i), noun.i + 1), verb.i)
        yield Tie(f"noun/{noun.lemma}-is", kind, "for", cue, tuple(reason), tuple(about), act.i, IS)


def _of_what(markup: Markup, noun: Token) -> Token | None:
    """What an aim is the aim of, a reason the reason for."""
    for link in markup.dependents(noun.i, "prep"):
        if link.lower in ("of", "for", "behind"):
            return next(markup.dependents(link.i, "pobj", "pcomp"), None)
    return None


def _response(markup: Markup, noun: Token) -> Iterator[Tie]:
    """ "The strikes were a response to the raid", "the move is seen as retaliation for sanctions"."""
    cause = next(
        (
            (link, end)
            for link in markup.dependents(noun.i, "prep")
            if link.lower in ("to", "for")
            for end in markup.dependents(link.i, "pobj", "pcomp")
        ),
        None,
    )
    link_up = markup.tokens[noun.head]
    verb = link_up
    if noun.dep == "pobj" and link_up.lower in SEEN_AS:
        verb = markup.tokens[link_up.head]
    elif noun.dep != "attr" or link_up.lemma != "be":
        return
    act = next(markup.dependents(verb.i, "nsubj", "nsubjpass", "csubj", "csubjpass"), None)
    if act is None and verb.dep == "conj":
        act = next(markup.dependents(verb.head, "nsubj", "nsubjpass", "csubj", "csubjpass"), None)
    if cause is None or act is None or any(markup.dependents(verb.i, "neg")):
        return
    reason = trimmed(markup, markup.subtree(cause[1].i))
    yield Tie(
        f"noun/{noun.lemma}-to",
        "response",
        "for",
        (noun.i, cause[0].i),
        tuple(reason),
        tuple(extent(markup, act, set())),
        act.i,
        RESPONSE,
    )


def _opening(markup: Markup, to: Token) -> Iterator[Tie]:
    """ "To help the province, the president authorised ...": an aim told before the act."""
    verb = markup.tokens[to.head]
    act = markup.tokens[verb.head]
    opens = verb.dep == "advcl" and to.i < act.i and act.pos in ("VERB", "AUX")
    subject = next(markup.dependents(act.i, *OWN_SUBJECT), None)
    if not opens or subject is None or subject.i < to.i or verb.lemma in words("asides", "verbs"):
        return
    reason = trimmed(markup, [i for i in markup.subtree(verb.i) if i > to.i])
    if reason and reason[-1] < subject.i:
        about = extent(markup, act, set(markup.subtree(verb.i)))
        yield Tie("noun/opening-aim", "purpose", "for", (to.i,), tuple(reason), tuple(about), act.i, OPENING)


def _behind(markup: Markup, to: Token) -> Iterator[Tie]:
    """ "Troops were sent to protect the harvest": an aim told behind the act."""
    verb = markup.tokens[to.head]
    act = markup.tokens[verb.head]
    known = verb.dep == "advcl" and act.i < to.i and act.pos == "VERB" and verb.lemma in words("aims", "verbs")
    led = to.i > 0 and markup.tokens[to.i - 1].lower in ("order", "as", "not")  # "in order to" is a cue of its own
    reason = trimmed(markup, [i for i in markup.subtree(verb.i) if i >= to.i]) if known and not led else []
    if reason:
        about = extent(markup, act, set(markup.subtree(verb.i)))
        yield Tie("noun/aim-behind", "purpose", "for", (to.i,), tuple(reason), tuple(about), act.i, BEHIND)
