"""Pure views of one record as data: what a page or a terminal shows, before anybody has drawn it.

Every view keeps the words it stands on: a `Clipping` of their sentence goes with whatever is said about them.
"""

from onrecord.show.views.audit import SourceAudit, SourceCount, source_audit
from onrecord.show.views.cards import Card, statement_cards
from onrecord.show.views.clippings import Clipping, Clippings
from onrecord.show.views.head import Fact, facts, passages_shown, title_of
from onrecord.show.views.lists import Row, RowList, row_lists, time_words
from onrecord.show.views.standing import STANDINGS
from onrecord.show.views.timeline import Moment, Tick, Timeline, timeline

__all__ = [
    "STANDINGS",
    "Card",
    "Clipping",
    "Clippings",
    "Fact",
    "Moment",
    "Row",
    "RowList",
    "SourceAudit",
    "SourceCount",
    "Tick",
    "Timeline",
    "facts",
    "passages_shown",
    "row_lists",
    "source_audit",
    "statement_cards",
    "time_words",
    "timeline",
    "title_of",
]
