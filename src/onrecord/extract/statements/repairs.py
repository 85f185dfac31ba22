"""What the model leaves a word short or long, mended where marks and parse are plain: a name cut off, a stray word."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import verb_name
from onrecord.extract.statements.quotations import Quotation
from onrecord.extract.statements.roles import NOMINAL, cue_of, is_passive, phrase, trim
from onrecord.markup import Markup
from onrecord.model import Span

_SENTENCE_ENDS = frozenset(".,!?…;")
_CLOSING_MARKS = "\"'”“»’` "
_DASHES = frozenset({"–", "—", "-"})
_EXPLETIVES = frozenset({"it", "there"})
_LONGEST_NICKNAME = 5  # tokens, marks included


def mend(markup: Markup, quotations: Sequence[Quotation], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts with their roles as far as they can be put right."""
    by_end = {quotation.last: quotation for quotation in quotations}
    for draft in drafts:
        named = _name_after_title(markup, _cue_of_nobody(markup, _nickname(markup, by_end, draft)))
        yield _without_strays(markup, quotations, _without_dashes(markup, _subject_after_verb(markup, named)))


def _nickname(markup: Markup, by_end: Mapping[int, Quotation], draft: Draft) -> Draft:
    """ "“Big Sam” Okoro said": words in marks that run into the source without a stop are part of its name."""
    quotation = by_end.get(min(draft.source, default=-1))
    if quotation is None or quotation.last - quotation.first > _LONGEST_NICKNAME:
        return draft
    inside = frozenset(range(quotation.first, quotation.last))
    stopped = markup.text[quotation.start : quotation.end].rstrip(_CLOSING_MARKS)[-1:] in _SENTENCE_ENDS
    if stopped or not inside < draft.content or markup.tokens[quotation.last].pos != "PROPN":
        return draft
    return replace(draft, source=draft.source | inside, content=trim(markup, draft.content - inside))


def _name_after_title(markup: Markup, draft: Draft) -> Draft:
    """ "promised the regional head Anatoly Grin": a person's name right after a source that ends in a title."""
    following = max(draft.source, default=len(markup.tokens)) + 1
    if following >= len(markup.tokens) or markup.tokens[following - 1].pos != "NOUN":
        return draft
    token = markup.tokens[following]
    for name in markup.names_in(Span(token.start, token.end)):
        words = frozenset(range(name.first, name.last))
        if name.label == "PERSON" and name.first == following and not words & (draft.cue | draft.content):
            return replace(draft, source=draft.source | words)
    return draft


def _subject_after_verb(markup: Markup, draft: Draft) -> Draft:
    """ "“Stay inside!” – wrote the mayor": who is named right after a verb of saying, where the model saw no source."""
    verb, following = markup.tokens[draft.anchor], max(draft.cue) + 1
    if draft.source or verb.pos != "VERB" or verb_name(markup, verb, "quote") is None:
        return draft
    if max(draft.content) > verb.i or is_passive(markup, verb.i) or following >= len(markup.tokens):
        return draft
    head = markup.tokens[following]
    if head.pos not in NOMINAL:
        head = markup.tokens[head.head]
    words = phrase(markup, head.i) - draft.cue
    named = head.pos in NOMINAL and head.sentence == verb.sentence and min(words, default=0) == following
    return replace(draft, source=words) if named else draft


def _cue_of_nobody(markup: Markup, draft: Draft) -> Draft:
    """ "It was not clear whether ...", "There are fears that ...": the cue is what "it" is or what there is."""
    words = [markup.tokens[i] for i in draft.cue]
    if draft.source or len(words) > 1 or words[0].lower not in _EXPLETIVES:
        return draft
    verb = markup.tokens[words[0].head]
    said = [token.i for token in markup.dependents(verb.i, "acomp", "attr", "oprd")]
    more = frozenset[int]().union(*(cue_of(markup, i) for i in said))
    cue = cue_of(markup, verb.i, *more) - draft.content
    return replace(draft, cue=cue, anchor=verb.i) if cue else draft


def _without_strays(markup: Markup, quotations: Sequence[Quotation], draft: Draft) -> Draft:
    """What stands in another paragraph than the cue is its speaker's only in marks: else it is left out."""
    home = _passage(markup, draft.anchor)
    away = {i for i in draft.content if _passage(markup, i) != home}
    if not away or len(away) == len(draft.content):
        return draft
    first = bisect_right(quotations, min(away), key=lambda quotation: quotation.last)
    quoted = {i for q in takewhile(lambda q: q.first <= max(away), quotations[first:]) for i in range(q.first, q.last)}
    strays = {i for i in away - quoted if markup.tokens[i].pos != "PUNCT"}
    passages = {_passage(markup, i) for i in strays}
    return replace(draft, content=frozenset(i for i in draft.content if _passage(markup, i) not in passages))


def _passage(markup: Markup, i: int) -> int:
    return markup.sentences[markup.tokens[i].sentence].passage


def _without_dashes(markup: Markup, draft: Draft) -> Draft:
    """ "“Stay inside!” – wrote the mayor": the dash is nobody's word."""
    dashes = {i for i in draft.content if markup.tokens[i].text in _DASHES}
    edges = {i for i in dashes if i - 1 not in draft.content or i + 1 not in draft.content}
    return replace(draft, content=draft.content - edges) if edges < draft.content else draft
