"""Statements read off the parse: a cue word and the clause or phrase that hangs on it."""

from collections.abc import Iterator

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts, lemma
from onrecord.extract.statements.roles import beside, cue_of, is_passive, phrase, source_of, trim
from onrecord.markup import Markup, Token

_JUDGING = frozenset({"as", "for", "of"})
_NEEDS_MORE = frozenset({"describe", "believe", "know", "expect", "plan", "say", "demand", "hope", "ask", "claim"})
_OF_FACTS = frozenset({"report", "learn"})
_CITING = frozenset({"citing", "quoting"})
_ANONYMITY = frozenset({"anonymity", "anonymously"})
_OF_DEEDS = frozenset({"promise", "plan", "demand", "want", "decline", "threaten", "propose", "hope", "ask", "approve"})
_HOLDING = frozenset({"from", "by", "among", "amongst"})
_NOTHING: frozenset[int] = frozenset()


def read_clauses(markup: Markup, silent: frozenset[int]) -> Iterator[Draft]:
    """A draft for every cue word that has a content of its own; the tokens in `silent` are never cues."""
    for token in markup.tokens:
        draft = None if token.i in silent else read_clause(markup, token)
        if draft is not None:
            yield draft


def read_clause(markup: Markup, token: Token) -> Draft | None:
    """The draft whose main cue word this token is, None if it is none or has no content."""
    if token.lower == "according":
        draft = _according(markup, token)
    elif token.pos in ("VERB", "AUX"):
        draft = _verb(markup, token)
    elif token.pos == "NOUN":
        draft = _noun(markup, token)
    elif token.dep == "advmod":
        draft = _adverb(markup, token)
    else:
        draft = None
    return draft if draft is not None and draft.content else None


def verb_name(markup: Markup, token: Token, frame: str) -> str | None:
    """How the table lists this verb in a frame, with its particle where that makes another verb; None if not at all."""
    word = lemma(token)
    for particle in markup.dependents(token.i, "prt"):
        if f"{word} {particle.lower}" in acts(frame):
            return f"{word} {particle.lower}"
    return word if word in acts(frame) else None


def _verb(markup: Markup, token: Token) -> Draft | None:
    for reading in (_aside, _clause, _passive, _seems, _adjective, _infinitive, _about, _object):
        draft = reading(markup, token)
        if draft is not None:
            return draft
    return None


def _draft(markup: Markup, rule: str, act: str, token: Token, content: set[int], *more: int) -> Draft:
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


def _clause(markup: Markup, token: Token) -> Draft | None:
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
    return _draft(markup, f"cue/{frame}", acts(frame)[name], token, content) if content else None


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


def _aside(markup: Markup, token: Token) -> Draft | None:
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
    return _draft(markup, rule, acts(frame)[name], token, set(markup.subtree(token.head)) - inside)


def _is_afterword(markup: Markup, token: Token) -> bool:
    """Whether a verb only looks joined to the clause before: "The port would open, its owner, X, said"."""
    subject = next(markup.dependents(token.i, "nsubj"), None)
    if token.dep not in ("conj", "ccomp") or subject is None or not token.head < subject.i < token.i:
        return False
    first = markup.subtree(subject.i)[0]
    return (
        first > 0 and markup.tokens[first - 1].text == "," and not any(True for _ in markup.dependents(token.i, "dobj"))
    )


def _infinitive(markup: Markup, token: Token) -> Draft | None:
    """ "plans to ...", "urged members to ..." """
    name = verb_name(markup, token, "infinitive")
    if name is None:
        return None
    for child in markup.dependents(token.i, "xcomp"):
        if any(t.tag == "TO" for t in markup.dependents(child.i)):
            content = set(markup.subtree(child.i))
            for asked in markup.dependents(token.i, "dobj"):
                content |= set(markup.subtree(asked.i))
            return _draft(markup, "cue/infinitive", acts("infinitive")[name], token, content)
    return None


