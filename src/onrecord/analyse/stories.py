"""Stories: which reports of a large case tell of the same happening, so that only they are set side by side.

Reports are taken in the order of publication, each to the story whose reports it is most like on the average by its
most telling words (tf-idf), if like enough and told of lately, or to that of a report it is linked with; else it begins
one. An index from words to stories keeps this near-linear. A case small enough to be compared whole is one story.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from math import log

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.recall import Recall, anew
from onrecord.analyse.wording import stems
from onrecord.model import Link

WHOLE = 60  # reports that are compared all with all, whatever they tell
LARGEST = 60  # reports in a story, for its clauses are compared each with each
TELLING = 60  # words kept of a report
COMMON = 0.05  # the share of all reports from which a word tells no story
LIKE = 0.1  # mean cosine to the reports of a story
WINDOW = 10  # days after which a story that nobody told of is over

Vector = Mapping[str, float]


def stories(abstracts: Sequence[Abstract], links: Sequence[Link] = (), recall: Recall = anew) -> list[list[int]]:
    """The stories as places in the list, in order; `abstracts` in the order of publication."""
    if len(abstracts) <= WHOLE:
        return [list(range(len(abstracts)))] if abstracts else []
    vectors = telling([recall("stems", (each.report,), dict[str, int], partial(_stems, each)) for each in abstracts])
    return grouped(vectors, [_day(each.published) for each in abstracts], _linked(abstracts, links))


def telling(texts: Sequence[Mapping[str, int]]) -> list[Vector]:
    """The most telling stems of each text with their weights, as vectors of length one; given how often each stands."""
    standing = Counter(word for text in texts for word in text)
    most = max(COMMON * len(texts), 10)
    rarity = {times: log(len(texts) / times) for times in set(standing.values()) if 1 < times <= most}
    rare = {word: rarity[times] for word, times in standing.items() if times in rarity}
    found: list[Vector] = []
    for text in texts:
        weights = {word: (1 + log(text[word])) * rare[word] for word in text.keys() & rare.keys()}
        kept = sorted(weights, key=lambda word: (-weights[word], word))[:TELLING]
        size = sum(weights[word] ** 2 for word in kept) ** 0.5 or 1.0
        found.append({word: weights[word] / size for word in kept})
    return found


def _stems(each: Abstract) -> dict[str, int]:
    return dict(Counter(stems(f"{each.title or ''} {each.text}")))


def grouped(
    vectors: Sequence[Vector], days: Sequence[int | None], linked: Mapping[int, set[int]] | None = None
) -> list[list[int]]:
    """The groups that vectors make, taken in their order; `days` are ordinals, `linked` says who belongs with whom."""
    found = _Groups()
    home: dict[int, int] = {}
    for number, (vector, day) in enumerate(zip(vectors, days, strict=True)):
        kin = [home[other] for other in (linked or {}).get(number, ()) if other in home]
        home[number] = found.take(number, vector, day, kin)
    return found.members


class _Groups:
    """Groups that grow, with the sum of their vectors, and an index from words to groups still told of."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self._sums: list[dict[str, float]] = []
        self._last: list[int | None] = []
        self._telling: dict[str, set[int]] = defaultdict(set)

    def take(self, number: int, vector: Vector, day: int | None, kin: Sequence[int]) -> int:
        """The group that a report goes to: its nearest kin, else the nearest that is near enough, else its own."""
        likeness = self._likeness(vector, day)
        near = [each for each in kin or likeness if len(self.members[each]) < LARGEST]
        best = max(near, key=lambda group: (likeness.get(group, 0.0), -group), default=None)
        if best is None or not (kin or likeness[best] >= LIKE):
            best = len(self.members)
            self.members.append([])
            self._sums.append(defaultdict(float))
            self._last.append(None)
        self.members[best].append(number)
        self._last[best] = self._last[best] if day is None else day
        for word, weight in vector.items():
            self._sums[best][word] += weight
            self._telling[word].add(best)
        return best

    def _likeness(self, vector: Vector, day: int | None) -> dict[int, float]:
        """The mean cosine to the members of each group that shares a word and is still told of."""
        found: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            over = {group for group in self._telling[word] if self._is_over(group, day)}
            self._telling[word] -= over
            for group in self._telling[word]:
                found[group] += weight * self._sums[group][word] / len(self.members[group])
        return found

    def _is_over(self, group: int, day: int | None) -> bool:
        last = self._last[group]
        return last is not None and day is not None and (day - last > WINDOW or len(self.members[group]) >= LARGEST)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _linked(abstracts: Sequence[Abstract], links: Sequence[Link]) -> dict[int, set[int]]:
    """Which reports, by their places, are linked with which."""
    place = {each.report: number for number, each in enumerate(abstracts)}
    found: dict[int, set[int]] = defaultdict(set)
    for link in links:
        if link.target is not None and link.target in place and link.source in place:
            found[place[link.source]].add(place[link.target])
            found[place[link.target]].add(place[link.source])
    return found
