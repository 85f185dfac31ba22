"""Words from a report that may be shown outside it."""

import re

# What moves a cursor, rings a bell, turns the direction of a whole line, or cannot be encoded.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(words: str) -> str:
    r"""Words on one line: every run of white space one blank, and a replacement character for whatever would act.

    >>> one_line("one\r\n two\x1b[31m")
    'one two�[31m'
    """
    return _UNFIT.sub("�", re.sub(r"\s+", " ", words))
