"""Where the paragraphs of a plain text begin and end.

Two habits are told apart: texts in which each line is a paragraph, and texts wrapped at a width, whose line ends mean
nothing. Blank lines separate paragraphs in both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TERMINATED = re.compile(r"[.!?:;…。؟।|]['\"”’»)\]]*$")
_SIGNED = re.compile(r"[\"”»]\s*[―—–-]\s*[^\W\d_][^\"“”«»]{1,60}$")
_ITEM = re.compile(r"[-*•·–—]\s|\d{1,3}[.)]\s|\|")
_WRAPPED_SHARE = 0.25  # of the line ends inside blocks that must fall in mid-sentence before a text counts as wrapped
_UNWRAPPED_SHARE = 0.1  # of the lines that may be wider than the width all the same
_WIDEST = 160  # nobody wraps wider
_SLACK = 2  # wrappers differ by a character or two in what they count
_NEARLY = 0.7  # of the width: a line that breaks off there was wrapped, whatever stands next
_LONG_HEADLINE = 100


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it, and whether a blank line stands before it."""

    start: int
    end: int
    words: str
    after_gap: bool

    @property
    def is_terminated(self) -> bool:
        return _TERMINATED.search(self.words[-8:]) is not None

    @property
    def is_signed(self) -> bool:
        """Whether it ends with who said what stands in quotation marks before: "... no more.” — Ada Lind"."""
        return _SIGNED.search(self.words) is not None

    @property
    def first_word(self) -> int:
        """The length of its first word."""
        return len(self.words.split(maxsplit=1)[0])

    @property
    def goes_on(self) -> bool:
        """Whether it begins like the middle of a sentence."""
        return self.words[0].islower()


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text, in order, without the white space around them.

    >>> text = "A falling river\\n\\nThe gauge stood\\nat two metres."
    >>> [span.of(text) for span in paragraphs(text)]
    ['A falling river', 'The gauge stood\\nat two metres.']
    """
    lines = list(_lines(text))
    width = _wrap_width(lines)
    found: list[Span] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and found and _continues(before, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
    return found


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        gap = len(_BREAKS.findall(text, last, start)) > 1
        yield _Line(start, start + len(words), words, gap)
        last = start + len(words)


def _wrap_width(lines: list[_Line]) -> int | None:
    """The width a text is wrapped at, or None when its line ends are those of its paragraphs."""
    ends = [(one, two) for one, two in pairwise(lines) if not two.after_gap]
    cut = [one for one, two in ends if not one.is_terminated and not _ITEM.match(two.words)]
    sure = [one for one, two in ends if not one.is_terminated and two.goes_on]
    if not sure or len(cut) < _WRAPPED_SHARE * len(ends):
        return None
    width = max(len(line.words) for line in cut)
    wider = sum(len(line.words) > width for line in lines)
    return width if 40 <= width <= _WIDEST and wider <= max(1, _UNWRAPPED_SHARE * len(lines)) else None


def _continues(before: _Line, line: _Line, width: int | None) -> bool:
    """Whether a line goes on with the paragraph of the line before.

    Where text is wrapped, a line was ended by the wrapper only if the next word did not fit on it any more. A line that
    breaks off without a stop goes on, unless it is short enough for a headline or subhead.
    """
    if line.after_gap or _ITEM.match(line.words) or before.words.endswith("|") or before.is_signed:
        return False
    length = len(before.words)
    if not before.is_terminated and (line.goes_on or length > (_LONG_HEADLINE if width is None else _NEARLY * width)):
        return True
    return width is not None and length + 1 + line.first_word > width - _SLACK