def _object(markup: Markup, token: Token) -> Draft | None:
    """ "opposes the bill", "accused rivals of lying", "called the plan reckless" """
    name = verb_name(markup, token, "object")
    if name is None or token.lower in _CITING:
        return None
    heads = [child for child in markup.dependents(token.i, "dobj", "oprd", "ccomp", "xcomp") if child.i > token.i]
    if not heads or (name in acts("voicing") and any(_noun(markup, child) for child in heads)):
        return None
    content: set[int] = set()
    for child in (*heads, *markup.dependents(token.i, "prep")):
        if child.dep != "prep" or (child.lower in _JUDGING and child.i > token.i):
            content |= set(markup.subtree(child.i))
    draft = _draft(markup, "cue/object", acts("object")[name], token, content)
    return draft if draft.source else None


def _about(markup: Markup, token: Token) -> Draft | None:
    """ "called for calm", "spoke about the fire" """
    word = lemma(token)
    for prep in markup.dependents(token.i, "prep"):
        act = acts("about").get(f"{word} {prep.lower}")
        if act is not None:
            content = set(markup.subtree(prep.i)) - {prep.i}
            draft = _draft(markup, "cue/about", act, token, content, prep.i)
            return draft if draft.source else None
    return None


def _passive(markup: Markup, token: Token) -> Draft | None:
    """ "the ship is expected to sail", "was seen as a threat", "it was reported that ..." """
    if token.tag != "VBN" or not is_passive(markup, token.i):
        return None
    name = verb_name(markup, token, "passive")
    if name is None:
        return None
    content: set[int] = set()
    for child in markup.dependents(token.i):
        if child.dep in ("nsubjpass", "xcomp", "oprd", "ccomp") or (child.dep == "prep" and child.lower in _JUDGING):
            content |= set(markup.subtree(child.i))
    act = acts("passive")[name]
    if act in _NEEDS_MORE and not any(t.i in content for t in markup.dependents(token.i) if t.dep != "nsubjpass"):
        return None
    content -= {t.i for t in markup.dependents(token.i, "nsubjpass") if t.lower == "it"}
    return _draft(markup, "cue/passive", act, token, content)


def _seems(markup: Markup, token: Token) -> Draft | None:
    """ "the plan appears to work": said of something, by nobody in particular."""
    act = acts("seems").get(lemma(token))
    if act is None:
        return None
    found = [child for child in markup.dependents(token.i, "xcomp", "oprd", "acomp", "ccomp") if child.i > token.i]
    if not found:
        return None
    content = set(markup.subtree(found[0].i))
    for subject in markup.dependents(token.i, "nsubj"):
        content |= set(markup.subtree(subject.i))
    cue = cue_of(markup, token.i)
    return Draft("cue/seems", act, token.i, cue, _NOTHING, trim(markup, content - cue))


def _adjective(markup: Markup, token: Token) -> Draft | None:
    """ "is confident that ...", "it is unclear whether ...", "was critical of ..." """
    for adjective in markup.dependents(token.i, "acomp"):
        word = lemma(adjective)
        act = acts("adjective").get(word)
        if word == "clear" and any(True for _ in markup.dependents(token.i, "neg")):
            act = "doubt"
        clauses = (*markup.dependents(adjective.i, "ccomp", "xcomp"), *markup.dependents(token.i, "ccomp", "advcl"))
        for child in clauses:
            if (
                act is not None
                and child.i > adjective.i
                and (child.dep != "advcl" or _is_open(markup, adjective, child))
            ):
                more = cue_of(markup, adjective.i)
                return _draft(markup, "cue/adjective", act, token, set(markup.subtree(child.i)), *more)
        for prep in markup.dependents(adjective.i, "prep"):
            act = acts("adjabout").get(f"{word} {prep.lower}")
            if act is not None:
                content = set(markup.subtree(prep.i)) - {prep.i}
                return _draft(markup, "cue/adjective", act, token, content, adjective.i, prep.i)
    return None


def _is_open(markup: Markup, adjective: Token, clause: Token) -> bool:
    """Whether a clause is what is unclear, not when it is: "unclear when the road was built"."""
    first = markup.tokens[markup.subtree(clause.i)[0]]
    return first.i == adjective.i + 1 and first.tag in ("WRB", "WP", "WDT", "WP$")


