"""The source audit and the timeline, drawn: numbers and dates stand as text beside every bar."""

from onrecord.model import Time
from onrecord.show.hypertext.cards import card_link, text_link
from onrecord.show.hypertext.element import Html, element, join
from onrecord.show.hypertext.lists import clip
from onrecord.show.hypertext.prose import anchor
from onrecord.show.views import (
    STANDINGS,
    Clippings,
    Moment,
    SourceAudit,
    SourceCount,
    Tick,
    Timeline,
    time_words,
)

LISTED = 12  # sources shown at once; the others unfold


def audit_figure(audit: SourceAudit, prefix: str = "") -> Html:
    """The audit: its sentence, a bar for each kind of source, and who the sources are."""
    sentence = element("p", audit.sentence, class_="lead")
    if not audit.total:
        return sentence
    return join([sentence, element("div", _bars(audit), _sources(audit, prefix), class_="audit")])


def _bars(audit: SourceAudit) -> Html:
    rows = [
        element(
            "tr",
            element("th", STANDINGS[standing].heading, scope="row"),
            element("td", str(count), class_="number"),
            element("td", _bar(count / audit.total), class_="bar"),
        )
        for standing, count in audit.standings.items()
    ]
    return element("table", element("caption", "By kind of source"), element("tbody", *rows))


def _bar(share: float) -> Html:
    filled = element("rect", class_="fill", width=_percent(share), height="10")
    return element("svg", filled, width="100%", height="10", aria_hidden="true")


def _sources(audit: SourceAudit, prefix: str) -> Html:
    if not audit.sources:
        return Html("")
    caption = element("caption", "Who is heard")
    rows = [_source(source, prefix) for source in audit.sources]
    table = element("table", caption, element("tbody", *rows[:LISTED]))
    if len(rows) <= LISTED:
        return table
    rest = element("table", element("tbody", *rows[LISTED:]))
    return element("div", table, element("details", element("summary", f"{len(rows) - LISTED} more"), rest))


def _source(source: SourceCount, prefix: str) -> Html:
    return element(
        "tr",
        element("th", element("bdi", source.name), scope="row"),
        element("td", STANDINGS[source.standing].one),
        element("td", str(len(source.statements)), class_="number"),
        element("td", join((card_link(ref, prefix) for ref in source.statements), " ")),
    )


def timeline_figure(line: Timeline, clippings: Clippings, prefix: str = "") -> Html:
    """The days in order, a dot for a day and a bar for a stretch of days, with the sentences that name them."""
    parts = []
    if line.moments:
        scale = element("li", _axis(line.ticks), class_="axis", aria_hidden="true")
        entries = [_moment(moment, clippings, prefix) for moment in line.moments]
        parts.append(element("p", line.scale, class_="about scale"))
        parts.append(element("ol", scale, *entries, class_="timeline"))
    if line.loose:
        parts.append(element("h3", "Durations, repetitions and times that could not be placed"))
        parts.append(element("ul", *(_loose(time, clippings, prefix) for time in line.loose), class_="rows"))
    return join(parts)


def _axis(ticks: tuple[Tick, ...]) -> Html:
    labels = []
    for tick in ticks:
        side = "start" if tick.at < 0.08 else "end" if tick.at > 0.92 else "middle"
        labels.append(element("text", tick.label, x=_percent(tick.at), y="11", text_anchor=side))
        labels.append(element("line", class_="tick", x1=_percent(tick.at), x2=_percent(tick.at), y1="15", y2="20"))
    return element("svg", *labels, width="100%", height="20")


def _moment(moment: Moment, clippings: Clippings, prefix: str) -> Html:
    entries = [
        element(
            "div", text_link(time.id, prefix), " ", clip(clippings.cut(time.span)), id=anchor("card", time.id, prefix)
        )
        for time in moment.times
    ]
    sure = "one day" if moment.is_point else f"some time in {(moment.until - moment.begin).days + 1} days"
    head = element("p", element("time", moment.days), " ", element("span", sure, class_="about"), class_="when")
    return element("li", head, _stretch(moment), element("div", *entries, class_="named"))


def _stretch(moment: Moment) -> Html:
    rail = element("line", class_="rail", x1="0", x2="100%", y1="8", y2="8")
    if moment.is_point:
        shape = element("circle", class_="fill", cx=_percent(moment.left), cy="8", r="5")
    else:
        width = _percent(max(moment.right - moment.left, 0.015))
        shape = element("rect", class_="span", x=_percent(moment.left), width=width, y="4", height="8", rx="1")
    return element("svg", rail, shape, width="100%", height="16", aria_hidden="true")


def _loose(time: Time, clippings: Clippings, prefix: str) -> Html:
    cut = clippings.cut(time.span)
    return element(
        "li",
        element("p", element("bdi", cut.words, class_="who"), " ", text_link(time.id, prefix), class_="head"),
        element("p", " · ".join(time_words(time)), class_="about"),
        clip(cut),
        id=anchor("card", time.id, prefix),
    )


def _percent(share: float) -> str:
    return f"{share * 100:.2f}%"
