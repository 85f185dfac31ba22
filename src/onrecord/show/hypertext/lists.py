"""Places, quantities, forecasts, reasons, events and names as lists: each with its facts and its sentence."""

from onrecord.show.hypertext.cards import text_link
from onrecord.show.hypertext.element import Html, element, join
from onrecord.show.hypertext.prose import anchor
from onrecord.show.views import Clipping, Row

SHOWN = 12  # links to mentions of one thing; the rest are counted
OPEN = 24  # entries seen at once; the rest unfold


def row_list(rows: tuple[Row, ...], prefix: str = "") -> Html:
    """One entry a row, the later ones of a long list folded."""
    entries = [_entry(row, prefix) for row in rows]
    first = element("ul", *entries[:OPEN], class_="rows")
    if len(entries) <= OPEN:
        return first
    rest = element("ul", *entries[OPEN:], class_="rows")
    return join([first, element("details", element("summary", f"{len(entries) - OPEN} more"), rest)])


def _entry(row: Row, prefix: str) -> Html:
    # Each id needs its own target for the labels in the text, also where several share one entry.
    links = [element("span", text_link(ref, prefix), id=anchor("card", ref, prefix)) for ref in row.ids[:SHOWN]]
    hidden = [element("span", id=anchor("card", ref, prefix)) for ref in row.ids[SHOWN:]]
    more = f" and {len(row.ids) - SHOWN} more" if len(row.ids) > SHOWN else ""
    times = element("span", f"× {row.mentions}", class_="count") if row.mentions > 1 else Html("")
    head = [element("bdi", row.name, class_="who"), " ", times, " ", join(links, " "), *hidden, more]
    return element(
        "li",
        element("p", *head, class_="head"),
        element("p", join((element("bdi", fact) for fact in row.facts), " · "), class_="about"),
        clip(row.clipping),
    )


def clip(clipping: Clipping) -> Html:
    """A sentence with the words it is shown for."""
    return element("p", clipping.before, element("strong", clipping.words), clipping.after, class_="clip", dir="auto")
