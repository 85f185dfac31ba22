"""Dialogue: what a speaker says is all that stands after the name and its colon."""

from collections.abc import Sequence

from onrecord.extract.statements.finder.roles import Run

LONGEST_NAME = 5  # words and marks before the colon that opens a turn of a dialogue
MARKS = (".", "?", "!")


def turns(texts: Sequence[str]) -> dict[int, Run]:
    """What is said in dialogue: for the colon after a short name at the start of a paragraph, the words after it.

    >>> turns(("Ida", "Berg", ":", "No", ".", "", "He", "asked", "why", "."))
    {2: (3, 5)}
    """
    found: dict[int, Run] = {}
    ends = [at for at, text in enumerate(texts) if not text]
    for start, end in zip([0, *(at + 1 for at in ends)], [*ends, len(texts)], strict=True):
        head = texts[start : min(start + LONGEST_NAME + 1, end)]
        if ":" in head and start + (at := head.index(":")) + 1 < end and any(map(str.isalpha, head[:at])):
            found[start + at] = start + at + 1, end
    return found


def spoken(turn: Run, pieces: Sequence[Run], texts: Sequence[str]) -> tuple[Run, ...]:
    """The pieces of the content of one turn of a dialogue, all of it made one; a last full stop only if it was tagged.

    In the training data 109 of 117 such contents run to the end of their paragraph, 64 of them without the mark.
    """
    first, last = turn
    others = [piece for piece in pieces if piece[1] <= first or piece[0] >= last]
    stops = texts[last - 1] in MARKS and last - first > 1 and not any(piece[1] == last for piece in pieces)
    return tuple(sorted([(first, last - 1 if stops else last), *others]))
