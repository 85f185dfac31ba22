"""Quotation marks that open and never close, or close what never opened."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.model import Issue, Passage, Span

_MARKS = re.compile(r"[\"“”«»„]")
_INCHES = re.compile(r"\d\s?$")  # 6" is a length
_OPENING = frozenset('“"«„')


def unpaired_marks(text: str, passages: Sequence[Passage]) -> Iterator[Issue]:
    """One issue for each passage with a double quotation mark too many.

    A quotation over several paragraphs opens each of them anew and closes only the last: its open ends are in order.
    """
    following = dict(pairwise(passage for passage in passages if passage.kind == "paragraph"))
    for passage in passages:
        after = following.get(passage)
        position = None if passage.is_furniture else _unpaired(text, passage.span)
        goes_on = after is not None and text[after.start] in _OPENING
        if position is not None and not (goes_on and text[position] in _OPENING):
            yield Issue(
                "unpaired-quotation-mark",
                "this quotation mark has no partner in its paragraph, so where the quotation ends is a guess",
                position,
                position + 1,
            )


def _unpaired(text: str, span: Span) -> int | None:
    """The mark without a partner: the last one left open, or the first that closes nothing."""
    opened: list[int] = []
    for match in _MARKS.finditer(text, span.start, span.end):
        at = match.start()
        if _opens(text, at, span, bool(opened)):
            opened.append(at)
        elif opened:
            opened.pop()
        elif not _INCHES.search(text, max(span.start, at - 2), at):
            return at
    return opened[-1] if opened else None


def _opens(text: str, at: int, span: Span, inside: bool) -> bool:
    """Whether a mark opens: by what stands around it, for marks are often set the wrong way, else by its shape."""
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    free_before = before.isspace() or before in "([{—–"
    free_after = after.isspace() or after in ".,;:!?)]}—–"
    if free_before != free_after:
        return free_before
    return not inside if text[at] == '"' else text[at] in _OPENING
