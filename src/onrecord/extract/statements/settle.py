"""From drafts to statements: what overlaps is settled, each is rated, numbered and worded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.manner import certainty_of, confidence_of, mode_of, polarity_of, reason_for
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
    markup: Markup, quotations: tuple[Quotation, ...], drafts: Iterable[Draft], by: By
) -> tuple[Attribution, ...]:
    """The statements of a report in text order."""
    quoted = {i: quotation for quotation in quotations for i in range(quotation.first, quotation.last)}
    whole = [draft for draft in (_complete(quoted, draft) for draft in drafts) if draft.content]
    kept = sorted(_choose(whole), key=lambda pair: (min(pair[0].cue | pair[0].content), pair[0].anchor))
    ids = {draft.anchor: f"s{number}" for number, (draft, _) in enumerate(kept, 1)}
    return tuple(
        replace(
            _attribution(markup, quoted, draft, by),
            id=ids[draft.anchor],
            within=None if outer is None else ids[outer],
        )
        for draft, outer in kept
    )


def _complete(quoted: Mapping[int, Quotation], draft: Draft) -> Draft:
    """The draft with no quotation cut in two: a content that enters one takes it all."""
    touched = {quoted[i] for i in draft.content if i in quoted}
    extra = {i for q in touched if draft.anchor not in q for i in range(q.first, q.last)}
    return replace(draft, content=draft.content | (extra - draft.cue - draft.source))


def _choose(drafts: list[Draft]) -> list[tuple[Draft, int | None]]:
    """The drafts that stand, each with the anchor of the smallest one whose content holds its cue.

    The longer goes first. One inside another stands only if it is plain; of two with much the same content one stands.
    """
    holder: dict[int, int] = {}
    kept: list[tuple[Draft, int | None]] = []
    for draft in sorted(drafts, key=lambda draft: (-len(draft.content), draft.anchor)):
        outer = holder.get(draft.anchor)
        if outer is None:
            stands = 2 * sum(i in holder for i in draft.content) <= len(draft.content)
        else:
            stands = draft.rule in _PLAIN and draft.act in _ALOUD and bool(draft.source)
        if stands:
            kept.append((draft, outer))
            holder.update(dict.fromkeys(draft.content, draft.anchor))
    return kept


def _attribution(markup: Markup, quoted: Mapping[int, Quotation], draft: Draft, by: By) -> Attribution:
    return Attribution(
        id="",
        by=replace(by, rule=draft.rule),
        confidence=confidence_of(draft),
        why=reason_for(markup, draft),
        mode=mode_of(markup, quoted, draft),
        source=markup.spans(draft.source),
        cue=markup.spans(draft.cue),
        content=markup.spans(draft.content),
        act=draft.act,
        polarity=polarity_of(markup, draft),
        certainty=certainty_of(markup, draft),
    )
