"""Statement cards and the list of a report's issues, as HTML."""

from onrecord.model import Issue, Record
from onrecord.show.hypertext.element import Html, element, join
from onrecord.show.hypertext.prose import anchor, finding_class
from onrecord.show.marks import label, marks_of
from onrecord.show.views import Card, Clippings, statement_cards


def cards(record: Record, prefix: str = "") -> Html:
    """One card a statement; each links to its words in the text, whose label links back."""
    shown = {mark.id for mark in marks_of(record)}
    return join(_card(card, card.id in shown, prefix) for card in statement_cards(record, Clippings(record.report)))


def _card(card: Card, is_marked: bool, prefix: str) -> Html:
    name = anchor("name", card.id, prefix)
    head = element(
        "h3",
        text_link(card.id, prefix) if is_marked else element("span", label(card.id), class_="tag"),
        " ",
        element("bdi", card.who, class_="who"),
        " · ",
        element("span", card.act, class_="act"),
        id=name,
    )
    return element(
        "article",
        head,
        _about(card),
        element("blockquote", element("p", card.words, dir="auto")) if card.words else Html(""),
        _origin(card, prefix),
        _reason(card),
        class_=f"card {finding_class(card.id)}",
        id=anchor("card", card.id, prefix),
        aria_labelledby=name,
    )


def _about(card: Card) -> Html:
    kind = element("span", card.kind, class_="kind unnamed" if card.unnamed else "kind") if card.kind else Html("")
    title = element("bdi", card.title, class_="title") if card.title else Html("")
    written = join(["in the text ", element("q", card.as_written, dir="auto")]) if card.as_written else Html("")
    notes = element("span", ", ".join(card.notes), class_="notes")
    return element("p", join([piece for piece in (kind, title, written, notes) if piece], " · "), class_="about")


def _origin(card: Card, prefix: str) -> Html:
    parts = []
    if card.within:
        parts.append(join(["Said within ", card_link(card.within, prefix)]))
    if card.via:
        parts.append(join(["Reached the report through ", card_link(card.via, prefix)]))
    if card.justification:
        parts.append(join(["On its standing: ", element("q", card.justification, dir="auto")]))
    return element("p", join(parts, ". "), class_="origin") if parts else Html("")


def _reason(card: Card) -> Html:
    sure = element("span", f"confidence {card.confidence:.2f}", class_="confidence")
    rule = element("code", card.rule)
    why = [element("span", card.why), " "] if card.why else []
    return element("p", *why, sure, " · ", rule, class_="reason")


def text_link(ref: str, prefix: str = "") -> Html:
    """A link from wherever a finding is explained to where it stands."""
    return element(
        "a",
        label(ref),
        class_="tag",
        href="#" + anchor("text", ref, prefix),
        aria_label=f"{label(ref)}, show in the text",
    )


def card_link(ref: str, prefix: str = "") -> Html:
    """A link to where a finding is explained."""
    return element("a", label(ref), class_="tag", href="#" + anchor("card", ref, prefix))


def issue_list(issues: tuple[Issue, ...], prefix: str = "") -> Html:
    """What is doubtful about a report, each with its place where it has one."""
    return element("ul", *(_issue(number, issue, prefix) for number, issue in enumerate(issues, 1)), class_="issues")


def _issue(number: int, issue: Issue, prefix: str) -> Html:
    ref = f"i{number}"
    sign = text_link(ref, prefix) if issue.start is not None else Html("")
    return element(
        "li", element("code", issue.code), " ", element("bdi", issue.message), " ", sign, id=anchor("card", ref, prefix)
    )
