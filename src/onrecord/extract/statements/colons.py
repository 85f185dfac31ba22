"""What a colon announces without quotation marks: a headline after its speaker, a paragraph after "she said:"."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from onrecord.extract.statements.clauses import verb_name
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts, lemma
from onrecord.extract.statements.roles import cue_of, source_of, trim
from onrecord.markup import Markup, Sentence
from onrecord.model import Report
from onrecord.tables import toml

_LONGEST_SPEAKER = 6  # tokens before the colon
_SHORTEST_CONTENT = 3
_LONGEST_PASSAGE = 12  # sentences
_SPEAKING_NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_SPEAKING_NOUNS = ("anonymous", "person", "organisation", "media", "document", "group")
_HEADLINES = frozenset({"headline", "subhead"})


def read_colons(report: Report, markup: Markup) -> Iterator[Draft]:
    """A draft for each headline that begins with a speaker and a colon, and each paragraph after "she said:"."""
    yield from _headlines(report, markup)
    yield from _announced(markup)


def _announced(markup: Markup) -> Iterator[Draft]:
    """The paragraph after "The minister said:"; in quotation marks or not, it is all hers."""
    for sentence, following in pairwise(markup.sentences):
        if following.passage == sentence.passage or markup.tokens[sentence.last - 1].text != ":":
            continue
        for token in markup.tokens_of(sentence):
            name = verb_name(markup, token, "clause") if token.dep == "ROOT" and token.pos == "VERB" else None
            if name is not None:
                content = frozenset(range(following.first, _last_token(markup, following)))
                cue = cue_of(markup, token.i)
                yield Draft("cue/colon", acts("clause")[name], token.i, cue, source_of(markup, token.i) - cue, content)


def _headlines(report: Report, markup: Markup) -> Iterator[Draft]:
    """The first passage may be a headline, whatever it is taken for."""
    for sentence in markup.sentences:
        if sentence.passage != 0 and report.passages[sentence.passage].kind not in _HEADLINES:
            continue
        colon = _colon(markup, sentence)
        if colon is None or (sentence.i and markup.sentences[sentence.i - 1].passage == sentence.passage):
            continue
        source = trim(markup, set(range(sentence.first, colon)))
        content = trim(markup, set(range(colon + 1, _last_token(markup, sentence))))
        if len(content) >= _SHORTEST_CONTENT:
            yield Draft("cue/headline-colon", "say", colon, frozenset({colon}), source, content)


def _last_token(markup: Markup, sentence: Sentence) -> int:
    """Where the passage of a sentence ends."""
    last = sentence.last
    for other in markup.sentences[sentence.i : sentence.i + _LONGEST_PASSAGE]:
        if other.passage == sentence.passage:
            last = other.last
    return last


def _colon(markup: Markup, sentence: Sentence) -> int | None:
    """The colon after a short name or noun that can speak, if the sentence begins so."""
    last = min(sentence.last, sentence.first + _LONGEST_SPEAKER + 1)
    for token in markup.tokens[sentence.first + 1 : last]:
        if token.text == ":":
            return token.i if _can_speak(markup, sentence.first, token.i) else None
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _can_speak(markup: Markup, first: int, last: int) -> bool:
    span = markup.span(first, last)
    if span.of(markup.text).lower() in toml("sources")["headline_labels"]:
        return False
    names = markup.names_in(span)
    named = any(name.label in _SPEAKING_NAMES for name in names)
    return named or any(lemma(token) in _speaking_nouns() for token in markup.tokens[first:last])


@cache
def _speaking_nouns() -> frozenset[str]:
    return frozenset(noun for kind in _SPEAKING_NOUNS for noun in toml("sources")[kind])
