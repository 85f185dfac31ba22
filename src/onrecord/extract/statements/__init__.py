"""Who said, thought, wanted or planned what: every statement of a report with its source, its cue and its content.

A trained model finds them where the markup has read the report with one (`finder`). Without one rules do: quotations
first, then clauses that hang on a cue word (`clauses`) and what a colon announces (`colons`); each quotation is given
to its cue (`speech`) and what overlaps is chosen among. Whoever found them, dialogue is read by its labels (`turns`),
contents are read again for what stands inside them (`nesting`), and each is rated, numbered and worded (`settle`).
"""

from onrecord.extract.statements.clauses import read_clauses
from onrecord.extract.statements.colons import read_colons
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.finder import find_drafts
from onrecord.extract.statements.quotations import Quotation, find_quotations
from onrecord.extract.statements.settle import choose, settle
from onrecord.extract.statements.speech import read_speech, spoken
from onrecord.extract.statements.turns import read_turns
from onrecord.markup import Markup
from onrecord.markup.encoder import Encoded
from onrecord.model import Attribution, By, Report

NAME = "extract/statements"
VERSION = "2"


def find_attributions(report: Report, markup: Markup, min_confidence: float = 0.0) -> tuple[Attribution, ...]:
    """The statements of a report in text order, their speakers still unnamed; those less sure are left out."""
    quotations = find_quotations(markup)
    turns = tuple(read_turns(markup))
    found = _by_model(markup, markup.encoded, turns) if markup.encoded else _by_rules(report, markup, quotations, turns)
    return settle(markup, quotations, found, By(NAME, VERSION, ""), min_confidence)


def _by_model(markup: Markup, encoded: Encoded, turns: tuple[Draft, ...]) -> list[Draft]:
    """The turns of a dialogue, what the model finds outside them, and what nobody knows ("it is unclear ...").

    The last is rare in what the model learned from, and plain to see.
    """
    turned = _turned(turns)
    found = [*turns, *(draft for draft in find_drafts(markup, encoded) if not draft.content & turned)]
    taken = frozenset[int]().union(*(draft.content | draft.cue for draft in found))
    open_questions = (
        draft for draft in read_clauses(markup, taken) if draft.rule == "cue/adjective" and not draft.source
    )
    return [*found, *(draft for draft in open_questions if not draft.content & taken)]


def _by_rules(
    report: Report, markup: Markup, quotations: tuple[Quotation, ...], turns: tuple[Draft, ...]
) -> list[Draft]:
    """The same by rules: no weights, faster."""
    turned = _turned(turns)
    speech = tuple(quotation for quotation in spoken(markup, quotations) if quotation.first not in turned)
    silent = turned.union(i for quotation in speech for i in range(quotation.first, quotation.last))
    read = (*read_colons(report, markup), *read_clauses(markup, silent))
    drafts = (*turns, *read_speech(markup, speech, (draft for draft in read if draft.anchor not in turned)))
    return choose(quotations, drafts)


def _turned(turns: tuple[Draft, ...]) -> frozenset[int]:
    return frozenset(i for turn in turns for i in turn.content | turn.source)
