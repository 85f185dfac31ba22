"""Whether an event happened at all: by the words beside it and above it, its statement and its time.

The sentence speaks first, the statements around it second; what neither marks is actual.
"""

from collections.abc import Sequence
from datetime import date

from onrecord.extract.events.factuality.above import reading
from onrecord.extract.events.factuality.odds import silent
from onrecord.extract.events.factuality.past import past
from onrecord.extract.events.factuality.said import inherited
from onrecord.markup import Markup
from onrecord.model import Factuality, Statement

__all__ = ["factuality"]


def factuality(
    markup: Markup,
    predicate: int,
    statement: Statement | None,
    around: Sequence[Statement] = (),
    today: date | None = None,
) -> tuple[Factuality, str]:
    """What the report says about whether the event at token `predicate` happened, and the words that say so.

    `statement` is the innermost one it stands in; `around` are those that this one stands in itself, nearest first;
    `today` is about the day of the report.
    """
    told = reading(markup, predicate)
    if statement:
        told = inherited(markup, predicate, told, (statement, *around))
    told = told or past(markup, predicate, today) or silent(markup, predicate)
    return (told.kind, told.because) if told else ("actual", "nothing beside it says otherwise")
