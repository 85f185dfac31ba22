"""Propositions: what one clause of a report puts forward, ready to be set beside what other reports say."""

from dataclasses import dataclass

from onrecord.model.event import Factuality
from onrecord.model.finding import Located
from onrecord.model.span import Span, Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition(Located):
    """One clause: a predicate with what belongs to it, in the report's own voice or inside a statement.

    `predicate` is the lemma of its head ("strand", "be aboard"), `trigger` the words of it. `terms` are the lemmas of
    its content words, names included, lower-case, in text order: what two propositions are compared by. `subject` and
    `object` are the words of these parts, `doer` those of who does it in the passive ("by the army"). What a verb only
    says of an infinitive is told by the other fields: "failed to return" is "return", negated. `entities`,
    `quantities`, `times` and `places` are the ids of the record's findings that stand in it; `statement` is the id of
    the statement whose content it stands in, None for narration. `sentence` bounds the sentence around it, for showing.
    """

    predicate: str
    trigger: Spans
    terms: tuple[str, ...]
    negated: bool
    factuality: Factuality
    sentence: Span
    subject: Spans = ()
    object: Spans = ()
    doer: Spans = ()
    statement: str | None = None
    entities: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