def _noun(markup: Markup, token: Token) -> Draft | None:
    """ "the claim that ...", "her promise to ...", "criticism of ..." """
    word = lemma(token)
    act = acts("noun").get(word)
    if act is not None:
        for child in markup.dependents(token.i, "acl", "ccomp", "relcl"):
            if child.dep == "acl" and not _introduced(markup, child, act):
                continue
            if child.dep != "relcl" or any(t.lower == "that" for t in markup.dependents(child.i, "mark")):
                return _noun_draft(markup, token, act, set(markup.subtree(child.i)))
    for prep in markup.dependents(token.i, "prep"):
        about = acts("nounabout").get(f"{word} {prep.lower}")
        if about is not None:
            draft = _noun_draft(markup, token, about, set(markup.subtree(prep.i)) - {prep.i}, prep.i)
            return draft if draft.source else None
    return None


def _introduced(markup: Markup, clause: Token, act: str) -> bool:
    """Whether a clause on a noun is its content: "claim that", "promise to"; "remarks to" only have a purpose."""
    return any(t.dep == "mark" or (t.tag == "TO" and act in _OF_DEEDS) for t in markup.dependents(clause.i))


def _noun_draft(markup: Markup, token: Token, act: str, content: set[int], *more: int) -> Draft:
    before = {t.i for t in markup.dependents(token.i, "amod", "neg")}
    cue = frozenset({token.i, *more, *before, *_voiced(markup, token)}) - content
    source = _holder(markup, token) - content - cue
    return Draft("cue/noun", act, token.i, cue, trim(markup, source), trim(markup, content - cue))


def _voiced(markup: Markup, token: Token) -> frozenset[int]:
    """The verb with which a claim or fear is voiced: "made the claim", "has expressed fears"."""
    verb = markup.tokens[token.head]
    voiced = token.dep == "dobj" and verb.pos == "VERB" and lemma(verb) in acts("voicing")
    return cue_of(markup, verb.i) if voiced else _NOTHING


def _holder(markup: Markup, token: Token) -> frozenset[int]:
    """Whose claim or fear it is: "her claim", "fears among residents", "made the claim", "is a proponent of"."""
    for owner in markup.dependents(token.i, "poss"):
        return phrase(markup, owner.i)
    for prep in markup.dependents(token.i, "prep"):
        if prep.lower in _HOLDING:
            for owner in markup.dependents(prep.i, "pobj"):
                return phrase(markup, owner.i)
    verb = markup.tokens[token.head]
    if _voiced(markup, token) or (token.dep == "attr" and verb.pos == "AUX"):
        return source_of(markup, verb.i)
    if token.dep == "pobj" and verb.lower in ("with", "in") and markup.tokens[verb.head].pos == "VERB":
        return source_of(markup, verb.head)
    return _NOTHING


def _adverb(markup: Markup, token: Token) -> Draft | None:
    """ "The ship reportedly sank"."""
    act = acts("adverb").get(token.lower)
    if act is None:
        return None
    content = set(markup.subtree(token.head)) - {token.i}
    return Draft("cue/adverb", act, token.i, frozenset({token.i}), _NOTHING, trim(markup, content))


def _according(markup: Markup, token: Token) -> Draft | None:
    """ "According to X, ...": the content is the clause it belongs to."""
    to = next((t for t in markup.dependents(token.i, "prep") if t.lower == "to"), None)
    if to is None:
        return None
    inside = set(markup.subtree(token.i))
    source = trim(markup, inside - {token.i, to.i})
    head = markup.tokens[token.head]
    while head.dep in ("conj", "pobj", "prep", "dobj", "attr", "npadvmod", "pcomp", "appos") and head.head != head.i:
        head = markup.tokens[head.head]
    content = set(markup.subtree(head.i)) - inside
    return Draft("cue/according-to", "say", token.i, frozenset({token.i, to.i}), source, trim(markup, content))
