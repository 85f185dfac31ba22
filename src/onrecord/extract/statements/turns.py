"""Dialogue: paragraphs that each begin with who speaks and a colon ("Q: ...", "SOREL: ...")."""

from collections.abc import Iterator
from itertools import groupby

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.roles import trim
from onrecord.markup import Markup, Sentence

_LONGEST_LABEL = 5  # tokens
_QUESTION_AND_ANSWER = frozenset({"q", "a", "question", "answer"})


def read_turns(markup: Markup) -> Iterator[Draft]:
    """A draft for each turn of a dialogue; a paragraph without a label goes on with the turn before it."""
    passages = [list(group) for _, group in groupby(markup.sentences, key=lambda sentence: sentence.passage)]
    labels = [_label(markup, passage[0]) for passage in passages]
    turns = [place for place, colon in enumerate(labels) if colon is not None]
    if not _is_dialogue(markup, passages, labels):
        return
    for place in turns:
        colon = labels[place]
        assert colon is not None
        first, last = passages[place][0].first, passages[place][-1].last
        source = trim(markup, range(first, colon))
        content = frozenset(range(colon + 1, last))
        if content:
            yield Draft("turn/label", "say", colon, frozenset({colon}), source, content)


def _label(markup: Markup, sentence: Sentence) -> int | None:
    """The colon after a short label in capitals, or Q or A, at the head of a paragraph."""
    tokens = markup.tokens[sentence.first : min(sentence.last, sentence.first + _LONGEST_LABEL + 1)]
    colon = next((token for token in tokens if token.text == ":"), None)
    if colon is None or colon.i == sentence.first:
        return None
    words = [token for token in tokens if token.i < colon.i]
    named = all(token.text[:1].isupper() or not token.text[:1].isalpha() for token in words)
    return colon.i if named and not any(token.pos in ("VERB", "AUX") for token in words) else None


def _is_dialogue(markup: Markup, passages: list[list[Sentence]], labels: list[int | None]) -> bool:
    """Whether labels come one upon another, in capitals or as Q and A, or one comes back: no list of headings does."""
    words = [
        " ".join(token.text for token in markup.tokens[passage[0].first : colon])
        for passage, colon in zip(passages, labels, strict=True)
        if colon is not None
    ]
    if len(words) < 2:
        return False
    plain = all(word.isupper() or word.lower() in _QUESTION_AND_ANSWER for word in words)
    return plain or len(set(words)) < len(words)
