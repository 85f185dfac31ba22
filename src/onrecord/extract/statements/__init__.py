"""Who said, thought, wanted or planned what: every statement of a report with its source, its cue and its content.

A trained model finds them (`finder`); what it leaves a word short is mended (`repairs`). Beside it stands what is rare
in the texts it learned from and plain to see: the turns of a dialogue (`turns`), what a colon announces (`colons`),
what nobody knows ("it is unclear whether ...") and who did not answer. Then contents are read again for what stands
inside them (`nesting`), and each is rated, numbered and worded (`settle`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.errors import UnmetNeed
from onrecord.extract.statements.clauses import read_clause
from onrecord.extract.statements.colons import read_colons
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.finder import find_drafts
from onrecord.extract.statements.quotations import find_quotations
from onrecord.extract.statements.repairs import mend
from onrecord.extract.statements.settle import settle
from onrecord.extract.statements.turns import read_turns
from onrecord.markup import Markup
from onrecord.model import Attribution, By, Report

NAME = "extract/statements"
VERSION = "3"


def find_attributions(report: Report, markup: Markup, min_confidence: float = 0.0) -> tuple[Attribution, ...]:
    """The statements of a report in text order, their speakers still unnamed; those less sure are left out.

    Raises UnmetNeed where the markup was made without the finder's model.
    """
    if markup.encoded is None:
        raise UnmetNeed(NAME, "the report was marked up without a finder", "let onrecord.load() make the desk")
    quotations = find_quotations(markup)
    turns = list(read_turns(markup))
    asked = list(_open_questions(markup))
    by_model = mend(markup, quotations, find_drafts(markup, markup.encoded))
    found = _beside(turns, _clear_of(asked, by_model))
    for more in (asked, read_colons(report, markup), _silences(markup)):
        found = _beside(found, more)
    return settle(markup, quotations, found, By(NAME, VERSION, ""), min_confidence)


def _beside(found: list[Draft], more: Iterable[Draft]) -> list[Draft]:
    """What was found, and what more there is where nothing was."""
    taken = _words(found)
    return [*found, *(draft for draft in more if not (draft.content | {draft.anchor}) & taken)]


def _clear_of(asked: list[Draft], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts without the open questions, but for those somebody is told to have called open."""
    words = {i: draft.anchor for draft in asked for i in draft.content}
    for draft in drafts:
        stray = {i for i in draft.content if i in words and words[i] not in draft.content}
        if not stray:
            yield draft
        elif draft.source and stray < draft.content:
            yield replace(draft, content=draft.content - stray)


def _open_questions(markup: Markup) -> Iterator[Draft]:
    """What nobody in particular finds unclear."""
    for token in markup.tokens:
        draft = read_clause(markup, token) if token.pos in ("VERB", "AUX") else None
        if draft is not None and draft.rule == "cue/adjective" and not draft.source:
            yield draft


def _silences(markup: Markup) -> Iterator[Draft]:
    """Who did not answer: "did not respond to a request for comment"."""
    for token in markup.tokens:
        draft = read_clause(markup, token) if token.pos == "VERB" else None
        silent = draft is not None and draft.source and (draft.rule, draft.act) == ("cue/about", "decline")
        if draft is not None and silent and any(True for _ in markup.dependents(token.i, "neg")):
            yield draft


def _words(drafts: list[Draft]) -> frozenset[int]:
    return frozenset[int]().union(*(draft.source | draft.cue | draft.content for draft in drafts))
