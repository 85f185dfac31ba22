"""Words from a report that may be shown outside it."""

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~$&]|^(?:[-+=]+|\d+(?=[.)](?:\s|$)))")

# What moves a cursor, rings a bell, turns the direction of a whole line, or cannot be encoded.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(words: str) -> str:
    r"""Words on one line: every run of white space one blank, and a replacement character for whatever would act.

    >>> one_line("one\r\n two\x1b[31m")
    'one two�[31m'
    """
    return _UNFIT.sub("�", re.sub(r"\s+", " ", words))


def as_markdown(words: str) -> str:
    r"""Words that stand for themselves in Markdown: one line, nothing in them is markup.

    >>> print(as_markdown("1. *a* <b>"))
    1\. \*a\* \<b\>
    """
    return _SPECIAL.sub(_escaped, one_line(words))


def _escaped(match: re.Match[str]) -> str:
    found = match.group()
    return f"{found}\\" if found.isdigit() else f"\\{found}"
