"""From drafts to statements: what overlaps is settled, each is rated, numbered and worded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.manner import confidence_of, manner_of, reason_for
from onrecord.extract.statements.nesting import holders, read_inside
from onrecord.extract.statements.quotations import Quotation
from onrecord.markup import Markup
from onrecord.model import Attribution, By

# A statement inside another is kept where it can stand by itself: somebody is named,
# the cue is plain, and it was said aloud.
_PLAIN = frozenset({"cue/clause", "cue/according-to", "cue/aside", "quote/before", "quote/after"})
_ALOUD = frozenset(
    {"say", "claim", "report", "announce", "confirm", "deny", "warn", "promise", "demand", "ask", "propose", "threaten"}
)


def settle(
    markup: Markup, quotations: tuple[Quotation, ...], outer: Sequence[Draft], by: By, least: float = 0.0
) -> tuple[Attribution, ...]:
    """The statements of a report in text order: those found and those inside them, as far as they are sure enough."""
    drafts = (draft for draft in (*outer, *read_inside(markup, outer)) if confidence_of(draft) >= least)
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


def choose(quotations: tuple[Quotation, ...], drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of the rules that stand, none of them with half a quotation."""
    quoted = {i: quotation for quotation in quotations for i in range(quotation.first, quotation.last)}
    return _choose([draft for draft in (_complete(quoted, draft) for draft in drafts) if draft.content])


def _complete(quoted: Mapping[int, Quotation], draft: Draft) -> Draft:
    """The draft with no quotation cut in two: a content that enters one takes it all."""
    touched = {quoted[i] for i in draft.content if i in quoted}
    extra = {i for q in touched if draft.anchor not in q for i in range(q.first, q.last)}
    return replace(draft, content=draft.content | (extra - draft.cue - draft.source))


def _choose(drafts: list[Draft]) -> list[Draft]:
    """The drafts that stand.

    The longer goes first. One inside another stands only if it is plain; of two with much the same content one stands.
    """
    holder: dict[int, int] = {}
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (-len(draft.content), draft.anchor)):
        outer = holder.get(draft.anchor)
        if outer is None:
            stands = 2 * sum(i in holder for i in draft.content) <= len(draft.content)
        else:
            stands = draft.rule in _PLAIN and draft.act in _ALOUD and bool(draft.source)
        if stands:
            kept.append(draft)
            holder.update(dict.fromkeys(draft.content, draft.anchor))
    return kept


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
