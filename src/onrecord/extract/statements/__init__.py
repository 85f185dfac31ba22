"""Who said, thought, wanted or planned what: every statement of a report with its source, its cue and its content.

A first, rule-based reading over the parse and word lists. Quotations are found first (`quotations`), then clauses that
hang on a cue word (`clauses`) and what a colon announces (`colons`, `turns`); each quotation is given to its cue
(`speech`), what overlaps is settled, and contents are read again for what stands inside them (`settle`, `nesting`).
"""

from onrecord.extract.statements.clauses import read_clauses
from onrecord.extract.statements.colons import read_colons
from onrecord.extract.statements.quotations import find_quotations
from onrecord.extract.statements.settle import settle
from onrecord.extract.statements.speech import read_speech, spoken
from onrecord.extract.statements.turns import read_turns
from onrecord.markup import Markup
from onrecord.model import Attribution, By, Report

NAME = "extract/statements"
VERSION = "1"


def find_attributions(report: Report, markup: Markup) -> tuple[Attribution, ...]:
    """The statements of a report in text order, their speakers still unnamed."""
    quotations = find_quotations(markup)
    turns = tuple(read_turns(markup))
    turned = frozenset(i for turn in turns for i in turn.content | turn.source)
    speech = tuple(quotation for quotation in spoken(markup, quotations) if quotation.first not in turned)
    silent = turned.union(i for quotation in speech for i in range(quotation.first, quotation.last))
    read = (*read_colons(report, markup), *read_clauses(markup, silent))
    drafts = (*turns, *read_speech(markup, speech, (draft for draft in read if draft.anchor not in turned)))
    return settle(markup, quotations, drafts, By(NAME, VERSION, ""))
