"""Statements read off quotations: whose words stand between the marks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.extract.statements.clauses import verb_name
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts
from onrecord.extract.statements.quotations import Quotation
from onrecord.extract.statements.roles import beside, cue_of, phrase, source_of, trim
from onrecord.markup import Markup, Sentence

REACH = 40  # tokens between a quotation and its cue
LONGEST = 1_500  # tokens; nobody is quoted for longer at a stretch without being named again
_STOPS = frozenset({".", "!", "?", ";"})
_ENDS = frozenset({".", ",", "!", "?", "…", "—", "–", "-"})
_LINKS = frozenset({",", ":", "—", "–", "-", "..."})
_OPENING = frozenset({"“", "``", '"', ":"})
_CLOSING = frozenset({"”", "''", "»"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_SAYING = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN"})


def spoken(markup: Markup, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """The quotations that hold somebody's speech, not nicknames, titles, scare quotes or scraps of a sentence.

    One that runs over several paragraphs, each with its own opening mark, is one.
    """
    found: list[Quotation] = []
    for quotation in quotations:
        if found and not found[-1].closed and found[-1].last == quotation.first:
            before = found.pop()
            found.append(replace(quotation, start=before.start, first=before.first))
        elif _is_speech(markup, quotation):
            found.append(quotation)
    return tuple(found)


def _is_speech(markup: Markup, quotation: Quotation) -> bool:
    words = [t for t in markup.tokens[quotation.first : quotation.last] if t.pos != "PUNCT"]
    if not words or not (_opens_afresh(markup, quotation) or _verb_before(markup, quotation) is not None):
        return False
    if any(t.tag in _FINITE for t in words):
        return True
    ends = _inner_end(markup, quotation) in _ENDS
    return ends and (len(words) > 1 or _verb_after(markup, quotation) is not None)


def _inner_end(markup: Markup, quotation: Quotation) -> str:
    """The last character before the closing mark; a stop where there is no closing mark."""
    last = markup.text[max(quotation.start, quotation.end - 8) : quotation.end].rstrip("\"'”“»’` ")[-1:]
    return last if quotation.closed else "."


def _opens_afresh(markup: Markup, quotation: Quotation) -> bool:
    """Whether a sentence begins with the quotation, or a colon announces it."""
    if quotation.first == 0:
        return True
    before, first = markup.tokens[quotation.first - 1], markup.tokens[quotation.first]
    sentence = markup.sentences[first.sentence]
    if before.text == ":" or before.text in _STOPS or markup.sentences[before.sentence].passage != sentence.passage:
        return True
    bullet = before.i == sentence.first and not before.text[0].isalnum()
    return bullet or (before.pos == "PUNCT" and before.sentence != first.sentence)


def read_speech(markup: Markup, speech: tuple[Quotation, ...], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts with the quotations joined to them, and one more for each quotation with a cue of its own."""
    known = {draft.anchor: draft for draft in drafts}
    told = {markup.tokens[i].sentence: i for i, draft in known.items() if _is_told(markup, draft)}
    last: Draft | None = None
    for quotation in speech:
        content = frozenset(range(quotation.first, quotation.last))
        draft = (
            _with_cue(markup, quotation, content, known)
            or _after_colon(markup, quotation, content)
            or _continued(markup, quotation, content, last)
            or _continued(markup, quotation, content, known.get(told.get(_sentence_before(markup, quotation), -1)))
            or _alone(markup, quotation, content)
        )
        if draft is not None:
            known[draft.anchor] = last = draft
    yield from known.values()


def _with_cue(markup: Markup, quotation: Quotation, content: frozenset[int], known: dict[int, Draft]) -> Draft | None:
    anchor = _verb_before(markup, quotation)
    if anchor is None:
        anchor = _verb_after(markup, quotation)
    if anchor is None:
        return None
    draft = known.get(anchor)
    if draft is not None and draft.rule.startswith("quote/"):
        return replace(draft, content=draft.content | content)
    if draft is not None and anchor < quotation.first and draft.content & content:
        content |= draft.content
    cue = cue_of(markup, anchor) - content
    source = trim(markup, source_of(markup, anchor) - content - cue) or beside(markup, anchor, content)
    name = verb_name(markup, markup.tokens[anchor], "quote")
    act = acts("quote")[name] if name else "say"
    rule = "quote/before" if anchor < quotation.first else "quote/after"
    return Draft(rule, act, anchor, cue, source - content, content - cue - source)


