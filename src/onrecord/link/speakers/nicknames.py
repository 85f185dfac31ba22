"""Full names with a nickname in them: "Viktor “the Bear” Malen"."""

import re
from collections.abc import Iterator

from onrecord.model import Span

_NICKNAMED = re.compile(r"(?:[^\W\d_a-z][\w.-]* )?[“\"‘][^\W\d][^“”\"‘’.,!?\n]{1,24}[”\"’] ([^\W\d_a-z][\w-]+)")


def nicknamed(text: str) -> Iterator[tuple[Span, str]]:
    """Where each such name stands, and its last word: the last name."""
    for match in _NICKNAMED.finditer(text):
        yield Span(*match.span()), match[1]
