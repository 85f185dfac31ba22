"""Clippings: words of a report in their sentence.

A record holds no sentences (it may have come from a file, without its markup), so they are found again here by their
punctuation: good enough to show a reader where something stands, and used for nothing else.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from onrecord.model import Report, Span
from onrecord.show.views.head import passages_shown

LIMIT = 320  # characters of a sentence shown around the words

_STOP = re.compile(r"[.!?…。！？؟۔]+[\"'”’»)\]]*(?=\s)|[。！？]")
_NO_STOP = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|St|No|vs|Jr|Sr|Inc|Ltd|Co|Corp|[ap]\.m|\w|(?:\w\.)+\w)\.$"
)


@dataclass(frozen=True, slots=True)
class Clipping:
    """A sentence, cut short if it is very long, with the words it is shown for; `span` is where those stand."""

    before: str
    words: str
    after: str
    span: Span

    @property
    def sentence(self) -> str:
        """The whole of it as one line."""
        return self.before + self.words + self.after


class Clippings:
    """Cuts clippings out of one report."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._sentences = [
            sentence for passage in passages_shown(report) for sentence in _sentences(report.text, passage.span)
        ]
        self._starts = [sentence.start for sentence in self._sentences]

    def sentence(self, span: Span) -> Span:
        """From the beginning of the sentence in which a span begins to the end of the one in which it ends."""
        first, last = self._at(span.start), self._at(max(span.end - 1, span.start))
        return Span(min(first.start, span.start), max(last.end, span.end))

    def cut(self, span: Span, limit: int = LIMIT) -> Clipping:
        """The words of a span in their sentence on one line; of a long sentence about `limit` characters."""
        whole = self.sentence(span)
        before = _level(self._text[whole.start : span.start]).lstrip()
        after = _level(self._text[span.end : whole.end]).rstrip()
        room = max(limit - len(span.of(self._text)), 40)
        if len(before) + len(after) > room:
            before, after = _tail(before, room // 2), _head(after, room - min(len(before), room // 2))
        return Clipping(before, _level(span.of(self._text)), after, span)

    def _at(self, position: int) -> Span:
        i = bisect_right(self._starts, position) - 1
        return self._sentences[i] if i >= 0 else Span(position, position)


def _sentences(text: str, passage: Span) -> list[Span]:
    found, start = [], passage.start
    for stop in _STOP.finditer(text, passage.start, passage.end):
        if text[stop.start()] == "." and _NO_STOP.search(text, max(start, stop.start() - 12), stop.start() + 1):
            continue
        found.append(Span(start, stop.end()))
        start = stop.end()
    if text[start : passage.end].strip():
        found.append(Span(start, passage.end))
    return found


def _level(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _tail(words: str, room: int) -> str:
    if len(words) <= room:
        return words
    return "… " + words[-room:].partition(" ")[2]


def _head(words: str, room: int) -> str:
    if len(words) <= room:
        return words
    return words[:room].rpartition(" ")[0] + " …"
