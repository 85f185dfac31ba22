"""Does a frame of the lexicon fit a word in its sentence?"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.events.clauses import Sides, behind, child, clause_of, sides
from onrecord.extract.events.lexicon import ACTOR, ANY, INFINITIVE, PERSON, PLACE, Frame
from onrecord.extract.events.names import words
from onrecord.extract.events.parties import Parties
from onrecord.markup import Markup

WHEN = frozenset({"DATE", "TIME"})
"""Labels of names that a preposition brings in without naming a party or a thing ("for months")."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may carry an act, with what stands on its two sides."""

    markup: Markup
    parties: Parties
    i: int
    sides: Sides

    @classmethod
    def at(cls, markup: Markup, parties: Parties, i: int) -> "Predicate":
        """The predicate at a token."""
        return cls(markup, parties, i, sides(markup, i))

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.markup.tokens[self.i].sentence

    def carriers(self, frame: Frame) -> Iterator[int]:
        """The words a preposition of the act may hang on: the predicate and, where the frame has one, its object."""
        yield self.i
        if self.sides.done_to is not None and frame.object:
            yield self.sides.done_to


def fit(predicate: Predicate, frame: Frame) -> tuple[int, ...] | None:
    """The words that carry the act, the predicate first; None when something that the frame asks for is missing."""
    markup, i = predicate.markup, predicate.i
    carried = [i]
    if frame.particle:
        beside = markup.dependents(i, "prt", "advmod")
        particle = next((token.i for token in beside if token.lower == frame.particle), None)
        if particle is None:
            return None
        carried.append(particle)
    if not _has_object(predicate, frame) or not _has_preposition(predicate, frame) or not _has_clause(predicate, frame):
        return None
    done_to = predicate.sides.done_to
    if done_to is not None and frame.object and ANY not in frame.object and "object" not in frame.recipient:
        carried.append(done_to)  # "launched an attack": the act is in the object
    return tuple(carried)


def _has_object(predicate: Predicate, frame: Frame) -> bool:
    done_to = predicate.sides.done_to
    if frame.object is None:
        return True
    if not frame.object:
        return done_to is None and child(predicate.markup, predicate.i, "ccomp") is None
    return done_to is not None and _is_one_of(predicate, done_to, frame.object)


def _has_preposition(predicate: Predicate, frame: Frame) -> bool:
    if not frame.preposition:
        return True
    markup, carriers = predicate.markup, predicate.carriers(frame)
    if frame.governed is None:
        return any(link.lower in frame.preposition for i in carriers for link in markup.dependents(i, "prep", "dative"))
    names = predicate.parties.names
    ends = (end for i in carriers for end in behind(markup, i, frame.preposition) if names.label(end) not in WHEN)
    return any(_is_one_of(predicate, end, frame.governed) for end in ends)


def _has_clause(predicate: Predicate, frame: Frame) -> bool:
    if frame.complement is None:
        return True
    markup = predicate.markup
    clause = clause_of(markup, predicate.i)
    if clause is None:
        return False
    said = {aux.lower for aux in markup.dependents(clause, "aux")}
    if INFINITIVE in frame.complement:
        return "to" in said
    is_wanted = ANY in frame.complement or markup.tokens[clause].lemma in frame.complement
    return is_wanted and (frame.modal is None or bool(said & frame.modal))


def _is_one_of(predicate: Predicate, i: int, wanted: frozenset[str]) -> bool:
    """Whether the thing at a token is among the lemmas and kinds a frame wants there."""
    token, names = predicate.markup.tokens[i], predicate.parties.names
    lemma = token.lemma.lower()
    if ANY in wanted or lemma in wanted or (token.pos == "NUM" and "people" in wanted):
        return True
    if "money" in wanted and names.label(i) == "MONEY":
        return True
    if (PERSON in wanted and names.label(i) == "PERSON") or (PLACE in wanted and names.is_place(i)):
        return True
    if ACTOR in wanted and predicate.parties.party(i):
        return True
    if lemma not in words("portions"):
        return False
    return any(_is_one_of(predicate, end, wanted) for end in behind(predicate.markup, i, {"of"}))
