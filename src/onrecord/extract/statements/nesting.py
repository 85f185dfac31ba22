"""Statements inside statements: who said that who said what.

A content is read a second time: a cue that stands in it with a content of its own is a statement of somebody else's, or
of the same source's mind. What a report cites for its own account ("Reuters, citing two officials, said ...") is one
too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.statements.clauses import read_clause
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.roles import cue_of, source_of, trim
from onrecord.extract.statements.voices import can_speak
from onrecord.markup import Markup, Token

_CITING = frozenset({"citing", "quoting"})
_CLAUSAL = frozenset({"cue/clause", "cue/aside", "cue/according-to", "cue/infinitive", "cue/adjective"})
_PLAIN = frozenset({"cue/object", "cue/about"})  # what hangs on these is a thing, so the act must say enough
_STANCES = frozenset(
    {"warn", "demand", "accuse", "deny", "confirm", "oppose", "approve", "want", "promise", "threaten", "propose"}
)
_OURSELVES = frozenset({"i", "we", "you"})  # who speaks anyway: what they think adds nothing, what they said does
_NOBODY = frozenset({"that", "which", "this", "one", "who", "what"})
_ALOUD = frozenset(
    {"say", "claim", "report", "announce", "confirm", "deny", "warn", "promise", "demand", "ask", "propose", "threaten"}
)
_SHOWN = frozenset({"say", "report", "demand"})  # what "it" does is rather a thing that shows something
_NOT_YET = frozenset({"MD", "TO"})
_PAST = frozenset({"VBD", "VBN"})
_SHORTEST = 4  # words of a content that can hold another statement


def read_inside(markup: Markup, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each statement inside the content of these, and for each source that one of these cites."""
    taken = {i for draft in drafts for i in draft.cue}
    for outer in sorted(drafts, key=lambda draft: len(draft.content)):
        if len(outer.content) >= _SHORTEST:
            for i in sorted(outer.content - taken):
                inner = _inside(markup, outer, markup.tokens[i])
                if inner is not None:
                    taken |= inner.cue
                    yield inner
        cited = _cited(markup, outer)
        if cited is not None and cited.anchor not in taken:
            taken |= cited.cue
            yield cited


def turn_round(markup: Markup, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same drafts; those that only name whom another cites become that one's account, in the mouth of the cited.

    "State television said, quoting an official, ..." is what the official said, and within that what television did.
    """
    accounts = {markup.tokens[draft.anchor].sentence: draft for draft in drafts if not _cites(markup, draft)}
    for draft in drafts:
        account = accounts.get(markup.tokens[draft.anchor].sentence)
        if account is not None and _cites(markup, draft) and draft.anchor not in account.content:
            yield replace(draft, rule="cue/citing", source=draft.content, content=account.content, trust=None)
        else:
            yield draft


def _cites(markup: Markup, draft: Draft) -> bool:
    """Whether all a draft says is whom its source cites."""
    return (
        markup.tokens[draft.anchor].lower in _CITING and len(draft.cue) == 1 and _names_a_voice(markup, draft.content)
    )


def _names_a_voice(markup: Markup, words: frozenset[int]) -> bool:
    """Whether a phrase is about somebody or something that can be quoted: "a letter seen by ...", not "a threat"."""
    head = next((i for i in sorted(words) if markup.tokens[i].head not in words), None)
    return head is not None and can_speak(markup, head, head + 1)


def _cited(markup: Markup, outer: Draft) -> Draft | None:
    """Whom a source cites for what it tells, in the sentence that names the source."""
    sentence = markup.sentences[markup.tokens[outer.anchor].sentence]
    for token in markup.tokens_of(sentence):
        if token.lower in _CITING and token.tag == "VBG" and token.i not in outer.content:
            cited = {i for child in markup.dependents(token.i, "dobj") for i in markup.subtree(child.i)}
            source = trim(markup, cited - outer.content - outer.cue)
            if outer.source & source_of(markup, token.i) and _names_a_voice(markup, source):
                return Draft("cue/citing", "say", token.i, cue_of(markup, token.i), source, outer.content)
    return None


def _inside(markup: Markup, outer: Draft, token: Token) -> Draft | None:
    draft = read_clause(markup, token)
    if draft is None or not (draft.rule in _CLAUSAL or (draft.rule in _PLAIN and draft.act in _STANCES)):
        return None
    content = trim(markup, draft.content & outer.content)
    if len(content) < 2 or 10 * len(content) >= 9 * len(outer.content):
        return None
    return replace(draft, source=draft.source - content, content=content) if _counts(markup, draft) else None


def _counts(markup: Markup, draft: Draft) -> bool:
    """Whether it says that somebody did say or think something, beyond what the speaker says anyway."""
    names, cue = {markup.tokens[i].lower for i in draft.source}, markup.tokens[draft.anchor]
    if names <= _NOBODY or not (draft.rule == "cue/according-to" or _is_told(markup, draft)):
        return False
    if names <= _OURSELVES:
        return draft.act in _ALOUD and cue.tag in _PAST
    return names != {"it"} or draft.act not in _SHOWN


def _is_told(markup: Markup, draft: Draft) -> bool:
    """Whether the cue is told as a fact: "had promised", "does not expect"; not "to imagine", "would say", "asking"."""
    verb = markup.tokens[draft.anchor]
    others = [markup.tokens[i] for i in draft.cue - {verb.i}]
    helpers = {token.tag if token.tag in _NOT_YET else token.lemma for token in others}
    if verb.tag == "VB":
        return "do" in helpers and not helpers & _NOT_YET
    return verb.tag != "VBG" or "be" in helpers or markup.tokens[verb.head].lemma == "keep"


def holders(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the place of the one it stands within: the smallest that holds its cue, or that cites it."""
    by_size = sorted(range(len(drafts)), key=lambda place: -len(drafts[place].content))
    holder = {i: place for place in by_size for i in drafts[place].content}
    same = {draft.content: place for place, draft in enumerate(drafts) if draft.rule != "cue/citing"}
    return [same.get(d.content) if d.rule == "cue/citing" else holder.get(d.anchor) for d in drafts]