def _verb_before(markup: Markup, quotation: Quotation) -> int | None:
    """The verb that introduces a quotation: "X said, “...”", "X told reporters: “...”", "X wrote that “...”"."""
    if quotation.first == 0:
        return None
    near = markup.tokens[quotation.first - 1]
    if near.pos == "PUNCT" and near.text not in _LINKS:
        return None
    reach = REACH if near.pos == "PUNCT" else 4
    first = max(markup.sentences[near.sentence].first, quotation.first - reach)
    for token in reversed(markup.tokens[first : quotation.first]):
        if token.pos == "VERB" and verb_name(markup, token, "quote") is not None:
            return token.i
        if token.text in _CLOSING or (near.text != ":" and token.pos == "VERB" and token.tag in _FINITE):
            return None
    return None


def _verb_after(markup: Markup, quotation: Quotation) -> int | None:
    """The verb that follows a quotation: "“...,” X said", "“...,” said X"."""
    tokens = markup.tokens
    if quotation.last >= len(tokens) or not quotation.closed:
        return None
    following = tokens[quotation.last]
    end = _inner_end(markup, quotation)
    if end == "." and not following.text[:1].islower():
        return None
    reach = REACH if end in _ENDS or following.text == "," else 6
    passage = markup.sentences[tokens[quotation.last - 1].sentence].passage
    for token in tokens[quotation.last : quotation.last + reach]:
        other = markup.sentences[token.sentence].passage != passage
        if other or token.text in _STOPS or token.text in _OPENING:
            return None
        if token.pos == "VERB" and token.tag in _SAYING and token.text[0].islower():
            if verb_name(markup, token, "quote") is not None:
                return token.i
            if token.dep not in ("relcl", "acl", "amod"):
                return None
    return None


def _after_colon(markup: Markup, quotation: Quotation, content: frozenset[int]) -> Draft | None:
    """A quotation announced by a colon: the main verb before it is the cue, in "Minister: “...”" the colon itself."""
    if quotation.first == 0 or markup.tokens[quotation.first - 1].text != ":":
        return None
    colon = markup.tokens[quotation.first - 1]
    sentence = markup.sentences[colon.sentence]
    for token in markup.tokens[sentence.first : colon.i]:
        if token.pos in ("VERB", "AUX") and token.dep == "ROOT":
            cue = cue_of(markup, token.i) - content
            return Draft("quote/colon", "say", token.i, cue, source_of(markup, token.i) - content - cue, content)
    source = trim(markup, frozenset(range(sentence.first, colon.i)))
    return Draft("quote/colon", "say", colon.i, frozenset({colon.i}), source, content)


def _continued(markup: Markup, quotation: Quotation, content: frozenset[int], last: Draft | None) -> Draft | None:
    """The last speaker goes on: a quotation without a cue right after the one before, or after its sentence."""
    if last is None or len(last.content) + len(content) > LONGEST:
        return None
    end = max(*last.content, *last.cue, *last.source)
    before = markup.tokens[quotation.first - 1]
    if end >= before.i or markup.tokens[end].sentence >= before.sentence:
        return replace(last, content=last.content | content)
    return None


def _is_told(markup: Markup, draft: Draft) -> bool:
    """Whether a statement is the main thing its sentence says."""
    return draft.rule == "cue/clause" and bool(draft.source) and markup.tokens[draft.anchor].dep == "ROOT"


def _sentence_before(markup: Markup, quotation: Quotation) -> int:
    """The sentence before a quotation in its paragraph; -1 for none."""
    if quotation.first == 0:
        return -1
    here = markup.sentences[markup.tokens[quotation.first].sentence]
    before = markup.sentences[markup.tokens[quotation.first - 1].sentence]
    return before.i if before.passage == here.passage else -1


def _alone(markup: Markup, quotation: Quotation, content: frozenset[int]) -> Draft | None:
    """A quotation with nothing to say whose it is; the subject of the sentence before it is the best guess."""
    if _inner_end(markup, quotation) not in _STOPS:
        return None
    before = _sentence_before(markup, quotation)
    source = _main_subject(markup, markup.sentences[before]) - content if before >= 0 else frozenset()
    return Draft("quote/alone", "say", quotation.first, frozenset(), source, content)


def _main_subject(markup: Markup, sentence: Sentence) -> frozenset[int]:
    for token in markup.tokens_of(sentence):
        if token.dep == "nsubj" and markup.tokens[token.head].dep == "ROOT":
            return phrase(markup, token.i)
    return frozenset()
