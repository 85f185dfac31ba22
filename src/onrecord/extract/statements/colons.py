"""What a colon announces without quotation marks: a headline after its speaker, a paragraph after "she said:"."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts, verb_name
from onrecord.extract.statements.roles import cue_of, source_of, trim
from onrecord.extract.statements.voices import can_speak
from onrecord.markup import Markup, Sentence
from onrecord.model import Report
from onrecord.tables import toml

_LONGEST_SPEAKER = 6  # tokens before the colon
_SHORTEST_CONTENT = 3
_LONGEST_PASSAGE = 12  # sentences
_TRAILING = frozenset({":", "–", "—", "-"})
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
    """Headlines with their speaker before a colon or, after a colon or dash, at the end.

    The first passage may be a headline, whatever it is taken for.
    """
    for sentence in markup.sentences:
        if sentence.passage != 0 and report.passages[sentence.passage].kind not in _HEADLINES:
            continue
        if sentence.i and markup.sentences[sentence.i - 1].passage == sentence.passage:
            continue
        first, last = sentence.first, _last_token(markup, sentence)
        for mark, speaker, told in (*_before(markup, first, last), *_after(markup, first, last)):
            source, content = trim(markup, speaker), trim(markup, told)
            if source and len(content) >= _SHORTEST_CONTENT:
                yield Draft("cue/headline-colon", "say", mark, frozenset({mark}), source, content)
                break


def _before(markup: Markup, first: int, last: int) -> Iterator[tuple[int, range, range]]:
    """ "Minister: port will open in May": the mark, the speaker, what is said."""
    for token in markup.tokens[first + 1 : min(last, first + _LONGEST_SPEAKER + 1)]:
        if token.text == ":" and _speaks(markup, first, token.i):
            yield token.i, range(first, token.i), range(token.i + 1, last)
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return


def _after(markup: Markup, first: int, last: int) -> Iterator[tuple[int, range, range]]:
    """ "Port will open in May: minister", "... – minister"; what is said must have a verb."""
    for token in reversed(markup.tokens[max(first, last - _LONGEST_SPEAKER) : last]):
        verbal = any(word.pos in ("VERB", "AUX") for word in markup.tokens[first : token.i])
        if token.text in _TRAILING and verbal and _speaks(markup, token.i + 1, last):
            yield token.i, range(token.i + 1, last), range(first, token.i)
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return


def _speaks(markup: Markup, first: int, last: int) -> bool:
    """Whether these tokens are a speaker, not the label of a headline ("Analysis: ...")."""
    label = first < last and markup.span(first, last).of(markup.text).lower() in toml("sources")["headline_labels"]
    return not label and can_speak(markup, first, last)


def _last_token(markup: Markup, sentence: Sentence) -> int:
    """Where the passage of a sentence ends."""
    last = sentence.last
    for other in markup.sentences[sentence.i : sentence.i + _LONGEST_PASSAGE]:
        if other.passage == sentence.passage:
            last = other.last
    return last
