"""Why a source can know, or why it is not named: the words beside it that say so."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.link.speakers.source import Source
from onrecord.markup import Markup, Sentence
from onrecord.model import Attribution, Span, Spans, SpeakerKind
from onrecord.tables import toml

_CLAUSES = ("relcl", "acl", "advcl", "prep", "amod", "conj")
_SENTENCES = ("ROOT", "ccomp", "parataxis")


@cache
def _pattern(*kinds: str) -> re.Pattern[str]:
    phrases = [phrase for kind in kinds for phrase in toml("sources")["justification"][kind]]
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def grounds_for(markup: Markup, source: Source, kind: SpeakerKind, attribution: Attribution) -> Spans:
    """What justifies a source: the clauses on one that is not named, words for it in the sentence, and the next one."""
    sentence = markup.sentences[markup.tokens[source.head].sentence]
    found = [] if kind != "anonymous" else list(_told_of(markup, source, attribution))
    is_body = kind in ("organisation", "media", "document")
    for span in _in_sentence(markup, source, sentence, attribution, is_body):
        if not any(other.contains(span) for other in found):
            found = [other for other in found if not span.contains(other)] + [span]
    if kind == "anonymous" and sentence.i + 1 < len(markup.sentences):
        following = markup.sentences[sentence.i + 1]
        if _pattern("unnamed").search(markup.text, following.start, following.end) and _goes_on(markup, following):
            found.append(_run(markup, list(range(following.first, following.last)), following.first))
    return tuple(sorted(found))


def _told_of(markup: Markup, source: Source, attribution: Attribution) -> Iterator[Span]:
    """The clauses on the head of a source: "who took part in the meetings", "briefed on the strike"."""
    said = _said(markup, attribution)
    for clause in markup.dependents(source.head, "relcl", "acl"):
        inside = [i for i in markup.subtree(clause.i) if i not in said]
        if clause.i > source.head and clause.i in inside:
            yield _run(markup, inside, clause.i)


def _said(markup: Markup, attribution: Attribution) -> set[int]:
    return {token.i for span in (*attribution.cue, *attribution.content) for token in markup.tokens_in(span)}


def _goes_on(markup: Markup, sentence: Sentence) -> bool:
    """Whether a sentence goes on about the one before: by a pronoun, or by "the official"."""
    opening = markup.tokens[sentence.first]
    return opening.pos == "PRON" or opening.lower in ("the", "both", "neither", "all")


def _in_sentence(
    markup: Markup, source: Source, sentence: Sentence, attribution: Attribution, is_body: bool
) -> list[Span]:
    """The grounds given elsewhere in the sentence; a body has no name to keep back."""
    found: list[Span] = []
    for match in _pattern("knows", "unnamed", "citing").finditer(markup.text, sentence.start, sentence.end):
        span = Span(*match.span())
        elsewhere = not any(piece.contains(span) for piece in attribution.source)
        if elsewhere and is_body and _pattern("unnamed").fullmatch(match.group()):
            continue
        if any(piece.contains(span) for piece in (*attribution.content, *attribution.cue)):
            continue
        if attribution.within is not None and not any(piece.contains(span) for piece in attribution.source):
            continue
        whole = _clause_around(markup, source, span, _said(markup, attribution))
        if not any(other.contains(whole) for other in found):
            found.append(whole)
    return found


def _clause_around(markup: Markup, source: Source, span: Span, said: set[int]) -> Span:
    """The widest clause or phrase that holds a match, not the source itself nor a sentence of its own."""
    tokens = markup.tokens_in(span)
    top = tokens[0].i
    inside = {token.i for token in tokens}
    while markup.tokens[top].head in inside and markup.tokens[top].head != top:
        top = markup.tokens[top].head
    widest = span
    for above in (markup.tokens[top], *markup.ancestors(top)):
        below = markup.subtree(above.i)
        if source.head in below or above.dep in _SENTENCES:
            break
        if above.dep in _CLAUSES:
            widest = _run(markup, [i for i in below if i not in said], top)
    return widest


def _run(markup: Markup, indices: list[int], around: int) -> Span:
    """The unbroken run of these tokens around one of them, without punctuation at its ends."""
    have = set(indices)
    first = last = around
    while first - 1 in have:
        first -= 1
    while last + 1 in have:
        last += 1
    while first < last and markup.tokens[first].pos == "PUNCT":
        first += 1
    while last > first and markup.tokens[last].pos == "PUNCT":
        last -= 1
    return markup.span(first, last + 1)
