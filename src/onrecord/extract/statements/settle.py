"""From drafts to statements: what stands inside them is added, each is rated, numbered and worded."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.manner import confidence_of, manner_of, reason_for
from onrecord.extract.statements.nesting import holders, read_inside, turn_round
from onrecord.extract.statements.quotations import Quotation
from onrecord.markup import Markup
from onrecord.model import Attribution, By


def settle(
    markup: Markup, quotations: tuple[Quotation, ...], outer: Sequence[Draft], by: By, least: float = 0.0
) -> tuple[Attribution, ...]:
    """The statements of a report in text order: those found and those inside them, as far as they are sure enough."""
    found = list(turn_round(markup, outer))
    drafts = (draft for draft in (*found, *read_inside(markup, found)) if confidence_of(draft) >= least)
    kept = sorted(drafts, key=_place)
    return tuple(
        replace(
            _attribution(markup, quotations, draft, by),
            id=f"s{number}",
            within=None if holder is None else f"s{holder + 1}",
        )
        for number, (draft, holder) in enumerate(zip(kept, holders(kept), strict=True), 1)
    )


def _place(draft: Draft) -> tuple[int, int]:
    return min(draft.cue | draft.content), draft.anchor


def _attribution(markup: Markup, quotations: tuple[Quotation, ...], draft: Draft, by: By) -> Attribution:
    source, cue, content = map(markup.spans, (draft.source, draft.cue, draft.content))
    manner = manner_of(markup, quotations, source, cue, content)
    return Attribution(
        id="",
        by=replace(by, rule=draft.rule),
        confidence=confidence_of(draft),
        why=reason_for(markup, draft),
        mode=manner.mode,
        source=source,
        cue=cue,
        content=content,
        act=manner.act,
        polarity=manner.polarity,
        certainty=manner.certainty,
    )
