"""Frames: the words of a report that only say who says what others say, so that what is said stands alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.extract.propositions.clauses import Clause
from onrecord.markup import Markup
from onrecord.model import Span, Statement


@dataclass(frozen=True, slots=True)
class Frames:
    """The tokens that say who says it: `framing` all of them, `cues` those of a cue, each with its statement."""

    markup: Markup
    framing: frozenset[int]
    cues: Mapping[int, Statement]


def frames_of(markup: Markup, statements: tuple[Statement, ...]) -> Frames:
    """The frames of the statements of a report."""
    said = [(statement, [*statement.source, *statement.cue]) for statement in statements]
    framing = frozenset(token.i for _, pieces in said for piece in pieces for token in markup.tokens_in(piece))
    cues = {
        token.i: statement for statement in statements for piece in statement.cue for token in markup.tokens_in(piece)
    }
    return Frames(markup, framing, cues)


def told(frames: Frames, clause: Clause) -> list[int]:
    """The words of a clause without those that say who says it; of a frame only what stands in what is said."""
    words = [i for i in clause.words if i not in frames.framing]
    if not is_frame(frames, clause.head):
        return words
    content = frames.cues[clause.head].content
    said = {token.i: token.sentence for piece in content for token in frames.markup.tokens_in(piece)}
    if is_misread(frames, clause.head):
        here = frames.markup.tokens[clause.head].sentence
        return [i for i, sentence in said.items() if sentence == here]
    return [i for i in words if i in said and i < clause.head]


def is_frame(frames: Frames, i: int) -> bool:
    """Whether a clause only says who says what others say: "she said in Korm that", "..., the mayor told a rally".

    Where what is said is the object behind the cue, the cue is its verb: "the police put the number at 187".
    """
    statement = frames.cues.get(i)
    if statement is None or not statement.content or not statement.source:
        return False
    head = frames.markup.tokens[i]
    if statement.content[0].start < head.start:
        return True
    said = frames.markup.dependents(head.i, "ccomp", "parataxis")
    return any(piece.contains(Span(verb.start, verb.end)) for verb in said for piece in statement.content)


def is_misread(frames: Frames, cue: int) -> bool:
    """Whether the parse has what is said for the subject of the cue: "The river will crest, said the mayor"."""
    statement = frames.cues.get(cue)
    if statement is None or not statement.source:
        return False
    subjects = frames.markup.dependents(cue, "nsubj", "nsubjpass")
    is_subject = any(piece.contains(Span(noun.start, noun.end)) for noun in subjects for piece in statement.content)
    return is_subject and not any(frames.markup.dependents(cue, "ccomp", "parataxis"))
