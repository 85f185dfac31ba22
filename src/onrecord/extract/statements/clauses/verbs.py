"""What hangs on a verb of saying, thinking, wanting: a clause, an infinitive, a thing, a preposition."""

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts, lemma, verb_name
from onrecord.extract.statements.roles import beside, cue_of, source_of, trim
from onrecord.markup import Markup, Token

_CITING = frozenset({"citing", "quoting"})
_JUDGING = frozenset({"as", "for", "of"})  # the prepositions of "hailed as", "blamed for", "accused of"
_OF_FACTS = frozenset({"report", "learn"})
_ANONYMITY = frozenset({"anonymity", "anonymously"})
_NOTHING: frozenset[int] = frozenset()


def draft_of(markup: Markup, rule: str, act: str, token: Token, content: set[int], *more: int) -> Draft:
    """The draft of a verb with its content; `more` are words of the cue besides the verb and its auxiliaries."""
    cue = cue_of(markup, token.i, *more)
    content -= cue
    source = source_of(markup, token.i) - content - cue
    if not source and rule == "cue/clause":
        source = _inverted(markup, token, content) or beside(markup, token.i, content)
        content -= source
    return Draft(rule, act, token.i, cue, trim(markup, source), trim(markup, content))


def _inverted(markup: Markup, token: Token, content: set[int]) -> frozenset[int]:
    """The subject after a verb that ends its sentence, where the parse took it for content: "..., said Anna Berg"."""
    after = {i for i in content if i > token.i}
    bare = after and len(after) < len(content) and not any(markup.tokens[i].pos in ("VERB", "AUX") for i in after)
    return trim(markup, after) if bare else _NOTHING


def clause(markup: Markup, token: Token) -> Draft | None:
    """ "X said (that) ...", "..., X said", "whether ..., X asked", "wants him to ..." """
    name = verb_name(markup, token, "clause")
    frame = "clause"
    if name is None:
        name, frame = verb_name(markup, token, "infinitive"), "infinitive"
    if name is None:
        return None
    content: set[int] = set()
    for child in markup.dependents(token.i, "ccomp"):
        if frame == "infinitive" and not any(t.tag == "TO" for t in markup.dependents(child.i)):
            continue
        if acts(frame)[name] in _OF_FACTS and not _is_finite(markup, child):
            continue
        content |= set(markup.subtree(child.i))
    content -= _sourcing(markup, content)
    return draft_of(markup, f"cue/{frame}", acts(frame)[name], token, content) if content else None


def _sourcing(markup: Markup, content: set[int]) -> set[int]:
    """What the parse takes for content but tells of the source: "..., citing two aides"."""
    for i in content:
        token = markup.tokens[i]
        if token.tag == "VBG" and i > 0 and markup.tokens[i - 1].text == ",":
            below = set(markup.subtree(i))
            if token.lower in _CITING or any(markup.tokens[k].lower in _ANONYMITY for k in below):
                return below
    return set()


def _is_finite(markup: Markup, clause: Token) -> bool:
    """Whether a clause states something: "found that he slept" does, "found him sleeping" does not."""
    auxiliaries = (t for t in markup.dependents(clause.i) if t.dep in ("aux", "auxpass", "mark") or t.pos == "AUX")
    return clause.tag in ("VBD", "VBZ", "VBP", "MD") or any(t.tag != "TO" for t in auxiliaries)


def aside(markup: Markup, token: Token) -> Draft | None:
    """ "The port, X said, would open": the cue hangs on what it introduces; so does "as X reported"."""
    as_clause = token.dep == "advcl" and any(t.lower == "as" for t in markup.dependents(token.i, "mark"))
    if not (token.dep == "parataxis" or as_clause or _is_afterword(markup, token)):
        return None
    frame = "as" if as_clause else "clause"
    name = verb_name(markup, token, frame)
    if name is None or next(markup.dependents(token.i, "nsubj"), None) is None:
        return None
    if next(markup.dependents(token.i, "ccomp"), None) is not None:
        return None
    inside = set(markup.subtree(token.i))
    rule = "cue/as-clause" if as_clause else "cue/aside"
    return draft_of(markup, rule, acts(frame)[name], token, set(markup.subtree(token.head)) - inside)


def _is_afterword(markup: Markup, token: Token) -> bool:
    """Whether a verb only looks joined to the clause before: "The port would open, its owner, X, said"."""
    subject = next(markup.dependents(token.i, "nsubj"), None)
    if token.dep not in ("conj", "ccomp") or subject is None or not token.head < subject.i < token.i:
        return False
    first = markup.subtree(subject.i)[0]
    return (
        first > 0 and markup.tokens[first - 1].text == "," and not any(True for _ in markup.dependents(token.i, "dobj"))
    )


def infinitive(markup: Markup, token: Token) -> Draft | None:
    """ "plans to ...", "urged members to ..." """
    name = verb_name(markup, token, "infinitive")
    if name is None:
        return None
    for child in markup.dependents(token.i, "xcomp"):
        if any(t.tag == "TO" for t in markup.dependents(child.i)):
            content = set(markup.subtree(child.i))
            for asked in markup.dependents(token.i, "dobj"):
                content |= set(markup.subtree(asked.i))
            return draft_of(markup, "cue/infinitive", acts("infinitive")[name], token, content)
    return None


def thing(markup: Markup, token: Token) -> Draft | None:
    """ "opposes the bill", "accused rivals of lying", "called the plan reckless" """
    name = verb_name(markup, token, "object")
    if name is None or token.lower in _CITING:
        return None
    heads = [child for child in markup.dependents(token.i, "dobj", "oprd", "ccomp", "xcomp") if child.i > token.i]
    if not heads:
        return None
    content: set[int] = set()
    for child in (*heads, *markup.dependents(token.i, "prep")):
        if child.dep != "prep" or (child.lower in _JUDGING and child.i > token.i):
            content |= set(markup.subtree(child.i))
    draft = draft_of(markup, "cue/object", acts("object")[name], token, content)
    return draft if draft.source else None


def about(markup: Markup, token: Token) -> Draft | None:
    """ "called for calm", "spoke about the fire" """
    word = lemma(token)
    for prep in markup.dependents(token.i, "prep"):
        act = acts("about").get(f"{word} {prep.lower}")
        if act is not None:
            content = set(markup.subtree(prep.i)) - {prep.i}
            draft = draft_of(markup, "cue/about", act, token, content, prep.i)
            return draft if draft.source else None
    return None
