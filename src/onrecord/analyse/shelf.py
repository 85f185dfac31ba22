"""The shelf: the reports of a case by their outlets and bodies, where each citation is looked up."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.bodies import bodies, represented
from onrecord.analyse.citations import Citation, citations, sentences
from onrecord.analyse.documents import documents, is_other_kind
from onrecord.analyse.editions import NEAR, Days, chosen, day_of, days_of, is_stale, likest
from onrecord.analyse.namings import forms_in, mastheads, named
from onrecord.analyse.outlets import by_name, paper, same
from onrecord.analyse.recall import Recall, anew
from onrecord.model import At

AFTER = 15  # characters after a citation that may tell its day
AROUND = 200  # characters around a citation that tell which report of an outlet is meant
FOOT = 200  # characters at a report's end where its credits stand
_BRACKETS = re.compile(r"\([^()\n]{2,100}\)(?=\W*$)")


class Shelf:
    """The reports of a case, by time of publication; of each pair in `copied` one carries the words of the other."""

    def __init__(
        self, abstracts: Sequence[Abstract], copied: set[frozenset[str | None]], recall: Recall = anew
    ) -> None:
        self._abstracts, self._copied, self._recall = abstracts, copied, recall
        self._carrying = {report for pair in copied for report in pair}
        self._texts = [f"{each.title or ''}\n{each.text}" for each in abstracts]
        self._published = [each.published for each in abstracts]
        self._bodies = bodies((each.outlet, each.text) for each in abstracts if each.outlet)
        publishers = {body.outlet for body in self._bodies if represented(body.outlet) == body.outlet}
        outlets = by_name(each.outlet for each in abstracts if each.outlet and each.outlet not in publishers)
        self._known, self._outlets = mastheads(outlets), {paper(outlet): outlet for outlet in outlets.values()}
        self._places: dict[str, list[int]] = {}
        for place, each in enumerate(abstracts):
            if each.outlet:
                self._places.setdefault(paper(each.outlet), []).append(place)

    def cited(self, number: int) -> Iterator[tuple[int | None, At]]:
        """What a report cites: the places of other reports, None for vague ones, and the words that say so."""
        each = self._abstracts[number]
        own = self._outlets.get(paper(each.outlet)) if each.outlet else None
        for citation in self._citations(each, own):
            at = At(each.report, citation.start, citation.end)
            if citation.outlet is None:
                yield None, at
            elif (place := self._edition(number, citation, is_own=citation.outlet == own)) is not None:
                yield place, at
        yield from self._documents(number)
        yield from self._credited(number)

    def _citations(self, each: Abstract, own: str | None) -> tuple[Citation, ...]:
        """The citations in a report, which follow from its text, its outlet, and the names that may stand in it."""
        forms = self._recall("forms", (each.report,), frozenset[str], lambda: forms_in(each.text))
        return self._recall(
            "citations",
            (each.report,),
            tuple[Citation, ...],
            lambda: tuple(citations(each.text, self._known, own)),
            given=f"{own}\0{self._known.among(forms)}",
        )

    def _edition(self, number: int, citation: Citation, *, is_own: bool) -> int | None:
        """The report that is meant: of that outlet and the day that is told, the likest before this one, else one of
        the day after (pages are dated anew when they change)."""
        each = self._abstracts[number]
        found = [place for place in self._places.get(paper(citation.outlet or ""), ()) if self._is_free(number, place)]
        found = list(chosen(found, self._published, days_of(citation.when, each.published)))
        before = found[: bisect_left(found, number)]
        if before:
            return likest(before, self._texts, each.text[max(0, citation.start - AROUND) : citation.end + AROUND])
        after = (place for place in found if place != number and not self._is_later(number, place))
        return next(after, None) if not is_own else None

    def _is_later(self, number: int, place: int) -> bool:
        """Whether a report came out too long after another to be cited in it."""
        mine, theirs = (day_of(self._published[each]) for each in (number, place))
        return mine is not None and theirs is not None and (theirs - mine).days > NEAR

    def _documents(self, number: int) -> Iterator[tuple[int, At]]:
        """The documents of bodies that a report cites: out of those of the day that is told, the last before it."""
        each = self._abstracts[number]
        others = [body for body in self._bodies if not same(body.outlet, each.outlet)]
        for start, sentence in sentences(each.text) if others else ():
            for first, last, meant in documents(each.text, start, sentence, others):
                days = days_of(sentence[first : last + AFTER], each.published)
                found = {outlet: places for outlet in meant if (places := self._issued(number, outlet, days))}
                words = sentence[first:last]
                fitting = [place for places in found.values() for place in places if self._is_kind(place, words)]
                if fitting and len(found) == 1:
                    yield fitting[-1], At(each.report, start + first, start + last)

    def _issued(self, number: int, outlet: str, days: Days | None) -> list[int]:
        """What a body had issued on those days when the report was written, and not long before."""
        mine = self._published[number] or ""
        return [
            place
            for place in chosen(self._places[paper(outlet)], self._published, days, near=0)
            if place != number
            and self._is_free(number, place)
            and (not mine or (self._published[place] or "")[:10] <= mine[:10])
            and not is_stale(self._published[place], mine)
        ]

    def _is_kind(self, place: int, words: str) -> bool:
        title = self._abstracts[place].title or ""
        return not is_other_kind(words, title)

    def _credited(self, number: int) -> Iterator[tuple[int, At]]:
        """The reports of outlets that the credit names, where no words of them are carried."""
        each = self._abstracts[number]
        if each.report in self._carrying:
            return
        for start, words in credits_of(each):
            for outlet in named(words, self._known):
                places = self._places.get(paper(outlet), [])
                before = places[: bisect_left(places, number)]
                if before and not same(outlet, each.outlet):
                    yield likest(before, self._texts, each.text), At(each.report, start, start + len(words))

    def _is_free(self, number: int, place: int) -> bool:
        """Whether the words of the one are not carried by the other, which says more than a citation."""
        return frozenset((self._abstracts[number].report, self._abstracts[place].report)) not in self._copied


def credits_of(report: Abstract) -> tuple[tuple[int, str], ...]:
    """What a report says about where it was taken from, and where: as it was read, and in brackets at its end."""
    found = [(report.text.rfind(report.credit), report.credit)] if report.credit else []
    end = max(0, len(report.text) - FOOT)
    found += [(end + each.start(), each.group()) for each in _BRACKETS.finditer(report.text[end:])]
    return tuple(dict.fromkeys((start, words) for start, words in found if start >= 0))
