"""Arguments: what somebody says would come of an act, or says as he takes a stand on it."""

from collections.abc import Iterator

from onrecord.extract.reasons.ties import OWN_SUBJECT, Tie, extent, trimmed, words
from onrecord.markup import Markup, Token
from onrecord.model import ReasonKind, ReasonPolarity, Span, Statement, StatementsAt

IF = frozenset({"if", "unless"})
STAND, COMES_OF = 0.7, 0.65


def by_claim(markup: Markup, said: StatementsAt) -> Iterator[Tie]:
    """Every argument for or against an act that is named in its sentence."""
    for token in markup.tokens:
        if token.lower in words("arguing", "participles") and token.dep in ("advcl", "acl"):
            yield from _with_stand(markup, token)
        if token.tag == "MD" and token.dep == "aux":
            yield from _come_of(markup, markup.tokens[token.head], said)
        elif token.tag in ("VBZ", "VBP") and token.dep in ("ccomp", "ROOT", "conj"):
            yield from _come_of(markup, token, said)


def _with_stand(markup: Markup, saying: Token) -> Iterator[Tie]:
    """ "The union rejected the offer, saying it was too low"."""
    act = markup.tokens[saying.head]
    if act.lemma not in words("against", "verbs") | words("for", "verbs") | words("decisions", "verbs"):
        return
    told = next(markup.dependents(saying.i, "ccomp"), None)
    reason = _told(markup, told) if told else []
    if told is None or not reason or reason[0] < saying.i:
        return
    polarity: ReasonPolarity = "against" if act.lemma in words("against", "verbs") else "for"
    about = extent(markup, act, set(markup.subtree(saying.i)))
    kind: ReasonKind = "objection" if polarity == "against" else "cause"
    yield Tie(f"claim/{saying.lemma}", kind, polarity, (saying.i,), tuple(reason), tuple(about), act.i, STAND)


def _come_of(markup: Markup, told: Token, said: StatementsAt) -> Iterator[Tie]:
    """ "Critics warn that the law would hurt farmers", "they say the plan is reckless", "... if missiles are sent"."""
    statement = said.innermost(Span(told.start, told.end))
    cue = [token for span in statement.cue for token in markup.tokens_in(span)] if statement else []
    if statement is None or not any(word.lemma in words("arguing", "verbs") for word in cue):
        return
    reason = _argument(markup, told, statement)
    polarity = _polarity(markup, told, statement, reason)
    act = _act(markup, told, reason) or _disputed(markup, statement)
    if polarity is None or act is None or not reason:
        return
    about = extent(markup, act, {mark.i for mark in markup.dependents(act.i, "mark")})
    fears = any(word.lemma in ("fear", "worry") for word in cue)
    kind: ReasonKind = "fear" if fears else "objection" if polarity == "against" else "cause"
    rule = f"claim/{cue[-1].lemma}-that"
    yield Tie(rule, kind, polarity, tuple(word.i for word in cue), tuple(reason), tuple(about), act.i, COMES_OF)


def _argument(markup: Markup, told: Token, statement: Statement) -> list[int]:
    """The words of a statement in the sentence of one of its verbs."""
    piece = next((piece for piece in statement.content if piece.contains(Span(told.start, told.end))), None)
    inside = markup.tokens_in(piece) if piece else ()
    found = [token.i for token in inside if token.sentence == told.sentence]
    return trimmed(markup, found[1:] if found and markup.tokens[found[0]].lower == "that" else found)


def _told(markup: Markup, told: Token) -> list[int]:
    found = markup.subtree(told.i)
    if found and markup.tokens[found[0]].lower == "that":
        found = found[1:]
    return trimmed(markup, found)


def _act(markup: Markup, told: Token, reason: list[int]) -> Token | None:
    """What the argument is about: its subject where that is something done, else its "if"."""
    for clause in markup.dependents(told.i, "advcl"):
        if any(mark.lower in IF for mark in markup.dependents(clause.i, "mark")) and _is_done(markup, clause):
            return clause
    own = next(markup.dependents(told.i, *OWN_SUBJECT), None)
    first = next((markup.tokens[i] for i in reason if markup.tokens[i].dep in OWN_SUBJECT), None)
    subject = own or first  # "missiles launched over the border could ...": the parse may end the subject too soon
    if subject is not None and (subject.dep == "csubj" or subject.lemma in words("acts", "nouns")):
        return subject
    return None


def _is_done(markup: Markup, clause: Token) -> bool:
    """Whether a clause tells what somebody does or decides, and not the weather."""
    deeds = words("decisions", "verbs") | words("for", "verbs") | words("against", "verbs") | words("acts", "nouns")
    told = (markup.tokens[i] for i in markup.subtree(clause.i))
    return any(word.pos == "PROPN" or word.lemma in deeds for word in told)


def _disputed(markup: Markup, statement: Statement) -> Token | None:
    """What the critics or supporters are critics or supporters of ("critics of the plan")."""
    people = words("against", "people") | words("for", "people")
    for side in (token for span in statement.source for token in markup.tokens_in(span) if token.lemma in people):
        links = (link for link in markup.dependents(side.i, "prep") if link.lower == "of")
        return next((end for link in links for end in markup.dependents(link.i, "pobj")), None)
    return None


def _polarity(markup: Markup, told: Token, statement: Statement, reason: list[int]) -> ReasonPolarity | None:
    """Whether what is said to come is good or bad; where the words do not tell, who says it, and how."""
    people = {token.lemma for span in statement.source for token in markup.tokens_in(span)}
    cue = {token.lemma for span in statement.cue for token in markup.tokens_in(span)}
    if people & words("against", "people") or cue & {"fear", "worry", "warn", "caution"}:
        return "against"
    if people & words("for", "people"):
        return "for"
    to_come = {markup.tokens[i].lemma for i in reason if i >= told.i}
    harm, good = bool(to_come & words("harm")), bool(to_come & words("good"))
    if harm == good:
        return None
    return "for" if good != any(markup.dependents(told.i, "neg")) else "against"
