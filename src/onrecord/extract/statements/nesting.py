"""Statements inside statements: who said that who said what.

A content is read a second time: a cue that stands in it with a clause of its own is a statement of somebody else's, or
of the same source's mind. What a report cites for its own account ("Reuters, citing two officials, said ...") is one
too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.statements.clauses import read_clause
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts
from onrecord.extract.statements.roles import cue_of, trim
from onrecord.markup import Markup, Token

_CLAUSAL = frozenset({"cue/clause", "cue/aside", "cue/according-to", "cue/infinitive"})
_CITING = frozenset({"citing", "quoting"})
_NOBODY = frozenset({"i", "we", "you", "it", "that", "which", "this", "one", "who"})  # who speaks anyway, or nobody
_SHORTEST = 5  # words of a content that can hold another statement


def read_inside(markup: Markup, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each statement inside the content of these, and for each source that one of these cites."""
    taken = {draft.anchor for draft in drafts}
    for outer in sorted(drafts, key=lambda draft: len(draft.content)):
        if len(outer.content) >= _SHORTEST:
            for i in sorted(outer.content - taken):
                inner = _inside(markup, outer, markup.tokens[i])
                if inner is not None:
                    taken.add(i)
                    yield inner
        cited = _cited(markup, outer)
        if cited is not None and cited.anchor not in taken:
            taken.add(cited.anchor)
            yield cited


def holders(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the place of the one it stands within: the smallest that holds its cue, or that cites it."""
    by_size = sorted(range(len(drafts)), key=lambda place: -len(drafts[place].content))
    holder = {i: place for place in by_size for i in drafts[place].content}
    same = {draft.content: place for place, draft in enumerate(drafts) if draft.rule != "cue/citing"}
    return [same.get(d.content) if d.rule == "cue/citing" else holder.get(d.anchor) for d in drafts]


def _inside(markup: Markup, outer: Draft, token: Token) -> Draft | None:
    draft = read_clause(markup, token)
    if draft is None or draft.rule not in _CLAUSAL:
        return None
    content = trim(markup, draft.content & outer.content)
    if len(content) < 2 or 10 * len(content) >= 9 * len(outer.content):
        return None
    if {markup.tokens[i].lower for i in draft.source} <= _NOBODY:
        return None
    return replace(draft, source=draft.source - content, content=content)


def _cited(markup: Markup, outer: Draft) -> Draft | None:
    """Whom a source cites for what it tells, in the sentence that names the source."""
    sentence = markup.sentences[markup.tokens[outer.anchor].sentence]
    for token in markup.tokens_of(sentence):
        if token.lower in _CITING and token.tag == "VBG" and token.i not in outer.content:
            cited = {i for child in markup.dependents(token.i, "dobj") for i in markup.subtree(child.i)}
            source = trim(markup, cited - outer.content - outer.cue)
            if source and outer.source and outer.act in acts("clause").values():
                return Draft("cue/citing", "say", token.i, cue_of(markup, token.i), source, outer.content)
    return None
