"""What is done with a cue: said, denied, warned, promised ..., whichever rule or model found it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.statements.lexicon import acts, lemma, phrases
from onrecord.markup import Markup, Token

DEFAULT = "say"
_BEYOND = 3  # words after the cue that may complete a phrase: "took issue" with
_GAP = 2  # words that may stand inside one: "took strong issue with"
_MARKS = frozenset("\"”’»'") | {"''"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBAL = ("infinitive", "clause", "quote", "object", "passive", "as", "seems")


@dataclass(frozen=True, slots=True)
class Act:
    """What a cue does, and the words of the phrase that says so; no words where a single word does."""

    name: str
    phrase: frozenset[str] = frozenset()


def act_of(markup: Markup, cue: Sequence[Token], content: Sequence[Token]) -> Act:
    """The act of a cue: of a phrase in it, else of its main word in the frame that its content calls for."""
    if not any(token.pos != "PUNCT" for token in cue):
        return Act("ask" if content and _is_question(content) else DEFAULT)
    return _of_phrase(markup, cue) or Act(next(_of_words(markup, cue, content), DEFAULT))


def _is_question(content: Sequence[Token]) -> bool:
    return next((token.text for token in reversed(content) if token.text not in _MARKS), "") == "?"


def _of_phrase(markup: Markup, cue: Sequence[Token]) -> Act | None:
    """The act of the longest phrase that begins in the cue."""
    last = markup.sentences[cue[-1].sentence].last
    found: list[tuple[int, str, frozenset[str]]] = []
    for token in cue:
        following = markup.tokens[token.i + 1 : min(last, cue[-1].i + 1 + _BEYOND)]
        for phrase, act in {*phrases().get(token.lower, ()), *phrases().get(lemma(token), ())}:
            if _runs_through(phrase[1:], following):
                found.append((len(phrase), act, frozenset(phrase)))
    return Act(*max(found)[1:]) if found else None


def _runs_through(words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether the words follow one another among the tokens, with few others between."""
    place, gap = 0, 0
    for token in tokens:
        if place == len(words):
            break
        if words[place] in (token.lower, lemma(token)):
            place, gap = place + 1, 0
        else:
            gap += 1
            if gap > _GAP:
                break
    return place == len(words)


def _of_words(markup: Markup, cue: Sequence[Token], content: Sequence[Token]) -> Iterator[str]:
    """The acts of the cue's words, the one that carries the cue first."""
    inside = {token.i for token in cue}
    carrying = sorted(cue, key=lambda token: (token.head in inside and token.head != token.i, -token.i))
    voiced = [token for token in cue if token.pos == "NOUN"]
    for token in carrying:
        if token.pos in ("VERB", "AUX"):
            if voiced and lemma(token) in acts("voicing"):
                yield from _nominal(markup, voiced[-1])
            yield from _verbal(markup, token, content)
        elif token.pos == "ADJ" or token.dep == "acomp":
            yield from _with_preposition(markup, token, "adjabout")
            yield from _listed(token, "adjective")
        elif token.pos in ("NOUN", "PROPN"):
            yield from _nominal(markup, token)
        yield from _listed(token, "adverb")
    for token in carrying:
        yield from _listed(token, "clause", "object", "noun", "adjective", "infinitive")


def _verbal(markup: Markup, token: Token, content: Sequence[Token]) -> Iterator[str]:
    for particle in markup.dependents(token.i, "prt"):
        for frame in _VERBAL:
            act = acts(frame).get(f"{lemma(token)} {particle.lower}")
            if act is not None:
                yield act
    opening = [word.tag for word in content[:6]]
    asked = "TO" in opening and _FINITE.isdisjoint(opening[: opening.index("TO")])
    clause = any(word.pos in ("VERB", "AUX") for word in content)
    if not clause:
        yield from _with_preposition(markup, token, "about")
    first = "infinitive" if asked else "clause" if clause else "object"
    yield from _listed(token, first, *(frame for frame in _VERBAL if frame != "infinitive" or asked))
    yield from _with_preposition(markup, token, "about")
    yield from _listed(token, "infinitive")


def _nominal(markup: Markup, token: Token) -> Iterator[str]:
    yield from _with_preposition(markup, token, "nounabout")
    yield from _listed(token, "noun")


def _with_preposition(markup: Markup, token: Token, frame: str) -> Iterator[str]:
    for preposition in markup.dependents(token.i, "prep"):
        act = acts(frame).get(f"{lemma(token)} {preposition.lower}")
        if act is not None:
            yield act


def _listed(token: Token, *frames: str) -> Iterator[str]:
    for frame in frames:
        act = acts(frame).get(lemma(token))
        if act is not None:
            yield act
