"""A case as it is shown and handed over: what exporters take, and the places in reports that a brief cites."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from onrecord.analyse import Abstract
from onrecord.case import Filed
from onrecord.model import Account, At, Judgement, Record

AROUND = 32  # characters before and after a quotation that tell it from another in the same words
_QUOTATION = re.compile("(“[^”]*”)")
_REPORT = re.compile(r"\br\d+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All of a case. `account` is the one to show: with people's judgements laid over it, where there are any.

    `records` reads the records one after the other; only formats that need all findings of a report ask for it.
    """

    name: str
    reports: tuple[Filed, ...]
    abstracts: tuple[Abstract, ...]
    account: Account
    records: Callable[[], Iterator[tuple[str, Record]]]
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a report, with its words and what is around them."""

    number: int
    at: At
    words: str
    before: str
    after: str
    filed: Filed

    @property
    def source(self) -> str:
        """Which report, as a reader needs it to find the words.

        >>> at = At("r1", 10, 30)
        >>> filed = Filed(id="r1", title="Flood", outlet="The Post", url=None, byline=None, published=None, digest="")
        >>> Cited(1, at, "", "", "", filed).source
        'The Post, “Flood”, date not known (r1, characters 10–30)'
        """
        title = f", “{self.filed.title}”" if self.filed.title else ""
        day = self.filed.published[:10] if self.filed.published else "date not known"
        outlet = self.filed.outlet or "Outlet not known"
        return f"{outlet}{title}, {day} ({self.at.report}, characters {self.at.start}–{self.at.end})"


@dataclass(slots=True)
class Citations:
    """Places in the order in which they are first cited, each with one number."""

    material: Material
    _abstracts: dict[str, Abstract] = field(default_factory=dict)
    _filed: dict[str, Filed] = field(default_factory=dict)
    _known: dict[At, Cited] = field(default_factory=dict)
    _sentences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._abstracts = {each.report: each for each in self.material.abstracts}
        self._filed = {each.id: each for each in self.material.reports}

    def cite(self, at: At) -> Cited:
        """The citation of a place; the same place has the same number."""
        if at not in self._known:
            text = self._text(at.report)
            self._known[at] = Cited(
                number=len(self._known) + 1,
                at=at,
                words=" ".join(text[at.start : at.end].split()),
                before=text[max(0, at.start - AROUND) : at.start],
                after=text[at.end : at.end + AROUND],
                filed=self._filed[at.report],
            )
        return self._known[at]

    def in_sentence(self, at: At) -> tuple[str, str, str]:
        """What stands before a place in its sentence, the place, and what stands after it; each as it is written.

        Nothing stands around a place that no one sentence holds.
        """
        if at.report not in self._sentences and at.report in self._abstracts:
            self._sentences[at.report] = sorted({point.sentence for point in self._abstracts[at.report].points})
        text, known = self._text(at.report), self._sentences.get(at.report, [])
        place = bisect_right(known, at.start, key=lambda sentence: sentence[0]) - 1
        start, end = known[place] if place >= 0 and known[place][1] >= at.end else (at.start, at.end)
        return text[start : at.start], text[at.start : at.end], text[at.end : end]

    def outlet(self, report: str) -> str:
        """A report as a reader knows it: by outlet and id."""
        filed = self._filed.get(report)
        return f"{filed.outlet} ({report})" if filed and filed.outlet else f"report {report}" if filed else report

    def dated(self, report: str) -> str:
        """A report by outlet, id and day, for words that stand in it."""
        filed = self._filed.get(report)
        day = filed.published[:10] if filed and filed.published else "date not known"
        return f"{filed.outlet} ({report}, {day})" if filed and filed.outlet else f"report {report}, {day}"

    def named(self, words: str) -> str:
        """A reason with every report in it as a reader knows it; what it quotes stays as it is."""
        pieces = _QUOTATION.split(words)
        pieces[::2] = (_REPORT.sub(lambda found: self.outlet(found.group()), piece) for piece in pieces[::2])
        return "".join(pieces)

    def exact(self, at: At) -> str:
        """The very characters of a place."""
        return self._text(at.report)[at.start : at.end]

    def _text(self, report: str) -> str:
        return self._abstracts[report].text if report in self._abstracts else ""

    def __iter__(self) -> Iterator[Cited]:
        return iter(self._known.values())


def unframed(words: str) -> str:
    """Words on one line, without the stops and the single quotation marks that a cut left at their ends.

    >>> unframed("two buoys were out of position,” "), unframed("“Yes,” she said")
    ('two buoys were out of position', '“Yes,” she said')
    """
    found = " ".join(words.split()).strip(",;:–— ")
    for opening, closing in ("“”", "‘’", '""'):
        if found.endswith(closing) and found.count(opening) < found.count(closing) + (opening == closing):
            found = found[:-1].rstrip(",;:–— ") if opening != closing or found.count(opening) % 2 else found
        if found.startswith(opening) and (found.count(opening) % 2 if opening == closing else closing not in found):
            found = found[1:]
    return found


def capital(words: str) -> str:
    """Words with a capital at the front, as a heading has."""
    return words[:1].upper() + words[1:]
