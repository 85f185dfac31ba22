"""The text of a report with its marks: nested spans, each with a small label that links to its card."""

import re
from dataclasses import dataclass

from onrecord.model import Passage, PassageKind, Record
from onrecord.show.hypertext.element import Html, element, join, opening, text
from onrecord.show.marks import Close, Layer, Mark, Open, Segment, by_passage, walk
from onrecord.show.views import passages_shown

_TAG: dict[PassageKind, str] = {"subhead": "h3", "headline": "h3", "pull quote": "blockquote"}


@dataclass(frozen=True, slots=True)
class Switch:
    """A checkbox that shows or hides some layers of marks."""

    name: str
    words: str
    layers: tuple[Layer, ...]
    on: bool


LAYER_SWITCHES = (
    Switch("statements", "Statements", ("content", "source", "cue"), True),
    Switch("times", "Times", ("time",), True),
    Switch("places", "Places", ("place",), True),
    Switch("quantities", "Quantities", ("quantity",), True),
    Switch("forecasts", "Forecasts", ("forecast",), False),
    Switch("reasons", "Reasons", ("why",), False),
    Switch("events", "Events", ("event",), False),
    Switch("entities", "Names", ("entity",), False),
)


def anchor(kind: str, ref: str, prefix: str = "") -> str:
    """The fragment of a finding: `text-s3` where it stands, `card-s3` where it is explained.

    >>> anchor("card", "s3"), anchor("text", "s<3")
    ('card-s3', 'text-s-3')
    """
    return f"{prefix}{kind}-{_safe(ref)}"


def finding_class(ref: str) -> str:
    """The class that all pieces of one finding share."""
    return f"of-{_safe(ref)}"


def _safe(ref: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "-", ref)


def layer_switches(record: Record, prefix: str = "") -> Html:
    """Legend and switches in one: each layer in its own style, how many there are, and whether to show it."""
    return join(_switch(switch, len(getattr(record, switch.name)), prefix) for switch in LAYER_SWITCHES)


def _switch(switch: Switch, count: int, prefix: str) -> Html:
    box = element(
        "input",
        type="checkbox",
        id=f"{prefix}show-{switch.name}",
        class_=f"switch-{switch.name}",
        checked=switch.on,
        autocomplete="off",
    )
    samples = [element("span", _SAMPLE.get(layer, switch.words), class_=f"m {layer}") for layer in switch.layers]
    return element("label", box, join(samples, " "), " ", element("span", str(count), class_="count"))


_SAMPLE: dict[Layer, str] = {"content": "Statements", "source": "source", "cue": "cue"}


def marked_text(record: Record, prefix: str = "") -> Html:
    """All passages of the report in order, furniture dimmed, each part that is no plain paragraph named."""
    return _Prose(record, prefix).html()


class _Prose:
    """Draws one report. Remembers which findings have had their anchor, since an id may stand in a page only once."""

    def __init__(self, record: Record, prefix: str) -> None:
        self._record, self._prefix = record, prefix
        self._anchored: set[str] = set()

    def html(self) -> Html:
        passages = passages_shown(self._record.report)
        pieces = by_passage(self._record, (passage.span for passage in passages))
        return join(
            (self._passage(passage, segments) for passage, segments in zip(passages, pieces, strict=True)), "\n"
        )

    def _passage(self, passage: Passage, segments: tuple[Segment, ...]) -> Html:
        words = [self._piece(step, passage) for step in walk(segments)]
        if passage.kind != "paragraph":
            words.insert(0, element("span", passage.kind, class_="part", dir="ltr"))
        kind = passage.kind.replace(" ", "-") + (" furniture" if passage.is_furniture else "")
        return element(_TAG.get(passage.kind, "p"), *words, class_=f"passage {kind}", dir="auto")

    def _piece(self, step: object, passage: Passage) -> Html:
        if isinstance(step, Open):
            return self._open(step, passage)
        if isinstance(step, Close):
            return Html("</span>")
        return text(self._record.report.text[step.start : step.end])  # type: ignore[attr-defined]

    def _open(self, step: Open, passage: Passage) -> Html:
        mark = step.mark
        first = mark.id not in self._anchored
        self._anchored.add(mark.id)
        tag = opening(
            "span",
            class_=f"m {mark.layer} {finding_class(mark.id)}",
            id=anchor("text", mark.id, self._prefix) if first else None,
        )
        begins = not step.resumed or mark.start < passage.start
        return Html(tag + self._label(mark)) if begins else tag

    def _label(self, mark: Mark) -> Html:
        """The tag at the beginning of a mark. Of a statement's tags only one is a stop for the Tab key."""
        return element(
            "a",
            element("span", mark.label),
            "\u2060",  # word joiner: a label never parts from its words at the end of a line
            class_=f"tag tag-{mark.layer}",
            href="#" + anchor("card", mark.id, self._prefix),
            dir="ltr",
            tabindex="-1" if mark.layer in ("source", "cue") else None,
        )
