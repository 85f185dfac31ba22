"""A record as pieces of HTML, for whoever builds a page: the export, the notebook, the web.

Everything that comes from a report goes through `element`, which escapes it. All pieces live inside one element of
class `onrecord`, to which the style sheet is confined; they need no script and load nothing.
"""

from onrecord.show.hypertext.cards import cards, issue_list
from onrecord.show.hypertext.element import Html, element, join, web_link
from onrecord.show.hypertext.figures import audit_figure, timeline_figure
from onrecord.show.hypertext.lists import row_list
from onrecord.show.hypertext.look import style
from onrecord.show.hypertext.prose import LAYER_SWITCHES, anchor, layer_switches, marked_text
from onrecord.show.hypertext.shell import page

__all__ = [
    "LAYER_SWITCHES",
    "Html",
    "anchor",
    "audit_figure",
    "cards",
    "element",
    "issue_list",
    "join",
    "layer_switches",
    "marked_text",
    "page",
    "row_list",
    "style",
    "timeline_figure",
    "web_link",
]
