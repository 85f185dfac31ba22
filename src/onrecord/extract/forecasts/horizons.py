"""By when a forecast falls due: the times of its own clause that do not look back."""

from onrecord.extract.forecasts.outlook import words
from onrecord.markup import Markup
from onrecord.model import Span, Time

POINTS = frozenset({"DATE", "TIME"})
LIMITS = frozenset({"by", "within", "before", "until", "in"})
"""Prepositions that make a length of time a limit ("within two weeks")."""
OTHER_CLAUSE = frozenset({"VBD", "VBN", "VBG", "VBZ", "VBP"})


class Horizons:
    """The times of one report, ready to be asked by when a forecast falls due."""

    def __init__(self, markup: Markup, times: tuple[Time, ...]) -> None:
        self._markup = markup
        self._times: dict[int, list[Time]] = {}
        for time in times:
            sentence = markup.sentence_at(time.start)
            if sentence:
                self._times.setdefault(sentence.i, []).append(time)

    def of(self, carriers: set[int], span: Span) -> str | None:
        """The id of the first time inside the forecast that hangs on one of its verbs and does not look back."""
        sentence = self._markup.tokens[min(carriers)].sentence
        near = (time for time in self._times.get(sentence, ()) if span.contains(time.span))
        return next((time.id for time in near if self._is_ahead(time) and self._hangs_on(time, carriers)), None)

    def _is_ahead(self, time: Time) -> bool:
        tokens = self._markup.tokens_in(time.span)
        if not tokens:
            return False
        said = {token.lower for token in tokens} | {self._markup.tokens[max(tokens[0].i - 1, 0)].lower}
        if said & words("past"):
            return False
        return time.type in POINTS or (time.type == "DURATION" and bool(said & LIMITS))

    def _hangs_on(self, time: Time, carriers: set[int]) -> bool:
        first = self._markup.tokens_in(time.span)[0]
        for above in (first, *self._markup.ancestors(first.i)):
            if above.i in carriers:
                return True
            if above.tag in OTHER_CLAUSE:
                return False
        return False
