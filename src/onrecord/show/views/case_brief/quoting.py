"""Quoting: the words of a place as an editor quotes them, and the places with the same words under one label."""

from collections.abc import Iterable, Iterator

from onrecord.model import At
from onrecord.show.views.case import Citations, Cited, unframed
from onrecord.show.views.case_brief.paper import Quote

LONGEST = 320  # characters of a sentence that is quoted whole
_PAIRS = (("(", ")"), ("“", "”"), ("‘", "’"), ('"', '"'))
_EDGES = " “”‘’\"'.,;:!?–—"


def quoted(cited: Citations, at: At, *, whole: bool = False) -> str:
    """The words of a place with dots where they are cut out of their sentence; `whole` quotes all of the sentence."""
    before, words, after = cited.in_sentence(at)
    if whole and len(before) + len(words) + len(after) <= LONGEST:
        before, words, after = "", f"{before}{words}{after}", ""
    found = unframed(_closed(before, words, after))
    opening = "… " if before.strip(_EDGES) else ""
    closing = " …" if after.removeprefix(")").strip(_EDGES) else ""
    return f"{opening}{found}{closing}"


def quotes(cited: Citations, places: Iterable[tuple[str, At]], *, whole: Iterable[str] = ()) -> Iterator[Quote]:
    """Labelled places; those with one label and the same words are one quote. Labels in `whole` quote sentences."""
    sentences, found = set(whole), dict[tuple[str, str], list[tuple[str, Cited]]]()
    for label, at in places:
        words = quoted(cited, at, whole=label in sentences)
        found.setdefault((label, words.strip("… ").casefold()), []).append((words, cited.cite(at)))
    for (label, _), group in found.items():
        outlets = dict.fromkeys(cited.dated(place.at.report) for _, place in group)
        (words, first), *others = group
        yield Quote(f"{label}, {', '.join(outlets)}:", inner(words), first, tuple(place for _, place in others))


def _closed(before: str, words: str, after: str) -> str:
    """Words with the bracket or quotation mark that a cut left just outside."""
    for opening, closing in _PAIRS:
        opened, closed = words.count(opening), words.count(closing)
        if opening == closing:
            lacks_end = lacks_start = bool(opened % 2)
        else:
            lacks_end, lacks_start = opened > closed, closed > opened
        if lacks_end and after.startswith(closing):
            return words + closing
        if lacks_start and before.endswith(opening):
            return opening + words
    return words


def inner(words: str) -> str:
    """Words that go between quotation marks: the marks within them are single."""
    return words.replace("“", "‘").replace("”", "’")
