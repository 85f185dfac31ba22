"""Who said, thought, wanted or planned what: every statement of a report with its source, its cue and its content.

A first, rule-based reading over the parse and word lists. Quotations are found first (`quotations`), then clauses that
hang on a cue word (`clauses`) and what a colon announces (`colons`); each quotation is given to its cue (`speech`), and
what overlaps is settled (`settle`).
"""

from onrecord.extract.statements.clauses import read_clauses
from onrecord.extract.statements.colons import read_colons
from onrecord.extract.statements.quotations import find_quotations
from onrecord.extract.statements.settle import settle
from onrecord.extract.statements.speech import read_speech, spoken
from onrecord.markup import Markup
from onrecord.model import Attribution, By, Report

NAME = "extract/statements"
VERSION = "1"


def find_attributions(report: Report, markup: Markup) -> tuple[Attribution, ...]:
    """The statements of a report in text order, their speakers still unnamed."""
    quotations = find_quotations(markup)
    speech = spoken(markup, quotations)
    silent = frozenset(i for quotation in speech for i in range(quotation.first, quotation.last))
    read = (*read_colons(report, markup), *read_clauses(markup, silent))
    drafts = read_speech(markup, speech, read)
    return settle(markup, quotations, drafts, By(NAME, VERSION, ""))
