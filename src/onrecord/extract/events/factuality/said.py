"""What the statements around an event do to it: what X denied is denied on X's word, what X demanded is requested."""

from collections.abc import Sequence

from onrecord.extract.events.factuality.verdict import Verdict, joined, kinds
from onrecord.markup import Markup
from onrecord.model import Statement

GIVEN = frozenset({"the", "this", "that", "these", "those"})
SINCE = frozenset({"after", "since", "because", "when", "while", "as", "before", "although", "though"})
OPEN = frozenset({"confirm", "say", "know", "learn", "report"})
"""Acts whose denial leaves it open whether the thing happened ("did not confirm that ...")."""


def inherited(markup: Markup, i: int, told: Verdict | None, statements: Sequence[Statement]) -> Verdict | None:
    """What the sentence says of token `i` (`told`) with the statements that hold it, the innermost first."""
    is_noun = markup.tokens[i].pos in ("NOUN", "PROPN")
    if (told is None and is_given(markup, i)) or (told is not None and (is_noun or told.kind == "possible")):
        return told  # what the sentence takes as given, or leaves open, no speaker changes
    for said in statements:
        told = joined(told, _of(said))
    return told


def is_given(markup: Markup, i: int) -> bool:
    """Whether the event is taken for granted where it stands: "after rebels attacked", "the strike", "who fired"."""
    token = markup.tokens[i]
    if token.pos == "NOUN":
        return any(det.lower in GIVEN or det.dep == "poss" for det in markup.dependents(i, "det", "poss"))
    if any(word.tag in ("WRB", "WP") for word in markup.dependents(i, "advmod", "nsubj", "nsubjpass", "dobj")):
        return True
    for above in (token, *markup.ancestors(i)):
        if above.dep == "relcl" or (
            above.dep == "advcl" and any(mark.lower in SINCE for mark in markup.dependents(above.i, "mark", "advmod"))
        ):
            return True
    return False


def _of(statement: Statement) -> Verdict | None:
    because = f"it stands in a statement of the kind “{statement.act}”"
    kind = kinds("acts").get(statement.act)
    if statement.polarity == "negative" and kind in (None, "denied"):
        return Verdict("possible" if statement.act in OPEN else "denied", because)
    if kind is None and statement.act != "report" and statement.certainty in ("possible", "probable"):
        kind = "possible"
    return Verdict(kind, because) if kind else None
